import { changesOf, type KindName } from '../../model/question.ts';
import type { Candidate } from './ranker.ts';

type Scored = Pick<Candidate, 'question' | 'ruled' | 'evidence'>;

/** What tells whether the best is right, by name; each bounded, so that one oddity does not decide. */
export function seenOf({ question, ruled, evidence }: Scored): Readonly<Record<Seen, number>> {
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
  };
}

export const SEEN = [
  ...(['kind', 'facets', 'worstFacet', 'pieces', 'worstPiece', 'unsure', 'namesDropped', 'wordsDropped'] as const),
  ...(['unknown', 'length', 'ahead', 'ruled'] as const),
  ...(['subjects', 'ownWords', 'who', 'times', 'refs', 'both', 'set', 'bare'] as const),
] as const;
export type Seen = (typeof SEEN)[number];

/** What the chance is made of: a logistic regression, by `npm run fit`. */
export interface Fitted {
  readonly base: number;
  readonly seen: Readonly<Record<Seen, number>>;
  /** What is easily mistaken for something else is likelier to be wrong. */
  readonly kinds: Readonly<Partial<Record<KindName, number>>>;
}

/**
 * How likely the best is right. Fitted to the likeliest readings of authors that were left out of the corpus, with all who were
 * given the same meanings (`npm run fit`).
 */
export function chanceOf(best: Candidate): number {
  const seen = seenOf(best);
  const told = SEEN.reduce((total, name) => total + seen[name] * FITTED.seen[name], FITTED.base);
  return 1 / (1 + Math.exp(-told - (FITTED.kinds[best.question.kind] ?? 0)));
}

const FITTED: Fitted = {
  base: 0.07,
  seen: {
    kind: 0.65,
    facets: 0.38,
    worstFacet: -0.21,
    pieces: 0.07,
    worstPiece: 0.18,
    unsure: -0.28,
    namesDropped: -0.34,
    wordsDropped: -0.01,
    unknown: 0.04,
    length: -0.2,
    ahead: 0.19,
    ruled: 1.51,
    subjects: 0.16,
    ownWords: -0.11,
    who: 0.61,
    times: 0.01,
    refs: 0.8,
    both: -0.5,
    set: 0.37,
    bare: 0,
  },
  kinds: {
    help: 0.15,
    consequence: 0.14,
    issued: 0.06,
    ends: -0.03,
    glance: 0.17,
    situation: 0.15,
    everything: 0.07,
    unresolved: 0.08,
    uncovered: 0.37,
    frequency: 0.18,
    silent: -0.09,
    'last-updated': -0.08,
    evidence: 0.12,
    agreed: 0,
    reading: 0.37,
    status: -0.11,
    'rag-history': 0,
    changes: -0.47,
    latest: 0.03,
    review: 0.25,
    meeting: 0.01,
    who: -0.09,
    report: 0.26,
    text: 0.13,
    when: 0.13,
    target: 0.03,
    overdue: -0.16,
    due: -0.46,
    list: -0.83,
    topic: -0.15,
  },
};
