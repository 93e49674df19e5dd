import { addDays } from '../calendar/arithmetic.ts';
import { FOUR_WEEKS } from '../digest/due.ts';
import { type ActionState, isDelivered } from '../progress/action-state.ts';
import { actionItem } from '../progress/items.ts';
import { howMade } from './closing.ts';
import { paperDesk, type PaperParts } from './desk.ts';
import { ITEM_COLUMNS, itemRow } from './item-rows.ts';
import { LETTER } from './letter-words.ts';
import { type Block, heading, type Paper, said, tableOr } from './model.ts';
import type { NoPaper } from './order.ts';
import { byDay, MADE } from './words.ts';

/**
 * A letter to an agency about its actions that are late, fall due by the meeting after the next, or wait for sign-off: for
 * the officer to finish and send. An agency of which nothing is late or due gets none.
 */
export function agencyLetter(parts: PaperParts, agency: string): Paper | NoPaper {
  const desk = paperDesk(parts);
  const { state, stamp } = desk;
  const agencies = [...new Set(state.actions.map(({ action }) => action.agency))].filter((one) => one !== '').sort();
  const named = agencies.find((one) => one.toLowerCase() === agency.trim().toLowerCase());
  if (named === undefined) return { why: 'no-such-agency', agencies };
  const coming = state.meetings.filter(({ date }) => date >= state.today);
  const meeting = coming[1] ?? coming[0] ?? null;
  const until = meeting?.date ?? addDays(state.today, FOUR_WEEKS);
  const own = state.actions.filter(({ action }) => action.agency === named).sort(byDay);
  const late = own.filter(({ overdue }) => overdue);
  const due = own.filter(
    ({ overdue, status, due: day }) => !overdue && !isDelivered(status) && day !== null && day <= until,
  );
  const waiting = own.filter(({ status }) => status === 'complete-awaiting-sign-off');
  if (late.length + due.length + waiting.length === 0) return { why: 'nothing-to-say', agency: named };
  const table = (title: string, nothing: string, some: readonly ActionState[]): Block[] => [
    heading(1, title),
    tableOr(
      nothing,
      LETTER.table(title, named),
      ITEM_COLUMNS,
      some.map((action) => itemRow(actionItem(state, action), desk)),
    ),
  ];
  return {
    ...{ kind: 'letter', council: state.reading.notice.council, stamp },
    title: LETTER.title(named, state.reading.notice.place),
    lead: [MADE.lead(stamp.asOf)],
    blocks: [
      ...[LETTER.to, LETTER.dear, LETTER.opening(named, stamp.asOf)].map((words) => said(words)),
      said(LETTER.figures(late.length, due.length, waiting.length)),
      ...table(LETTER.late, LETTER.noneLate, late),
      ...table(LETTER.due(meeting), LETTER.noneDue, due),
      ...table(LETTER.waiting, LETTER.noneWaiting, waiting),
      ...[LETTER.ask, LETTER.right, LETTER.close, LETTER.sign].map((words) => said(words)),
      ...howMade(stamp),
    ],
  };
}
