import { isEvent } from '../calendar/events.ts';
import type { AnswerItem, Occurrence } from '../model/answer.ts';
import { linksOf, type Measurement, type Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import { type ActionState, isDelivered, isDone } from './action-state.ts';
import { dayWords, ownerWords } from '../words/text.ts';
import { dateWords, unclearNote } from '../words/certainty.ts';
import { RAG_WORDS } from '../words/statuses.ts';
import type { BoardState, DatedDuty } from './board-state.ts';
import { isLocal } from './local-measures.ts';
import { whenWords } from './when-words.ts';

const bare = ({ date, precision, certainty }: Occurrence) => ({ date, precision, certainty });

/** Nothing gives it a date, because a fact is missing or because its words could not be read. */
export const isUnresolved = ({ resolution: { occurrences, missing, unclear } }: DatedDuty): boolean =>
  occurrences.length === 0 && (missing !== null || unclear.length > 0);

/** Something of it has no date, whatever else of it has one. */
export const isPartlyUnresolved = (duty: DatedDuty): boolean =>
  isUnresolved(duty) || duty.resolution.unclear.length > 0;

/** The first occurrence on or after today, else the last one. */
export const nextOrLast = (occurrences: readonly Occurrence[], today: CalendarDate): Occurrence | null =>
  occurrences.find((occurrence) => occurrence.date >= today) ?? occurrences.at(-1) ?? null;

const RECURRING_SHOWN = 6;

/** A duty as an answer lists it; `due` is the occurrence that the answer is about. */
export function dutyItem(
  world: BoardState,
  state: DatedDuty,
  due: Occurrence | null,
  more: { overdue?: boolean; note?: string | null; occurrences?: readonly Occurrence[] } = {},
): AnswerItem {
  const { duty, resolution } = state;
  const unresolved = isUnresolved(state) || (due === null && isPartlyUnresolved(state));
  const from = due === null ? 0 : Math.max(0, resolution.occurrences.indexOf(due));
  // Of what comes round only what is past is overdue.
  const past = more.overdue === true ? state.open.filter(({ date }) => date < world.today) : null;
  const shown = more.occurrences ?? past ?? resolution.occurrences.slice(from, from + RECURRING_SHOWN);
  const through = state.through === null ? null : `status through ${state.through.action.id}`;
  return {
    type: 'duty',
    notice: world.id,
    ref: duty.ref,
    duties: [],
    kind: duty.kind,
    holders: duty.holders,
    owner: null,
    quote: duty.quote,
    words: duty.words,
    span: isLocal(world, state) ? null : duty.span,
    occurrences: shown.map(bare),
    due: due?.date ?? null,
    dueWords: due === null ? null : dateWords(due),
    certainty: unresolved ? 'unresolved' : (due?.certainty ?? (resolution.continuing ? 'continuing' : 'stated')),
    missing: unresolved ? resolution.missing : null,
    status: isEvent(duty) || (world.board === null && state.last === null) ? null : state.status,
    rag: null,
    overdue: more.overdue ?? false,
    note: joined([more.note ?? (isEvent(duty) ? null : through), unclearNote(resolution.unclear)]),
  };
}

const joined = (notes: readonly (string | null)[]): string | null => {
  const told = notes.filter((note) => note !== null);
  return told.length === 0 ? null : told.join('; ');
};

/** "first agreed for 30 April 2015, moved as agreed by the board" */
const firstWords = (first: CalendarDate, movedBy: string | null): string =>
  `first agreed for ${dayWords(first)}${movedBy === null ? '' : `, moved as agreed by ${movedBy}`}`;

/** The colour that an action would have without the one that was recorded, where that is another. */
function otherRag({ rag, computedRag, status }: ActionState): string | null {
  if (rag === computedRag || status === 'withdrawn') return null;
  if (isDone(status)) return `complete, it would be ${RAG_WORDS[computedRag]}`;
  return isDelivered(status) ? null : `by its date it would be ${RAG_WORDS[computedRag]}`;
}

/** An action of the plan as an answer lists it. */
export function actionItem(world: BoardState, state: ActionState, more: { note?: string | null } = {}): AnswerItem {
  const notes = [
    state.due === null ? whenWords(null, state.action.timing) : null,
    state.firstDate === null ? null : firstWords(state.firstDate, state.movedBy),
    otherRag(state),
    more.note ?? null,
  ];
  const due: Occurrence | null =
    state.due === null ? null : { date: state.due, precision: 'day', certainty: 'stated', deadline: 0 };
  return {
    type: 'action',
    notice: world.id,
    ref: state.action.id,
    duties: state.action.serves,
    kind: null,
    holders: [],
    owner: ownerWords(state.action),
    quote: state.action.title,
    words: state.action.title,
    span: null,
    occurrences: due === null ? [] : [bare(due)],
    due: state.due,
    dueWords: due === null ? null : dateWords(due),
    certainty: due === null ? 'continuing' : 'stated',
    missing: null,
    status: state.status,
    rag: state.status === 'withdrawn' ? null : state.rag,
    overdue: state.overdue,
    note: joined(notes),
  };
}

/** An entry of the log as an answer lists it. */
export function updateItem(world: BoardState, update: Update): AnswerItem {
  const action = world.board?.actions.find((one) => one.id === update.about);
  return {
    type: 'update',
    notice: world.id,
    ref: update.about,
    duties: action?.serves ?? [update.about],
    kind: null,
    holders: [],
    owner: update.by,
    quote: update.text,
    words: update.text,
    span: null,
    occurrences: [],
    due: update.date,
    dueWords: dayWords(update.date),
    certainty: 'stated',
    missing: null,
    status: update.status,
    rag: update.rag,
    overdue: false,
    note: update.evidence === null ? null : `evidence ${linksOf(update).join(' ')}`,
  };
}

/** A measured value as an answer lists it. */
export function readingItem(
  world: BoardState,
  reading: Measurement,
  { quote, rag, note }: Pick<AnswerItem, 'quote' | 'rag' | 'note'>,
): AnswerItem {
  return {
    type: 'reading',
    notice: world.id,
    ref: reading.ref,
    duties: [reading.ref],
    kind: 'target',
    holders: [],
    owner: null,
    quote,
    words: `${reading.metric}: ${reading.value}`,
    span: null,
    occurrences: [],
    due: reading.date,
    dueWords: dayWords(reading.date),
    certainty: 'stated',
    missing: null,
    status: null,
    rag,
    overdue: false,
    note,
  };
}
