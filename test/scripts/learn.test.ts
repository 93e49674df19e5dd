import { type Example, learn } from '../../scripts/training/learn.ts';

const EXAMPLES: readonly Example[] = [
  ...['overdue now', 'what is overdue', 'overdue actions', 'the overdue ones'].map((text) => ({ text, label: 'late' })),
  ...['due next month', 'what is due', 'due actions', 'the due ones'].map((text) => ({ text, label: 'due' })),
].map(({ text, label }) => ({ features: text.split(' '), label }));

/** The value with the highest sum of weights. */
function told(learnt: ReturnType<typeof learn>, text: string): string | undefined {
  const sums = learnt.values.map(
    (_, at) =>
      (learnt.bias[at] ?? 0) + text.split(' ').reduce((sum, word) => sum + (learnt.weights.get(word)?.[at] ?? 0), 0),
  );
  return learnt.values[sums.indexOf(Math.max(...sums))];
}

describe('what is learnt from labelled sentences', () => {
  it('tells them apart, and others that are like them', () => {
    const learnt = learn(EXAMPLES, 0.5, 2);
    expect(told(learnt, 'anything overdue')).toBe('late');
    expect(told(learnt, 'anything due')).toBe('due');
  });

  it('is the same each time, to the last digit', () => {
    expect(learn(EXAMPLES, 0.5, 2)).toEqual(learn(EXAMPLES, 0.5, 2));
  });

  it('gives no weight to what tells nothing, and none at all to what was seen once', () => {
    const { weights, values } = learn(EXAMPLES, 0.5, 2);
    expect(weights.has('month')).toBe(false);
    expect(Math.abs(weights.get('ones')?.[values.indexOf('late')] ?? 0)).toBeLessThan(
      Math.abs(weights.get('overdue')?.[values.indexOf('late')] ?? 0) / 4,
    );
  });
});
