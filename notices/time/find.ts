import type { CalendarDate } from '../model/dates.ts';
import { NUMBERS, ORDINALS } from '../words/numbers.ts';
import type { Hit, Words } from './cursor.ts';
import { doubtAround } from './doubtful.ts';
import type { Category } from './grammar.ts';
import type { Point, TimeMeaning } from '../model/time.ts';
import type { Amount, Happening } from './parts.ts';
import { AMOUNT, HAPPENING, LENGTH, TIME } from './rules.ts';
import { separate } from './separate.ts';
import { type Ruled, Text } from './text.ts';

/** A phrase of time in a question; `start` and `end` count tokens. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly time: TimeMeaning;
  /** The name of the rule that read it (rules.ts), and of those that read its parts. */
  readonly rule: string;
}

/** A review or meeting that a question names without a window: "the next review", "the April 2013 review". */
export interface EventSpan {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly event: Extract<Point, { is: 'event' }>;
}

/** Words with which a phrase of time can begin, so that spelling does not mend "xmas" into something else. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...TIME.firsts,
  ...NUMBERS,
  ...ORDINALS,
  'half',
  'onwards',
  'ago',
]);

/** What finding needs to know: today, to tell "oct 12" from "oct 31". */
export interface FindContext {
  readonly today: CalendarDate;
}

/** Every phrase of time in a question, longest first from the left, none overlapping another. */
export function findTimes(tokens: readonly string[], { today }: FindContext): TimeSpan[] {
  const spans = scan(tokens, today, TIME, ({ value, rule, inner }) => ({
    time: value,
    rule: inner.length === 0 ? rule : `${rule}: ${inner.join(', ')}`,
  }));
  const checked = spans.map((span): TimeSpan => {
    const why = doubtAround(tokens, span.start, span.end, span.time);
    return why === null ? span : { ...span, time: { kind: 'impossible', why } };
  });
  // "what's coming up in the next three months": the vague word says no more than the window beside it.
  const exact = checked.filter(({ time }) => time.kind !== 'vague');
  return exact.length > 0 ? exact : checked.slice(0, 1);
}

/** Reviews and meetings that a question names without a window: "when is the next review", "the April 2013 review". */
export function findEvents(tokens: readonly string[], { today }: FindContext): EventSpan[] {
  return scan(tokens, today, HAPPENING, (hit, words, at) =>
    isNamed(words, at, hit) ? { event: hit.value.point } : null,
  );
}

/** Whether words say when, in whichever year. */
export function saysWhen(tokens: readonly string[]): boolean {
  const { words } = separate(tokens);
  const text = new Text(words);
  return words.some((_, at) => TIME.longest(text, at) !== null);
}

/** A counted length at a word: "six weeks". A bare unit is none: `bareAmount` reads "month", too. */
export const amount = (words: Words, at: number): Hit<Amount> | null => AMOUNT.longest(new Text(words), at);

/** A length with or without a number: "six weeks", "week". */
export const bareAmount = (words: Words, at: number): Hit<Amount> | null => LENGTH.longest(new Text(words), at);

interface Place {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Reads at each word in turn, and after a hit goes on behind the token in which it ended. */
function scan<Value, Told>(
  tokens: readonly string[],
  today: CalendarDate,
  category: Category<Value>,
  tell: (hit: Ruled<Value>, words: Words, at: number) => Told | null,
): (Place & Told)[] {
  const { words, places } = separate(tokens);
  const text = new Text(words, { near: Number(today.slice(0, 4)) });
  const spans: (Place & Told)[] = [];
  let free = 0;
  for (let at = 0; at < words.length; at += 1) {
    const start = places[at] ?? 0;
    const hit = start < free ? null : category.longest(text, at);
    const told = hit === null ? null : tell(hit, words, at);
    if (hit === null || told === null) continue;
    free = (places[hit.end - 1] ?? start) + 1;
    spans.push({ start, end: free, words: tokens.slice(start, free).join(' '), ...told });
  }
  return spans;
}

/** "How often the board meets" asks about no meeting; "when we next meet" does. */
function isNamed(words: Words, at: number, { end, value }: Hit<Happening>): boolean {
  if (value.clause) return words.slice(at, end).some((word) => /^(?:next|again|last)$/.test(word));
  return value.precise || value.explicit;
}
