import type { AnswerSeries } from '../model/answer.ts';
import type { Measurement } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Target } from '../model/notice.ts';
import type { MetricSeries } from '../progress/metric-series.ts';
import type { TargetRag } from '../progress/target-rag.ts';
import {
  currentTarget,
  direction,
  distanceTo,
  isMet,
  rounded,
  type TargetState,
  targetStates,
} from '../progress/target-state.ts';
import { dateWords } from '../words/certainty.ts';
import { RAG_WORDS } from '../words/statuses.ts';
import { amountWords, targetWords } from '../words/targets.ts';
import { capital, dayWords, listWords } from '../words/text.ts';
import type { AskedWindow } from './window.ts';
import type { NoticeWorld } from './world.ts';

/** A series that fits a question, in its world. */
export interface AskedSeries extends MetricSeries {
  readonly world: NoticeWorld;
}

/** Where a metric stood at the end of the window, and how it got there. */
export interface Standing {
  readonly series: AskedSeries;
  /** The reading that answers. */
  readonly last: Measurement;
  /** Its target on that day; null where the series belongs to none. */
  readonly state: TargetState | null;
  /** Null where no number is set to be met. */
  readonly met: boolean | null;
  /** Null where no RAG is to be told: there is no target, or an earlier reading was asked for. */
  readonly verdict: TargetRag | null;
  /** "Core assessments out of timescale stood at 610 on 31 July 2011; 510 above the target of no more than 100 by August 2011." */
  readonly now: string;
  /** How it moved, where that was asked; else empty. */
  readonly moved: string;
  readonly drawn: AnswerSeries;
}

const unitOf = (target: Target | undefined): string => (target?.unit === '%' ? '%' : '');

/** The state of one series on the days asked for; null where nothing was recorded by then. */
export function standing(
  series: AskedSeries,
  window: AskedWindow | null,
  { trend, asksFirst }: { readonly trend: boolean; readonly asksFirst: boolean },
): Standing | null {
  const until = window?.to ?? null;
  const from = window?.from ?? null;
  const { world } = series;
  const day = until !== null && until < world.today ? until : world.today;
  const known = series.readings.filter((reading) => reading.date <= day);
  const last = asksFirst ? known[0] : known.at(-1);
  if (last === undefined) return null;
  const state = currentTarget(
    series,
    targetStates([...world.duties, ...world.local, ...world.ended], world.board?.measurements ?? [], day),
    day,
  );
  const target = state?.target;
  const unit = unitOf(target);
  const distance = target === undefined ? '' : `; ${distanceWords(last.value, target)}`;
  const by = state?.due ? ` by ${dateWords(state.due)}` : '';
  const within = known.filter((reading) => from === null || reading.date >= from);
  return {
    series,
    last,
    state,
    met: target === undefined ? null : isMet(last.value, target),
    verdict: asksFirst ? null : (state?.verdict ?? null),
    now: `${capital(series.metric)} stood at ${amountWords(last.value, unit)} on ${dayWords(last.date)}${distance}${by}.`,
    moved: trend ? movedWords(within, last, target) : '',
    drawn: {
      ref: series.ref,
      metric: series.metric,
      unit,
      points: known.map(({ date, value }) => ({ date, value })),
      target:
        target === undefined || target.value === null
          ? null
          : { value: target.value, date: state?.due?.date ?? null, words: `${targetWords(target)}${by}` },
    },
  };
}

/** "425 above the target of no more than 200", or that it is met. */
function distanceWords(value: number, target: Target): string {
  const distance = distanceTo(value, target);
  if (distance === null) return `the target is ${targetWords(target)}`;
  if (isMet(value, target) === true) return `it meets the target of ${targetWords(target)}`;
  const gap = amountWords(distance.gap, distance.points ? 'percentage points' : '');
  return `${gap} ${distance.side} the target of ${targetWords(target)}`;
}

const WAY = { towards: ', towards the target', away: ', away from the target', unchanged: '' } as const;

function movedWords(within: readonly Measurement[], last: Measurement, target: Target | undefined): string {
  const [start] = within;
  if (start === undefined || start === last) return '';
  const unit = unitOf(target);
  const change = rounded(last.value - start.value);
  const way = change === 0 ? 'unchanged' : change < 0 ? `down by ${-change}` : `up by ${change}`;
  const seen = target === undefined ? null : direction(start.value, last.value, target);
  const row = within.map((reading) => `${amountWords(reading.value, unit)} (${dayWords(reading.date)})`);
  return `From ${amountWords(start.value, unit)} on ${dayWords(start.date)} to ${amountWords(last.value, unit)}: ${way}${seen === null ? '' : WAY[seen]}. Readings: ${listWords(row)}.`;
}

/** "RAG amber" */
export const ragName = ({ rag }: TargetRag): string => (rag === null ? 'No RAG' : `RAG ${RAG_WORDS[rag]}`);

/** Why the RAG is what it is: "behind the straight line from 2010 on 31 March 2011 to 100 by August 2011, …" */
export function ragWhy(verdict: TargetRag, state: TargetState): string {
  switch (verdict.because) {
    case 'met':
      return 'the latest reading meets the target';
    case 'met-by-date':
      return 'the target’s date has come and the latest reading meets it';
    case 'late':
      return 'not met by its date, which passed up to a month ago';
    case 'very-late':
      return 'not met by its date, which passed more than a month ago';
    case 'nearer':
      return 'no date to judge by; nearer to the target than the first reading';
    case 'no-nearer':
      return 'no date to judge by; no nearer to the target than the first reading';
    case 'on-line':
      return `on or ahead of ${lineWords(verdict, state)}`;
    case 'behind-nearer':
      return `behind ${lineWords(verdict, state)}, but nearer to the target than at its start`;
    case 'behind-no-nearer':
      return `behind ${lineWords(verdict, state)}, and no nearer to the target than at its start`;
    case 'no-readings':
      return 'nothing is recorded yet';
    case 'one-reading':
      return 'one reading is not enough to compare';
    case 'benchmark':
      return 'the notice names a benchmark instead of a number';
    case 'maintain':
      return 'the notice asks for a level to be maintained';
  }
}

type OnLine = Extract<TargetRag, { line: unknown }>;

function lineWords({ line }: OnLine, { target, due, series }: TargetState): string {
  const unit = unitOf(target);
  const by = due === null ? dayWords(line.to.date) : dateWords(due);
  const latest: CalendarDate = series?.readings.at(-1)?.date ?? line.to.date;
  const then = Math.abs(line.then) >= 100 ? Math.round(line.then) : Math.round(line.then * 10) / 10;
  return `the straight line from ${amountWords(line.from.value, unit)} on ${dayWords(line.from.date)} to ${amountWords(line.to.value, unit)} by ${by} (${amountWords(then, unit)} on ${dayWords(latest)})`;
}
