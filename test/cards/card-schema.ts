import { z } from 'zod';

// The part of the adaptive card schema 1.5 that our cards use, strict: what is not named here may not be on a card.
// Microsoft's own JSON schema of 1.5 is in no npm package: `schema-1-5.ts` says what it takes, and the renderer of
// Microsoft's `adaptivecards` package is asked beside the two.

const spacing = z.enum(['Default', 'None', 'Small', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const size = z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']);
const color = z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']);
const weight = z.enum(['Lighter', 'Default', 'Bolder']);
const block = { id: z.string().optional(), spacing: spacing.optional(), separator: z.boolean().optional() };

const Submit = z.strictObject({
  type: z.literal('Action.Submit'),
  title: z.string().min(1).max(60),
  data: z.record(z.string(), z.unknown()),
  style: z.literal('positive').optional(),
  mode: z.literal('secondary').optional(),
});
const Execute = z.strictObject({
  ...Submit.shape,
  type: z.literal('Action.Execute'),
  verb: z.string().min(1),
  // Cancelling must not wait for what is still missing.
  associatedInputs: z.enum(['auto', 'none']).optional(),
});

const TextBlock = z.strictObject({
  type: z.literal('TextBlock'),
  ...block,
  text: z.string().min(1),
  style: z.enum(['default', 'heading']).optional(),
  size: size.optional(),
  weight: weight.optional(),
  color: color.optional(),
  isSubtle: z.boolean().optional(),
  // Optional in the schema; a sentence that is cut off is of no use to anyone.
  wrap: z.literal(true),
});

const TextRun = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string().min(1),
  size: size.optional(),
  weight: weight.optional(),
  color: color.optional(),
  isSubtle: z.boolean().optional(),
  italic: z.boolean().optional(),
});

const RichTextBlock = z.strictObject({ type: z.literal('RichTextBlock'), ...block, inlines: z.array(TextRun).min(1) });

const input = {
  id: z.string().min(1),
  // Every input says in words what belongs into it, and what is wrong with it.
  label: z.string().min(1).max(80),
  isRequired: z.boolean(),
  errorMessage: z.string().min(1),
};
const InputText = z.strictObject({
  type: z.literal('Input.Text'),
  ...input,
  value: z.string(),
  placeholder: z.string(),
  isMultiline: z.boolean(),
  maxLength: z.int().positive(),
  style: z.enum(['text', 'tel', 'url', 'email']),
});
const InputDate = z
  .strictObject({
    type: z.literal('Input.Date'),
    ...input,
    value: z.union([z.iso.date(), z.literal('')]),
    min: z.iso.date(),
    max: z.iso.date(),
  })
  .refine(({ min, max }) => min <= max);
const InputChoiceSet = z
  .strictObject({
    type: z.literal('Input.ChoiceSet'),
    ...input,
    value: z.string(),
    placeholder: z.string(),
    style: z.literal('compact'),
    /** Several may be ticked: the value has commas between them. */
    isMultiSelect: z.boolean().optional(),
    wrap: z.literal(true).optional(),
    choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
  })
  .refine(({ value, choices, isMultiSelect = false }) =>
    (isMultiSelect ? value.split(',') : [value]).every(
      (one) => one === '' || choices.some((choice) => choice.value === one),
    ),
  )
  .refine(({ choices }) => new Set(choices.map(({ value }) => value)).size === choices.length);

/** A tick: its words are ours, since a client may take Markdown in them. */
const InputToggle = z.strictObject({
  type: z.literal('Input.Toggle'),
  id: z.string().min(1),
  title: z.string().min(1),
  label: z.string().min(1),
  value: z.enum(['true', 'false']),
  wrap: z.literal(true).optional(),
});

const container = {
  type: z.literal('Container'),
  ...block,
  style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']).optional(),
  selectAction: z.union([Submit, Execute]).optional(),
};
const text = [TextBlock, RichTextBlock] as const;
// Not in 1.5: Teams draws a chip, others the same words.
const Badge = z.strictObject({
  type: z.literal('Badge'),
  spacing: spacing.optional(),
  text: z.string().min(1).max(40),
  style: z.enum(['Attention', 'Warning', 'Good', 'Accent', 'Subtle']),
  appearance: z.literal('Tint'),
  fallback: RichTextBlock,
});

// Three deep, and no more: a card is read on a telephone.
const Inner = z.strictObject({ ...container, items: z.array(z.discriminatedUnion('type', text)).min(1) });
const Column = z.strictObject({
  type: z.literal('Column'),
  width: z.enum(['auto', 'stretch']),
  items: z.array(z.discriminatedUnion('type', [...text, Inner, Badge])).min(1),
});
const ColumnSet = z.strictObject({
  type: z.literal('ColumnSet'),
  ...block,
  // Two at most: a third is a word wide on a telephone.
  columns: z.array(Column).min(1).max(2),
});
const Middle = z.strictObject({
  ...container,
  items: z.array(z.discriminatedUnion('type', [...text, Inner, ColumnSet])).min(1),
});
const TableCell = z.strictObject({ type: z.literal('TableCell'), items: z.array(RichTextBlock).length(1) });
const Table = z
  .strictObject({
    type: z.literal('Table'),
    ...block,
    firstRowAsHeader: z.literal(true),
    showGridLines: z.boolean(),
    columns: z.array(z.strictObject({ width: z.int().positive() })).min(1),
    rows: z.array(z.strictObject({ type: z.literal('TableRow'), cells: z.array(TableCell).min(1) })).min(2),
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length));

// Not in 1.5: Teams and its playground draw it, others must be told what to show instead.
const ChartLine = z.strictObject({
  type: z.literal('Chart.Line'),
  spacing: spacing.optional(),
  title: z.string().min(1),
  data: z
    .array(
      z.strictObject({
        legend: z.string().min(1).max(60),
        color: z.enum(['categoricalBlue', 'categoricalMarigold']),
        // A day as ISO 8601: the clients put days on a scale of time only where all of them are so.
        values: z.array(z.strictObject({ x: z.iso.date(), y: z.number() })).min(1),
      }),
    )
    .min(1)
    .max(2),
  fallback: Table,
});

const ActionSet = z.strictObject({ type: z.literal('ActionSet'), ...block, actions: z.array(Execute).length(1) });

const Container = z.strictObject({
  ...container,
  items: z
    .array(
      z.discriminatedUnion('type', [
        ...text,
        Middle,
        ColumnSet,
        ActionSet,
        Table,
        ChartLine,
        InputText,
        InputDate,
        InputChoiceSet,
        InputToggle,
      ]),
    )
    .min(1),
});

export const CardSchema = z.strictObject({
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  lang: z.string().length(2),
  fallbackText: z.string().min(1),
  speak: z.string().min(1),
  body: z.array(z.discriminatedUnion('type', [TextBlock, RichTextBlock, Container])).min(1),
  actions: z
    .array(z.discriminatedUnion('type', [Submit, Execute]))
    .max(10)
    // One stands out, four are seen; the rest is behind "…".
    .refine((actions) => actions.filter(({ style }) => style === 'positive').length <= 1)
    .refine((actions) => actions.filter(({ mode }) => mode !== 'secondary').length <= 4),
});
export type CardSchema = z.infer<typeof CardSchema>;
