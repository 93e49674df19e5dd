import { KindName, type Question } from '../../model/question.ts';
import type { Ground } from '../ground.ts';
import { KINDS } from '../kinds.ts';
import { meantBy } from '../meant-by.ts';
import { misgiving } from '../misgivings.ts';
import type { Parsed } from '../parse.ts';
import { understandAs } from '../understand.ts';
import type { Understood } from '../understood.ts';
import { FACETS, type Facet, leavesOut } from './facets.ts';
import { besides, featuresOf, featuresOfAct } from './features.ts';
import { createModel, type Likely, type Weights } from './model.ts';
import { countIn, featuresOfPiece, type Piece, piecesOf, type SeenPiece } from './pieces.ts';
import { named, without } from './prune.ts';
import { distinct, keyOf } from './same.ts';
import { stem } from '../../words/stems.ts';
import { unheard } from './unheard.ts';
import { roleOf } from './roles.ts';
import { settle } from './settle.ts';

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

/** One thing that a sentence may mean. */
export interface Candidate {
  readonly question: Question;
  readonly understood: Understood;
  /** The sentence without the pieces that do not count in it. */
  readonly parsed: Parsed;
  /** The logarithm of how likely it is, beside the other candidates of the same sentence. */
  readonly score: number;
  /** What the score is made of, and what else tells whether it is right. */
  readonly evidence: Evidence;
  /** Why it is better asked back; null where nothing speaks against it. Looked for in the best alone. */
  readonly doubt: () => string | null;
  /** The rules by themselves come to the same. */
  readonly ruled: boolean;
}

export interface Ranked {
  /** What kinds of sentence it looks like, likeliest first: kinds of question and other acts, by name. */
  readonly acts: readonly (readonly [name: string, chance: number])[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

/** Proposes what a sentence may mean, beside what the rules made of it, and ranks all of it by what was learnt. */
export interface Ranker {
  rank(parsed: Parsed, ground: Ground, ruled: Understood | null): Ranked;
}

/** No more kinds than these are looked into, and none that is less likely. */
const MOST_KINDS = 4;
const LEAST_LIKELY = 0.02;
const NEVER = 1e-4;

/** A ranker of these weights; it keeps nothing between two sentences. */
export function createRanker(learnt: Learnt): Ranker {
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
  return {
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
      const ruledKey = ruled === null ? null : keyOf(meantBy(ruled));
      const weighed = ({ question, understood, from, dropped }: Proposed): Candidate => ({
        ...{ question, understood, parsed: from },
        ...scored(evidenceOf(question, parsed, viewOf(question.kind), dropped, unknown)),
        doubt: () => misgiving(from, understood, question) ?? unheard(dropped, parsed, isKnown),
        ruled: keyOf(question) === ruledKey,
      });
      const likely = [...chances].filter(([, chance]) => chance >= LEAST_LIKELY).slice(0, MOST_KINDS);
      const proposed = likely
        .flatMap(([kind]) => propose(kind, parsed, viewOf(kind), ground) ?? [])
        .filter(({ question }) => isThere(question, ground));
      const rules = ruled === null ? [] : [{ question: meantBy(ruled), understood: ruled, from: parsed, dropped: [] }];
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

/** A sentence as a question of one kind. */
interface View {
  readonly chance: number;
  readonly likely: Likely;
  /** Its pieces, and how likely each counts. */
  readonly pieces: readonly (Piece & { readonly used: number })[];
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
  // Without a plan no part of it stands anywhere.
  return question.kind !== 'situation' || ground.planned || question.about.length + question.who.length === 0;
}

/** When a notice ends is asked with the words of when it was issued. */
const READ_AS: Readonly<Partial<Record<KindName, KindName>>> = { ends: 'issued' };

function propose(name: KindName, parsed: Parsed, view: View, ground: Ground): Proposed | null {
  const kind = KINDS.find((one) => one.name === (READ_AS[name] ?? name));
  if (kind === undefined) return null;
  const idle = idleIn(name, view, parsed.texts);
  const from = namedAs(without(parsed, idle), view.likely);
  const understood = understandAs(kind, from, ground);
  const question = limited(settle({ ...meantBy(understood), kind: name }, view.likely), parsed, view);
  const limit = question.limit;
  const dropped = idle.filter(({ sort, start }) => sort !== 'number' || countIn(parsed.texts[start] ?? '') !== limit);
  return { question, understood, from, dropped };
}

const COUNTS = 0.5;

/** Kinds that are asked of something: of which the likeliest piece counts, where none is likely. */
const OF_SOMETHING: ReadonlySet<KindName> = new Set<KindName>([
  ...(['who', 'text', 'when', 'status', 'last-updated', 'everything', 'topic', 'target'] as const),
]);
const PERHAPS = 0.1;

const isNamed = ({ sort }: Piece): boolean => sort === 'ref' || sort === 'mark' || sort === 'word';

function idleIn(kind: KindName, { pieces }: View, texts: readonly string[]): Piece[] {
  const lists = listsOf(pieces, texts);
  const counting = new Set(lists.filter((list) => list.some(({ used }) => used >= COUNTS)).flat());
  const lost = OF_SOMETHING.has(kind) && ![...counting].some(isNamed);
  const perhaps = lost ? pieces.filter((piece) => isNamed(piece) && piece.used >= PERHAPS) : [];
  const [likeliest] = [...perhaps].sort((a, b) => b.used - a.used);
  // A number that says how many is no word to be looked for.
  return pieces.filter((piece) => (!counting.has(piece) && piece !== likeliest) || piece.sort === 'number');
}

/** "A2, A3 and A4", "red or amber" stand together, and all else by itself: of a list either all counts or nothing. */
function listsOf(pieces: View['pieces'], texts: readonly string[]): View['pieces'][number][][] {
  const lists: View['pieces'][number][][] = [];
  for (const piece of pieces) {
    const last = lists.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && isListed(before, piece, texts)) last.push(piece);
    else lists.push([piece]);
  }
  return lists;
}

const JOINS = /^(?:and|or|to)$/;

function isListed(one: Piece, next: Piece, texts: readonly string[]): boolean {
  if (one.sort !== next.sort || (one.sort !== 'ref' && one.sort !== 'mark')) return false;
  const between = texts.slice(one.end, next.start);
  return one.sort === 'ref'
    ? between.length === 0 || (between.length === 1 && between.every((word) => JOINS.test(word)))
    : between.length === 1 && between.every((word) => JOINS.test(word));
}

const NAMED_SO = 0.8;

/** "Duties on the LSCB": whether it must do them, or they speak of it, where that is all but sure. */
function namedAs(parsed: Parsed, likely: Likely): Parsed {
  const chances = likely.get('naming');
  for (const as of ['who', 'about'] as const) if ((chances?.get(as) ?? 0) >= NAMED_SO) return named(parsed, as);
  return parsed;
}

/** "The five that come first": how many are wanted, where a number says so and the rules do not see it. */
function limited(question: Question, { texts }: Parsed, { pieces }: View): Question {
  const counts = pieces.filter(({ sort, used }) => sort === 'number' && used >= COUNTS);
  const [limit, ...others] = counts.map(({ start }) => countIn(texts[start] ?? ''));
  const says = question.limit === null && limit !== undefined && limit !== null && others.length === 0;
  return says ? { ...question, limit } : question;
}

/** What speaks for a candidate; everything that is a chance is the logarithm of one. */
export interface Evidence {
  readonly kind: number;
  /** What narrows it, together, and the least likely of it. */
  readonly facets: number;
  readonly worstFacet: number;
  /** That just its pieces count, together, and the least likely of them. */
  readonly pieces: number;
  readonly worstPiece: number;
  /** Pieces of which it is not clear whether they count. */
  readonly unsure: number;
  /** Times, refs and names that it does without, and other words. */
  readonly namesDropped: number;
  readonly wordsDropped: number;
  /** Words of the sentence that were never heard. */
  readonly unknown: number;
  readonly length: number;
  /** How much likelier it is than the next. */
  readonly ahead: number;
}

/** Nothing is further ahead than this. */
const MOST_AHEAD = 6;

const scored = (evidence: Evidence): Pick<Candidate, 'score' | 'evidence'> => ({
  score: evidence.kind + evidence.facets + evidence.pieces,
  evidence,
});

/** Pieces of which it is nearly as likely that they count as that they do not. */
const UNSURE = 0.3;

/** How likely a question is meant: its kind, what narrows it, and that just its pieces count. Any question can be asked about. */
function evidenceOf(
  question: Question,
  parsed: Parsed,
  { chance, likely, pieces }: View,
  dropped: readonly Piece[],
  unknown: number,
): Evidence {
  const names = (Object.keys(FACETS) as Facet[]).filter((facet) => facet !== 'kind' && !leavesOut(question, facet));
  const facets = names.map((facet) => Math.log((likely.get(facet)?.get(FACETS[facet](question)) ?? 0) + NEVER));
  const told = pieces.flatMap((piece) => {
    const role = roleOf(piece, parsed, question);
    return role === null ? [] : [{ used: piece.used, right: role === 'used' ? piece.used : 1 - piece.used }];
  });
  const roles = told.map(({ right }) => Math.log(right + NEVER));
  const wordsDropped = dropped.filter(({ sort }) => sort === 'word').length;
  return {
    kind: Math.log(chance + NEVER),
    facets: sum(facets),
    worstFacet: Math.min(0, ...facets),
    pieces: sum(roles),
    worstPiece: Math.min(0, ...roles),
    unsure: told.filter(({ used }) => Math.abs(used - COUNTS) < UNSURE).length,
    namesDropped: dropped.filter(isNamed).length - wordsDropped,
    wordsDropped,
    unknown,
    length: parsed.texts.length,
    ahead: 0,
  };
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

const withLead = (one: Candidate, at: number, all: readonly Candidate[]): Candidate => {
  const ahead = Math.min(MOST_AHEAD, one.score - (all[at + 1]?.score ?? -Infinity));
  return { ...one, evidence: { ...one.evidence, ahead } };
};
