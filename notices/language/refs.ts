import { numberNamed } from '../words/numbers.ts';
import { annexRefAt } from './annex-refs.ts';

/** A paragraph or an action that a question names; `known` is false where no such thing exists. */
export interface RefMark {
  readonly start: number;
  readonly end: number;
  readonly ref: string;
  readonly known: boolean;
}

const PARAGRAPH = new Set([
  'paragraph',
  'paragraphs',
  'section',
  'sections',
  'provision',
  'point',
  'item',
  'duty',
  'number',
  'sub',
  'subparagraph',
]);
const BULLET = new Set(['bullet', 'bullets']);
const ACTION = new Set(['action', 'actions', 'task']);
/** Between two numbers that share the word before the first: "paragraphs 8(a) and 8(b)". */
const BETWEEN = new Set(['and', 'or', 'to', 'of']);
/** A bare number beside one of these is a paragraph, where the notice has it. */
const BEFORE_NUMBER = new Set([
  'us',
  'give',
  'show',
  'of',
  'does',
  'me',
  'read',
  'wording',
  'text',
  'owns',
  'for',
  'under',
  'in',
  'about',
  'is',
  'see',
  'open',
  'quote',
  'what',
  'on',
  'say',
]);
/** "Actions under 8 that are red" */
const AFTER_UNDER = new Set([
  'that',
  'which',
  'are',
  'is',
  'and',
  'or',
  'with',
  'due',
  'but',
  'by',
  'not',
  'have',
  'has',
]);
const AFTER_NUMBER = new Set([
  'say',
  'says',
  'require',
  'requires',
  'wording',
  'text',
  'ask',
  'asks',
  'mean',
  'means',
  'please',
  'about',
]);

/** How a typed ref may be printed: `8b` is 8(b), `b15a` is B15(a), `15a` may be B15(a) in a notice of bullets. */
export function candidates(text: string): string[] {
  const match = /^([abp]?)(\d{1,3})\s*\(?([a-z]?)\)?$/.exec(text);
  if (match === null) return /^\([a-z]{1,4}\)$/.test(text) ? [text] : [];
  const [, letter = '', number = '', sub = ''] = match;
  const lettered = sub === '' ? number : `${number}(${sub})`;
  return letter === '' ? [lettered, `B${lettered}`] : [`${letter.toUpperCase()}${lettered}`];
}

const UNITS = /^(?:\d+(?:st|nd|rd|th|hrs?|k|m)|[a-z]{2,}\d+)$/;

/** "Paragraph 3 of Working Together" is a paragraph of something else. */
const FOREIGN =
  /^(?:of|in|from) (?!the notice|this|our|the improvement|the plan|it|kent|sutton|kingston|knowsley|hereford)(?:\w+ )*?(?:act|report|guidance|working|framework|ofsted|inspection|law|regulations|constitution|handbook|letter|code)\b/;

/** Finds the refs in a question's words. `exists` knows the notice's refs and the plan's actions. */
export function findRefs(
  words: readonly string[],
  exists: (ref: string) => boolean,
  taken: (at: number) => boolean,
  printed: (phrase: string) => boolean = () => false,
): RefMark[] {
  const marks: RefMark[] = [];
  for (let at = 0; at < words.length; at += 1) {
    // "Section 11" of the Act, where the notice itself speaks of it, is a subject and no paragraph.
    if (taken(at) || (words[at - 1] === 'section' && printed(`section ${words[at] ?? ''}`))) continue;
    const mark = refAt(words, at, exists, marks.at(-1));
    if (mark !== null) {
      marks.push(mark);
      at = mark.end - 1;
    }
  }
  return filled(words, marks, exists);
}

/** "8(a) to 8(c)" names 8(b) too. */
function filled(words: readonly string[], marks: readonly RefMark[], exists: (ref: string) => boolean): RefMark[] {
  return marks.flatMap((mark, at) => {
    const next = marks[at + 1];
    const range =
      next !== undefined && next.start === mark.end + 1 && /^(?:to|until|through)$/.test(words[mark.end] ?? '');
    return range ? [mark, ...between(mark, next).filter(({ ref }) => exists(ref))] : [mark];
  });
}

function between(from: RefMark, to: RefMark): RefMark[] {
  const [a, b] = [from, to].map(({ ref }) => /^([A-Z]?)(\d+)(?:\(([a-z])\))?$/.exec(ref));
  if (!a || !b || a[1] !== b[1]) return [];
  const refs =
    a[3] !== undefined && b[3] !== undefined && a[2] === b[2]
      ? letters(a[3], b[3]).map((letter) => `${a[1] ?? ''}${a[2] ?? ''}(${letter})`)
      : a[3] === undefined && b[3] === undefined
        ? numbers(Number(a[2]), Number(b[2])).map((number) => `${a[1] ?? ''}${number}`)
        : [];
  return refs.map((ref) => ({ start: from.end, end: to.start, ref, known: true }));
}

const MOST_IN_RANGE = 30;
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.min(MOST_IN_RANGE, Math.max(0, to - from - 1)) }, (_, at) => from + 1 + at);
const letters = (from: string, to: string): string[] =>
  numbers(from.charCodeAt(0), to.charCodeAt(0)).map((code) => String.fromCharCode(code));

/** What makes "a six" a number of something: "a six week wait", "eight a month". */
const COUNTED =
  /^(?:days?|weeks?|weekly|months?|monthly|years?|hours?|minutes?|percent|%|point|times?|of|or|to|and|page|man|person)$/;

/** "A twenty one", "eight b": a ref as it is said aloud, where there is such a one. */
function spokenRef(words: readonly string[], at: number, exists: (ref: string) => boolean): RefMark | null {
  const letter = words[at] ?? '';
  const action = letter === 'a' ? spokenNumber(words, at + 1) : null;
  if (action !== null && !COUNTED.test(words[action.end] ?? '') && exists(`A${action.value}`))
    return { start: at, end: action.end, ref: `A${action.value}`, known: true };
  const paragraph = spokenNumber(words, at);
  const under = paragraph === null ? '' : (words[paragraph.end] ?? '');
  if (paragraph === null || !/^[a-h]$/.test(under) || COUNTED.test(words[paragraph.end + 1] ?? '')) return null;
  const ref = `${paragraph.value}(${under})`;
  return exists(ref) ? { start: at, end: paragraph.end + 1, ref, known: true } : null;
}

/** "Paragraph fourteen", "actions twelve and thirteen": a number in words, where the word before says of what. */
function namedRef(
  words: readonly string[],
  at: number,
  exists: (ref: string) => boolean,
  ofAction: boolean,
): RefMark | null {
  const number = /^\d/.test(words[at] ?? '') ? null : spokenNumber(words, at);
  const letter = number === null ? undefined : /^\(?([a-h])\)?$/.exec(words[number.end] ?? '')?.[1];
  if (number !== null && letter !== undefined) {
    const lettered = `${number.value}(${letter})`;
    return { start: at, end: number.end + 1, ref: lettered, known: exists(lettered) };
  }
  const counts = COUNTED.test(words[number?.end ?? at] ?? '') && !BETWEEN.has(words[number?.end ?? at] ?? '');
  if (number === null || counts) return null;
  const ref = `${ofAction ? 'A' : ''}${number.value}`;
  return exists(ref) ? { start: at, end: number.end, ref, known: true } : null;
}

/** "Six", "twenty one": a number in words up to 99, and where it ends. */
function spokenNumber(words: readonly string[], at: number): { readonly value: number; readonly end: number } | null {
  const first = numberNamed(words[at] ?? '');
  if (first === null || first === 0) return null;
  const unit = first >= 20 && first % 10 === 0 ? numberNamed(words[at + 1] ?? '') : null;
  return unit !== null && unit > 0 && unit < 10 ? { value: first + unit, end: at + 2 } : { value: first, end: at + 1 };
}

function refAt(
  words: readonly string[],
  at: number,
  exists: (ref: string) => boolean,
  last: RefMark | undefined,
): RefMark | null {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  const after = words[at + 1] ?? '';
  const listed = last !== undefined && BETWEEN.has(before) && last.end === at - 1;
  const introduced = PARAGRAPH.has(before) || BULLET.has(before) || ACTION.has(before) || listed;
  if (UNITS.test(word)) return null;
  const annexed = annexRefAt(words, at, exists);
  if (annexed !== null) return { start: at, end: annexed.end, ref: annexed.ref, known: true };
  const named = introduced
    ? namedRef(words, at, exists, ACTION.has(before) || (listed && last.ref.startsWith('A')))
    : null;
  if (named !== null) return named;
  const heard = spokenRef(words, at, exists);
  if (heard !== null) return heard;
  // "8 b", "b 14" and "a 12" are typed on telephones.
  const spaced = /^\d{1,2}$/.test(word) && /^[a-z]$/.test(after) && after !== 'a' ? `${word}(${after})` : null;
  if (spaced !== null && exists(spaced)) return { start: at, end: at + 2, ref: spaced, known: true };
  if (/^[abp]$/.test(word) && /^\d{1,3}$/.test(after) && at + 2 === words.length) {
    const ref = `${word.toUpperCase()}${after}`;
    if (exists(ref)) return { start: at, end: at + 2, ref, known: true };
  }
  const bare = /^\d{1,3}$/.test(word);
  if (bare && ACTION.has(before)) return { start: at, end: at + 1, ref: `A${word}`, known: exists(`A${word}`) };
  const forms = candidates(word);
  if (forms.length === 0) return null;
  if (introduced && FOREIGN.test(words.slice(at + 1, at + 7).join(' ')))
    return { start: at, end: at + 1, ref: word, known: false };
  // "Paragraph 12" of a notice without numbers may be any of its bullets: better to ask.
  const printed = PARAGRAPH.has(before) && bare ? forms.slice(0, 1) : forms;
  const known = printed.find(exists);
  // "What do 4 and 5(a) say?"
  const listedNext = BETWEEN.has(after) && /^\d{1,2}\([a-z]\)$/.test(words[at + 2] ?? '');
  if (bare && !introduced) {
    const beside =
      BEFORE_NUMBER.has(before) ||
      AFTER_NUMBER.has(after) ||
      words.length === 1 ||
      (before === 'and' && words.length <= 3) ||
      listedNext;
    const alone =
      words.length - at <= 2 || (before === 'under' && AFTER_UNDER.has(after)) || AFTER_NUMBER.has(after) || listedNext;
    return known !== undefined && beside && alone ? { start: at, end: at + 1, ref: known, known: true } : null;
  }
  if (known !== undefined) return { start: at, end: at + 1, ref: known, known: true };
  // "3e" that is no paragraph may be anything; "8(b)", "a99" and "paragraph 41" are meant as refs.
  const meant = introduced || /^\d+\([a-z]\)$/.test(word) || /^[abp]\d+/.test(word);
  return meant ? { start: at, end: at + 1, ref: forms[0] ?? word, known: false } : null;
}
