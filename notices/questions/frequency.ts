import type { Step } from '../model/dates.ts';
import type { Duty } from '../model/notice.ts';

const DAYS: Readonly<Record<Step['unit'], number>> = { day: 1, 'working-day': 1, week: 7, month: 30, year: 360 };

const lengthOf = ({ count, unit }: Step): number => count * DAYS[unit];

/** "six months", "month" */
export const stepWords = ({ count, unit }: Step): string => (count === 1 ? unit : `${count} ${unit}s`);

/** Whether a duty comes round in this rhythm: a year is twelve months. */
export const isEvery = ({ deadlines }: Duty, step: Step): boolean =>
  deadlines.some((deadline) => deadline.form === 'every' && lengthOf(deadline.step) === lengthOf(step));
