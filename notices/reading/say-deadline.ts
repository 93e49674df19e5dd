import type { Step } from '../model/dates.ts';
import type { Deadline, Target } from '../model/notice.ts';
import type { Phase } from '../model/time.ts';
import { monthName, weekdayName } from '../words/calendar-words.ts';
import { ORDINALS } from '../words/numbers.ts';
import { amountWords, targetWords } from '../words/targets.ts';
import { dayWords, monthWords } from '../words/text.ts';

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
    case 'every': {
      const rhythm = `every ${deadline.step.count === 1 ? unitName(deadline.step) : sayStep(deadline.step)}`;
      return deadline.phase === undefined
        ? `${rhythm} from ${ANCHORS[deadline.anchor]}`
        : `${rhythm}${sayPhase(deadline.phase, deadline.step)}${deadline.since === undefined ? '' : `, from ${dayWords(deadline.since)}`}`;
    }
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
    case 'unclear':
      return `unresolved: “${deadline.words}” gives no date that can be worked out`;
  }
}

/** A target in words: "children adopted: at least 11%, from 9% in 2009-10". */
export function sayTarget(target: Target): string {
  const { metric, baseline, unit } = target;
  const from =
    baseline === null ? '' : `, from ${amountWords(baseline.value, unit === '%' ? '%' : '')} in ${baseline.period}`;
  return `${metric}: ${targetWords(target)}${from}`;
}

/** ", on the 15th", " after 31 January 2020" */
function sayPhase(phase: Phase, step: Step): string {
  switch (phase.is) {
    case 'date':
      return ` after ${dayWords(phase.date)}`;
    case 'day':
      // The ends of quarters.
      if (step.unit === 'month') return `, from the end of ${monthName(phase.month)}`;
      return `, on ${String(phase.day)} ${monthName(phase.month)}`;
    case 'day-of-month':
      return phase.day === 31 ? ', on the last day of it' : `, on day ${String(phase.day)} of it`;
    case 'nth-day': {
      const name = phase.day === 'working-day' ? 'working day' : weekdayName(phase.day);
      return `, on the ${phase.n === 1 ? phase.end : (ORDINALS[phase.n] ?? '')} ${name} of it`;
    }
  }
}

function sayStep(step: Step): string {
  return `${step.count} ${unitName(step)}${step.count === 1 ? '' : 's'}`;
}

function unitName({ unit }: Step): string {
  return unit === 'working-day' ? 'working day' : unit;
}
