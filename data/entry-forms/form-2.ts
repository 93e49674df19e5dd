import { hash } from 'node:crypto';
import { z } from 'zod';
import { UNNAMED } from '../../notices/ledger/people-names.ts';
import type { Update } from '../../notices/model/board.ts';
import type { Author, Change, Entry } from '../../notices/model/log.ts';
import { actionOf } from './plan-line.ts';

/**
 * The second form of a log's entries, written on 29 November 2026. It is frozen; only `lift2` changes, when the model does.
 *
 * An entry is one text, of which the document holds the hash: SHA-256 over the text as it is stored, to the byte. People are
 * ids; the board's directory of names says what they are called.
 */
const Day = z.iso.date();
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Status = z.enum([
  'not-started',
  'rescheduled',
  'in-progress',
  'complete-awaiting-sign-off',
  'complete',
  'business-as-usual',
]);
const Rag = z.enum(['blue', 'red', 'amber', 'green']);

const Action = z.strictObject({
  id: z.string(),
  serves: z.array(z.string()),
  what: z.string(),
  who: z.string(),
  agency: z.string(),
  how: z.string(),
  when: Day,
  firstDate: Day.nullable(),
  success: z.string(),
  status: Status,
  rag: Rag.nullable(),
});

export const Said = z.strictObject({
  about: z.string(),
  date: Day,
  /** Null: the entry's author. A text is a post in the council's spreadsheet. */
  by: z.string().nullable(),
  text: z.string(),
  status: Status.nullable(),
  rag: Rag.nullable(),
  percent: z.number().nullable(),
  evidence: z.string().nullable(),
  moved: z.strictObject({ to: Day, agreedBy: z.string() }).nullable(),
});
export type Said = z.infer<typeof Said>;

export const Reading = z.strictObject({ ref: z.string(), metric: z.string(), date: Day, value: z.number() });
export const Fact = z.strictObject({
  fact: z.enum(['issued', 'received', 'ends', 'review', 'meeting']),
  date: Day,
  note: z.string(),
});
export const Role = z.enum(['chair', 'officer', 'owner', 'observer']);

export const Change2 = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('update'), update: Said }),
  z.strictObject({ what: z.literal('reading'), reading: Reading }),
  z.strictObject({ what: z.literal('fact'), entry: Fact, replaces: Day.nullable() }),
  z.strictObject({ what: z.literal('action'), action: Action }),
  z.strictObject({ what: z.literal('correction'), corrects: z.int().positive(), update: Said }),
  z.strictObject({ what: z.literal('undo'), undoes: z.int().positive() }),
  z.strictObject({
    what: z.literal('member'),
    member: z.strictObject({ id: z.string(), role: Role, holds: z.array(z.string()) }),
  }),
  z.strictObject({ what: z.literal('no-member'), id: z.string() }),
  z.strictObject({
    what: z.literal('link'),
    place: z.strictObject({ id: z.string(), name: z.string().nullable() }),
    linked: z.boolean(),
  }),
  z.strictObject({
    what: z.literal('plan'),
    file: z.string(),
    actions: z.array(Action),
    updates: z.array(Said),
  }),
  z.strictObject({
    what: z.literal('taken-over'),
    actions: z.array(Action),
    updates: z.array(Said),
    readings: z.array(Reading),
    calendar: z.array(Fact),
  }),
]);
export type Change2 = z.infer<typeof Change2>;

export const Form2 = z.strictObject({
  form: z.literal(2),
  seq: z.int().positive(),
  command: z.string(),
  at: z.string(),
  by: z.strictObject({ id: z.string(), role: z.enum([...Role.options, 'system']) }),
  source: z.strictObject({ conversation: z.string(), activity: z.string().nullable() }).nullable(),
  change: Change2,
  prev: Hash,
});

/** SHA-256, in hex, of a text as it is stored. From form 2 on that is an entry's hash, whatever its form. */
export function hashOfText(text: string): string {
  return hash('sha256', text);
}

/** An entry of this form as today's model has it, its people without their names. */
export function lift2({ seq, command, at, by, source, change, prev }: z.infer<typeof Form2>, hash: string): Entry {
  const author: Author = { ...by, name: by.role === 'system' ? 'Noticeboard' : UNNAMED };
  return { seq, command, at, by: author, source, change: withPlaceholders(change, author), prev, hash };
}

/** What this form says of a change, as today's model has it; people without their names. */
export function withPlaceholders(change: Change2, { name }: Author): Change {
  const said = (update: Said): Omit<Update, 'entry'> => ({ ...update, by: update.by ?? name });
  switch (change.what) {
    case 'update':
    case 'correction':
      return { ...change, update: said(change.update) };
    case 'member':
      return { what: 'member', member: { ...change.member, name: UNNAMED } };
    case 'no-member':
      return { ...change, name: UNNAMED };
    case 'action':
      return { ...change, action: actionOf(change.action) };
    case 'plan':
      return { ...change, actions: change.actions.map(actionOf), updates: change.updates.map(said) };
    case 'taken-over': {
      const { readings: measurements, ...rest } = change;
      return {
        ...rest,
        actions: change.actions.map(actionOf),
        updates: change.updates.map((update) => ({ ...said(update), entry: null })),
        measurements,
      };
    }
    default:
      return change;
  }
}
