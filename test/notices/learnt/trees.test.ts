import { chanceBy, Trees } from '../../../notices/learnt/trees.ts';
import { grow } from '../../../scripts/training/grow.ts';

const odds = (chance: number): number => Math.log(chance / (1 - chance));

describe('small trees', () => {
  it('add what each of their leaves says to what is so without any', () => {
    const trees = Trees.parse({ base: 0.5, trees: [['length', 3, 1, ['is list', 1, -0.25, -2]], 0.125] });
    expect(odds(chanceBy(trees, { length: 2 }))).toBeCloseTo(1.625);
    expect(odds(chanceBy(trees, { length: 3 }))).toBeCloseTo(0.375);
    expect(odds(chanceBy(trees, { length: 9, 'is list': 1 }))).toBeCloseTo(-1.375);
  });

  it('are refused where a branch lacks its other side', () => {
    expect(Trees.safeParse({ base: 0, trees: [['length', 3, 1]] }).success).toBe(false);
  });
});

describe('growing them', () => {
  // Right where both hold or neither does, and a little oftener where the first does: no sum of the two alone can tell.
  const cases = Array.from({ length: 400 }, (_, at) => {
    const [a, b, noise] = [at % 2, Math.floor(at / 2) % 2, (at * 7919) % 97];
    return { seen: { a, b, noise }, right: (a === 1) === (b === 1) || (a === 1 && at % 6 === 1) };
  });

  it('finds what only two things together tell', () => {
    const trees = grow(cases);
    expect(chanceBy(trees, { a: 1, b: 1, noise: 50 })).toBeGreaterThan(0.8);
    expect(chanceBy(trees, { a: 0, b: 0, noise: 50 })).toBeGreaterThan(0.8);
    expect(chanceBy(trees, { a: 0, b: 1, noise: 50 })).toBeLessThan(0.2);
    expect(chanceBy(trees, { a: 1, b: 0, noise: 50 })).toBeLessThan(0.5);
  });

  it('gives the same trees of the same cases', () => {
    expect(grow(cases)).toEqual(grow(cases));
  });
});
