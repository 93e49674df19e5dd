import { addDays, addMonths, addSteps, monthEnd } from '../calendar/arithmetic.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Deadline } from '../model/notice.ts';
import type { Phase } from '../model/time.ts';
import { oneOf } from '../words/pattern.ts';
import type { Findings, Rule } from './findings.ts';
import { NUMBER, stepOf, UNIT } from './numbers.ts';

/** What words about time may lean on besides themselves. */
export interface TimeGround {
  /** The notice's day of issue, where it prints one. */
  readonly issued: CalendarDate | null;
  /** The last printed day of the words before, which "by the same date" means. */
  readonly before: CalendarDate | null;
}

export const NO_GROUND: TimeGround = { issued: null, before: null };

/** No count of months needs to know holidays, and one of working days is left alone. */
const NEVER = (): boolean => false;

/** The last day of a printed deadline; null for a rule. */
export function printedDay(deadline: Deadline): CalendarDate | null {
  switch (deadline.form) {
    case 'day':
      return deadline.date;
    case 'month':
      return monthEnd(deadline.month);
    case 'period':
      return deadline.to;
    default:
      return null;
  }
}

const LEAD = oneOf('by', 'before', 'no later than', 'not later than', 'at', 'until', 'on');
const YEAR_END = new RegExp(
  `\\b${LEAD}(?: the)?(?: end of)?(?: the)?(?: current| this)? (calendar|financial|academic|school) year(?: end)?\\b(?! \\d)(?! (?:ending|ended|to) )`,
  'gi',
);

/** "by the end of the calendar year": of the one in which the notice was issued. Without its day nobody can tell. */
export function yearEnds(findings: Findings, { issued }: TimeGround): void {
  if (issued === null) return;
  findings.each(YEAR_END, (match) => {
    const year = Number(issued.slice(0, 4));
    switch (match[1]?.toLowerCase()) {
      case 'calendar':
        return yearTo(`${String(year)}-12-31`);
      case 'financial':
        return yearTo(`${String(issued.slice(5) <= '03-31' ? year : year + 1)}-03-31`);
      default:
        return yearTo(`${String(issued.slice(5) <= '08-31' ? year : year + 1)}-08-31`);
    }
  });
}

const yearTo = (to: CalendarDate): Rule => ({ form: 'period', from: addDays(addMonths(to, -12), 1), to });

const QUARTER_END = new RegExp(
  `\\b(?:${LEAD} )?(?:the )?(?:end of (?:each|every|the)(?: financial| calendar)? quarter|each quarter end|quarter ends?)\\b`,
  'gi',
);

/** "by the end of each quarter": the ends of March, June, September and December, from the issue on. */
export function quarterEnds(findings: Findings, standard: boolean, { issued }: TimeGround): void {
  for (const match of findings.clause.plain.matchAll(QUARTER_END)) {
    const to = match.index + match[0].length;
    const ahead = findings.clause.plain.slice(Math.max(0, match.index - 30), match.index);
    if (standard) findings.add(match.index, to, [{ form: 'standard' }]);
    // "within ten days of the end of each quarter" counts from there.
    else if (issued === null || /\b(?:of|after|following|from) (?:each |every |the )?$/i.test(ahead))
      findings.doubt(match.index, to, 'This says when, but not so that a date can be worked out');
    else
      findings.add(match.index, to, [
        {
          form: 'every',
          anchor: 'issued',
          step: { count: 3, unit: 'month' },
          phase: QUARTER_ENDS,
        },
      ]);
  }
}

/** 31 March and every third month from there, the last day of each: three months after 30 September is no end of a quarter. */
const QUARTER_ENDS: Phase = { is: 'day', month: 3, day: 31, which: null };

const LATER = new RegExp(`\\b(?:a further )?(${NUMBER}) (${UNIT}) (?:later|after that|thereafter)\\b`, 'gi');

/** "by October 2010 and 10% a year later": counted from the date in front of it. */
export function laterTimes(findings: Findings, { before }: TimeGround): void {
  for (const match of findings.clause.plain.matchAll(LATER)) {
    const to = match.index + match[0].length;
    const ahead = findings.clause.plain.slice(0, match.index);
    if (/\b(?:every|each|at|than)(?: least)? $/i.test(ahead)) continue;
    const printed = findings.found.findLast(
      (one) => one.from < match.index && printedDay(one.deadline) !== null,
    )?.deadline;
    const day = printed === undefined ? before : printedDay(printed);
    const step = stepOf(match[1] ?? '', match[2] ?? '');
    if (day === null || step === null || step.unit === 'working-day') {
      findings.doubt(match.index, to, 'This counts from something that was not recognised');
      continue;
    }
    const date = addSteps(day, step, 1, NEVER);
    // "three weeks after that meeting", of one in a month: on which day it is nobody knows.
    if (
      printed?.form !== 'day' &&
      / that$/i.test(match[0]) &&
      /^ (?!date\b|day\b|and\b|or\b|to\b|the\b)[a-z]/.test(findings.clause.plain.slice(to))
    ) {
      findings.doubt(match.index, to, 'This counts from something whose day is not known');
      continue;
    }
    const inMonth = printed?.form === 'month' && (step.unit === 'month' || step.unit === 'year');
    findings.add(match.index, to, [inMonth ? { form: 'month', month: date.slice(0, 7) } : { form: 'day', date }]);
  }
}

const SAME =
  /\b(?:(?:by|on|at|within) (?:the|that) same (?:date|day|time|deadline|period)|by (?:that|this) date|by then)\b/gi;

/** "by the same date": the date of the words before. */
export function sameTimes(findings: Findings, { before }: TimeGround): void {
  for (const match of findings.clause.plain.matchAll(SAME)) {
    const to = match.index + match[0].length;
    const own = findings.found.findLast((one) => one.from < match.index && printedDay(one.deadline) !== null);
    if (own !== undefined) findings.take(match.index, to);
    else if (before === null) findings.doubt(match.index, to, 'This counts from something that was not recognised');
    else findings.add(match.index, to, [{ form: 'day', date: before }]);
  }
}
