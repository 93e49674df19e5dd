import type { KindName } from '../../model/question.ts';
import type { Candidate } from './ranker.ts';

type Scored = Pick<Candidate, 'score' | 'ruled' | 'evidence'>;

const MOST_AHEAD = 6;

/** What tells whether the best is right, by name; each bounded, so that one oddity does not decide. */
export function seenOf({ score, ruled, evidence }: Scored, next: Scored | null): Readonly<Record<Seen, number>> {
  const { kind, facets, worstFacet, pieces, worstPiece, unsure, namesDropped, wordsDropped, unknown, length } =
    evidence;
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
    ahead: next === null ? MOST_AHEAD : Math.min(MOST_AHEAD, score - next.score),
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
export function chanceOf(best: Candidate, next: Candidate | null): number {
  const seen = seenOf(best, next);
  const told = SEEN.reduce((total, name) => total + seen[name] * FITTED.seen[name], FITTED.base);
  return 1 / (1 + Math.exp(-told - (FITTED.kinds[best.question.kind] ?? 0)));
}

const FITTED: Fitted = {
  base: 0.54,
  seen: {
    kind: 0.63,
    facets: 0.03,
    worstFacet: 0.1,
    pieces: -0.19,
    worstPiece: 0.38,
    unsure: -0.23,
    namesDropped: -0.3,
    wordsDropped: -0.1,
    unknown: 0.07,
    length: 0.2,
    ahead: 0.17,
    ruled: 1.26,
  },
  kinds: {
    help: 0.27,
    consequence: 0.13,
    issued: 0.2,
    ends: -0.08,
    glance: 0.01,
    situation: 0.02,
    everything: 0.3,
    unresolved: -0.23,
    uncovered: 0.36,
    frequency: -0.17,
    silent: 0.29,
    'last-updated': -0.26,
    evidence: 0.09,
    reading: 0.4,
    status: 0.16,
    changes: -0.47,
    latest: 0.26,
    review: 0.2,
    meeting: 0.01,
    who: 0.08,
    report: 0.42,
    text: -0.02,
    when: -0.05,
    target: 0.02,
    overdue: -0.05,
    due: -0.59,
    list: -0.4,
    topic: -0.78,
  },
};
