import type { Filters, Percent } from '../model/question.ts';
import { countOf } from '../words/numbers.ts';
import type { Found } from '../words/phrase-book.ts';

export type PercentAsked = NonNullable<Filters['percent']>;

type Comparison = Percent['comparison'];

/** What stands before a figure, the longest first. */
const BEFORE: readonly (readonly [words: string, comparison: Comparison])[] = [
  ['no less than', '>='],
  ['not less than', '>='],
  ['no more than', '<='],
  ['not more than', '<='],
  ['more than', '>'],
  ['more then', '>'],
  ['less then', '<'],
  ['greater than', '>'],
  ['better than', '>'],
  ['less than', '<'],
  ['fewer than', '<'],
  ['not even', '<'],
  ['at least', '>='],
  ['at most', '<='],
  ['up to', '<='],
  ['over', '>'],
  ['above', '>'],
  ['past', '>'],
  ['beyond', '>'],
  ['under', '<'],
  ['below', '<'],
];
const AFTER: Readonly<Record<string, Comparison>> = {
  more: '>=',
  over: '>=',
  above: '>=',
  better: '>=',
  higher: '>=',
  less: '<=',
  under: '<=',
  below: '<=',
  lower: '<=',
};
const PARTS: Readonly<Record<string, number>> = { half: 50, halfway: 50, 'three quarters': 75, 'a quarter': 25 };
const DONE = /^(?:done|complete|completed|finished|through|there|progress|delivered|along|completion)$/;
const MAY_STAND = /^(?:way|of|the|or|so|to|towards)$/;
const NAMES = /^(?:progress|completion)$/;

interface Figure {
  readonly end: number;
  readonly value: number;
}

function figureAt(texts: readonly string[], at: number): Figure | null {
  const [word = '', next = ''] = [texts[at], texts[at + 1]];
  const whole = /^(?<value>\d{1,3})%$/.exec(word)?.groups?.['value'];
  if (whole !== undefined) return within100(Number(whole), at + 1);
  const two = PARTS[`${word} ${next}`];
  if (two !== undefined) return { end: at + 2, value: two };
  const one = PARTS[word];
  if (one !== undefined) return { end: at + 1, value: one };
  // "A %" is no figure.
  const count = /^\d{1,3}$/.test(word) ? Number(word) : word.length < 3 ? null : countOf(word);
  return count !== null && next === '%' ? within100(count, at + 2) : null;
}

const within100 = (value: number, end: number): Figure | null => (value > 100 ? null : { value, end });

function comparedBefore(
  texts: readonly string[],
  at: number,
): { readonly start: number; readonly is: Comparison } | null {
  // "Under the halfway mark"
  const end = /^(?:the|a)$/.test(texts[at - 1] ?? '') ? at - 1 : at;
  for (const [words, is] of BEFORE) {
    const length = words.split(' ').length;
    if (end >= length && texts.slice(end - length, end).join(' ') === words) return { start: end - length, is };
  }
  return null;
}

/** "Or more" behind a figure. */
function comparedAfter(texts: readonly string[], at: number): { readonly end: number; readonly is: Comparison } | null {
  const is = texts[at] === 'or' ? AFTER[texts[at + 1] ?? ''] : undefined;
  return is === undefined ? null : { end: at + 2, is };
}

/** Where "done", "of the way there" ends behind a figure; null where nothing says that it is of what is done. */
function doneFrom(texts: readonly string[], from: number): number | null {
  let at = from;
  while (at < from + 4 && MAY_STAND.test(texts[at] ?? '')) at += 1;
  return DONE.test(texts[at] ?? '') ? at + 1 : null;
}

function boundAt(texts: readonly string[], at: number): Found<PercentAsked> | null {
  const figure = figureAt(texts, at);
  if (figure === null) return null;
  const before = comparedBefore(texts, at);
  const start = before?.start ?? at;
  const behind = doneFrom(texts, figure.end);
  const after = comparedAfter(texts, behind ?? figure.end);
  const last = behind ?? (after === null ? null : doneFrom(texts, after.end)) ?? after?.end ?? figure.end;
  const isDone = behind !== null || (after !== null && doneFrom(texts, after.end) !== null);
  const isNamed = texts.slice(Math.max(0, start - 4), start).some((word) => NAMES.test(word));
  const isBound = before !== null || after !== null || texts[start - 1] === 'at';
  if (!isDone && !isNamed && !(isBound && isOfActions(texts, start))) return null;
  const comparison = before?.is ?? after?.is ?? '=';
  return { start, end: Math.max(last, after?.end ?? 0), value: { comparison, value: figure.value } };
}

const COLOURED = /^(?:red|amber|green|blue|overdue|open|actions|are|is|at)$/;

/** "Green and under 50%", "actions under 70%", "actions are at 50% or more": how far actions are, where the state of actions is said right before it. */
const isOfActions = (texts: readonly string[], start: number): boolean =>
  COLOURED.test(texts[/^(?:and|but)$/.test(texts[start - 1] ?? '') ? start - 2 : start - 1] ?? '') &&
  texts.some((word) => /^actions?$/.test(word));

const LACKS = /^(?:no|without|lacking|missing|blank)$/;
const OF_NONE = /^(?:complete|completion|done|progress|figure|recorded|logged|given|entered|against|them|it|yet)$/;

/** "No percentage recorded", "without a % complete", "have not got a percentage". */
function noneAt(texts: readonly string[], at: number): Found<PercentAsked> | null {
  if (texts[at] !== '%') return null;
  let start = at;
  while (/^(?:a|an|any|the|their|its|got|had|been|given)$/.test(texts[start - 1] ?? '')) start -= 1;
  const has = /^(?:have|has)$/.test(texts[start - 1] ?? '') || texts[start - 1] === 'not';
  const lacks = LACKS.test(texts[start - 1] ?? '') || (has && texts.slice(start - 2, start).includes('not'));
  if (!lacks) return null;
  let end = at + 1;
  while (end < at + 5 && OF_NONE.test(texts[end] ?? '')) end += 1;
  return { start: start - 1, end, value: 'none' };
}

/** "At least 50% done", "under half done", "no percentage recorded": how much of it is to be done. */
export function findPercent(texts: readonly string[], taken: (at: number) => boolean): Found<PercentAsked> | null {
  for (const at of texts.keys()) {
    if (taken(at)) continue;
    const found = boundAt(texts, at) ?? noneAt(texts, at);
    if (found !== null) return found;
  }
  return null;
}
