import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { StoredDocument } from '../documents.ts';
import type { Survey, Surveyed } from '../survey.ts';
import { damageOf, openAnyway } from './open.ts';

const Place = z.object({ pk: z.string(), id: z.string() });
const Row = z.object({ ...Place.shape, kind: z.string(), body: z.string() });
type Place = z.infer<typeof Place>;

/**
 * The ways to the keys of all documents: the table itself and its two indexes, each from both ends. A damaged page ends one
 * way; what lies behind it is mostly found on another.
 */
const WAYS = ['ASC', 'DESC'].flatMap((order) => [
  `SELECT pk, id FROM documents NOT INDEXED ORDER BY rowid ${order}`,
  `SELECT pk, id FROM documents INDEXED BY documents_by_kind ORDER BY kind ${order}, pk ${order}, id ${order}`,
  `SELECT pk, id FROM documents ORDER BY pk ${order}, id ${order}`,
]);

/** Looks through a file, however damaged, without changing it. */
export function surveySqlite(file: string): Survey {
  const database = openAnyway(file);
  const damage = damageOf(database);
  return {
    damage,
    documents: async function* () {
      for (const place of placesIn(database)) yield await Promise.resolve(documentAt(database, place));
    },
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

function placesIn(database: DatabaseSync): Place[] {
  const found = new Map<string, Place>();
  for (const way of WAYS) {
    try {
      for (const row of database.prepare(way).iterate()) {
        const place = Place.safeParse(row);
        if (place.success) found.set(JSON.stringify([place.data.pk, place.data.id]), place.data);
      }
    } catch {
      // The way ends here: `damage` tells of it.
    }
  }
  return [...found.values()].sort((a, b) => compare(a.pk, b.pk) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By the index of keys, and where that is damaged by looking through the table. */
function documentAt(database: DatabaseSync, { pk, id }: Place): Surveyed {
  for (const from of ['documents', 'documents NOT INDEXED']) {
    try {
      const row = database.prepare(`SELECT pk, id, kind, body FROM ${from} WHERE pk = ? AND id = ?`).get(pk, id);
      if (row === undefined) continue;
      const { kind, body } = Row.parse(row);
      const read = StoredDocument.safeParse(JSON.parse(body));
      if (read.success && read.data.pk === pk && read.data.id === id && read.data.kind === kind)
        return { ok: true, document: read.data };
      return { ok: false, pk, id, why: 'it is not as it was written' };
    } catch {
      // Another way may lead there.
    }
  }
  return { ok: false, pk, id, why: 'it cannot be read' };
}
