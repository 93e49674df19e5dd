import { z } from 'zod';
import { Action, CalendarEntry, MetricReading, Update } from '../notices/model/board.ts';
import { CalendarDate } from '../notices/model/dates.ts';

/**
 * What every store can hold as a key: printable ASCII, so that each engine sorts it alike, without the
 * four characters that Cosmos DB forbids. `keyOf` makes one of any text.
 */
export const Key = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\x21-\x7e]+$/, 'has to be printable ASCII')
  .regex(/^[^/\\?#]*$/, 'may not hold / \\ ? or #');

const place = { pk: Key, id: Key };
/** When it was entered here; null for what was taken over from the council's spreadsheet. */
const recorded = z.iso.datetime().nullable();

/** One improvement board; its facts are its calendar entries. */
const BoardDocument = z.strictObject({
  ...place,
  kind: z.literal('board'),
  name: z.string().min(1),
  /** The notice's id. */
  notice: z.string().min(1),
  planDay: CalendarDate.nullable(),
});

/** `position` is the line of the plan: ids do not sort as people number (A10 before A2). */
const ActionDocument = z.strictObject({
  ...place,
  kind: z.literal('action'),
  position: z.int().nonnegative(),
  action: Action,
});

/** Never replaced and never deleted: a correction is another update. */
const UpdateDocument = z.strictObject({ ...place, kind: z.literal('update'), recorded, update: Update });

const ReadingDocument = z.strictObject({ ...place, kind: z.literal('reading'), recorded, reading: MetricReading });

const CalendarDocument = z.strictObject({ ...place, kind: z.literal('calendar'), recorded, entry: CalendarEntry });

/** What one conversation has to remember: the notice it is about and its last turn, as plain JSON. */
const ConversationDocument = z.strictObject({
  ...place,
  kind: z.literal('conversation'),
  state: z.record(z.string(), z.json()),
});

/** A question that could not be read, so that the lexicon grows from life. Holds no name of who asked. */
const MisreadDocument = z.strictObject({
  ...place,
  kind: z.literal('misread'),
  words: z.string().min(1).max(2000),
  /** The words that served nothing. */
  left: z.array(z.string()),
  board: z.string().nullable(),
  date: CalendarDate,
});

/** Everything that is stored. Checked on the way in and on the way out. */
export const StoredDocument = z.discriminatedUnion('kind', [
  BoardDocument,
  ActionDocument,
  UpdateDocument,
  ReadingDocument,
  CalendarDocument,
  ConversationDocument,
  MisreadDocument,
]);
export type StoredDocument = z.infer<typeof StoredDocument>;
export type DocumentKind = StoredDocument['kind'];
export type DocumentOf<K extends DocumentKind> = Extract<StoredDocument, { kind: K }>;

/**
 * A key made of any text, the same each time: characters that a key may not hold are written as `~` and their
 * code. Text whose key would be too long has to be hashed by whoever names it.
 */
export function keyOf(text: string): string {
  return text.replace(/[^\x21-\x7e]|[/\\?#~]/gu, (char) => `~${(char.codePointAt(0) ?? 0).toString(16)}~`);
}
