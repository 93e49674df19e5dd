import { z } from 'zod';
import { UNNAMED } from '../../notices/ledger/people-names.ts';
import type { Update } from '../../notices/model/board.ts';
import type { Author, Change, Entry } from '../../notices/model/log.ts';
import { Change2, Fact, Reading, Role, Said, withPlaceholders } from './form-2.ts';
import { actionOf } from './plan-line.ts';

/**
 * The fourth form of a log's entries, written on 30 November 2026. It is form 3, and besides: an action may be withdrawn; an
 * update may say who agreed to it, another owner, further links, at which meeting of the board it was decided, or that what was
 * completed still holds; a meeting may be cancelled, or have its minutes; a board may have measures of its own; a version of the
 * notice is published, and the notice is lifted. It is frozen; only `lift4` changes, when the model does.
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
  'withdrawn',
]);
const Rag = z.enum(['blue', 'red', 'amber', 'green']);

const Action = z.strictObject({
  id: z.string(),
  serves: z.array(z.string()),
  what: z.string(),
  who: z.string(),
  agency: z.string(),
  how: z.string(),
  when: Day.nullable(),
  timing: z.string().optional(),
  firstDate: Day.nullable(),
  success: z.string(),
  status: Status,
  rag: Rag.nullable(),
});

const Said4 = z.strictObject({
  ...Said.shape,
  status: Status.nullable(),
  agreedBy: z.string().optional(),
  newOwner: z.string().optional(),
  moreEvidence: z.array(z.string()).optional(),
  meeting: Day.exactOptional(),
  attests: z.literal(true).exactOptional(),
});
export type Said4 = z.infer<typeof Said4>;

const Seen = z.strictObject({
  id: z.string(),
  cells: z.strictObject({
    what: z.string().optional(),
    who: z.string().optional(),
    agency: z.string().optional(),
    how: z.string().optional(),
    success: z.string().optional(),
    serves: z.array(z.string()).optional(),
    when: Day.nullable().optional(),
    timing: z.string().optional(),
    firstDate: Day.optional(),
    status: Status.optional(),
    rag: Rag.optional(),
  }),
});

export const Indicator4 = z.strictObject({
  id: z.string(),
  name: z.string(),
  comparison: z.enum(['<=', '>=']),
  value: z.number(),
  unit: z.string(),
  due: Day.nullable(),
  every: z
    .strictObject({ count: z.number(), unit: z.enum(['day', 'week', 'month', 'year', 'working-day']) })
    .nullable(),
  owner: z.string(),
});

const [, reading, fact, , , undo, member, noMember, link] = Change2.options;
export const Change4 = z.discriminatedUnion('what', [
  ...([reading, fact, undo, member, noMember, link] as const),
  z.strictObject({ what: z.literal('update'), update: Said4 }),
  z.strictObject({ what: z.literal('correction'), corrects: z.int().positive(), update: Said4 }),
  z.strictObject({ what: z.literal('no-fact'), entry: Fact }),
  z.strictObject({ what: z.literal('indicator'), indicator: Indicator4 }),
  z.strictObject({ what: z.literal('minutes'), meeting: Day, note: z.string() }),
  z.strictObject({
    what: z.literal('notice'),
    version: z.int().positive(),
    file: z.string(),
    moved: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    changed: z.array(z.string()),
    fresh: z.array(z.string()),
    gone: z.array(z.string()),
  }),
  z.strictObject({ what: z.literal('lifted'), on: Day.nullable(), note: z.string() }),
  z.strictObject({ what: z.literal('action'), action: Action }),
  z.strictObject({
    what: z.literal('plan'),
    file: z.string(),
    actions: z.array(Action),
    updates: z.array(Said4),
    seen: z.array(Seen).optional(),
  }),
  z.strictObject({
    what: z.literal('taken-over'),
    actions: z.array(Action),
    updates: z.array(Said4),
    readings: z.array(Reading),
    calendar: z.array(Fact),
  }),
]);
export type Change4 = z.infer<typeof Change4>;

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

/** An entry of this form as today's model has it, its people without their names. */
export function lift4({ seq, command, at, by, source, change, prev }: z.infer<typeof Form4>, hash: string): Entry {
  const author: Author = { ...by, name: by.role === 'system' ? 'Noticeboard' : UNNAMED };
  return { seq, command, at, by: author, source, change: lifted4(change, author), prev, hash };
}

/** What one of its entries says, as today's model has it. */
export function lifted4(change: Change4, author: Author): Change {
  const said = (one: Said4): Omit<Update, 'entry'> => ({ ...one, by: one.by ?? author.name });
  switch (change.what) {
    case 'update':
    case 'correction':
      return { ...change, update: said(change.update) };
    case 'no-fact':
    case 'indicator':
    case 'minutes':
    case 'notice':
    case 'lifted':
      return change;
    case 'action':
      return { ...change, action: actionOf(change.action) };
    case 'plan':
      return { ...change, actions: change.actions.map(actionOf), updates: change.updates.map(said) };
    case 'taken-over': {
      const { readings: measurements, ...rest } = change;
      return {
        ...rest,
        actions: change.actions.map(actionOf),
        updates: change.updates.map((one) => ({ ...said(one), entry: null })),
        measurements,
      };
    }
    default:
      return withPlaceholders(change, author);
  }
}
