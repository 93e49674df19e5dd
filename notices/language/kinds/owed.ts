import { alsoDue, asksWhatIsOwed, receives, type Kind } from '../kind.ts';
import { alternativesIn } from '../alternatives.ts';
import { finishedIn } from '../finished.ts';
import type { Cue } from '../lexicon/phrases.ts';
import type { Parsed } from '../parsed.ts';

// What has to be done, by whom and by when.

/** How far things have come: only a list can be narrowed by it. */
const OF_PROGRESS = [
  'finished-on-time',
  'finished-late',
  'no-colour',
  'other-colour',
] as const satisfies readonly Cue[];

const ORDERED = ['least-done', 'most-done', 'stalest', 'freshest'] as const satisfies readonly Cue[];

const asksOfProgress = (parsed: Parsed): boolean =>
  parsed.percent !== null ||
  parsed.grouping !== null ||
  parsed.has(...OF_PROGRESS, ...ORDERED) ||
  alternativesIn(parsed) !== null;

const STOOD = /\b(?:was|were)\b/;

/** What was open on a past day. */
const stoodThen = (parsed: Parsed): boolean =>
  parsed.has('open') &&
  !parsed.has('due') &&
  STOOD.test(parsed.said) &&
  parsed.times.some(({ time }) => time.kind === 'window' && (time.relation === 'on' || time.relation === 'in'));

export const UNRESOLVED: Kind = {
  name: 'unresolved',
  needs: ['unresolved'],
  accepts: ['unresolved', 'due', 'when', 'text', 'silent', 'issued'],
  takes: 'filters',
  fits: ({ parsed, strong, hasRefs, hasActionRef, named }) =>
    parsed.has('unresolved') &&
    // "Which targets are we missing" asks what is not met.
    !(parsed.has('not-met') && named.kind && !/\b(?:dates?|deadlines?)\b/.test(parsed.said)) &&
    /\b(?:dates?|deadlines?|undated|unresolved|tbc|work|worked|fixed|fact|facts|missing)\b/.test(parsed.said) &&
    strong.length <= 1 &&
    !hasRefs &&
    !hasActionRef,
  examples: ['which deadlines have no date yet', 'what dates are still missing'],
};

export const UNCOVERED: Kind = {
  name: 'uncovered',
  needs: ['no-action'],
  accepts: ['no-action', 'overdue', 'who', 'due', 'text', 'topic', 'report', 'target'],
  takes: 'filters',
  fits: ({ named, parsed, hasRefs }) =>
    !hasRefs &&
    (named.kind || /\b(?:dut(?:y|ies)|obligations?|requirements?|paragraphs?|provisions?)\b/.test(parsed.said)),
  examples: ['which duties have no action', 'paragraphs that are not covered by an action'],
};

export const REPORT: Kind = {
  name: 'report',
  accepts: ['report', 'who', 'when', 'due', 'text', 'how-often', 'topic', 'evidence', 'target', 'review'],
  takes: 'filters',
  fits: ({ parsed, strong, hasRefs, named, hasWindow }) => {
    const said = parsed.said;
    const reports = /\b(?:report|reports|reporting|reported)\b/.test(said);
    const sent =
      named.who && /\b(?:goes|go|send|sent|submit|submits|tell|owe|provide|give)\b/.test(said) && parsed.has('report');
    if (!(reports || sent) || hasRefs || strong.length > 0 || parsed.has('overdue')) return false;
    if (parsed.has('when') && !/\band when\b|\bwhen$/.test(said)) return false;
    return receives(parsed) || (!hasWindow && !parsed.has('due') && !named.status);
  },
  examples: ['which reports does the chair have to make', 'what goes to ministers and when'],
};

export const WHO: Kind = {
  name: 'who',
  needs: ['who'],
  accepts: [
    'who',
    'text',
    'due',
    'topic',
    'report',
    'status',
    'latest',
    'meeting',
    'how-often',
    'trend',
    'overdue',
    'silent',
    'when',
  ],
  takes: 'search',
  fits: ({ parsed, hasRefs, subjects, narrows }) =>
    parsed.has('who') &&
    (!parsed.has('when') || /\bwho\b/.test(parsed.said)) &&
    (hasRefs || subjects.length > 0) &&
    !(parsed.has('overdue', 'silent') && subjects.every((subject) => subject.weak)) &&
    !(narrows && !hasRefs),
  examples: ['who owns 8(b)', 'who carries out the multi-agency audits'],
};

export const WHEN: Kind = {
  name: 'when',
  accepts: [
    'when',
    'due',
    'target',
    'report',
    'text',
    'overdue',
    'review',
    'who',
    'reading',
    'versus-target',
    'status',
    'how-often',
    'trend',
  ],
  takes: 'search',
  fits: ({ parsed, hasRefs, subjects, named, onlyNames }) =>
    (parsed.has('when') && (hasRefs || (subjects.length > 0 && !(onlyNames && parsed.has('next', 'first'))))) ||
    (parsed.has('due') && hasRefs) ||
    (parsed.has('how-often') && subjects.length > 0) ||
    (parsed.has('when') && named.kind && named.who),
  examples: ['when is A12 due', 'deadline for the improvement plan'],
};

export const OVERDUE: Kind = {
  name: 'overdue',
  ignoresStatus: true,
  accepts: ['overdue', 'due', 'who', 'text', 'report', 'target', 'status', 'review', 'silent'],
  takes: 'filters',
  fits: ({ parsed, hasWindow }) =>
    finishedIn(parsed) === null &&
    alternativesIn(parsed) === null &&
    ((parsed.has('overdue') && !parsed.has('not-overdue') && !(hasWindow && alsoDue(parsed))) ||
      parsed.times.some(({ time }) => time.kind === 'age')),
  examples: ['what is overdue', 'is anything late already??'],
};

export const DUE: Kind = {
  name: 'due',
  ignoresStatus: true,
  accepts: [
    'due',
    'overdue',
    'when',
    'who',
    'text',
    'report',
    'target',
    'topic',
    'review',
    'meeting',
    'status',
    'reading',
  ],
  takes: 'filters',
  fits: ({ parsed, hasWindow, named, strong, lean }) => {
    if ((named.status || named.rag) && !parsed.has('due')) return false;
    // "How many tasks are outstanding" counts what is open, dated or not.
    if (parsed.has('open', 'closed') && parsed.has('count') && named.subject && !hasWindow) return false;
    // "Which actions were open on 1 December" asks for the state on that day, and not for what fell due.
    if (stoodThen(parsed)) return false;
    const plainly = /\b(?:due|deadline|deadlines|outstanding|upcoming|milestone|milestones|coming)\b/.test(parsed.said);
    if (strong.length > 0 && !hasWindow && (parsed.has('topic') || !plainly)) return false;
    // "What do the partners have to do?" asks for all that is theirs, dated or not.
    if (named.who && !hasWindow && !plainly && !parsed.has('when', 'next')) return false;
    return (
      parsed.has('due') ||
      (hasWindow &&
        lean !== 'past' &&
        (strong.length === 0 || parsed.has('when') || named.subject || named.kind || named.who)) ||
      (parsed.has('when', 'next') && strong.length === 0 && (named.kind || named.subject))
    );
  },
  examples: ["what's due before the next review?", 'whats coming up in next 3 months'],
};

export const LIST: Kind = {
  name: 'list',
  accepts: [
    'status',
    'text',
    'who',
    'when',
    'target',
    'report',
    'review',
    'meeting',
    'topic',
    'reading',
    'latest',
    'due',
    ...OF_PROGRESS,
    ...ORDERED,
  ],
  takes: 'filters',
  fits: ({ named, parsed, strong }) =>
    asksOfProgress(parsed) ||
    named.status ||
    named.rag ||
    (named.who && strong.length === 0 && asksWhatIsOwed(parsed)) ||
    (named.subject && !(parsed.has('topic') && strong.length > 0)) ||
    (named.kind && !parsed.has('topic') && (strong.length === 0 || parsed.has('count'))) ||
    (parsed.has('open', 'closed') && strong.length === 0) ||
    ((named.who || named.kind) && strong.length === 0 && !parsed.has('topic')),
  examples: ['which actions are rated red', 'which actions have not started yet'],
};
