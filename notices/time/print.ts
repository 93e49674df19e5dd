import type { Step } from '../model/dates.ts';
import { monthOf, weekdayOf } from '../words/calendar-words.ts';
import type { Words } from './cursor.ts';
import type { Point } from '../model/time.ts';
import { type Read, said } from './read.ts';
import { CALENDAR, DATE_SPAN, LENGTH, PRINTED } from './rules.ts';
import { separate } from './separate.ts';
import { Text, type Years } from './text.ts';

/** Printed words as rules read them, each with its place in the text. Marks are words of their own, so that none is read across. */
interface Printed {
  readonly words: Words;
  /** For each word, the stretch of text that it is part of. */
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/** A word, or figures with strokes, dots and hyphens; otherwise one mark. */
const PIECE = /[\p{L}\d]+(?:['./-][\p{L}\d]+)*'?|[^\s\p{L}\d]/gu;

const YEAR = /^(?:19|20)\d{2}$/;

/** "Sept. 2015", "4 October, 2019", "Friday, 4 October": a mark that belongs to the date. */
function isInside(mark: string, before: string, behind: string): boolean {
  if (mark === '.') return monthOf(before) !== undefined && /^\d/.test(behind);
  return mark === ',' && (YEAR.test(behind) || (weekdayOf(before) !== undefined && /^\d|^the$/.test(behind)));
}

function printed(text: string): Printed {
  const pieces = [...text.toLowerCase().matchAll(PIECE)].map((match) => ({
    word: match[0].replaceAll("'", ''),
    span: [match.index, match.index + match[0].length] as const,
  }));
  const kept = pieces.filter(
    ({ word }, at) => word !== '' && !isInside(word, pieces[at - 1]?.word ?? '', pieces[at + 1]?.word ?? ''),
  );
  const { words, places } = separate(kept.map(({ word }) => word));
  return { words, spans: places.map((place) => kept[place]?.span ?? [0, 0]) };
}

/** A date or a period in a text. */
export interface PrintedRead {
  readonly read: Read;
  /** Where it is a stretch to that date: where it begins. */
  readonly since: Point | null;
  readonly from: number;
  readonly to: number;
  /** The name of the rule that read it. */
  readonly rule: string;
}

/** Every date and period that a text prints, from the left, none overlapping another. Only a year in full makes one. */
export function printedDates(source: string): PrintedRead[] {
  const { words, spans } = printed(source);
  const text = new Text(words, 'full');
  const found: PrintedRead[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const date = PRINTED.longest(text, at);
    const span = DATE_SPAN.longest(text, at);
    const hit = span !== null && span.end > (date?.end ?? 0) ? span : date;
    if (hit === null) continue;
    const [from] = spans[at] ?? [0];
    const [, to] = spans[hit.end - 1] ?? [0, 0];
    // A word that is read in part is another word.
    const whole = spans[at - 1]?.[0] !== from && spans[hit.end]?.[1] !== to;
    if (!whole) continue;
    const [since, read] = hit === span ? [span.value[0], said(span.value[1])] : [null, date?.value];
    if (read !== undefined) found.push({ read, since, from, to, rule: hit.rule });
    at = hit.end - 1;
  }
  return found;
}

/** The first length of time in a text: "a fortnight", "two days", "week". */
export function firstLength(source: string): Step | null {
  const { words } = printed(source);
  const text = new Text(words);
  for (let at = 0; at < words.length; at += 1) {
    const hit = LENGTH.longest(text, at);
    if (hit !== null) return hit.value.step;
  }
  return null;
}

/** A text that is a date or a period and nothing else. */
export function wholeDate(source: string, years: Years): Read | null {
  const { words } = printed(source);
  const hit = CALENDAR.longest(new Text(words, years), 0);
  return hit !== null && hit.end === words.length ? hit.value : null;
}
