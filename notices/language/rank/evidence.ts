import type { Question } from '../../model/question.ts';
import type { Parsed } from '../parsed.ts';
import { FACETS, type Facet, leavesOut } from './facets.ts';
import type { Piece } from './pieces.ts';
import { roleOf } from './roles.ts';
import { COUNTS, isNamed, NEVER, type View } from './view.ts';

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

/** Pieces of which it is nearly as likely that they count as that they do not. */
const UNSURE = 0.3;

/** How likely a question is meant: its kind, what narrows it, and that just its pieces count. Any question can be asked about. */
export function evidenceOf(
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
