import type { CalendarDate } from '../model/dates.ts';
import type { Question } from '../model/question.ts';
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
  if (!asked && !dated) return rows;
  // The log stands as it was written.
  if (rows.every(({ type }) => type === 'update') && !applied.has('order')) return rows;
  const type = (row: Row): number => (asked || row.type === 'duty' ? 0 : 1);
  const placed = (a: Row, b: Row): number => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group);
  const sorted = rows.toSorted((a, b) => placed(a, b) || type(a) - type(b) || compare(dayOf(a), dayOf(b)));
  if (question.order !== 'latest') return sorted;
  return sorted.toReversed().sort(placed);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
