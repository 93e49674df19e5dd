import type { ActionState } from '../progress/action-state.ts';
import type { BoardState } from '../progress/board-state.ts';
import { whenWords } from '../progress/when-words.ts';
import { dayWords, ownerWords } from '../words/text.ts';
import { ANNEX } from './board-words.ts';
import type { PaperDesk } from './desk.ts';
import { standing } from './item-rows.ts';
import { type Block, type Cell, cell, columnsOf, heading, said, tableOr } from './model.ts';
import type { Grouping } from './order.ts';

/** The whole plan, group by group, in the order of the notice or of the plan. */
export function annexSection({ state }: PaperDesk, by: Grouping): Block[] {
  if (state.actions.length === 0) return [heading(1, ANNEX.heading[by]), said(ANNEX.none)];
  const groups = groupsOf(state, by).flatMap(([name, actions]): Block[] => [
    heading(2, ANNEX.group(name, actions.length)),
    tableOr('', ANNEX.title(name), columnsOf(ANNEX.columns, [8, 40, 20, 15, 17]), actions.map(actionRow)),
  ]);
  return [heading(1, ANNEX.heading[by]), said(ANNEX.note[by], 'note'), ...groups];
}

function actionRow({ action, due, firstDate, status, rag }: ActionState): Cell[] {
  return [
    cell(action.id),
    cell(action.title),
    cell(ownerWords(action)),
    cell(whenWords(due, action.timing), firstDate === null ? null : ANNEX.first(dayWords(firstDate))),
    standing(status, rag),
  ];
}

function groupsOf(state: BoardState, by: Grouping): (readonly [name: string, actions: ActionState[]])[] {
  const groups = new Map<string, ActionState[]>(orderOf(state, by).map((name) => [name, []]));
  for (const action of state.actions)
    for (const name of new Set(namesOf(action, state, by))) {
      const group = groups.get(name) ?? [];
      group.push(action);
      groups.set(name, group);
    }
  return [...groups].filter(([, actions]) => actions.length > 0);
}

/** Names in the order in which their groups stand; a name that is not among them comes when it is first met. */
function orderOf({ reading: { notice, provisions } }: BoardState, by: Grouping): string[] {
  if (by === 'theme') return notice.headings.map(({ words }) => words);
  return by === 'agency' ? [] : provisions.flatMap(({ ref }) => (ref === null ? [] : [ref]));
}

function namesOf({ action: { agency, serves } }: ActionState, state: BoardState, by: Grouping): string[] {
  switch (by) {
    case 'agency':
      return [agency === '' ? ANNEX.noAgency : agency];
    case 'paragraph':
      return serves;
    case 'theme':
      return serves.map((ref) => headingOf(ref, state) ?? ANNEX.noHeading);
  }
}

/** The heading of the notice under which a paragraph stands; null: none. */
export const headingOf = (ref: string, { reading: { provisions } }: BoardState): string | null =>
  provisions.find((provision) => provision.ref === ref)?.heading ?? null;
