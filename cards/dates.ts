import { weekday } from '../notices/calendar/arithmetic.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import { weekdayName } from '../notices/words/calendar-words.ts';
import { dayWords } from '../notices/words/text.ts';

/** "Friday 6 March 2015": on a card a day says which day of the week it is. */
export const fullDayWords = (date: CalendarDate): string => `${weekdayName(weekday(date))} ${dayWords(date)}`;

/** The same of a day that an answer has put into words already; what is no such day (a month, "the period …") stays. */
export const fullerWords = (words: string, date: CalendarDate | null): string =>
  date !== null && words === dayWords(date) ? fullDayWords(date) : words;
