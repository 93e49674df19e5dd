import type { Step } from '../model/dates.ts';
import { placeOf } from '../words/numbers.ts';
import { type Hit, skip, type Words } from './cursor.ts';
import { CHOICE, NOUN } from './event-lexicon.ts';
import type { Category } from './grammar.ts';
import { LEXICAL } from './lexical.ts';
import { reader } from './part-forms.ts';
import { EVENT_WORDS } from './lexicon.ts';
import type { EventName, EventWhich, Point } from '../model/time.ts';
import type { Marks, Noun, Tail } from './parts.ts';
import type { Read } from './read.ts';
import type { Part, Text } from './text.ts';

const ARTICLES = new Set(['the', 'our', 'that', 'your', 'their', 'a', 'its']);
const WHEN = new Set(['on', 'in', 'of', 'at', 'for', 'dated', 'due', 'scheduled', 'planned', 'held', 'fixed', 'set']);
const MOST_MARKS = 5;
const MOST_NTH = 12;

export const EVENT_ARTICLES: Part<boolean> = {
  firsts: ARTICLES,
  figures: false,
  empty: true,
  at: ({ words }, at) => {
    const end = skip(words, at, ARTICLES);
    return [{ end, value: end > at }];
  },
};

export const EVENT_NOUN: Part<Noun> = reader(NOUN.firsts(), false, (words, at) => {
  const found = NOUN.at(words, at);
  return found === null ? null : { end: found.end, value: { ...found.value, end: found.end } };
});

function nth(words: Words, at: number): Hit<EventWhich> | null {
  const place = placeOf(words[at] ?? '');
  return place === null || place < 1 || place > MOST_NTH ? null : { end: at + 1, value: { from: 'first', n: place } };
}

/** "the 12 month review": counted from the notice's start. */
function afterMonths(text: Text, at: number): Hit<Point> | null {
  const [count] = LEXICAL.number.at(text, at);
  if (count === undefined || !/^months?$/.test(text.words[count.end] ?? '')) return null;
  const step: Step = { count: count.value, unit: 'month' };
  return { end: count.end + 1, value: { is: 'offset', step, side: 1, of: { is: 'notice', what: 'issue' } } };
}

/** A day or month that tells one event from the others. */
function dayAt(days: Category<Read>, text: Text, at: number): Hit<Point> | null {
  const found = days.longest(text, at);
  return found === null || found.value.point.is === 'impossible' ? null : { end: found.end, value: found.value.point };
}

/** Words before the noun, as far as the noun; none at all is a reading too. */
export const eventMarks = (days: Category<Read>): Part<Marks> => ({
  firsts: new Set([
    ...CHOICE.firsts(),
    ...days.firsts,
    ...EVENT_WORDS,
    ...LEXICAL.nth.firsts,
    ...LEXICAL.number.firsts,
  ]),
  figures: true,
  empty: true,
  at: (text, at) => {
    const { words } = text;
    let { which, when, precise }: Marks = { which: null, when: null, precise: false };
    let next = at;
    for (let steps = 0; steps < MOST_MARKS; steps += 1) {
      if (NOUN.at(words, next) !== null) return [{ end: next, value: { which, when, precise } }];
      const choice: Hit<EventWhich> | null = which === null ? (CHOICE.at(words, next) ?? nth(words, next)) : null;
      const months: Hit<Point> | null = when === null && choice === null ? afterMonths(text, next) : null;
      const day: Hit<Point> | null = when === null && choice === null ? dayAt(days, text, next) : null;
      const dated: Hit<Point> | null = months !== null && months.end > (day?.end ?? 0) ? months : day;
      if (choice !== null) which = choice.value;
      else if (dated !== null) when = dated.value;
      else if (!EVENT_WORDS.has(words[next] ?? '')) return [];
      precise ||= choice !== null || dated !== null;
      next = choice?.end ?? dated?.end ?? next + 1;
    }
    return [];
  },
});

/** "the board after next", "the board before last"; "the board before last summer" is another. */
function beyond(days: Category<Read>, text: Text, at: number): EventWhich | null {
  const { words } = text;
  const [way = '', end = ''] = words.slice(at, at + 2);
  if (way === 'after' && end === 'next') return { from: 'next', n: 2 };
  if (way !== 'before' || end !== 'last' || NOUN.at(words, at + 2) !== null) return null;
  return days.longest(text, at + 1) === null ? { from: 'last', n: 2 } : null;
}

export const eventTail = (days: Category<Read>): Part<Tail> => ({
  firsts: new Set(),
  figures: true,
  empty: true,
  at: (text, at) => {
    const { words } = text;
    let next = words[at] === 'of' && words[at + 1] === 'progress' ? at + 2 : at;
    const company = /^(?:with|by) (?:the )?(?:dfe|department)/.exec(words.slice(next, next + 3).join(' '));
    if (company !== null) next += company[0].split(' ').length;
    const which = beyond(days, text, next);
    if (which !== null) next += 2;
    let from = next;
    while (from < next + 3 && WHEN.has(words[from] ?? '')) from += 1;
    if (words[from] === 'the') from += 1;
    const dated = dayAt(days, text, from);
    const plain = { end: next, value: { which, when: null, precise: which !== null } };
    if (dated === null || !(from > next || dated.value.is === 'date' || dated.value.is === 'day')) return [plain];
    return [{ end: dated.end, value: { which, when: dated.value, precise: true } }, plain];
  },
});

/** "boards", "dfe reviews": several of them. */
export const EVENT_NOUNS: Part<EventName> = reader(
  ['reviews', 'review', 'board', 'boards', 'meeting', 'meetings', ...EVENT_WORDS],
  false,
  (words, at) => {
    const next = skip(words, at, EVENT_WORDS);
    const word = words[next] ?? '';
    if (/^reviews?$/.test(word)) return { end: next + 1, value: 'review' };
    if (word === 'board' && /^meetings?$/.test(words[next + 1] ?? '')) return { end: next + 2, value: 'meeting' };
    return /^(?:boards?|meetings?)$/.test(word) ? { end: next + 1, value: 'meeting' } : null;
  },
);
