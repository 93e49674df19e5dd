import type { Entry } from '../notices/model/log.ts';
import { findEntry } from './entry-forms/read.ts';
import { hashOfText } from './entry-forms/form-2.ts';
import { write5 } from './entry-forms/form-5.ts';
import type { DocumentOf } from './documents.ts';

/** What stands before the first entry of a log. */
export const NO_HASH = '0'.repeat(64);

/** The end of a chain: its last entry's number and hash. */
export type Link = Pick<Entry, 'seq' | 'hash'>;

/** Sorts as the log runs. */
export const entryId = (seq: number): string => `entry-${String(seq).padStart(8, '0')}`;

/** An entry in its place of the chain: numbered, and sealed with the hash of the text that is stored for it. */
export function chained(last: Link, entry: Omit<Entry, 'seq' | 'prev' | 'hash'>): Entry {
  const whole = { ...entry, seq: last.seq + 1, prev: last.hash };
  return { ...whole, hash: hashOfText(write5(whole)) };
}

/** What is stored for an entry that `chained` has just made. */
export function entryDocument(pk: string, entry: Entry): DocumentOf<'entry'> {
  const text = write5(entry);
  return { pk, id: entryId(entry.seq), kind: 'entry', text, hash: hashOfText(text) };
}

/** Something that does not fit: the number of the entry, and what is wrong with it. */
export interface Misfit {
  readonly seq: number;
  readonly why: string;
}

export type Verified =
  | { readonly ok: true; readonly entries: number; readonly hash: string }
  /** All of it, in the order of the log. */
  | { readonly ok: false; readonly misfits: readonly Misfit[] };

/** An entry's place, and what stands there; null: it cannot be read. */
export type Place = readonly [seq: number, document: DocumentOf<'entry'> | null];

/** Whether a log is whole and unaltered, as far as its own chain and its head can tell. Its places in their order. */
export function verifyChain(places: readonly Place[], head: Link | null): Verified {
  const misfits: Misfit[] = [];
  const wrong = (seq: number, why: string): void => void misfits.push({ seq, why });
  // The entry before, where it can be told what it was.
  let last: Link | null = { seq: 0, hash: NO_HASH };
  let expected = 1;
  for (const [seq, document] of places) {
    if (seq > expected) {
      wrong(expected, seq === expected + 1 ? 'it is missing' : `it is missing, and so are all up to ${seq - 1}`);
      last = null;
    }
    expected = seq + 1;
    const found = document === null ? null : findEntry(document);
    if (found?.ok !== true) {
      wrong(seq, found?.reason === 'newer' ? 'a later version of Noticeboard wrote it' : 'it cannot be read');
      last = null;
      continue;
    }
    const { entry, computed } = found;
    if (entry.seq !== seq) wrong(seq, `it says that it is entry ${entry.seq}`);
    else if (last !== null && entry.prev !== last.hash) wrong(seq, 'it does not follow from the entry before it');
    else if (computed !== entry.hash) wrong(seq, 'its words are not those recorded');
    last = { seq, hash: entry.hash };
  }
  const end = expected - 1;
  if (head === null) wrong(end, 'the record of how far the log has come is missing');
  else if (head.seq > end) wrong(expected, `the log ends at ${end}, but ${head.seq} entries were recorded`);
  else if (head.seq < end || (last !== null && head.hash !== last.hash))
    wrong(end, 'it is not the entry that was recorded last');
  return misfits.length === 0 ? { ok: true, entries: end, hash: last?.hash ?? NO_HASH } : { ok: false, misfits };
}
