import { addSteps, type IsHoliday } from '../calendar/arithmetic.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { BoardRecords, Indicator } from '../model/board.ts';
import { indicatorWords } from '../words/targets.ts';
import type { DatedDuty } from './duty-state.ts';

/**
 * The measures of the board's own that it follows, each as a duty with one target, so that whatever is told of the targets of the notice is told of
 * them. They are printed nowhere: their words are the measure's name, and no place in the notice's text is theirs.
 */
export const localMeasures = (board: Pick<BoardRecords, 'indicators'> | null): DatedDuty[] =>
  (board?.indicators ?? []).filter(({ ended }) => ended === undefined).map(dutyOf);

/** Those that it followed and does not follow any more: told of where they are asked for, and nowhere else. */
export const endedMeasures = (board: Pick<BoardRecords, 'indicators'> | null): DatedDuty[] =>
  (board?.indicators ?? []).filter(({ ended }) => ended !== undefined).map(dutyOf);

const NOWHERE: [number, number] = [0, 0];

function dutyOf(indicator: Indicator): DatedDuty {
  const { id, name, comparison, value, unit, due } = indicator;
  const target = {
    metric: name,
    comparison,
    value,
    unit,
    benchmark: null,
    baseline: null,
    deadline: due === null ? null : 0,
  };
  const occurrences =
    due === null ? [] : [{ date: due, precision: 'day', certainty: 'confirmed', deadline: 0 } as const];
  return {
    duty: {
      ...{ id, ref: id, kind: 'target', holders: ['board'], recipients: [], named: [], deadlines: [] },
      ...{ targets: [{ ...target, span: NOWHERE }], quote: name, span: NOWHERE },
      words: `${name}: ${indicatorWords(indicator)}`,
    },
    ...{ status: 'in-progress', actions: [], through: null, last: null, open: occurrences },
    resolution: { occurrences, missing: null, unclear: [], continuing: due === null },
  };
}

/** Whether this is a measure of the board's own, and no duty of the notice. */
export const isLocal = (
  { local, ended }: { readonly local: readonly DatedDuty[]; readonly ended: readonly DatedDuty[] },
  one: DatedDuty,
): boolean => local.includes(one) || ended.includes(one);

/**
 * When the next reading of each measure that has an owner and a rhythm is wanted: so long after its last one, and today where it
 * has none.
 */
export function readingsWanted(
  { indicators = [], measurements }: Pick<BoardRecords, 'indicators' | 'measurements'>,
  today: CalendarDate,
  isHoliday: IsHoliday,
): { readonly indicator: Indicator; readonly day: CalendarDate }[] {
  return indicators.flatMap((indicator) => {
    const { every, owner, id, name, ended } = indicator;
    if (every === null || owner === '' || ended !== undefined) return [];
    const own = measurements.filter(({ ref, metric }) => ref === id && metric === name).map(({ date }) => date);
    const last = own.sort().at(-1);
    return [{ indicator, day: last === undefined ? today : addSteps(last, every, 1, isHoliday) }];
  });
}
