import { COLOURS, MOVES, ROLES, STATES } from '../../../../notices/language/updates/lexicon.ts';
import { understandCommand } from '../../../../notices/language/updates/understand-command.ts';
import { MONTH_WORDS } from '../../../../notices/words/calendar-words.ts';
import { expand } from '../../../../notices/words/phrase-book.ts';
import { knowsley } from './desk.ts';

const context = knowsley();

const wordsOf = (tables: readonly Readonly<Record<string, readonly string[]>>[]): string[] => [
  ...new Set(
    tables
      .flatMap((table) => Object.values(table).flat())
      .flatMap(expand)
      .flat(),
  ),
];

const SAID = wordsOf([STATES, COLOURS, MOVES, ROLES]).filter((word) => /^[a-z]{2,}$/.test(word));
/** Longer words with the word in them. A hyphen parts words ("not-started"), letters do not. */
const around = (word: string): string[] => [`q${word}`, `${word}q`, `q${word}q`, `iso${word}q`, `${word}qish`];
const FRAMES = ['mark A12 as', 'set A12 to', 'A12 is', 'A12 is now', 'mark A12'];

/** What is taken out of "mark A12 as …". */
function taken(sentence: string): Readonly<Record<string, string>> {
  const read = understandCommand(sentence, context);
  if (read.kind !== 'draft' || read.draft.what !== 'update') return {};
  const { status, rag, percent, movedTo, evidence, date } = read.draft;
  return { status, rag, percent, movedTo, evidence, date };
}

const NOTHING = ['', undefined];

describe('a word of the tables inside a longer word', () => {
  it('is not found: "isolated" is neither "is" nor "late"', () => {
    // No status is called so. It is kept whole, so that the reply can say that there is none.
    expect(taken('mark A12 as isolated')).toMatchObject({ status: 'isolated', rag: '' });
    expect(taken('mark A12 as toasted')).toMatchObject({ status: 'toasted', rag: '' });
    expect(taken('mark A12 as beguiled')).toMatchObject({ status: 'beguiled', rag: '' });
    expect(taken('A12 is isolated')).toMatchObject({ status: '', rag: '' });
  });

  it.each(FRAMES)('says no status, colour, date or share after "%s"', (frame) => {
    const wrong = SAID.flatMap(around).flatMap((word) => {
      const { status, ...rest } = taken(`${frame} ${word}`);
      const whole = NOTHING.includes(status) || status === word;
      const none = Object.values(rest).every((value) => value === '');
      return whole && none ? [] : [{ word, status, ...rest }];
    });
    expect(SAID.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });

  it('is no month: "12 qmarch" is kept as it was typed, so that the reply can say that it is no date', () => {
    const wrong = MONTH_WORDS.filter((month) => month.length > 2)
      .flatMap((month) => [`12 q${month}`, `12 ${month}q`])
      .filter((day) => taken(`move A12 to ${day}`).movedTo !== day);
    expect(taken('move A12 to 12 march').movedTo).toBe('2015-03-12');
    expect(wrong).toEqual([]);
  });

  it('gives nobody a role', () => {
    const roles = wordsOf([ROLES]).flatMap((word) => [`q${word}`, `${word}q`]);
    const wrong = roles.filter((role) => {
      const read = understandCommand(`make Sam Jones ${role}`, context);
      return read.kind === 'draft' && read.draft.what === 'member';
    });
    expect(wrong).toEqual([]);
  });
});
