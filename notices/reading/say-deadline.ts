import type { Step } from '../model/dates.ts';
import type { Deadline, Target } from '../model/notice.ts';

const ANCHORS = {
  issued: 'the issue of the notice',
  received: 'the day of receipt',
  inspection: 'the inspection report',
} as const;

/** A deadline's rule in words: "2 months after the issue of the notice". */
export function sayDeadline(deadline: Deadline): string {
  switch (deadline.form) {
    case 'day':
      return `by ${sayDate(deadline.date)}`;
    case 'month':
      return `by the end of ${sayDate(`${deadline.month}-01`).replace(/^\d+ /, '')}`;
    case 'period':
      return `from ${sayDate(deadline.from)} to ${sayDate(deadline.to)}`;
    case 'after':
      return `${sayStep(deadline.step)} after ${ANCHORS[deadline.anchor]}`;
    case 'every':
      return `every ${deadline.step.count === 1 ? unitName(deadline.step) : sayStep(deadline.step)} from ${ANCHORS[deadline.anchor]}`;
    case 'every-meetings':
      return `every ${deadline.count === 1 ? 'board meeting' : `${deadline.count} board meetings`}${deadline.after === null ? '' : ` after ${sayDate(deadline.after)}`}`;
    case 'before-review':
      return `${sayStep(deadline.step)} before each review`;
    case 'before-end':
      return 'before the notice ends';
    case 'standard':
      return 'a standard of the work, without a date of its own';
    case 'accompanies':
      return 'goes with something else, without a date of its own';
  }
}

/** A target in words: "children adopted: at least 11%". */
export function sayTarget(target: Target): string {
  const value =
    target.value === null
      ? ''
      : `${target.value}${target.unit === '%' ? '%' : target.unit === '' ? '' : ` ${target.unit}`}`;
  const aim = [value, target.benchmark === null ? '' : `(${target.benchmark})`]
    .filter((words) => words !== '')
    .join(' ');
  const from =
    target.baseline === null
      ? ''
      : `, from ${target.baseline.value}${target.unit === '%' ? '%' : ''} in ${target.baseline.period}`;
  return `${target.metric}: ${COMPARISONS[target.comparison]} ${aim}${from}`;
}

const COMPARISONS = { '<=': 'at most', '>=': 'at least', '=': 'exactly', maintain: 'keep at' } as const;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "6 October 2014". */
export function sayDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`;
}

function sayStep(step: Step): string {
  return `${step.count} ${unitName(step)}${step.count === 1 ? '' : 's'}`;
}

function unitName({ unit }: Step): string {
  return unit === 'working-day' ? 'working day' : unit;
}
