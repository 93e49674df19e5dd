import { addDays, dateOf, monthEnd } from '../calendar/arithmetic.ts';
import { MONTH_WORD, monthOf, WEEKDAY_WORD } from '../words/calendar-words.ts';
import { ORDINAL_WORD, placeOf } from '../words/numbers.ts';

/** A point or stretch of time that the text prints, without its lead-in ("by", "in"). */
export type Time =
  | Day
  | { readonly form: 'month'; readonly month: string }
  | { readonly form: 'period'; readonly from: string; readonly to: string };

interface Day {
  readonly form: 'day';
  readonly date: string;
}

export interface TimeMention {
  readonly time: Time;
  readonly from: number;
  readonly to: number;
}

const MONTH = `(${MONTH_WORD})\\.?`;
const YEAR = '((?:19|20)\\d{2})';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const SHORT_YEARS = '((?:19|20)\\d{2}) ?[/-] ?((?:20)?\\d{2})(?!\\d|[/-]\\d)';

/** Words that are printed as a day and that no calendar has: "30 February 2021". */
const NO_SUCH_DAY = 'no such day';

type Build = (groups: readonly string[]) => Time | typeof NO_SUCH_DAY | null;

/** Longest first where two begin alike. */
const SOURCES: readonly (readonly [string, Build])[] = [
  [`week (?:beginning|commencing|of) ${DAY} ${MONTH},? ${YEAR}`, ([d, m, y]) => weekFrom(day(y, monthNumber(m), d))],
  [`year ending (?:on )?${DAY} ${MONTH},? ${YEAR}`, ([d, m, y]) => yearTo(day(y, monthNumber(m), d))],
  [`${DAY} (?:day )?of ${MONTH},? ${YEAR}`, ([d, m, y]) => day(y, monthNumber(m), d)],
  [`(?:${WEEKDAY_WORD},? )?${DAY} ${MONTH},? ${YEAR}`, ([d, m, y]) => day(y, monthNumber(m), d)],
  [`${MONTH} ${DAY},? ${YEAR}`, ([m, d, y]) => day(y, monthNumber(m), d)],
  [`${MONTH} ${YEAR} (?:to|-) ${MONTH} ${YEAR}`, ([m, y, n, z]) => months(y, m, z, n)],
  [`(?<=between )${MONTH} ${YEAR} and ${MONTH} ${YEAR}`, ([m, y, n, z]) => months(y, m, z, n)],
  [`(?<=between )${MONTH} and ${MONTH} ${YEAR}`, ([m, n, y]) => months(y, m, y, n)],
  [`${MONTH} (?:to|-) ${MONTH} ${YEAR}`, ([m, n, y]) => months(y, m, y, n)],
  [`${MONTH},? ${YEAR}`, ([m, y]) => ({ form: 'month', month: `${y ?? ''}-${two(monthNumber(m))}` })],
  ['((?:20)\\d{2})-(\\d{2})-(\\d{2})', ([y, m, d]) => day(y, Number(m), d)],
  ['(\\d{1,2})[/.](\\d{1,2})[/.]((?:20)?\\d{2})', ([d, m, y]) => day(y?.length === 2 ? `20${y}` : y, Number(m), d)],
  [`(?:Q([1-4])|(${ORDINAL_WORD}) quarter)(?: of)?(?: the)?(?: financial year)? ${SHORT_YEARS}`, quarter],
  [`(?:academic|school) year (?:of )?${SHORT_YEARS}`, ([a, b]) => years(a, b, '09-01', '08-31')],
  [`${SHORT_YEARS} (?:academic|school) year`, ([a, b]) => years(a, b, '09-01', '08-31')],
  [
    `(?:(?:financial|fiscal|reporting|municipal) year |period |FY ?)?${SHORT_YEARS}(?: financial year)?`,
    ([a, b]) => years(a, b, '04-01', '03-31'),
  ],
  [`(?:calendar year ${YEAR}|(?<=\\bend of )${YEAR})(?![-/\\d])`, ([a, b]) => calendarYear(a ?? b)],
];

const PATTERNS = SOURCES.map(([source, build]) => ({
  pattern: new RegExp(`(?<![\\w/.-])${source}(?!\\w)`, 'gi'),
  build,
}));
/** What every time holds: a year, or figures with a stroke. */
const DATED = /(?:19|20)\d{2}|\d[/.]\d/;

interface PrintedTimes {
  readonly times: readonly TimeMention[];
  /** Where a day is printed that does not exist. */
  readonly impossible: readonly { readonly from: number; readonly to: number }[];
}

/** Every date, month, quarter and year that the words print. */
export function timesIn(plain: string): readonly TimeMention[] {
  return timesPrintedIn(plain).times;
}

/** The times that the words print, and the days that they print in vain. */
export function timesPrintedIn(plain: string): PrintedTimes {
  if (!DATED.test(plain)) return { times: [], impossible: [] };
  const found: { time: Time | typeof NO_SUCH_DAY; from: number; to: number }[] = [];
  for (const { pattern, build } of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      const time = build(match.slice(1));
      const to = match.index + match[0].length;
      const free = found.every((other) => to <= other.from || match.index >= other.to);
      if (time !== null && free) found.push({ time, from: match.index, to });
    }
  }
  const times = found.flatMap(({ time, from, to }) => (time === NO_SUCH_DAY ? [] : [{ time, from, to }]));
  return {
    times: times.flatMap((mention) => [...sharing(plain, mention), mention]).sort((a, b) => a.from - b.from),
    impossible: found.filter(({ time }) => time === NO_SUCH_DAY),
  };
}

const SHARED_YEAR = new RegExp(`(?<!\\w)(?:(\\d{1,2})(?:st|nd|rd|th)? )?${MONTH}(,| and|, and)(?: in| on| by)? $`, 'i');

/** "May and November 2019", "6 October and 3 November 2014": the earlier ones share the printed year. */
function sharing(plain: string, mention: TimeMention): TimeMention[] {
  if (mention.time.form === 'period') return [];
  const year = (mention.time.form === 'day' ? mention.time.date : mention.time.month).slice(0, 4);
  const ahead = SHARED_YEAR.exec(plain.slice(Math.max(0, mention.from - 40), mention.from));
  if (ahead === null) return [];
  const month = monthNumber(ahead[2]);
  const time: Time | typeof NO_SUCH_DAY =
    ahead[1] === undefined ? { form: 'month', month: `${year}-${two(month)}` } : day(year, month, ahead[1]);
  if (time === NO_SUCH_DAY) return [];
  const from = Math.max(0, mention.from - 40) + ahead.index;
  const to = from + ahead[0].lastIndexOf(ahead[3] ?? '');
  const earlier: TimeMention = { time, from, to };
  return [...sharing(plain, earlier), earlier];
}

/** The last day that a time includes. */
export function lastDay(time: Time): string {
  if (time.form === 'day') return time.date;
  if (time.form === 'period') return time.to;
  return monthEnd(time.month);
}

/** What "before" a time leaves: the day or month before it. */
export function before(time: Time): Time {
  if (time.form === 'day') return { form: 'day', date: addDays(time.date, -1) };
  const first = time.form === 'month' ? `${time.month}-01` : time.from;
  const last = addDays(first, -1);
  return time.form === 'month' ? { form: 'month', month: last.slice(0, 7) } : { form: 'day', date: last };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function monthNumber(name: string | undefined): number {
  return monthOf((name ?? '').toLowerCase()) ?? 0;
}

function day(year: string | undefined, month: number, date: string | undefined): Day | typeof NO_SUCH_DAY {
  const found = dateOf(Number(year), month, Number(date));
  return found === null ? NO_SUCH_DAY : { form: 'day', date: found };
}

function weekFrom(time: Day | typeof NO_SUCH_DAY): ReturnType<Build> {
  return time === NO_SUCH_DAY ? time : { form: 'period', from: time.date, to: addDays(time.date, 6) };
}

function yearTo(time: Day | typeof NO_SUCH_DAY): ReturnType<Build> {
  if (time === NO_SUCH_DAY) return time;
  const first = addDays(time.date, 1);
  return { form: 'period', from: `${Number(first.slice(0, 4)) - 1}${first.slice(4)}`, to: time.date };
}

function months(y: string | undefined, m: string | undefined, z: string | undefined, n: string | undefined): Time {
  const to = lastDay({ form: 'month', month: `${z ?? ''}-${two(monthNumber(n))}` });
  return { form: 'period', from: `${y ?? ''}-${two(monthNumber(m))}-01`, to };
}

function years(first: string | undefined, second: string | undefined, from: string, to: string): Time | null {
  const start = Number(first);
  const end = second?.length === 2 ? Math.floor(start / 100) * 100 + Number(second) : Number(second);
  return end === start + 1 ? { form: 'period', from: `${start}-${from}`, to: `${end}-${to}` } : null;
}

function quarter([figure, word, first, second]: readonly string[]): Time | null {
  const number = figure === undefined ? (placeOf((word ?? '').toLowerCase()) ?? 0) : Number(figure);
  const year = years(first, second, '04-01', '03-31');
  if (year === null || year.form !== 'period') return null;
  const start = number === 4 ? `${year.to.slice(0, 4)}-01` : `${year.from.slice(0, 4)}-${two(number * 3 + 1)}`;
  const end = number === 4 ? `${year.to.slice(0, 4)}-03` : `${year.from.slice(0, 4)}-${two(number * 3 + 3)}`;
  return { form: 'period', from: `${start}-01`, to: lastDay({ form: 'month', month: end }) };
}

function calendarYear(year: string | undefined): Time {
  return { form: 'period', from: `${year ?? ''}-01-01`, to: `${year ?? ''}-12-31` };
}
