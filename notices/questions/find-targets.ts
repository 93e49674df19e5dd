import type { Target } from '../model/notice.ts';
import type { Question } from '../model/question.ts';
import type { DatedDuty } from '../progress/board-state.ts';
import { metricSeries } from '../progress/metric-series.ts';
import { type MeasurementRow, measurementRow } from './row.ts';
import { search } from './search.ts';
import { textOf } from './series-text.ts';
import { strongOf, type Subject, subjectsOf } from './subjects.ts';
import type { NoticeWorld } from './world.ts';

export interface FoundTarget {
  readonly world: NoticeWorld;
  readonly state: DatedDuty;
  readonly target: Target;
  readonly score: number;
  readonly missing: readonly string[];
}

const holds = (text: string, { phrases }: Subject): boolean => phrases.some((phrase) => text.includes(phrase));

/** Targets by how well their metric, then their duty's words, fit the question. */
export function findTargets(question: Question, worlds: readonly NoticeWorld[]): FoundTarget[] {
  const subjects = subjectsOf(question.about);
  const printed = search(question, worlds, { types: ['duty'] });
  return [
    ...printed.flatMap((match): FoundTarget[] => {
      if (match.type !== 'duty') return [];
      return match.state.duty.targets.map((target): FoundTarget => {
        const metric = textOf(target.metric);
        const share = subjects.filter((subject) => holds(metric, subject)).length / Math.max(1, subjects.length);
        const { world, state, score, missing } = match;
        return { world, state, target, score: score + share, missing };
      });
    }),
    ...worlds.flatMap((world) => localTargets(question, world, subjects)),
  ].sort((a, b) => b.score - a.score);
}

/** More than anything printed can have: what the board calls by these words is what it means. */
const BY_NAME = 100;

/** The board's own measures that are named, or whose name has all the words. */
function localTargets(question: Question, world: NoticeWorld, subjects: readonly Subject[]): FoundTarget[] {
  const strong = subjects.filter((subject) => subject.strong);
  return [...world.local, ...world.ended].flatMap((state) => {
    const [target] = state.duty.targets;
    if (target === undefined) return [];
    const named = question.refs.includes(state.duty.ref);
    const text = textOf(target.metric);
    const said = question.refs.length === 0 && strong.length > 0 && strong.every((subject) => holds(text, subject));
    return named || said ? [{ world, state, target, score: BY_NAME + strong.length, missing: [] }] : [];
  });
}

/** The recorded metrics that fit the question; every telling word must be in the metric or its duty. */
export function findSeries(question: Question, worlds: readonly NoticeWorld[]): MeasurementRow[] {
  const together = seriesOf(question, worlds, false);
  if (together.length > 0) return together;
  // "Unallocated cases and core assessments": each has its own figures, and none may be without.
  const strong = strongOf(question.about);
  const each = strong.length > 1 ? seriesOf(question, worlds, true) : [];
  const all = strong.every((subject) => each.some(({ series }) => holds(textOf(series.metric), subject)));
  return all ? each.map((row) => ({ ...row, score: 1 })) : [];
}

function seriesOf(question: Question, worlds: readonly NoticeWorld[], either: boolean): MeasurementRow[] {
  const subjects = subjectsOf(question.about);
  const strong = subjects.filter((subject) => subject.strong);
  const every = question.versus && question.dutyKinds.includes('target');
  if (question.refs.length === 0 && strong.length === 0 && !every) return [];
  // What is no longer followed is told of where it is named.
  const over = (world: NoticeWorld, ref: string): boolean =>
    question.refs.length === 0 && strong.length === 0 && world.ended.some(({ duty }) => duty.ref === ref);
  return worlds
    .flatMap((world) =>
      metricSeries(world.board?.measurements ?? [], world.today).flatMap((series): MeasurementRow[] => {
        if (over(world, series.ref)) return [];
        const text = textOf(series.metric);
        if (question.refs.length > 0 && !question.refs.includes(series.ref)) return [];
        const fits = (subject: Subject): boolean => holds(text, subject);
        if (!(either ? strong.some(fits) : strong.every(fits))) return [];
        return [measurementRow(world, series, subjects.filter(fits).length)];
      }),
    )
    .sort((a, b) => b.score - a.score);
}
