import { addSteps } from '../calendar/arithmetic.ts';
import type { Phase } from '../model/time.ts';
import { type PrintedRead, printedDates } from '../time/print.ts';
import type { Findings, FoundDeadline } from './findings.ts';
import type { TimeGround } from './relative-times.ts';
import { lastDay } from './times.ts';

const LEAD = /(?:\b(?:by|on|before|no later than|not later than) )?(?:the )?$/i;
const EACH = /\b(?:each|every)\b/i;
const YEARLY_AHEAD = /\b(?:annually|yearly|(?:each|every) year),? (?:on|by) (?:the )?$/i;
const YEARLY_BEHIND = /^,? (?:annually|(?:each|every|of each|of every) year)\b/i;

/** "by the 15th of each month", "on the last working day of every month", "annually on 31 March": the day is printed. */
export function phases(findings: Findings, standard: boolean): void {
  const { plain } = findings.clause;
  if (!EACH.test(plain) && !/\b(?:annual|year)ly\b/i.test(plain)) return;
  for (const one of printedDates(plain)) {
    const found = monthly(one, plain) ?? yearly(one, plain);
    if (found === null) continue;
    const { phase, unit, from, to } = found;
    findings.add(from, to, [
      standard ? { form: 'standard' } : { form: 'every', anchor: 'issued', step: { count: 1, unit }, phase },
    ]);
  }
}

/** What leads a date in. */
const ahead = (plain: string, from: number): string => plain.slice(Math.max(0, from - 40), from);

interface Found {
  readonly phase: Phase;
  readonly unit: 'month' | 'year';
  readonly from: number;
  readonly to: number;
}

function monthly({ read: { point }, from, to }: PrintedRead, plain: string): Found | null {
  const inMonth = point.is === 'nth-day' && point.of.is === 'unit' && point.of.unit === 'month';
  if (!(point.is === 'day-of-month' || inMonth) || !EACH.test(plain.slice(from, to))) return null;
  const lead = LEAD.exec(ahead(plain, from))?.[0].length ?? 0;
  return { phase: point, unit: 'month', from: from - lead, to };
}

function yearly({ read: { point }, from, to }: PrintedRead, plain: string): Found | null {
  if (point.is !== 'day') return null;
  const yearlyLead = YEARLY_AHEAD.exec(ahead(plain, from))?.[0];
  if (yearlyLead !== undefined) return { phase: point, unit: 'year', from: from - yearlyLead.length, to };
  const behind = YEARLY_BEHIND.exec(plain.slice(to, to + 20))?.[0];
  const lead = LEAD.exec(ahead(plain, from))?.[0].length ?? 0;
  return behind === undefined ? null : { phase: point, unit: 'year', from: from - lead, to: to + behind.length };
}

const THEREAFTER = /^ ?(?:intervals )?(?:there)?after\b/i;
const THEREAFTER_AHEAD =
  /\b(?:(?:and|then) (?:thereafter|afterwards|from then on|subsequently)|and then|, then|and again),?(?: at| on)?(?: least)? ?$/i;
const STARTING = /^,? (?:starting|beginning|commencing|with effect)(?: on| from| by| in| with)?\s*$/i;

/** "by 31 January and at six-monthly intervals thereafter", "quarterly, starting on 31 December": counted from that date. */
/** A recurrence that prints its day is not also due at the end of the month in which it begins: that month is put to a person. */
export function withoutStart(order: readonly FoundDeadline[], plain: string): FoundDeadline[] {
  return order.map((one, at) => {
    const before = order[at - 1];
    const rhythm = before?.deadline;
    if (rhythm?.form !== 'every' || rhythm.phase === undefined || rhythm.phase.is === 'date') return one;
    if (before === undefined || one.deadline.form !== 'month' || !STARTING.test(plain.slice(before.to, one.from)))
      return one;
    return { ...one, deadline: { form: 'unclear', words: one.deadline.words, span: one.deadline.span } };
  });
}

export function countedFrom(order: readonly FoundDeadline[], plain: string, ground: TimeGround): FoundDeadline[] {
  return order.map((one, at) => {
    const { deadline, from, to } = one;
    if (deadline.form !== 'every' || deadline.phase !== undefined) return one;
    const joint = order[at - 1];
    const thereafter =
      (joint !== undefined &&
        dayOf(joint) !== null &&
        /^,? and(?: at least| then| at)* $/i.test(plain.slice(joint.to, from))) ||
      THEREAFTER.test(plain.slice(to, to + 24)) ||
      THEREAFTER_AHEAD.test(plain.slice(0, from));
    const before = thereafter ? startOf(order[at - 1], ground) : null;
    const first = order.slice(at + 1).find((next) => isFirst(plain.slice(to, next.from), next.deadline.words));
    const date = before ?? (first === undefined ? null : dayOf(first));
    if (date !== null) return { ...one, deadline: { ...deadline, phase: { is: 'date', date } } };
    // "every three months thereafter" does not count from the issue, but from what was not read.
    return thereafter && order[at - 1] !== undefined
      ? { ...one, deadline: { form: 'unclear', words: deadline.words, span: deadline.span } }
      : one;
  });
}

/** Whether these words lead to the first day of a recurrence. */
const isFirst = (between: string, words: string): boolean =>
  STARTING.test(between) ||
  /^(?:starting|beginning|commencing)\b/i.test(words) ||
  /\b(?:the|its|a) (?:first|initial)\b[^.;]{0,80}$/i.test(between);

/** The day that "thereafter" counts from. */
function startOf(one: FoundDeadline | undefined, { issued, before }: TimeGround): string | null {
  if (one === undefined) return before;
  const { deadline } = one;
  if (deadline.form !== 'after') return dayOf(one);
  if (deadline.anchor !== 'issued' || issued === null || deadline.step.unit === 'working-day') return null;
  return addSteps(issued, deadline.step, 1, () => false);
}

function dayOf(one: FoundDeadline | undefined): string | null {
  const deadline = one?.deadline;
  return deadline?.form === 'day' || deadline?.form === 'month' || deadline?.form === 'period'
    ? lastDay(deadline)
    : null;
}
