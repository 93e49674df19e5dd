import { expand, PhraseBook, wordsOf } from '../../../notices/words/phrase-book.ts';

const words = (text: string): string[] => text.split(' ');

describe('a phrase book', () => {
  const book = new PhraseBook([
    ['late', ['over due|dated', 'late', 'not on? time']],
    ['due', ['due', 'over due soon?']],
  ]);

  it('finds alternatives and leaves out what may be missing', () => {
    expect(book.all(words('not on time'))).toEqual([{ start: 0, end: 3, value: 'late' }]);
    expect(book.all(words('not time'))).toEqual([{ start: 0, end: 2, value: 'late' }]);
    expect(book.all(words('not on'))).toEqual([]);
  });

  it('finds of each value the longest, and what overlaps', () => {
    expect(book.all(words('over due soon'))).toEqual([
      { start: 0, end: 2, value: 'late' },
      { start: 0, end: 3, value: 'due' },
      { start: 1, end: 2, value: 'due' },
    ]);
  });

  it('knows the words that it uses and those it begins with', () => {
    expect([...book.words()].sort()).toEqual(['dated', 'due', 'late', 'not', 'on', 'over', 'soon', 'time']);
    expect([...book.firsts()].sort()).toEqual(['due', 'late', 'not', 'over']);
    expect([...wordsOf(['a|b c?', 'c d'])]).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a cell of very many sequences', () => {
  const long = 'a|b|c? b|c|d? a|c|d? a|b|d b|c|a? d|a|b?';
  const short = ['a b', 'd', 'b|c d?'];

  /** What is found where every sequence is written out and tried. */
  function naive(rows: readonly (readonly [string, readonly string[]])[], said: readonly string[], start: number) {
    const ends = rows.flatMap(([value, cells]) =>
      cells
        .flatMap(expand)
        .filter((sequence) => sequence.every((word, at) => said[start + at] === word))
        .map((sequence) => ({ value, end: start + sequence.length })),
    );
    return new Set(ends.map(({ value, end }) => `${value} ${String(end)}`));
  }

  it('is read as if each were written out', () => {
    const rows = [
      ['one', short],
      ['two', [long]],
      ['three', ['a|b c|d?']],
    ] as const;
    const book = new PhraseBook(rows);
    expect(expand(long).length).toBeGreaterThan(2000);
    let found = 0;
    for (let n = 0; n < 4 ** 6; n += 1) {
      const said = Array.from({ length: 6 }, (_, at) => 'abcd'[Math.floor(n / 4 ** at) % 4] ?? '');
      const told = book.every(said, 0).map(({ value, end }) => `${value} ${String(end)}`);
      const expected = naive(rows, said, 0);
      expect(new Set(told)).toEqual(expected);
      expect(told).toHaveLength(expected.size);
      found += told.length;
    }
    expect(found).toBeGreaterThan(4 ** 6);
  });

  it('is told in the order of the rows beside others of one length', () => {
    const book = new PhraseBook([
      ['long', [long]],
      ['short', ['a b']],
    ]);
    expect(book.every(words('a b'), 0).filter(({ end }) => end === 2)).toEqual([
      { end: 2, value: 'long', row: 0 },
      { end: 2, value: 'short', row: 1 },
    ]);
  });
});
