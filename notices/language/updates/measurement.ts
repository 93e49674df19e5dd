import { createSpelling, SHORT, type Spelling } from '../normalise.ts';
import { stem } from '../../words/stems.ts';
import { tokenise, type Token } from '../../words/tokens.ts';
import type { BoardRecords } from '../../model/board.ts';
import type { CommandContext } from './command-context.ts';
import { dateAt, lastDayOf, type SaidDate } from './command-dates.ts';
import type { DraftOf } from '../../model/draft.ts';
import { ASKS_WITHIN, METRIC_NOISE, NO_READING, READING_HEAD } from './lexicon.ts';
import { type Metric, metricsOf } from '../../progress/metrics.ts';
import { part, type Said, timeWord, wordsOf } from './sentence-part.ts';
import { refAtStart, type SaidRef } from './sentence-refs.ts';
import { monthOf } from '../../words/calendar-words.ts';

/** A measured value: "unallocated cases 185 on 31 July", "record 85 against the vacancy rate". */
export function readReading(sentence: Said, context: CommandContext): DraftOf<'reading'> | null {
  const head = READING_HEAD.exec(sentence.plain);
  const ordered = head !== null;
  const explicit = head !== null && /reading|figure|value/.test(head[0]);
  const rest = part(sentence, head?.[0].length ?? 0);
  if (isParagraph(rest, context)) return null;
  if (NO_READING.test(rest.plain) || (!ordered && ASKS_WITHIN.test(rest.plain))) return null;
  const named = measureAtStart(rest, context) ?? refAtStart(rest, context, false);
  if (named !== null && (/^A/.test(named.ref) || !named.known)) return null;
  const body = part(
    rest,
    named === null ? 0 : named.end + (/^\s*[:,-]?\s*/.exec(rest.plain.slice(named.end))?.[0].length ?? 0),
  );
  const read = partsOf(body, context, named === null ? 2 : 1);
  if (read === null) return null;
  const { metrics, kept, spell } = measuredOn(context);
  const these = named === null ? metrics : metrics.filter(({ ref }) => ref === named.ref);
  const found = matching(read.metric.map(spell), these, kept);
  const date = read.date === null ? '' : lastDayOf(read.date);
  const { value } = read;
  if (found === null) {
    // An unknown metric needs an order's words, and must not be an update about a paragraph.
    const meant = explicit || (ordered && read.direct && read.metric.length <= 5 && !/\bthat\b/.test(head[0]));
    if (!meant || (named !== null && !explicit) || (read.metric.length === 0 && !explicit)) return null;
    return { what: 'reading', ref: named?.ref ?? '', metric: read.typed, value, date };
  }
  if (found === 'several')
    return ordered || read.date !== null
      ? { what: 'reading', ref: named?.ref ?? '', metric: read.typed, value, date }
      : null;
  if (found.over > 0 && !ordered) return null;
  return { what: 'reading', ref: found.metric.ref, metric: found.metric.metric, value, date };
}

/** "L1 is 92%": a measure of the board's own by its number. */
function measureAtStart({ plain }: Said, { records }: CommandContext): SaidRef | null {
  const typed = /^l\d{1,3}(?![\w.])/.exec(plain)?.[0];
  const measure = (records.indicators ?? []).find(({ id }) => id.toLowerCase() === typed);
  return typed === undefined || measure === undefined ? null : { ref: measure.id, known: true, end: typed.length };
}

const DONE =
  /^(?:para(?:graph)? )?(\d{1,3}(?:\([a-z]\))?) (?:is|was|are|has been|has now been)(?: now| all| fully)? (?:complete|completed|done|finished|met|closed)\b/;

/** "2 is complete" tells of paragraph 2, and measures nothing. */
const isParagraph = ({ plain }: Said, { reading }: CommandContext): boolean => {
  const ref = DONE.exec(plain)?.[1];
  return ref !== undefined && reading.provisions.some((one) => one.ref?.toLowerCase() === ref);
};

/** A clause that gives a figure for something, whether or not the board measures it. */
export function figureIn(clause: Said, context: CommandContext): DraftOf<'reading'> | null {
  const read = isParagraph(clause, context) ? null : partsOf(clause, context);
  if (read === null || read.metric.length === 0) return null;
  const { metrics, kept, spell } = measuredOn(context);
  const found = matching(read.metric.map(spell), metrics, kept);
  const known = found === null || found === 'several' ? null : found.metric;
  const date = read.date === null ? '' : lastDayOf(read.date);
  return { what: 'reading', ref: known?.ref ?? '', metric: known?.metric ?? read.typed, value: read.value, date };
}

interface Parts {
  readonly metric: readonly string[];
  readonly typed: string;
  readonly value: string;
  readonly date: SaidDate | null;
  /** Value and metric are joined as only a reading joins them: "85 against …", "… is 17.5%". */
  readonly direct: boolean;
}

const NUMBER = /^-?(?:\d+(?:,\d{3})*(?:\.\d+)?)%?$/;

/** Divides words into the value, the date and what was measured. */
function partsOf(body: Said, context: CommandContext, fewest = 2): Parts | null {
  const words = wordsOf(body);
  if (words.length < fewest || words.length > 24) return null;
  const dated = dateIn(words, context);
  const isDate = (at: number): boolean => dated !== null && at >= dated.start && at < dated.date.end;
  const values = words.flatMap((word, at) =>
    !isDate(at) && NUMBER.test(word.text) && !partOfMetric(words, at) ? [at] : [],
  );
  // "Unallocated cases over 28 days 185": the number that belongs to the metric is known by its unit.
  const [at] = values;
  if (at === undefined || values.length > 1) return null;
  const value = words[at];
  if (value === undefined) return null;
  const unit = /^(?:%|percent|per)$/.test(words[at + 1]?.text ?? '') ? (words[at + 1]?.text === 'per' ? 2 : 1) : 0;
  const left = words.filter((_, place) => !isDate(place) && (place < at || place > at + unit));
  const metric = left
    .flatMap(({ text }) => (SHORT.get(text) ?? text).split(' '))
    .filter((text) => !METRIC_NOISE.has(text));
  // "Sickness absence 4%", "85 against vacancies": but "25 social workers start" tells something else.
  const after = words.slice(at + unit + 1).filter((_, place) => !isDate(at + unit + 1 + place));
  const direct = after.length === 0 || /^(?:against|for|as)$/.test(after[0]?.text ?? '');
  const sign =
    body.plain.charAt(value.start - 1) === '-' && /(?:^|\s)$/.test(body.plain.slice(0, value.start - 1)) ? '-' : '';
  return {
    metric,
    typed: typedMetric(body, left),
    value: sign + value.text.replace(/%$/, ''),
    date: dated?.date ?? null,
    direct,
  };
}

const UNITS = /^(?:days?|weeks?|months?|years?|hours?|hrs?)$/;
const partOfMetric = (words: readonly Token[], at: number): boolean => UNITS.test(words[at + 1]?.text ?? '');

function dateIn(
  words: readonly Token[],
  context: CommandContext,
): { readonly start: number; readonly date: SaidDate } | null {
  for (let start = 0; start < words.length; start += 1) {
    const word = words[start];
    if (word === undefined) continue;
    const preposition = /^(?:on|at|in|for|as|of|dated|by|to|from)$/.test(timeWord(word));
    const strong = /\d[/.-]\d|^(?:today|yesterday|last|this|end|\p{L}*day)$|(?:st|nd|rd|th)$/u.test(word.text);
    const month = /^[a-z]{3,}/.test(word.text) || /^\d{1,2}$/.test(word.text);
    if (!preposition && !strong && !month) continue;
    const from =
      preposition && /^(?:at|of)$/.test(timeWord(words[start + 1] ?? word))
        ? start + 2
        : preposition
          ? start + 1
          : start;
    const date = dateAt(words, from, 'past', context);
    if (date === null || (from === start && !preposition && !isDay(words.slice(start, date.end)))) continue;
    return { start, date };
  }
  return null;
}

/** Without a preposition a date needs a month, a mark or a day's name: "185 at home" has none. */
const isDay = (words: readonly Token[]): boolean =>
  words.some(
    ({ text }) =>
      monthOf(text) !== undefined || /\d[/.-]\d|^(?:today|yesterday)$|\p{L}day$|^(?:week|month|quarter)s?$/u.test(text),
  );

/** The words of the metric as they were typed, from the first to the last that is more than a joint. */
function typedMetric(body: Said, left: readonly Token[]): string {
  const telling = left.filter(({ text }) => !METRIC_NOISE.has(text) || /^(?:rate|number)$/.test(text));
  const [first] = telling;
  const last = telling.at(-1);
  if (first === undefined || last === undefined) return '';
  const words = left.slice(left.indexOf(first), left.indexOf(last) + 1);
  return words.map(({ start, end }) => body.raw.slice(start, end)).join(' ');
}

type Matched = { readonly metric: Metric; readonly over: number };

/** The one metric that all the telling words belong to; nearly all of them where one fits far better than the others. */
function matching(
  words: readonly string[],
  metrics: readonly Metric[],
  kept: ReadonlySet<string>,
): Matched | 'several' | null {
  const said = [...new Set(words.map(stem))];
  if (said.length > 0 && !words.some((word) => /\p{L}{2}/u.test(word))) return null;
  if (said.length === 0)
    return metrics.length === 1 && metrics[0] !== undefined ? { metric: metrics[0], over: 0 } : null;
  const ranked = metrics.map((metric) => {
    const its = stemsOf(metric.metric);
    const shared = said.filter((word) => its.has(word)).length;
    return { metric, over: said.length - shared, shared, rest: its.size - shared };
  });
  const whole = ranked.filter(({ over }) => over === 0);
  // A series that the board keeps is meant before a target that nobody has measured yet.
  const series = whole.filter(({ metric }) => kept.has(metric.metric));
  const [best, second] = (series.length > 0 ? series : whole).sort((a, b) => a.rest - b.rest);
  if (best === undefined) return null;
  const exact = best.rest === 0;
  const alike = second !== undefined && !exact && different(best.metric, second.metric);
  return alike ? 'several' : { metric: best.metric, over: best.over };
}

interface Measured {
  readonly metrics: readonly Metric[];
  /** The metrics that the board keeps a series of. */
  readonly kept: ReadonlySet<string>;
  /** Mends long words only, by the words of what is measured. */
  readonly spell: Spelling;
}

const LONG = 8;
const measured = new WeakMap<BoardRecords, Measured>();

/** Worked out once for a board as it is. */
function measuredOn({ reading, records }: CommandContext): Measured {
  const known = measured.get(records);
  if (known !== undefined) return known;
  const metrics = metricsOf(reading, records);
  const words = metrics.flatMap(({ metric }) => tokenise(metric).map(({ text }) => text));
  const mend = createSpelling(new Set(words.filter((word) => word.length >= LONG)), new Set());
  const made: Measured = {
    metrics,
    kept: new Set([
      ...records.measurements.map(({ metric }) => metric),
      ...(records.indicators ?? []).map(({ name }) => name),
    ]),
    spell: (word) => (word.length >= LONG ? mend(word) : word),
  };
  measured.set(records, made);
  return made;
}

const different = (a: Metric, b: Metric): boolean => a.metric !== b.metric || a.ref !== b.ref;

const remembered = new Map<string, ReadonlySet<string>>();
const REMEMBERED = 500;

function stemsOf(metric: string): ReadonlySet<string> {
  const known = remembered.get(metric);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const stems = new Set(
    tokenise(metric)
      .flatMap(({ text }) => (SHORT.get(text) ?? text).split(' '))
      .filter((text) => !METRIC_NOISE.has(text))
      .map(stem),
  );
  remembered.set(metric, stems);
  return stems;
}
