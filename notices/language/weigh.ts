import type { Ground } from './ground.ts';
import type { Parsed } from './parsed.ts';
import type { Candidate } from './rank/candidate.ts';
import type { Ranked, Ranker } from './rank/ranker.ts';
import { understand } from './understand.ts';

/** What became of weighing what a sentence may mean. */
export interface Weighed extends Ranked {
  /** The best of them; null where nothing was proposed. */
  readonly best: Candidate | null;
  /** How likely it is to be right. */
  readonly chance: number;
  /** Likely enough to be taken at its word. */
  readonly sure: boolean;
  /** It is so much like what is refused that whatever it may mean is better not answered. */
  readonly refused: boolean;
  /** Where none is: the first two, to be asked about. */
  readonly rivals: readonly Candidate[];
}

const SURE = 0.65;
/** So much like what is refused that it is asked back. */
const LIKE_REFUSED = 0.7;
const RIVALS = 2;

/** Proposes what a sentence may mean, and weighs one against the other. */
export function weigh(parsed: Parsed, ground: Ground, ranker: Ranker): Weighed {
  const ranked = ranker.rank(parsed, ground, understand(parsed, ground));
  const [best = null] = ranked.candidates;
  const chance = best === null ? 0 : ranker.chanceOf(best);
  const [act] = ranked.acts;
  const refused = act !== undefined && act[0] === 'refuse' && act[1] >= LIKE_REFUSED && best?.ruled !== true;
  const sure = best !== null && best.doubt() === null && !refused && chance >= SURE;
  return { ...ranked, best, chance, sure, refused, rivals: sure ? [] : ranked.candidates.slice(0, RIVALS) };
}
