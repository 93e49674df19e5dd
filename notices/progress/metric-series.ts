import type { Measurement } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Target } from '../model/notice.ts';

/** What was measured of one metric of one provision up to a day, oldest first. */
export interface MetricSeries {
  readonly ref: string;
  readonly metric: string;
  readonly readings: readonly [Measurement, ...Measurement[]];
}

/** The recorded series; a reading dated after `today` does not exist yet. */
export function metricSeries(readings: readonly Measurement[], today: CalendarDate): MetricSeries[] {
  const known = new Map<string, MetricSeries>();
  for (const reading of [...readings].sort((a, b) => a.date.localeCompare(b.date))) {
    if (reading.date > today) continue;
    const { ref, metric } = reading;
    const key = JSON.stringify([ref, metric]);
    const before = known.get(key);
    known.set(key, { ref, metric, readings: before === undefined ? [reading] : [...before.readings, reading] });
  }
  return [...known.values()];
}

const SMALL = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'per', 'that', 'the', 'to', 'who']);

const wordsOf = (metric: string): ReadonlySet<string> =>
  new Set(
    (metric.toLowerCase().match(/[a-z0-9]+/g) ?? [])
      .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
      .filter((word) => !SMALL.has(word)),
  );

/**
 * The targets that a metric of their provision measures. Every telling word of the one must be in the other: "turnover
 * rate" is no reading of the "vacancy rate", and what fits two different metrics equally well is given to neither.
 */
export function targetsOfMetric<Candidate extends { readonly target: Target }>(
  metric: string,
  candidates: readonly Candidate[],
): Candidate[] {
  const said = wordsOf(metric);
  const fits = candidates.flatMap((candidate) => {
    const printed = wordsOf(candidate.target.metric);
    const shared = [...said].filter((word) => printed.has(word)).length;
    const within = shared > 0 && (shared === said.size || shared === printed.size);
    return within ? [{ candidate, apart: said.size + printed.size - 2 * shared }] : [];
  });
  const nearest = Math.min(...fits.map(({ apart }) => apart));
  const best = fits.filter(({ apart }) => apart === nearest).map(({ candidate }) => candidate);
  return new Set(best.map(({ target }) => target.metric)).size > 1 ? [] : best;
}
