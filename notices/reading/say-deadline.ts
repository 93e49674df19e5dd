import type { Step } from '../model/dates.ts';
import type { Deadline, Target } from '../model/notice.ts';
import { dayWords, monthWords } from '../words.ts';

const ANCHORS = {
  issued: 'the issue of the notice',
  received: 'the day of receipt',
  inspection: 'the inspection report',
} as const;

/** A deadline's rule in words: "2 months after the issue of the notice". */
export function sayDeadline(deadline: Deadline): string {
  switch (deadline.form) {
    case 'day':
      return `by ${dayWords(deadline.date)}`;
    case 'month':
      return `by the end of ${monthWords(`${deadline.month}-01`)}`;
    case 'period':
      return `from ${dayWords(deadline.from)} to ${dayWords(deadline.to)}`;
    case 'after':
      return `${sayStep(deadline.step)} after ${ANCHORS[deadline.anchor]}`;
    case 'every':
      return `every ${deadline.step.count === 1 ? unitName(deadline.step) : sayStep(deadline.step)} from ${ANCHORS[deadline.anchor]}`;
    case 'every-meetings':
      return `every ${deadline.count === 1 ? 'board meeting' : `${deadline.count} board meetings`}${deadline.after === null ? '' : ` after ${dayWords(deadline.after)}`}`;
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

function sayStep(step: Step): string {
  return `${step.count} ${unitName(step)}${step.count === 1 ? '' : 's'}`;
}

function unitName({ unit }: Step): string {
  return unit === 'working-day' ? 'working day' : unit;
}
