import type { Refusal as Unwritten, StoreFault } from '../../data/store.ts';
import type { Incoming } from '../../dialogs/protocol/incoming.ts';
import type { Reply } from '../../dialogs/protocol/reply.ts';
import type { Answer } from '../../notices/model/answer.ts';
import type { DocumentOf } from '../../data/documents.ts';
import type { PostEnd } from '../../notices/model/posting.ts';
import type { Refusal } from '../auth/token.ts';
import type { Sent } from '../posting/send.ts';

/**
 * How a turn ended: what kind of thing was said back; of an answer its outcome. `again`: it had been answered. `stranger`: of a
 * tenant that is not served. `fault`: an apology was said.
 */
export type TurnOutcome = Exclude<Reply['kind'], 'answer'> | Answer['outcome'] | 'again' | 'stranger' | 'fault';

/** Something that happened, in fixed words and numbers: nothing of what anybody said, and nobody. */
export type Sighting =
  | { readonly kind: 'turn'; readonly incoming: Incoming['kind']; readonly outcome: TurnOutcome; readonly ms: number }
  /** One call of the store's port. */
  | {
      readonly kind: 'store';
      readonly operation: StoreOperation;
      readonly outcome: 'ok' | Unwritten | StoreFault | 'fault';
      readonly ms: number;
    }
  /** One request that Cosmos DB answered, with its charge in request units. */
  | { readonly kind: 'store-request'; readonly status: number; readonly units: number }
  /** One try to send a digest, a reminder or a word to an officer. */
  | { readonly kind: 'send'; readonly to: PostedTo; readonly result: Sent['kind']; readonly ms: number }
  /** What became of one of those in the end. */
  | { readonly kind: 'post'; readonly to: PostedTo; readonly end: PostEnd }
  /** What waits, each time that it is looked for what is due. */
  | { readonly kind: 'queue'; readonly posts: number; readonly oldestMs: number; readonly suspended: number }
  /** Somebody was turned away at the door. */
  | { readonly kind: 'refused'; readonly why: Refusal };
type PostedTo = DocumentOf<'post'>['target']['to'];
export type StoreOperation = 'get' | 'list' | 'scan' | 'commit';

/** Pieces of work that a trace shows. */
export type Piece = 'turn' | 'respond' | 'say' | `store ${StoreOperation}` | 'post';

/** Whoever counts and times what the program does. */
export interface Watch {
  see(sighting: Sighting): void;
  /** Does the work as one piece of what is under way; its result and faults are the work's own. */
  during<T>(piece: Piece, work: () => Promise<T>): Promise<T>;
}

/** Nobody counts anything. */
export const NO_WATCH: Watch = { see: () => undefined, during: (_piece, work) => work() };
