import { z } from 'zod';

// The part of the adaptive card schema 1.5 that our cards use, strict: what is not named here may not be on a card.
// Microsoft's own JSON schema of 1.5 is in no npm package, so this was written by hand after it; the renderer of
// Microsoft's `adaptivecards` package is asked beside it.

const spacing = z.enum(['Default', 'None', 'Small', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const size = z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']);
const color = z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']);
const weight = z.enum(['Lighter', 'Default', 'Bolder']);
const block = { id: z.string().optional(), spacing: spacing.optional(), separator: z.boolean().optional() };

const Submit = z.strictObject({
  type: z.literal('Action.Submit'),
  title: z.string().min(1).max(60),
  data: z.record(z.string(), z.unknown()),
});
const Execute = z.strictObject({ ...Submit.shape, type: z.literal('Action.Execute'), verb: z.string().min(1) });

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

const container = {
  type: z.literal('Container'),
  ...block,
  style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']).optional(),
  selectAction: z.union([Submit, Execute]).optional(),
};
const text = [TextBlock, RichTextBlock] as const;
// Three deep, and no more: a card is read on a telephone.
const Inner = z.strictObject({ ...container, items: z.array(z.discriminatedUnion('type', text)).min(1) });
const Middle = z.strictObject({ ...container, items: z.array(z.discriminatedUnion('type', [...text, Inner])).min(1) });
const Container = z.strictObject({
  ...container,
  items: z.array(z.discriminatedUnion('type', [...text, Middle])).min(1),
});

export const CardSchema = z.strictObject({
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  lang: z.string().length(2),
  fallbackText: z.string().min(1),
  speak: z.string().min(1),
  body: z.array(z.discriminatedUnion('type', [TextBlock, RichTextBlock, Container])).min(1),
  actions: z.array(z.discriminatedUnion('type', [Submit, Execute])).max(6),
});
export type CardSchema = z.infer<typeof CardSchema>;
