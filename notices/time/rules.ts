import { EVENT_ARTICLES, EVENT_NOUN, EVENT_NOUNS, eventMarks, eventTail } from './event-parts.ts';
import { NEXT_TIME } from './event-lexicon.ts';
import { Grammar } from './grammar.ts';
import { LEXICAL } from './lexical.ts';
import { marked, numbered, when } from './part-forms.ts';
import { AMOUNTS, HOURS, LENGTHS, SIZES } from './rules/amounts.ts';
import { CHOSEN_DATES, DATES, DAY_DATES, MONTH_DATES, ORDINAL_DAYS } from './rules/dates.ts';
import { EVENT_MARKS, EVENT_PAIRS, HAPPENINGS, RUNS } from './rules/events.ts';
import { LENGTH_WINDOWS } from './rules/lengths.ts';
import { BARE_UNITS, PERIODS, PLAIN_YEARS, YEARLY } from './rules/periods.ts';
import { ANCHORS, CALENDAR_POINTS, COUNTED, EDGES, NTH_DAYS, SLICES } from './rules/points.ts';
import { DATE_SPANS, DAYS, RANGES } from './rules/ranges.ts';
import { RELATED, UNRELATED, VAGUE } from './rules/windows.ts';

// All forms of words about time. Each line names what its rules make, and takes in what was made above it: where two read
// from the same word, the longer wins, and of equals the one that stands first. docs/time.md shows how to add one.

const grammar = new Grammar(LEXICAL);

export const AMOUNT = grammar.add('amount', AMOUNTS);
export const LENGTH = grammar.add('length', LENGTHS, [AMOUNT]);
grammar.add('size', SIZES);
grammar.add('length-of-time', HOURS, [LENGTH]);

const monthDate = grammar.add('month-date', MONTH_DATES);
const dayDate = grammar.add('day-date', DAY_DATES);
const ordinalDay = grammar.add('ordinal-day', ORDINAL_DAYS);
const date = grammar.add('date', DATES, [monthDate, dayDate]);
const chosenDate = grammar.add('chosen-date', CHOSEN_DATES);
const yearly = grammar.add('yearly', YEARLY);
const plainYear = grammar.add('plain-year', PLAIN_YEARS);
const bareUnit = grammar.add('bare-unit', BARE_UNITS);
const period = grammar.add('period', PERIODS, [yearly]);
grammar.add('stretch', [], [date, chosenDate, period, plainYear, bareUnit]);

/** Dates and periods as they stand in print, where "by the end of" is how a date is led in. */
export const PRINTED = grammar.add(
  'printed',
  [...SLICES, ...NTH_DAYS],
  [date, chosenDate, ordinalDay, period, plainYear],
);
/** Any day or stretch of the calendar. */
export const CALENDAR = grammar.add('calendar', EDGES, [PRINTED]);
const calendarPoint = grammar.add('calendar-point', CALENDAR_POINTS, [CALENDAR]);

const eventDay = grammar.add('event-day', [], [date, ordinalDay]);
grammar.put('event-articles', EVENT_ARTICLES);
grammar.put('event-noun', EVENT_NOUN);
grammar.put('event-nouns', EVENT_NOUNS);
grammar.put('event-marks', eventMarks(eventDay));
grammar.put('event-tail', eventTail(eventDay));
export const HAPPENING = grammar.add('happening', HAPPENINGS);
grammar.add('run', RUNS);
grammar.add('event-mark', EVENT_MARKS);
grammar.add('event-pair', EVENT_PAIRS);

const anchor = grammar.add('anchor', ANCHORS, [calendarPoint]);
grammar.add('point', COUNTED, [anchor]);

grammar.put('marked-point', marked(calendarPoint));
grammar.put('marked-anchor', marked(anchor));
grammar.put('numbered-point', numbered(calendarPoint));
grammar.put('next-meeting', when(NEXT_TIME, HAPPENING));
const days = grammar.add('days', DAYS);
/** Stretches from a date to a date, as they stand in print. */
export const DATE_SPAN = grammar.add('date-span', DATE_SPANS, [days]);
export const TIME = grammar.add('time', [...LENGTH_WINDOWS, ...RANGES, ...RELATED, ...UNRELATED, ...VAGUE]);

/** What can be read, by its name: for the list of rules and their examples. */
export const CATEGORIES = grammar.categories();
