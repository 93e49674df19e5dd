import type { DateStyle } from '../../notices/model/posting.ts';
import { MONTH_WORD } from '../../notices/words/calendar-words.ts';

const ABOUT_DATES =
  /^(?:(?:please )?(?:write|print|format|show|put|give|use|change|set)(?: the| our| all)?(?: digest'?s?)? dates? (?:as|in|like|to|with|the [\w-]+ way)\b|(?:please )?(?:use|write|show|want|have) (?:[\w-]+ ){1,3}dates\b|dates (?:as|in|like)\b)/;
const STYLES: readonly (readonly [DateStyle, RegExp])[] = [
  ['iso', /\biso\b|\b\d{4}-\d\d-\d\d\b|\byyyy-mm-dd\b/],
  ['numbers', /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\bdd\/mm\/yy(?:yy)?\b|\b(?:short|numeric|numbers|numerals|figures)\b/],
  ['welsh', /\b(?:welsh|cymraeg)\b/],
  [
    'words',
    new RegExp(String.raw`\b\d{1,2} ${MONTH_WORD} \d{4}\b|\b(?:words|long|in full|english|british|normal|usual)\b`),
  ],
];
const OTHER =
  /\b(?:american|us|french|german|spanish|italian|polish|romanian|portuguese|arabic|urdu|punjabi|bengali|gujarati|somali|turkish|irish|gaelic|scots)\b/;

/** How dates are to be written, of a sentence in small letters; `other`: in a way that there is not; null: it says nothing of it. */
export function dateOrder(plain: string): DateStyle | 'other' | null {
  if (!ABOUT_DATES.test(plain)) return null;
  const style = STYLES.find(([, pattern]) => pattern.test(plain))?.[0];
  return style ?? (OTHER.test(plain) ? 'other' : null);
}
