// The one table of numbers in words: whoever reads or says a number takes it from here.

/** From nought; a place in the list is its number. */
export const NUMBERS: readonly string[] = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ');

export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** A place in the list is its number: "first of April", "the second review", "third quarter". */
export const ORDINALS: readonly string[] = (
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third ' +
  'twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
).split(' ');

/** Words that are a number without being its name. */
const COUNTED: Readonly<Record<string, number>> = { a: 1, an: 1, couple: 2, dozen: 12 };

const HYPHENATED = Object.entries(TENS).flatMap(([ten, value]) =>
  NUMBERS.slice(1, 10).map((unit, at): [string, number] => [`${ten}-${unit}`, value + at + 1]),
);

const CARDINAL: ReadonlyMap<string, number> = new Map([
  ...NUMBERS.map((word, value): [string, number] => [word, value]),
  ...Object.entries(TENS),
  ...HYPHENATED,
]);

const BY_WORD: ReadonlyMap<string, number> = new Map([...CARDINAL, ...Object.entries(COUNTED)]);

const BY_ORDINAL: ReadonlyMap<string, number> = new Map(ORDINALS.map((word, value) => [word, value]));

/** A number in figures or in one word, small letters: "6", "six", "twenty-four", "a", "couple"; null for anything else. */
export function countOf(word: string): number | null {
  return /^\d{1,6}$/.test(word) ? Number(word) : (BY_WORD.get(word) ?? null);
}

/** Parts of a whole: "half", "three quarters", "two fifths" of a hundred; null for anything else. */
export function hundredthsOf(count: string, part: string): number | null {
  const whole = part.replace(/s$/, '');
  const parts = whole === 'quarter' ? 4 : whole === 'half' ? 2 : placeOf(whole);
  const share = countOf(count);
  return parts === null || share === null || parts < 2 || share >= parts ? null : Math.round((share / parts) * 100);
}

/** A number by its name alone: "six", "twenty"; null for figures and for "a". */
export const numberNamed = (word: string): number | null => CARDINAL.get(word) ?? null;

/** Years as they are said aloud, in two words: "twenty fifteen" is 2015. */
export const SPOKEN_YEARS: ReadonlyMap<string, string> = new Map(
  NUMBERS.slice(10).map((word, at) => [`twenty ${word}`, String(2010 + at)]),
);

/** A place in an order: "first", "2nd"; null for anything else. */
export function placeOf(word: string): number | null {
  const figures = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1];
  return figures === undefined ? (BY_ORDINAL.get(word) ?? null) : Number(figures);
}

/** "twenty" before "seventh" makes one place of both; null where they are none. */
export function placeInTwo(ten: string, unit: string): number | null {
  const place = ORDINALS.indexOf(`${ten}-${unit}`);
  return place > 0 ? place : null;
}

/** "six" for 6, as texts say it; figures above twelve. */
export const numberWord = (value: number): string => (value <= 12 ? NUMBERS[value] : undefined) ?? String(value);

/** A choice of words as part of a pattern, longest first; no group. */
export const oneOf = (words: readonly string[]): string =>
  `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

/** A number above nought in words, as part of a pattern; no group. */
export const NUMBER_WORD = oneOf([...CARDINAL.keys()].filter((word) => word !== 'zero'));

/** A place in an order from the first on, in words, as part of a pattern; no group. */
export const ORDINAL_WORD = oneOf(ORDINALS.slice(1));
