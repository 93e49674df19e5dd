import type { AskMeaning } from '../../notices/model/meaning.ts';
import { questionOf } from '../../notices/model/question.ts';
import { maybe, oneOf } from '../../notices/words/pattern.ts';

const SHOW = maybe(
  "(?:please |can you |could you )*(?:show|list|give)(?: me| us)?(?: what(?:'s| is)?| all| everything)? ",
  "what(?:'s| is| are| do we have)? (?:there )?",
  '(?:which|any) (?:actions?|duties|items?|ones)(?: are)? ',
  '(?:is there )?anything ',
  '(?:actions?|items?|duties) ',
);
const WAITS = oneOf(
  '(?:coming |going |up |due |ready |waiting |awaiting |there )*(?:for |to be |to |needs? |needing |requires? |requiring )?',
);
const SIGN_OFF = oneOf('sign(?:ing|ed)? off', 'sign-?off', 'signing-off', 'sign-?offs', "the board's sign-?off");
/** Without a meeting the question is read as every question is. */
const AT = '(?:at|by|for|from|on|before) (?:the |our |this )?.{1,40}?(?:board|meeting)(?: meeting)?';
const ASKED = new RegExp(`^${SHOW}${WAITS}${SIGN_OFF} ${AT}(?: please)?$`);

/**
 * "For sign-off at the next board": a whole sentence, in small letters and without its last mark, as the question for all that waits for
 * the board; null: it is none. What waits does so whichever meeting comes next: its own date is no part of it.
 */
export const signOffsAsked = (plain: string): AskMeaning | null =>
  ASKED.test(plain) ? { act: 'ask', question: questionOf('list', { status: ['complete-awaiting-sign-off'] }) } : null;
