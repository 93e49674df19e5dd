import { z } from 'zod';
import { Phase } from './time.ts';
import { CalendarDate, Step } from './dates.ts';

/** Offsets into the notice's text file: `text.slice(start, end)`. */
export const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export type Span = z.infer<typeof Span>;

export const DutyKind = z.enum(['measure', 'target', 'plan', 'report', 'meeting', 'review', 'validation']);
export type DutyKind = z.infer<typeof DutyKind>;

export const Holder = z.enum([
  'council',
  'partners',
  'board',
  'board-chair',
  'lscb',
  'lscb-chair',
  'leader',
  'lead-member',
  'dfe',
  'adviser',
  'commissioner',
  'icb',
]);
export type Holder = z.infer<typeof Holder>;

/**
 * A party that is none of those above, under the name that the notice gives it, without its article: "Schools Forum",
 * "Corporate Parenting Panel". It begins with a capital, so that it is never taken for one of those.
 */
export const OwnName = z
  .string()
  .regex(/^[A-Z][\w'&., -]{2,79}$/)
  .brand<'OwnName'>();
export type OwnName = z.infer<typeof OwnName>;

/** Who holds a duty: one of the known, or somebody by name. */
export const DutyHolder = z.union([Holder, OwnName]);
export type DutyHolder = z.infer<typeof DutyHolder>;

/** To whom a report goes. */
export const Recipient = z.enum([
  'minister',
  'dfe',
  'board',
  'board-chair',
  'lscb',
  'leader',
  'lead-member',
  'family',
  'council',
  'partners',
  'ofsted',
  'adviser',
  'commissioner',
  'icb',
]);
export type Recipient = z.infer<typeof Recipient>;

/** Who gets a report: one of the known, or somebody by name. */
export const DutyRecipient = z.union([Recipient, OwnName]);
export type DutyRecipient = z.infer<typeof DutyRecipient>;

/** The date that a deadline counts from and that the notice may leave open. */
export const Anchor = z.enum(['issued', 'received', 'inspection']);
export type Anchor = z.infer<typeof Anchor>;

const on = { words: z.string(), span: Span };

/** The rule that says when, kept as a rule: `notices/calendar` turns it into occurrences. */
export const Deadline = z.discriminatedUnion('form', [
  /** "by 6 October 2014" */
  z.strictObject({ form: z.literal('day'), date: CalendarDate, ...on }),
  /** "by August 2011": the month's last day. */
  z.strictObject({ form: z.literal('month'), month: z.string().regex(/^\d{4}-\d{2}$/), ...on }),
  /** "over the period 2012-13", "by the end of the academic year 2011/12": the period's last day. */
  z.strictObject({ form: z.literal('period'), from: CalendarDate, to: CalendarDate, ...on }),
  /** "within one month of this Notice", "after 6, 12 and 18 months" (one deadline each). */
  z.strictObject({ form: z.literal('after'), anchor: Anchor, step: Step, ...on }),
  /**
   * "every 4 weeks", "quarterly": occurrence n is the anchor plus n steps. With a phase it falls on that day of each step
   * ("by the 15th of each month"), or counts from that date ("by 31 January and every six months thereafter"). `since`: none
   * of them lies before it ("on the last Friday of every month, starting in January").
   */
  z.strictObject({
    form: z.literal('every'),
    anchor: Anchor,
    step: Step,
    phase: Phase.optional(),
    since: CalendarDate.optional(),
    ...on,
  }),
  /** "by December 2014 and every three improvement boards thereafter": counts meetings after `after`. */
  z.strictObject({
    form: z.literal('every-meetings'),
    count: z.int().positive(),
    after: CalendarDate.nullable(),
    ...on,
  }),
  /** "a week in advance of the review" */
  z.strictObject({ form: z.literal('before-review'), step: Step, ...on }),
  /** "before the end of this Notice" */
  z.strictObject({ form: z.literal('before-end'), ...on }),
  /** "24hrs before conferences", "regularly": an operational standard, no occurrence. */
  z.strictObject({ form: z.literal('standard'), ...on }),
  /** "in parallel", "supplemented by a report": goes with something else, no date of its own. */
  z.strictObject({ form: z.literal('accompanies'), ...on }),
  /** "by Easter 2010", "once half a year": says when, and no date can be worked out of it. Never the same as no date. */
  z.strictObject({ form: z.literal('unclear'), ...on }),
]);
export type Deadline = z.infer<typeof Deadline>;

export const Comparison = z.enum(['<=', '>=', '=', 'maintain']);
export type Comparison = z.infer<typeof Comparison>;

/** A number to reach. `value` is null where the notice names a benchmark instead of a number. */
export const Target = z.strictObject({
  /** What is measured, in the notice's words: "core assessments out of timescale". */
  metric: z.string(),
  comparison: Comparison,
  value: z.number().nullable(),
  /** "%", "percentage points", "cases", "per 10,000" or "" for a plain count. */
  unit: z.string(),
  /** "statistical neighbour average", "England average", "levels prevailing when the notice was issued". */
  benchmark: z.string().nullable(),
  baseline: z.strictObject({ value: z.number(), period: z.string() }).nullable(),
  /** Which of the duty's deadlines it is for, or null where the target has no date. */
  deadline: z.int().nonnegative().nullable(),
  span: Span,
});
export type Target = z.infer<typeof Target>;

/** One thing that someone must do or achieve, with its own words. */
export const Duty = z.strictObject({
  /** Unique in the notice: the ref, and `/2` for the second duty of a provision. */
  id: z.string(),
  /** The provision's ref. */
  ref: z.string(),
  kind: DutyKind,
  holders: z.array(DutyHolder).min(1),
  recipients: z.array(DutyRecipient),
  /** The recipients and holders as the notice names them: "Parliamentary Under Secretary of State". */
  named: z.array(z.string()),
  /** Empty: continuing, in force until the notice is lifted. */
  deadlines: z.array(Deadline),
  targets: z.array(Target),
  /** Exact words: `quote === text.slice(span[0], span[1])`. */
  quote: z.string(),
  span: Span,
  /** The same words, repaired for reading: one line, no footnotes, no marks of bold or italic. */
  words: z.string(),
});
export type Duty = z.infer<typeof Duty>;

/** One printed unit of the notice. */
export const Provision = z.strictObject({
  /** `20`, `8(b)`, `B3`, `P2`; null where it is not numbered and carries no duty. */
  ref: z.string().nullable(),
  level: z.enum(['numbered', 'lettered', 'bullet', 'paragraph']),
  role: z.enum(['duty', 'preamble', 'evidence', 'consequence']),
  heading: z.string().nullable(),
  parent: z.string().nullable(),
  quote: z.string(),
  span: Span,
  words: z.string(),
});
export type Provision = z.infer<typeof Provision>;

export const Notice = z.strictObject({
  id: z.string(),
  /** "Kent County Council", as the notice prints it. */
  council: z.string(),
  /** What people call it: "Kent". */
  place: z.string(),
  address: z.string().nullable(),
  /** "Secretary of State for Education", or who signed it. */
  issuedBy: z.string(),
  /** When it was issued and how the text says so; null for an undated notice. */
  issued: z.strictObject({ date: CalendarDate, source: z.enum(['text', 'signature']), span: Span }).nullable(),
  inspection: z
    .strictObject({
      by: z.string(),
      date: CalendarDate,
      precision: z.enum(['day', 'month']),
      /** "published" or "dated", as printed. */
      said: z.string(),
      span: Span,
    })
    .nullable(),
  grounds: z.strictObject({ words: z.string(), span: Span }),
  headings: z.array(z.strictObject({ words: z.string(), span: Span })),
  consequences: z.array(z.strictObject({ words: z.string(), span: Span })),
  footnotes: z.array(z.strictObject({ mark: z.string(), words: z.string(), span: Span })),
  /** The day from which it is lifted, where that was recorded: from then on nothing is due under it. */
  lifted: z.strictObject({ on: CalendarDate, note: z.string() }).optional(),
});
export type Notice = z.infer<typeof Notice>;

/** What the reader is unsure of, said so that a person can settle it. */
export const Doubt = z.strictObject({ why: z.string(), words: z.string(), span: Span });
export type Doubt = z.infer<typeof Doubt>;

/** How a sentence of the notice's body was read. */
export const ReadSentence = z.strictObject({
  as: z.enum(['duty', 'explanation', 'doubt']),
  words: z.string(),
  span: Span,
});
export type ReadSentence = z.infer<typeof ReadSentence>;

export const Coverage = z.strictObject({
  characters: z.int(),
  accounted: z.int(),
  unaccounted: z.array(Span),
  /** In reading order; what only introduces a list is none. */
  sentences: z.array(ReadSentence),
});

/** A notice as the program knows it: what `notices/reading` makes of a text. */
export const ParsedNotice = z.strictObject({
  notice: Notice,
  provisions: z.array(Provision),
  duties: z.array(Duty),
  coverage: Coverage,
  doubts: z.array(Doubt),
});
export type ParsedNotice = z.infer<typeof ParsedNotice>;
