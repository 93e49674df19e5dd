import { compareVersions, movedRefs } from '../../notices/review/compare.ts';
import type { LiftedOutcome, PublishedOutcome, Recording } from '../../notices/review/desk.ts';
import { canonicalJson } from '../../notices/ledger/canonical-json.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import type { Change, Member } from '../../notices/model/log.ts';
import type { Decision } from '../journal.ts';
import { dayWords } from '../../notices/words/text.ts';
import { startBoard } from '../seed.ts';
import type { Operation } from '../store.ts';
import type { DeskParts, OpenReview } from './parts.ts';
import { ringBell, standingDocument, standingOf, versionId, versionOf } from './kept.ts';

/**
 * Publishes a review: the entry of the log, the version and its standing are written together, and the review is closed,
 * or nothing is. Pressed twice, it is published once.
 */
export async function publishing(
  id: string,
  revision: string | null,
  how: Recording,
  { store, journal, shelf }: DeskParts,
  look: () => Promise<OpenReview | null>,
): Promise<PublishedOutcome> {
  await shelf.refresh();
  const open = await look();
  if (open === null) return publishedBefore(id, how.command, { store, journal, shelf });
  const { stored, shown } = open;
  if (revision !== null && revision !== shown.revision) return { outcome: 'changed', review: shown };
  const { document } = stored;
  const current = shelf.library.now.find(({ notice }) => notice.id === id) ?? null;
  const standing = await standingOf(store, id);
  const before = standing?.document.versions ?? 0;
  if (
    current !== null &&
    current.notice.lifted === undefined &&
    canonicalJson(current) === canonicalJson(shown.reading)
  )
    return { outcome: 'nothing-new', version: Math.max(1, before) };
  const { by, at, role, today, source } = how;
  // Whoever publishes a council's first notice in the chat is the first officer of its board.
  const officer: Member | null = how.source === null ? null : { ...by, role: 'officer', holds: [] };
  await startBoard(store, id, shown.reading.notice.place, officer, { by: { ...by, role }, at });
  const compared = current === null ? null : compareVersions(current, shown.reading);
  const moved =
    current === null || compared === null ? [] : movedRefs(current, shown.reading, compared, shown.version - 1);
  const change: Change = {
    ...{ what: 'notice', version: shown.version, file: document.file, moved },
    changed: compared?.changed.map(({ to }) => to) ?? [],
    fresh: compared?.fresh ?? shown.reading.duties.map((duty) => duty.id),
    gone: compared?.gone ?? [],
  };
  const versioned = standingDocument(id, { versions: shown.version, lifted: null });
  const operations: Operation[] = [
    {
      op: 'create',
      document: {
        ...{
          pk: id,
          id: versionId(shown.version),
          kind: 'notice-version',
          version: shown.version,
          from: today,
          at,
          by,
        },
        ...{ file: document.file, text: document.text, overlay: document.overlay },
        reading: JSON.stringify(shown.reading),
      },
    },
    standing === null
      ? { op: 'create', document: versioned }
      : { op: 'replace', document: versioned, etag: standing.etag },
    { op: 'delete', id: document.id, etag: stored.etag },
  ];
  const done = await journal.append(id, how.command, (): Decision<'changed'> => ({
    record: { at, by: { ...by, role }, source, change },
    beside: { operations, otherwise: 'changed' },
  }));
  if (!done.ok) {
    const now = await look();
    return now === null
      ? publishedBefore(id, how.command, { store, journal, shelf })
      : { outcome: 'changed', review: now.shown };
  }
  await ringBell(store);
  await shelf.refresh();
  return { outcome: 'published', version: shown.version, reading: shown.reading, again: done.again };
}

/** No review is open: this very command has published it, or there is nothing to publish. */
async function publishedBefore(
  id: string,
  command: string,
  { store, journal, shelf }: Pick<DeskParts, 'store' | 'journal' | 'shelf'>,
): Promise<PublishedOutcome> {
  const log = await journal.read(id);
  const entry = log?.entries.find((one) => one.command === command);
  if (entry?.change.what !== 'notice') return { outcome: 'no-review' };
  const { version } = entry.change;
  // Whoever stopped between the two may not have told the others.
  await ringBell(store);
  await shelf.refresh();
  const reading = shelf.library.now.find(({ notice }) => notice.id === id);
  return reading === undefined || (await versionOf(store, id, version)) === null
    ? { outcome: 'no-review' }
    : { outcome: 'published', version, reading, again: true };
}

const beforeIssue = (on: CalendarDate, issued: CalendarDate): string =>
  `The notice was issued on ${dayWords(issued)}, so it cannot be lifted on ${dayWords(on)}. Nothing was recorded.`;
const OTHERWISE =
  'Somebody else has just recorded something else about whether this notice is lifted. Nothing was recorded; look at it again.';

/** Records that a notice is lifted, or that it is not after all. */
export async function lifting(
  id: string,
  { on, note }: { readonly on: CalendarDate | null; readonly note: string },
  { by, at, role, source, command }: Recording,
  { store, journal, shelf }: DeskParts,
): Promise<LiftedOutcome> {
  await shelf.refresh();
  const readingNow = () => shelf.library.now.find(({ notice }) => notice.id === id);
  const before = readingNow();
  if (before === undefined) return { outcome: 'no-notice' };
  const issued = before.notice.issued?.date ?? null;
  if (on !== null && issued !== null && on < issued) return { outcome: 'refused', why: beforeIssue(on, issued) };
  const standing = await standingOf(store, id);
  const now = standing?.document.lifted ?? null;
  if ((now?.on ?? null) === on && (on === null || now?.note === note)) return { outcome: 'as-it-was', reading: before };
  const document = standingDocument(id, {
    versions: standing?.document.versions ?? 0,
    lifted: on === null ? null : { on, note },
  });
  const done = await journal.append(id, command, (): Decision<'changed'> => ({
    record: { at, by: { ...by, role }, source, change: { what: 'lifted', on, note } },
    beside: {
      operations: [standing === null ? { op: 'create', document } : { op: 'replace', document, etag: standing.etag }],
      otherwise: 'changed',
    },
  }));
  if (!done.ok) {
    if (done.refused === 'no-board') return { outcome: 'no-notice' };
    // Somebody else was faster: it may be what was wanted.
    const after = (await standingOf(store, id))?.document.lifted ?? null;
    await shelf.refresh();
    return (after?.on ?? null) === on
      ? { outcome: 'as-it-was', reading: readingNow() ?? before }
      : { outcome: 'refused', why: OTHERWISE };
  }
  await ringBell(store);
  await shelf.refresh();
  return { outcome: 'lifted', reading: readingNow() ?? before };
}
