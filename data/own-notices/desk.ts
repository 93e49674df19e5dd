import type { Instant } from '../../notices/model/posting.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import { placeAsWords, withOverlay } from '../../notices/review/apply.ts';
import { carryOver } from '../../notices/review/carry.ts';
import { compareVersions } from '../../notices/review/compare.ts';
import type { By, Corrected, NoticeDesk, Opened, ReadText } from '../../notices/review/desk.ts';
import { locate } from '../../notices/review/locate.ts';
import { type Amendment, type Correction, MOST_CORRECTIONS, type Overlay } from '../../notices/review/overlay.ts';
import { asNoticeSays } from '../../notices/review/typed-time.ts';
import { rowsOf } from '../../notices/review/rows.ts';
import { conflictWords } from '../../notices/review/say.ts';
import { nearestRefs } from '../../notices/words/nearest-refs.ts';
import { noticeIds, noticeText } from '../library.ts';
import { scanAll, StoreError, type Stored } from '../store.ts';
import { readNoticeInThread } from './in-thread.ts';
import { openReview, reviewDocument, revisionOf, standingOf, versionOf, type ReviewDocument } from './kept.ts';
import type { DeskParts, OpenReview } from './parts.ts';
import { lifting, publishing } from './publish.ts';

/** Somebody else was faster so often: there is no need to be the fastest. */
const MOST_TRIES = 8;
/** Readings of the texts that are being looked at: a card's press reads none anew. */
const REMEMBERED = 6;
/** What is kept of a version has to fit into a document of the store, with all that may still be said of it. */
const MOST_BYTES = 1_400_000;
const TOO_LONG = 'This notice is too long to be kept: its reading would not fit into the store. Leave its annexes out.';
const LONGEST_FILE = 300;

const LONDON = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day on which somebody said something. */
const dayIn = (at: Instant): string => LONDON.format(new Date(at));

/** The desk over a store. */
export function createNoticeDesk(parts: DeskParts): NoticeDesk {
  const { store, shelf, isHoliday, terms } = parts;
  const readings = new Map<string, ParsedNotice>();

  async function readAs(text: string, id: string): Promise<ReadText> {
    const known = readings.get(text);
    if (known !== undefined) return { ok: true, id, reading: named(known, id) };
    const read = await readNoticeInThread(text, id);
    if (!read.ok) return { ok: false, why: read.reason };
    if (Buffer.byteLength(JSON.stringify(read.reading)) + Buffer.byteLength(text) > MOST_BYTES)
      return { ok: false, why: TOO_LONG };
    const [oldest] = readings.keys();
    if (readings.size >= REMEMBERED && oldest !== undefined) readings.delete(oldest);
    readings.set(text, read.reading);
    return { ok: true, id, reading: read.reading };
  }

  async function looked(id: string): Promise<OpenReview | null> {
    const stored = await openReview(store, id);
    return stored === null ? null : lookedAt(id, stored);
  }

  async function lookedAt(id: string, stored: Stored<ReviewDocument>): Promise<OpenReview> {
    const { text, overlay, lost, file, by, at } = stored.document;
    const read = await readAs(text, id);
    // It was read when it was opened: only another reader can refuse it.
    if (!read.ok) throw new StoreError('misuse', `The review of ${id} can no longer be read: ${read.why}`);
    const reviewed = withOverlay(text, read.reading, overlay);
    const current = shelf.library.now.find(({ notice }) => notice.id === id) ?? null;
    const standing = await standingOf(store, id);
    const last = standing?.document.versions ?? 0;
    return {
      stored,
      base: read.reading,
      shown: {
        ...{ id, file, lost, at, openedBy: by.name, revision: revisionOf(stored.document), reading: reviewed.reading },
        rows: rowsOf(reviewed, isHoliday),
        conflicts: reviewed.conflicts.map(conflictWords),
        version: last === 0 ? (current === null ? 1 : 2) : last + 1,
        comparison: current === null ? null : compareVersions(current, reviewed.reading),
      },
    };
  }

  /** The text and the corrections of the version that counts now. */
  async function currentText(
    id: string,
  ): Promise<{ readonly text: string; readonly overlay: Overlay; readonly file: string } | null> {
    const versions = (await standingOf(store, id))?.document.versions ?? 0;
    const kept = versions === 0 ? null : await versionOf(store, id, versions);
    if (kept !== null) return kept;
    return noticeIds().includes(id) ? { text: noticeText(id), overlay: [], file: `${id}.txt` } : null;
  }

  async function opened(id: string, file: string, text: string, { by, at }: By): Promise<Opened> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const before = await openReview(store, id);
      if (before?.document.text === text) return { ok: true, review: (await lookedAt(id, before)).shown };
      const read = await readAs(text, id);
      if (!read.ok) return { ok: false, why: read.why };
      const earlier = before?.document ?? (await currentText(id));
      const same = earlier?.text === text;
      const carried = carryOver(text, read.reading, same ? [] : (earlier?.overlay ?? []));
      const document = reviewDocument(id, {
        ...{ by, at, text, file: file.slice(0, LONGEST_FILE) },
        overlay: [...(same ? earlier.overlay : carried.overlay)],
        lost: [...carried.lost],
      });
      const done = await store.commit(id, [
        before === null ? { op: 'create', document } : { op: 'replace', document, etag: before.etag },
      ]);
      if (done.ok) {
        const now = await looked(id);
        if (now !== null) return { ok: true, review: now.shown };
      } else if (done.reason === 'too-large') return { ok: false, why: TOO_LONG };
      else if (done.reason === 'invalid') throw new StoreError('misuse', `The review could not be kept: ${done.why}`);
    }
    throw new StoreError('unavailable', `The review of ${id} is being changed by somebody else all the time.`);
  }

  async function correct(id: string, at: string, amendments: readonly Amendment[], by: By): Promise<Corrected> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const open = await looked(id);
      if (open === null) return { outcome: 'no-review' };
      const { stored, shown: review } = open;
      const row = review.rows.find(({ key, ref }) => key === at || ref.toLowerCase() === at.toLowerCase());
      const anchor =
        at.toLowerCase() === 'notice'
          ? { ref: 'notice', words: 'notice', span: [0, 0] as [number, number] }
          : row?.anchor;
      if (anchor === undefined)
        return {
          outcome: 'no-row',
          review,
          nearest: nearestRefs(
            at.toUpperCase(),
            review.rows.map(({ ref }) => ref),
          ),
        };
      const was = placeAsWords(locate(anchor, open.base) ?? locate(anchor, review.reading) ?? { kind: 'notice' });
      const on = { today: dayIn(by.at), issued: review.reading.notice.issued?.date ?? null, isHoliday, terms };
      const meant = amendments.map((amendment) => asNoticeSays(amendment, on));
      const said = meant.map((amendment): Correction => ({
        ...{ anchor, amendment, by: by.by, at: by.at },
        was: was.slice(0, 600),
      }));
      const overlay = [...stored.document.overlay, ...said];
      if (overlay.length > MOST_CORRECTIONS)
        return {
          outcome: 'refused',
          review,
          why: `More than ${MOST_CORRECTIONS} corrections cannot be kept for one notice.`,
        };
      const [wrong] = withOverlay(stored.document.text, open.base, overlay).conflicts.filter(({ correction }) =>
        said.includes(correction),
      );
      if (wrong?.why === 'cannot') return { outcome: 'refused', review, why: wrong.because };
      if (wrong?.why === 'gone') return { outcome: 'no-row', review, nearest: [] };
      const document = { ...stored.document, overlay };
      const done = await store.commit(id, [{ op: 'replace', document, etag: stored.etag }]);
      if (done.ok) {
        const now = await looked(id);
        const after = now?.shown.rows.find((one) => one.key === row?.key || one.ref === row?.ref) ?? null;
        return now === null
          ? { outcome: 'no-review' }
          : { outcome: 'corrected', review: now.shown, row: after, said: meant };
      }
      if (done.reason === 'too-large') return { outcome: 'refused', review, why: TOO_LONG };
      if (done.reason === 'invalid') throw new StoreError('misuse', `A correction could not be kept: ${done.why}`);
    }
    throw new StoreError('unavailable', `The review of ${id} is being changed by somebody else all the time.`);
  }

  return {
    readText: async (text) => {
      const read = await readAs(text, 'notice');
      if (!read.ok) return read;
      const id = idFor(read.reading, shelf.library.now);
      return { ok: true, id, reading: named(read.reading, id) };
    },
    open: opened,
    reopen: async (id, by) => {
      const open = await looked(id);
      if (open !== null) return { ok: true, review: open.shown };
      const current = await currentText(id);
      if (current === null) return { ok: false, why: `There is no notice ${id}. Add one first.` };
      return opened(id, current.file, current.text, by);
    },
    review: async (id) => (await looked(id))?.shown ?? null,
    openReviews: async () => (await scanAll(store, 'notice-review')).map(({ pk }) => pk).sort(),
    correct,
    publish: (id, revision, how) => publishing(id, revision, how, parts, () => looked(id)),
    lift: (id, lifted, how) => lifting(id, lifted, how, parts),
    list: async () => {
      await shelf.refresh();
      const [standings, reviews] = await Promise.all([
        scanAll(store, 'notice-standing'),
        scanAll(store, 'notice-review'),
      ]);
      const published = shelf.library.now.map(({ notice, duties }) => ({
        ...{ id: notice.id, council: notice.council, duties: duties.length, lifted: notice.lifted?.on ?? null },
        version: standings.find(({ pk }) => pk === notice.id)?.versions ?? 0,
        review: reviews.some(({ pk }) => pk === notice.id),
      }));
      const waiting = reviews.filter(({ pk }) => !published.some(({ id }) => id === pk));
      return [
        ...published,
        ...waiting.map(({ pk, file }) => ({
          id: pk,
          council: file,
          duties: 0,
          version: 0,
          lifted: null,
          review: true,
        })),
      ];
    },
  };
}

const named = (reading: ParsedNotice, id: string): ParsedNotice =>
  reading.notice.id === id ? reading : { ...reading, notice: { ...reading.notice, id } };

/** The board that a notice is for: the one of the same council, or a new one called after its place. */
function idFor({ notice }: ParsedNotice, library: readonly ParsedNotice[]): string {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const same = library.find((one) => plain(one.notice.council) === plain(notice.council));
  if (same !== undefined) return same.notice.id;
  const taken = new Set(library.map((one) => one.notice.id));
  const slug = plain(notice.place).replaceAll(' ', '-').slice(0, 56) || 'notice';
  let id = slug;
  for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`;
  return id;
}
