import type { Change, Entry } from '../model/log.ts';

/** What people are called, by the id that the log knows them by. Null: that name was taken out. */
export type Names = ReadonlyMap<string, string | null>;

/** Said in place of a name that was taken out. */
export const REMOVED = 'somebody (removed)';
/** Said in place of a name that no directory holds. */
export const UNNAMED = 'somebody (name not known)';

const DIRECTORY_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The directory writes its ids in either case; a channel's own are told apart by it. */
export const personKey = (id: string): string => (DIRECTORY_ID.test(id) ? id.toLowerCase() : id);

/** An entry as it is shown: with the names that the directory has now, and those that it carries for anybody else. */
export function named(entry: Entry, names: Names): Entry {
  const { by, change } = entry;
  const name = called(by, names);
  const said = <T extends { readonly by: string }>(update: T): T =>
    update.by === by.name ? { ...update, by: name } : update;
  return { ...entry, by: { ...by, name }, change: namedChange(change, names, said) };
}

function namedChange(change: Change, names: Names, said: <T extends { readonly by: string }>(update: T) => T): Change {
  switch (change.what) {
    case 'update':
    case 'correction':
      return { ...change, update: said(change.update) };
    case 'plan':
      return { ...change, updates: change.updates.map(said) };
    case 'member':
      return { ...change, member: { ...change.member, name: called(change.member, names) } };
    case 'no-member':
      return { ...change, name: called(change, names) };
    default:
      return change;
  }
}

function called({ id, name }: { readonly id: string; readonly name: string }, names: Names): string {
  const known = names.get(personKey(id));
  return known === undefined ? name : (known ?? REMOVED);
}

/**
 * The directory after this was recorded; the same one where it says nothing new. A name that was taken out does not come
 * back because its bearer writes again.
 */
export function namesWith(names: Names, { by, change }: Pick<Entry, 'by' | 'change'>): Names {
  const said = [by.role === 'system' ? null : by, change.what === 'member' ? change.member : null];
  const learnt = said.filter((one) => one !== null).filter(({ id, name }) => isNews(names.get(personKey(id)), name));
  return learnt.length === 0
    ? names
    : new Map([...names, ...learnt.map(({ id, name }) => [personKey(id), name] as const)]);
}

const isNews = (known: string | null | undefined, name: string): boolean =>
  known !== null && known !== name && name !== REMOVED && name !== UNNAMED;
