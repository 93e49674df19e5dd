import { NUMBER_WORD, ORDINAL_WORD } from '../../words/numbers.ts';
import type { Question } from '../../model/question.ts';
import { ELSEWHERE } from '../kind.ts';
import type { Understood } from '../understood.ts';

/** What a question may say that is better asked back, and why; `unless` it was understood all the same. */
interface Misgiving {
  readonly when: RegExp;
  readonly says: string;
  readonly unless?: (understood: Understood, question: Question) => boolean;
}

export const MISGIVINGS: readonly Misgiving[] = [
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
