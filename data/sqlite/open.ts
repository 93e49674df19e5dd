import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { StoreError } from '../store.ts';

/** "NB" and a 1: says in the file itself whose it is. */
const APPLICATION = 0x4e420001;
/**
 * 3: the log's entries are texts, and names stand apart; what was there stays as it is. 2: a board is its log. Version 1 held
 * nothing of a board but what came with it, so it is made anew.
 */
const VERSION = 3;
const FROM_1 = `
  DELETE FROM documents WHERE kind IN ('board', 'action', 'update', 'reading', 'calendar');
  PRAGMA user_version = ${VERSION};
`;

const SCHEMA = `
  CREATE TABLE documents (
    pk TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, etag TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (pk, id)
  ) STRICT;
  CREATE INDEX documents_by_kind ON documents (kind, pk, id);
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${VERSION};
`;

/** SQLite's primary result codes that mean the file itself is bad: CORRUPT and NOTADB. */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);

/** What node:sqlite throws: an error of SQLite, or of its own when the database is closed. */
const SqliteFault = z.object({
  code: z.enum(['ERR_SQLITE_ERROR', 'ERR_INVALID_STATE']),
  errcode: z.int().optional(),
  message: z.string(),
});

/** Opens the file, made anew where there is none, and looks through it once, while somebody is there to read why not. */
export function openDatabase(file: string): DatabaseSync {
  return explained(file, () => {
    const database = new DatabaseSync(file);
    try {
      // Each commit is on the disk before it is answered: synchronous=FULL under the write-ahead log.
      database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      database.exec('BEGIN IMMEDIATE');
      prepareSchema(file, database);
      database.exec('COMMIT');
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Runs it, and turns what SQLite throws into a StoreError that says what to do. */
export function explained<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { data } = SqliteFault.safeParse(error);
    if (!data) throw error;
    if (data.code === 'ERR_INVALID_STATE') throw new StoreError('misuse', 'The store was closed.', { cause: error });
    if (data.errcode !== undefined && DAMAGED.has(data.errcode & 0xff)) throw damaged(file, error);
    throw new StoreError(
      'unavailable',
      `The store file ${file} cannot be used (${data.message}): ` +
        'see that its folder exists, can be written to and has space, and that no other program holds it.',
      { cause: error },
    );
  }
}

/** The sentence for a file that cannot be read. Nothing here deletes it: it may hold what can be rescued. */
export function damaged(file: string, cause?: unknown): StoreError {
  return new StoreError(
    'damaged',
    `The store file ${file} is damaged: move it aside (with its -wal and -shm files) and start again, ` +
      'and a new one will be made.',
    { cause },
  );
}

function prepareSchema(file: string, database: DatabaseSync): void {
  const check = database.prepare('PRAGMA quick_check(1)').get();
  if (check?.['quick_check'] !== 'ok') throw damaged(file);
  const application = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  const isNew = application === 0 && database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (isNew) database.exec(SCHEMA);
  else if (application !== APPLICATION)
    throw new StoreError('foreign', `The file ${file} is another program's database: name another file in STORE.`);
  else if (version === 1) database.exec(FROM_1);
  else if (version === 2) database.exec(`PRAGMA user_version = ${VERSION}`);
  else if (version !== VERSION)
    throw new StoreError(
      'newer',
      `The store file ${file} was written by a later version of Noticeboard: use that one.`,
    );
}

function pragma(database: DatabaseSync, name: 'application_id' | 'user_version'): unknown {
  return database.prepare(`PRAGMA ${name}`).get()?.[name];
}
