import { z } from 'zod';
import { UNNAMED } from '../../notices/ledger/people-names.ts';
import type { Author, Change, Entry } from '../../notices/model/log.ts';
import { Role } from './form-2.ts';
import { Change3, lifted3, stored3 } from './form-3.ts';

/**
 * The fourth form of a log's entries, written since 30 November 2026. It is form 3, and besides: a version of the notice is
 * published, and the notice is lifted. It is frozen as soon as it has been written once: a change of the model is put into
 * `write4` and `lift4`, and what they cannot say makes a fifth form.
 */
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const [update, reading, fact, correction, undo, member, noMember, link, action, plan, takenOver] = Change3.options;
const Change4 = z.discriminatedUnion('what', [
  ...([update, reading, fact, correction, undo, member, noMember, link, action, plan, takenOver] as const),
  z.strictObject({
    what: z.literal('notice'),
    version: z.int().positive(),
    file: z.string(),
    moved: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    changed: z.array(z.string()),
    fresh: z.array(z.string()),
    gone: z.array(z.string()),
  }),
  z.strictObject({ what: z.literal('lifted'), on: z.iso.date().nullable(), note: z.string() }),
]);
type Change4 = z.infer<typeof Change4>;

export const Form4 = z.strictObject({
  form: z.literal(4),
  seq: z.int().positive(),
  command: z.string(),
  at: z.string(),
  by: z.strictObject({ id: z.string(), role: z.enum([...Role.options, 'system']) }),
  source: z.strictObject({ conversation: z.string(), activity: z.string().nullable() }).nullable(),
  change: Change4,
  prev: Hash,
});

/** The text that stands for an entry in the store. */
export function write4({ seq, command, at, by, source, change, prev }: Omit<Entry, 'hash'>): string {
  const { id, role } = by;
  // What could not be read again is not written: Form4 refuses it.
  return JSON.stringify(
    Form4.parse({ form: 4, seq, command, at, by: { id, role }, source, change: stored4(change, by), prev }),
  );
}

/** An entry of this form as today's model has it, its people without their names. */
export function lift4({ seq, command, at, by, source, change, prev }: z.infer<typeof Form4>, hash: string): Entry {
  const author: Author = { ...by, name: by.role === 'system' ? 'Noticeboard' : UNNAMED };
  return { seq, command, at, by: author, source, change: lifted4(change, author), prev, hash };
}

const stored4 = (change: Change, by: Author): Change4 =>
  change.what === 'notice' || change.what === 'lifted' ? change : stored3(change, by);

const lifted4 = (change: Change4, author: Author): Change =>
  change.what === 'notice' || change.what === 'lifted' ? change : lifted3(change, author);
