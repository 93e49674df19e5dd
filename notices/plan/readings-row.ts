import { readDate, readValue } from '../ledger/draft-fields.ts';
import type { Measurement } from '../model/board.ts';
import { type Metric, metricsOf, nearestMetrics } from '../progress/metrics.ts';
import { dateIn } from './cell-dates.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { BoardLog } from '../model/log.ts';
import type { ParsedNotice } from '../model/notice.ts';
import type { FoundReading, ReadingsTable } from './readings-table.ts';
import { READINGS } from './readings-words.ts';
import { type CellValue, isBlank, textOf } from './table.ts';

/** A figure as it was read, with what was taken for what; or why it was not. */
export type ReadCell =
  | { readonly ok: true; readonly reading: Measurement; readonly unit: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly why: string };

const lost = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why });

/** The board that measured figures are for, as it is now. */
export interface ReadingsBoard {
  readonly reading: Pick<ParsedNotice, 'duties'>;
  readonly log: Pick<BoardLog, 'records'>;
  readonly today: CalendarDate;
}

/** Reads the figures of a file: which measure each is of, for when, and how much. */
export function readRows({ found }: ReadingsTable, board: ReadingsBoard): ReadCell[] {
  const metrics = metricsOf(board.reading, board.log.records);
  const measures = found.map((one) => measureOf(one, metrics));
  const values = Map.groupBy(found.keys(), (at) => measures[at]?.metric ?? null);
  const shares = new Map(
    [...values].map(([metric, places]) => [metric, areShares(places.map((at) => found[at]?.value ?? null))]),
  );
  return found.map((one, at) => {
    const measure = measures[at] ?? { metric: null, why: READINGS.noMeasure };
    return readRow(one, measure, { board, share: shares.get(measure.metric) === true });
  });
}

/** The measure that a row names, or why there is none. */
type Named = { readonly metric: Metric; readonly why: null } | { readonly metric: null; readonly why: string };

function readRow(
  found: FoundReading,
  { metric, why }: Named,
  { board, share }: { readonly board: ReadingsBoard; readonly share: boolean },
): ReadCell {
  if (found.aside !== null) return lost(READINGS[found.aside]);
  const unreadable = [found.measure, found.ref, found.period, found.value].map(faultOf).find((what) => what !== null);
  if (unreadable !== undefined) return lost(READINGS.unreadable(unreadable));
  if (metric === null) return lost(why);
  const when = whenOf(found.period, metric, board);
  if (!when.ok) return when;
  const much = valueOf(found, metric, share);
  if (!much.ok) return much;
  const reading = { ref: metric.ref, metric: metric.metric, date: when.date, value: much.value };
  return { ok: true, reading, unit: metric.unit, notes: [...when.notes, ...much.notes] };
}

const faultOf = (cell: CellValue): string | null =>
  typeof cell === 'object' && cell !== null && 'unreadable' in cell ? cell.unreadable : null;

/** By its number, its name, or both: "L1", "Assessments on time", "L1 Assessments on time". */
function measureOf({ ref, measure }: Pick<FoundReading, 'ref' | 'measure'>, metrics: readonly Metric[]): Named {
  const none = (why: string): Named => ({ metric: null, why });
  const [id, name] = [textOf(ref), textOf(measure)].map((text) => text.toLowerCase());
  if (id === '' && name === '') return none(READINGS.noMeasure);
  const is = (one: Metric, text = ''): boolean =>
    [one.ref, one.metric, `${one.ref} ${one.metric}`].some((way) => way.toLowerCase() === text);
  const called = metrics.filter((one) => is(one, name));
  const numbered = metrics.filter((one) => one.ref.toLowerCase() === id);
  const both = called.filter((one) => numbered.includes(one));
  // A number of the file's own counts for nothing beside a name that is known.
  const fits = both.length > 0 ? both : name === '' ? numbered : called;
  const [only, ...others] = fits;
  const said = textOf(measure) || textOf(ref);
  if (only === undefined) return none(READINGS.unknown(said, nearestMetrics(said, metrics)));
  return others.length > 0 ? none(READINGS.several(said)) : { metric: only, why: null };
}

const QUARTER = /^\s*(?:q|qtr|quarter) ?[1-4]\b/i;

function whenOf(period: CellValue, { ref }: Metric, { log, today }: ReadingsBoard) {
  if (isBlank(period)) return lost(READINGS.noDate);
  const said = textOf(period);
  const date = dateIn(period);
  if (!date.ok) return lost(READINGS.date(said));
  if (date.date > today) return lost(READINGS.future(date.date));
  if (!readDate('date', date.date, 'up-to-today', today).ok) return lost(READINGS.far(date.date));
  const ended = log.records.indicators?.find(({ id }) => id === ref)?.ended;
  if (ended !== undefined && date.date > ended) return lost(READINGS.ended(ref, ended));
  const notes = date.precision === 'day' ? [] : [READINGS.period(said, date.date, QUARTER.test(said))];
  return { ok: true as const, date: date.date, notes };
}

function valueOf({ value }: FoundReading, { unit }: Metric, isShare: boolean) {
  if (isBlank(value)) return lost(READINGS.noValue);
  const said = textOf(value);
  // A spreadsheet keeps 88% as 0.88.
  const share = isShare && unit === '%' && typeof value === 'number' && value > 0;
  const much = share ? Math.round(value * 1e6) / 1e4 : said.replace(/^(-?[\d.,]+) %$/, '$1%');
  const read = readValue(String(much), unit);
  if (!read.ok || read.value === null) return lost(READINGS.value(said));
  return { ok: true as const, value: read.value, notes: share ? [READINGS.share(said, read.value)] : [] };
}

/** Whether all figures of a percentage are numbers up to 1, and not all of them whole: then they are shares of one. */
function areShares(values: readonly CellValue[]): boolean {
  const numbers = values.flatMap((one) => (typeof one === 'number' ? [one] : []));
  return numbers.every((one) => one <= 1) && numbers.some((one) => !Number.isInteger(one));
}
