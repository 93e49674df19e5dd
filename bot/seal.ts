import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { StoreError, type Store } from '../data/store.ts';

const PK = 'installation';
const ID = 'seal-key';

/**
 * Seals words with a key of this installation: HMAC-SHA256 as base64url, 43 characters. The key is made once and kept
 * in the store, so that cards still hold after a restart and between instances. Nothing but buttons is sealed with it.
 */
export async function createSeal(store: Store): Promise<(words: string) => string> {
  const key = createSecretKey(Buffer.from(await keyOf(store), 'base64url'));
  return (words) => createHmac('sha256', key).update(words).digest('base64url');
}

async function keyOf(store: Store): Promise<string> {
  const stored = await store.get(PK, ID);
  if (stored?.document.kind === 'secret') return stored.document.key;
  const key = randomBytes(32).toString('base64url');
  const made = await store.commit(PK, [{ op: 'create', document: { pk: PK, id: ID, kind: 'secret', key } }]);
  if (made.ok) return key;
  // Another instance was first: its key is the one.
  if (made.reason === 'exists') return keyOf(store);
  throw new StoreError('misuse', `The key for cards could not be kept: ${made.why}`);
}
