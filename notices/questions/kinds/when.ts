import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { Occurrence } from '../../model/answer.ts';
import { Rag, Status, type Update } from '../../model/board.ts';
import type { CalendarDate } from '../../model/dates.ts';
import type { Question } from '../../model/question.ts';
import type { DatedDuty } from '../../progress/board-state.ts';
import { isUnresolved, nextOrLast } from '../../progress/items.ts';
import { type Cases, type Draft, type Kind, unclear } from '../kind.ts';
import { type Row, updateRow } from '../row.ts';
import { best, byRef, fitsAll, type Match, search, NARROWED, SEARCHED } from '../search.ts';
import { strongOf } from '../subjects.ts';
import { earlierOpen, itemsOf, quoted, suggestTopics } from './common.ts';
import { count, dayWords, listWords } from '../../words/text.ts';
import { RAG_WORDS, STATUS_WORDS } from '../../words/statuses.ts';
import { dateWords, howKnown, unclearNote } from '../../words/certainty.ts';
import { factExplained } from '../../words/facts.ts';
import { whenWords } from '../../progress/when-words.ts';

/** First, last, or the first on or after today, and as many further on as is asked. */
function pick(question: Question, occurrences: readonly Occurrence[], today: CalendarDate): Occurrence | null {
  if (question.further !== 0) {
    const from = pick({ ...question, further: 0 }, occurrences, today);
    const at = from === null ? -1 : occurrences.indexOf(from);
    return occurrences[at + question.further] ?? null;
  }
  if (question.nth > 1 && occurrences.length > 1) return occurrences[question.nth - 1] ?? null;
  if (question.pick === 'first') return occurrences[0] ?? null;
  if (question.pick === 'final') return occurrences.at(-1) ?? null;
  if (question.pick === 'last') return occurrences.findLast(({ date }) => date < today) ?? null;
  return nextOrLast(occurrences, today);
}

const COMPLETED: readonly Status[] = ['complete', 'business-as-usual', 'complete-awaiting-sign-off'];

function becoming(became: Status | Rag): { readonly name: string; readonly reached: (update: Update) => boolean } {
  const rag = Rag.safeParse(became);
  if (rag.success) return { name: RAG_WORDS[rag.data], reached: (update) => update.rag === rag.data };
  const status = Status.parse(became);
  const statuses = status === 'complete' ? COMPLETED : [status];
  return {
    name: status === 'complete' ? 'completed' : STATUS_WORDS[status],
    reached: (update) => update.status !== null && statuses.includes(update.status),
  };
}

/** "When was A28 completed?": the day on which the log says so, not the day on which it was due. */
function statusChange(rows: readonly Row[], { became }: Question): Draft | null {
  const action = rows.find((row) => row.type === 'action');
  if (became === null || action?.type !== 'action') return null;
  const { name, reached } = becoming(became);
  const { id } = action.state.action;
  const update = action.world.log.find((one) => one.about === id && reached(one));
  if (update === undefined)
    return unclear(`The log does not say when ${id} was ${name}.`, [
      { words: `What is the status of ${id}?`, question: { kind: 'status', refs: [id] } },
    ]);
  return {
    outcome: 'answered',
    summary: `${id} was recorded as ${name} on ${dayWords(update.date)}: ${update.text}`,
    items: itemsOf([updateRow(action.world, update)]),
    value: update.date,
  };
}

/** Where the question names who must do it and some of those found are theirs, the others are not meant. */
function heldByNamed({ who, about }: Question, found: readonly Match[]): readonly Match[] {
  const parties = who.flatMap(({ party, as }) => (party !== null && as === null ? [party] : []));
  const theirs = found.filter(
    (match) =>
      match.type === 'duty' && match.state.duty.holders.some((holder) => parties.some((party) => party === holder)),
  );
  return strongOf(about).length === 0 && theirs.length > 0 ? theirs : found;
}

const isDated = (match: Match): boolean => match.type === 'action' || !match.state.resolution.continuing;
const MOST = 6;

function rowsOf(question: Question, cases: Cases): readonly Match[] {
  const worlds = cases.map(({ world }) => world);
  const byRefs = question.refs.length > 0;
  const kinds = [...question.dutyKinds, ...question.likely];
  const found = heldByNamed(
    question,
    byRefs ? byRef(question, worlds) : search(question, worlds, { dated: true, kinds }),
  );
  const [top] = found;
  if (top === undefined || (!byRefs && !fitsAll(top))) return found.slice(0, 1);
  const chosen = byRefs ? found.slice(0, MOST) : best(found, 0.9);
  // What is continuing has no date to tell: of two that fit, the one with a date is meant.
  const dated = byRefs
    ? chosen.filter(isDated)
    : best(
        found.filter((match) => isDated(match) && fitsAll(match) && match.score >= top.score * 0.5),
        0.9,
      );
  return dated.length > 0 ? dated : chosen.slice(0, 1);
}

/** "Due on 8 March 2012 (assumed …), then 8 June 2012" */
function dutySentence(state: DatedDuty, due: Occurrence | null, today: CalendarDate): string {
  const { resolution, duty } = state;
  if (isUnresolved(state) && resolution.missing !== null)
    return `${duty.ref} has no date yet: ${factExplained(resolution.missing)} is missing. Its words: “${duty.deadlines.map((d) => d.words).join('”, “')}”.`;
  const unclear = unclearNote(resolution.unclear);
  if (due === null && unclear !== null) return `${duty.ref} has no date yet: ${unclear}.`;
  if (due === null) return `${duty.ref} has no date: it is continuing, in force until the notice is lifted.`;
  const others = resolution.occurrences.filter((one) => one !== due && one.date > due.date).slice(0, 3);
  const then = others.length === 0 ? '' : `, then ${listWords(others.map(dateWords))}`;
  return `${duty.ref} ${due.date < today ? 'was' : 'is'} due ${due.precision === 'day' ? 'on' : 'by the end of'} ${dateWords(due)}${howKnown(due)}${then}.${unclear === null ? '' : ` Besides, ${unclear}.`}`;
}

function sentence(row: Row): string {
  if (row.type === 'action') {
    const { action, due, firstDate } = row.state;
    if (due === null) return `${action.id} has ${whenWords(null, action.timing)} in the plan.`;
    return `${action.id} is due on ${dayWords(due)}${firstDate === null ? '' : ` (first agreed for ${dayWords(firstDate)})`}.`;
  }
  return row.type === 'duty' ? dutySentence(row.state, row.at, row.world.today) : '';
}

/** " That is in 12 days.": where it was asked how long it is. */
const away = ({ aggregate }: Question, days: number | null): string =>
  aggregate !== 'countdown' || days === null
    ? ''
    : ` That ${days < 0 ? 'was' : 'is'} ${count(Math.abs(days), ['day', 'days'])} ${days < 0 ? 'ago' : 'from today'}.`;

/** Where a window is asked for, the row already is at its occurrence in it. */
const atPick = (question: Question, row: Row): Row =>
  row.type === 'duty' && row.at === null
    ? { ...row, at: pick(question, row.state.resolution.occurrences, row.world.today) }
    : row;

/** When is it due: by ref, or the duty or action that its words fit. */
export const when: Kind = {
  says: 'When it is due',
  rows: rowsOf,
  date: 'happens',
  finds: SEARCHED,
  applies: [
    ...NARROWED,
    'me',
    'window',
    'except',
    'any',
    'pick',
    'further',
    'became',
    'original',
    'countdown',
    'date',
    'overdue',
    'limit',
    'owners',
    'frequency',
    'certainty',
  ],
  say: ({ question, rows: found }) => {
    const rows = found.map((row) => atPick(question, row));
    const [first] = rows;
    if (first === undefined)
      return question.window.length > 0
        ? { outcome: 'answered', summary: 'Nothing of it falls in that time.', items: [], value: null }
        : unclear('I find no duty or action in those words.', suggestTopics(question));
    if (question.refs.length === 0 && !fitsAll(first)) {
      const lacking = listWords(quoted(first.missing.map((words) => ({ words }))));
      return unclear(`I find no date for ${lacking}.`, suggestTopics(question));
    }
    const change = question.refs.length > 0 ? statusChange(rows, question) : null;
    if (change !== null) return change;
    const items = itemsOf(rows);
    const original = question.original && first.type === 'action' ? first.state.firstDate : null;
    const day = original ?? items[0]?.due ?? null;
    const days = day === null ? null : differenceInCalendarDays(parseISO(day), parseISO(first.world.today));
    return {
      outcome: 'answered',
      summary: `${sentence(first)}${away(question, days)}${earlierOpen([first])}`,
      items,
      value:
        question.unit === null || days === null
          ? day
          : question.unit === 'week'
            ? Math.round((10 * days) / 7) / 10
            : days,
    };
  },
  examples: [
    { words: 'when is A12 due', question: { refs: ['A12'] } },
    {
      words: 'deadline for the improvement plan',
      question: { about: [{ words: 'improvement plan' }], likely: ['plan'] },
    },
    { words: 'when was A28 completed', question: { refs: ['A28'], became: 'complete' } },
  ],
};
