import { oneOf } from './numbers.ts';

// The one table of months, days of the week and units of time.

/** How each month is written, its name first; misspellings that people make, too. */
export const MONTHS: readonly (readonly [name: string, ...others: string[]])[] = [
  ['January', 'jan', 'janurary'],
  ['February', 'feb', 'febuary', 'feburary'],
  ['March', 'mar'],
  ['April', 'apr'],
  ['May'],
  ['June', 'jun'],
  ['July', 'jul'],
  ['August', 'aug'],
  ['September', 'sept', 'sep'],
  ['October', 'oct'],
  ['November', 'nov'],
  ['December', 'dec'],
];

/** Names of months that are other words too: alone they are not taken for a month. */
export const WEAK_MONTHS: ReadonlySet<string> = new Set(['may', 'mar', 'dec', 'jun']);

/** From Sunday, as weekdays are numbered: 0 is Sunday. */
export const WEEKDAYS: readonly (readonly [name: string, ...others: string[]])[] = [
  ['Sunday', 'sun'],
  ['Monday', 'mon', 'mondays', 'mondy', 'monady'],
  ['Tuesday', 'tue', 'tues', 'tuesdays', 'teusday', 'tusday'],
  ['Wednesday', 'wed', 'weds', 'wednes', 'wednesdays', 'wensday', 'wednsday', 'wedensday'],
  ['Thursday', 'thu', 'thur', 'thurs', 'thursdays', 'thurday', 'thrusday', 'thursaday'],
  ['Friday', 'fri', 'fridays', 'firday', 'fridya'],
  ['Saturday', 'sat', 'saterday'],
];

export const WEAK_WEEKDAYS: ReadonlySet<string> = new Set(['sun', 'sat', 'wed', 'mon', 'fri', 'thu', 'tue']);

/** A length: how many of which step one such unit is. */
export const LENGTHS: Readonly<Record<string, readonly string[]>> = {
  '1 day': ['day|days', 'calendar day|days'],
  '1 working-day': ['working|business|school|office day|days'],
  '1 week': ['week|weeks|wk|wks', 'working week|weeks'],
  '2 week': ['fortnight|fortnights'],
  '1 month': ['month|months|mth|mths|mnth|mnths|calmonth', 'calendar month|months'],
  '3 month': ['quarter|quarters|qtr|qtrs'],
  '1 year': ['year|years|yr|yrs', 'calendar year|years'],
};

// "March's figures" loses its apostrophe where words are read one by one. "mays" and "mars" are other words.
const MONTH: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) =>
    names
      .map((name) => name.toLowerCase())
      .flatMap((name) => [name, ...(name.length > 4 ? [`${name}s`] : [])].map((said) => [said, at + 1] as const)),
  ),
);
const WEEKDAY: ReadonlyMap<string, number> = new Map(
  WEEKDAYS.flatMap((names, at) => names.map((name) => [name.toLowerCase(), at] as const)),
);

export const MONTH_WORDS: readonly string[] = [...MONTH.keys()];
export const WEEKDAY_WORDS: readonly string[] = [...WEEKDAY.keys()];

/** The number of a month, 1 for January, of a word in small letters. */
export const monthOf = (word: string | undefined): number | undefined => MONTH.get(word ?? '');

/** The number of a day of the week, 0 for Sunday, of a word in small letters. */
export const weekdayOf = (word: string | undefined): number | undefined => WEEKDAY.get(word ?? '');

/** "March" for 3. */
export const monthName = (month: number): string => MONTHS[month - 1]?.[0] ?? '';

/** "Monday" for 1; 0 and 7 are Sunday. */
export const weekdayName = (day: number): string => WEEKDAYS[day % 7]?.[0] ?? '';

/** A month in full or short, in small letters, as part of a pattern; no group. */
export const MONTH_WORD = oneOf(MONTHS.flat().map((name) => name.toLowerCase()));

/** A month in full, in small letters, as part of a pattern; no group. */
export const MONTH_NAME = oneOf(MONTHS.map(([name]) => name.toLowerCase()));

/** A day of the week in full or short, in small letters, as part of a pattern; no group. */
export const WEEKDAY_WORD = oneOf(WEEKDAY_WORDS);

/** Why a date, in words, is not the day of the week that was said beside it: 0 is Sunday. */
export const otherDay = (date: string, day: number, said: number): string =>
  `${date} is a ${weekdayName(day)} and no ${weekdayName(said)}; which day do you mean?`;
