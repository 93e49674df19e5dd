import type { DateStyle } from '../../notices/model/posting.ts';
import { printedDates } from '../../notices/time/print.ts';

const ABOUT_DATES =
  /^(?:(?:please )?(?:write|print|format|show|put|give|use|change|set)(?: the| our| all)?(?: digest'?s?)? dates? (?:as|in|like|to|with|the [\w-]+ way)\b|(?:please )?(?:use|write|show|want|have) (?:[\w-]+ ){1,3}dates\b|dates (?:as|in|like)\b)/;
/** A date is its own example: the rule that reads it tells the style. */
const BY_EXAMPLE: ReadonlyMap<string, DateStyle | 'other'> = new Map([
  ['year, month and day in figures', 'iso'],
  ['day, month and year in figures', 'numbers'],
  ['day and month', 'words'],
  ['day of a month', 'words'],
  ['month, day and year', 'other'],
]);
const STYLES: readonly (readonly [DateStyle, RegExp])[] = [
  ['iso', /\biso\b|\byyyy-mm-dd\b/],
  ['numbers', /\bdd\/mm\/yy(?:yy)?\b|\b(?:short|numeric|numbers|numerals|figures)\b/],
  ['welsh', /\b(?:welsh|cymraeg)\b/],
  ['words', /\b(?:words|long|in full|english|british|normal|usual)\b/],
];
const OTHER =
  /\b(?:american|us|french|german|spanish|italian|polish|romanian|portuguese|arabic|urdu|punjabi|bengali|gujarati|somali|turkish|irish|gaelic|scots)\b/;

/** How dates are to be written, of a sentence in small letters; `other`: in a way that there is not; null: it says nothing of it. */
export function dateOrder(plain: string): DateStyle | 'other' | null {
  if (!ABOUT_DATES.test(plain)) return null;
  const example = printedDates(plain).find(({ rule }) => BY_EXAMPLE.has(rule));
  if (example !== undefined) return BY_EXAMPLE.get(example.rule) ?? null;
  const style = STYLES.find(([, pattern]) => pattern.test(plain))?.[0];
  return style ?? (OTHER.test(plain) ? 'other' : null);
}
