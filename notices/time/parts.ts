import type { Step } from '../model/dates.ts';
import type {
  Comparison,
  Edge,
  EventName,
  EventWhich,
  Point,
  Relation,
  TimeMeaning,
  Unit,
  Which,
} from '../model/time.ts';
import type { Marked, Read } from './read.ts';

/** A length of time: "six weeks", "a fortnight", "6 wks", "a couple of months", "half a year". */
export interface Amount {
  readonly step: Step;
  /** "a few", "about", "or so" */
  readonly approx: boolean;
  /** It was said with a number, not as a bare unit. */
  readonly counted: boolean;
}

/** Figures of a date: "31/10/12" in the order of its kind. */
export type Figures = readonly [word: string, ...numbers: string[]];

/** What stands behind a point: "onwards", "at the latest". */
export type Closing = 'from' | 'by' | 'same';

/** Where in a stretch: "first", "last". */
export interface Nth {
  readonly end: 'first' | 'last';
  readonly n: number;
}

/** A review or a meeting as it was named: the more precisely, the more prepositions may stand before it. */
export interface Happening {
  readonly point: Point & { is: 'event' };
  /** "the next", "the March", "on 5 February" */
  readonly precise: boolean;
  /** It says "meeting" or "review": "the board" alone can be the people. */
  readonly explicit: boolean;
  readonly article: boolean;
  /** A sentence, "we next meet", instead of a name. */
  readonly clause: boolean;
}

/** What stands before the noun: "next dfe", "final", "second 6 month", "april 2013 formal", in whatever order. */
export interface Marks {
  readonly which: EventWhich | null;
  readonly when: Point | null;
  readonly precise: boolean;
}

export interface Noun {
  readonly event: EventName;
  readonly explicit: boolean;
  readonly end: number;
}

/** What follows the noun: "with DfE", "on 18 April 2012", "after next". */
export type Tail = Marks;

/** Whatever a pattern can name between < and >, and what it is read as. */
export interface Parts {
  number: number;
  nth: number;
  'nth-figure': number;
  'day-number': number;
  month: number;
  weekday: number;
  year: number;
  /** A year behind a day and a month: in full, or two figures that are not the count of what follows. */
  'year-behind': number;
  'two-figures': string;
  'd/m/y': Figures;
  'y-m-d': Figures;
  'y-m': Figures;
  'm/y': Figures;
  'd/m': Figures;
  'd-m': Figures;
  /** Two years that follow each other, by the first: "2012-13". */
  years: number;
  /** The same where a word says that they are years: "11/12". */
  'said-years': number;
  fy: string;
  unit: Unit;
  'year-unit': Unit;
  'unit-of-time': Step;
  few: number;
  about: unknown;
  'or-so': unknown;
  comparison: Comparison;
  which: Which;
  edge: Edge;
  term: Point & { is: 'term' };
  holiday: Point & { is: 'holiday' };
  feast: Point & { is: 'feast' };
  season: Point & { is: 'season' };
  deictic: number;
  'week-of': 'starts' | 'ends' | 'holds';
  'unit-end': Unit;
  'new-unit': Unit;
  'quarter-number': number;
  place: Nth;
  'of-year': number;
  filler: unknown;
  the: unknown;
  article: unknown;
  before: unknown;
  after: unknown;
  ahead: unknown;
  relation: { readonly relation: Relation; readonly word: string };
  closing: Closing;
  vague: 'soon' | 'recent' | 'upcoming';
  or: unknown;
  'late-behind': unknown;
  /** The last of the words passed over, or none. */
  these: string;
  roughly: unknown;
  fillers: unknown;
  'day-of-month': number;
  /** These three by the word that was said. */
  to: string;
  lead: string;
  way: string;
  notice: Point & { is: 'notice' };
  'bare-notice': Point & { is: 'notice' };
  'event-clause': { readonly event: EventName; readonly which: EventWhich | null };
  'event-articles': boolean;
  'event-marks': Marks;
  'event-noun': Noun;
  'event-tail': Tail;
  'event-choice': EventWhich;
  'event-nouns': EventName;
  // From here on: categories, made by rules.
  amount: Amount;
  length: Amount;
  size: Amount & { readonly article: boolean };
  'month-date': Read;
  'day-date': Read;
  'ordinal-day': Read;
  date: Read;
  'chosen-date': Read;
  yearly: Read;
  'plain-year': Read;
  'bare-unit': Read;
  period: Read;
  stretch: Read;
  printed: Read;
  calendar: Read;
  'calendar-point': Read;
  'event-day': Read;
  happening: Happening;
  anchor: Read;
  point: Read;
  run: { readonly event: EventName; readonly direction: 'next' | 'last'; readonly count: number };
  'event-mark': Pick<Point & { is: 'event' }, 'which' | 'when'>;
  'event-pair': readonly [Point, Point];
  days: readonly [Point, Point];
  'date-span': readonly [Point, Point];
  /** The first and the last of months in a row. */
  'month-list': readonly [number, number];
  'length-of-time': Amount;
  'next-meeting': Happening;
  'marked-point': Marked;
  'marked-anchor': Marked;
  'numbered-point': Read;
  time: TimeMeaning;
}

export type PartName = keyof Parts;
