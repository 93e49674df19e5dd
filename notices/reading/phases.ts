import { addSteps } from '../calendar/arithmetic.ts';
import type { Phase } from '../model/time.ts';
import { type PrintedRead, printedDates } from '../time/print.ts';
import type { Findings, FoundDeadline } from './findings.ts';
import type { TimeGround } from './relative-times.ts';
import { lastDay, timesIn } from './times.ts';
import { ANCHORS } from './deadline-words.ts';

const LEAD = /(?:\b(?:by|on|before|no later than|not later than) )?(?:the )?$/i;
const EACH = /\b(?:each|every)\b/i;
const YEARLY_AHEAD = /\b(?:annually|yearly|(?:each|every) year),? (?:on|by) (?:the )?$/i;
const YEARLY_BEHIND = /^,? (?:annually|(?:in |of )?(?:each|every) year)\b/i;

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

/** "on the last Friday of every month, starting with January 2020": what prints its day has none before its first month. */
export function sinceStart(order: readonly FoundDeadline[], plain: string): FoundDeadline[] {
  return order.flatMap((one, at): FoundDeadline[] => {
    const since = startBehind(one, order[at + 1], plain);
    if (since !== null && one.deadline.form === 'every') return [{ ...one, deadline: { ...one.deadline, since } }];
    return startBehind(order[at - 1], one, plain) === null ? [one] : [];
  });
}

/** The first day of a time that a recurrence with a printed day starts at; null for anything else. */
function startBehind(
  rhythm: FoundDeadline | undefined,
  start: FoundDeadline | undefined,
  plain: string,
): string | null {
  if (rhythm?.deadline.form !== 'every' || rhythm.deadline.phase === undefined || start === undefined) return null;
  if (rhythm.deadline.phase.is === 'date') return null;
  const { deadline } = start;
  if (!STARTING.test(plain.slice(rhythm.to, start.from)) && !STARTS.test(deadline.words)) return null;
  return deadline.form === 'month' ? `${deadline.month}-01` : deadline.form === 'day' ? deadline.date : null;
}

/** "by 31 January and at six-monthly intervals thereafter", "quarterly, starting on 31 December": counted from that date. */
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
    const since = countsFrom(plain, to);
    if (since !== null && !thereafter) return counting(one, since, order[at - 1], ground);
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

const FROM_BEHIND = /^,? (?:(?:counting|counted|running|measured|with effect) )?(?:from|after|following) (?=\S)/i;
const STARTS = /^(?:starting|beginning|commencing)\b/i;
const THAT_DAY = /^(?:that|this|the same) (?:date|day|point)\b|^then\b/i;

/** What a recurrence says that it counts from: where in the clause those words begin; null where it says nothing. */
function countsFrom(plain: string, to: number): { readonly rest: string; readonly at: number } | null {
  const lead = FROM_BEHIND.exec(plain.slice(to, to + 40))?.[0];
  return lead === undefined ? null : { rest: plain.slice(to + lead.length), at: to + lead.length };
}

/** "every three months from that date", "from 1 December 2019", "from the issue of this notice": never from the issue because it was not read. */
function counting(
  one: FoundDeadline,
  since: { readonly rest: string; readonly at: number },
  before: FoundDeadline | undefined,
  ground: TimeGround,
): FoundDeadline {
  const { deadline } = one;
  if (deadline.form !== 'every') return one;
  const anchor = ANCHORS.find(([, words]) => words.test(since.rest))?.[0];
  if (anchor !== undefined) return { ...one, deadline: { ...deadline, anchor } };
  const printed = timesIn(since.rest).find(({ from }) => from <= 'the '.length)?.time;
  const date = THAT_DAY.test(since.rest) ? startOf(before, ground) : printed === undefined ? null : lastDay(printed);
  if (date !== null) return { ...one, deadline: { ...deadline, phase: { is: 'date', date } } };
  return { ...one, deadline: { form: 'unclear', words: deadline.words, span: deadline.span } };
}

/** Whether these words lead to the first day of a recurrence. */
const isFirst = (between: string, words: string): boolean =>
  STARTING.test(between) ||
  STARTS.test(words) ||
  /\b(?:the|its|a) (?:first|initial)\b[^.;]{0,80}$|^,? (?:and )?(?:first|initially)\b[^.;]{0,40}$/i.test(between);

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
