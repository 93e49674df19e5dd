import { personKey, REMOVED } from '../notices/ledger/people-names.ts';
import type { Role } from '../notices/model/log.ts';
import { directoryOf, namesDocument, NAMES_ID, renamed } from './directory.ts';
import { createJournal, headDocument, HEAD_ID } from './journal.ts';
import { LIMITS, listAll, scanAll, StoreError, type Operation, type Store } from './store.ts';

/** Somebody in a board's log, as they are called there now. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

/** A board on which a name was changed or taken out, and the role that its bearer still has there. */
export interface Renamed {
  readonly board: string;
  readonly role: Role | null;
}

const MOST_TRIES = 20;

/** Everybody who recorded something on a board or was given a role, each once, by id. */
export async function peopleOf(store: Store, board: string): Promise<readonly KnownPerson[]> {
  const log = await createJournal(store).read(board);
  const people = new Map<string, string>();
  for (const { by, change } of log?.entries ?? []) {
    if (by.role !== 'system') people.set(personKey(by.id), by.name);
    if (change.what === 'member') people.set(personKey(change.member.id), change.member.name);
  }
  return [...people].map(([id, name]) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Takes somebody's name out of the directory of each board where they are known, or of this one. */
export function forgetPerson(store: Store, id: string, only: string | null): Promise<readonly Renamed[]> {
  return change(store, id, null, only);
}

/** Gives somebody another name wherever they are known, also one whose name was taken out. */
export function namePerson(store: Store, id: string, name: string, only: string | null): Promise<readonly Renamed[]> {
  return change(store, id, name, only);
}

async function change(store: Store, id: string, name: string | null, only: string | null): Promise<Renamed[]> {
  const reviews = (await scanAll(store, 'notice-review')).map(({ pk }) => pk);
  const all = new Set([...(await scanAll(store, 'board')).map(({ pk }) => pk), ...reviews]);
  const done: Renamed[] = [];
  for (const board of [...all].filter((pk) => only === null || pk === only).sort()) {
    const people = await peopleOf(store, board);
    const corrected = await renameInNotices(store, board, id, name ?? REMOVED);
    if (!people.some((one) => one.id === personKey(id))) {
      if (corrected) done.push({ board, role: null });
      continue;
    }
    await write(store, board, personKey(id), name);
    for (const kind of ['subscription', 'reminders'] as const) await renameIn(store, board, kind, id, name ?? REMOVED);
    await dropAsked(store, board, id);
    const log = await createJournal(store).read(board);
    const member = log?.members.find((one) => personKey(one.id) === personKey(id));
    done.push({ board, role: member?.role ?? null });
  }
  return done;
}

/** With the head, so that every instance notices, and nobody who records at the same time writes over it. */
async function write(store: Store, board: string, id: string, name: string | null): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const head = await store.get(board, HEAD_ID);
    if (head?.document.kind !== 'head') return;
    const directory = directoryOf(await store.get(board, NAMES_ID));
    const after = renamed(directory, new Map([...directory.names, [id, name]]));
    const done = await store.commit(board, [
      { op: 'replace', document: headDocument(board, head.document, after.version), etag: head.etag },
      { op: 'upsert', document: namesDocument(board, after) },
    ]);
    if (done.ok) return;
  }
  throw new StoreError('unavailable', `The names of ${board} were changed by too many at once.`);
}

/** Who asked for a board's digest or its reminders is kept with them. */
async function renameIn(
  store: Store,
  board: string,
  kind: 'subscription' | 'reminders',
  id: string,
  name: string,
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const theirs = (await listAll(store, board, kind)).filter(
      ({ document: { by } }) => personKey(by.id) === personKey(id) && by.name !== name,
    );
    if (theirs.length === 0) return;
    const renamedOnes = theirs.map(({ document, etag }): Operation => {
      return { op: 'replace', document: { ...document, by: { ...document.by, name } }, etag };
    });
    await store.commit(board, renamedOnes);
  }
  throw new StoreError('unavailable', `What ${board} posts was changed by too many at once.`);
}

/** Who brought, corrected and published a notice stands beside what they said of it. True: they had. */
async function renameInNotices(store: Store, board: string, id: string, name: string): Promise<boolean> {
  const isTheirs = (by: { readonly id: string; readonly name: string }): boolean =>
    personKey(by.id) === personKey(id) && by.name !== name;
  let had = false;
  for (let tries = 0; tries < MOST_TRIES * 10; tries += 1) {
    const found = [
      ...(await listAll(store, board, 'notice-review')),
      ...(await listAll(store, board, 'notice-version')),
    ];
    const theirs = found.find(
      ({ document }) =>
        isTheirs(document.by) ||
        document.overlay.some(({ by }) => isTheirs(by)) ||
        (document.kind === 'notice-review' && document.lost.some(({ by }) => isTheirs(by))),
    );
    if (theirs === undefined) return had;
    had = true;
    const { document, etag } = theirs;
    const by = <T extends { readonly by: { id: string; name: string } }>(one: T): T =>
      isTheirs(one.by) ? { ...one, by: { ...one.by, name } } : one;
    const after =
      document.kind === 'notice-review'
        ? { ...by(document), overlay: document.overlay.map(by), lost: document.lost.map(by) }
        : { ...by(document), overlay: document.overlay.map(by) };
    await store.commit(board, [{ op: 'replace', document: after, etag }]);
  }
  throw new StoreError('unavailable', `The notices of ${board} were changed by too many at once.`);
}

/** Questions to the officer of a board live for days: where somebody's name changes or goes, those with their name go. */
async function dropAsked(store: Store, board: string, id: string): Promise<void> {
  const theirs = (await listAll(store, board, 'asked-officer')).filter(({ document: { by, answered } }) =>
    [by.id, answered?.by.id ?? null].some((one) => one !== null && personKey(one) === personKey(id)),
  );
  const gone = theirs.map(({ document, etag }): Operation => ({ op: 'delete', id: document.id, etag }));
  for (let from = 0; from < gone.length; from += LIMITS.operations)
    await store.commit(board, gone.slice(from, from + LIMITS.operations));
}
