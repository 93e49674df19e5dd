import type { Question } from '../model/question.ts';
import { percentRecorded } from '../progress/finished.ts';
import { dayWords } from '../words/text.ts';
import { finishedNote } from './filters-of-progress.ts';
import type { Row } from './row.ts';

const BY_PERCENT: ReadonlySet<Question['order']> = new Set<Question['order']>(['least-done', 'most-done']);
const BY_UPDATE: ReadonlySet<Question['order']> = new Set<Question['order']>(['stalest', 'freshest']);

/** What an action was chosen or ordered by is told with it. */
export function noted(row: Row, { percent, finished, order }: Question): Row {
  if (row.type !== 'action') return row;
  const { state, world } = row;
  const recorded = percentRecorded(state.action.id, world.log);
  const done = recorded === null ? 'no percentage recorded' : `${recorded}% done`;
  const last = state.last === null ? 'no update so far' : `last update ${dayWords(state.last.date)}`;
  const notes = [
    row.note,
    finished === null ? null : finishedNote(row, finished),
    percent !== null || BY_PERCENT.has(order) ? done : null,
    BY_UPDATE.has(order) && row.note === null ? last : null,
  ].filter((note) => note !== null);
  return { ...row, note: notes.length === 0 ? null : notes.join('; ') };
}
