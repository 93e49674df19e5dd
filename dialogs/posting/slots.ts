import { firstLength } from '../../notices/time/print.ts';
import type { DayAndTime } from '../../notices/model/order.ts';
import type { Step } from '../../notices/model/dates.ts';
import { NUMBER_WORD } from '../../notices/words/numbers.ts';
import { list, oneOf } from '../../notices/words/pattern.ts';
import { dayAndTime } from './day-and-time.ts';

/** A class of words: one of them stands somewhere in the sentence. */
const words = (...parts: readonly string[]): RegExp => new RegExp(String.raw`(?<![\w'])${oneOf(...parts)}(?![\w])`);

/** What is posted, by its own name; "weekly summary" may be the council's own. */
const OWN_NAME = words('digests?');
const WEEKLY = words('(?:weekly )?(?:summary|round-?up)', 'weekly (?:update|posts?|posting|report|card)');
const REMINDER = words(
  'remind(?:ing|ers?|ed)?',
  'nudg(?:e|es|ing)',
  'pings?',
  'chas(?:e|ing|ers?)',
  'tap on the shoulder',
);
const POINTS = words('it', 'that', 'this', 'them', 'those', 'posting', 'sending', 'posts');
const SENDS = words(
  ...list(
    'post posting send sending put putting share publish drop deliver pop stick place run resume restart have get',
  ),
  ...list(
    'need fire chuck want wants like subscribe schedule appear land arrive come set start begin turn shift keep sending see',
  ),
  ...['turn up', 'go (?:up|out|in)', 'sign us up', 'sign up', 'half past', 'let us', "let's", 'carry on'],
);
const STOPS = words(
  ...list(
    'hold spare stop stopping cancel end quit halt cease disable unsubscribe kill remove mute pause without enough scrap',
  ),
  ...['(?:turn|turning|switch|switching)(?: \\w+){0,3} off', 'no more', '(?:leave|leaving|knock)(?: \\w+){0,2} off'],
  ...[
    'get rid of',
    'leave (?:me|us) (?:alone|be|in peace)',
    "(?:don't|do not|not|no longer|never) (?:want|need|post|send|put|share|posting|sending)",
    'off$',
  ],
  ...['no (?:digests?|reminders?|nudges?|pings?)', 'peace from', 'any ?more', "can't we not"],
);
const SHOWS = words(
  ...list('preview peek glimpse look see read show showing advance'),
  ...[
    'let me have',
    'what (?:\\w+ ){1,4}(?:say|says|look like|looks like|contain|be in|is in)',
    'what will be in',
    "what's in",
  ],
);
const HERE = words('here', '(?:in|to|into|on) (?:this|the|our) (?:channel|chat|thread)', 'this channel', 'us');
const AT_ONCE = words(
  ...list('now immediately asap today'),
  ...['(?:right|straight) (?:now|away|off)', 'at once', 'this minute', 'this instant', 'as soon as'],
);
const HOLIDAYS = words(
  '(?:school |the |half[- ]?term )?(?:holidays?|vacations?)',
  'half[- ]?terms?',
  'schools? (?:are|is|have|has|were) (?:\\w+ )?(?:off|out|shut|closed|away|broken up|on holiday)',
  'when (?:they|kids|children|pupils) (?:are|re) off',
  "when they're off",
  'term[- ]?time',
);
const SKIPS = words(
  ...list('skip skipping miss except not no never without pause nobody stop exclude excluding avoid'),
  ...[
    "(?:don't|do not|dont)",
    '(?:leave|leaving|miss)(?: \\w+){0,3} out',
    'no call',
    'only in term',
    'outside',
    'term[- ]?time only',
  ],
);
const KEEPS = words(
  ...list('too also include including even regardless'),
  ...[
    'as well',
    'right through',
    'carry on',
    "(?:needn't|no need to) (?:be|skip|stop|make)",
    "(?:don't|do not|not) (?:skip|stop|miss|leave)",
  ],
  ...['no exception', 'all the same', 'keep (?:it |them |on )?(?:going|posting|sending|coming)', 'any exception'],
);
const OWNERS = words('owners?', 'leads?', 'people', 'everyone', 'everybody', 'action holders', 'folk', 'colleagues');
const AHEAD = words('before(?:hand)?', 'ahead(?: of)?', 'in advance', 'prior', 'notice', 'warning', 'early');
const ONESELF = words('me', 'my', "i'm", 'i', 'mine');
const NOT_MINE = words(
  "(?:is not|isn't|isnt|not|aren't|are not|wasn't) (?:for |one of )?(?:mine|me|my (?:action|job|one|patch))",
  'wrong (?:person|door|one|owner|inbox)',
  '(?:mistaken|confused|mixed up) (?:me|us)',
  'by mistake',
  'somebody else|someone else',
  'nothing to do with me',
);
const WEEK_OF_ONES_OWN = words(
  'for (?:a|the next|one|\\d) ?(?:week|fortnight|month|days?)',
  'for (?:the|this|a couple of) (?:next )?(?:weeks?|days?|month)',
  "week's (?:peace|rest|break)",
  '\\d ?(?:wks?|weeks?|days?)',
  'next week',
  `${NUMBER_WORD} (?:weeks?|days?)`,
);
const REF = /\b[abp]?\d{1,3}(?:\([a-z]{1,4}\))*(?![\w:%.])/g;

/** What a sentence in small letters says of posts and reminders, wherever it stands. */
export interface Slots {
  readonly digest: boolean;
  readonly weekly: boolean;
  readonly reminders: boolean;
  /** "It", "that": what was spoken of before. */
  readonly points: boolean;
  readonly sends: boolean;
  readonly stops: boolean;
  readonly shows: boolean;
  readonly here: boolean;
  readonly atOnce: boolean;
  readonly when: DayAndTime;
  /** What is said of school holidays; null: nothing. */
  readonly holidays: 'skip' | 'keep' | null;
  readonly owners: boolean;
  readonly ahead: boolean;
  readonly oneself: boolean;
  readonly notMine: boolean;
  /** For some days only. */
  readonly aWhile: boolean;
  readonly refs: readonly string[];
  /** A length of time, in days; null: none is said. */
  readonly days: number | null;
  readonly length: number;
}

const MOST_DAYS = 60;
const DAYS_OF: Readonly<Record<Step['unit'], number>> = { day: 1, 'working-day': 1, week: 7, month: 30, year: 365 };

export function slotsOf(plain: string): Slots {
  const reminders = REMINDER.test(plain);
  return {
    digest: OWN_NAME.test(plain),
    weekly: WEEKLY.test(plain),
    reminders,
    points: POINTS.test(plain),
    sends: SENDS.test(plain),
    stops: STOPS.test(plain),
    shows: SHOWS.test(plain),
    here: HERE.test(plain),
    atOnce: AT_ONCE.test(plain),
    when: dayAndTime(plain),
    holidays: holidaysIn(plain),
    owners: OWNERS.test(plain),
    ahead: AHEAD.test(plain),
    oneself: ONESELF.test(plain),
    notMine: NOT_MINE.test(plain),
    aWhile: WEEK_OF_ONES_OWN.test(plain),
    refs: refsIn(plain),
    days: daysIn(plain),
    length: plain.split(' ').length,
  };
}

function holidaysIn(plain: string): Slots['holidays'] {
  if (!HOLIDAYS.test(plain)) return null;
  if (KEEPS.test(plain)) return 'keep';
  return SKIPS.test(plain) ? 'skip' : null;
}

const refsIn = (plain: string): string[] =>
  (plain.match(REF) ?? [])
    .filter((ref) => /^[a-z]|\(/.test(ref))
    .map((ref) => ref.replace(/^[a-z]/, (one) => one.toUpperCase()));

/** "Five days", "a fortnight", "5d", "1wk" */
function daysIn(plain: string): number | null {
  const short = /\b(\d{1,2}) ?(d|wks?)\b/.exec(plain);
  if (short !== null) return atMost(Number(short[1]) * (short[2] === 'd' ? 1 : 7));
  if (/\b(?:week's|next week|a week)\b/.test(plain)) return 7;
  const length = firstLength(plain);
  return length === null ? null : atMost(length.count * DAYS_OF[length.unit]);
}

const atMost = (days: number): number => Math.min(MOST_DAYS, Math.max(1, days));
