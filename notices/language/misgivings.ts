import type { Question } from '../model/question.ts';
import { MISGIVINGS } from './lexicon/misgivings.ts';
import type { Cue } from './lexicon/phrases.ts';
import type { Exceptions } from './exceptions.ts';
import { findExceptions } from './exceptions.ts';
import { COMMON } from './kinds.ts';
import type { Mark, Parsed } from './parsed.ts';
import { ORDINAL_WORD } from '../words/numbers.ts';
import type { Understood } from './understood.ts';

const NEGATIONS =
  /^(?:not|no|never|neither|nor|none|without|unless|except|excluding|bar|barring|nobody|noone|nothing|minus|isnt|arent|lacking|omitting)$/;

/** Kinds whose words are allowed to deny: what a paragraph says, what is silent, what cannot be dated. */
const MAY_DENY: ReadonlySet<string> = new Set([
  'text',
  'frequency',
  'consequence',
  'help',
  'glance',
  'issued',
  'unresolved',
  'silent',
]);

/** Cues that deny something by themselves, and are taken at their word by the kinds that accept them. */
const DENYING: readonly Cue[] = [
  'silent',
  'unresolved',
  'not-overdue',
  'no-evidence',
  'overdue',
  'open',
  'last-updated',
  'consequence',
  'not-met',
  'no-colour',
  'other-colour',
  'stalest',
];

/** The phrases that make it a question of its kind: they are taken at their word, also where they deny. */
const askedBy = ({ cues }: Parsed, { needs = [] }: Understood['kind']) =>
  cues.filter((cue) => needs.includes(cue.value) && cue.end - cue.start > 1);

/** Words that turn a sentence round and that nothing took: the answer would be to the opposite question. */
function unboundNegation(parsed: Parsed, { kind }: Understood, exceptions: Exceptions): string | null {
  if (MAY_DENY.has(kind.name)) return null;
  const accepted = [...COMMON, ...kind.accepts];
  const denying = [
    ...parsed.cues.filter(
      (cue) => DENYING.includes(cue.value) && accepted.includes(cue.value) && cue.end - cue.start > 1,
    ),
    ...askedBy(parsed, kind),
  ];
  const inside = (at: number, spans: readonly { start: number; end: number }[]): boolean =>
    spans.some(({ start, end }) => at >= start && at < end);
  const bound = (at: number): boolean =>
    inside(at, denying) ||
    inside(at, parsed.times) ||
    inside(
      at,
      [parsed.percent, parsed.grouping].flatMap((found) => found ?? []),
    ) ||
    inside(
      at,
      parsed.marks.filter((mark) => mark.meanings.length > 0),
    ) ||
    exceptions.binds(at);
  const at = parsed.texts.findIndex((word, place) => NEGATIONS.test(word) && !parsed.idle.has(place) && !bound(place));
  return at < 0
    ? null
    : `I am not sure what “${parsed.texts.slice(at, at + 4).join(' ')}” leaves out, so I would rather not guess.`;
}

const kindOfMark = (mark: Mark): string => {
  const [meaning] = mark.meanings;
  if (mark.meanings.some((m) => m.party ?? m.agency ?? m.owner)) return 'who';
  return meaning === undefined ? 'none' : (Object.keys(meaning)[0] ?? 'none');
};

/** "Red or overdue", "in February or by the police": either of two things that are not alike. */
function unlikeAlternatives(parsed: Parsed, { kind }: Understood): string | null {
  if (kind.takes !== 'filters') return null;
  const parts = [
    ...parsed.marks.filter((mark) => mark.meanings.length > 0).map((mark) => ({ ...mark, sort: kindOfMark(mark) })),
    ...parsed.times.map((time) => ({ ...time, sort: 'time' })),
    ...parsed.cues.filter((cue) => cue.value === 'overdue').map((cue) => ({ ...cue, sort: 'overdue' })),
  ];
  for (const [at, word] of parsed.texts.entries()) {
    if (word !== 'or') continue;
    const left = parts.find((part) => part.end <= at && at - part.end <= 1);
    const right = parts.find((part) => part.start > at && part.start - at <= 3);
    if (left !== undefined && right !== undefined && left.sort !== right.sort && !likeEnough(left.sort, right.sort))
      return 'I can look for either of two things of the same sort, but not for one or the other of those.';
  }
  return null;
}

const likeEnough = (a: string, b: string): boolean => {
  const words = ['who', 'theme'];
  return (
    (words.includes(a) && words.includes(b)) ||
    [a, b].includes('subject') ||
    (a === 'kind' && b === 'theme') ||
    (a === 'theme' && b === 'kind')
  );
};

const PAST = /\b(?:was|were|did|had)\b/;

/** "What is overdue by 1 March": nobody knows yet what will be late. */
function overdueThen(parsed: Parsed, { kind, query }: Understood, { asOf }: Question): string | null {
  if (kind.name !== 'overdue' || asOf !== null) return null;
  const said = parsed.said;
  const then = query.times.some((time) => time.kind === 'window' && (time.relation === 'on' || time.relation === 'by'));
  return then && !PAST.test(said) && !/\bdue (?:in|on|by|before)\b/.test(said)
    ? 'I tell what is overdue today, and what was on a day that is past.'
    : null;
}

/** "Who is the lead member?" asks for a name. */
const WHO_IS = /^(?:\w+ )?who is (?:the |our |your )(?!.*\b(?:for|on|of)\b)(?:\w+ ){0,3}\w+(?: i need a name)?$/;

export const asksForName = ({ kind, query }: Understood): boolean =>
  kind.name === 'who' &&
  WHO_IS.test(query.said) &&
  query.refs.length === 0 &&
  (query.subjects.length === 1 || query.marks.some((mark) => mark.meanings.some((m) => m.party)));

const WHICH_OF_THEM = new RegExp(
  `\\b(?!first\\b)(?:${ORDINAL_WORD}|\\d{1,2}(?:nd|rd|th)) (?:dfe |board |formal |progress |improvement )*(?:meeting|board|review|update)s?\\b|\\blast but one\\b|\\b(?:meeting|board|review) but one\\b`,
);

const DATED = /\b(?:due|dates?|dated|deadlines?|falls?|fell|finish\w*|complet\w*|done|overdue)\b/;
const BESIDE =
  /\b(?:before|after|until|(?:earlier|later|sooner) than|same (?:day|date|time|week|month) as|ahead of)(?: (?:the|that|date|of|action|paragraph))*$/;

/** "Due before A12", "due the same day as A12": its date is what others are held against. */
const comparesDates = ({ said, texts, refs }: Parsed): string | null =>
  DATED.test(said) && refs.some(({ start }) => BESIDE.test(texts.slice(Math.max(0, start - 6), start).join(' ')))
    ? 'I do not hold dates against the date of another; ask when that one is due, and then for what is due before or on that day.'
    : null;

/** "The third board meeting of 2015": one of a row that is not the next and not the last. */
const whichOfThem = (said: string, { nth, further }: Question): string | null =>
  nth === 1 && further === 0 && WHICH_OF_THEM.test(said)
    ? 'I can tell the first, the next and the last of them, and all of them.'
    : null;

/** Why an understood question is better asked back than answered; null where nothing speaks against it. */
export function misgiving(parsed: Parsed, understood: Understood, question: Question): string | null {
  const asking = askedBy(parsed, understood.kind);
  const doubtful = (_word: string, at: number): boolean => !asking.some(({ start, end }) => at >= start && at < end);
  const said = parsed.texts.filter(doubtful).join(' ');
  const pattern = MISGIVINGS.find(({ when, unless }) => when.test(said) && unless?.(understood, question) !== true);
  return (
    pattern?.says ??
    unboundNegation(parsed, understood, findExceptions(parsed)) ??
    (question.any.length > 0 ? null : unlikeAlternatives(parsed, understood)) ??
    overdueThen(parsed, understood, question) ??
    comparesDates(parsed) ??
    whichOfThem(said, question)
  );
}
