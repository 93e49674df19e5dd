import { createHash, randomUUID } from 'node:crypto';
import { ParsedNotice } from '../../notices/model/notice.ts';
import { readNotice } from '../../notices/reading/read.ts';
import { withOverlay } from '../../notices/review/apply.ts';
import type { NoticeVersions } from '../../notices/review/versions.ts';
import type { DocumentOf } from '../documents.ts';
import { listAll, scanAll, StoreError, type Store, type Stored } from '../store.ts';

/** The partition of what is no board's; no board can be called so. */
const SHELF = '~notices';
const BELL = 'bell';
const REVIEW = 'notice-review';
const STANDING = 'notice-standing';

export type ReviewDocument = DocumentOf<'notice-review'>;
export type VersionDocument = DocumentOf<'notice-version'>;
export type StandingDocument = DocumentOf<'notice-standing'>;

/** Sorts as the versions do. */
export const versionId = (version: number): string => `notice-version-${String(version).padStart(4, '0')}`;

export const reviewDocument = (pk: string, review: Omit<ReviewDocument, 'pk' | 'id' | 'kind'>): ReviewDocument => ({
  ...{ pk, id: REVIEW, kind: 'notice-review' },
  ...review,
});

export const standingDocument = (
  pk: string,
  standing: Pick<StandingDocument, 'versions' | 'lifted'>,
): StandingDocument => ({
  ...{ pk, id: STANDING, kind: 'notice-standing' },
  ...standing,
});

/** The review that is open on a board; null: none is. */
export async function openReview(store: Store, pk: string): Promise<Stored<ReviewDocument> | null> {
  const stored = await store.get(pk, REVIEW);
  return stored?.document.kind === 'notice-review' ? { document: stored.document, etag: stored.etag } : null;
}

export async function standingOf(store: Store, pk: string): Promise<Stored<StandingDocument> | null> {
  const stored = await store.get(pk, STANDING);
  return stored?.document.kind === 'notice-standing' ? { document: stored.document, etag: stored.etag } : null;
}

export async function versionOf(store: Store, pk: string, version: number): Promise<VersionDocument | null> {
  const stored = await store.get(pk, versionId(version));
  return stored?.document.kind === 'notice-version' ? stored.document : null;
}

/** What an officer sees of a review, in a word: another one where the text or a correction is another. */
export const revisionOf = ({ text, overlay }: Pick<ReviewDocument, 'text' | 'overlay'>): string =>
  createHash('sha256')
    .update(JSON.stringify([text, overlay]))
    .digest('hex')
    .slice(0, 16);

/** All notices that were published here, with their versions. */
export async function publishedNotices(store: Store): Promise<NoticeVersions[]> {
  const standings = await scanAll(store, 'notice-standing');
  return Promise.all(
    [...standings]
      .sort((a, b) => (a.pk < b.pk ? -1 : 1))
      .map(async ({ pk, lifted }) => {
        const versions = (await listAll(store, pk, 'notice-version')).map(({ document }) => document);
        return {
          id: pk,
          versions: versions.map((one) => ({ version: one.version, from: one.from, reading: readingOf(one) })),
          lifted,
        };
      }),
  );
}

/**
 * The reading that was published. Should a later version of the program no longer take it as it stands, its text is read
 * anew, and the officers' corrections are laid over it.
 */
function readingOf({ pk, version, text, overlay, reading }: VersionDocument): ParsedNotice {
  const kept = ParsedNotice.safeParse(jsonOf(reading));
  if (kept.success) return kept.data;
  const read = readNotice(text, { id: pk });
  if (!read.ok)
    throw new StoreError('damaged', `Version ${version} of the notice ${pk} cannot be read: ${read.reason}`);
  return withOverlay(text, read.reading, overlay).reading;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The version of the bell: it changes with every notice that is published or lifted. Null: none ever was. */
export async function heardBell(store: Store): Promise<string | null> {
  const stored = await store.get(SHELF, BELL);
  return stored?.document.kind === 'notice-bell' ? stored.document.rung : null;
}

/** Tells the other instances that there is something new. */
export async function ringBell(store: Store): Promise<void> {
  const document = { pk: SHELF, id: BELL, kind: 'notice-bell', rung: randomUUID() } as const;
  const done = await store.commit(SHELF, [{ op: 'upsert', document }]);
  if (!done.ok) throw new StoreError('misuse', `The other instances could not be told: ${done.why}`);
}
