import { faultsBySchema15 } from './schema-1-5.ts';

const card = (...body: unknown[]) => ({ type: 'AdaptiveCard', version: '1.5', body });

it('takes what the schema takes, in whatever case its words are', () => {
  const rich = {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: 'x', color: 'Attention', weight: 'bolder' }],
  };
  expect(faultsBySchema15(card({ type: 'TextBlock', text: 'x', spacing: 'ExtraLarge' }, rich))).toEqual([]);
});

it.each([
  ['an element that 1.5 does not have', { type: 'Badge', text: 'x' }, 'card.body[0] may not be Badge'],
  ['a member of another element', { type: 'TextBlock', text: 'x', items: [] }, 'card.body[0] (TextBlock) has items'],
  ['a word that there is not', { type: 'TextBlock', text: 'x', color: 'red' }, 'card.body[0].color is none of'],
  ['what is missing', { type: 'Container' }, 'card.body[0] has no items'],
  ['a number for words', { type: 'TextBlock', text: 7 }, 'card.body[0].text is no string'],
  ['a run outside a block', { type: 'TextRun', text: 'x' }, 'card.body[0] may not be TextRun'],
])('finds %s', (_name, element, fault) => {
  expect(faultsBySchema15(card(element)).join()).toContain(fault);
});

it('counts a newer element as its fallback', () => {
  const chart = (fallback: unknown) => card({ type: 'Chart.Line', data: [], fallback });
  expect(faultsBySchema15(chart({ type: 'TextBlock', text: 'x' }))).toEqual([]);
  expect(faultsBySchema15(chart({ type: 'Chart.Pie' }))).toEqual(['card.body[0].fallback may not be Chart.Pie']);
});
