import { z } from 'zod';

/** Longer than any message that is taken: what does not fit is said to be too long, and kept. */
const Words = z.string().max(20_000).default('');

const said = {
  /** An action's id or a paragraph's ref. */
  about: Words,
  text: Words,
  status: Words,
  rag: Words,
  percent: Words,
  /** The day that it is about. */
  date: Words,
  /** Web addresses with blanks between. */
  evidence: Words,
  /** A new date for an action, and who agreed to it. */
  movedTo: Words,
  agreedBy: Words,
  /** The day of the board's meeting at which it was decided; nobody types it, it is understood. */
  meeting: Words,
  /** `yes`: its owner says that what was completed still holds. */
  attests: Words,
  /** The post that owns the action from now on. */
  newOwner: Words,
};

/**
 * What somebody wants recorded, as far as it was said: from a sentence, or from a form's inputs. Every field is words,
 * empty where nothing was said: `check-draft.ts` makes a change of it, or says what is missing or wrong. What was understood
 * is written as the model has it (`in-progress`, `2015-03-18`, `8(b)`), what was not as it was typed.
 */
export const Draft = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('update'), ...said }),
  /**
   * `entry`: which update; empty for one's own last, of `about` where that is said. `instead`: what it should have been about.
   * Other fields only where they change.
   */
  z.strictObject({ what: z.literal('correction'), entry: Words, instead: Words, ...said }),
  z.strictObject({ what: z.literal('reading'), ref: Words, metric: Words, value: Words, date: Words }),
  /** `replaces`: the date of the review or meeting that moves. */
  z.strictObject({ what: z.literal('fact'), fact: Words, date: Words, replaces: Words, note: Words }),
  /** A meeting or a review that is not to be. */
  z.strictObject({ what: z.literal('no-fact'), fact: Words, date: Words, note: Words }),
  /** A measure of the board's own: `every` is "1 month"; `comparison` is `>=` or `<=`; `ends`: the day on which it is followed no more. */
  z.strictObject({
    what: z.literal('indicator'),
    metric: Words,
    comparison: Words,
    value: Words,
    when: Words,
    every: Words,
    who: Words,
    ends: Words,
  }),
  z.strictObject({
    what: z.literal('action'),
    /** Refs with semicolons between. */
    serves: Words,
    task: Words,
    who: Words,
    agency: Words,
    when: Words,
    success: Words,
  }),
  /** What a meeting decided or noted that is no entry of its own. */
  z.strictObject({ what: z.literal('minutes'), meeting: Words, note: Words }),
  /** Takes back one's own last entry. */
  z.strictObject({ what: z.literal('undo') }),
  /** `person`: an id; empty where only a name was said. `holds`: posts, actions and paragraphs with semicolons between. */
  z.strictObject({ what: z.literal('member'), person: Words, name: Words, role: Words, holds: Words }),
  z.strictObject({ what: z.literal('no-member'), person: Words, name: Words }),
]);
export type Draft = z.infer<typeof Draft>;
export type DraftOf<W extends Draft['what']> = Extract<Draft, { what: W }>;
