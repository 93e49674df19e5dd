import { withoutTrailing } from '../../notices/words/ends.ts';
import type { PostingOrder } from '../../notices/model/order.ts';
import { asHeard } from '../../notices/language/updates/as-heard.ts';
import type { Spelling } from '../../notices/language/normalise.ts';
import { dayAndTime } from './day-and-time.ts';
import { type Slots, slotsOf } from './slots.ts';

/** Nobody changes an order that they just gave in more words. */
const LONGEST = 300;
const CHANGES =
  /\b(?:make|move|change|shift|switch|set|have|put|do|try|say|bring|push) (?:it|that|this|them)\b|\b(?:can|could) (?:it|that|this) be\b|\binstead\b|\b(?:rather|actually|better)\b|\bno,/;
const ENDS =
  /\b(?:stop|cancel|end|undo|scrap|forget|drop|kill|pause|quit) (?:sending |posting |doing )?(?:it|that|this|them|those)\b|^(?:please )?(?:stop|cancel|undo)(?: please)?$/;
const BARE_HOUR = /\b(?:make|to|at|for|say) (?:it |that |this )?(?:at )?(\d{1,2})(?:\b(?![:.]\d))|^(\d{1,2}) instead\b/;

/**
 * "Make it 10 instead", "not during half term", "stop sending that": the order given just before, changed. Null where a sentence
 * changes nothing of it.
 */
export function followingOrder(text: string, before: PostingOrder, spell: Spelling): PostingOrder | null {
  if (text.length > LONGEST) return null;
  const plain = withoutTrailing(asHeard(text, { actions: [] }, spell), '.!');
  const slots = slotsOf(plain);
  switch (before.order) {
    case 'subscribe':
    case 'holidays':
    case 'dates':
    case 'digest-now':
      return ofDigest(plain, slots);
    case 'remind': {
      if (ENDS.test(plain)) return { order: 'stop-reminders' };
      return CHANGES.test(plain) && slots.days !== null ? { order: 'remind', days: slots.days } : null;
    }
    default:
      return null;
  }
}

function ofDigest(plain: string, { holidays, when }: Slots): PostingOrder | null {
  if (holidays !== null) return { order: 'holidays', skip: holidays === 'skip' };
  if (ENDS.test(plain)) return { order: 'stop-digest' };
  if (!CHANGES.test(plain)) return null;
  const hour = BARE_HOUR.exec(plain);
  const bare = when.time === null && hour !== null ? dayAndTime(`at ${hour[1] ?? hour[2] ?? ''}`).time : null;
  const time = when.time ?? bare;
  if (time === null && when.weekday === null) return null;
  return { order: 'subscribe', when: { ...when, time }, skipHolidays: null };
}
