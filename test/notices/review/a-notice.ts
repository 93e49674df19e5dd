/** A made-up notice to a made-up council, with what readers are unsure of and what they get wrong. */
export const NOTICE = `Improvement Notice

To: Wexcombe County Council
County Hall, Wexcombe WX1 1AA

This Improvement Notice is issued by the Secretary of State for Education on 4 March 2024.

The Notice is given because of poor performance in children's social care, found by Ofsted in its inspection report published on 12 December 2023.

Improvement measures

1. The Council must appoint an independent chair of the Improvement Board within one month of the date of this Notice.

2. The Council must agree an improvement plan with the Department for Education by 31 May 2024. The Improvement Board should meet every six weeks.

3. The Council must reduce the number of unallocated cases to 20 or less by September 2024.

4. The Chair of the Improvement Board must report progress to the Minister soon after the second meeting.

5. The council welcomes the support of its partners.

6. The Department for Education will review progress against this Notice after six months and twelve months from the date of this Notice.
`;

/** The same, amended: 2 has another date, 3 is gone, so that 4 to 6 are now 3 to 5, and 6 is new. */
export const AMENDED = NOTICE.replace('31 May 2024', '30 June 2024')
  .replace(/3\. The Council must reduce[^\n]*\n\n/, '')
  .replace('\n4. ', '\n3. ')
  .replace('\n5. ', '\n4. ')
  .replace('\n6. ', '\n5. ')
  .concat('\n6. The Lead Member must visit every team of social workers by 31 October 2024.\n');
