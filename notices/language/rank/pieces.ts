import { countOf } from '../../words/numbers.ts';
import { NOISE } from '../lexicon/words.ts';
import { stem } from '../../words/stems.ts';
import type { Mark, Parsed } from '../parsed.ts';
import { isActionRef, maskOf, sortOf } from './features.ts';

/** A stretch of a sentence that may narrow what is asked, or may be there for another reason. */
export interface Piece {
  readonly sort: 'time' | 'ref' | 'mark' | 'number' | 'denial' | 'word';
  readonly start: number;
  readonly end: number;
}

/** Words that turn round what stands beside them. */
export const DENIAL =
  /^(?:not|no|never|neither|nor|none|without|unless|except|excluding|bar|barring|nobody|noone|nothing|minus|lacking|omitting|apart|rather|instead)$/;

/** No question has more that matters, and what goes on for ever has no end. */
const MOST_PIECES = 60;

const MOST_COUNTED = 50;

/** A number that could say how many are wanted. */
export function countIn(word: string): number | null {
  const count = word === 'a' || word === 'an' ? null : countOf(word);
  return count === null || count < 1 || count > MOST_COUNTED ? null : count;
}

/** What of a sentence may be meant: times, refs, names and filters, and the words that nothing else took. */
export function piecesOf(parsed: Parsed): readonly Piece[] {
  const named: Piece[] = [
    ...parsed.times.map(({ start, end }): Piece => ({ sort: 'time', start, end })),
    ...parsed.refs.map(({ start, end }): Piece => ({ sort: 'ref', start, end })),
    ...parsed.marks.map(({ start, end }): Piece => ({ sort: 'mark', start, end })),
  ];
  const denials = parsed.texts.flatMap((word, at): Piece[] =>
    DENIAL.test(word) ? [{ sort: 'denial', start: at, end: at + 1 }] : [],
  );
  const numbers = parsed.texts.flatMap((word, at): Piece[] =>
    countIn(word) !== null && !named.some(({ start, end }) => at >= start && at < end)
      ? [{ sort: 'number', start: at, end: at + 1 }]
      : [],
  );
  // How much is done, and by what it is counted apart, is read by rules as a whole.
  const whole = [parsed.percent, parsed.grouping].flatMap((found) => found ?? []);
  const isWhole = ({ start }: Piece): boolean => whole.some((found) => start >= found.start && start < found.end);
  const taken = new Set(named.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  const words = parsed.texts.flatMap((word, at): Piece[] =>
    taken.has(at) || NOISE.has(word) || countIn(word) !== null || DENIAL.test(word) || /^[a-z]$/.test(word)
      ? []
      : [{ sort: 'word', start: at, end: at + 1 }],
  );
  // Which council is asked about is never there for another reason.
  const councils = parsed.marks.filter((mark) => sortOf(mark) === 'notice');
  const isCouncil = ({ sort, start }: Piece): boolean => sort === 'mark' && councils.some((one) => one.start === start);
  return [...named.filter((piece) => !isCouncil(piece)), ...numbers, ...denials, ...words]
    .filter((piece) => !isWhole(piece))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .slice(0, MOST_PIECES);
}

/** What tells whether a piece is meant: what it is, what stands around it, and where. */
export interface SeenPiece {
  readonly features: ReadonlySet<string>;
  /** What it is for a sentence that is likeliest to ask this: one feature more. */
  readonly given: (kind: string) => string;
}

/** Everything that is seen of a piece, by name. */
export function featuresOfPiece(piece: Piece, parsed: Parsed, printed: (words: string) => boolean): SeenPiece {
  const { texts } = parsed;
  const { start, end, sort } = piece;
  const what = nameOf(piece, parsed);
  const features = new Set<string>([`p:${what}`]);
  const add = (name: string, value: string): void => {
    features.add(`${name}:${value}`);
    features.add(`${name}:${sort} ${value}`);
  };
  const near = (at: number): string => maskedAt(parsed, at);
  add('-1', near(start - 1));
  add('-2', `${near(start - 2)} ${near(start - 1)}`);
  add('+1', near(end));
  add('+2', `${near(end)} ${near(end + 1)}`);
  add('-1+1', `${near(start - 1)} ${near(end)}`);
  if (pointsBack(parsed)) add('points', 'back');
  const clause = clauseOf(parsed, start);
  add('clause', clause);
  add(
    'place',
    texts.length < 6
      ? 'short'
      : start < texts.length / 3
        ? 'early'
        : start < (2 * texts.length) / 3
          ? 'middle'
          : 'late',
  );
  if (sort === 'word') {
    const word = texts[start] ?? '';
    features.add(`w:${word}`);
    features.add(`s:${stem(word)}`);
    features.add(`end:${word.slice(-3)}`);
    add('printed', printed(word) ? 'yes' : 'no');
    add('cue', parsed.cues.find((cue) => cue.start <= start && cue.end > start)?.value ?? 'none');
  } else {
    const alike = piecesAlike(parsed, piece);
    add('alike', alike);
    features.add(`text:${texts.slice(start, end).join(' ')}`);
  }
  return { features, given: (kind) => `pk:${what} ${kind}` };
}
function piecesAlike(parsed: Parsed, { sort, start }: Piece): string {
  const all: readonly { start: number }[] =
    sort === 'time' ? parsed.times : sort === 'ref' ? parsed.refs : parsed.marks;
  return all.length === 1
    ? 'only'
    : all[0]?.start === start
      ? 'first'
      : all.at(-1)?.start === start
        ? 'last'
        : 'between';
}

function nameOf({ sort, start, end }: Piece, parsed: Parsed): string {
  switch (sort) {
    case 'time': {
      const time = parsed.times.find((one) => one.start === start)?.time;
      return time === undefined
        ? 'time'
        : `time ${time.kind === 'window' ? `${time.relation} ${time.point.is}` : time.kind}`;
    }
    case 'ref':
      return isActionRef(parsed.refs.find((one) => one.start === start)?.ref ?? '') ? 'action' : 'paragraph';
    case 'mark': {
      const mark = parsed.marks.find((one) => one.start === start && one.end === end);
      return mark === undefined
        ? 'mark'
        : `mark ${sortOf(mark)}${mark.to ? ' to' : ''}${mark.about ? ' about' : ''}${mark.not ? ' not' : ''}`;
    }
    case 'number':
      return 'number';
    case 'denial':
      return `denial ${parsed.texts[start] ?? ''}`;
    case 'word':
      return 'word';
  }
}

function maskedAt(parsed: Parsed, at: number): string {
  if (at < 0) return '^';
  const word = parsed.texts[at];
  if (word === undefined) return '$';
  const covers = ({ start, end }: { start: number; end: number }): boolean => start <= at && end > at;
  if (parsed.times.some(covers)) return '[time]';
  if (parsed.refs.some(covers)) return '[ref]';
  const mark: Mark | undefined = parsed.marks.find(covers);
  return (mark === undefined ? null : maskOf(mark)) ?? word;
}

/** Words that take up what was said before them. */
const POINTS = /^(?:that|those|these|it|its|they|them|their|theirs|he|she|his|her|hers|then|same)$/;

const pointing = new WeakMap<Parsed, boolean>();
function pointsBack(parsed: Parsed): boolean {
  const known = pointing.get(parsed) ?? parsed.texts.some((word) => POINTS.test(word));
  pointing.set(parsed, known);
  return known;
}

const ASKS = /^(?:what|which|who|whose|when|where|how|is|are|do|does|did|can|could|show|list|give|tell|any)$/;

const clausesKnown = new WeakMap<Parsed, readonly string[]>();

/** Between which marks a place stands, and whether something is asked there. */
export function clauseOf(parsed: Parsed, at: number): string {
  const known = clausesKnown.get(parsed) ?? clausesOf(parsed);
  clausesKnown.set(parsed, known);
  return known[at] ?? '';
}

/** Of each word its clause. */
function clausesOf({ question, words, texts }: Parsed): string[] {
  const breaks = [...question.matchAll(/[,.;:?!\n]|\s-\s/g)].map(({ index }) => index);
  const whole = breaks.length === 0 ? ' whole' : '';
  const clauses: string[] = [];
  let from = 0;
  while (from < words.length) {
    const mark = breaks.find((one) => one >= (words[from]?.start ?? 0)) ?? question.length;
    let to = from + 1;
    while (to < words.length && (words[to]?.start ?? 0) < mark) to += 1;
    const asks = texts.slice(from, to).some((word) => ASKS.test(word));
    const name = `${asks ? 'asks' : 'tells'}${question[mark] === '?' ? ' marked' : ''}${whole}`;
    for (let at = from; at < to; at += 1) clauses.push(name);
    from = to;
  }
  return clauses;
}
