import type { ParsedNotice } from '../../notices/model/notice.ts';
import { libraryOf, type Library } from '../../notices/review/versions.ts';
import { loadLibrary, type Refused } from '../library.ts';
import type { Store } from '../store.ts';
import { heardBell, publishedNotices } from './kept.ts';

/** The notices that come with the program and those that were published in a store. */
export interface Shelf {
  readonly library: Library;
  /** Looks whether something was published or lifted since, also by another instance. True: the library is another now. */
  refresh(): Promise<boolean>;
}

/** Reads all notices. What comes with the program is read once. */
export async function openShelf(store: Store, bundled: readonly ParsedNotice[]): Promise<Shelf> {
  // The bell first: what is published while the notices are read is read again at the next look.
  let heard = await heardBell(store);
  let library = libraryOf(bundled, await publishedNotices(store));
  return {
    get library() {
      return library;
    },
    refresh: async () => {
      const now = await heardBell(store);
      if (now === heard) return false;
      library = libraryOf(bundled, await publishedNotices(store));
      heard = now;
      return true;
    },
  };
}

/** The notices of a store, for a program that looks once. */
export async function libraryIn(store: Store, refused: Refused): Promise<Library> {
  return libraryOf(loadLibrary(undefined, refused), await publishedNotices(store));
}
