import type { DayAndTime } from '../../notices/model/order.ts';
import { WEEKDAYS } from '../../notices/words/calendar-words.ts';
import { countOf, NUMBER_WORD, NUMBERS } from '../../notices/words/numbers.ts';

/** From Monday. */
const DAYS = [...WEEKDAYS.slice(1), ...WEEKDAYS.slice(0, 1)].map(
  // "We have just sat down" is no Saturday.
  (names) =>
    new RegExp(
      String.raw`\b(?:${names.join('|').toLowerCase()})'?s?\b(?! (?:down|on it|here|there|in|with|still|behind))`,
    ),
);

const HALF = String.raw`(?:am|pm|a\.m\.?|p\.m\.?)`;
/** "16:30", "4.30pm", "4:30 pm", "16h30" */
const CLOCK = new RegExp(String.raw`\b(\d{1,2})[:.h](\d{2})\s?(${HALF})?(?![\d%])`);
/** "9am", "9 a.m." */
const HOUR = new RegExp(String.raw`\b(\d{1,2})\s?(${HALF})(?![a-z])`);
/** "1630", "0900 hrs" */
const DIGITS = /\b([01]\d|2[0-3])([0-5]\d)(?:\s?(?:hrs|hours|h))?\b(?!\s?(?:days?|weeks?))/;
const HOURS = NUMBERS.slice(0, 13);
/** "half past 4", "quarter to nine" */
const SPOKEN = new RegExp(String.raw`\b(half past|half|(?:quarter|${NUMBER_WORD}|\d{1,2}) (?:past|to)) (\w+)\b`);
const NUMBER = String.raw`(\d{1,2}|${HOURS.join('|')})`;
/** "at 9", "9 o'clock", "at nine in the morning" */
const BARE = new RegExp(
  String.raw`(?:\b(?:at|for|around|about)|@)\s?${NUMBER}\b(?! days?| weeks?)|\b${NUMBER} o'?\s?clock\b|\b${NUMBER} in the (?:morning|afternoon|evening)\b`,
);
const NOON = /\b(?:noon|midday|mid-day)\b/;

const MINUTES: Readonly<Record<string, number>> = { half: 30, quarter: 15 };

const ZONES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:uk|london|british|gmt|bst)(?: time)?\b/, 'Europe/London'],
  [/\b(?:utc|zulu)\b/, 'UTC'],
];
const NAMED_ZONE =
  /\b(?:africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific)\/[a-z_]+(?:\/[a-z_]+)?\b/;

/** Reads a day of the week, a time of the day and a zone out of a sentence in small letters. */
export function dayAndTime(plain: string): DayAndTime {
  const day = DAYS.findIndex((pattern) => pattern.test(plain));
  return { weekday: day < 0 ? null : day + 1, time: timeIn(plain), zone: zoneIn(plain) };
}

/** How many different days of the week a sentence in small letters names. */
export const weekdaysIn = (plain: string): number => DAYS.filter((pattern) => pattern.test(plain)).length;

function timeIn(plain: string): string | null {
  const said = (hour: number, minute: number, half?: string): string | null =>
    time(hour, minute, half?.charAt(0) ?? halfOfDay(plain) ?? officeHalf(hour));
  const clock = CLOCK.exec(plain);
  // A nought in front is how a clock of 24 hours writes it.
  if (clock?.[1]?.startsWith('0') === true) return time(Number(clock[1]), Number(clock[2]), clock[3] ?? null);
  if (clock !== null) return said(Number(clock[1]), Number(clock[2]), clock[3]);
  const hour = HOUR.exec(plain);
  if (hour !== null) return said(Number(hour[1]), 0, hour[2]);
  if (NOON.test(plain)) return '12:00';
  const spoken = SPOKEN.exec(plain);
  const spokenHour = numberOf(spoken?.[2]);
  if (spoken !== null && spokenHour !== null) {
    const [amount = '', direction] = (spoken[1] ?? '').split(' ');
    const minutes = MINUTES[amount] ?? countOf(amount) ?? 0;
    // Nobody says "three past nine" of a weekly post.
    if (minutes % 5 === 0) return direction === 'to' ? said(spokenHour - 1, 60 - minutes) : said(spokenHour, minutes);
  }
  const digits = DIGITS.exec(plain);
  if (digits !== null) return time(Number(digits[1]), Number(digits[2]), null);
  const bare = BARE.exec(plain);
  // One of its ways has the hour.
  const bareHour = numberOf(bare?.slice(1).find(Boolean));
  return bareHour === null ? null : said(bareHour, 0);
}

/** "a" or "p", where the sentence says which half of the day it means. */
function halfOfDay(plain: string): string | null {
  if (/\bmorning\b/.test(plain)) return 'a';
  return /\b(?:afternoon|evening|tonight)\b/.test(plain) ? 'p' : null;
}

/** Hours that are said without a half of the day are office hours: 1 to 6 is the afternoon. */
const officeHalf = (hour: number): string | null => (hour >= 1 && hour <= 6 ? 'p' : null);

/** Null where no clock shows it. */
function time(hour: number, minute: number, half: string | null): string | null {
  const whole = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  if (whole > 23 || whole < 0 || minute > 59) return null;
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const number = /^\d+$/.test(word) ? Number(word) : HOURS.indexOf(word);
  return number >= 0 && number <= 24 ? number : null;
}

function zoneIn(plain: string): string | null {
  const named = NAMED_ZONE.exec(plain)?.[0];
  if (named !== undefined)
    return named.replace(/(^|[/_])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
  const short = ZONES.find(([pattern]) => pattern.test(plain))?.[1];
  if (short !== undefined) return short;
  // "New York time": the city that a zone is called by.
  const words = /\b((?:[a-z]+ )?[a-z]+) time\b/.exec(plain)?.[1] ?? '';
  return zoneOf(words) ?? zoneOf(words.split(' ').at(-1) ?? '');
}

function zoneOf(city: string): string | null {
  const end = `/${city.replaceAll(' ', '_')}`;
  return city === ''
    ? null
    : (Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(end)) ?? null);
}
