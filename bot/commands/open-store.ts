import { existsSync } from 'node:fs';
import type { Store } from '../../data/store.ts';
import type { Survey } from '../../data/survey.ts';
import { readConfig, readEnvironment, type StoreConfig } from '../config.ts';

export type Opened = { readonly ok: true; readonly store: Store } | { readonly ok: false; readonly why: string };
export type Named = { readonly ok: true; readonly store: StoreConfig } | { readonly ok: false; readonly why: string };

/** Opens the store that the settings name. Only its own adapter is loaded: Cosmos DB's is large. */
export async function openStore(store: StoreConfig, charged?: (status: number, units: number) => void): Promise<Store> {
  switch (store.kind) {
    case 'sqlite': {
      const { openSqliteStore } = await import('../../data/sqlite/store.ts');
      return openSqliteStore(store.file);
    }
    case 'cosmos': {
      const { openCosmosStore } = await import('../../data/cosmos/store.ts');
      return openCosmosStore(charged === undefined ? store : { ...store, charged });
    }
  }
}

/** The store that was named, written as in STORE or as a file, or the one of the settings. */
export function storeNamed(named: string | undefined): Named {
  const environment = readEnvironment();
  const store = named === undefined || /^[a-z]+:/.test(named) ? named : `sqlite:${named}`;
  const read = readConfig(store === undefined ? environment : { ...environment, STORE: store });
  return read.ok ? { ok: true, store: read.config.store } : read;
}

/** A store that is there, never a new one, with a survey of it: both for looking only, whatever is wrong with it. */
export type OpenedToRead =
  { readonly ok: true; readonly store: Store; readonly survey: Survey } | { readonly ok: false; readonly why: string };

/** Opens the store that was named, or the one of the settings: one that is there, never a new one. */
export async function openStoreThere(named: string | undefined): Promise<Opened> {
  const found = storeThere(named);
  return found.ok ? { ok: true, store: await openStore(found.store) } : found;
}

/** The same, to be read only, also where it is damaged. */
export async function openToRead(named: string | undefined): Promise<OpenedToRead> {
  const found = storeThere(named);
  if (!found.ok) return found;
  const { store } = found;
  if (store.kind === 'cosmos') {
    const { surveyCosmos } = await import('../../data/cosmos/survey.ts');
    return { ok: true, store: await openStore(store), survey: await surveyCosmos(store) };
  }
  const { openSqliteStore } = await import('../../data/sqlite/store.ts');
  const { surveySqlite } = await import('../../data/sqlite/survey.ts');
  // The survey first: a file that is no database at all is told as damaged there.
  const survey = surveySqlite(store.file);
  return { ok: true, store: openSqliteStore(store.file, { toRead: true }), survey };
}

/** The store that was named, or the one of the settings, where it is there. */
export function storeThere(named: string | undefined): Named {
  const found = storeNamed(named);
  // Opening would make a new one, and hide that another was meant.
  return found.ok && found.store.kind === 'sqlite' && !existsSync(found.store.file)
    ? { ok: false, why: `There is no store file ${found.store.file}: name it with --store FILE.` }
    : found;
}
