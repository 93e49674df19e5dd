import { z } from 'zod';
import { Action, BoardRecords, CalendarEntry, Indicator, Measurement, Update } from './board.ts';
import { CalendarDate } from './dates.ts';
import { SeenCells } from './file-cells.ts';

/** What somebody may do on a board. Whoever has no role may ask what the notice says, and no more. */
export const Role = z.enum(['chair', 'officer', 'owner', 'observer']);
export type Role = z.infer<typeof Role>;

/** Somebody with a role on the board. */
export const Member = z.strictObject({
  /** The Entra object id. Earlier versions also kept ids that the channel gives: they match nobody. */
  id: z.string().min(1),
  name: z.string().min(1),
  role: Role,
  /** An owner's posts, actions and paragraphs: "Head of Safeguarding", "A6", "B3". */
  holds: z.array(z.string().min(1)),
});
export type Member = z.infer<typeof Member>;

/** Who recorded something, in which role. `system` took over what came with the board. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly role: Role | 'system';
}

/** A channel or group chat, as Teams knows it. */
const Place = z.strictObject({ id: z.string().min(1).max(2000), name: z.string().max(300).nullable() });

const Said = Update.omit({ entry: true });

/** What one entry of the log says. Nothing in it is ever changed: a correction is another entry. */
export const Change = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('update'), update: Said }),
  z.strictObject({ what: z.literal('reading'), reading: Measurement }),
  /** `replaces`: the date of a review or meeting that moved. */
  z.strictObject({ what: z.literal('fact'), entry: CalendarEntry, replaces: CalendarDate.nullable() }),
  /** A meeting or a review that was in the calendar is not to be. */
  z.strictObject({ what: z.literal('no-fact'), entry: CalendarEntry }),
  z.strictObject({ what: z.literal('action'), action: Action }),
  /** A measure of the board's own, new or with other terms than before, or ended. */
  z.strictObject({ what: z.literal('indicator'), indicator: Indicator }),
  /** The readings of a file: new ones, and others in the place of those of the same day. */
  z.strictObject({ what: z.literal('readings'), file: z.string(), measurements: z.array(Measurement) }),
  /** Takes the place of an earlier update, which stays in the log. */
  z.strictObject({ what: z.literal('correction'), corrects: z.int().positive(), update: Said }),
  z.strictObject({ what: z.literal('undo'), undoes: z.int().positive() }),
  z.strictObject({ what: z.literal('member'), member: Member }),
  z.strictObject({ what: z.literal('no-member'), id: z.string().min(1), name: z.string().min(1) }),
  /** What a meeting of the board decided or noted that is no entry of its own; empty: all of it is. */
  z.strictObject({ what: z.literal('minutes'), meeting: CalendarDate, note: z.string() }),
  /** From now on the people of a channel or group chat may read the board's records; or no longer. */
  z.strictObject({ what: z.literal('link'), place: Place, linked: z.boolean() }),
  /** A plan's file: new actions, present ones with other words, and what it says of their dates and status. */
  z.strictObject({
    what: z.literal('plan'),
    file: z.string(),
    actions: z.array(Action),
    updates: z.array(Said),
    /** What the file says where that is not what is recorded of it; earlier versions did not say. */
    seen: z.array(SeenCells).optional(),
  }),
  /**
   * A version of the notice is published: from now on it is the one that counts. `moved`: refs of the version before that
   * its paragraphs have now; the others are ids of duties, by what became of them.
   */
  z.strictObject({
    what: z.literal('notice'),
    version: z.int().positive(),
    file: z.string(),
    moved: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    changed: z.array(z.string()),
    fresh: z.array(z.string()),
    gone: z.array(z.string()),
  }),
  /** The notice is lifted from that day on: nothing is due any more. Null: it was not, and is in force. */
  z.strictObject({ what: z.literal('lifted'), on: CalendarDate.nullable(), note: z.string() }),
  /** What came with the board, from its spreadsheets. */
  z.strictObject({
    what: z.literal('taken-over'),
    ...BoardRecords.pick({ actions: true, updates: true, measurements: true, calendar: true }).shape,
  }),
]);
export type Change = z.infer<typeof Change>;
export type ChangeOf<W extends Change['what']> = Extract<Change, { what: W }>;

/** One entry of a board's log, as it is known today: `data/entry-forms/` reads it from whichever form it was stored in. */
export interface Entry {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  /** The command that it carries out. The same command is recorded once, however often it arrives. */
  readonly command: string;
  /** When it was recorded, in UTC. */
  readonly at: string;
  readonly by: Author;
  /** The message or button that it came from; null where no conversation was. */
  readonly source: { readonly conversation: string; readonly activity: string | null } | null;
  readonly change: Change;
  /** The hash of the entry before, 64 zeros for the first. */
  readonly prev: string;
  /** As its form counts it, in hex. */
  readonly hash: string;
}

/** A board with its whole log: the records are what the log adds up to. */
export interface BoardLog {
  readonly records: BoardRecords;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  readonly members: readonly Member[];
  /** Channels and group chats of which an officer said whether their people may read the records: the last word on each. */
  readonly places: readonly { readonly id: string; readonly linked: boolean }[];
}
