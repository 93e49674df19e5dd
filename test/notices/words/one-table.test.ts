import { readdirSync, readFileSync } from 'node:fs';
import { MONTH_WORDS } from '../../../notices/words/calendar-words.ts';
import { countOf, NUMBERS, numberWord, ORDINALS, placeOf } from '../../../notices/words/numbers.ts';

const FOLDERS = ['bot', 'cards', 'data', 'dialogs', 'notices'];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
).filter((file) => !file.startsWith('notices/words/'));

const LISTS: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['months', MONTH_WORDS],
  ['numbers', NUMBERS.slice(1)],
  ['places in an order', ORDINALS.slice(1)],
];

/** Three words of a list with nothing but marks, blanks and figures between them, or with what spells only some letters. */
function spelled(text: string, words: readonly string[]): string | null {
  const list = new RegExp(
    `\\b(?:(?:${words.join('|')})\\b(?:\\([^)]{0,12}\\)\\??)?[^\\p{L}\\d]{1,8}){2}(?:${words.join('|')})\\b`,
    'giu',
  );
  const found = [...text.matchAll(list)].map(([one]) => one);
  return found.find((one) => new Set(one.toLowerCase().match(/[a-z]+/g)).size > 2) ?? null;
}

/** What a file says beside its comments. */
const code = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

describe('numbers and months in words', () => {
  it.each(LISTS)('are listed in one place: %s', (_, words) => {
    const found = files.flatMap((file) => {
      const list = spelled(code(file), words);
      return list === null ? [] : [`${file}: ${list}`];
    });
    expect(found).toEqual([]);
  });

  it('finds a list however it is written', () => {
    const months = LISTS[0]?.[1] ?? [];
    expect(spelled("['jan', 'feb', 'mar']", months)).not.toBeNull();
    expect(spelled('(?:january|february|march)', months)).not.toBeNull();
    expect(spelled('jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?', months)).not.toBeNull();
    expect(spelled('by March or April', months)).toBeNull();
  });

  it('knows each number by its name, its figures and its place', () => {
    expect(['six', '6', 'twenty-four', 'thirty', 'a', 'dozen', 'sixth', 'often'].map(countOf)).toEqual([
      6,
      6,
      24,
      30,
      1,
      12,
      null,
      null,
    ]);
    expect(['first', '22nd', 'twelfth', 'six'].map(placeOf)).toEqual([1, 22, 12, null]);
    expect([6, 12, 13].map(numberWord)).toEqual(['six', 'twelve', '13']);
  });
});
