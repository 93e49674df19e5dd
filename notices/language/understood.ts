import type { Kind } from './kind.ts';
import type { Parsed } from './parsed.ts';
import type { Query } from './query.ts';

/** A question with its kind decided and its words given their parts. */
export interface Understood {
  readonly kind: Kind;
  readonly query: Query;
  readonly parsed: Parsed;
}
