import type { Resolution } from '../calendar/situation.ts';
import type { Occurrence } from '../model/answer.ts';
import type { Measurement } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Duty, Target } from '../model/notice.ts';
import { type MetricSeries, metricSeries, targetsOfMetric } from './metric-series.ts';
import { shortfall, type TargetRag, targetRag } from './target-rag.ts';

/** Which way a metric moved, seen from its target. */
export type Direction = 'towards' | 'away' | 'unchanged';

/** How far the latest reading is from the number, on which side, and whether in percentage points. */
export interface Distance {
  readonly gap: number;
  readonly side: 'above' | 'below' | 'at';
  readonly points: boolean;
}

/** Where a target stands on a day: derived from its readings, never recorded. */
export interface TargetState {
  readonly duty: Duty;
  readonly target: Target;
  /** When it is for; null where it has no date or none is known yet. */
  readonly due: Occurrence | null;
  /** Null where nothing is recorded for it. */
  readonly series: MetricSeries | null;
  /** Null where no number is set, or none is recorded. */
  readonly distance: Distance | null;
  readonly met: boolean | null;
  /** Against the reading before the latest, and since the first; null where there is none or no way is better. */
  readonly trend: { readonly sinceBefore: Direction | null; readonly sinceFirst: Direction | null };
  readonly verdict: TargetRag;
}

interface Dated {
  readonly duty: Duty;
  readonly resolution: Pick<Resolution, 'occurrences'>;
}

/** To two decimal places: what people read as the difference of what they recorded. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Whether a change brought a metric nearer; null where no number is set and neither way is the better. */
export function direction(from: number, to: number, target: Target): Direction | null {
  if (from === to) return 'unchanged';
  if (target.comparison === '=') {
    const [before, now] = [shortfall(from, target), shortfall(to, target)];
    if (before === null || now === null) return null;
    return before === now ? 'unchanged' : now < before ? 'towards' : 'away';
  }
  return (target.comparison === '<=') === to < from ? 'towards' : 'away';
}

/** Every target of these duties with the series that belongs to it; `readings` are the board's. */
export function targetStates(
  duties: readonly Dated[],
  readings: readonly Measurement[],
  today: CalendarDate,
): TargetState[] {
  const all = duties.flatMap(({ duty, resolution }) =>
    duty.targets.map((target) => {
      const due = resolution.occurrences.find(({ deadline }) => deadline === target.deadline) ?? null;
      return { duty, target, due };
    }),
  );
  const series = metricSeries(readings, today).map((one) => ({
    one,
    measures: targetsOfMetric(
      one.metric,
      all.filter(({ duty }) => duty.ref === one.ref),
    ).map(({ target }) => target),
  }));
  return all.map((each): TargetState => {
    const own = series.filter(({ measures }) => measures.includes(each.target));
    // Two series under two names for one target: nobody said which of them it is.
    const found = own.length === 1 ? (own[0]?.one ?? null) : null;
    return { ...each, series: found, ...measured(each.target, each.due, found, today) };
  });
}

function measured(
  target: Target,
  due: Occurrence | null,
  series: MetricSeries | null,
  today: CalendarDate,
): Pick<TargetState, 'distance' | 'met' | 'trend' | 'verdict'> {
  const readings = series?.readings ?? [];
  const verdict = targetRag(target, due?.date ?? null, readings, today);
  const latest = readings.at(-1);
  if (latest === undefined)
    return { distance: null, met: null, trend: { sinceBefore: null, sinceFirst: null }, verdict };
  const [first] = readings;
  const since = (from: Measurement | undefined): Direction | null =>
    from === undefined || from === latest ? null : direction(from.value, latest.value, target);
  return {
    distance: distanceTo(latest.value, target),
    met: isMet(latest.value, target),
    trend: { sinceBefore: since(readings.at(-2)), sinceFirst: since(first) },
    verdict,
  };
}

/** Whether a value meets the number that is set; a level to maintain is met by being no lower. */
export function isMet(value: number, target: Target): boolean | null {
  if (target.value === null) return null;
  return target.comparison === 'maintain' ? value >= target.value : shortfall(value, target) === 0;
}

/** How far a value is from the number that is set; null where a benchmark stands for it. */
export function distanceTo(value: number, target: Target): Distance | null {
  if (target.value === null) return null;
  const side = value === target.value ? 'at' : value > target.value ? 'above' : 'below';
  return { gap: rounded(Math.abs(value - target.value)), side, points: target.unit === '%' };
}

/** Of the targets that a series measures, the one that counts: the next to come, else the last that was. */
export function currentTarget(
  series: Pick<MetricSeries, 'ref' | 'metric'>,
  states: readonly TargetState[],
  today: CalendarDate,
): TargetState | null {
  const own = states.filter((state) => state.series?.ref === series.ref && state.series.metric === series.metric);
  const dated = own.flatMap((state) => (state.due === null ? [] : [{ state, date: state.due.date }]));
  dated.sort((a, b) => a.date.localeCompare(b.date));
  return (dated.find(({ date }) => date >= today) ?? dated.at(-1))?.state ?? own[0] ?? null;
}
