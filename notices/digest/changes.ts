import { addDays } from '../calendar/arithmetic.ts';
import type { Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { BoardLog } from '../model/log.ts';
import { type ActionState, actionState, isDone, updatesUpTo } from '../progress/action-state.ts';
import type { BoardState } from '../progress/board-state.ts';
import type { DigestChange, Mark, OtherChange, SubjectChange } from './model.ts';
import { gainedSince, type Gained, type NewUpdate } from './since.ts';
import { ownerWords } from '../words/text.ts';

/** What changed since a day, that day included: newly red, moved and done first, then the rest. */
export function changesSince(state: BoardState, log: BoardLog, from: CalendarDate): DigestChange[] {
  const { today } = state;
  const gained = gainedSince(log, from, today);
  const day = from < today ? from : today;
  const earlier = updatesUpTo(gained.before, day);
  const before = new Map(
    gained.before.actions.map((one) => [one.id, actionState(one, gained.before.planDay, earlier, day)] as const),
  );
  const refs = new Set([
    ...gained.updates.map(({ update }) => update.about),
    ...state.actions.map((one) => one.action.id),
  ]);
  const subjects = [...refs].flatMap((ref): SubjectChange[] => {
    const updates = gained.updates.filter(({ update }) => update.about === ref);
    const action = state.actions.find((one) => one.action.id === ref);
    const change =
      action === undefined
        ? ofParagraph(ref, updates, state, earlier)
        : ofAction(action, before.get(ref) ?? null, updates);
    return change.marks.length === 0 ? [] : [change];
  });
  return ordered(subjects, gained.others);
}

/**
 * What became of each action since a day, that day included, by the days that the updates are about: where a past day is
 * asked for, or where it is not known when they were recorded.
 */
export function actionsSince(
  { actions, board, log }: Pick<BoardState, 'actions' | 'board' | 'log'>,
  from: CalendarDate,
): SubjectChange[] {
  const earlier = Map.groupBy(updatesUpTo({ updates: board?.updates ?? [] }, addDays(from, -1)), ({ about }) => about);
  const since = Map.groupBy(
    log.filter(({ date }) => date >= from),
    ({ about }) => about,
  );
  return actions.flatMap((now) => {
    const before = actionState(now.action, board?.planDay ?? null, earlier.get(now.action.id) ?? [], from);
    const updates = since.get(now.action.id) ?? [];
    const change = ofAction(
      now,
      before,
      updates.map((update) => ({ update, corrects: false })),
    );
    return change.marks.length === 0 ? [] : [change];
  });
}

function ofAction(now: ActionState, before: ActionState | null, updates: readonly NewUpdate[]): SubjectChange {
  const { action } = now;
  const moved = movedOf(now, before, updates);
  return {
    ...{ kind: 'subject', ref: action.id, words: action.title, owner: ownerWords(action) },
    marks: marksOf({
      'newly-red': before !== null && now.rag === 'red' && before.rag !== 'red',
      rescheduled: moved !== null,
      completed: before !== null && isDone(now.status) && !isDone(before.status),
      corrected: updates.some(({ corrects }) => corrects),
      updated: updates.length > 0,
    }),
    status: before === null || before.status === now.status ? null : { from: before.status, to: now.status },
    rag: before === null || before.rag === now.rag ? null : { from: before.rag, to: now.rag },
    moved,
    ...saidOf(updates),
  };
}

/** A move counts by where it ended; a sheet that says "rescheduled" has the first date beside the new one. */
function movedOf(now: ActionState, before: ActionState | null, updates: readonly NewUpdate[]): SubjectChange['moved'] {
  const last = updates.findLast(({ update }) => update.moved !== null)?.update.moved ?? null;
  const from = before?.due ?? now.firstDate;
  if (from === null || now.due === null || from === now.due) return null;
  const said = last !== null || updates.some(({ update }) => update.status === 'rescheduled');
  return said ? { from, to: now.due, agreedBy: last?.agreedBy ?? null } : null;
}

function ofParagraph(
  ref: string,
  updates: readonly NewUpdate[],
  { reading, log }: BoardState,
  earlier: readonly Update[],
): SubjectChange {
  const statusIn = (all: readonly Update[]) =>
    all.findLast((update) => update.about === ref && update.status !== null)?.status ?? 'not-started';
  const status = { from: statusIn(earlier), to: statusIn(log) };
  const words = reading.provisions.find((one) => one.ref === ref)?.words ?? '';
  return {
    ...{ kind: 'subject', ref, words, owner: null },
    marks: marksOf({
      'newly-red': false,
      rescheduled: false,
      completed: isDone(status.to) && !isDone(status.from),
      corrected: updates.some(({ corrects }) => corrects),
      updated: updates.length > 0,
    }),
    status: status.from === status.to ? null : status,
    ...{ rag: null, moved: null },
    ...saidOf(updates),
  };
}

function saidOf(updates: readonly NewUpdate[]): Pick<SubjectChange, 'said' | 'others'> {
  const last = updates.at(-1)?.update;
  if (last === undefined) return { said: null, others: 0 };
  return { said: { text: last.text, by: last.by, date: last.date }, others: updates.length - 1 };
}

const ORDER: readonly Mark[] = ['newly-red', 'rescheduled', 'completed', 'corrected', 'updated'];

const marksOf = (found: Readonly<Record<Mark, boolean>>): Mark[] => ORDER.filter((mark) => found[mark]);

/** What needs a decision before what is good to know; of one sort, the newest first. */
function ordered(subjects: readonly SubjectChange[], others: Gained['others']): DigestChange[] {
  const rank = ({ marks }: SubjectChange): number => ORDER.indexOf(marks[0] ?? 'updated');
  const newest = (a: SubjectChange, b: SubjectChange): number => (b.said?.date ?? '').localeCompare(a.said?.date ?? '');
  const sorted = [...subjects].sort((a, b) => rank(a) - rank(b) || newest(a, b));
  const entries = others.map((other): OtherChange => ({ kind: 'entry', ...other }));
  const isReading = ({ change }: OtherChange): boolean => change.what === 'reading';
  const telling = sorted.filter((one) => rank(one) < ORDER.indexOf('updated'));
  return [
    ...telling,
    ...entries.filter((entry) => !isReading(entry)),
    ...sorted.filter((one) => !telling.includes(one)),
    ...entries.filter(isReading),
  ];
}
