import { dayNumber } from '../calendar/arithmetic.ts';
import { type ActionState, isFinished } from '../progress/action-state.ts';
import { whenWords } from '../progress/when-words.ts';
import { dayWords, ownerWords } from '../words/text.ts';
import { LATE } from './board-words.ts';
import type { PaperDesk } from './desk.ts';
import { ITEM_COLUMNS, itemRow, latest } from './item-rows.ts';
import { type Block, type Cell, cell, columnsOf, heading, tableOr } from './model.ts';
import { byDay, sourceWords } from './words.ts';

/** What is overdue, what has another date than was first agreed, and what is red: three sections. */
export function lateSections(desk: PaperDesk): Block[] {
  const open = desk.state.actions.filter(({ status }) => !isFinished(status));
  const slipped = open.filter(({ firstDate }) => firstDate !== null);
  const red = open.filter(({ rag }) => rag === 'red').sort(byDay);
  return [
    heading(1, LATE.overdue),
    tableOr(
      LATE.noneOverdue,
      LATE.overdueTitle,
      ITEM_COLUMNS,
      desk.position.overdue.map((item) => itemRow(item, desk)),
    ),
    heading(1, LATE.slipped),
    tableOr(
      LATE.noneSlipped,
      LATE.slippedTitle,
      columnsOf(LATE.slippedColumns, [8, 34, 14, 16, 28]),
      slipped.map((action) => slippedRow(action, desk)),
    ),
    heading(1, LATE.red),
    tableOr(
      LATE.noneRed,
      LATE.redTitle,
      columnsOf(LATE.redColumns, [8, 28, 15, 21, 28]),
      red.map((action) => redRow(action, desk)),
    ),
  ];
}

const whoseAction = ({ action }: ActionState): string => ownerWords(action);

function slippedRow(state: ActionState, { state: { log }, postOf }: PaperDesk): Cell[] {
  const { action, due, firstDate } = state;
  const own = log.filter(({ about }) => about === action.id);
  // A sheet says "rescheduled" beside the dates; the log says who agreed.
  const move = own.findLast(({ moved, status }) => moved !== null || status === 'rescheduled');
  const agreedBy = move?.moved?.agreedBy;
  return [
    cell(action.id),
    cell(action.title, whoseAction(state)),
    cell(firstDate === null ? null : dayWords(firstDate)),
    cell(
      whenWords(due, action.timing),
      firstDate === null || due === null ? null : LATE.later(dayNumber(due) - dayNumber(firstDate)),
    ),
    cell(
      agreedBy === undefined ? LATE.nobodySaid : LATE.agreedBy(agreedBy),
      move?.text ?? null,
      move === undefined ? null : sourceWords(move, postOf(move.by)),
    ),
  ];
}

function redRow(state: ActionState, desk: PaperDesk): Cell[] {
  const { action, due, overdue } = state;
  const said = desk.state.log.findLast(({ about, rag }) => about === action.id && rag !== null)?.rag ?? action.rag;
  return [
    { ...cell(action.id, said === 'red' ? LATE.recorded : LATE.byDate), rag: 'red' },
    cell(action.title, whoseAction(state)),
    cell(due === null ? whenWords(null, action.timing) : LATE.wasDue(dayWords(due), overdue)),
    cell(action.success),
    latest(action.id, desk),
  ];
}
