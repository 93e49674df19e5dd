import type { PostingOrder } from '../../notices/model/order.ts';
import { hindrance, isForOnePerson, isForSomeWeeks } from './cannot.ts';
import { type Slots, slotsOf } from './slots.ts';

const A_WEEK = 7;
const SHORT = 5;
/** A question about posts is no order about them. */
const ASKS = /^(?:what|what's|whats|when|why|how|which|who|whose|is|are|does|did|do|has|was|will) |\?$/;
/** "Would you mind posting it?" is an order. */
export const POLITELY = /\b(?:can|could|would|will) (?:you|we|u|it|i)\b|\bplease\b/;
const ASKS_WHERE =
  /\b(?:when|where|what (?:day|time|times)|which (?:channels?|places?|times?)|how often)\b.{0,60}\b(?:you (?:post|send)|(?:do|are|will) you post\w*|posts? (?:go|come|get|land)|are your posts|digests? (?:go|come|get))/;
/** Recorded, and no order: "A6: reminders went out". */
const TELLS =
  /^(?:log|note|record|add|update|set|mark|move)\b|^(?:action )?[abp]?\d{1,3}\b.{0,3}[:-]|\b(?:went|were|was) (?:out|sent|posted)\b/;

/**
 * What a sentence in other people's words wants of posts: from its slots, in whatever order they stand. For what no nearer
 * reading takes; `plain` is in small letters, without its courtesy. `politely`: a question mark is courtesy.
 */
export function orderFromSlots(plain: string, politely: boolean): PostingOrder | null {
  if (TELLS.test(plain)) return null;
  const slots = slotsOf(plain);
  if (ASKS_WHERE.test(plain) && !slots.reminders) return { order: 'where' };
  if (ASKS.test(plain) && !politely) return null;
  return ofReminders(plain, slots) ?? ofHolidays(slots) ?? ofDigest(plain, slots);
}

function ofReminders(plain: string, slots: Slots): PostingOrder | null {
  const { reminders, refs, notMine, stops, oneself, aWhile, owners, ahead, days } = slots;
  if (!reminders) return null;
  if (notMine) return { order: 'not-mine', refs };
  if (refs.length > 0) return null;
  if (stops && oneself && aWhile) return { order: 'snooze', days: days ?? A_WEEK };
  if (isForOnePerson(plain)) return { order: 'cannot', why: 'one-person' };
  if (stops) return { order: 'stop-reminders' };
  return owners && ahead ? { order: 'remind', days: days ?? A_WEEK } : null;
}

function ofHolidays({ holidays, when, digest, points, sends, length }: Slots): PostingOrder | null {
  if (holidays === null || when.weekday !== null) return null;
  return digest || points || sends || length <= SHORT ? { order: 'holidays', skip: holidays === 'skip' } : null;
}

function ofDigest(plain: string, slots: Slots): PostingOrder | null {
  const { digest, weekly, stops, here, atOnce, sends, shows, when, holidays } = slots;
  const ours = digest || (weekly && here);
  if (!ours || plain.includes("don't stop")) return null;
  const timed = when.weekday !== null || when.time !== null;
  if (stops && !timed)
    return isForSomeWeeks(plain) ? { order: 'cannot', why: 'whole-weeks' } : { order: 'stop-digest' };
  if (atOnce && sends && !timed && !shows) return { order: 'digest-now' };
  if (!timed && !(here && sends && !shows)) return null;
  if (!here && !sends && (when.weekday === null || when.time === null)) return null;
  const why = hindrance(plain);
  if (why !== null) return { order: 'cannot', why };
  return { order: 'subscribe', when, skipHolidays: holidays === null ? null : holidays === 'skip' };
}
