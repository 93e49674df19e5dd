import { createHash } from 'node:crypto';
import { canonicalJson } from '../notices/log/canonical.ts';
import type { Entry } from '../notices/model/log.ts';

/** What stands before the first entry of a log. */
export const NO_HASH = '0'.repeat(64);

/** An entry in its place of the chain: numbered, and sealed with the hash of all that it says and of the one before. */
export function chained(last: Link, entry: Omit<Entry, 'seq' | 'prev' | 'hash'>): Entry {
  const whole = { ...entry, seq: last.seq + 1, prev: last.hash };
  return { ...whole, hash: hashOf(whole) };
}

/** The end of a chain: its last entry's number and hash. */
export type Link = Pick<Entry, 'seq' | 'hash'>;

/** SHA-256, in hex, over the entry without its own hash. */
export function hashOf(entry: Omit<Entry, 'hash'> & { readonly hash?: string }): string {
  return createHash('sha256')
    .update(canonicalJson({ ...entry, hash: undefined }))
    .digest('hex');
}

export type Verified =
  | { readonly ok: true; readonly entries: number; readonly hash: string }
  /** `seq`: the first entry that does not fit, or is missing. */
  | { readonly ok: false; readonly seq: number; readonly why: string };

/** Whether a log is whole and unaltered, as far as its own chain and its head can tell. */
export function verifyChain(entries: readonly Entry[], head: Link | null): Verified {
  let last: Link = { seq: 0, hash: NO_HASH };
  for (const entry of entries) {
    const wrong = misfit(entry, last);
    if (wrong !== null) return wrong;
    last = entry;
  }
  if (head === null) return { ok: false, seq: last.seq, why: 'the record of how far the log has come is missing' };
  if (head.seq > last.seq)
    return { ok: false, seq: last.seq + 1, why: `the log ends at ${last.seq}, but ${head.seq} entries were recorded` };
  if (head.seq < last.seq || head.hash !== last.hash)
    return { ok: false, seq: last.seq, why: 'it is not the entry that was recorded last' };
  return { ok: true, entries: last.seq, hash: last.hash };
}

function misfit(entry: Entry, last: Link): Extract<Verified, { ok: false }> | null {
  const expected = last.seq + 1;
  if (entry.seq !== expected) return { ok: false, seq: expected, why: 'it is missing' };
  if (entry.prev !== last.hash) return { ok: false, seq: expected, why: 'it does not follow from the entry before it' };
  return hashOf(entry) === entry.hash ? null : { ok: false, seq: expected, why: 'its words are not those recorded' };
}
