import { listAll, type Store, StoreError } from '../data/store.ts';
import { MASK } from '../notices/language/mask.ts';
import type { Misread } from './services.ts';

/** The partition of what could not be read: it is no board's. */
export const MISREAD = 'misread~~shapes';

const MOST_CHARACTERS = 300;
const MOST_LEFT = 20;
/** Of all conversations in a day, and of each of them: what one more would teach is not worth keeping. */
const MOST_A_DAY = 100;
const MOST_OF_ONE = 10;

export type Kept =
  /** `false`: nothing was left to keep, or enough was kept that day. */
  { readonly ok: true; readonly kept: boolean } | { readonly ok: false; readonly why: string };

/**
 * Keeps the shapes of words that could not be read, for whoever mends the lexicon. A store that fails is a value here:
 * the person who asked gets the answer all the same.
 */
export function createMisreadKeeper(store: Store): (misread: Misread) => Promise<Kept> {
  // In memory only, so that nothing that is stored says which conversation it came from.
  let day = '';
  const kept = new Map<string, number>();
  return async ({ words, left, board, date, conversation, disliked }) => {
    if (date !== day) kept.clear();
    day = date;
    const already = kept.get(conversation) ?? 0;
    if (already >= MOST_OF_ONE || kept.size >= MOST_A_DAY || !saysSomething(words)) return { ok: true, kept: false };
    kept.set(conversation, already + 1);
    const document = {
      pk: MISREAD,
      kind: 'misread' as const,
      form: 'shape' as const,
      words: words.slice(0, MOST_CHARACTERS),
      left: left.filter(saysSomething).slice(0, MOST_LEFT),
      board,
      date,
      ...(disliked === true ? { disliked } : {}),
    };
    try {
      const before = (await listAll(store, MISREAD, 'misread', idOf(date, 0))).filter(
        (one) => one.document.date === date,
      );
      // The ids of a day are as many as may be kept: whoever is faster takes one, and there is none beyond them.
      for (let place = before.length + 1; place <= MOST_A_DAY; place += 1) {
        const done = await store.commit(MISREAD, [{ op: 'create', document: { ...document, id: idOf(date, place) } }]);
        if (done.ok) return { ok: true, kept: true };
        if (done.reason !== 'exists') return { ok: false, why: done.why };
      }
      return { ok: true, kept: false };
    } catch (fault) {
      if (fault instanceof StoreError) return { ok: false, why: fault.message };
      throw fault;
    }
  };
}

const idOf = (date: string, place: number): string => `misread-${date}-${String(place).padStart(4, '0')}`;

/** Any word besides masks. */
const saysSomething = (shape: string): boolean =>
  shape.split(' ').some((word) => word !== '' && !Object.values<string>(MASK).includes(word));
