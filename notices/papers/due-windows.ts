import { addDays } from '../calendar/arithmetic.ts';
import { dueItems, FOUR_WEEKS, without } from '../digest/due.ts';
import type { AnswerItem, Occurrence } from '../model/answer.ts';
import { DUE, eventWords } from './board-words.ts';
import type { PaperDesk } from './desk.ts';
import { ITEM_COLUMNS, itemRow } from './item-rows.ts';
import { type Block, heading, tableOr } from './model.ts';

/** The days that a board looks ahead to. */
export interface Ahead {
  /** Null where no meeting is known: then the next four weeks stand for it. */
  readonly meeting: Occurrence | null;
  readonly following: Occurrence | null;
  readonly review: Occurrence | null;
}

/** What falls due up to each of these days, by date; each thing stands in the first list that reaches it. */
export function dueSection(desk: PaperDesk, ahead: Ahead): Block[] {
  const listed: AnswerItem[] = [];
  const parts = endsOf(desk, ahead).flatMap(({ title, until }): Block[] => {
    const items = without(dueItems(desk.state, until), listed);
    listed.push(...items);
    const rows = items.map((item) => itemRow(item, desk));
    return [heading(2, title), tableOr(DUE.none, DUE.title(title), ITEM_COLUMNS, rows)];
  });
  return [heading(1, DUE.heading), ...parts];
}

function endsOf({ state }: PaperDesk, { meeting, following, review }: Ahead) {
  const named = [
    ...[meeting, following].flatMap((one) => (one === null ? [] : [{ kind: 'meeting' as const, one }])),
    ...(review === null ? [] : [{ kind: 'review' as const, one: review }]),
  ].sort((a, b) => a.one.date.localeCompare(b.one.date));
  const ends = named.map(({ kind, one }, at) => ({
    title: (at === 0 && meeting !== null ? DUE.by : DUE.later)(eventWords(kind, one)),
    until: one.date,
  }));
  return meeting === null ? [{ title: DUE.weeks, until: addDays(state.today, FOUR_WEEKS) }, ...ends] : ends;
}
