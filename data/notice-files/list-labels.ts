/** How far a list may count; a number beyond is printed as it is. */
const [MOST_LETTERS, MOST_ROMAN] = [26 * 4, 399];

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
  ] as const),
  ...([
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(n: number): string {
  let left = n;
  let written = '';
  for (const [value, letters] of ROMAN) {
    const times = Math.floor(left / value);
    written += letters.repeat(times);
    left -= times * value;
  }
  return written;
}

/** a to z, then aa, bb, as Word counts. */
const letters = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);

/** A number of a list in one of the formats of Word (`w:numFmt`): those that have no letters of their own are decimal. */
export function listNumber(n: number, format: string): string {
  const small = n > 0 && n <= (format.endsWith('Letter') ? MOST_LETTERS : MOST_ROMAN);
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'lowerLetter':
      return small ? letters(n) : String(n);
    case 'upperLetter':
      return small ? letters(n).toUpperCase() : String(n);
    case 'lowerRoman':
      return small ? roman(n) : String(n);
    case 'upperRoman':
      return small ? roman(n).toUpperCase() : String(n);
    default:
      return String(n);
  }
}
