import type { CalendarDate } from '../model/dates.ts';
import { amount, COMPARISON } from './amounts.ts';
import { type Hit, longest, phrasesOf, type Words } from './cursor.ts';
import { DATE_WORDS } from './dates.ts';
import { type Happening, happening } from './happenings.ts';
import { length, LENGTH_WORDS } from './lengths.ts';
import { NUMBERS, ORDINALS } from '../words/numbers.ts';
import { RELATIONS, VAGUE } from './lexicon.ts';
import type { EventSpan, TimeMeaning, TimeSpan } from './meaning.ts';
import { PERIOD_WORDS } from './periods.ts';
import { EDGE_WORDS } from './points.ts';
import { ranges } from './ranges.ts';
import { NEXT_TIME, related, toEvent, unrelated } from './related.ts';
import { separate } from './separate.ts';

export type { EventSpan, TimeSpan } from './meaning.ts';

const RELATION = phrasesOf(RELATIONS);
const VAGUELY = phrasesOf(VAGUE);
const STARTS: ReadonlySet<string> = new Set([
  ...RELATION.firsts(),
  ...VAGUELY.firsts(),
  ...NEXT_TIME.firsts(),
  ...COMPARISON.firsts(),
  ...DATE_WORDS,
  ...PERIOD_WORDS,
  ...EDGE_WORDS,
  ...LENGTH_WORDS,
  'between',
  'the',
  'a',
  'an',
  'couple',
  'now',
  'to',
]);

const NUMERIC = /^\d|^(?:q|qtr|fy)\d/;

/** The words of the tables, so that spelling does not mend "xmas" into something else. */
export const TIME_WORDS: ReadonlySet<string> = new Set([...STARTS, ...NUMBERS, ...ORDINALS, 'half', 'onwards', 'ago']);

/** What finding needs to know: today, to tell "oct 12" from "oct 31". */
export interface FindContext {
  readonly today: CalendarDate;
}

/** Every phrase of time in a question, longest first from the left, none overlapping another. */
export function findTimes(tokens: readonly string[], { today }: FindContext): TimeSpan[] {
  const spans = scan(
    tokens,
    (words, at) => timeAt(words, at, today),
    (time) => ({ time }),
  );
  // "what's coming up in the next three months": the vague word says no more than the window beside it.
  const exact = spans.filter(({ time }) => time.kind !== 'vague');
  return exact.length > 0 ? exact : spans.slice(0, 1);
}

/** Reviews and meetings that a question names without a window: "when is the next review", "the April 2013 review". */
export function findEvents(tokens: readonly string[], { today }: FindContext): EventSpan[] {
  return scan(
    tokens,
    (words, at) => {
      const hit = happening(words, at, today);
      return hit !== null && isNamed(words, at, hit) ? hit : null;
    },
    ({ point }) => ({ event: point }),
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Reads at each word in turn, and after a hit goes on behind the token in which it ended. */
function scan<Value, Told>(
  tokens: readonly string[],
  read: (words: Words, at: number) => Hit<Value> | null,
  tell: (value: Value) => Told,
): (Place & Told)[] {
  const { words, places } = separate(tokens);
  const spans: (Place & Told)[] = [];
  let free = 0;
  for (let at = 0; at < words.length; at += 1) {
    const start = places[at] ?? 0;
    const hit = start < free ? null : read(words, at);
    if (hit === null) continue;
    free = (places[hit.end - 1] ?? start) + 1;
    spans.push({ start, end: free, words: tokens.slice(start, free).join(' '), ...tell(hit.value) });
  }
  return spans;
}

/** "How often the board meets" asks about no meeting; "when we next meet" does. */
function isNamed(words: Words, at: number, { end, value }: Hit<Happening>): boolean {
  if (value.clause) return words.slice(at, end).some((word) => /^(?:next|again|last)$/.test(word));
  return value.precise || value.explicit;
}

function timeAt(words: Words, at: number, today: CalendarDate): Hit<TimeMeaning> | null {
  const word = words[at] ?? '';
  if (!STARTS.has(word) && !NUMERIC.test(word)) {
    return amount(words, at) === null && !/^[a-z]+(?:th|st|nd|rd)$/.test(word) ? null : unrelated(words, at, today);
  }
  const relations = RELATION.every(words, at);
  return longest(
    length(words, at),
    ranges(words, at, today),
    toEvent(words, at, today),
    ...relations.map((relation) => related(words, relation, today)),
    unrelated(words, at, today),
    vague(words, at),
  );
}

function vague(words: Words, at: number): Hit<TimeMeaning> | null {
  const found = VAGUELY.at(words, at);
  // "the most recently issued", "as soon as": not a window.
  if (found === null || words[at - 1] === 'as' || words[at - 1] === 'how') return null;
  return { end: found.end, value: { kind: 'vague', word: found.value } };
}
