import type { Ground } from './ground.ts';
import type { Parsed } from './parse.ts';
import type { Candidate, Ranked, Ranker } from './rank/ranker.ts';
import { understand } from './understand.ts';

/** What became of weighing what a sentence may mean. */
export interface Weighed extends Ranked {
  /** The best of them; null where nothing was proposed. */
  readonly best: Candidate | null;
  /** How likely it is to be right. */
  readonly chance: number;
  /** Likely enough to be taken at its word. */
  readonly sure: boolean;
  /** Where none is: the first two, to be asked about. */
  readonly rivals: readonly Candidate[];
}

/**
 * How likely the best is right, from what `seenOf` sees: a logistic regression over the likeliest readings of authors that were
 * left out of the corpus, each in turn (`npm run fit`).
 */
const FITTED = { base: 0.54, score: 0.27, ahead: 0.31, agreed: 1.26 };
const SURE = 0.8;
/** In a long sentence more can be taken for what it is not. */
const SURE_OF_LONG = 0.9;
const LONG = 20;
/** So much like what is refused that it is asked back. */
const LIKE_REFUSED = 0.7;
const RIVALS = 2;

/** Proposes what a sentence may mean, and weighs one against the other. */
export function weigh(parsed: Parsed, ground: Ground, ranker: Ranker): Weighed {
  const ranked = ranker.rank(parsed, ground, understand(parsed, ground));
  const [best = null, next = null] = ranked.candidates;
  const chance = best === null ? 0 : chanceOf(seenOf(best, next));
  const [act] = ranked.acts;
  const refused = act !== undefined && act[0] === 'refuse' && act[1] >= LIKE_REFUSED && best?.ruled !== true;
  const least = parsed.texts.length > LONG ? SURE_OF_LONG : SURE;
  const sure = best !== null && best.doubt === null && !refused && chance >= least;
  return { ...ranked, best, chance, sure, rivals: sure ? [] : ranked.candidates.slice(0, RIVALS) };
}

const LEAST_SCORE = -12;
const MOST_AHEAD = 6;

type Scored = Pick<Candidate, 'score' | 'ruled'>;

/** What tells whether the best is right: its score, how far it is ahead of the next, and whether the rules come to the same. */
export function seenOf(best: Scored, next: Scored | null): readonly [score: number, ahead: number, agreed: number] {
  const ahead = next === null ? MOST_AHEAD : Math.min(MOST_AHEAD, best.score - next.score);
  return [Math.max(LEAST_SCORE, best.score), ahead, best.ruled ? 1 : 0];
}

const chanceOf = ([score, ahead, agreed]: ReturnType<typeof seenOf>): number =>
  1 / (1 + Math.exp(-(FITTED.base + FITTED.score * score + FITTED.ahead * ahead + FITTED.agreed * agreed)));
