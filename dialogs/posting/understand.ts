import { withoutTrailing } from '../../notices/words/ends.ts';
import type { PostingOrder } from '../../notices/model/order.ts';
import { NUMBER_WORD } from '../../notices/words/numbers.ts';
import { oneOf } from '../../notices/words/pattern.ts';
import { hindrance, isForOnePerson, isForSomeWeeks } from './cannot.ts';
import { asHeard } from '../../notices/language/updates/as-heard.ts';
import type { Spelling } from '../../notices/language/normalise.ts';
import { orderFromSlots, POLITELY } from './loosely.ts';
import { slotsOf } from './slots.ts';
import { dateOrder } from './date-order.ts';
import { dayAndTime } from './day-and-time.ts';
import { DIGEST, NAMED, SENDS, STOPS } from './vocabulary.ts';

const POLITE =
  /^(?:(?:please|pls|plz|hi|hello|hey|ok|okay|noticeboard|can you|could you|would you|can we|could we|can i|(?:i|we)(?:'?d like| want| need)(?: you)?(?: to)?|let'?s|just|kindly|now|actually|not now)\b[\s,:]*)+/;
const THANKS = /[\s,]{0,9}(?:please|pls|plz|thanks|thank you|thx|cheers|ta)$/;

const HOLIDAYS = String.raw`(?:school |the |half[- ]?term |term )*(?:holidays?|half[- ]?terms?|vacations?|hols)`;
const REMIND = String.raw`(?:remind|reminders?|nudges?|chase)`;

const QUESTION =
  /^(?:what|what's|whats|when|why|how|which|who|is|are|does|did|do|has|have you|was|will|tell me|show me what)\b/;
const ASKS_WHERE: readonly string[] = [
  String.raw`(?:where|when|which channels?|how often) (?:do|are|will) you (?:post|posting|send)\b`,
  '(?:where|when|how often) (?:do|will) we (?:get|have) the digests?$',
  String.raw`(?:where|when|how often) (?:do|are|will|does|is|did) the digests? (?:post|posted|go|goes|going|sent|come|due)\b`,
  "(?:when is|when's) the (?:next )?digest",
  "(?:where is|where's) the digest",
  String.raw`which channels? is the digest (?:posted|sent)\b`,
  'what have you (?:got )?scheduled$',
  String.raw`(?:list|show me|tell me) where you post\b`,
  'when (?:does|will) the digest (?:get|be) (?:posted|sent)$',
  'is the digest (?:still )?(?:on|posted|posted here|coming)$',
  String.raw`did the digest (?:go|go out|come|arrive)\b`,
  String.raw`why (?:did|do|have) we not (?:get|got|have) (?:a|the) digest\b`,
  String.raw`why (?:didn't|don't|haven't) we (?:get|got|have) (?:a|the) digest\b`,
  String.raw`(?:why|where) (?:is|was) there no digest\b`,
  'who gets the digest$',
  String.raw`(?:what|which) channels? do you post\b`,
  'what do you post(?: here| and where)?$',
  "what(?:'s|s| is) posted here$",
  'which channels (?:get|have) the digest',
  '(?:show|list)(?: me)? (?:the |my |your )?subscriptions?$',
];
const WHERE = new RegExp(`^${oneOf(...ASKS_WHERE)}`);
const STOP_REMINDERS = new RegExp(
  String.raw`^${STOPS}\b.*\b${REMIND}|^(?:stop|don'?t|do not) (?:reminding|remind)\b|^(?:turn|switch) (?:the |all )?reminders off$|^reminders off$|^no reminders$`,
);
const MUTE = new RegExp(
  String.raw`^(?:mute|pause|stop) (?:my |the )?reminders (?:for|until|till|\d)|^remind me (?:later|again|next week|in (?:an?|${NUMBER_WORD}|\d) (?:days?|weeks?))$`,
);
const STOP_DIGEST = new RegExp(
  String.raw`^${STOPS}\b(?:.*\b(?:${NAMED}|posting(?: here)?)| (?:the |our |this )?${DIGEST}(?= (?:here|in|from|for|any|now)\b|$))|^no ${NAMED}$|^stop sending (?:this|it|these)(?: here)?$|^unsubscribe(?: this channel| us| me)?$|^(?:turn|switch) (?:the |our )?${DIGEST} off$|^stop posting\b`,
);
const AT_ONCE = '(?: right| straight)? (?:now|away|at once|immediately|asap|today|again)';
const IN_PLACE = '(?: here| in this channel)?';
const ORDERS_NOW: readonly string[] = [
  `^(?:(?:${SENDS}) )?(?:us |me )?(?:the |a |this week's )?(?:weekly )?(?:digest)${IN_PLACE}(?:,? please)?${AT_ONCE}$`,
  '^(?:(?:give|show|send) me (?:the |a )?digest (?:here|in this channel)|digest here please)$',
  `^(?:give|show) us (?:the |a |this week's |today's )?(?:weekly )?digest${IN_PLACE}$`,
  `^(?:post|send|share|show)(?: us)? (?:today's|this week's) digest${IN_PLACE}$`,
  "^re-?(?:post|send) (?:the |today's |this week's |last )?digest$",
];
const NOW = new RegExp(ORDERS_NOW.join('|'));
const SKIP_HOLIDAYS = new RegExp(
  String.raw`\b(?:skip|skipping|miss(?:ing)?(?: out)?|leave out|leaving out|except(?: in| during| for)?|(?:but )?not (?:in|during|over)|pause (?:in|during|over|for)|don'?t post (?:in|during|over)|nothing (?:in|during|over)|no (?:digest|digests|posts) (?:in|during|over)|outside(?: of)?) ${HOLIDAYS}|\b(?:in )?term[- ]?time only\b|\bonly in term[- ]?time\b`,
);
const KEEP_HOLIDAYS = new RegExp(
  String.raw`^(?:don'?t|do not|no longer|stop) skip(?:ping)? ${HOLIDAYS}|\b(?:in|during|over|through) ${HOLIDAYS} (?:too|as well|also)\b|\binclud(?:e|ing) ${HOLIDAYS}`,
);
const ABOUT_HOLIDAYS = new RegExp(
  String.raw`^(?:skip|miss(?: out)?|leave out|pause (?:in|during|over|for)|(?:don'?t|do not) post (?:it |the digest |anything )?(?:in|during|over)|no digests? (?:in|during|over)|nothing (?:in|during|over)) ${HOLIDAYS}$`,
);
/** What one is reminded of by name is not what falls due. */
const OF_ONE = String.raw`(?!.*\b(?:about|of) (?:[a-z]?\d|that|it\b|this))`;
const REMINDER_ORDERS: readonly string[] = [
  String.raw`^(?:remind|nudge|chase)(?: the| all| action| their| our)* (?:owners?|leads?)\b${OF_ONE}`,
  String.raw`^(?:remind|nudge) (?:people|everyone|everybody|us|action holders)\b${OF_ONE}.*\b(?:before|ahead|in advance)\b`,
  String.raw`^give (?:the |all |action )*owners\b.*\b(?:notice|warning)\b`,
  '^(?:turn|switch) (?:the )?reminders on$',
  '^reminders on$',
  String.raw`^(?:turn on|switch on|start|enable|send|set up|resume)(?: the| a| action| owners?| leads?)* (?:reminders?|nudges?)\b(?! (?:about|of|to) [a-z]?\d)`,
];
const REMINDS = new RegExp(REMINDER_ORDERS.join('|'));
const SNOOZE = /^snooze\b/;
const NOT_MINE =
  /^(?:(?:it'?s|its|that'?s|thats|this one's|this one is|this is|they are|these are) )?(?:(.+?) (?:is|are)(?: not|n'?t) mine(?: any ?more)?|not mine(?:[:,]? (.+))?|not my actions?|i (?:don'?t|do not|no longer) own ([a-z]?\d[^ ]*))$/;
const LINK =
  /^(?:link|connect|attach|tie|assign) (?:this |the )?(?:channel|chat|team|conversation)?(?: here)? ?(?:to|with|for) (?:the )?(.+?)(?: notice| board)?$/;
const UNLINK =
  /^(?:unlink|disconnect|detach) (?:this |the |our )?(?:channel|chat|group chat|team|conversation)?(?: here)?(?: from (?:the )?[\w' -]{1,80})?$/;
const HERE = /\b(?:here|(?:in|to|into) (?:this|the) (?:channel|chat)|this channel)\b/;
const SUBSCRIBE = /^(?:re-?)?subscribe\b/;
const RESUME = new RegExp(
  String.raw`^(?:resume|restart|start) posting(?: here)?$|^(?:turn|switch) (?:the |our )?${DIGEST} (?:back )?on\b`,
);
const ANY_DIGEST = new RegExp(String.raw`\b${DIGEST}\b`);
const OWN_NAME = new RegExp(String.raw`\b${NAMED}\b`);
const BEGINS_DIGEST = new RegExp(
  String.raw`^(?:(?:can|could|should) )?(?:the |a |our )?(?:(?:week|dai|month|fortnight)ly )?${DIGEST}\b`,
);
const BEGINS_SENDING = new RegExp(String.raw`^${SENDS}\b`);
const SHOWS = /^(?:show|give me|send me|preview|see|run|do|get|have)\b/;
const REF = /\b[a-z]?\d{1,3}(?:\([a-z]{1,4}\))*/g;

const A_WEEK = 7;

/** Takes a sentence as an order about posts; null where it is plainly none, so that it stays what it was. */
export function postingOrder(text: string, spell: Spelling = asTyped): PostingOrder | null {
  const heard = asHeard(text, { actions: null }, spell);
  const near = inOrder(text);
  if (near === null && !ABOUT_POSTS.test(heard)) return null;
  const mended = near !== null && (near.order !== 'subscribe' || near.when.weekday !== null) ? null : inOrder(heard);
  return (fuller(mended) ? mended : near) ?? mended ?? orderFromSlots(plainly(heard), POLITELY.test(heard));
}

/** Without one of these words nothing is said of posts, and saying that is cheap. */
const ABOUT_POSTS =
  /\b(?:digest|remind|nudg|ping|chas|tap on|holiday|half[- ]?term|term|schools?|summary|round|weekly|post)/;

/** A day that was misspelt is a day all the same. */
const fuller = (order: PostingOrder | null): boolean => order?.order === 'subscribe' && order.when.weekday !== null;

const asTyped: Spelling = (word) => word;

const plainly = (text: string): string =>
  withoutTrailing(text.replace(/\s+/g, ' '), ' .!').replace(POLITE, '').replace(THANKS, '').trim();

function inOrder(text: string): PostingOrder | null {
  const plain = withoutTrailing(text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' '), ' .!')
    .replace(POLITE, '')
    .replace(THANKS, '')
    .trim();
  if (plain.length > 200) return null;
  const bare = plain.replace(/\?$/, '').trim();
  if (WHERE.test(bare)) return { order: 'where' };
  // "Can you post it here?" is an order; "what is the digest?" is not.
  if (QUESTION.test(bare)) return null;
  return ofReminders(bare) ?? ofPlaces(bare) ?? ofDigest(bare);
}

function ofReminders(plain: string): PostingOrder | null {
  if (SNOOZE.test(plain) || MUTE.test(plain)) return { order: 'snooze', days: daysIn(plain) };
  if (isForOnePerson(plain)) return { order: 'cannot', why: 'one-person' };
  const mine = NOT_MINE.exec(plain);
  if (mine !== null) {
    const refs = (mine[1] ?? mine[2] ?? mine[3] ?? '').match(REF) ?? [];
    return { order: 'not-mine', refs: refs.map((ref) => ref.replace(/^[a-z]/, (letter) => letter.toUpperCase())) };
  }
  if (STOP_REMINDERS.test(plain)) {
    const { oneself, aWhile, days } = slotsOf(plain);
    return oneself && aWhile ? { order: 'snooze', days: days ?? A_WEEK } : { order: 'stop-reminders' };
  }
  return REMINDS.test(plain) ? { order: 'remind', days: daysIn(plain) } : null;
}

function ofPlaces(plain: string): PostingOrder | null {
  if (UNLINK.test(plain)) return { order: 'unlink' };
  const said = /^(?:link|connect|attach|tie|assign) (?:this|the)? ?(?:channel|chat|team|conversation)\b/.test(plain)
    ? LINK.exec(plain)?.[1]
    : undefined;
  return said === undefined ? null : { order: 'link', said };
}

function ofDigest(plain: string): PostingOrder | null {
  const dates = dateOrder(plain);
  if (dates !== null) return dates === 'other' ? { order: 'cannot', why: 'date-style' } : { order: 'dates', dates };
  if (KEEP_HOLIDAYS.test(plain) && dayAndTime(plain).weekday === null) return { order: 'holidays', skip: false };
  if (ABOUT_HOLIDAYS.test(plain)) return { order: 'holidays', skip: true };
  if (isForSomeWeeks(plain)) return { order: 'cannot', why: 'whole-weeks' };
  if (STOP_DIGEST.test(plain)) return { order: 'stop-digest' };
  if (NOW.test(plain)) return { order: 'digest-now' };
  const when = dayAndTime(plain);
  const sending = BEGINS_SENDING.test(plain);
  const placed = HERE.test(plain) || when.weekday !== null || when.time !== null || (sending && !SHOWS.test(plain));
  const named = (BEGINS_DIGEST.test(plain) || (sending && isNamed(plain))) && placed;
  if (!named && !SUBSCRIBE.test(plain) && !RESUME.test(plain)) return null;
  const why = hindrance(plain);
  if (why !== null) return { order: 'cannot', why };
  if (when.weekday === null && when.time === null && slotsOf(plain).atOnce) return { order: 'digest-now' };
  const skipHolidays = KEEP_HOLIDAYS.test(plain) ? false : SKIP_HOLIDAYS.test(plain) ? true : null;
  return { order: 'subscribe', when, skipHolidays };
}

/** A weekly report or update may be the council's own: ours is the one that is wanted here. */
const isNamed = (plain: string): boolean =>
  OWN_NAME.test(plain) || (ANY_DIGEST.test(plain) && (HERE.test(plain) || /\bus\b/.test(plain)));

const daysIn = (plain: string): number => slotsOf(plain).days ?? A_WEEK;
