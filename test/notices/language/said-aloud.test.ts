import { findRefs } from '../../../notices/language/refs.ts';
import { isOrder } from '../../../notices/language/refuse.ts';

const KNOWN = new Set(['14', '14(a)', '14(b)', 'A12', 'A13', '21']);
const refsIn = (said: string): string[] =>
  findRefs(
    said.split(' '),
    (ref) => KNOWN.has(ref),
    () => false,
  ).map(({ ref }) => ref);

describe('a number in words', () => {
  it.each([
    ['paragraph fourteen the whole thing', ['14']],
    ['what does paragraph twenty one say', ['21']],
    ['actions twelve and thirteen', ['A12', 'A13']],
    ['paragraph fourteen (a)', ['14(a)']],
    ['paragraphs fourteen a and fourteen b', ['14(a)', '14(b)']],
  ])('is a ref where the word before says of what: %s', (said, refs) => {
    expect(refsIn(said)).toEqual(refs);
  });

  it.each(['in fourteen weeks', 'action twelve months ago', 'paragraph two hundred', 'fourteen of them'])(
    'is none where it counts something, or there is no such paragraph: %s',
    (said) => {
      expect(refsIn(said)).toEqual([]);
    },
  );
});

describe('a sign-off', () => {
  it.each(['sign-off queue', 'the sign-offs for Thursday', 'Sign-off position?'])('is a thing: %s', (said) => {
    expect(isOrder(said)).toBe(false);
  });

  it.each(['sign off A6', 'Sign-off A6 please', 'sign off everything'])('is done to something: %s', (said) => {
    expect(isOrder(said)).toBe(true);
  });
});
