import { z } from 'zod';
import { DutyKind, Holder, Recipient, Span } from '../model/notice.ts';
import { Instant } from '../model/posting.ts';

/** What a correction is about, found again by its words, and where those are gone by its place in the text. */
export const Anchor = z.strictObject({
  /** As the row was called when it was corrected; for people to read. */
  ref: z.string().max(60),
  words: z.string().max(6000),
  span: Span,
});
export type Anchor = z.infer<typeof Anchor>;

/** What somebody types into a correction. */
const Typed = z.string().trim().min(1).max(500);

/** One thing that an officer says of a row of the reading. */
export const Amendment = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('kind'), kind: DutyKind }),
  z.strictObject({ to: z.literal('holders'), holders: z.array(Holder).min(1).max(12) }),
  /** Who is told, or gets it; none: nobody. */
  z.strictObject({ to: z.literal('recipients'), recipients: z.array(Recipient).max(12) }),
  /** When it falls due, in words: they are read as the words of a notice are. "none": it has no date. */
  z.strictObject({ to: z.literal('deadline'), words: Typed }),
  /** The number to reach, in words. "none": there is none. */
  z.strictObject({ to: z.literal('target'), words: Typed }),
  /** A second duty begins with these words. */
  z.strictObject({ to: z.literal('split'), before: Typed }),
  /** It is one duty with the one before it, in the same paragraph. */
  z.strictObject({ to: z.literal('join') }),
  z.strictObject({ to: z.literal('not-a-duty') }),
  z.strictObject({ to: z.literal('duty') }),
  /** What was in doubt was read as it is meant. */
  z.strictObject({ to: z.literal('right') }),
  /** Takes back what was said of this row before. */
  z.strictObject({ to: z.literal('as-read') }),
  /** The day on which the notice was issued, in words. */
  z.strictObject({ to: z.literal('issued'), words: Typed }),
]);
export type Amendment = z.infer<typeof Amendment>;
export type AmendmentOf<T extends Amendment['to']> = Extract<Amendment, { to: T }>;

export const Correction = z.strictObject({
  anchor: Anchor,
  amendment: Amendment,
  /** What the reader had made of it then, in words: a better reader that says something else is told apart by it. */
  was: z.string().max(600),
  by: z.strictObject({ id: z.string().min(1), name: z.string().min(1) }),
  at: Instant,
});
export type Correction = z.infer<typeof Correction>;

export const MOST_CORRECTIONS = 500;

/** What officers said of a reading, in the order in which they said it. It lies over the reading and never in it. */
export const Overlay = z.array(Correction).max(MOST_CORRECTIONS);
export type Overlay = readonly Correction[];
