import { FACETS, type Facet, leavesOut } from '../../notices/language/rank/facets.ts';
import { featuresOf, featuresOfAct, givenKind } from '../../notices/language/rank/features.ts';
import { TENTHS, type Weights } from '../../notices/learnt/model.ts';
import { featuresOfPiece, piecesOf } from '../../notices/language/rank/pieces.ts';
import type { Learnt } from '../../notices/language/rank/ranker.ts';
import { roleOf } from '../../notices/language/rank/roles.ts';
import type { Labelled } from './corpus.ts';
import { type Example, learn } from './learn.ts';

/** How a table is learnt and written. */
export interface Pruning {
  /** Weights nearer to nothing than this are left out. */
  readonly least: number;
  /** A feature of fewer examples says nothing yet. */
  readonly seldom: number;
  /** How much a weight must be worth before it is more than nothing. */
  readonly worth: number;
}

/** What a sentence is hangs on many small weights, the rest on few; what narrows a question is said in few words. */
const PRUNING: Readonly<Record<'kinds' | 'facets' | 'pieces', Pruning>> = {
  kinds: { least: 0.56, seldom: 3, worth: 0.5 },
  facets: { least: 0.95, seldom: 2, worth: 1.5 },
  pieces: { least: 1.1, seldom: 3, worth: 0.5 },
};

/** What the labelled sentences teach: the three tables of weights. */
export function weigh(labelled: readonly Labelled[]): Learnt {
  const corpus = labelled.flatMap((one) => (one.core === null ? [one] : [one, { ...one, parsed: one.core }]));
  const asked = corpus.flatMap((one) => (one.line.act === 'ask' ? [{ ...one, question: one.line.question }] : []));
  const kinds = corpus.map(({ parsed, line, ground }): Example => ({
    features: featuresOfAct(parsed, ground.planned),
    label: line.act === 'ask' ? line.question.kind : line.act,
  }));
  const given = asked.map(({ parsed, question }) => ({
    features: givenKind(featuresOf(parsed), question.kind),
    question,
  }));
  const facets = (Object.keys(FACETS) as Facet[]).filter((facet) => facet !== 'kind');
  const pieces = asked.flatMap(({ parsed, question, ground }) =>
    piecesOf(parsed).flatMap((piece): Example[] => {
      const label = roleOf(piece, parsed, question);
      if (label === null) return [];
      const { features, given } = featuresOfPiece(piece, parsed, ground.prints);
      return [{ features: [...features, given(question.kind)], label }];
    }),
  );
  return {
    kinds: table([['kind', kinds]], PRUNING.kinds),
    facets: table(
      facets.map((facet) => [
        facet,
        given
          .filter(({ question }) => !leavesOut(question, facet))
          .map(({ features, question }) => ({ features, label: FACETS[facet](question) })),
      ]),
      PRUNING.facets,
    ),
    pieces: table([['role', pieces]], PRUNING.pieces),
    heard: heardIn(labelled),
  };
}

/** A word that is in so few sentences may be what one of them was about. */
const OFTEN = 2;
const SHORT = 8;

/** The words that were heard beside what is asked, often enough to be known as such. */
function heardIn(corpus: readonly Labelled[]): string[] {
  const counts = new Map<string, number>();
  for (const { parsed, line } of corpus) {
    if (line.act === 'refuse') continue;
    // In a short question a word is there for what is asked, and in a long one for what stands around it.
    const worth = parsed.texts.length <= SHORT ? OFTEN : 1;
    for (const word of new Set(parsed.texts)) counts.set(word, (counts.get(word) ?? 0) + worth);
  }
  return [...counts].flatMap(([word, count]) => (count >= OFTEN && /^[a-z]{2,30}$/.test(word) ? [word] : [])).sort();
}

/** One table of weights for all facets. */
export function table(
  facets: readonly (readonly [string, readonly Example[]])[],
  { least, seldom, worth }: Pruning,
): Weights {
  const classes: string[] = [];
  const bias: number[] = [];
  const features = new Map<string, number[]>();
  for (const [facet, examples] of facets) {
    const learnt = learn(examples, worth, seldom);
    const start = classes.length;
    classes.push(...learnt.values.map((value) => `${facet}=${value}`));
    bias.push(...ofTwo(learnt.bias).map(rounded));
    for (const [feature, both] of learnt.weights) {
      const weights = ofTwo(both);
      const kept = weights.flatMap((weight, at) =>
        Math.abs(weight) < least ? [] : [start + at, Math.round(weight * TENTHS)],
      );
      if (kept.length > 0) features.set(feature, [...(features.get(feature) ?? []), ...kept]);
    }
  }
  return { classes, bias, features: Object.fromEntries([...features].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** What speaks for one of two speaks against the other, and is written once. */
const ofTwo = (weights: readonly number[]): readonly number[] =>
  weights.length === 2 ? [0, (weights[1] ?? 0) - (weights[0] ?? 0)] : weights;

const rounded = (value: number): number => Math.round(value * 100) / 100;
