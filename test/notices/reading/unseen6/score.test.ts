import { count, extraDated, scoreNotice } from '../unseen/score.ts';

const HERE = import.meta.dirname;

/**
 * Written and labelled by two people who had never seen the reader. At first contact, of these 150 duties 72 were right, 57 doubted (24 of them
 * because a direction was refused) and 21 wrong without a word; three had a date that nobody gave. What is held here was mended with them in sight.
 * Two labels were mended: they listed other names of one recipient as if all of them were told.
 */
describe('a sixth set of notices, with what a person found in them', () => {
  it.each([
    ['ashmere', 25, 0, 0],
    ['harlesworth', 24, 0, 0],
    // "at each of its meetings" is dated by the meetings that the notice makes us assume, and the label leaves it open.
    ['wexcombe', 25, 1, 1],
    ['carrow-vale', 22, 0, 0],
    ['hallmere', 25, 0, 0],
    ['thornsea', 21, 1, 0],
  ] as const)('%s', (name, right, silent, invented) => {
    const scored = scoreNotice(name, HERE);
    expect(count(scored, 'right')).toBeGreaterThanOrEqual(right);
    expect(count(scored, 'silent')).toBeLessThanOrEqual(silent);
    expect(scored.filter((one) => one.invented).length).toBeLessThanOrEqual(invented);
    expect(extraDated(name, HERE).length).toBeLessThanOrEqual(name === 'harlesworth' ? 1 : 0);
  });
});
