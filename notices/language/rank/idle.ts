import type { KindName } from '../../model/question.ts';
import type { Parsed } from '../parsed.ts';
import { sortOf } from './features.ts';
import type { Piece } from './pieces.ts';
import { COUNTS, isNamed, type View } from './view.ts';

/** Kinds that are asked of something: of which the likeliest piece counts, where none is likely. */
const OF_SOMETHING: ReadonlySet<KindName> = new Set<KindName>([
  ...(['who', 'text', 'when', 'status', 'last-updated', 'everything', 'topic', 'target'] as const),
]);
const PERHAPS = 0.1;

/** Pieces that a question of this kind does without. */
export function idleIn(kind: KindName, { pieces }: View, parsed: Parsed): Piece[] {
  const lists = listsOf(pieces, parsed);
  const counting = new Set(lists.filter((list) => list.some(({ used }) => used >= COUNTS)).flat());
  const lost = OF_SOMETHING.has(kind) && ![...counting].some(isNamed);
  const perhaps = lost ? pieces.filter((piece) => isNamed(piece) && piece.used >= PERHAPS) : [];
  const [likeliest] = [...perhaps].sort((a, b) => b.used - a.used);
  // A number that says how many is no word to be looked for.
  return pieces.filter((piece) => (!counting.has(piece) && piece !== likeliest) || piece.sort === 'number');
}

/**
 * "A2, A3 and A4", "red or amber", "threshold training" stand together, and all else by itself: of a list either all counts or
 * nothing.
 */
function listsOf(pieces: View['pieces'], { texts, marks }: Parsed): View['pieces'][number][][] {
  const isSubject = ({ start }: Piece): boolean =>
    marks.some((mark) => mark.start === start && sortOf(mark) === 'theme');
  const lists: View['pieces'][number][][] = [];
  for (const piece of pieces) {
    const last = lists.at(-1);
    const before = last?.at(-1);
    const isOne = before !== undefined && before.end === piece.start && isSubject(before) && isSubject(piece);
    if (last !== undefined && before !== undefined && (isOne || isListed(before, piece, texts))) last.push(piece);
    else lists.push([piece]);
  }
  return lists;
}

const ARTICLE = /^(?:the|our|their|any|no)$/;
const JOINS = /^(?:and|or|to)$/;

function isListed(one: Piece, next: Piece, texts: readonly string[]): boolean {
  if (one.sort !== next.sort || (one.sort !== 'ref' && one.sort !== 'mark')) return false;
  const between = texts.slice(one.end, next.start);
  return one.sort === 'ref'
    ? between.length === 0 || (between.length === 1 && between.every((word) => JOINS.test(word)))
    : // "Health or the police"
      JOINS.test(between[0] ?? '') &&
        (between.length === 1 || (between.length === 2 && ARTICLE.test(between[1] ?? '')));
}
