import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { StoreError } from '../store.ts';

const Frames = z.object({ log: z.int() });

/**
 * Looks whether the file that is open is still the one at its path, with its write-ahead log and the index of that, and that
 * none was cut short. What is written after one of them was deleted, replaced or emptied goes where nobody who opens the
 * path anew would find it. The three stay the same files for as long as anybody has the store open, and do not shrink: but
 * for a log that a checkpoint emptied, which holds nothing any more.
 */
export function watchPresence(file: string, database: DatabaseSync): () => void {
  if (file === ':memory:') return () => undefined;
  const names = [file, `${file}-wal`, `${file}-shm`];
  const opened = names.map(lookAt);
  // Not PASSIVE, which would copy what is left of a log that was cut into the file.
  const frames = database.prepare('PRAGMA wal_checkpoint(NOOP)');
  const isEmptied = (name: string): boolean => name.endsWith('-wal') && Frames.safeParse(frames.get()).data?.log === 0;
  return () => {
    for (const [index, name] of names.entries()) {
      const now = lookAt(name);
      const before = opened[index] ?? null;
      // The two beside it may come with the first write.
      if (before !== null && now?.identity !== before.identity) throw gone(file, name, 'deleted or replaced');
      if (before !== null && now !== null && now.size < before.size && !isEmptied(name))
        throw gone(file, name, 'cut short');
      opened[index] = now;
    }
  };
}

function lookAt(name: string): { readonly identity: string; readonly size: bigint } | null {
  const found = statSync(name, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : { identity: `${found.dev} ${found.ino}`, size: found.size };
}

function gone(file: string, name: string, what: string): StoreError {
  return new StoreError(
    'gone',
    `${name} was ${what} while Noticeboard was running, and nothing is recorded until it is started again: ` +
      `stop it, put back the store file ${file} (with its -wal file, where there is one) or a backup of it, and start it.`,
  );
}
