import { list, oneOf } from '../words/pattern.ts';

const OWN = String.raw`(?:the |our |my |a |an |this |its |your )?(?:(?:own|new|amended|revised|updated|latest|council's|improvement|current|statutory) )*(?:notice|direction)`;
const ONE_WANTS = oneOf(
  ...list('please hi hello'),
  '(?:can|could) (?:you|i|we)',
  'how (?:do|can) (?:i|we)',
  '(?:i|we) (?:want|need) to',
  "(?:i|we)'d like to",
  "let's|let me",
);
const POLITELY = `(?:${ONE_WANTS} )*`;
const END = String.raw`(?: (?:please|here|now|of our own|for our council|as a file|from a file|to (?:the )?(?:bot|board|noticeboard)))*`;

const ADD = new RegExp(
  `^${POLITELY}(?:add|upload|load|import|bring|read|set up|register|start with|replace|amend) (?:in )?${OWN}${END}$`,
);
const HERE = new RegExp(
  `^(?:(?:here|this|attached|find attached|enclosed) ?(?:is|'s|are)? )?${OWN}(?: (?:is )?(?:attached|enclosed|as pdf|as a pdf))?$`,
);
const LOOK_AT = oneOf(...list('review check correct continue open show see resume finish'), 'go on with');
const GO_ON = oneOf('go (?:on|back)(?: with| to)?', ...list('continue resume open show'));
const REVIEW = new RegExp(
  `^${POLITELY}${oneOf(
    `${LOOK_AT}(?: me| us)? (?:the (?:review of|reading of) )?${OWN}(?: review| reading)?`,
    `${GO_ON}(?: me| us)?(?: with)? the review`,
    `publish ${OWN}`,
  )}${END}$`,
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
