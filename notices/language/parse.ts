import { z } from 'zod';
import type { Cue } from './lexicon/phrases.ts';
import { CUES } from './lexicon/phrases.ts';
import { NOISE, WEAK } from './lexicon/words.ts';
import { findFrequency } from './frequency.ts';
import { findGrouping } from './grouping.ts';
import { findLimit } from './limit.ts';
import { findPercent, type PercentAsked } from './percent.ts';
import type { Step } from '../model/dates.ts';
import type { GroupBy, Subject } from '../model/question.ts';
import type { Meaning, Names } from './marks.ts';
import { normalise, type Spelling, type Word } from './normalise.ts';
import { type Found, longestOf, PhraseBook } from '../words/phrase-book.ts';
import { findOwnRefs } from './own-refs.ts';
import { findRefs, type RefMark } from './refs.ts';
import { findTimes, type TimeSpan } from '../time/find.ts';
import { NUMBERS as NUMBER_NAMES } from '../words/numbers.ts';
import type { Token } from '../words/tokens.ts';

/** One stretch of a question that means something definite: a filter, a subject, a number. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Everything that the stretch can mean. */
  readonly meanings: readonly Meaning[];
  /** "not the finished ones", "everything except training". */
  readonly not: boolean;
  /** "report to the board": the party receives. */
  readonly to: boolean;
  /** "Things to do with the LSCB": named as a subject, not as the one who must act. */
  readonly about: boolean;
  /** "Except the chair's reports": it belongs to the mark before it. */
  readonly joined: boolean;
}

/** A question taken apart, before anything is decided. */
export interface Parsed {
  readonly question: string;
  readonly words: readonly Word[];
  readonly texts: readonly string[];
  /** The same in one string. */
  readonly said: string;
  readonly cues: readonly Found<Cue>[];
  /** Cues in what is left out: "except the overdue ones". */
  readonly leftOut: readonly Found<Cue>[];
  readonly marks: readonly Mark[];
  readonly refs: readonly RefMark[];
  readonly times: readonly TimeSpan[];
  readonly limit: Found<number> | null;
  /** "By agency": of what it is to be counted apart. */
  readonly grouping: Found<GroupBy> | null;
  /** "At least half done": how much of it is to be done. */
  readonly percent: Found<PercentAsked> | null;
  /** "Every six months": what comes round. */
  readonly frequency: Found<Step> | null;
  /** Places of words that are there for another reason and narrow nothing. */
  readonly idle: ReadonlySet<number>;
  has(...cues: readonly Cue[]): boolean;
}

const cueBook = new PhraseBook<Cue>(Object.entries(CUES).map(([cue, cells]) => [z.custom<Cue>().parse(cue), cells]));

const NUMBERS = new Map(NUMBER_NAMES.slice(1).map((word, at) => [word, at + 1] as const));

const EXCEPT_UNTIL = /^(?:but|and|that|which|due|before|by|in)$/;

/** "Not" turns the next filter round; what "except" leaves out is found by exceptions.ts. */
function negated(cues: readonly Found<Cue>[], start: number, texts: readonly string[], between: number): boolean {
  return cues.some((cue) => {
    if (cue.value !== 'not' || cue.end > start || cue.end < between) return false;
    const gap = texts.slice(cue.end, start);
    return gap.length <= 3 && !gap.some((word) => EXCEPT_UNTIL.test(word));
  });
}

export interface ParseContext {
  readonly names: Names;
  readonly spell: Spelling;
  readonly refExists: (ref: string) => boolean;
  /** The plan's own numbers for its actions. */
  readonly ownNumbers: ReadonlyMap<string, string>;
  /** Whether a notice has these words. */
  readonly printed: (phrase: string) => boolean;
  readonly times: Parameters<typeof findTimes>[1];
}

const ABOUT =
  /\b(?:to do with|about|mention|mentions|mentioning|name|names|naming|involving|regarding|concerning|relating to|around|on|re)(?: the| our| any)?$/;
const WHAT_ABOUT = /\b(?:what|how) about(?: the| our| any)?$/;
/** "Has to be done", "must be complete": what shall be, not what is. */
const SHALL_BE = /\b(?:be|get|gets|to|must|should|need|needs|needing|got|getting)(?: all| it| them| these)?$/;

const isAbout = (before: string): boolean => ABOUT.test(before) && !WHAT_ABOUT.test(before);

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
  const everything = context.names.book.all(texts);
  const found = longestOf(everything, taken);
  const places = [...new Map(found.map((one) => [one.start, one])).values()];
  // "Updates on the police's actions": whose actions they are, and not what something is about.
  const nounAfter = (end: number): boolean =>
    everything.some((one) => one.start === end && one.value.subject === 'action');
  const marks = places.map(({ start, end }, at): Mark => {
    const previous = places[at - 1]?.end ?? 0;
    return {
      start,
      end,
      words: texts.slice(start, end).join(' '),
      meanings: everything
        .filter((one) => one.start === start && one.end === end)
        .map((one) => one.value)
        .filter((meaning) => !(meaning.status === 'complete' && SHALL_BE.test(texts.slice(0, start).join(' ')))),
      not:
        negated(cues, start, texts, previous) ||
        texts[end] === 'aside' ||
        // "Not red or amber", "neither police nor health"
        (at > 0 &&
          /^(?:or|nor)(?: the)?$/.test(texts.slice(previous, start).join(' ')) &&
          negated(cues, places[at - 1]?.start ?? 0, texts, places[at - 2]?.end ?? 0)),
      to: texts.slice(Math.max(previous, start - 2), start).some((word) => /^(?:to|with)$/.test(word)),
      about:
        !nounAfter(end) &&
        isAbout(texts.slice(Math.max(previous, start - 4), start).join(' ')) &&
        !texts.slice(end, end + 4).some((word) => /^(?:to|plate|plates|list|desk|radar|books|shoulders)$/.test(word)),
      joined: at > 0 && texts.slice(previous, start).every((word) => word === 'of' || word === 'the'),
    };
  });
  const exceptions = cues.filter((cue) => cue.value === 'except');
  const excepted = (cue: Found<Cue>): boolean =>
    cue.value !== 'except' &&
    exceptions.some(
      (exception) =>
        cue.start >= exception.end &&
        !texts.slice(exception.end, cue.start).some((word) => /^(?:what|which|who|when|is|are|falls)$/.test(word)),
    );
  const inside = (cue: Found<Cue>): boolean =>
    marks.some(
      (mark) =>
        mark.start <= cue.start &&
        mark.end >= cue.end &&
        mark.end - mark.start > cue.end - cue.start &&
        mark.meanings.some((m) => m.theme ?? m.owner),
    );
  const free = cues.filter((cue) => {
    // "Review" in "serious case reviews" asks for no review, and what is excepted asks for nothing.
    if (inside(cue) || excepted(cue) || startsIn(cue, percent) || startsIn(cue, grouping)) return false;
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

/** Words that no accepted cue, filter, ref or time took: the subject of the question. */
export function subjectsOf(
  parsed: Parsed,
  accepts: readonly Cue[],
  filters: (mark: Mark) => boolean,
  left: (at: number) => boolean = () => false,
  searched = false,
): Subject[] {
  const served = new Array<boolean>(parsed.texts.length).fill(false);
  const serve = ({ start, end }: { start: number; end: number }): void => void served.fill(true, start, end);
  for (const found of [parsed.limit, parsed.grouping, parsed.percent]) if (found !== null) serve(found);
  if (parsed.frequency !== null && !searched) serve(parsed.frequency);
  parsed.times.forEach(serve);
  parsed.refs.forEach(serve);
  const subjects: { readonly subject: Subject; readonly start: number }[] = [];
  for (const mark of parsed.marks) {
    if (filters(mark)) serve(mark);
    else {
      if (left(mark.start)) {
        serve(mark);
        continue;
      }
      const subject = markSubject(mark);
      // A status or colour says nothing about which paragraph is meant.
      if (subject === null && (mark.meanings.length === 0 || mark.meanings.some((m) => m.status ?? m.rag))) serve(mark);
      if (subject !== null) {
        subjects.push({ subject, start: mark.start });
        serve(mark);
      }
    }
  }
  for (const cue of parsed.cues) if (accepts.includes(cue.value)) serve(cue);
  parsed.texts.forEach((word, at) => {
    // "Initial report": the word orders and describes.
    if (served[at] && searched && /^(?:initial|final)$/.test(word))
      subjects.push({ subject: plainSubject(word, { weak: true }), start: at });
    if (
      served[at] ||
      left(at) ||
      parsed.idle.has(at) ||
      NOISE.has(word) ||
      /^[a-z]$/.test(word) ||
      (!searched && /^\d$/.test(word))
    )
      return;
    subjects.push({ subject: wordSubject(parsed, at, word), start: at });
  });
  return subjects.sort((a, b) => a.start - b.start).map(({ subject }) => subject);
}

/** A number in words is looked for in figures too, and the other way round. */
const ALIKE = new Map(
  [...NUMBERS].flatMap(([name, number]): [string, string[]][] => [
    [name, [String(number)]],
    [String(number), [...NUMBERS].filter(([, other]) => other === number).map(([other]) => other)],
  ]),
);
const NONE_ALIKE: readonly string[] = [];

const ofWords = new WeakMap<Parsed, (Subject | undefined)[]>();

/** A word as a subject: one of them, whichever kind asks, so that what it is found by is worked out once. */
function wordSubject(parsed: Parsed, at: number, word: string): Subject {
  const known = ofWords.get(parsed) ?? [];
  ofWords.set(parsed, known);
  const also = ALIKE.get(word) ?? NONE_ALIKE;
  return (known[at] ??= plainSubject(word, { also, weak: WEAK.has(word) || also.length > 0 }));
}

/** A filter phrase read as a subject to look for; null where it is no subject at all (a status, a colour). */
export function markSubject(mark: Mark): Subject | null {
  const known = subjectOfMark.get(mark);
  if (known !== undefined) return known;
  const made = makeSubject(mark);
  subjectOfMark.set(mark, made);
  return made;
}

const subjectOfMark = new WeakMap<Mark, Subject | null>();

function makeSubject(mark: Mark): Subject | null {
  const { words } = mark;
  for (const { theme } of mark.meanings)
    if (theme !== undefined) return { words, also: [], theme: theme.name, party: null, weak: false };
  const party = mark.meanings.find((meaning) => meaning.party !== undefined)?.party;
  if (party !== undefined) return { words, also: [], theme: null, party, weak: !mark.about };
  if (mark.meanings.some(({ agency, owner }) => agency !== undefined || owner !== undefined))
    return plainSubject(words);
  return null;
}

/** A word to look for as it stands. */
export const plainSubject = (words: string, more: Partial<Subject> = {}): Subject => ({
  words,
  also: [],
  theme: null,
  party: null,
  weak: false,
  ...more,
});
