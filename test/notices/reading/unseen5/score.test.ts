import { count, extraDated, scoreNotice } from '../unseen/score.ts';

const HERE = import.meta.dirname;

/**
 * Written and labelled by people who had never seen the reader. At first contact, of these 148 duties 72 were right, 47 doubted (26 of them because a
 * notice in the form of a letter was refused) and 29 wrong without a word, three of these with a date. What is held here was mended with them in sight.
 *
 * `silent`: what is still wrong without a word. Four are kinds; the others ask for somebody whom the model has no name for (NHS England, the
 * full council, an officer) or name one person twice.
 */
describe('a fifth set of notices, with what a person found in them', () => {
  it.each([
    ['aldermere', 19, 2],
    ['tarnshire', 21, 1],
    ['wexbury', 21, 2],
    ['ashmere', 21, 1],
    ['brackendale', 24, 1],
    ['saltmarsh', 18, 3],
  ] as const)('%s', (name, right, silent) => {
    const scored = scoreNotice(name, HERE);
    expect(count(scored, 'right')).toBeGreaterThanOrEqual(right);
    expect(count(scored, 'silent')).toBeLessThanOrEqual(silent);
    expect(scored.filter(({ invented }) => invented)).toEqual([]);
    expect(extraDated(name, HERE)).toEqual([]);
  });
});
