import { z } from 'zod';
import { StoreError } from '../store.ts';

/** SQLite's primary result codes, https://sqlite.org/rescode.html. */
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const NOTADB = 26;

/** What node:sqlite throws: an error of SQLite, or of its own when the database is closed. */
const SqliteFault = z.object({
  code: z.enum(['ERR_SQLITE_ERROR', 'ERR_INVALID_STATE']),
  errcode: z.int().optional(),
  message: z.string(),
});

/** Runs it, and turns what SQLite throws into a StoreError that says what to do. */
export function explained<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeErrorOf(file, error);
  }
}

/**
 * The end of a transaction. Where the disk fails while it is brought to the disk, it may be there or not: a fresh look tells,
 * or nobody can. A full disk leaves it unwritten.
 */
export function explainedEnd(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (primaryCode(error) !== IOERR) throw error;
    throw new StoreError('unknown', `The disk of the store file ${file} failed while something was being recorded.`, {
      cause: error,
    });
  }
}

/** The sentence for a file that cannot be read. Nothing here deletes it: it may hold what can be rescued. */
export function damaged(file: string, { what = '', cause }: { what?: string; cause?: unknown } = {}): StoreError {
  return new StoreError(
    'damaged',
    `The store file ${file} is damaged${what}: stop the bot, move the file aside (with its -wal and -shm files) and put ` +
      'back a backup; or copy what can still be read with npm run store -- salvage --from FILE --to NEWFILE. ' +
      'npm run verify-log names all of the damage.',
    { cause },
  );
}

function storeErrorOf(file: string, error: unknown): unknown {
  const { data } = SqliteFault.safeParse(error);
  if (!data) return error;
  if (data.code === 'ERR_INVALID_STATE') return new StoreError('misuse', 'The store was closed.', { cause: error });
  switch (primaryCode(error)) {
    case CORRUPT:
    case NOTADB:
      return damaged(file, { cause: error });
    case FULL:
      return new StoreError(
        'full',
        `There is no space left for the store file ${file}, and nothing is recorded until there is: ` +
          'make space on its disk. It need not be started again.',
        { cause: error },
      );
    case READONLY:
      return new StoreError(
        'read-only',
        `The store file ${file} cannot be written to (${data.message}), and nothing is recorded until it can: ` +
          'see that the file and its folder belong to the user that Noticeboard runs as, and that the disk is not read-only.',
        { cause: error },
      );
    default:
      return new StoreError(
        'unavailable',
        `The store file ${file} cannot be used (${data.message}): ` +
          'see that its folder exists, can be written to and has space, and that no other program holds it.',
        { cause: error },
      );
  }
}

function primaryCode(error: unknown): number | null {
  const { data } = SqliteFault.safeParse(error);
  return data?.errcode === undefined ? null : data.errcode & 0xff;
}
