import { createModel, type Likely, type Weights } from '../../../notices/learnt/model.ts';

const WEIGHTS: Weights = {
  classes: ['kind=due', 'kind=who', 'me=', 'me=yes'],
  bias: [0, 0, 1, 0],
  features: { 'w:late': [0, 12, 1, -3], 'w:my': [3, 25], 'who~w:late': [1, 40] },
};

/** The chance of "due", by hand. */
const due = (likely: Likely): number | undefined => likely.get('kind')?.get('due');
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

describe('a model of weights', () => {
  it('sums what speaks for each value, in tenths, and the chances of a facet come to one', () => {
    const likely = createModel(WEIGHTS)
      .seen(new Set(['w:late', 'w:never-seen']))
      .likely();
    expect(due(likely)).toBeCloseTo(logistic(1.5 / Math.sqrt(2)), 12);
    expect([...(likely.get('me') ?? [])].reduce((sum, [, chance]) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(likely.get('nothing')).toBeUndefined();
  });

  it('adds what is asked besides to that question, and not to the next one of the same features', () => {
    const seen = createModel(WEIGHTS).seen(new Set(['w:late']));
    const alone = due(seen.likely());
    const besides = due(seen.likely(['who~w:late']));
    expect(besides).toBeCloseTo(logistic((1.5 - 4) / Math.sqrt(2)), 12);
    expect(due(seen.likely())).toBe(alone);
  });

  it.each([
    ['a class that there is not', [4, 1]],
    ['a weight that is no whole number', [0, 1.5]],
    ['a weight that does not fit', [0, 40_000]],
    ['a class without a weight', [0]],
    ['something else', 'x' as unknown as number[]],
  ])('is not made of rows with %s', (_, row) => {
    expect(() => createModel({ ...WEIGHTS, features: { 'w:late': row } })).toThrow('w:late');
  });
});
