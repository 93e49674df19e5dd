import { existsSync } from 'node:fs';
import type { Store } from '../../data/store.ts';
import { readConfig, readEnvironment, type StoreConfig } from '../config.ts';

export type Opened = { readonly ok: true; readonly store: Store } | { readonly ok: false; readonly why: string };
export type Named = { readonly ok: true; readonly store: StoreConfig } | { readonly ok: false; readonly why: string };

/** Opens the store that the settings name. Only its own adapter is loaded: Cosmos DB's is large. */
export async function openStore(store: StoreConfig): Promise<Store> {
  switch (store.kind) {
    case 'sqlite': {
      const { openSqliteStore } = await import('../../data/sqlite/store.ts');
      return openSqliteStore(store.file);
    }
    case 'cosmos': {
      const { openCosmosStore } = await import('../../data/cosmos/store.ts');
      return openCosmosStore(store);
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

/** Opens the store that was named, or the one of the settings: one that is there, never a new one. */
export async function openStoreThere(named: string | undefined): Promise<Opened> {
  const found = storeNamed(named);
  if (!found.ok) return found;
  const { store } = found;
  // Opening would make a new one, and hide that another was meant.
  if (store.kind === 'sqlite' && !existsSync(store.file))
    return { ok: false, why: `There is no store file ${store.file}: name it with --store FILE.` };
  return { ok: true, store: await openStore(store) };
}
