import type { CalendarDate } from '../model/dates.ts';
import type { Question } from '../model/question.ts';
import { isDone } from '../progress/action-state.ts';
import { finishedOn, percentDone } from '../progress/finished.ts';
import type { ConstraintName, Kind } from './kind.ts';
import type { Group, Row } from './row.ts';

/** The day of a row that orders it; what has none stands last. */
export function dayOf(row: Row): CalendarDate {
  switch (row.type) {
    case 'duty':
      return row.at?.date ?? '9';
    case 'action':
      return row.state.due ?? '9';
    case 'update':
      return row.update.date;
    case 'event':
      return row.occurrence.date;
    case 'measurement':
      return row.series.readings.at(-1)?.date ?? '9';
    case 'provision':
    case 'notice':
      return '9';
  }
}

const GROUPS: readonly Group[] = ['late', 'open', 'undated', 'waiting'];

/**
 * What is late stands before what is to come. What falls due is listed by date, duties before actions; where the soonest,
 * the next or only a few are wanted, in one row.
 */
export function inOrder(
  { date }: Kind,
  question: Question,
  applied: ReadonlySet<ConstraintName>,
  rows: readonly Row[],
): readonly Row[] {
  const asked = (['order', 'limit', 'pick'] as const).some((name) => applied.has(name)) && date !== 'none';
  const dated = date === 'due' || date === 'late';
  const byProgress = applied.has('order') ? PROGRESS[question.order ?? ''] : undefined;
  if (byProgress !== undefined) return rows.toSorted((a, b) => lastIfNull(byProgress(a), byProgress(b)));
  if (!asked && !dated) return rows;
  // The log stands as it was written.
  if (rows.every(({ type }) => type === 'update') && !applied.has('order')) return rows;
  const type = (row: Row): number => (asked || row.type === 'duty' ? 0 : 1);
  const day = asksFinished(question) ? doneOn : dayOf;
  const placed = (a: Row, b: Row): number => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group);
  const sorted = rows.toSorted((a, b) => placed(a, b) || type(a) - type(b) || compare(day(a), day(b)));
  if (question.order !== 'latest') return sorted;
  return sorted.toReversed().sort(placed);
}

/** What orders actions otherwise than by their dates; null: that is not known of it, and it stands last. */
const PROGRESS: Readonly<Record<string, (row: Row) => number | string | null>> = {
  'least-done': (row) => doneOf(row),
  'most-done': (row) => negated(doneOf(row)),
  // What was never updated has been silent longest.
  stalest: (row) => updatedOn(row) ?? '',
  freshest: (row) => negated(dayNumber(updatedOn(row))),
};

const doneOf = (row: Row): number | null => (row.type === 'action' ? percentDone(row.state, row.world.log) : null);
const updatedOn = (row: Row): CalendarDate | null =>
  row.type === 'action' || row.type === 'duty' ? (row.state.last?.date ?? null) : dayOf(row);
const dayNumber = (day: CalendarDate | null): number | null => (day === null ? null : Number(day.replaceAll('-', '')));
const negated = (value: number | null): number | null => (value === null ? null : -value);

function lastIfNull(a: number | string | null, b: number | string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}

/** What is finished is ordered by the day on which it was, as far as the log tells. */
const asksFinished = ({ order, status, finished, progress }: Question): boolean =>
  order !== null && (finished !== null || progress === 'closed' || (status.length > 0 && status.every(isDone)));

const doneOn = (row: Row): CalendarDate =>
  row.type === 'action' ? (finishedOn(row.state, row.world.log) ?? '0') : dayOf(row);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
