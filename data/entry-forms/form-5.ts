import { z } from 'zod';
import { UNNAMED } from '../../notices/ledger/people-names.ts';
import type { Update } from '../../notices/model/board.ts';
import type { Author, Change, Entry } from '../../notices/model/log.ts';
import { Reading, Role } from './form-2.ts';
import { Change4, Indicator4, lifted4, type Said4 } from './form-4.ts';
import { storedLine } from './plan-line.ts';

/**
 * The fifth form of a log's entries, written since 30 November 2026. It is form 4, and besides: a measure of the board's own may
 * have ended, and the readings of a file are one entry. It is frozen as soon as it has been written once: a change of the model
 * is put into `write5` and `lift5`, and what they cannot say makes a sixth form.
 */
const Day = z.iso.date();
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const [reading, fact, undo, member, noMember, link, update, correction, noFact, , ...others] = Change4.options;
const Change5 = z.discriminatedUnion('what', [
  ...([reading, fact, undo, member, noMember, link, update, correction, noFact, ...others] as const),
  z.strictObject({
    what: z.literal('indicator'),
    indicator: z.strictObject({ ...Indicator4.shape, ended: Day.exactOptional() }),
  }),
  z.strictObject({ what: z.literal('readings'), file: z.string(), readings: z.array(Reading) }),
]);
type Change5 = z.infer<typeof Change5>;

export const Form5 = z.strictObject({
  form: z.literal(5),
  seq: z.int().positive(),
  command: z.string(),
  at: z.string(),
  by: z.strictObject({ id: z.string(), role: z.enum([...Role.options, 'system']) }),
  source: z.strictObject({ conversation: z.string(), activity: z.string().nullable() }).nullable(),
  change: Change5,
  prev: Hash,
});

/** The text that stands for an entry in the store. */
export function write5({ seq, command, at, by, source, change, prev }: Omit<Entry, 'hash'>): string {
  const { id, role } = by;
  // What could not be read again is not written: Form5 refuses it.
  return JSON.stringify(
    Form5.parse({ form: 5, seq, command, at, by: { id, role }, source, change: withoutNames(change, by), prev }),
  );
}

/** An entry of this form as today's model has it, its people without their names. */
export function lift5({ seq, command, at, by, source, change, prev }: z.infer<typeof Form5>, hash: string): Entry {
  const author: Author = { ...by, name: by.role === 'system' ? 'Noticeboard' : UNNAMED };
  return { seq, command, at, by: author, source, change: lifted5(change, author), prev, hash };
}

function lifted5(change: Change5, author: Author): Change {
  switch (change.what) {
    case 'indicator':
      return change;
    case 'readings': {
      const { readings: measurements, ...rest } = change;
      return { ...rest, measurements };
    }
    default:
      return lifted4(change, author);
  }
}

function withoutNames(change: Change, { name }: Author): Change5 {
  const said = ({ by, ...one }: Omit<Update, 'entry'>): Said4 => ({ ...one, by: by === name ? null : by });
  switch (change.what) {
    case 'update':
    case 'correction':
      return { ...change, update: said(change.update) };
    case 'member': {
      const { id, role, holds } = change.member;
      return { what: 'member', member: { id, role, holds } };
    }
    case 'no-member':
      return { what: 'no-member', id: change.id };
    case 'action':
      return { ...change, action: storedLine(change.action) };
    case 'plan':
      return { ...change, actions: change.actions.map(storedLine), updates: change.updates.map(said) };
    case 'readings': {
      const { measurements: readings, ...rest } = change;
      return { ...rest, readings };
    }
    case 'taken-over': {
      const { measurements: readings, ...rest } = change;
      return {
        ...rest,
        actions: change.actions.map(storedLine),
        updates: change.updates.map(takenOver),
        readings,
      };
    }
    default:
      return change;
  }
}

/** That no entry holds it goes without saying, and no meeting of ours decided it. */
function takenOver({ about, date, by, text, status, rag, percent, evidence, moved }: Update): Said4 {
  return { about, date, by, text, status, rag, percent, evidence, moved };
}
