import type { BoardRecords } from '../model/board.ts';
import type { ParsedNotice } from '../model/notice.ts';

/** Something that is measured: the paragraph whose target it is for, and what a value of it is counted in. */
export interface Metric {
  readonly ref: string;
  readonly metric: string;
  readonly unit: string;
}

/** All that can be measured on a board: its own measures, the series that it keeps, and the targets of the notice that have none yet. */
export function metricsOf(
  { duties }: Pick<ParsedNotice, 'duties'>,
  { measurements, indicators = [] }: Pick<BoardRecords, 'measurements' | 'indicators'>,
): Metric[] {
  const kept = new Map<string, Metric>();
  for (const { id, name, unit } of indicators) kept.set(`${id} ${name}`, { ref: id, metric: name, unit });
  for (const { ref, metric } of measurements) {
    if (kept.has(`${ref} ${metric}`)) continue;
    const unit = unitOf(duties.filter((duty) => duty.ref === ref).flatMap(({ targets }) => targets));
    kept.set(`${ref} ${metric}`, { ref, metric, unit });
  }
  const measured = new Set(measurements.map(({ ref }) => ref));
  const others = duties
    .filter(({ ref }) => !measured.has(ref))
    .flatMap(({ ref, targets }) => targets.map(({ metric, unit }) => ({ ref, metric, unit })));
  return [...kept.values(), ...others];
}

/** The unit of a paragraph's targets where they have one in common. */
function unitOf(targets: readonly { readonly unit: string }[]): string {
  const units = new Set(targets.map(({ unit }) => unit));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? unit : '';
}

/** The metrics that share most words with what was said; the first few where none does. */
export function nearestMetrics(said: string, metrics: readonly Metric[], most = 4): string[] {
  const words = new Set(wordsOf(said));
  const ranked = metrics
    .map(({ metric }) => ({ metric, shared: wordsOf(metric).filter((word) => words.has(word)).length }))
    .sort((a, b) => b.shared - a.shared);
  const close = ranked.filter(({ shared }) => shared > 0);
  return [...new Set((close.length > 0 ? close : ranked).map(({ metric }) => metric))].slice(0, most);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
