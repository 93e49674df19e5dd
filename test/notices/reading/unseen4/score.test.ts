import { count, extraDated, scoreNotice } from '../unseen/score.ts';

const HERE = import.meta.dirname;

/** Written and labelled before the reader met them: then 54 of these 107 duties were right, 21 doubted and 32 wrong without a word. */
describe('a fourth set of notices, with what a person found in them', () => {
  it.each([
    ['aldermere', 10, 8],
    ['stourleigh', 15, 6],
    ['penhallow', 21, 5],
    ['vale', 8, 13],
  ] as const)('%s', (name, right, silent) => {
    const scored = scoreNotice(name, HERE);
    expect(count(scored, 'right')).toBeGreaterThanOrEqual(right);
    expect(count(scored, 'silent')).toBeLessThanOrEqual(silent);
    expect(extraDated(name, HERE)).toEqual([]);
  });
});
