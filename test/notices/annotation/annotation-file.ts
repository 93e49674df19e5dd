import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CalendarDate } from '../../../notices/model/dates.ts';
import { Comparison, DutyKind, Holder, Recipient } from '../../../notices/model/notice.ts';

/** One duty as a person found it. `anchor` is a piece of its words by which to find it again. */
export const AnnotatedDuty = z.strictObject({
  ref: z.string(),
  anchor: z.string(),
  kind: DutyKind,
  holders: z.array(Holder).min(1),
  recipients: z.array(Recipient),
  /** Compact form, as `compactDeadline` writes it. */
  deadlines: z.array(z.string()),
  targets: z.array(
    z.strictObject({
      comparison: Comparison,
      value: z.number().nullable(),
      unit: z.string(),
      benchmark: z.string().optional(),
    }),
  ),
  /** False where two careful people could differ about the split, the holder or the kind. */
  certainAboutIt: z.boolean(),
  /** Other kinds and holders that the words bear as well. */
  alsoKinds: z.array(DutyKind).optional(),
  alsoHolders: z.array(z.array(Holder)).optional(),
  /** Other deadlines that the words bear, where no rule decides. */
  alsoDeadlines: z.array(z.array(z.string())).optional(),
  /** Several dates in one sentence: one duty with all of them, or one for each, are both right. */
  mayBeSplit: z.boolean().optional(),
});
export type AnnotatedDuty = z.infer<typeof AnnotatedDuty>;

export const Annotation = z.strictObject({
  notice: z.strictObject({
    council: z.string(),
    issued: CalendarDate.nullable(),
    issuedSource: z.enum(['text', 'signature']).optional(),
    inspection: z
      .strictObject({ by: z.string(), date: CalendarDate, precision: z.enum(['day', 'month']), said: z.string() })
      .nullable(),
    grounds: z.string(),
    consequences: z.array(z.string()),
  }),
  duties: z.array(AnnotatedDuty),
  /** For an undated notice: the dates that these facts give, up to and with `upTo`; each line an anchor and its dates. */
  issuedWith: z
    .array(
      z.strictObject({
        facts: z.strictObject({
          issued: CalendarDate,
          received: CalendarDate.optional(),
          ends: CalendarDate.optional(),
        }),
        upTo: CalendarDate,
        dates: z.array(z.array(z.string()).min(1)),
      }),
    )
    .optional(),
});
export type Annotation = z.infer<typeof Annotation>;

/** Parses an annotation file; a fault in it is a fault of the test. */
export const readAnnotation = (path: string): Annotation => Annotation.parse(JSON.parse(readFileSync(path, 'utf8')));
