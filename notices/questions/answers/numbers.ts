import type { Target } from '../../model/notice.ts';
import { metricSeries } from '../../progress/metric-series.ts';
import type { Subject } from '../corpus.ts';
import { type Case, type Draft, unclear, type Cases } from '../draft.ts';
import { actionItem, dutyItem, readingItem } from '../items.ts';
import type { Query } from '../query.ts';
import { capital, dateWords, targetWords } from '../say.ts';
import { amountWords } from '../../words/targets.ts';
import { stemmed } from '../stems.ts';
import { tokenise } from '../tokens.ts';
import type { DatedDuty } from '../../progress/board-state.ts';
import type { NoticeWorld } from '../world.ts';
import { suggestTopics } from './dates.ts';
import { byRef, fitsAll, search } from './search.ts';
import { type AskedSeries, ragName, ragWhy, type Standing, standing } from './standing.ts';

interface FoundTarget {
  readonly world: NoticeWorld;
  readonly state: DatedDuty;
  readonly target: Target;
  readonly score: number;
  readonly missing: readonly Subject[];
}

const textOf = (words: string): string => stemmed(tokenise(words).map((token) => token.text));

const holds = (text: string, subject: Subject): boolean => subject.phrases.some((phrase) => text.includes(phrase));

/** Targets by how well their metric, then their duty's words, fit the question. */
export function findTargets(query: Query, worlds: readonly NoticeWorld[]): FoundTarget[] {
  return search(query, worlds, { types: ['duty'] })
    .flatMap((match) => {
      if (match.type !== 'duty') return [];
      return match.state.duty.targets.map((target): FoundTarget => {
        const metric = textOf(target.metric);
        const inMetric = query.subjects.filter((subject) => holds(metric, subject));
        const share = inMetric.length / Math.max(1, query.subjects.length);
        return { world: match.world, state: match.state, target, score: match.score + share, missing: match.missing };
      });
    })
    .sort((a, b) => b.score - a.score);
}

const dateOf = ({ state, target }: FoundTarget) =>
  target.deadline === null
    ? null
    : (state.resolution.occurrences.find((one) => one.deadline === target.deadline) ?? null);

const inTime = (one: Case, found: FoundTarget): boolean => {
  const date = dateOf(found)?.date;
  const { window } = one;
  return (
    window === null ||
    (date !== undefined && (window.from === null || date >= window.from) && (window.to === null || date <= window.to))
  );
};

function targetSentence(found: FoundTarget): string {
  const due = dateOf(found);
  const by = due === null ? ', with no date' : `, by ${dateWords(due)}`;
  const base =
    found.target.baseline === null
      ? ''
      : ` (from ${amountWords(found.target.baseline.value, found.target.unit === '%' ? '%' : '')} in ${found.target.baseline.period})`;
  return `${found.state.duty.ref}, ${found.target.metric}: ${targetWords(found.target)}${base}${by}`;
}

/** Which of the targets that fit equally well: those of the window, then those to come. */
function chosenTargets(one: Case, found: readonly FoundTarget[]): FoundTarget[] {
  const top = found[0];
  if (top === undefined) return [];
  const many = /\btargets\b/.test(one.query.said);
  const alike = found.filter((each) => (many ? each.missing.length === 0 : each.score >= top.score - 0.05));
  const timed = alike.filter((each) => inTime(one, each));
  return one.window === null ? alike : timed.length > 0 ? timed : alike;
}

export function target(cases: Cases): Draft {
  const [first] = cases;
  const { query } = first;
  const found = findTargets(
    query,
    cases.map((one) => one.world),
  );
  const top = found[0];
  if (query.cues.has('success') || top === undefined || top.missing.length > 0) return success(cases);
  const chosen = chosenTargets(first, found).slice(0, 12);
  const lead = chosen.find((each) => (dateOf(each)?.date ?? '9') >= first.world.today) ?? chosen[0];
  // Each duty once; the one whose number is the answer is shown at that number's date.
  const firsts = chosen.filter((each, at) => chosen.findIndex(({ state }) => state === each.state) === at);
  const shown = firsts.map((each) => (lead !== undefined && lead.state === each.state ? lead : each));
  const items = shown.map((each) => dutyItem(each.world, each.state, dateOf(each)));
  const value = query.cues.has('baseline') ? (lead?.target.baseline?.value ?? null) : (lead?.target.value ?? null);
  return { outcome: 'answered', summary: `${chosen.map(targetSentence).map(capital).join('. ')}.`, items, value };
}

/** What the plan will count as success: by ref, or the actions that have all the words. */
export function success(cases: Cases): Draft {
  const [{ query }] = cases;
  const worlds = cases.map((one) => one.world);
  const matches =
    query.refs.length > 0 ? byRef(query, worlds) : search(query, worlds, { types: ['action'] }).filter(fitsAll);
  const top = matches.find((match) => match.type === 'action');
  if (top === undefined) return unclear('I find no target in those words.', suggestTopics(query));
  const chosen = matches.filter((match) => match.type === 'action' && match.score >= top.score * 0.9).slice(0, 6);
  const said = chosen.flatMap((match) =>
    match.type === 'action'
      ? [
          `${match.state.action.id}, ${match.state.action.what}: success measure “${match.state.action.success}” (how: ${match.state.action.how})`,
        ]
      : [],
  );
  return {
    outcome: 'answered',
    summary: `${said.join('. ')}.`,
    items: chosen.flatMap((match) => (match.type === 'action' ? [actionItem(match.world, match.state)] : [])),
    value: null,
  };
}

interface Series extends AskedSeries {
  readonly score: number;
}

/** The recorded metrics that fit the question; every telling word must be in the metric or its duty. */
export function findSeries(query: Query, worlds: readonly NoticeWorld[]): Series[] {
  const together = seriesOf(query, worlds, false);
  if (together.length > 0) return together;
  // "Unallocated cases and core assessments": each has its own figures, and none may be without.
  const strong = query.subjects.filter((subject) => subject.strong);
  const each = strong.length > 1 ? seriesOf(query, worlds, true) : [];
  const all = strong.every((subject) => each.some(({ metric }) => holds(textOf(metric), subject)));
  return all ? each.map((series) => ({ ...series, score: 1 })) : [];
}

function seriesOf(query: Query, worlds: readonly NoticeWorld[], either: boolean): Series[] {
  const strong = query.subjects.filter((subject) => subject.strong);
  return worlds
    .flatMap((world): Series[] => {
      return metricSeries(world.board?.readings ?? [], world.today).flatMap((one): Series[] => {
        const text = textOf(one.metric);
        if (query.refs.length > 0 && !query.refs.includes(one.ref)) return [];
        const fits = either
          ? strong.some((subject) => holds(text, subject))
          : strong.every((subject) => holds(text, subject));
        const every =
          query.cues.has('versus-target') && query.marks.some((mark) => mark.meanings.some((m) => m.kind === 'target'));
        if (!fits || (query.refs.length === 0 && strong.length === 0 && !every)) return [];
        const all = query.subjects.filter((subject) => holds(text, subject)).length;
        return [{ ...one, world, score: all }];
      });
    })
    .sort((a, b) => b.score - a.score);
}

/** "Which targets are we (not) meeting?" picks among them; "are we meeting them?" tells of all. */
const asksWhich = (query: Query): boolean =>
  /\b(?:which|how many)\b.{0,200}\btargets\b/.test(query.said) &&
  query.cues.has('versus-target') &&
  !query.subjects.some((s) => s.strong);

/** Of one target with its reason; of several the reasons stand beside them. */
function ragSentence({ verdict, state }: Standing, several: boolean): string {
  if (verdict === null || state === null || (several && verdict.rag === null)) return '';
  return several ? `${ragName(verdict)}.` : `${ragName(verdict)}: ${ragWhy(verdict, state)}.`;
}

/** The latest measured value, its distance from the target, its RAG, and with `trend` how it moved. */
export function reading(cases: Cases): Draft {
  const [first] = cases;
  const { query } = first;
  const found = findSeries(
    query,
    cases.map((one) => one.world),
  );
  const top = found[0];
  if (top === undefined) {
    const targets = findTargets(
      query,
      cases.map((one) => one.world),
    );
    const known = targets[0] !== undefined && targets[0].missing.length === 0;
    const suggestions = known ? [`What is the target for ${targets[0]?.target.metric ?? ''}?`] : suggestTopics(query);
    return unclear('I cannot tell: no readings are recorded for that.', suggestions);
  }
  const chosen = found.filter((series) => series.score === top.score).slice(0, 6);
  const crossed = query.cues.has('when') && /\b(?:did|was|were)\b/.test(query.said);
  const trend = query.cues.has('trend') || query.times.length > 0 || crossed;
  const all = chosen.flatMap((series) => standing(first, series, trend) ?? []);
  const told = all.filter(({ met }) => !asksWhich(query) || met === !query.cues.has('not-met'));
  if (all.length > 0 && told.length === 0)
    return { outcome: 'answered', summary: `None of the ${all.length} targets with readings.`, items: [], value: 0 };
  if (told.length === 0) return unclear('I cannot tell: no reading is recorded up to then.', suggestTopics(query));
  const several = told.length > 1;
  const items = told.map(({ series, last, state, verdict }) =>
    readingItem(series.world, last, {
      quote: state?.duty.quote ?? series.metric,
      rag: verdict?.rag ?? null,
      note: several && state !== null && verdict !== null ? ragWhy(verdict, state) : null,
    }),
  );
  const value =
    query.cues.has('count') && asksWhich(query)
      ? told.length
      : told.length === 1
        ? (told[0]?.last.value ?? null)
        : null;
  const sentences = told.map((each) =>
    [each.now, ragSentence(each, several), each.moved].filter((words) => words !== ''),
  );
  return {
    outcome: 'answered',
    summary: sentences.flat().join(' '),
    items,
    value,
    series: told.map(({ drawn }) => drawn),
  };
}
