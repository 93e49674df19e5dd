/** Questions that are read right as they stand, of Knowsley's board on the demonstration's day. */
export const SURE: readonly string[] = [
  "what's overdue?",
  "what's due before the next review?",
  'when is the next board meeting?',
  'which police actions are overdue?',
  'who owns A12?',
  'how are we doing?',
  'what does 8(b) say?',
  'which actions are red?',
  'what has changed since the last board meeting?',
  'how many actions are complete?',
];

/**
 * What people put around a question; `{}` is where it stands. In `{q}` it has lost its question mark, as in the middle
 * of a sentence.
 */
export const FRAMES: readonly string[] = [
  // Courtesy
  "Hope you're well. {}",
  'Hi, hope you had a good weekend! {} Thanks, Jane',
  'Good morning both, {q} please? Many thanks, Priya',
  'Morning! Quick one: {}',
  'hi, quick one — {} thanks, Jane',
  'Sorry if this is obvious, but {}',
  'Sorry to be a pain again 🙈 {}',
  'No rush but {}',
  'Thanks for yesterday, really helpful. {}',
  'Dear Noticeboard,\n\n{}\n\nKind regards\nSam Okafor\nHead of Improvement',
  // Asking to be told
  'Any chance you could tell me {q} before I go on leave?',
  'Could you remind me {q}?',
  'I was just wondering {q}',
  "Can anyone tell me {q}, I've lost track",
  'I need to know {q} by the end of today please',
  'Would you mind letting me know {q}?',
  'Please could someone confirm {q}. Thank you.',
  'Just trying to work out {q}',
  // Who is asking for whom
  'DfE want to know {q}',
  'The chair has asked me to find out {q}',
  "My director's on my back about this: {}",
  'The Minister’s office are asking {q}',
  "I'm covering for a colleague this week. {}",
  "I'm new here and still finding my feet, so {}",
  // Reasons
  'For my meeting with the police on Friday, {}',
  "I've got a call with the DfE at 2. {}",
  "Just so I'm clear for tomorrow's pre-meet, {}",
  'Before I go on leave: {}',
  "{} I'm seeing the chair of the LSCB on Thursday and want to be ready.",
  '{q} so I can brief the leader',
  '{q} because Ofsted are in next week',
  '{q}, for the board pack',
  "As I'm off from Wednesday, {q}?",
  "We've got scrutiny on 12 February and members will ask. {}",
  // Registers
  'ok so {q}',
  'right then {q} pls',
  'hi all its jane here just checking {q} cheers',
  '{} asap pls, minister is on the phone',
  'Hello! 😊 {} Ta x',
  'Me again, last one I promise. {}',
];

/** Those that are not answered as without the frame, by frame and question. */
export const KNOWN: readonly string[] = [];
