import { oneOf } from '../words/pattern.ts';
import type { Page } from './blocks.ts';
import { isAddressed } from './structure.ts';

const HINT =
  'Give the text of an improvement notice issued to a council, or of a statutory direction to one, as plain text.';

/** Papers that name a notice and a council without being a notice. */
const OTHER_PAPERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a letter', /^[ \t]*dear\b/im],
  ['minutes', /^[ \t]*(?:draft )?minutes of\b|^[ \t]*(?:apologies|in attendance)\b/im],
  ['an agenda', /^[ \t]*agenda\b/im],
  ['a memorandum', /^[ \t]*(?:explanatory )?memorandum\b/im],
  ['a press release', /^[ \t]*(?:press release|news story|notes to editors)\b/im],
  ['a plan', /^[ \t]*(?:written statement of action|(?:improvement|action|priority action) plan)[ \t]*$/im],
  ['an inspection report', /^[ \t]*(?:inspection of local authority|inspection report|area send inspection)\b/im],
];

/** What a statutory direction says of itself. */
const DIRECTION = new RegExp(
  oneOf(
    String.raw`\b(?:statutory|further|revised) directions?\b`,
    String.raw`\b(?:hereby direct|directs the|direction in relation to)\b`,
    String.raw`\bhereby directs\b`,
    String.raw`\bdirections? (?:made |given |issued )?(?:under|in accordance with|pursuant to) section`,
    // "Directions to X Council", "these Directions have effect from": what it calls itself.
    String.raw`\bdirections? (?:is|are) (?:hereby )?(?:given|made|issued)\b`,
    String.raw`\bthese directions\b`,
  ),
  'i',
);
const NOTICE = /\b(?:improvement|warning)\s+notice\b/i;

export const REFUSALS = {
  council: `This does not say, as a notice does, to which council it was issued. ${HINT}`,
  lines: `This text has lost its line breaks, so its paragraphs cannot be told apart. ${HINT}`,
  columns: `This text stands in two columns, so that its lines run into each other. ${HINT}`,
  several: 'This holds more than one improvement notice. Give them one at a time, each in a file of its own.',
  duties: `This holds no duty that could be read. ${HINT}`,
} as const;

/** Why a text is none that can be read, in one sentence with what to do; null where it may be. `most`: characters. */
export function unreadable(text: string, most: number): string | null {
  if (text.trim() === '') return `This text is empty. ${HINT}`;
  if (text.length > most) return `This text is longer than ${most.toLocaleString('en-GB')} characters. ${HINT}`;
  // A binary shows itself by control characters, or by what its bytes turned into.
  const head = text.slice(0, 4000);
  const strange = Array.from(head).filter((character) => character === '\uFFFD' || character.charCodeAt(0) < 9).length;
  const lost = head.match(/\w\uFFFD|\uFFFD\w/g)?.length ?? 0;
  if (lost > 8 && lost * 2 > strange && !text.includes('\u0000'))
    return `This text lost characters when it was decoded: its quotes or dashes are missing. Save it as UTF-8. ${HINT}`;
  if (/<(?:html|body|p|div|br)\b[^<>]*>/i.test(head)) return `This is a web page. ${HINT}`;
  if (text.includes('\u0000') || strange > 8) return `This is not plain text. ${HINT}`;
  const words = text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
  return NOTICE.test(words) || DIRECTION.test(words)
    ? null
    : `This does not call itself an improvement notice or a statutory direction. ${HINT}`;
}

/** "This letter is that notice": one that is written as a letter. */
const IS_THE_NOTICE =
  /\bthis letter (?:(?:is|constitutes|forms|serves as|stands as|comprises)\b)[^.;]{0,40}\bnotice\b/i;

/** Why a text that speaks of a notice is none itself: it is a letter or minutes about one. */
export function otherPaper(text: string, { blocks }: Page): string | null {
  if (isAddressed(blocks) || IS_THE_NOTICE.test(text)) return null;
  const other = OTHER_PAPERS.find(([, pattern]) => pattern.test(text))?.[0];
  return other === undefined ? null : `This reads like ${other} about a notice. ${HINT}`;
}

/** A whole notice in fewer lines than it has paragraphs. */
export function inOneLine({ lines }: Page): boolean {
  const texts = lines.filter(({ kind }) => kind === 'text');
  return texts.length < 6 && texts.some(({ text }) => text.length > 1200);
}

/** Lines side by side from which two columns are sure, and how long their halves are where they are prose. */
const FEWEST_BESIDE = 6;
const PROSE = 18;

/** Two pieces of text with a wide gap between them, and where the second begins. */
function sideBySide(line: string): { readonly at: number; readonly shortest: number } | null {
  const pieces = line.trim().split(/ {3,}/);
  const [left = '', right = ''] = pieces;
  if (pieces.length !== 2 || line.includes('|')) return null;
  return { at: line.lastIndexOf(right), shortest: Math.min(left.length, right.length) };
}

/**
 * Whether lines hold two pieces side by side, the second at the same place, as a page of two columns does when its text is
 * copied across: most lines from the first such one to the last.
 */
export function inTwoColumns({ lines }: Page): boolean {
  const texts = lines.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  const beside = texts.map(sideBySide);
  const places = beside.flatMap((one) => (one === null ? [] : [one.at]));
  const near = (at: number): number => places.filter((other) => Math.abs(other - at) <= 1).length;
  const most = places.reduce((best, at) => (near(at) > near(best) ? at : best), places[0] ?? 0);
  const isThere = (one: (typeof beside)[number]): boolean => one !== null && Math.abs(one.at - most) <= 1;
  const pairs = beside.filter(isThere);
  const long = pairs.filter((one) => one !== null && one.shortest >= PROSE).length;
  if (pairs.length < FEWEST_BESIDE || long * 2 < pairs.length) return false;
  return pairs.length * 2 > beside.findLastIndex(isThere) - beside.findIndex(isThere) + 1;
}
