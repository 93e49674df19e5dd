import type { Filters, Question } from '../../model/question.ts';
import { stem } from '../../words/stems.ts';
import type { Meaning } from '../marks.ts';
import type { Parsed } from '../parsed.ts';
import { countIn, type Piece } from './pieces.ts';

/** Whether a piece of a sentence counts in a question made of it; null where that cannot be told by looking. */
export type Role = 'used' | 'idle' | null;

/** What a piece does in a question: how it is learnt which pieces count, and how well a candidate keeps to that. */
export function roleOf(piece: Piece, parsed: Parsed, question: Question): Role {
  switch (piece.sort) {
    case 'time':
      return roleOfTime(piece, parsed, question);
    case 'ref':
      return used(filtersIn(question).some(({ refs }) => refs.includes(refAt(piece, parsed))));
    case 'mark':
      return roleOfMark(piece, parsed, question);
    case 'number':
      return used(question.limit === countIn(parsed.texts[piece.start] ?? ''));
    case 'denial':
      return roleOfDenial(question);
    case 'word':
      return used(isAbout(parsed.texts[piece.start] ?? '', question));
  }
}

const used = (is: boolean): Role => (is ? 'used' : 'idle');

const filtersIn = (question: Question): readonly Filters[] => [
  question,
  ...question.except,
  ...question.any,
  ...(question.of === null ? [] : [question.of]),
];

const refAt = ({ start }: Piece, { refs }: Parsed): string => refs.find((one) => one.start === start)?.ref ?? '';

const UNDATED: ReadonlySet<string> = new Set(['review', 'meeting', 'unresolved']);

function roleOfTime({ start }: Piece, { times }: Parsed, { window, asOf, kind }: Question): Role {
  const wanted = [...window, ...(asOf === null ? [] : [asOf])].map((time) => JSON.stringify(time));
  if (wanted.length === 0) return UNDATED.has(kind) ? null : 'idle';
  const isWanted = (one: { readonly time: unknown }): boolean => wanted.includes(JSON.stringify(one.time));
  if (times.some((one) => one.start === start && isWanted(one))) return 'used';
  if (times.some(isWanted)) return 'idle';
  // The same time in other words, where it is the only one.
  return times.length === 1 ? 'used' : null;
}

function roleOfMark({ start, end }: Piece, { marks }: Parsed, question: Question): Role {
  const meanings = marks.find((one) => one.start === start && one.end === end)?.meanings ?? [];
  const roles = meanings.map((meaning) => roleOfMeaning(meaning, question));
  if (roles.includes('used')) return 'used';
  return roles.length === 0 || roles.includes(null) ? null : 'idle';
}

/** Of these kinds the status, or the kind of duty, may be what is asked and no filter. */
const STATED: ReadonlySet<string> = new Set(['status', 'uncovered', 'silent', 'situation', 'when']);
const SORTED: ReadonlySet<string> = new Set(['target', 'reading', 'report', 'frequency', 'when', 'review', 'meeting']);

function roleOfMeaning(meaning: Meaning, question: Question): Role {
  const all = filtersIn(question);
  const { kind, became, progress, subject, finished } = question;
  if (meaning.party !== undefined)
    return used(
      all.some(({ who }) => who.some(({ party }) => party === meaning.party)) ||
        aboutsIn(question).some(({ party }) => party === meaning.party),
    );
  if (meaning.agency !== undefined)
    return used(all.some(({ who }) => who.some(({ agency }) => agency === meaning.agency)));
  if (meaning.owner !== undefined) return used(all.some(({ who }) => who.some(({ post }) => post === meaning.owner)));
  if (meaning.theme !== undefined) return used(aboutsIn(question).some(({ theme }) => theme === meaning.theme?.name));
  if (meaning.rag !== undefined) {
    const { rag } = meaning;
    if (became === rag || all.some((one) => one.rag.includes(rag))) return 'used';
    return kind === 'status' ? null : 'idle';
  }
  if (meaning.status !== undefined) {
    const { status } = meaning;
    if (STATED.has(kind)) return null;
    return used(
      became === status || progress !== null || finished !== null || all.some((one) => one.status.includes(status)),
    );
  }
  if (meaning.kind !== undefined) {
    const { kind: sort } = meaning;
    if (all.some(({ dutyKinds }) => dutyKinds.includes(sort))) return 'used';
    return SORTED.has(kind) ? null : 'idle';
  }
  return meaning.subject !== undefined && subject === meaning.subject ? 'used' : null;
}

const aboutsIn = (question: Question) =>
  filtersIn(question).flatMap(({ about, who }) => [...about, ...who.flatMap(({ named }) => named ?? [])]);

function isAbout(word: string, question: Question): boolean {
  const root = stem(word);
  return aboutsIn(question).some(({ words, also }) =>
    [words, ...also].some((phrase) => phrase.split(' ').some((one) => one === word || stem(one) === root)),
  );
}

/** Kinds that deny by themselves, so that it cannot be told which "not" does it. */
export const DENYING: ReadonlySet<string> = new Set([
  'silent',
  'unresolved',
  'uncovered',
  'consequence',
  'text',
  'help',
]);

function roleOfDenial(question: Question): Role {
  if (DENYING.has(question.kind)) return null;
  return used(denies(question));
}

/** Whether something is left out of a question, or asked for because it is not so. */
export const denies = ({ except, evidence, overdue, met, progress, status, colour, order }: Question): boolean =>
  except.length > 0 ||
  evidence === false ||
  overdue === false ||
  met === false ||
  progress === 'open' ||
  colour === 'computed' ||
  colour === 'differing' ||
  order === 'stalest' ||
  status.includes('not-started');
