import { monthOf } from '../../words/calendar-words.ts';
import { countOf, hundredthsOf, placeOf, TENS } from '../../words/numbers.ts';
import { SHORT, type Spelling } from '../normalise.ts';
import { FILLERS, TYPED } from './signs.ts';

/** The plan, whose actions are what "a six" may be; null: any number may be one. */
interface Heard {
  readonly actions: readonly { readonly id: string }[] | null;
}

/** A word with what stands around it: quotes, commas, stops. */
interface Piece {
  readonly before: string;
  readonly word: string;
  readonly behind: string;
}

/** Longer messages are not mended. */
const LONGEST = 4000;
const LONGEST_STUTTER = 4;
const UNIT_BEHIND =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|points?|pages?|people|persons?|parts?|or|out|off|of|percent|per|%|to)$/;

/**
 * What was typed in a hurry or dictated, as it was meant: fillers and stutters gone, short forms written out, misspellings
 * mended, "a twenty one" and "eighty percent" in figures. Only fields are read from it: what is recorded are the words as typed.
 */
export function asHeard(text: string, { actions }: Heard, spell: Spelling): string {
  const pieces = piecesOf(text.slice(0, LONGEST))
    .filter(({ word }) => !FILLERS.has(word))
    .map((piece, at, all) => (joins(piece, all[at + 1]) ? { ...piece, word: 'and' } : piece))
    .flatMap((piece) => mended(piece, spell));
  const known = actions === null ? null : new Set(actions.map(({ id }) => id.toLowerCase()));
  return inFigures(withoutStutter(pieces), known)
    .map(({ before, word, behind }) => before + word + behind)
    .join(' ');
}

/** Whether somebody spoke it into a telephone. */
export const isDictated = (text: string): boolean =>
  piecesOf(text.slice(0, LONGEST)).some(({ word }, at, all) => {
    if (FILLERS.has(word)) return true;
    return word === 'a' && numberAt(all, at + 1) !== null && !UNIT_BEHIND.test(all[at + 2]?.word ?? '');
  });

function piecesOf(text: string): Piece[] {
  const plain = text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\b(end|mid|early|late)-(?=[a-z])/g, '$1 ');
  return plain.split(/ +|(?<=\n)|(?=\n)/).flatMap((token) => {
    if (token === '') return [];
    const before = /^["'(\u201c]{0,3}/.exec(token)?.[0] ?? '';
    const behind = /[,.;:!?)"'\u201d]{1,4}$/.exec(token.slice(before.length))?.[0] ?? '';
    return [{ before, word: token.slice(before.length, token.length - behind.length), behind }];
  });
}

/** "A6 done an A7" */
const joins = ({ word }: Piece, next: Piece | undefined): boolean => word === 'an' && /^a\d/.test(next?.word ?? '');

function mended({ before, word, behind }: Piece, spell: Spelling): Piece[] {
  const letters = /^\p{L}+$/u.test(word);
  const said = TYPED.get(word) ?? SHORT.get(word) ?? (letters ? spell(word) : word);
  const words = said.split(' ');
  return words.map((one, at) => ({
    before: at === 0 ? before : '',
    word: one,
    behind: at === words.length - 1 ? behind : '',
  }));
}

/** "It's at it's at", "put that put that": what is said twice at once was said once. */
function withoutStutter(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    kept.push(piece);
    for (let length = LONGEST_STUTTER; length > 0; length -= 1) {
      const last = kept.slice(-length);
      const before = kept.slice(-2 * length, -length);
      const same = before.length === length && before.every(({ word }, at) => word === last[at]?.word);
      if (same && last.some(({ word }) => /\p{L}/u.test(word))) kept.splice(-2 * length, length);
    }
  }
  return kept;
}

interface Number {
  readonly value: number;
  readonly end: number;
}

/** "Twenty one", "eleven" */
function numberAt(pieces: readonly Piece[], at: number): Number | null {
  const word = pieces[at]?.word ?? '';
  if (!/^\p{L}{3,}/u.test(word)) return null;
  const first = countOf(word);
  if (first === null) return null;
  const unit = TENS[word] === undefined || pieces[at]?.behind !== '' ? null : countOf(pieces[at + 1]?.word ?? '');
  const isUnit = unit !== null && unit > 0 && unit < 10 && /^\p{L}{3,}/u.test(pieces[at + 1]?.word ?? '');
  return isUnit ? { value: first + unit, end: at + 2 } : { value: first, end: at + 1 };
}

/** "Twenty sixth", "first" */
function ordinalAt(pieces: readonly Piece[], at: number): Number | null {
  const word = pieces[at]?.word ?? '';
  const place = /^\p{L}/u.test(word) ? placeOf(word) : null;
  if (place !== null) return { value: place, end: at + 1 };
  if (word === 'thirtieth') return { value: 30, end: at + 1 };
  const unit = TENS[word] === undefined ? null : placeOf(pieces[at + 1]?.word ?? '');
  return unit !== null && unit < 10 && TENS[word] !== undefined
    ? { value: (TENS[word] ?? 0) + unit, end: at + 2 }
    : null;
}

/** Numbers in words become figures where they name an action, a share or a day. */
function inFigures(pieces: readonly Piece[], actions: ReadonlySet<string> | null): Piece[] {
  const made: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const found = actionAt(pieces, at, actions) ?? shareAt(pieces, at) ?? dayAt(pieces, at) ?? yearAt(pieces, at);
    const last = pieces[(found?.end ?? at + 1) - 1];
    const first = pieces[at];
    if (first === undefined || last === undefined) break;
    made.push(found === null ? first : { before: first.before, word: found.word, behind: last.behind });
    at = found?.end ?? at + 1;
  }
  return made;
}

interface Figure {
  readonly word: string;
  readonly end: number;
}

/** "A twenty one", "action six": an action that the plan has, and no length of time. "A eleven" as well. */
function actionAt(pieces: readonly Piece[], at: number, actions: ReadonlySet<string> | null): Figure | null {
  const article = pieces[at];
  if ((article?.word !== 'a' && article?.word !== 'action') || article.behind !== '') return null;
  const owned = (pieces[at + 1]?.word ?? '').endsWith("'s");
  const bare = owned
    ? pieces.map((piece, place) => (place === at + 1 ? { ...piece, word: piece.word.slice(0, -2) } : piece))
    : pieces;
  for (const number of [numberAt(bare, at + 1), singleAt(bare, at + 1)]) {
    if (number === null || actions?.has(`a${number.value}`) === false) continue;
    if (UNIT_BEHIND.test(pieces[number.end]?.word ?? '') && number.value < 13) continue;
    return { word: `a${number.value}${owned ? "'s" : ''}`, end: number.end };
  }
  return null;
}

function singleAt(pieces: readonly Piece[], at: number): Number | null {
  const word = pieces[at]?.word ?? '';
  const value = /^\p{L}{3,}/u.test(word) ? countOf(word) : null;
  return value === null ? null : { value, end: at + 1 };
}

/** "Eighty percent", "60 per cent", "three fifths of the way" */
function shareAt(pieces: readonly Piece[], at: number): Figure | null {
  const word = pieces[at]?.word ?? '';
  const spoken = numberAt(pieces, at);
  const number = spoken ?? (/^\d{1,3}(?:\.\d{1,2})?$/.test(word) ? { value: Number(word), end: at + 1 } : null);
  if (number !== null) {
    const next = pieces[number.end]?.word ?? '';
    if (next === 'percent' || next === '%' || next === 'percentage')
      return { word: `${number.value}%`, end: number.end + 1 };
    if (next === 'per' && pieces[number.end + 1]?.word === 'cent')
      return { word: `${number.value}%`, end: number.end + 2 };
  }
  const ofTheWay = /^(?:of the way|done|complete|there|through|finished)\b/;
  const part = hundredthsOf(word, pieces[at + 1]?.word ?? '');
  const behind = pieces.slice(at + 2, at + 5).map((piece) => piece.word);
  return part !== null && ofTheWay.test(behind.join(' ')) ? { word: `${part}%`, end: at + 2 } : null;
}

/** "The twenty sixth of March" */
function dayAt(pieces: readonly Piece[], at: number): Figure | null {
  const day = ordinalAt(pieces, at);
  if (day === null || day.value < 1 || day.value > 31) return null;
  const of = pieces[day.end]?.word === 'of' ? day.end + 1 : day.end;
  const month = pieces[of]?.word ?? '';
  if (monthOf(month) !== undefined && pieces[day.end - 1]?.behind === '')
    return { word: `${day.value} ${month}`, end: of + 1 };
  return pieces[at - 1]?.word === 'the' && TENS[pieces[at]?.word ?? ''] !== undefined
    ? { word: `${day.value}th`, end: day.end }
    : null;
}

/** "Twenty fifteen" */
function yearAt(pieces: readonly Piece[], at: number): Figure | null {
  const century = pieces[at];
  if (century?.word !== 'twenty' || century.behind !== '') return null;
  const rest = countOf(pieces[at + 1]?.word ?? '');
  return rest !== null && rest > 9 && rest < 20 ? { word: `20${rest}`, end: at + 2 } : null;
}
