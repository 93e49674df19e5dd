import { z } from 'zod';
import { Json } from './json.ts';
import { AuditEvent } from '../notices/model/audit.ts';
import { CalendarDate } from '../notices/model/dates.ts';
import { Overlay } from '../notices/review/overlay.ts';
import { CellValue, PlanSheet } from '../notices/plan/table.ts';
import { Instant } from '../notices/model/posting.ts';
import { place } from './document-keys.ts';
import {
  SubscriptionDocument,
  PostDocument,
  PostedDocument,
  LeaseDocument,
  ContactDocument,
  RemindersDocument,
  ReminderDocument,
  FeedDocument,
  Someone,
} from './posting-documents.ts';

/** One improvement board. All that it recorded is its log. */
const BoardDocument = z.strictObject({
  ...place,
  kind: z.literal('board'),
  name: z.string().min(1),
  /** The notice's id. */
  notice: z.string().min(1),
  planDay: CalendarDate.nullable(),
});

/**
 * An entry of the board's log. Never replaced and never deleted. What it says is read by `entry-forms/`, and is here as it
 * was written, by whichever version.
 */
const EntryDocument = z.strictObject({
  ...place,
  kind: z.literal('entry'),
  /** The first form. */
  entry: z.unknown().optional(),
  /** Every later form: the text, which says of which, and its hash. */
  text: z.string().optional(),
  hash: z.string().optional(),
});

/**
 * Entries that stand one after the other, packed, so that a long log is read in a few documents. A help and never a record: it
 * is believed as far as its entries' hashes lead on to the head, and made anew where it is wrong or missing.
 */
const SnapshotDocument = z.strictObject({
  ...place,
  kind: z.literal('snapshot'),
  /** The numbers of its first entry and of its last. */
  from: z.int().positive(),
  to: z.int().positive(),
  /** The text of each, a line each, through gzip, in base64. */
  packed: z.string(),
});

/** How far the log has come: the one document of a board that is replaced, so that no two write the same entry. */
const HeadDocument = z.strictObject({
  ...place,
  kind: z.literal('head'),
  seq: z.int().nonnegative(),
  /** Of the last entry. */
  hash: z.string(),
  /** The version of the directory of names; left out: there is none yet. */
  names: z.int().positive().optional(),
});

/** What the people in a board's log are called. Null: that name was taken out, and does not come back by itself. */
const NamesDocument = z.strictObject({
  ...place,
  kind: z.literal('names'),
  version: z.int().positive(),
  people: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1).nullable() })),
});

/** What one conversation has to remember: the notice it is about and its last turn, as plain JSON. */
const ConversationDocument = z.strictObject({
  ...place,
  kind: z.literal('conversation'),
  /** When it was last written; earlier versions did not say. */
  at: Instant.optional(),
  state: z.record(z.string(), Json),
});

/** The shape of a question that could not be read, so that the lexicon grows from life. Holds nothing of who asked. */
const MisreadDocument = z.strictObject({
  ...place,
  kind: z.literal('misread'),
  /** `shape`: what could say something about a person is masked. Earlier versions kept the words: those are deleted. */
  form: z.literal('shape').optional(),
  words: z.string().min(1).max(2000),
  /** The words that served nothing. */
  left: z.array(z.string()),
  board: z.string().nullable(),
  /** It was answered, and somebody said that the answer is wrong. */
  disliked: z.literal(true).exactOptional(),
  /** On which it was kept, by the clock. */
  date: CalendarDate,
});

/** The key with which this installation seals what its buttons carry. */
const SecretDocument = z.strictObject({ ...place, kind: z.literal('secret'), key: z.string().min(1) });

/** When it was last seen that something can be written here. One for each installation, written over and over. */
const ReadyDocument = z.strictObject({ ...place, kind: z.literal('ready'), at: Instant });

/** A plan's file that somebody sent, until it is confirmed: its sheets of values. */
const PlanFileDocument = z.strictObject({
  ...place,
  kind: z.literal('plan-file'),
  /** When it was sent; earlier versions did not say. */
  at: Instant.optional(),
  file: z.string().min(1),
  /** Its only sheet, where an earlier version kept it. */
  rows: z.array(z.array(CellValue)).optional(),
  sheets: z.array(PlanSheet).optional(),
  notes: z.array(z.string()),
});

/** A notice that an officer brought and checks, until it is published. Its partition is the board's, which may not be there yet. */
const NoticeReviewDocument = z.strictObject({
  ...place,
  kind: z.literal('notice-review'),
  at: Instant,
  by: z.strictObject({ id: z.string().min(1), name: z.string().min(1) }),
  file: z.string().min(1).max(300),
  /** As it was read out of the file: the spans of its reading count in it. */
  text: z.string().min(1),
  overlay: Overlay,
  /** Corrections of the version before whose words this text no longer has. */
  lost: Overlay,
});

/** A version of a notice that was published. Never replaced and never deleted. */
const NoticeVersionDocument = z.strictObject({
  ...place,
  kind: z.literal('notice-version'),
  version: z.int().positive(),
  /** From this day on it counts, until the next version does. */
  from: CalendarDate,
  at: Instant,
  by: z.strictObject({ id: z.string().min(1), name: z.string().min(1) }),
  file: z.string().min(1).max(300),
  text: z.string().min(1),
  overlay: Overlay,
  /** The reading that was published, as the JSON of `ParsedNotice`: a better reader changes nothing that an officer approved. */
  reading: z.string().min(2),
});

/** Which versions a board's notice has, and whether it is lifted. */
const NoticeStandingDocument = z.strictObject({
  ...place,
  kind: z.literal('notice-standing'),
  /** The last one that was published here; 0: only the text that comes with the program. */
  versions: z.int().nonnegative(),
  lifted: z.strictObject({ on: CalendarDate, note: z.string().max(500) }).nullable(),
});

/** Rung when a notice is published or lifted, so that other instances read them anew. One for each installation. */
const NoticeBellDocument = z.strictObject({ ...place, kind: z.literal('notice-bell'), rung: z.string().min(1) });

/** A question that the bot could not answer, until the board's officer has answered it. Its partition is the board's. */
const AskedOfficerDocument = z.strictObject({
  ...place,
  kind: z.literal('asked-officer'),
  at: Instant,
  question: z.string().min(1).max(600),
  /** Who asked; `id` is null where Teams did not say. */
  by: z.strictObject({ id: z.string().min(1).nullable(), name: z.string().min(1) }),
  /** Where, so that the answer comes back: only `bot/` knows what the address means. */
  address: Json,
  thread: z.string().min(1),
  /** Who answered, and when: the words are in the conversation alone. */
  answered: z.strictObject({ by: Someone, at: Instant }).nullable(),
});

/** A line of the audit: who did or tried what, and how it ended. */
const AuditDocument = z.strictObject({
  ...place,
  kind: z.literal('audit'),
  at: Instant,
  event: AuditEvent,
  /** Not 0: it stands for so many like it in that hour that have no line of their own. */
  more: z.int().nonnegative(),
});

/** Everything that is stored. Checked on the way in and on the way out. */
export const StoredDocument = z.discriminatedUnion('kind', [
  BoardDocument,
  EntryDocument,
  SnapshotDocument,
  HeadDocument,
  NamesDocument,
  ConversationDocument,
  MisreadDocument,
  SecretDocument,
  ReadyDocument,
  PlanFileDocument,
  SubscriptionDocument,
  PostDocument,
  PostedDocument,
  LeaseDocument,
  ContactDocument,
  RemindersDocument,
  ReminderDocument,
  FeedDocument,
  AuditDocument,
  NoticeReviewDocument,
  NoticeVersionDocument,
  NoticeStandingDocument,
  NoticeBellDocument,
  AskedOfficerDocument,
]);
export type StoredDocument = z.infer<typeof StoredDocument>;
export type DocumentKind = StoredDocument['kind'];
export type DocumentOf<K extends DocumentKind> = Extract<StoredDocument, { kind: K }>;
