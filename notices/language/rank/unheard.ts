import type { KindName, Question } from '../../model/question.ts';
import type { Parsed } from '../parsed.ts';
import { clauseOf, type Piece } from './pieces.ts';
import { DENYING } from './roles.ts';

/** Words that make what follows them narrow what is asked. */
const NARROWS =
  /^(?:before|after|in|for|by|at|about|on|of|with|until|till|since|during|regarding|concerning|under|from)$/;
/** Words that put things in an order; the rules of limits read them. */
const ORDERS = /^(?:longest|oldest|soonest|earliest|nearest|latest|newest)$/;
/** In a short sentence every word is there for a reason. */
const SHORT = 12;
const LITTLE = /^(?:the|a|an|our|their|his|her|its|this|that|next|last|any)$/;

/**
 * Why a sentence is better asked back: it narrows what it asks by a word that was never heard ("before purdah", "in
 * Birmingham"), or by a number beside a date that it does not belong to ("45 March"), and the answer would do without it.
 */
export function unheard(
  dropped: readonly Piece[],
  parsed: Parsed,
  isKnown: (word: string) => boolean,
  { kind, status }: Question,
): string | null {
  const saysNot = DENYING.has(kind) || status.length > 0;
  const denial = dropped.find((piece) => deniesSomething(piece, parsed) || (!saysNot && deniesDeed(piece, parsed)));
  if (denial !== undefined) {
    const { texts } = parsed;
    return `I am not sure what “${texts.slice(denial.start, denial.start + NEAR + 1).join(' ')}” leaves out, so I would rather not guess.`;
  }
  const figure = parsed.texts.findIndex((text, at) => isLimit(text, at, parsed));
  if (figure !== -1)
    return `I do not know what “${parsed.texts.slice(figure - 1, figure + 1).join(' ')}” means here. A day is best written as 27 February or 27/2.`;
  const word = dropped.find(
    (piece) =>
      narrowsByWord(piece, parsed, isKnown) ||
      isBesideDate(piece, parsed) ||
      (OF_ACTIONS.has(kind) && isShare(piece, parsed)),
  );
  return word === undefined ? null : `I do not know what “${wordsAt(word, parsed)}” means here.`;
}

const NEAR = 3;

/** "By 45.2": a figure that is no date, no paragraph and no number of the plan, where one of them was meant. */
const isLimit = (text: string, at: number, { texts, times, refs }: Parsed): boolean =>
  /^\d{1,2}\.\d{1,2}$/.test(text) &&
  /^(?:by|before|until|till)$/.test(texts[at - 1] ?? '') &&
  ![...times, ...refs].some(({ start, end }) => at >= start && at < end);

/** "No council actions", "not asking about A6": it turns round what stands beside it. */
function deniesSomething({ sort, start, end }: Piece, { refs, marks }: Parsed): boolean {
  const isNear = (one: { readonly start: number }): boolean => one.start >= end && one.start < start + NEAR + 1;
  const filters = marks.filter(({ meanings }) =>
    meanings.some((m) => m.party ?? m.agency ?? m.owner ?? m.rag ?? m.status),
  );
  return sort === 'denial' && (refs.some(isNear) || filters.some(isNear));
}

/** "Which did the council not finish": in a short question "not" is there for a reason, unless it begins it ("isn't A6 due?"). */
const deniesDeed = ({ sort, start }: Piece, { texts }: Parsed): boolean =>
  sort === 'denial' && /^(?:not|never)$/.test(texts[start] ?? '') && start > 1 && texts.length <= SHORT;

function narrowsByWord(piece: Piece, parsed: Parsed, isKnown: (word: string) => boolean): boolean {
  const { texts, words, question } = parsed;
  const text = texts[piece.start] ?? '';
  const clause = clauseOf(parsed, piece.start);
  // One clause without a word that asks is a question in short: "red actions on neglect".
  const asks = clause.startsWith('asks') || clause.endsWith('whole');
  if (piece.sort !== 'word' || !/^[a-z]/.test(text) || isKnown(text) || ORDERS.test(text) || !asks) return false;
  const before = LITTLE.test(texts[piece.start - 1] ?? '') ? texts[piece.start - 2] : texts[piece.start - 1];
  const typed = question.slice(words[piece.start]?.start, words[piece.start]?.end);
  return texts.length <= SHORT || NARROWS.test(before ?? '') || (piece.start > 0 && /^\p{Lu}\p{Ll}/u.test(typed));
}

/** Where a target is asked about, its figure only says once more which. */
const OF_ACTIONS: ReadonlySet<KindName> = new Set<KindName>([
  'list',
  'due',
  'overdue',
  'silent',
  'evidence',
  'situation',
]);

/** "At 50%": actions that a percentage restricts are not told without it. */
const isShare = ({ start }: Piece, { texts }: Parsed): boolean =>
  /^\d[\d.]*%$/.test(texts[start] ?? '') || (/^\d/.test(texts[start] ?? '') && texts[start + 1] === '%');

const isBesideDate = ({ sort, start, end }: Piece, { times }: Parsed): boolean =>
  sort === 'number' && times.some((time) => time.start === end || time.end === start);

const wordsAt = ({ start, end }: Piece, { texts, times }: Parsed): string =>
  texts.slice(start, times.find((time) => time.start === end)?.end ?? end).join(' ');
