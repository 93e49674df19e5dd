import type { SeenCase } from '../../learnt/trees.ts';
import { changesOf } from '../../model/question.ts';
import type { Candidate } from './candidate.ts';

/** What tells whether the best is right, by name; each bounded, so that one oddity does not decide. */
export function signsOf({ question, ruled, evidence }: Pick<Candidate, 'question' | 'ruled' | 'evidence'>): SeenCase {
  const { kind, facets, worstFacet, pieces, worstPiece, unsure, namesDropped, wordsDropped, unknown, length } =
    evidence;
  const { ahead } = evidence;
  const { about, who, window, refs } = question;
  const strong = about.filter(({ weak }) => !weak);
  const set = Object.keys(changesOf(question)).length;
  return {
    kind: Math.max(-6, kind),
    facets: Math.max(-8, facets),
    worstFacet: Math.max(-6, worstFacet),
    pieces: Math.max(-10, pieces),
    worstPiece: Math.max(-6, worstPiece),
    unsure: Math.min(4, unsure),
    namesDropped: Math.min(3, namesDropped),
    wordsDropped: Math.min(6, wordsDropped),
    unknown: Math.min(4, unknown),
    length: Math.min(40, length) / 20,
    ahead,
    ruled: ruled ? 1 : 0,
    // What it is asked of: words without a theme are the ones that are found least surely.
    subjects: Math.min(3, strong.length),
    ownWords: Math.min(3, strong.filter(({ theme, party }) => theme === null && party === null).length),
    who: Math.min(2, who.length),
    times: Math.min(2, window.length),
    refs: refs.length > 0 ? 1 : 0,
    both: about.length > 0 && who.length > 0 ? 1 : 0,
    set: Math.min(6, set),
    bare: set === 0 ? 1 : 0,
    // What is easily mistaken for something else is likelier to be wrong.
    [`is ${question.kind}`]: 1,
  };
}
