import { statSync } from 'node:fs';
import { StoreError } from '../store.ts';

/**
 * Looks whether the file that is open is still the one at its path, with its write-ahead log and the index of that. What is
 * written after one of them was deleted or replaced goes where nobody who opens the path anew would find it. The three
 * stay the same files for as long as anybody has the store open.
 */
export function watchPresence(file: string): () => void {
  if (file === ':memory:') return () => undefined;
  const names = [file, `${file}-wal`, `${file}-shm`];
  const opened = names.map(identityOf);
  return () => {
    for (const [index, name] of names.entries()) {
      const now = identityOf(name);
      // The two beside it may come with the first write.
      opened[index] ??= now;
      if (now !== opened[index]) throw gone(file, name);
    }
  };
}

function identityOf(name: string): string | null {
  const found = statSync(name, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}

function gone(file: string, name: string): StoreError {
  return new StoreError(
    'gone',
    `${name} was deleted or replaced while Noticeboard was running, and nothing is recorded until it is started again: ` +
      `stop it, put back the store file ${file} (with its -wal file, where there is one) or a backup of it, and start it.`,
  );
}
