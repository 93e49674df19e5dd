import { z } from 'zod';
import type { Entry } from '../../notices/model/log.ts';
import type { DocumentOf } from '../documents.ts';
import { StoreError } from '../store.ts';
import { Form1, hashOfForm1, lift1 } from './form-1.ts';
import { Form2, hashOfText, lift2 } from './form-2.ts';
import { Form3, lift3 } from './form-3.ts';
import { Form4, lift4 } from './form-4.ts';
import { Form5, lift5 } from './form-5.ts';

/** The form that is written. */
export const FORM = 5;

/**
 * An entry as it was found. `entry` is lifted to today's form, with the names that its own form carries; `computed` is the
 * hash of what is stored, taken before anything was parsed. `newer`: a later version wrote it.
 */
export type FoundEntry =
  | { readonly ok: true; readonly entry: Entry; readonly computed: string }
  | { readonly ok: false; readonly reason: 'damaged' | 'newer' };

const AnyForm = z.looseObject({ form: z.int().positive() });
const FirstForm = z.strictObject({ entry: z.unknown() });
const DAMAGED: FoundEntry = { ok: false, reason: 'damaged' };

/** Reads an entry of any form that was ever written. */
export function findEntry({ entry, text, hash }: DocumentOf<'entry'>): FoundEntry {
  return text === undefined || hash === undefined ? ofForm1(entry) : findText(text, hash);
}

function findText(text: string, hash: string): FoundEntry {
  const value = parsedJson(text);
  const { success, data } = AnyForm.safeParse(value);
  if (!success) return DAMAGED;
  if (data.form > FORM) return { ok: false, reason: 'newer' };
  const found = lifted(data.form, value, hash);
  return found === null ? DAMAGED : { ok: true, entry: found, computed: hashOfText(text) };
}

function lifted(form: number, value: unknown, hash: string): Entry | null {
  if (form === 5) {
    const { success, data } = Form5.safeParse(value);
    return success ? lift5(data, hash) : null;
  }
  if (form === 4) {
    const { success, data } = Form4.safeParse(value);
    return success ? lift4(data, hash) : null;
  }
  if (form === 3) {
    const { success, data } = Form3.safeParse(value);
    return success ? lift3(data, hash) : null;
  }
  const { success, data } = Form2.safeParse(value);
  return success ? lift2(data, hash) : null;
}

/** Checked when it was written, and again when it was last read from the log. */
const Proven3 = z.custom<z.infer<typeof Form3>>(
  (value) => typeof value === 'object' && value !== null && 'form' in value && value.form === 3,
);

/**
 * The same for a text of which a chain of hashes that ends in the log's own shows that it is what was written: that it fits its
 * form need not be looked at again, which is most of the work. Whoever calls this looks at the chain.
 */
export function findProven(text: string): FoundEntry {
  const value = parsedJson(text);
  const known = Proven3.safeParse(value);
  const hash = hashOfText(text);
  if (known.success) return { ok: true, entry: lift3(known.data, hash), computed: hash };
  const first = FirstForm.safeParse(value);
  return first.success ? ofForm1(first.data.entry) : findText(text, hash);
}

/** The same, for whoever needs the entry: what cannot be read is a fault. */
export function readEntry(document: DocumentOf<'entry'>): Entry {
  const found = findEntry(document);
  if (found.ok) return found.entry;
  const { id, pk } = document;
  throw found.reason === 'newer'
    ? new StoreError('newer', `${id} of ${pk} was written by a later version of Noticeboard: use that one.`)
    : new StoreError('damaged', `${id} of ${pk} cannot be read: npm run verify-log tells what else, and what to do.`);
}

function ofForm1(stored: unknown): FoundEntry {
  if (typeof stored !== 'object' || stored === null) return DAMAGED;
  const read = Form1.safeParse(stored);
  return read.success ? { ok: true, entry: lift1(read.data), computed: hashOfForm1(stored) } : DAMAGED;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
