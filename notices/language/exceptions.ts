import type { Step } from '../model/dates.ts';
import type { Filters, Subject } from '../model/question.ts';
import type { Cue } from './lexicon/phrases.ts';
import { NOISE } from './lexicon/words.ts';
import type { Mark, Parsed } from './parsed.ts';
import { markSubject, plainSubject } from './subjects.ts';

/** One thing that a question leaves out: it must be all of this to be left out. */
export interface Exception {
  readonly marks: readonly Mark[];
  readonly subjects: readonly Subject[];
  readonly frequency: Step | null;
  readonly refs: readonly string[];
  readonly stated: Stated;
}

/** How what is left out stands: overdue, open, with evidence. */
export type Stated = Pick<Filters, 'overdue' | 'progress' | 'evidence'>;

export interface Exceptions {
  readonly list: readonly Exception[];
  /** Whether the word at this place belongs to an exception and so asks for nothing. */
  readonly covers: (at: number) => boolean;
  /** Whether the word that denies at this place leaves something out. */
  readonly binds: (at: number) => boolean;
}

/** Where an exception stops: what follows asks for something again. */
const ENDS =
  /^(?:what|which|who|when|where|how|is|are|falls|fall|due|that|but|by|before|in|since|until|does|do|has|have)$/;

/** A phrase that begins so and asks for something says by itself what is not there: "without evidence", "no action". */
const DENIES = /^(?:no|not|without|lacking|missing)$/;
const DENIALS: readonly Cue[] = ['not', 'except'];

interface Segment {
  readonly start: number;
  readonly end: number;
}

function segmentAfter(parsed: Parsed, start: number): Segment {
  let end = start;
  while (end < parsed.texts.length && !ENDS.test(parsed.texts[end] ?? '') && !inTime(parsed, end)) end += 1;
  return { start, end };
}

const inTime = (parsed: Parsed, at: number): boolean => parsed.times.some((time) => at >= time.start && at < time.end);

/** Actions or duties as such. */
const isSort = ({ meanings }: Mark): boolean => meanings.some(({ subject }) => subject !== undefined);

const isTheme = (mark: Mark): boolean =>
  !mark.meanings.some((m) => m.party ?? m.agency ?? m.owner ?? m.status ?? m.rag ?? m.kind ?? m.subject ?? m.notice);

const STATED: readonly (readonly [Cue, Partial<Stated>])[] = [
  ['not-overdue', { overdue: false }],
  ['overdue', { overdue: true }],
  ['open', { progress: 'open' }],
  ['closed', { progress: 'closed' }],
  ['no-evidence', { evidence: false }],
  ['evidence', { evidence: true }],
];

/** What the cues of an exception say, and where their words are. */
function statedIn(parsed: Parsed, { start, end }: Segment, taken: (at: number) => boolean) {
  const inside = parsed.leftOut.filter((cue) => cue.start >= start && cue.end <= end && !taken(cue.start));
  const found = STATED.flatMap(([name, stated]) => {
    const cue = inside.find(({ value }) => value === name);
    return cue === undefined ? [] : [{ cue, stated }];
  });
  const wider = found.filter(
    ({ cue: { start, end } }) =>
      !found.some(({ cue }) => cue.start <= start && cue.end >= end && cue.end - cue.start > end - start),
  );
  return {
    stated: wider.length === 0 ? UNSTATED : wider.reduce((all, { stated }) => ({ ...all, ...stated }), { ...UNSTATED }),
    covers: (at: number): boolean => wider.some(({ cue }) => at >= cue.start && at < cue.end),
  };
}

const UNSTATED: Stated = { overdue: null, progress: null, evidence: null };

function exceptionOf(parsed: Parsed, { start, end }: Segment): Exception | null {
  const inside = parsed.marks.filter((mark) => mark.start >= start && mark.end <= end && mark.meanings.length > 0);
  const within = (at: number): boolean => inside.some((mark) => at >= mark.start && at < mark.end);
  const { frequency } = parsed;
  const comes = (at: number): boolean => frequency !== null && at >= frequency.start && at < frequency.end;
  const refs = parsed.refs.filter((ref) => ref.start >= start && ref.end <= end);
  const named = (at: number): boolean => refs.some((ref) => at >= ref.start && at < ref.end);
  const { stated, covers } = statedIn(parsed, { start, end }, within);
  const words = parsed.texts.slice(start, end).flatMap((text, offset) => {
    const at = start + offset;
    const served = within(at) || comes(at) || named(at) || covers(at);
    return served || NOISE.has(text) || text === 'aside' ? [] : [text];
  });
  const subjects = [
    ...inside.filter(isTheme).flatMap((mark) => markSubject(mark) ?? []),
    ...words.map((word): Subject => plainSubject(word)),
  ];
  const marks = inside.filter((mark) => !isTheme(mark));
  const rhythm = frequency !== null && frequency.start >= start && frequency.end <= end ? frequency.value : null;
  const empty = marks.length + subjects.length + refs.length === 0 && rhythm === null && stated === UNSTATED;
  return empty ? null : { marks, subjects, frequency: rhythm, refs: refs.map(({ ref }) => ref), stated };
}

/** "Training and reports": two exceptions; "the chair's reports": one, of two parts. */
function split(parsed: Parsed, { start, end }: Segment): Segment[] {
  const parts: Segment[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const ends = at === end || /^(?:and|or|nor)$/.test(parsed.texts[at] ?? '');
    if (ends && at > from) parts.push({ start: from, end: at });
    if (ends) from = at + 1;
  }
  return parts;
}

const found = new WeakMap<Parsed, Exceptions>();

/** What a question leaves out: after "except", after "not", before "aside". Each kind that it could be asks for it. */
export function findExceptions(parsed: Parsed): Exceptions {
  const known = found.get(parsed) ?? lookFor(parsed);
  found.set(parsed, known);
  return known;
}

function lookFor(parsed: Parsed): Exceptions {
  const nothing = [...parsed.cues, ...parsed.leftOut].filter(
    ({ value, start, end }) => !DENIALS.includes(value) && end - start > 1 && DENIES.test(parsed.texts[start] ?? ''),
  );
  const saysNothing = (at: number): boolean => nothing.some(({ start, end }) => at >= start && at < end);
  // "Done but not signed off" is one status, not an exception from it; "without evidence" says what is not there.
  const cues = parsed.cues.filter(
    (cue) =>
      cue.value === 'except' &&
      !parsed.marks.some((mark) => cue.start >= mark.start && cue.end <= mark.end) &&
      !saysNothing(cue.start),
  );
  const excepts = cues.map((cue) => ({ cue, segment: segmentAfter(parsed, cue.end) }));
  const inside = (mark: Mark): boolean =>
    excepts.some(({ segment: { start, end } }) => mark.start >= start && mark.end <= end);
  // "Who has not updated their actions": the actions are what got no update, and are not left out.
  const silent = parsed.cues.filter(({ value }) => value === 'silent');
  const isSilent = (mark: Mark): boolean =>
    isSort(mark) && silent.some(({ end }) => end <= mark.start && mark.start - end <= 2);
  const negated = parsed.marks.filter(
    (mark) =>
      mark.not &&
      mark.meanings.length > 0 &&
      !inside(mark) &&
      !isSilent(mark) &&
      !(saysNothing(mark.start) && isSort(mark)),
  );
  const within = (at: number, { start, end }: Segment): boolean => at >= start && at < end;
  const inSegment = (segment: Segment): Exception[] =>
    split(parsed, segment).flatMap((part) => exceptionOf(parsed, part) ?? []);
  return {
    list: [
      ...excepts.flatMap(({ segment }) => inSegment(segment)),
      ...negated.flatMap((mark) => exceptionOf(parsed, mark) ?? []),
    ],
    covers: (at) => [...excepts.map(({ segment }) => segment), ...negated].some((segment) => within(at, segment)),
    binds: (at) =>
      excepts.some(({ cue, segment }) => within(at, cue) && inSegment(segment).length > 0) ||
      excepts.some(({ segment }) => within(at, segment)) ||
      negated.some((mark) => at < mark.start && mark.start - at <= 4) ||
      negated.some((mark) => mark.end <= at && /^(?:nor|or)$/.test(parsed.texts[at] ?? '')),
  };
}
