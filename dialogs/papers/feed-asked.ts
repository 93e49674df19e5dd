import type { PostingOrder } from '../../notices/model/order.ts';
import { list, maybe, oneOf } from '../../notices/words/pattern.ts';

const POLITE = `(?:${oneOf(
  ...list(
    'please pls can could would you i we me us my need want like have get give show send make create set up start',
  ),
  ...list("to a an the our this i'd let's"),
)} )*`;
const CALENDAR = '(?:(?:board|board’s|outlook|improvement board)s? )*(?:calendar|ical|ics|webcal|diary)';
const FEED = oneOf(
  `${CALENDAR} (?:feed|subscription|link|url|address)s?`,
  `(?:feed|subscription|subscribable link|link|address) (?:of|for|to) (?:the |our |this )?${CALENDAR}`,
  `subscribable ${CALENDAR}`,
);
const TO_IT = `(?:in|with|from|for|into|to) (?:my |our )?(?:outlook|google|apple|phone|teams|calendar)`;
const WANTS = new RegExp(
  `^${POLITE}${oneOf(FEED, `(?:how (?:do|can) i )?subscribe (?:me |us )?to (?:the |our |this )?${CALENDAR}`)}${maybe(` ${TO_IT}`)}(?: here)?(?: please)?$`,
);
const STOPS = oneOf(
  ...list('stop end revoke delete remove cancel kill withdraw disable'),
  'turn off',
  'switch off',
  'close down',
);
const STOP = new RegExp(
  `^(?:please |can you |could you |i want to )*${STOPS} (?:(?:my|the|our|this|all|channel’s|channel's) )*(?:${FEED}|feeds?)(?: off)?(?: here)?(?: please)?$|^unsubscribe (?:me |us )?from (?:the |our )?${CALENDAR}$`,
);

/** Reads a whole sentence, in small letters and without its last mark, as an order about a calendar feed; null: it is none. */
export function feedOrder(plain: string): PostingOrder | null {
  if (STOP.test(plain)) return { order: 'stop-feed' };
  return WANTS.test(plain) ? { order: 'feed' } : null;
}
