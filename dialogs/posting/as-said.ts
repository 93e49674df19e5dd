import { timesIn } from '../../notices/time/clock.ts';
import type { Cannot, PostingOrder } from '../../notices/model/order.ts';
import { MONTH_WORD, WEEKDAY_WORD } from '../../notices/words/calendar-words.ts';
import { NUMBER_WORD } from '../../notices/words/numbers.ts';
import type { Said } from './said.ts';

type Cannots = readonly (readonly [Cannot, RegExp])[];

const THOUGHT =
  /\b(?:maybe|perhaps|possibly|not sure|unsure|not certain|(?:i wonder|wondering) (?:if|whether) we should|might|(?:thinking|thought|talked|talking|spoke|spoken) (?:of|about)|considered|considering|decided (?:against|not to)|discussed|discussing|not convinced|no need to stop|doubt(?: that| if| whether)? (?:we|i|it|there)|wouldn't|would not|we could|prob|probs|probably|nobody said|unless|if nobody|if no one)\b/;
/** "Don't post it on Mondays", "did not come", "not be posted"; nothing is denied by "don't forget to post" or "why don't we". */
const DENIED =
  /\b(?:do not|don't|dont|not|never|did not|didn't|didnt|does not|doesn't|doesnt|should not|shouldn't|shouldnt|won't|wont) (?:\w+ )?(?:be |want |need )?(?:post|posted|posting|send|sent|sending|share|shared|put|issue|issued|publish|published|come|go|arrive|appear|land|have|get|want|need)\b/;
const NOT_DENIED = /\b(?:forget|fail|hesitate)\b|\b(?:why|can't|cant|couldn't) (?:don't|dont|not|we|you)\b/;

const FOR_ONE = /\b(?:only|just|alone) (?:for |to )?(?:me|myself)\b|\b(?:for|to) (?:me|myself) (?:only|alone)\b/;
const ONCE = new RegExp(
  String.raw`\b(?:just|only) (?:this )?once\b|\bone[- ]off\b|\bone time only\b|\b(?:only|just) (?:on )?(?:next|this|the coming)\b|\b(?:next|this|the coming) ${WEEKDAY_WORD} only\b`,
);
/** From or up to a day: "starting in March", "from 2 March", "until Easter". */
const SET_DAYS = new RegExp(
  String.raw`\b(?:start|starting|starts|begin|beginning|commencing|from|as of|until|till|up to|after|before)` +
    String.raw`(?: (?:in|on|at|the|next|this|end|start|of|a|\d{1,2}(?:st|nd|rd|th)?)){0,4}` +
    String.raw` (?:${MONTH_WORD}|20\d\d|week|month|year|term|easter|christmas|summer|autumn|spring|new year)\b` +
    String.raw`|\bin ${MONTH_WORD}\b(?! (?:half|holiday|break))|\bfor (?:an?|the next|\d{1,2}|${NUMBER_WORD}) (?:\d{1,2} |${NUMBER_WORD} )?(?:weeks?|months?|fortnight)\b`,
);
const OR_HOUR = new RegExp(
  String.raw`(?:\d|[ap]m|o'clock|noon|\b${NUMBER_WORD}) (?:or|and) (?:at |around |about )?(?:half |quarter )?(?:\d|noon\b|${NUMBER_WORD}\b)`,
);
const NO_CLOCK = /\bmidnight\b|\b\d{1,2}[:.h]\d{2}\b/;

/** What limits a digest that is to come, and that it cannot have. */
const LIMITS: Cannots = [
  ['only-once', ONCE],
  ['set-days', SET_DAYS],
  ['digest-for-one', FOR_ONE],
  ['which-time', OR_HOUR],
];
/** Of a sentence behind the order these are said of it all the same. */
const OF_LIMITS: ReadonlySet<Cannot> = new Set(LIMITS.map(([why]) => why));

export const isLimited = (order: PostingOrder | null): boolean => order?.order === 'cannot' && OF_LIMITS.has(order.why);

interface Unapplied {
  readonly why: Cannot;
  /** The orders that have no place for it. */
  readonly of: readonly PostingOrder['order'][];
  readonly heard: (said: Said) => boolean;
}

const AT_MEETINGS =
  /\b(?:before|ahead of|prior to|in advance of|in time for|for|at|after|until) (?:(?:each|every|the|our|next|any|all|a|an|coming|full) ){0,3}(?:improvement )?(?:boards?|meetings?|board meetings?|board meets?|reviews?|dfe reviews?)\b/;
const RHYTHM = new RegExp(
  String.raw`\b(?:every|each) (?:other )?(?:day|morning|week|fortnight|month|${WEEKDAY_WORD})s?\b|\b(?:daily|weekly|monthly|fortnightly)\b|\bonce a (?:day|week|month)\b|\bon ${WEEKDAY_WORD}s\b`,
);

/** What may be heard in an order that has no place for it: it is said, and the order is not carried out without it. */
const UNAPPLIED: readonly Unapplied[] = [
  { why: 'at-meetings', of: ['remind'], heard: ({ plain }) => AT_MEETINGS.test(plain) },
  { why: 'reminder-rhythm', of: ['remind'], heard: ({ plain }) => RHYTHM.test(plain) },
  { why: 'by-mail', of: ['remind', 'subscribe', 'digest-now'], heard: (said) => said.has('byMail') },
  { why: 'until-event', of: ['stop-digest', 'stop-reminders'], heard: ({ until }) => until !== null },
  { why: 'one-action', of: ['remind', 'stop-reminders'], heard: ({ refs }) => refs.length > 0 },
];

/** What people put an order into out of courtesy: "if you could", "if it is no trouble", "if at all possible". */
const COURTEOUS_IF =
  /\b(?:grateful|good|great|nice|lovely|helpful|kind|appreciate it|wonder(?:ing)?|ask|know|see|handy|best|better) if\b|\bif (?:you|u|at all|possible|poss|need be|needed|necessary|not|so|ok|okay|that|this|it is|it's|its|we (?:could|can|may|might)|i (?:could|can|may|might))\b/g;
/** "If the review moves, move the digest", "if Priya does end up chair we would want it on Fridays". */
const CONDITION =
  /(?:^|[,;.] |\b(?:and|but|so|only) |\w )(?:if|should (?:the|they|he|she|nobody|anybody|anyone|things)|in case|provided|assuming)\b/;
const isConditional = (plain: string): boolean => CONDITION.test(plain.replace(COURTEOUS_IF, ' '));

/** The order if it was said plainly and can be carried out whole; otherwise why it is not. */
export function asSaid(order: PostingOrder, said: Said): PostingOrder {
  const why = whyNot(order, said);
  return why === null ? order : { order: 'cannot', why };
}

function whyNot(order: PostingOrder, said: Said): Cannot | null {
  if (order.order === 'cannot' || order.order === 'where' || order.order === 'both') return null;
  if (THOUGHT.test(said.plain) || isConditional(said.plain)) return 'not-plain';
  const unapplied = UNAPPLIED.find(({ of, heard }) => of.includes(order.order) && heard(said));
  if (unapplied !== undefined) return unapplied.why;
  switch (order.order) {
    case 'subscribe':
      if (isDenied(said.plain, order.skipHolidays !== null)) return 'not-plain';
      return LIMITS.find(([, limit]) => limit.test(said.plain))?.[0] ?? (isUnread(said) ? 'which-time' : null);
    case 'stop-digest':
      return FOR_ONE.test(said.plain) ? 'digest-for-one' : null;
    case 'remind':
      if (SET_DAYS.test(said.plain.replaceAll('before', ''))) return 'set-days';
      return said.lengths.length > 1 ? 'which-days' : null;
    default:
      return null;
  }
}

/** What is denied of the holidays is carried out. */
const isDenied = (plain: string, holidays: boolean): boolean =>
  !holidays && DENIED.test(plain) && !NOT_DENIED.test(plain);

const isUnread = ({ plain, when }: Said): boolean =>
  when.time === null && NO_CLOCK.test(plain) && timesIn(plain, () => true, true).length === 0;
