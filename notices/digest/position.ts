import { addDays } from '../calendar/arithmetic.ts';
import type { AnswerItem, Occurrence } from '../model/answer.ts';
import type { Rag } from '../model/board.ts';
import { type ActionState, isFinished } from '../progress/action-state.ts';
import type { BoardState } from '../progress/board-state.ts';
import { actionItem } from '../progress/items.ts';
import { actionsSince } from './changes.ts';
import { dueItems, FOUR_WEEKS, overdueItems } from './due.ts';
import type { Coming, Mark, TargetLine, Unsettled } from './model.ts';
import { comingOf, targetLines, unsettled, waitingItems } from './open.ts';

/** How a board stands on a day, in figures. Every action is counted once: finished ones as complete, whatever their colour. */
export interface Position {
  readonly actions: number;
  readonly duties: number;
  /** By colour, of those that are not finished. */
  readonly open: Readonly<Record<Rag, number>>;
  readonly complete: number;
  /** No longer needed: counted among none of these. */
  readonly withdrawn: readonly string[];
  /** Of those complete. */
  readonly businessAsUsual: number;
  /** The most overdue first; beside them the actions among them. */
  readonly overdue: readonly AnswerItem[];
  readonly lateActions: readonly ActionState[];
  /** Red, open and not overdue. */
  readonly red: readonly AnswerItem[];
  readonly waiting: readonly AnswerItem[];
  readonly meeting: Coming;
  readonly review: Coming;
  /** All that is due by the day of the meeting; where none is known, in the next four weeks. */
  readonly beforeMeeting: readonly AnswerItem[];
  /** All that is due by the day of the review; null where none is known. */
  readonly beforeReview: readonly AnswerItem[] | null;
  /** Since the last board meeting, that day included; null where none is known. */
  readonly since: { readonly meeting: Occurrence; readonly refs: Readonly<Record<Mark, readonly string[]>> } | null;
  readonly targets: {
    readonly measured: number;
    readonly met: number;
    readonly unmeasured: number;
    /** Those not met, the furthest in proportion to the number that is set first. */
    readonly apart: readonly TargetLine[];
  };
  readonly unresolved: readonly Unsettled[];
}

/** `part` is what of the board is asked for: some of its duties and actions, or all of them. */
export function positionOf(whole: BoardState, part: Pick<BoardState, 'duties' | 'actions'>): Position {
  const withdrawn = part.actions.filter(({ status }) => status === 'withdrawn');
  const actions = part.actions.filter((action) => !withdrawn.includes(action));
  const state: BoardState = { ...whole, ...part, actions };
  const { today } = state;
  const meeting = comingOf(whole, 'meeting');
  const review = comingOf(whole, 'review');
  const finished = actions.filter(({ status }) => isFinished(status));
  const open = actions.filter((action) => !finished.includes(action));
  const of = (rag: Rag): number => open.filter((action) => action.rag === rag).length;
  return {
    actions: actions.length,
    duties: state.duties.length,
    open: { red: of('red'), amber: of('amber'), green: of('green'), blue: of('blue') },
    withdrawn: withdrawn.map(({ action }) => action.id),
    complete: finished.length,
    businessAsUsual: finished.filter(({ status }) => status === 'business-as-usual').length,
    overdue: overdueItems(state),
    lateActions: actions.filter(({ overdue }) => overdue),
    red: open
      .filter(({ rag, overdue }) => rag === 'red' && !overdue)
      .map((action) => actionItem(state, action))
      .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '')),
    waiting: waitingItems(state, 'words'),
    ...{ meeting, review },
    beforeMeeting: dueItems(state, meeting.next?.occurrence.date ?? addDays(today, FOUR_WEEKS)),
    beforeReview: review.next === null ? null : dueItems(state, review.next.occurrence.date),
    since: meeting.last === null ? null : { meeting: meeting.last, refs: refsSince(state, meeting.last) },
    targets: targetsOf(state, whole),
    unresolved: unsettled(state),
  };
}

function refsSince(state: BoardState, { date }: Occurrence): Readonly<Record<Mark, readonly string[]>> {
  const changes = actionsSince(state, date);
  const of = (mark: Mark): string[] => changes.flatMap(({ ref, marks }) => (marks.includes(mark) ? [ref] : []));
  return {
    'newly-red': of('newly-red'),
    rescheduled: of('rescheduled'),
    completed: of('completed'),
    corrected: of('corrected'),
    updated: of('updated'),
  };
}

/** Of a part of the board only the targets of that part; the board's own measures belong to the whole. */
function targetsOf(state: BoardState, whole: BoardState): Position['targets'] {
  const all = state.duties.length === whole.duties.length ? [...state.duties, ...state.local] : state.duties;
  const refs = new Set(all.map(({ duty }) => duty.ref));
  const { lines, unmeasured } = targetLines(state);
  const measured = lines.filter((line) => line.state !== null && refs.has(line.series.ref));
  const apart = measured.filter((line) => line.state?.met === false);
  return {
    measured: measured.length,
    met: measured.filter((line) => line.state?.met === true).length,
    unmeasured,
    apart: apart.sort((a, b) => proportion(b) - proportion(a)),
  };
}

/** The distance as a share of the number that is set; nothing is a share of nought, so that stands first. */
function proportion({ state }: TargetLine): number {
  const wanted = Math.abs(state?.target.value ?? 0);
  const gap = state?.distance?.gap ?? 0;
  return wanted === 0 ? Infinity : gap / wanted;
}
