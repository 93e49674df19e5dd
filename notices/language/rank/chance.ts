import type { KindName } from '../../model/question.ts';
import type { Candidate } from './ranker.ts';

type Scored = Pick<Candidate, 'ruled' | 'evidence'>;

/** What tells whether the best is right, by name; each bounded, so that one oddity does not decide. */
export function seenOf({ ruled, evidence }: Scored): Readonly<Record<Seen, number>> {
  const { kind, facets, worstFacet, pieces, worstPiece, unsure, namesDropped, wordsDropped, unknown, length } =
    evidence;
  const { ahead } = evidence;
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
  };
}

export const SEEN = [
  ...(['kind', 'facets', 'worstFacet', 'pieces', 'worstPiece', 'unsure', 'namesDropped', 'wordsDropped'] as const),
  ...(['unknown', 'length', 'ahead', 'ruled'] as const),
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
  base: 0.67,
  seen: {
    kind: 0.72,
    facets: 0.21,
    worstFacet: -0.09,
    pieces: -0.28,
    worstPiece: 0.52,
    unsure: -0.31,
    namesDropped: -0.3,
    wordsDropped: -0.09,
    unknown: 0.07,
    length: 0.29,
    ahead: 0.13,
    ruled: 1.35,
  },
  kinds: {
    help: 0.25,
    consequence: 0.18,
    issued: 0.11,
    ends: -0.1,
    glance: 0.01,
    situation: 0.07,
    everything: 0.24,
    unresolved: -0.26,
    uncovered: 0.41,
    frequency: -0.02,
    silent: 0.34,
    'last-updated': -0.23,
    evidence: 0.06,
    agreed: 0,
    reading: 0.35,
    status: 0.18,
    'rag-history': -0.09,
    changes: -0.5,
    latest: 0.26,
    review: 0.21,
    meeting: 0.02,
    who: 0.06,
    report: 0.34,
    text: -0.02,
    when: -0.01,
    target: 0.1,
    overdue: -0.05,
    due: -0.57,
    list: -0.33,
    topic: -0.66,
  },
};
