import { changesSince } from '../digest/changes.ts';
import { changeLine } from '../digest/lines.ts';
import type { DigestChange } from '../digest/model.ts';
import type { CalendarDate } from '../model/dates.ts';
import { capital } from '../words/text.ts';
import { CHANGED } from './board-words.ts';
import type { PaperDesk } from './desk.ts';
import { latest } from './item-rows.ts';
import { type Block, type Cell, cell, columnsOf, heading, tableOr } from './model.ts';

/** Before anything that a log can hold. */
const EVER: CalendarDate = '1900-01-01';

/** What the log gained since a day, that day included; null: since ever. */
export const changesOf = ({ state, log }: PaperDesk, since: CalendarDate | null): DigestChange[] =>
  changesSince(state, log, since ?? EVER);

/** One row for each action or paragraph of which something was recorded. */
export function changedSection(desk: PaperDesk, changes: readonly DigestChange[], since: CalendarDate | null): Block[] {
  return [
    heading(1, CHANGED.heading(since)),
    tableOr(
      CHANGED.none,
      CHANGED.title,
      columnsOf(CHANGED.columns, [8, 30, 26, 36]),
      changes.map((change) => changeRow(change, desk)),
    ),
  ];
}

function changeRow(change: DigestChange, desk: PaperDesk): Cell[] {
  if (change.kind === 'entry') {
    const { ref, mark, words, foot } = changeLine({ ...change, by: desk.postOf(change.by) }, 'words');
    return [cell(ref), cell(words), cell(capital(mark)), cell(...foot.map(capital))];
  }
  const { ref, mark, foot } = changeLine({ ...change, owner: null, said: null, others: 0 }, 'words');
  const became = [mark, ...foot].filter((part) => part !== '').map(capital);
  return [
    cell(ref),
    cell(capital(change.words), change.owner),
    { ...cell(...became), rag: change.rag?.to ?? null },
    change.said === null ? cell(CHANGED.unsaid) : latest(ref, desk),
  ];
}
