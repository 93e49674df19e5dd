import { addDays } from '../calendar/arithmetic.ts';
import { localDay } from '../digest/schedule.ts';
import { logOn } from '../ledger/past.ts';
import type { Rag } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import { type ActionState, actionState, isDone, isFinished, updatesUpTo } from '../progress/action-state.ts';
import { dayWords } from '../words/text.ts';
import { MONTHS } from './board-words.ts';
import type { PaperDesk } from './desk.ts';
import { type Block, cell, columnsOf, heading, said, tableOr } from './model.ts';
import { refsWords } from './words.ts';

const SHOWN = 6;

/** The colours of the plan at the end of each of the last months, each from the log as it stood then, and today's. */
export function monthsSection(desk: PaperDesk): Block[] {
  const { today, reading } = desk.state;
  const from = reading.notice.issued?.date ?? desk.state.facts.issued ?? null;
  const ends = monthEnds(today).filter((day) => from === null || day >= from);
  const rows = [...ends, today]
    .map((day) => ({ day, actions: actionsOn(desk, day) }))
    .filter(({ actions }) => actions.length > 0);
  // One day is no history.
  if (rows.length < 2) return [];
  return [
    heading(2, MONTHS.heading),
    tableOr(
      '',
      MONTHS.title,
      columnsOf(MONTHS.columns, [24, 9, 10, 10, 11, 36]),
      rows.map(({ day, actions }) => {
        const open = actions.filter(({ status }) => !isFinished(status));
        const of = (rag: Rag): readonly ActionState[] => open.filter((action) => action.rag === rag);
        return [
          cell(dayWords(day)),
          ...(['red', 'amber', 'green'] as const).map((rag) => cell(String(of(rag).length))),
          cell(String(actions.filter(({ status }) => isDone(status)).length)),
          cell(refsWords(of('red').map(({ action }) => action.id))),
        ];
      }),
    ),
    said(MONTHS.note, 'note'),
  ];
}

/** The last days of the months before this one, oldest first. */
function monthEnds(today: CalendarDate): CalendarDate[] {
  const ends: CalendarDate[] = [];
  let first = `${today.slice(0, 8)}01`;
  while (ends.length < SHOWN) {
    const end = addDays(first, -1);
    ends.unshift(end);
    first = `${end.slice(0, 8)}01`;
  }
  return ends;
}

const LONDON = 'Europe/London';
const dayOf = (at: string): CalendarDate => localDay(Date.parse(at), LONDON);

function actionsOn({ log, stamp: { asOf } }: PaperDesk, day: CalendarDate): ActionState[] {
  const { records } = day === asOf ? log : logOn(log, day, dayOf);
  const updates = updatesUpTo(records, day);
  const own = Map.groupBy(updates, ({ about }) => about);
  return records.actions.map((action) => actionState(action, records.planDay, own.get(action.id) ?? [], day));
}
