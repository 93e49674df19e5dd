import { z } from 'zod';
import { findTimes } from '../time/find.ts';
import { type Found, PhraseBook } from '../words/phrase-book.ts';
import type { Token } from '../words/tokens.ts';
import { findFrequency } from './frequency.ts';
import { findGrouping } from './grouping.ts';
import { CUES, type Cue } from './lexicon/phrases.ts';
import { findLimit } from './limit.ts';
import { marksIn } from './marking.ts';
import { normalise, type Word } from './normalise.ts';
import { findOwnRefs } from './own-refs.ts';
import type { Mark, ParseContext, Parsed } from './parsed.ts';
import { findPercent } from './percent.ts';
import { findRefs, type RefMark } from './refs.ts';

const cueBook = new PhraseBook<Cue>(Object.entries(CUES).map(([cue, cells]) => [z.custom<Cue>().parse(cue), cells]));

/** "…, doesn't it?" asks nothing of its own. */
function withoutTag(words: Word[]): Word[] {
  const said = words.map((word) => word.text).join(' ');
  const tag = TAG.exec(said);
  return tag === null ? words : words.slice(0, words.length - tag[0].trim().split(' ').length);
}

const TAG =
  /(?<=\S) (?:(?:and )?(?:does|do|did|is|are|was|were|has|have|can|should|will) not(?: (?:it|they|we|there|he|she|you|that|been))?|is it not|are we not|innit|right|yes|no|eh)$/;

const NONE_IDLE: ReadonlySet<number> = new Set();

/** Where the plan's own numbers stand among the words. */
function ownMarks(question: string, words: readonly Word[], { ownNumbers }: ParseContext): RefMark[] {
  return findOwnRefs(question, ownNumbers).flatMap(({ start, end, ref, known }) => {
    const first = words.findIndex((word) => word.start >= start && word.end <= end);
    const last = words.findLastIndex((word) => word.start >= start && word.end <= end);
    return first === -1 ? [] : [{ start: first, end: last + 1, ref, known }];
  });
}

const startsIn = ({ start }: Found<Cue>, found: Found<unknown> | null): boolean =>
  found !== null && start >= found.start && start < found.end;

const ACTION = /^a\d{1,3}$/;
const DASH = /^\s?[-\u2010-\u2015]\s?$/;

/** "A1-A5" is A1 to A5. */
const withRanges = (question: string, tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    const range =
      next !== undefined &&
      ACTION.test(token.text) &&
      ACTION.test(next.text) &&
      DASH.test(question.slice(token.end, next.start));
    return range ? [token, { text: 'to', raw: 'to', start: token.end, end: next.start }] : [token];
  });

/** Whether a cue stands in what is left out: "except the overdue ones". */
function isExcepted(texts: readonly string[], cues: readonly Found<Cue>[]): (cue: Found<Cue>) => boolean {
  const exceptions = cues.filter((cue) => cue.value === 'except');
  return (cue) =>
    cue.value !== 'except' &&
    exceptions.some(
      (exception) =>
        cue.start >= exception.end &&
        !texts.slice(exception.end, cue.start).some((word) => /^(?:what|which|who|when|is|are|falls)$/.test(word)),
    );
}

/** Whether a cue is part of a longer name: of a theme, or of a post. */
const isInside = (cue: Found<Cue>, marks: readonly Mark[]): boolean =>
  marks.some(
    (mark) =>
      mark.start <= cue.start &&
      mark.end >= cue.end &&
      mark.end - mark.start > cue.end - cue.start &&
      mark.meanings.some((m) => m.theme ?? m.owner),
  );

/** Takes a question apart into refs, times, filters and cues. Nothing is decided here. */
export function parse(question: string, tokens: readonly Token[], context: ParseContext): Parsed {
  const words = withoutTag(normalise(withRanges(question, tokens), context.spell));
  const texts = words.map((word) => word.text);
  const occupied = new Array<boolean>(texts.length).fill(false);
  const taken = (at: number): boolean => occupied[at] ?? false;
  const take = (spans: readonly { start: number; end: number }[]): void => {
    for (const span of spans) occupied.fill(true, span.start, span.end);
  };
  // "Happy new year! What is overdue?" asks about no year.
  const own = ownMarks(question, words, context);
  take(own);
  const times = findTimes(texts, context.times).filter(
    (time) =>
      !/^(?:happy|merry)$/.test(texts[time.start - 1] ?? '') &&
      !own.some(({ start }) => start >= time.start && start < time.end),
  );
  take(times);
  const refs = [...own, ...findRefs(texts, context.refExists, taken, context.printed)].sort(
    (a, b) => a.start - b.start,
  );
  take(refs);
  const percent = findPercent(texts, taken);
  if (percent !== null) take([percent]);
  const grouping = findGrouping(texts, taken);
  if (grouping !== null) take([grouping]);
  const limit = findLimit(texts, taken);
  if (limit !== null) take([limit]);
  const frequency = findFrequency(texts, taken);
  const cues = cueBook.all(texts);
  const marks = marksIn(texts, cues, context.names, taken);
  const excepted = isExcepted(texts, cues);
  const free = cues.filter((cue) => {
    // "Review" in "serious case reviews" asks for no review, and what is excepted asks for nothing.
    if (isInside(cue, marks) || excepted(cue) || startsIn(cue, percent) || startsIn(cue, grouping)) return false;
    for (let at = cue.start; at < cue.end; at += 1)
      if (!times.some((time) => at >= time.start && at < time.end)) return true;
    return false;
  });
  const named = new Set(free.map((cue) => cue.value));
  return {
    question,
    words,
    texts,
    said: texts.join(' '),
    cues: free,
    leftOut: cues.filter(excepted),
    marks,
    refs,
    times,
    limit,
    grouping,
    percent,
    frequency,
    idle: NONE_IDLE,
    has: (...wanted) => wanted.some((cue) => named.has(cue)),
  };
}
