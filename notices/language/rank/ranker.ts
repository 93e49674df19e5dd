import { chanceBy, type Trees } from '../../learnt/trees.ts';
import { KindName, type Question } from '../../model/question.ts';
import type { DutyKind } from '../../model/notice.ts';
import type { Ground } from '../ground.ts';
import { KINDS } from '../kinds.ts';
import { meantBy } from '../meant-by.ts';
import { misgiving } from '../misgivings.ts';
import type { Parsed } from '../parsed.ts';
import { understandAs } from '../understand.ts';
import type { Understood } from '../understood.ts';
import type { Candidate } from './candidate.ts';
import { signsOf } from './chance.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { besides, featuresOf, featuresOfAct } from './features.ts';
import { idleIn } from './idle.ts';
import { createModel, type Likely, type Weights } from '../../learnt/model.ts';
import { countIn, featuresOfPiece, type Piece, piecesOf, type SeenPiece } from './pieces.ts';
import { named, without } from './prune.ts';
import { distinct, keyOf } from './same.ts';
import { stem } from '../../words/stems.ts';
import { unheard } from './unheard.ts';
import { settle } from './settle.ts';
import { COUNTS, NEVER, type View } from './view.ts';

/** What was learnt, for the three things that it is asked for. */
export interface Learnt {
  /** What a sentence is: a kind of question, or something told, ordered, refused, said in passing. */
  readonly kinds: Weights;
  /** What narrows a question of a kind. */
  readonly facets: Weights;
  /** Which pieces of a sentence count. */
  readonly pieces: Weights;
  /** Every word of the labelled sentences. */
  readonly heard: readonly string[];
}

export interface Ranked {
  /** What kinds of sentence it looks like, likeliest first: kinds of question and other acts, by name. */
  readonly acts: readonly (readonly [name: string, chance: number])[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

/** Proposes what a sentence may mean, beside what the rules made of it, and ranks all of it by what was learnt. */
export interface Ranker {
  /** How likely the best is right: fitted to readings of authors of whom nothing was learnt (`npm run fit`). */
  chanceOf(best: Candidate): number;
  rank(parsed: Parsed, ground: Ground, ruled: Understood | null): Ranked;
}

/** No more kinds than these are looked into, and none that is less likely. */
const MOST_KINDS = 4;
const LEAST_LIKELY = 0.02;

/** A ranker of these weights, that is as sure as these trees say; it keeps nothing between two sentences. */
export function createRanker(learnt: Learnt, sureness: Trees): Ranker {
  const models = {
    kinds: createModel(learnt.kinds),
    facets: createModel(learnt.facets),
    pieces: createModel(learnt.pieces),
  };
  const seenOf = ({ features, given }: SeenPiece): ((kind: KindName) => number) => {
    const seen = models.pieces.seen(features);
    return (kind) =>
      seen
        .likely([given(kind)])
        .get('role')
        ?.get('used') ?? 0.5;
  };
  const heard = new Set(learnt.heard.flatMap((word) => [word, stem(word)]));
  const isKnown = (word: string): boolean => heard.has(word) || heard.has(stem(word));
  // Who heard of neglected actions has not heard of neglect.
  const words = new Set(learnt.heard);
  const wasHeard = (word: string): boolean =>
    words.has(word) || words.has(`${word}s`) || words.has(word.replace(/s$/, ''));
  return {
    chanceOf: (best) => chanceBy(sureness, signsOf(best)),
    rank(parsed, ground, ruled) {
      const features = featuresOf(parsed);
      const acts = [...(models.kinds.seen(featuresOfAct(parsed, ground.planned)).likely().get('kind') ?? [])].sort(
        (a, b) => b[1] - a[1],
      );
      // Without a plan "summary" asks for the notice, and how the plan stands is no other reading of it.
      const noPlan = !ground.planned && ruled?.kind.name === 'glance';
      const chances = chancesOfKinds(acts, (kind) => kind !== 'situation' || !noPlan);
      const pieces = piecesOf(parsed);
      const usedIn = pieces.map((piece) => seenOf(featuresOfPiece(piece, parsed, ground.prints)));
      const seen = models.facets.seen(features);
      const unknown = parsed.texts.filter((word) => /^[a-z]/.test(word) && !isKnown(word)).length;
      const views = new Map<KindName, View>();
      const viewOf = (kind: KindName): View => {
        const known = views.get(kind) ?? {
          chance: chances.get(kind) ?? 0,
          likely: seen.likely(besides(features, kind)),
          pieces: pieces.map((piece, at) => ({ ...piece, used: usedIn[at]?.(kind) ?? 0.5 })),
        };
        views.set(kind, known);
        return known;
      };
      const ruling = ruled === null ? null : { understood: ruled, question: meantBy(ruled) };
      const agrees = agreeingWith(ruling?.question ?? null);
      const weighed = ({ question, understood, from, dropped }: Proposed): Candidate => ({
        ...{ question, understood, parsed: from },
        ...scored(evidenceOf(question, parsed, viewOf(question.kind), dropped, unknown)),
        doubt: () => misgiving(from, understood, question) ?? unheard(dropped, parsed, wasHeard, question),
        ruled: agrees(question),
      });
      const likely = [...chances].filter(([, chance]) => chance >= LEAST_LIKELY).slice(0, MOST_KINDS);
      const proposed = likely
        .flatMap(([kind]) => propose(kind, parsed, viewOf(kind), ground) ?? [])
        .filter(({ question }) => isThere(question, ground));
      const rules = ruling === null || isOfEvents(ruling.question) ? [] : [{ ...ruling, from: parsed, dropped: [] }];
      const candidates = [...proposed, ...rules].map(weighed).sort((a, b) => b.score - a.score);
      return { acts, candidates: distinct(candidates).map(withLead) };
    },
  };
}

/** What is looked at here is a question: how likely another act is, is for whoever asks. */
function chancesOfKinds(acts: Ranked['acts'], isMeant: (kind: KindName) => boolean): ReadonlyMap<KindName, number> {
  const kinds = acts.flatMap(([name, chance]): [KindName, number][] => {
    return isKind(name) && isMeant(name) ? [[name, chance]] : [];
  });
  const all = kinds.reduce((sum, [, chance]) => sum + chance, 0);
  return new Map(kinds.map(([kind, chance]) => [kind, chance / Math.max(all, NEVER)]));
}

const KIND_NAMES: ReadonlySet<string> = new Set(KindName.options);
const isKind = (name: string): name is KindName => KIND_NAMES.has(name);

const EVENTS: ReadonlySet<DutyKind> = new Set<DutyKind>(['meeting', 'review']);
/** Meetings and reviews take place, and do not fall due. */
const isOfEvents = ({ kind, dutyKinds }: Question): boolean =>
  kind === 'due' && dutyKinds.length > 0 && dutyKinds.every((one) => EVENTS.has(one));

/** Whether the rules come to the same; meetings that they take to fall due are meetings, whether they are listed or counted. */
function agreeingWith(ruled: Question | null): (question: Question) => boolean {
  if (ruled === null) return () => false;
  if (!isOfEvents(ruled)) {
    const key = keyOf(ruled);
    return (question) => keyOf(question) === key;
  }
  const [kind] = ruled.dutyKinds;
  const key = keyOf({ ...ruled, kind: kind === 'review' ? 'review' : 'meeting', dutyKinds: [], aggregate: null });
  return (question) => keyOf({ ...question, aggregate: null }) === key;
}

interface Proposed {
  readonly question: Question;
  readonly understood: Understood;
  readonly from: Parsed;
  /** Pieces that it does without. */
  readonly dropped: readonly Piece[];
}

/** Whether there is anything of the kind where it is asked: readings of what is named, a plan to stand somewhere. */
function isThere(question: Question, ground: Ground): boolean {
  if (question.kind === 'reading')
    return question.about.every(({ weak }) => weak) || ground.hasSeries(question) || ground.hasTarget(question);
  if (isOfEvents(question)) return false;
  // Without a plan no part of it stands anywhere.
  return question.kind !== 'situation' || ground.planned || question.about.length + question.who.length === 0;
}

/** When a notice ends is asked with the words of when it was issued. */
const READ_AS: Readonly<Partial<Record<KindName, KindName>>> = { ends: 'issued' };

function propose(name: KindName, parsed: Parsed, view: View, ground: Ground): Proposed | null {
  const kind = KINDS.find((one) => one.name === (READ_AS[name] ?? name));
  if (kind === undefined) return null;
  const idle = idleIn(name, view, parsed);
  const from = namedAs(without(parsed, idle), view.likely);
  const understood = understandAs(kind, from, ground);
  const question = limited(settle({ ...meantBy(understood), kind: name }, view.likely), parsed, view);
  const limit = question.limit;
  const dropped = idle.filter(({ sort, start }) => sort !== 'number' || countIn(parsed.texts[start] ?? '') !== limit);
  return { question, understood, from, dropped };
}

const NAMED_SO = 0.8;

/** "Duties on the LSCB": whether it must do them, or they speak of it, where that is all but sure. */
function namedAs(parsed: Parsed, likely: Likely): Parsed {
  const chances = likely.get('naming');
  for (const as of ['who', 'about'] as const) if ((chances?.get(as) ?? 0) >= NAMED_SO) return named(parsed, as);
  return parsed;
}

/** "The five that come first": how many are wanted, where a number says so and the rules do not see it. */
function limited(question: Question, { texts, times }: Parsed, { pieces }: View): Question {
  // "45 March" is no day, and does not ask for 45 of them.
  const isOfDate = ({ start, end }: Piece): boolean => times.some((time) => time.start === end || time.end === start);
  const counts = pieces.filter((piece) => piece.sort === 'number' && piece.used >= COUNTS && !isOfDate(piece));
  const [limit, ...others] = counts.map(({ start }) => countIn(texts[start] ?? ''));
  const says = question.limit === null && limit !== undefined && limit !== null && others.length === 0;
  return says ? { ...question, limit } : question;
}

/** Nothing is further ahead than this. */
const MOST_AHEAD = 6;

const scored = (evidence: Evidence): Pick<Candidate, 'score' | 'evidence'> => ({
  score: evidence.kind + evidence.facets + evidence.pieces,
  evidence,
});

const withLead = (one: Candidate, at: number, all: readonly Candidate[]): Candidate => {
  const ahead = Math.min(MOST_AHEAD, one.score - (all[at + 1]?.score ?? -Infinity));
  return { ...one, evidence: { ...one.evidence, ahead } };
};
