import { shortKeyOf } from '../../data/document-keys.ts';
import type { DocumentOf } from '../../data/documents.ts';
import type { Store, Stored } from '../../data/store.ts';

export type AskedOfficer = DocumentOf<'asked-officer'>;

/** The same question of the same person in the same place, on one day, is one. */
export const askedId = (place: string, person: string, question: string, day: string): string =>
  `asked-officer-${shortKeyOf(JSON.stringify([place, person, question.toLowerCase(), day]))}`;

/** The question under this id; null: there is none, or not any more. */
export async function askedOf(store: Store, board: string, id: string): Promise<Stored<AskedOfficer> | null> {
  const stored = await store.get(board, id);
  return stored?.document.kind === 'asked-officer' ? { document: stored.document, etag: stored.etag } : null;
}
