import { countOf, NUMBER_WORD, NUMBERS } from '../words/numbers.ts';
import { MONTH_WORD, WEEKDAY_WORD } from '../words/calendar-words.ts';

/** "am" or "pm", where it is said beside the hour or in the sentence. */
type HalfOfDay = 'a' | 'p' | null;

/** One way of saying a time of the day. */
interface ClockRule {
  readonly name: string;
  /** Of a text in small letters; its groups are the hour and what else `make` needs. */
  readonly pattern: RegExp;
  readonly make: (groups: readonly (string | undefined)[], half: HalfOfDay) => string | null;
  readonly examples: readonly string[];
  /** Only where a change is spoken of: "bring it forward to 8". */
  readonly ofChange?: true;
}

const HALF = String.raw`(?:am|pm|a\.m\.?|p\.m\.?)`;
const HOURS = NUMBERS.slice(0, 13);
const HOUR = String.raw`(\d{1,2}|${HOURS.join('|')})`;
/** Behind a number: it is a length, a date, a share or part of another number. */
const NO_HOUR = String.raw`(?![\w%./:]?\d|[a-z%]| (?:days?|weeks?|months?|hours?|of|working|school|${MONTH_WORD})\b)`;
const MINUTES: Readonly<Record<string, number>> = { half: 30, quarter: 15 };

const bare = ([hour]: readonly (string | undefined)[], half: HalfOfDay): string | null => said(hourOf(hour), 0, half);

/** The ways in which people say a time of the day, the surest first. */
export const CLOCK_RULES: readonly ClockRule[] = [
  {
    name: 'hour and minutes',
    pattern: new RegExp(String.raw`\b(\d{1,2})[:.h](\d{2})\s?(${HALF})?(?![\d%])`, 'g'),
    // A nought in front is how a clock of 24 hours writes it.
    make: ([hour, minute, half], ofDay) =>
      hour?.startsWith('0') === true
        ? time(Number(hour), Number(minute), halfOf(half))
        : said(Number(hour), Number(minute), halfOf(half) ?? ofDay),
    examples: ['16:30', '4.30pm', '9:05', '17h00'],
  },
  {
    name: 'hour with its half of the day',
    pattern: new RegExp(String.raw`\b(\d{1,2})\s?(${HALF})(?![a-z])`, 'g'),
    make: ([hour, half]) => said(Number(hour), 0, halfOf(half)),
    examples: ['9am', '4 p.m.'],
  },
  { name: 'noon', pattern: /\b(?:noon|midday|mid-day)\b/g, make: () => '12:00', examples: ['noon', 'midday'] },
  {
    name: 'minutes past or to an hour',
    pattern: new RegExp(
      String.raw`\b(half past|half|(?:quarter|${NUMBER_WORD}|\d{1,2}) (?:past|to)) ${HOUR}${NO_HOUR}`,
      'g',
    ),
    make: ([before = '', hour], half) => {
      const [amount = '', direction] = before.split(' ');
      const minutes = MINUTES[amount] ?? countOf(amount) ?? 0;
      const whole = hourOf(hour);
      // Nobody says "three past nine" of what comes every week.
      if (whole === null || minutes % 5 !== 0) return null;
      return direction === 'to' ? said(whole - 1 || 12, 60 - minutes, half) : said(whole, minutes, half);
    },
    examples: ['half past 4', 'half eight', 'quarter to nine', 'twenty past 9'],
  },
  {
    name: 'four figures',
    // "6 April 2015" is a year.
    pattern: new RegExp(
      String.raw`(?<!\b${MONTH_WORD},? )\b([01]\d|2[0-3])([0-5]\d)(?:\s?(?:hrs|hours|h))?\b(?!\s?(?:days?|weeks?))`,
      'g',
    ),
    make: ([hour, minute]) => time(Number(hour), Number(minute), null),
    examples: ['1630', '0900 hrs'],
  },
  {
    name: 'hour by a word before it',
    pattern: new RegExp(String.raw`(?:\b(?:at|for|around|about|say|by)|@)\s?${HOUR}(?:ish)?${NO_HOUR}`, 'g'),
    make: bare,
    examples: ['at 9', '@9', 'around ten', 'say 11'],
  },
  {
    name: 'hour by a word behind it',
    pattern: new RegExp(String.raw`\b${HOUR} ?(?:o'?\s?clock|ish|in the (?:morning|afternoon|evening))\b`, 'g'),
    make: bare,
    examples: ["9 o'clock", 'nine in the morning', '9ish'],
  },
  {
    name: 'hour beside a day of the week',
    pattern: new RegExp(String.raw`\b${WEEKDAY_WORD}'?s?(?: mornings?| afternoons?)?,? ${HOUR}${NO_HOUR}`, 'g'),
    make: bare,
    examples: ['mondays 9', 'wed 10'],
  },
  {
    name: 'hour of a change',
    pattern: new RegExp(String.raw`\b(?:to|make it|make that|make this|it) ${HOUR}${NO_HOUR}|^${HOUR} instead\b`, 'g'),
    make: ([to, first], half) => bare([to ?? first], half),
    examples: ['forward to 8', 'make it 10', '10 instead'],
    ofChange: true,
  },
];

/**
 * The times of the day that a text in small letters says, the surest first. `kept` is told where each stands; `change`: it
 * speaks of a change.
 */
export function timesIn(plain: string, kept: (at: number) => boolean, change: boolean): string[] {
  const half = halfIn(plain);
  return CLOCK_RULES.filter(({ ofChange }) => ofChange !== true || change).flatMap(({ pattern, make }) =>
    [...plain.matchAll(pattern)]
      .filter(({ index }) => kept(index))
      .flatMap(([, ...groups]) => make(groups, half) ?? []),
  );
}

const halfOf = (said: string | undefined): HalfOfDay => (said === undefined ? null : said.startsWith('p') ? 'p' : 'a');

/** Says nothing of when a thing is to come. */
const GREETING = /\bgood (?:morning|afternoon|evening)\b|^(?:morning|afternoon|evening)\b/g;

function halfIn(plain: string): HalfOfDay {
  const said = plain.replace(GREETING, ' ');
  const named = /\b(?:in the|at night|this) (morning|afternoon|evening)\b/.exec(said)?.[1];
  if (named !== undefined) return named === 'morning' ? 'a' : 'p';
  if (/\bmornings?\b/.test(said)) return 'a';
  return /\b(?:afternoons?|evenings?|tonight)\b/.test(said) ? 'p' : null;
}

function hourOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const number = /^\d+$/.test(word) ? Number(word) : HOURS.indexOf(word);
  return number >= 0 && number <= 24 ? number : null;
}

/** Hours that are said without a half of the day are office hours: 1 to 6 is the afternoon. */
const said = (hour: number | null, minute: number, half: HalfOfDay): string | null =>
  hour === null ? null : time(hour, minute, half ?? (hour >= 1 && hour <= 6 ? 'p' : null));

/** Null where no clock shows it. */
function time(hour: number, minute: number, half: HalfOfDay): string | null {
  const whole = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  if (whole > 23 || whole < 0 || minute > 59) return null;
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
