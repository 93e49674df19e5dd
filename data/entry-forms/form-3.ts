import { z } from 'zod';
import { UNNAMED } from '../../notices/ledger/people-names.ts';
import type { Update } from '../../notices/model/board.ts';
import type { Author, Change, Entry } from '../../notices/model/log.ts';
import { Change2, Fact, Reading, Role, Said, withPlaceholders } from './form-2.ts';
import { actionOf } from './plan-line.ts';

/**
 * The third form of a log's entries, written on 29 November 2026. It is form 2, and besides: an action may have no day, with
 * the plan's own words in its place; a plan's import keeps what the file says. It is frozen; only `lift3` changes, when the
 * model does.
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
  when: Day.nullable(),
  timing: z.string().optional(),
  firstDate: Day.nullable(),
  success: z.string(),
  status: Status,
  rag: Rag.nullable(),
});

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

const [update, reading, fact, , correction, undo, member, noMember, link] = Change2.options;
const Change3 = z.discriminatedUnion('what', [
  ...([update, reading, fact, correction, undo, member, noMember, link] as const),
  z.strictObject({ what: z.literal('action'), action: Action }),
  z.strictObject({
    what: z.literal('plan'),
    file: z.string(),
    actions: z.array(Action),
    updates: z.array(Said),
    seen: z.array(Seen).optional(),
  }),
  z.strictObject({
    what: z.literal('taken-over'),
    actions: z.array(Action),
    updates: z.array(Said),
    readings: z.array(Reading),
    calendar: z.array(Fact),
  }),
]);
type Change3 = z.infer<typeof Change3>;

export const Form3 = z.strictObject({
  form: z.literal(3),
  seq: z.int().positive(),
  command: z.string(),
  at: z.string(),
  by: z.strictObject({ id: z.string(), role: z.enum([...Role.options, 'system']) }),
  source: z.strictObject({ conversation: z.string(), activity: z.string().nullable() }).nullable(),
  change: Change3,
  prev: Hash,
});

/** An entry of this form as today's model has it, its people without their names. */
export function lift3({ seq, command, at, by, source, change, prev }: z.infer<typeof Form3>, hash: string): Entry {
  const author: Author = { ...by, name: by.role === 'system' ? 'Noticeboard' : UNNAMED };
  return { seq, command, at, by: author, source, change: lifted(change, author), prev, hash };
}

function lifted(change: Change3, author: Author): Change {
  const said = (one: Said): Omit<Update, 'entry'> => ({ ...one, by: one.by ?? author.name });
  switch (change.what) {
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
