import { count, extraDated, NOTICES, scoreNotice, scorePhrases, scoreSentences } from './score.ts';

/**
 * Before the reader met them it had 19 of these 48 duties right and 11 wrong without a word, 40 of the 47 phrases right and 2
 * silently wrong, and 15 of the 29 sentences right and 7 silently wrong. They are no examples to tune to: others of their kinds are kept apart.
 */
describe('notices and directions of other authors, with what a person found in them', () => {
  it.each([
    ['cs-2010', 15, 0],
    ['cs-2013', 18, 1],
    ['direction-2022', 11, 0],
  ] as const)('%s', (name, right, silent) => {
    const scored = scoreNotice(name);
    expect(count(scored, 'right')).toBeGreaterThanOrEqual(right);
    expect(count(scored, 'silent')).toBeLessThanOrEqual(silent);
    // The one that counts back from a review by our rule for months: semantics.md, "a week in advance of the review".
    expect(scored.filter(({ invented }) => invented).length).toBeLessThanOrEqual(silent);
  });

  it.each(NOTICES)('%s: no date where nobody found a duty', (name) => {
    expect(extraDated(name)).toEqual([]);
  });

  it('reads the phrases or doubts them', () => {
    const scored = scorePhrases();
    expect(count(scored, 'right')).toBeGreaterThanOrEqual(44);
    expect(count(scored, 'silent')).toBe(0);
  });

  it('reads the sentences or doubts them', () => {
    const scored = scoreSentences();
    expect(count(scored, 'right')).toBeGreaterThanOrEqual(27);
    expect(count(scored, 'silent')).toBeLessThanOrEqual(2);
  });
});
