import type { Question } from '../model/question.ts';
import type { Cue } from './lexicon/phrases.ts';
import type { Exceptions } from './exceptions.ts';
import { findExceptions } from './exceptions.ts';
import { ELSEWHERE } from './kind.ts';
import { COMMON } from './kinds.ts';
import type { Mark, Parsed } from './parsed.ts';
import { NUMBER_WORD, ORDINAL_WORD } from '../words/numbers.ts';
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

interface Pattern {
  readonly when: RegExp;
  readonly says: string;
  readonly unless?: (understood: Understood, question: Question) => boolean;
}

const PATTERNS: readonly Pattern[] = [
  {
    // What was said before has had its turn, and nothing in this sentence says when.
    when: /\b(?:by|before|until|since|after) then\b/,
    says: 'I do not know which day “then” is; name a date, a month or a meeting.',
    unless: ({ query }) => query.times.length > 0,
  },
  {
    when: new RegExp(`\\b(?:more|fewer|less) than (?:${NUMBER_WORD}|\\d+) (?!days?|weeks?|months?|years?|%)`),
    says: 'I list and count, but I do not pick out who has more or fewer than a number.',
    unless: ({ kind, query }) => kind.takes !== 'filters' || query.times.some((time) => time.kind === 'age'),
  },
  {
    when: /\b(?:off track|not on track|slipping)\b|\b(?:is|are) (?:the plan|everything|it all|things|we|all of it) on track\b/,
    says: 'I can tell what is red, amber or overdue; “on track” of a whole plan is a judgement.',
    unless: ({ kind }) => kind.name === 'reading' || kind.name === 'situation',
  },
  {
    when: /\b(?:no|without|without an|without any|lack|lacking|have no|has no) (?:action|actions|duty|duties|owner|owners|lead|leads|rag|colour|status)\b/,
    says: 'I cannot list what has none of something.',
    unless: ({ kind }, { colour }) => kind.takes === 'search' || kind.takes === 'nothing' || colour !== null,
  },
  {
    when: /\b(?:completed|complete|finished|done|delivered|closed) (?:late|on time|in time|early|before time)\b/,
    says: 'I list and count what was finished on time or late, as in “which actions were finished on time?”, but not of that.',
    unless: ({ query }, { finished, aggregate }) =>
      finished !== null || (aggregate === 'share' && query.refs.length === 0),
  },
  {
    when: /\b(?:finish|finished|complete|completed|done|delivered|closed)\b.{0,40}\b(?:early|ahead of|before (?:their|its|the|our) (?:due |original |first |agreed )?(?:dates?|deadlines?))/,
    says: 'I tell what was finished on time, which is by its date, and what late; what was finished early I do not list apart.',
  },
  {
    when: /\b(?:more than|less than|over|under|at least|about|nearly) (?:half|\d+ ?%)(?: of)? (?:done|complete|completed|finished|through|delivered)\b/,
    says: 'I list actions by how much of them is done, as in “which actions are under 70% done?”, but not of that.',
    unless: (_, { percent }) => percent !== null,
  },
  {
    when: /\blast (?:action|duty|deadline|thing)s? (?:is |to be )?due\b|\bdue (?:the )?last\b|\bupdated last\b/,
    says: 'I list what is due by date; ask for a window, such as “due after June”.',
    unless: ({ query }, { order, pick }) => query.times.length > 0 || order !== null || pick !== null,
  },
  {
    when: /\b(?:than|under|over) (?:an? |\w+ )(?:days?|weeks?|months?) (?:left|remaining|to go|outstanding)\b/,
    says: 'I do not read how long is left; ask for a window, such as “due in the next month”.',
    unless: ({ query }) => query.times.length > 0,
  },
  {
    when: /\bcompare\b|\bcompared (?:with|to) (?!the target|target|our target)/,
    says: 'I show one figure at a time; ask for each.',
    unless: ({ kind, query }) =>
      kind.name === 'frequency' || query.cues.has('which-notice') || query.cues.has('versus-target'),
  },
  {
    when: /\bhow many more\b|\bmore (?:red|amber|green|blue|open|complete|overdue) (?:\w+ )?than\b/,
    says: 'I count one thing at a time; ask for each.',
  },
  {
    when: /\bhow many (?:agencies|partners|people|persons|councils|owners|posts|teams|children|families|staff)\b/,
    says: 'I count duties, actions, updates, reviews and meetings.',
    unless: ({ kind }) => kind.name === 'reading' || kind.name === 'target',
  },
  {
    when: /\bhow many (?:days|weeks|months) .{0,40}\b(?:overdue|late)\b|\bhow (?:overdue|late) is\b/,
    says: 'I tell when it was due and that it is overdue; I do not count for how long.',
  },
  {
    when: /\bhow (?:long|many (?:days|weeks|months))\b.{0,60}\bbeen (?:red|amber|green|blue)\b|\bnever (?:been|gone|turned) (?:red|amber|green|blue)\b|\bfrom (?:red|amber|green|blue) to (?:red|amber|green|blue)\b/,
    says: 'I do not count or compare colours over time; “how has A6’s colour changed?” or “RAG over time” shows them month by month.',
    unless: ({ kind }) => kind.name === 'rag-history',
  },
  {
    when: /\bwho (?:agreed|approved|authorised|authorized|decided|signed)\b/,
    says: 'I tell who has it; who agreed something is in its history, such as “history of A25”.',
    unless: ({ kind }) => kind.name !== 'who',
  },
  {
    when: /\bwhen (?:did|was|were|has) .{0,60}\b(?:start|started|begin|began|begun|kick off|launched)\b/,
    says: 'I hold when something is due and what was recorded of it, and not when it began.',
    unless: ({ kind }) => kind.name !== 'when',
  },
  {
    when: /\b(?:meetings?|boards?)\b(?: date| dates)? and (?:when is |the |our |next |dfe ){0,4}reviews?\b|\breviews?\b(?: date| dates)? and (?:when is |the |our |next ){0,4}(?:board|meeting)/,
    says: 'That asks of meetings and of reviews; ask for one of them.',
    unless: ({ kind }) => kind.name !== 'review' && kind.name !== 'meeting',
  },
  {
    when: ELSEWHERE,
    says: 'I tell how one board stands, by its own records; of what may befall somebody, or of two councils beside each other, I hold nothing.',
    unless: ({ kind }) => kind.name !== 'situation',
  },
  {
    when: /\b(?:above|below|over|under) (?:the |our |its |their )?targets?\b/,
    says: 'Ask “which targets are we not meeting?” to see which readings miss their target.',
    unless: ({ query }) => query.subjects.some(({ weak }) => !weak) || query.refs.length > 0,
  },
  {
    when: /\bhow many times\b|\bhow often has\b/,
    says: 'I do not count how many times something happened, but I can show its updates.',
    unless: ({ kind }) => kind.name === 'meeting' || kind.name === 'review' || kind.name === 'frequency',
  },
  {
    when: /\b(?:most|least|fewest|worst|best|busiest)\b(?! (?:recent|urgent|overdue|recently|of))/,
    says: 'I do not rank people or agencies; I can list what each has.',
    unless: ({ kind }, { groupBy, order, percent }) =>
      kind.name === 'situation' ||
      kind.takes === 'search' ||
      kind.takes === 'nothing' ||
      [groupBy, order, percent].some((asked) => asked !== null),
  },
  {
    when: /\b(?:by|per|each|every|for each) (?:agency|owner|officer|holder|partner|theme|paragraph|council|post|status|rag|colour|month)\b|\bbroken down\b|\bbreakdown\b/,
    says: 'I do not break numbers down; ask for one agency, owner or theme at a time.',
    unless: ({ kind, query }, { groupBy }) => kind.takes !== 'filters' || query.frequency !== null || groupBy !== null,
  },
  {
    when: /\b(?:average|mean|median|typical)\b/,
    says: 'I hold single readings and targets, not averages of them.',
    unless: ({ query, kind }) => kind.name !== 'reading' || query.refs.length > 0,
  },
  {
    when: new RegExp(`\\b(?:${ORDINAL_WORD}|last|final) (?:week|fortnight|day|half) (?:of|in) (?!the notice)`),
    says: 'I cannot place a part of a month; ask for the month, or for two dates.',
    unless: ({ kind }) => kind.takes === 'search',
  },
  {
    when: /\b(?:month|quarter|term|year) after next\b/,
    says: 'I cannot place that; name the month, or give two dates.',
  },
  {
    when: /\bwill (?:be|become|go|have gone|fall) (?:over ?due|late|red|amber|missed)\b/,
    says: 'I tell what is overdue today; ask what is due by that day to see what could become so.',
  },
];

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
  const pattern = PATTERNS.find(({ when, unless }) => when.test(said) && unless?.(understood, question) !== true);
  return (
    pattern?.says ??
    unboundNegation(parsed, understood, findExceptions(parsed)) ??
    (question.any.length > 0 ? null : unlikeAlternatives(parsed, understood)) ??
    overdueThen(parsed, understood, question) ??
    comparesDates(parsed) ??
    whichOfThem(said, question)
  );
}
