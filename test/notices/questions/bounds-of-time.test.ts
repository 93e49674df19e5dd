import { askKnowsley } from '../../questions/desk.ts';

const refs = (question: string, late: boolean): string =>
  askKnowsley(question)
    .answer.items.filter(({ overdue }) => overdue === late)
    .map(({ ref }) => ref)
    .join(' ');

it('keeps the end of the row and the limit that were said', () => {
  expect(refs('which action is due last', false)).toBe('A25');
  expect(refs('council actions late but under a month', true)).toBe('A23');
  expect(refs('due less than a month from now', false)).toBe('A5 A24 A27');
});

it.each(['due before A12', 'due the same day as A12', 'actions have less than a week left'])(
  'asks back: %s',
  (question) => {
    expect(askKnowsley(question).answer.outcome).toBe('clarify');
  },
);
