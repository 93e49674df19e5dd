import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../notices/ledger/canonical-json.ts';
import type { Entry } from '../../notices/model/log.ts';
import { actionOf } from './plan-line.ts';

/**
 * The first form of a log's entries, written until 28 November 2026. It is frozen: it says what is stored, whatever the
 * model has become since, and imports nothing of the model. Only `lift1` changes, when the model does.
 *
 * An entry is a member of its document, and holds the names of people. Its hash is over the canonical JSON of the stored
 * entry without the hash itself: stores give JSON back with its members in any order.
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

const Said = z.strictObject({
  about: z.string(),
  date: Day,
  by: z.string(),
  text: z.string(),
  status: Status.nullable(),
  rag: Rag.nullable(),
  percent: z.number().nullable(),
  evidence: z.string().nullable(),
  moved: z.strictObject({ to: Day, agreedBy: z.string() }).nullable(),
});
/** What came with the board says besides that no entry holds it. */
const TakenOver = z.strictObject({ ...Said.shape, entry: z.int().nullable() });

const Reading = z.strictObject({ ref: z.string(), metric: z.string(), date: Day, value: z.number() });
const Fact = z.strictObject({
  fact: z.enum(['issued', 'received', 'ends', 'review', 'meeting']),
  date: Day,
  note: z.string(),
});
const Role = z.enum(['chair', 'officer', 'owner', 'observer']);

const Change = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('update'), update: Said }),
  z.strictObject({ what: z.literal('reading'), reading: Reading }),
  z.strictObject({ what: z.literal('fact'), entry: Fact, replaces: Day.nullable() }),
  z.strictObject({ what: z.literal('action'), action: Action }),
  z.strictObject({ what: z.literal('correction'), corrects: z.int().positive(), update: Said }),
  z.strictObject({ what: z.literal('undo'), undoes: z.int().positive() }),
  z.strictObject({
    what: z.literal('member'),
    member: z.strictObject({ id: z.string(), name: z.string(), role: Role, holds: z.array(z.string()) }),
  }),
  z.strictObject({ what: z.literal('no-member'), id: z.string(), name: z.string() }),
  z.strictObject({
    what: z.literal('plan'),
    file: z.string(),
    actions: z.array(Action),
    updates: z.array(Said),
  }),
  z.strictObject({
    what: z.literal('taken-over'),
    actions: z.array(Action),
    updates: z.array(TakenOver),
    readings: z.array(Reading),
    calendar: z.array(Fact),
  }),
]);

export const Form1 = z.strictObject({
  seq: z.int().positive(),
  command: z.string(),
  at: z.string(),
  by: z.strictObject({ id: z.string(), name: z.string(), role: z.enum([...Role.options, 'system']) }),
  source: z.strictObject({ conversation: z.string(), activity: z.string().nullable() }).nullable(),
  change: Change,
  prev: Hash,
  hash: Hash,
});

/** SHA-256, in hex, of an entry as it is stored, before anything of it is checked. */
export function hashOfForm1(stored: object): string {
  return createHash('sha256')
    .update(canonicalJson({ ...stored, hash: undefined }))
    .digest('hex');
}

/** An entry of this form as today's model has it. */
export const lift1 = (stored: z.infer<typeof Form1>): Entry => ({ ...stored, change: lifted(stored.change) });

function lifted(change: z.infer<typeof Change>): Entry['change'] {
  switch (change.what) {
    case 'action':
      return { ...change, action: actionOf(change.action) };
    case 'plan':
      return { ...change, actions: change.actions.map(actionOf) };
    case 'taken-over': {
      const { readings: measurements, ...rest } = change;
      return { ...rest, actions: change.actions.map(actionOf), measurements };
    }
    default:
      return change;
  }
}
