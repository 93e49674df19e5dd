import type { DocumentKind, DocumentOf } from '../../data/documents.ts';
import type { Page, Store, Stored } from '../../data/store.ts';

const PAGE = 100;

/** Every document of a kind, a page at a time: as many as there are channels do not have to be held at once. */
export async function* everyOne<K extends DocumentKind>(store: Store, kind: K): AsyncGenerator<Stored<DocumentOf<K>>> {
  let after: string | null = null;
  do {
    const page: Page<DocumentOf<K>> = await store.scan(kind, { limit: PAGE, after });
    yield* page.items;
    after = page.next;
  } while (after !== null);
}
