import type { Step } from '../model/dates.ts';
import type { Deadline, Duty, ParsedNotice } from '../model/notice.ts';

const DAYS: Readonly<Record<Step['unit'], number>> = { day: 1, 'working-day': 1, week: 7, month: 30, year: 360 };

const lengthOf = ({ count, unit }: Step): number => count * DAYS[unit];

/** "six months", "month" */
export const stepWords = ({ count, unit }: Step): string => (count === 1 ? unit : `${count} ${unit}s`);

const comesIn =
  (step: Step) =>
  (deadline: Deadline): boolean =>
    deadline.form === 'every' && lengthOf(deadline.step) === lengthOf(step);

/** Whether a duty of a notice comes round in this rhythm, its own or that of the reviews it goes before: a year is twelve months. */
export function isEvery({ deadlines }: Duty, step: Step, { duties }: Pick<ParsedNotice, 'duties'>): boolean {
  if (deadlines.some(comesIn(step))) return true;
  const isBefore = deadlines.some(({ form }) => form === 'before-review');
  return isBefore && duties.some((duty) => duty.kind === 'review' && duty.deadlines.some(comesIn(step)));
}
