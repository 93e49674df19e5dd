import { timesIn } from '../../notices/time/clock.ts';
import type { Cannot, PostingOrder } from '../../notices/model/order.ts';
import { MONTH_WORD, WEEKDAY_WORD } from '../../notices/words/calendar-words.ts';
import { NUMBER_WORD } from '../../notices/words/numbers.ts';
import { Said } from './said.ts';

type Cannots = readonly (readonly [Cannot, RegExp])[];

const THOUGHT =
  /\b(?:maybe|perhaps|possibly|not sure|unsure|not certain|(?:i wonder|wondering) (?:if|whether) we should|might|thinking (?:of|about)|not convinced|no need to stop|doubt|wouldn't|would not|we could|nobody said|unless|if nobody|if no one)\b/;
/** "Don't post it on Mondays", "did not come", "not be posted"; nothing is denied by "don't forget to post" or "why don't we". */
const DENIED =
  /\b(?:do not|don't|dont|not|never|did not|didn't|didnt|does not|doesn't|doesnt|should not|shouldn't|shouldnt|won't|wont) (?:\w+ )?(?:be |want |need )?(?:post|posted|posting|send|sent|sending|share|shared|put|come|go|arrive|appear|land|have|get|want|need)\b/;
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
  ['only-weekly', ONCE],
  ['set-days', SET_DAYS],
  ['digest-for-one', FOR_ONE],
  ['which-time', OR_HOUR],
];
/** Of a sentence behind the order these are said of it all the same. */
const OF_LIMITS: ReadonlySet<Cannot> = new Set(LIMITS.map(([why]) => why));

export const isLimited = (order: PostingOrder | null): boolean => order?.order === 'cannot' && OF_LIMITS.has(order.why);

/** The order if it was said plainly and can be carried out whole; otherwise why it is not. */
export function asSaid(order: PostingOrder, said: Said): PostingOrder {
  const why = whyNot(order, said);
  return why === null ? order : { order: 'cannot', why };
}

function whyNot(order: PostingOrder, said: Said): Cannot | null {
  if (order.order === 'cannot' || order.order === 'where') return null;
  if (THOUGHT.test(said.plain)) return 'not-plain';
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

const PARTS = /,? ?\b(?:but|and|while|whilst|though|although|however)\b ?|[;,] ?/;
const KEPT = /^(?:\w+ ){0,3}?(?:keep|keeping|leave|carry on|continue|don't stop|do not stop|still want|still need)\b/;

/** What a sentence wants of the digest and what of reminders: one of them, where the other is kept as it is. */
export function ofBoth(said: Said, read: (part: Said) => PostingOrder | null): PostingOrder | null {
  if (!said.has('digest') || !said.has('reminders')) return null;
  const parts = said.plain
    .split(PARTS)
    .map((part) => new Said(part))
    .filter((part) => part.has('digest', 'reminders'));
  if (parts.length < 2) return null;
  const changed = parts.filter((part) => !KEPT.test(part.plain));
  const [only, ...others] = changed;
  if (only === undefined) return null;
  const order = read(only);
  if (others.length > 0) return order === null ? null : { order: 'cannot', why: 'one-at-a-time' };
  return order;
}
