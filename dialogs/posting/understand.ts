import type { DayAndTime } from './day-and-time.ts';
import { dayAndTime } from './day-and-time.ts';

/** What a sentence wants of the bot's posts. */
export type PostingOrder =
  /** The digest here every week; what is not said stays as it is. */
  | { readonly order: 'subscribe'; readonly when: DayAndTime; readonly skipHolidays: boolean | null }
  | { readonly order: 'stop-digest' }
  | { readonly order: 'digest-now' }
  | { readonly order: 'holidays'; readonly skip: boolean }
  | { readonly order: 'remind'; readonly days: number }
  | { readonly order: 'stop-reminders' }
  | { readonly order: 'where' }
  /** This channel is about that council. */
  | { readonly order: 'link'; readonly said: string }
  /** Of whoever says it: no reminder for so many days. */
  | { readonly order: 'snooze'; readonly days: number }
  /** Refs that are somebody else's; none: it does not say which. */
  | { readonly order: 'not-mine'; readonly refs: readonly string[] };

const POLITE =
  /^(?:(?:please|pls|plz|hi|hello|hey|ok|okay|noticeboard|can you|could you|would you|can we|could we|can i|(?:i|we)(?:'?d like| want| need)(?: you)?(?: to)?|let'?s|just|kindly|now)\b[\s,:]*)+/;
const THANKS = /[\s,]*(?:please|pls|plz|thanks|thank you|thx|cheers|ta)$/;

const DIGEST = String.raw`(?:digests?|weekly (?:summary|update|post|posts|posting|report|card|roundup|round-up)|digset|diegst)`;
const SENDS =
  '(?:post|send|put|set|share|publish|drop|deliver|show|give us|give me|run|do|start|begin|resume|restart|set up|schedule|turn on|switch on|enable|subscribe|move|change|shift|switch|reschedule|make|have|get|want)';
const STOPS =
  "(?:stop|cancel|end|pause|turn off|switch off|disable|no more|don'?t (?:post|send|share)|do not (?:post|send|share)|unsubscribe|mute|halt|kill)";
const HOLIDAYS = String.raw`(?:school |the |half[- ]?term |term )*(?:holidays?|half[- ]?terms?|vacations?|hols)`;
const REMIND = String.raw`(?:remind|reminders?|nudges?|chase)`;

const QUESTION =
  /^(?:what|what's|whats|when|why|how|which|who|is|are|does|did|do|has|have you|was|will|tell me|show me what)\b/;
const WHERE =
  /^(?:(?:where|when|which channels?|how often) (?:do|are|will) you (?:post|posting|send)\b|(?:where|when|how often) (?:do|will) we (?:get|have) the digests?$|(?:where|when|how often) (?:do|are|will|does|is|did) the digests? (?:post|posted|go|goes|going|sent|come|due)\b|when is the next digest|what do you post(?: here| and where)?$|what(?:'s|s| is) posted here$|which channels (?:get|have) the digest|(?:show|list)(?: me)? (?:the |my |your )?subscriptions?$)/;
const STOP_REMINDERS = new RegExp(String.raw`^${STOPS}\b.*\b${REMIND}|^(?:stop|don'?t|do not) (?:reminding|remind)\b`);
const STOP_DIGEST = new RegExp(
  String.raw`^${STOPS}\b.*\b(?:${DIGEST}|posting(?: here)?|weekly (?:digest|card))\b|^unsubscribe(?: this channel| us| me)?$|^(?:turn|switch) (?:the |our )?${DIGEST} off$|^stop posting\b`,
);
const NOW = new RegExp(
  String.raw`^(?:(?:${SENDS}) )?(?:us |me )?(?:the |a |this week's )?(?:weekly )?(?:digest)(?: here| in this channel)?(?: right| straight)? (?:now|away|at once|immediately|asap|today)$`,
);
const SKIP_HOLIDAYS = new RegExp(
  String.raw`\b(?:skip|skipping|leave out|leaving out|except(?: in| during| for)?|(?:but )?not (?:in|during|over)|pause (?:in|during|over|for)|don'?t post (?:in|during|over)|nothing (?:in|during|over)|no (?:digest|digests|posts) (?:in|during|over)|outside(?: of)?) ${HOLIDAYS}|\b(?:in )?term[- ]?time only\b|\bonly in term[- ]?time\b`,
);
const KEEP_HOLIDAYS = new RegExp(
  String.raw`^(?:don'?t|do not|no longer|stop) skip(?:ping)? ${HOLIDAYS}|\b(?:in|during|over|through) ${HOLIDAYS} (?:too|as well|also)\b|\binclud(?:e|ing) ${HOLIDAYS}`,
);
const ABOUT_HOLIDAYS = new RegExp(
  String.raw`^(?:skip|leave out|pause (?:in|during|over|for)|don'?t post (?:in|during|over)|do not post (?:in|during|over)|no digests? (?:in|during|over)|nothing (?:in|during|over)) ${HOLIDAYS}$`,
);
const REMINDS = new RegExp(
  String.raw`^(?:remind|nudge|chase)(?: the| all| action| their| our)* (?:owners?|leads?)\b(?!.*\b(?:about|of) (?:[a-z]?\d|that|it\b|this))|^(?:turn on|switch on|start|enable|send|set up|resume)(?: the| a| action| owners?| leads?)* (?:reminders?|nudges?)\b(?! (?:about|of|to) [a-z]?\d)`,
);
const AHEAD =
  /\b(?:(\d{1,2}|an?|one|two|three|four|five|six|seven|ten|fourteen) )?(days?|weeks?|fortnight|month)(?:'s)?\b/;
const SNOOZE = /^snooze\b(?:.*?\b(\d|an?|one|two|three|four) (weeks?|fortnight)\b)?/;
const NOT_MINE =
  /^(?:(?:it'?s|its|that'?s|thats|this is|they are|these are) )?(?:(.+?) (?:is|are)(?: not|n'?t) mine|not mine(?:[:,]? (.+))?)$/;
const LINK =
  /^(?:link|connect|attach|tie|assign) (?:this |the )?(?:channel|chat|team|conversation)?(?: here)? ?(?:to|with|for) (?:the )?(.+?)(?: notice| board)?$/;
const HERE = /\b(?:here|(?:in|to|into) (?:this|the) (?:channel|chat)|this channel)\b/;
const SUBSCRIBE = /^(?:re-?)?subscribe\b/;
const RESUME = /^(?:resume|restart|start) posting(?: here)?$/;
const ANY_DIGEST = new RegExp(String.raw`\b${DIGEST}\b`);
const BEGINS_DIGEST = new RegExp(String.raw`^(?:the |a |our )?(?:weekly )?${DIGEST}\b`);
const BEGINS_SENDING = new RegExp(String.raw`^${SENDS}\b`);
const SHOWS = /^(?:show|give me|preview|see|run|do)\b/;
const REF = /\b[a-z]?\d{1,3}(?:\([a-z]{1,4}\))*/g;

const COUNTS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10, fourteen: 14 },
};
const MOST_DAYS = 60;

/** Takes a sentence as an order about posts; null where it is plainly none, so that it stays what it was. */
export function postingOrder(text: string): PostingOrder | null {
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s.!]+$/, '')
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
  const snooze = SNOOZE.exec(plain);
  if (snooze !== null) {
    const weeks = snooze[2] === 'fortnight' ? 2 : countOf(snooze[1] ?? 'a');
    return { order: 'snooze', days: 7 * weeks };
  }
  const mine = NOT_MINE.exec(plain);
  if (mine !== null) {
    const refs = (mine[1] ?? mine[2] ?? '').match(REF) ?? [];
    return { order: 'not-mine', refs: refs.map((ref) => ref.replace(/^[a-z]/, (letter) => letter.toUpperCase())) };
  }
  if (STOP_REMINDERS.test(plain)) return { order: 'stop-reminders' };
  return REMINDS.test(plain) ? { order: 'remind', days: daysIn(plain) } : null;
}

function ofPlaces(plain: string): PostingOrder | null {
  const said = /^(?:link|connect|attach|tie|assign) (?:this|the)? ?(?:channel|chat|team|conversation)/.test(plain)
    ? LINK.exec(plain)?.[1]
    : undefined;
  return said === undefined ? null : { order: 'link', said };
}

function ofDigest(plain: string): PostingOrder | null {
  if (KEEP_HOLIDAYS.test(plain) && dayAndTime(plain).weekday === null) return { order: 'holidays', skip: false };
  if (ABOUT_HOLIDAYS.test(plain)) return { order: 'holidays', skip: true };
  if (STOP_DIGEST.test(plain)) return { order: 'stop-digest' };
  if (NOW.test(plain)) return { order: 'digest-now' };
  const when = dayAndTime(plain);
  const sending = BEGINS_SENDING.test(plain);
  const placed = HERE.test(plain) || when.weekday !== null || when.time !== null || (sending && !SHOWS.test(plain));
  const named = (BEGINS_DIGEST.test(plain) || (sending && ANY_DIGEST.test(plain))) && placed;
  if (!named && !SUBSCRIBE.test(plain) && !RESUME.test(plain)) return null;
  const skipHolidays = KEEP_HOLIDAYS.test(plain) ? false : SKIP_HOLIDAYS.test(plain) ? true : null;
  return { order: 'subscribe', when, skipHolidays };
}

function daysIn(plain: string): number {
  const [, count, unit = 'week'] = AHEAD.exec(plain) ?? [];
  const length = unit.startsWith('day') ? 1 : unit === 'fortnight' ? 14 : unit === 'month' ? 30 : 7;
  return Math.min(MOST_DAYS, Math.max(1, countOf(count ?? 'a') * length));
}

const countOf = (word: string): number => COUNTS[word] ?? (Number(word) || 1);
