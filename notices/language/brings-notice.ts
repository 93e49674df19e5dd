const OWN = String.raw`(?:the |our |my |a |an |this |its |your )?(?:(?:own|new|amended|revised|updated|latest|council's|improvement|current|statutory) )*(?:notice|direction)`;
const POLITELY = String.raw`(?:(?:please|hi|hello|can you|could you|can i|can we|could i|could we|how do i|how do we|how can i|how can we|i want to|we want to|i'd like to|we'd like to|i need to|we need to|let's|let me) )*`;
const END = String.raw`(?: (?:please|here|now|of our own|for our council|as a file|from a file|to (?:the )?(?:bot|board|noticeboard)))*`;

const ADD = new RegExp(
  `^${POLITELY}(?:add|upload|load|import|bring|read|set up|register|start with|replace|amend) (?:in )?${OWN}${END}$`,
);
const HERE = new RegExp(
  `^(?:(?:here|this|attached|find attached|enclosed) ?(?:is|'s|are)? )?${OWN}(?: (?:is )?(?:attached|enclosed|as pdf|as a pdf))?$`,
);
const REVIEW = new RegExp(
  `^${POLITELY}(?:(?:review|check|correct|go on with|continue|open|show|see|resume|finish)(?: me| us)? (?:the (?:review of|reading of) )?${OWN}(?: review| reading)?|(?:go (?:on|back)(?: with| to)?|continue|resume|open|show)(?: me| us)?(?: with)? the review|publish ${OWN})${END}$`,
);
const LIFT = new RegExp(`^${POLITELY}(?:lift|withdraw|end|close|revoke) ${OWN}${END}$`);
const LONGEST = 120;

/** What somebody wants to do with a notice of their own. */
export type NoticeWish = 'add' | 'review' | 'lift';

const plainOf = (sentence: string): string =>
  sentence.length > LONGEST
    ? ''
    : sentence
        .toLowerCase()
        .replaceAll('’', "'")
        .replace(/[.,!?:;]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();

/** "Add our notice", "review the notice", "lift the notice"; null: it is about something else. */
export function noticeWish(sentence: string): NoticeWish | null {
  const plain = plainOf(sentence);
  if (ADD.test(plain)) return 'add';
  // "Show me the notice" is what it says, and no wish to change it.
  if (REVIEW.test(plain) && !/^(?:show|see|open)\b(?!.*\b(?:review|reading)\b)/.test(plain)) return 'review';
  return LIFT.test(plain) ? 'lift' : null;
}

/** Whether what is said beside a file is that it is the notice: "here is our notice", "our improvement notice". */
export function bringsNotice(sentence: string): boolean {
  const plain = plainOf(sentence);
  return ADD.test(plain) || HERE.test(plain);
}
