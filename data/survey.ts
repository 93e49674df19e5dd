import type { StoredDocument } from './documents.ts';

/** A document as it was found: what can be read of it, or where it is and why it cannot be. */
export type Surveyed =
  | { readonly ok: true; readonly document: StoredDocument }
  | { readonly ok: false; readonly pk: string; readonly id: string; readonly why: string };

/** A store as somebody looks at it who wants to know what of it is damaged. Nothing is written, and nothing is a fault. */
export interface Survey {
  /** What is wrong with the store as a whole, a sentence each. */
  readonly damage: readonly string[];
  /** Each document once; those of one partition together. */
  documents(): AsyncIterable<Surveyed>;
  close(): Promise<void>;
}
