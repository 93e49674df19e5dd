import type { SqlQuerySpec } from '@azure/cosmos';
import { z } from 'zod';
import { checkPage } from '../check-commit.ts';
import { Key } from '../document-keys.ts';
import type { DocumentKind, DocumentOf } from '../documents.ts';
import { StoreError, type Page, type PageRequest, type Stored } from '../store.ts';
import type { Account } from './connect.ts';
import { PLACES, type Place } from './containers.ts';
import { UnreadableAnswer } from './faults.ts';
import { readItem, readItems, storedOf, type Item } from './items.ts';
import { answerOf, notSetUp } from './patience.ts';

// The partition's key stands in the condition as well as in the option: either alone has been seen to leak.
const IN_PARTITION = 'SELECT * FROM c WHERE c.pk = @pk AND c.kind = @kind AND c.id > @id ORDER BY c.id';
const EVERYWHERE =
  'SELECT * FROM c WHERE c.kind = @kind AND c.pk >= @pk AND (c.pk > @pk OR c.id > @id) ORDER BY c.pk, c.id';

const EVERYTHING = 'SELECT * FROM c WHERE c.pk >= @pk AND (c.pk > @pk OR c.id > @id) ORDER BY c.pk, c.id';
const PAGE = 500;

const Cursor = z.tuple([z.enum(['boards', 'others']), z.string(), z.string()]);

/** One item as the service holds it; null where there is none. */
export async function fetchItem(account: Account, pk: string, id: string, signal: AbortSignal): Promise<Item | null> {
  const response = await account.containerOf(pk).item(id, pk).read({ abortSignal: signal });
  if (response.statusCode !== 404) return readItem(response.resource);
  // The SDK makes a value of every 404; these two do not say that the document is absent.
  if (response.substatus === 1002) throw new UnreadableAnswer('this replica is behind');
  if (response.substatus === 1003) throw notSetUp(account.host, 'HTTP 404/1003');
  return null;
}

export async function getDocument(account: Account, pk: string, id: string): Promise<Stored | null> {
  const item = await account.reading(async ({ signal }) =>
    // What cannot be a key cannot be sent, and was never stored.
    Key.safeParse(pk).success && Key.safeParse(id).success ? fetchItem(account, pk, id, signal) : null,
  );
  return item === null ? null : storedOf(item, { pk, id });
}

export async function listDocuments<K extends DocumentKind>(
  account: Account,
  pk: string,
  kind: K,
  page?: PageRequest,
): Promise<Page<DocumentOf<K>>> {
  const { limit, after } = checkPage(page);
  const items = Key.safeParse(pk).success
    ? await fetchItems(account, limit + 1, (last) => ({
        place: account.containerOf(pk),
        pk,
        query: asking(IN_PARTITION, { pk, kind, id: last?.id ?? after ?? '' }),
      }))
    : [];
  const stored = items.slice(0, limit).map((item) => storedOf(item, { pk, kind }));
  const last = stored.at(-1)?.document.id;
  return { items: stored.filter(isOfKind(kind)), next: items.length > limit && last !== undefined ? last : null };
}

/** Through both containers, one after the other. */
export async function scanDocuments<K extends DocumentKind>(
  account: Account,
  kind: K,
  page?: PageRequest,
): Promise<Page<DocumentOf<K>>> {
  const { limit, after } = checkPage(page);
  const [begin, ...from] = after === null ? (['boards', '', ''] as const) : cursorOf(after);
  const found: { readonly place: Place; readonly item: Item }[] = [];
  for (const place of PLACES.slice(PLACES.indexOf(begin))) {
    if (found.length > limit) break;
    const [pk, id] = place === begin ? from : ['', ''];
    const items = await fetchItems(account, limit + 1 - found.length, (last) => ({
      place: account.container(place),
      query: asking(EVERYWHERE, { kind, pk: last?.pk ?? pk, id: last?.id ?? id }),
    }));
    found.push(...items.map((item) => ({ place, item })));
  }
  const handed = found.slice(0, limit);
  const last = handed.at(-1);
  return {
    items: handed.map(({ item }) => storedOf(item, { kind })).filter(isOfKind(kind)),
    next: found.length > limit && last ? JSON.stringify([last.place, last.item.pk, last.item.id]) : null,
  };
}

/** Every item of a container as it is, whatever it says, in the order of partition and id. */
export async function* pagesOf(account: Account, place: Place): AsyncGenerator<Item> {
  let last: Item | undefined;
  for (;;) {
    const begin: Item | undefined = last;
    const items = await fetchItems(account, PAGE, (end) => {
      const { pk, id } = end ?? begin ?? { pk: '', id: '' };
      return { place: account.container(place), query: asking(EVERYTHING, { pk, id }) };
    });
    yield* items;
    last = items.at(-1);
    if (last === undefined || items.length < PAGE) return;
  }
}

interface Asked {
  readonly place: ReturnType<Account['container']>;
  readonly query: SqlQuerySpec;
  readonly pk?: string;
}

/** So many items, in as many answers as the service likes to give, each asked for again by itself where it fails. */
async function fetchItems(account: Account, wanted: number, ask: (last: Item | undefined) => Asked): Promise<Item[]> {
  const items: Item[] = [];
  for (let more = true; more && items.length < wanted;) {
    const { place, query, pk } = ask(items.at(-1));
    more = await account.reading(async ({ signal }) => {
      const answers = place.items.query(query, {
        maxItemCount: wanted - items.length,
        abortSignal: signal,
        ...(pk === undefined ? {} : { partitionKey: pk }),
      });
      let got = 0;
      let charge = 0;
      // An answer may be empty although more is to come.
      while (got === 0 && answers.hasMoreResults()) {
        const page = await answered(account, answers.fetchNext());
        charge += page.requestCharge;
        const found = readItems(page.resources);
        got = found.length;
        items.push(...found);
      }
      // The SDK takes an answer without a body for one without documents. An answer of the service has its price.
      if (got === 0 && !(charge > 0)) throw new UnreadableAnswer('nothing, for nothing');
      return answers.hasMoreResults();
    });
  }
  return items;
}

/** A query that finds no container is told so with a plain 404. */
async function answered<T>(account: Account, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw notSetUp(account.host, `HTTP ${answerOf(error)}`);
  }
}

function asking(query: string, values: Readonly<Record<string, string>>): SqlQuerySpec {
  return { query, parameters: Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value })) };
}

function isOfKind<K extends DocumentKind>(kind: K) {
  return (stored: Stored): stored is Stored<DocumentOf<K>> => stored.document.kind === kind;
}

function cursorOf(after: string): z.infer<typeof Cursor> {
  const parsed = z.preprocess(parsedJson, Cursor).safeParse(after);
  if (!parsed.success) throw new StoreError('misuse', 'That is not where a page of this store ended.');
  return parsed.data;
}

function parsedJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
