import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { StoreError } from '../store.ts';
import { damaged, explained } from './faults.ts';

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

/** The file is its owner's alone: it holds people's records and the key that seals buttons. */
const OWNER_ONLY = 0o600;

/** Opens the file, made anew where there is none, and looks through it once, while somebody is there to read why not. */
export function openDatabase(file: string): DatabaseSync {
  return explained(file, () => {
    if (sizeOf(file) === 0 && sizeOf(`${file}-wal`) > 0) throw logAlone(file);
    makeOwned(file);
    const database = new DatabaseSync(file);
    try {
      // Each commit is on the disk before it is answered: synchronous=FULL under the write-ahead log.
      database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      database.exec('BEGIN IMMEDIATE');
      prepareSchema(file, database);
      database.exec('COMMIT');
      for (const name of [file, `${file}-wal`, `${file}-shm`]) keepOwned(name);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Opens the file to be read only, whatever is wrong with it: nothing of it is changed. */
export function openAnyway(file: string): DatabaseSync {
  return explained(file, () => {
    const database = new DatabaseSync(file, { readOnly: true });
    database.exec('PRAGMA busy_timeout = 5000');
    return database;
  });
}

/** Everything that SQLite finds wrong with the file, a sentence each; of many only the first hundred. */
export function damageOf(database: DatabaseSync): string[] {
  const found: string[] = [];
  try {
    for (const row of database.prepare('PRAGMA integrity_check').iterate()) {
      const line = String(row['integrity_check']);
      if (line !== 'ok') found.push(line.replace(/\s+/g, ' '));
    }
  } catch (error) {
    // So badly damaged that it cannot be looked through to its end.
    const { data } = Said.safeParse(error);
    found.push(data?.message ?? 'it cannot be looked through');
  }
  return found;
}

const Said = z.object({ message: z.string() });

function prepareSchema(file: string, database: DatabaseSync): void {
  const [first] = damageOf(database);
  if (first !== undefined) throw damaged(file, { what: ` (${first})` });
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

/** SQLite takes a file that is missing or empty for a new one, and deletes the log beside it with all that was recorded. */
function logAlone(file: string): StoreError {
  return new StoreError(
    'damaged',
    `The store file ${file} is missing or empty, but what was recorded in it last is beside it, in ${file}-wal: ` +
      'put back the file, or a backup of it together with its own -wal file where it has one. ' +
      'To begin anew, move the -wal file aside.',
  );
}

const sizeOf = (name: string): number => statSync(name, { throwIfNoEntry: false })?.size ?? 0;

/** SQLite would make it for whoever the umask lets, and gives what it makes beside it the same mode. */
function makeOwned(file: string): void {
  if (file === ':memory:' || existsSync(file)) return;
  try {
    closeSync(openSync(file, 'a', OWNER_ONLY));
  } catch {
    // SQLite will not be able to either, and says why.
  }
}

/** What an older version made for more than its owner. */
function keepOwned(name: string): void {
  const found = statSync(name, { throwIfNoEntry: false });
  if (found === undefined || (found.mode & 0o077) === 0) return;
  try {
    chmodSync(name, OWNER_ONLY);
  } catch {
    // It is somebody else's file, who lets us write to it: whose it is, and for whom, is theirs to say.
  }
}
