import { MONTH_NAME, WEEKDAY_WORD } from '../../notices/words/calendar-words.ts';
import { NUMBER_WORD, ORDINAL_WORD } from '../../notices/words/numbers.ts';
import { weekdaysIn } from './day-and-time.ts';
import type { Cannot } from '../../notices/model/order.ts';
import { NAMED, STOPS } from './vocabulary.ts';

const MONTH = `(?:${MONTH_NAME}|summer|winter|spring|autumn)`;
const A_WHILE = String.raw`(?:until|till|this week|next week|over|during|between|for (?:now|a while|(?:the next |an? |${NUMBER_WORD} |\d+ )?(?:few )?(?:days?|weeks?|fortnight|months?)|${MONTH})|in ${MONTH}|on ${WEEKDAY_WORD}$)`;
/** One digest, or some weeks of it, and not for good. */
const SOME_WEEKS = new RegExp(
  String.raw`^${STOPS}\b.*\b${NAMED}(?: here| in this channel)? ${A_WHILE}\b|^(?:skip|miss|leave out)\b.*\b${NAMED}\b`,
);
const NOT_WEEKLY = new RegExp(
  String.raw`\b(?:every (?:other|${ORDINAL_WORD}|${NUMBER_WORD}|\d{1,2}|few)|fortnight(?:ly)?|monthly|every (?:month|day|morning|weekday)|each (?:month|day)|daily|(?:once|twice) a (?:day|month)|twice a week|of (?:the|each|every) month|tomorrow)\b`,
);
const ELSEWHERE =
  /\b(?:in|to|into) (?:the )?(?!(?:this|the|a|our|that) channel)(?:(?!this |in |our |that |the )[\w&-]+ ){1,4}channel\b/;
const STOP_MINE =
  /^(?:stop|don'?t|do not) (?:reminding|remind|nudging|nudge) me\b|^(?:stop|no more|turn off) my reminders$/;

/** An end of the digest that is meant for some weeks only, in small letters. */
export const isForSomeWeeks = (plain: string): boolean => SOME_WEEKS.test(plain);

/** An end of reminders for whoever says it, and not for the board. */
export const isForOnePerson = (plain: string): boolean => STOP_MINE.test(plain);

/** Why a digest that is asked for cannot come so: other than once a week, or in another place; null where it can. */
export function hindrance(plain: string): Cannot | null {
  if (NOT_WEEKLY.test(plain) || weekdaysIn(plain) > 1) return 'only-weekly';
  return ELSEWHERE.test(plain) ? 'other-channel' : null;
}
