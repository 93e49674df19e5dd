import type { Comparison, Edge, FeastName, HolidayName, Relation, TermName, Unit, Which } from '../model/time.ts';

/**
 * The words of time: a synonym is one cell. `a|b` are alternatives, `word?` may be missing.
 * Apostrophes and hyphens are gone before these are looked up.
 */
export const RELATIONS: Readonly<Record<Relation, readonly string[]>> = {
  by: [
    'by',
    'no|not later than',
    'on or before',
    'up to and including',
    'in time for',
    'in readiness for',
    'ready for',
    'latest by',
    'by the time of',
    'by close|end of play|business on?',
    'by cop|cob|eod on?',
    'close|end of play|business on?',
  ],
  until: ['until|till|til|upto', 'up to|until|till', 'through to|until'],
  before: [
    'before|pre',
    'since before',
    'prior to',
    'ahead of',
    'in? advance of',
    'earlier than',
    'in? the? run up to',
    'in? the? lead up to',
    'leading up to',
    'this side of',
    'before we|they|schools|school break|breaks up for',
  ],
  in: ['in|during|over|throughout|within|across|for|at', 'in|over the course of'],
  on: ['on|dated', 'as at|of'],
  since: ['since', 'ever since'],
  from: [
    'from',
    'starting|running from?',
    'as from',
    'with effect from',
    'wef',
    'on or after',
    'not|no before',
    'not|no earlier|sooner than',
  ],
  after: ['after|following|beyond|post|past', 'later than', 'subsequent to'],
};

/** Units that "this", "next" and "last" go with. */
export const UNITS: Readonly<Record<Unit, readonly string[]>> = {
  week: ['week|weeks|wk', 'working week'],
  weekend: ['weekend', 'week end'],
  fortnight: ['fortnight'],
  month: ['month|months|mth', 'calendar month'],
  quarter: ['quarter|quarters|qtr', 'financial? quarter'],
  year: ['year|years|yr', 'calendar year'],
  'financial-year': ['financial|fiscal|finance|tax|budget|council|reporting year|years', 'fy'],
  'academic-year': ['academic|school year|years', 'ay'],
  term: ['school? term|terms'],
};

export const WHICH: Readonly<Record<Which, readonly string[]>> = {
  this: ['this|current|present', 'the|our current|present', 'this current'],
  next: [
    'next|coming|following|upcoming|forthcoming',
    'the|our next|coming|following|upcoming|forthcoming',
    'this coming',
  ],
  last: ['last|previous|preceding|prior', 'the|our last|previous|preceding|prior', 'this past', 'just gone'],
};

export const EDGES: Readonly<Record<Edge, readonly string[]>> = {
  start: ['start|beginning|outset of?', 'first day of?'],
  end: ['very? end|close|ends of?', 'last day of?'],
  early: ['early', 'early in|on?', 'early part of'],
  mid: ['mid|middle', 'middle|midpoint of'],
  late: ['late', 'late in', 'later part of', 'back end of'],
  'first-half': ['first half of'],
  'second-half': ['second|last|latter half of'],
  rest: ['rest|remainder of', 'whats left of', 'what is left of'],
  later: ['later'],
  earlier: ['earlier'],
};

export const TERMS: readonly (readonly [TermName, readonly string[]])[] = [
  ['autumn', ['autumn|christmas|michaelmas term']],
  ['spring', ['spring|easter|lent term']],
  ['summer', ['summer term']],
];

interface HolidayWords {
  readonly holiday: HolidayName;
  readonly months: readonly number[];
}

const rest = 'holiday|holidays|hols|break|vacation|recess|closedown|shutdown';

/** School holidays; a half term is told by the month that it begins in. */
export const HOLIDAYS: readonly (readonly [HolidayWords, readonly string[]])[] = [
  [{ holiday: 'half-term', months: [] }, ['half term', 'halfterm', `half term ${rest}`, 'school half term']],
  [{ holiday: 'half-term', months: [10, 11] }, ['october|oct|autumn|november half term', 'october|autumn halfterm']],
  [{ holiday: 'half-term', months: [2] }, ['february|feb|spring half term', 'february|feb|spring halfterm']],
  [{ holiday: 'half-term', months: [5, 6] }, ['may|whitsun|whit|summer|june half term', 'may|summer halfterm']],
  [{ holiday: 'christmas', months: [] }, [`christmas|xmas ${rest}`]],
  [{ holiday: 'easter', months: [] }, [`easter ${rest}`]],
  [{ holiday: 'summer', months: [] }, [`summer ${rest}`, 'the summer', 'school|schools summer']],
];

export const FEASTS: readonly (readonly [FeastName, readonly string[]])[] = [
  ['christmas', ['christmas|xmas', 'christmas|xmas day']],
  ['easter', ['easter', 'easter weekend']],
  ['new-year', ['new year', 'new years', 'new years day']],
  ['christmas-eve', ['christmas|xmas eve']],
  ['boxing-day', ['boxing day']],
  ['new-years-eve', ['new year|years eve']],
  ['good-friday', ['good friday']],
  ['easter-monday', ['easter monday']],
  ['valentines-day', ['valentines', 'valentines day']],
  ['halloween', ['halloween']],
  ['bonfire-night', ['bonfire night', 'guy fawkes night']],
  ['may-day', ['may day']],
  ['april-fools', ['april fools? day', 'april fools']],
  ['st-george', ['st|saint georges day']],
  ['st-david', ['st|saint davids day']],
  ['st-patrick', ['st|saint patricks day']],
  ['tax-year-end', ['end of the|this? tax year', 'tax year end', 'tax years end']],
  ['tax-year-start', ['start|beginning of the? tax year', 'new tax year']],
  ['shrove-tuesday', ['shrove tuesday', 'pancake day']],
  ['ash-wednesday', ['ash wednesday']],
  ['palm-sunday', ['palm sunday']],
  ['maundy-thursday', ['maundy thursday']],
  ['whit-sunday', ['whit sunday']],
  ['whit-monday', ['whit monday']],
  ['clocks-forward', ['the? clocks go|going forward', 'the? clocks spring forward']],
  ['clocks-back', ['the? clocks go|going back', 'the? clocks fall back']],
];

/** Winter belongs to the year in which it begins. */
export const SEASONS: readonly (readonly [number, readonly string[]])[] = [
  [3, ['spring']],
  [6, ['summer']],
  [9, ['autumn']],
  [12, ['winter']],
];

export const COMPARISONS: Readonly<Record<Comparison, readonly string[]>> = {
  '>': ['more|greater|longer|later than', 'over|exceeding', 'in excess of', 'upwards of', 'well over'],
  '>=': ['at least', 'a minimum of', 'minimum', 'no|not less|fewer than'],
  '<': ['less|fewer than', 'under', 'not even'],
  '<=': ['up to', 'at most', 'no|not more than', 'a? maximum of?'],
  '=': ['exactly', 'about|around|roughly|approx|approximately|nearly|almost|circa|some'],
};

/** After a length: this is how late something is. */
export const LATE_AFTER: readonly string[] = [
  'overdue|late|behind|adrift|delayed',
  'past due|deadline|it|its|the|their',
  'out of date',
];

/** Before a length: the same. */
export const LATE_BEFORE: ReadonlySet<string> = new Set(
  'overdue late behind slipped slip slips slipping delayed missed moved schedule deadline deadlines adrift'.split(' '),
);

/** What a length is measured on in a notice's target: "a plan for two years", "looked after for 12 months". */
export const STATES: ReadonlySet<string> = new Set(
  (
    'care plan plans placement placements adoption adopted accommodated missing protection register after school ' +
    'unallocated subject'
  ).split(' '),
);

export const VAGUE: Readonly<Record<'soon' | 'recent' | 'upcoming', readonly string[]>> = {
  soon: ['soon|shortly|imminent|imminently', 'in the near future', 'before long'],
  recent: ['recently|lately', 'of late', 'in recent weeks', 'most recently'],
  upcoming: ['coming up', 'upcoming', 'on the horizon', 'on the way', 'looming'],
};

/** What may stand before "review" or "board" without making it another review or board. */
export const EVENT_WORDS: ReadonlySet<string> = new Set(
  (
    'dfe dfes department departments departmental formal progress official improvement imp ministerial ministers full scheduled planned ' +
    'monthly quarterly annual six 6 month notice interim half yearly confirmed proper our actual big regular'
  ).split(' '),
);

/** After "board" these make it a person or a paper. */
export const NOT_THE_MEETING: ReadonlySet<string> = new Set(
  'chair chairs chairman member members secretary secretariat report reports level paper papers pack approval minutes agenda'.split(
    ' ',
  ),
);

/** Days counted from today. */
export const DEICTIC: readonly (readonly [number, readonly string[]])[] = [
  [
    0,
    [
      'today|tonight|todays',
      'this morning|afternoon|evening',
      'the? end|close of play|business? today|todays',
      'the? end|close of play|business',
      'the? end of the day',
      'cop today?',
    ],
  ],
  [1, ['tomorrow|tomorrows|tmrw|2moro', 'the? end|close of play|business? tomorrow|tomorrows']],
  [2, ['the? day after tomorrow']],
  [-1, ['yesterday|yesterdays']],
  [-2, ['the? day before yesterday']],
];

export const WEEK_OF: readonly (readonly ['starts' | 'ends' | 'holds', readonly string[]])[] = [
  ['starts', ['w/c|wc|w/b|wb', 'the? week commencing|beginning|starting|comencing|from', 'with c']],
  ['ends', ['w/e', 'the? week ending']],
  ['holds', ['the? week of|containing|including']],
];

/** The end of a unit in a word or two. */
export const UNIT_ENDS: readonly (readonly [Unit, readonly string[]])[] = [
  ['month', ['month end', 'monthend', 'eom']],
  ['week', ['eow', 'weeks end']],
  ['quarter', ['quarter|qtr end', 'quarters end', 'eoq']],
  ['term', ['terms end', 'term end']],
  ['financial-year', ['year|yr end', 'years end', 'yearend', 'financial|fiscal|fy year? end', 'eofy', 'ye']],
  ['year', ['calendar year end', 'eoy']],
  ['academic-year', ['school|academic year end']],
];

export const NEW_UNITS: readonly (readonly [Unit, readonly string[]])[] = [
  ['financial-year', ['new financial|fiscal year']],
  ['academic-year', ['new school|academic year']],
];

/** Counts without a number. */
export const FEW_OF = 3;
export const FEW: readonly (readonly [number, readonly string[]])[] = [
  [1, ['a|an|one|single|1']],
  [2, ['a? couple of?', 'a? pair of']],
  [FEW_OF, ['a? few', 'several']],
];

/** Behind a point: from it on, up to it, or nothing that its preposition does not say already. */
export const CLOSINGS: readonly (readonly ['from' | 'by' | 'same', readonly string[]])[] = [
  ['from', ['onwards|onward|forward|forwards', 'or later|after|afterwards|thereafter', 'and beyond']],
  ['by', ['or earlier|before|sooner']],
  ['same', ['at? the? latest', 'inclusive']],
];
