import type { Likely } from '../../learnt/model.ts';
import type { Piece } from './pieces.ts';

/** A sentence as a question of one kind. */
export interface View {
  readonly chance: number;
  readonly likely: Likely;
  /** Its pieces, and how likely each counts. */
  readonly pieces: readonly (Piece & { readonly used: number })[];
}

/** A piece counts that is as likely to as not. */
export const COUNTS = 0.5;

/** No chance is less, so that it has a logarithm. */
export const NEVER = 1e-4;

export const isNamed = ({ sort }: Piece): boolean => sort === 'ref' || sort === 'mark' || sort === 'word';
