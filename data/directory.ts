import { namesWith, type Names } from '../notices/ledger/people-names.ts';
import type { Entry } from '../notices/model/log.ts';
import type { DocumentOf } from './documents.ts';
import type { Stored } from './store.ts';

/** The id of the document that says what a board's people are called. */
export const NAMES_ID = 'names';

/** A board's directory of names. The head of its log says which version is the present one. */
export interface Directory {
  /** 0: nothing was ever written. */
  readonly version: number;
  readonly names: Names;
}

export const NO_NAMES: Directory = { version: 0, names: new Map() };

export function directoryOf(stored: Stored | null): Directory {
  if (stored?.document.kind !== 'names') return NO_NAMES;
  const { version, people } = stored.document;
  return { version, names: new Map(people.map(({ id, name }) => [id, name])) };
}

/** The directory after this was recorded; the same one where it brings no new name. */
export function directoryWith(directory: Directory, entry: Pick<Entry, 'by' | 'change'>): Directory {
  return renamed(directory, namesWith(directory.names, entry));
}

/** The directory with these names in place of its own. */
export function renamed(directory: Directory, names: Names): Directory {
  return names === directory.names ? directory : { version: directory.version + 1, names };
}

export function namesDocument(pk: string, { version, names }: Directory): DocumentOf<'names'> {
  const people = [...names].map(([id, name]) => ({ id, name }));
  return { pk, id: NAMES_ID, kind: 'names', version, people };
}
