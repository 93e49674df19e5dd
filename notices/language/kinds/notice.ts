import { type Kind } from '../kind.ts';

// What a notice says, as a whole and at a place.

export const HELP: Kind = {
  name: 'help',
  needs: ['help'],
  accepts: ['help', 'topic', 'text'],
  takes: 'nothing',
  fits: ({ parsed, strong, hasRefs, hasWindow }) =>
    parsed.has('help') &&
    strong.length === 0 &&
    !hasRefs &&
    !hasWindow &&
    // "Which are yet to start?" asks for actions, and not how to start.
    !parsed.marks.some(({ meanings }) => meanings.some(({ status }) => status !== undefined)) &&
    !parsed.has('due', 'overdue', 'who', 'review', 'target'),
  examples: ['help', 'what can you do'],
};

export const CONSEQUENCE: Kind = {
  name: 'consequence',
  needs: ['consequence'],
  accepts: ['consequence', 'text', 'topic'],
  takes: 'nothing',
  fits: ({ parsed, strong }) => parsed.has('consequence') && strong.length === 0,
  examples: ['what happens if we fail to comply'],
};

export const ISSUED: Kind = {
  name: 'issued',
  needs: ['issued', 'ends', 'in-force'],
  accepts: ['issued', 'ends', 'in-force', 'when', 'who', 'text', 'glance', 'unresolved', 'which-notice'],
  takes: 'nothing',
  fits: ({ parsed, strong, hasRefs }) =>
    (parsed.has('issued', 'in-force') || (parsed.has('ends') && parsed.has('when'))) &&
    (!parsed.has('unresolved') ||
      /\b(?:notices|councils) (?:are |is )?(?:not )?(?:un)?dated|undated notices/.test(parsed.said)) &&
    strong.length === 0 &&
    !hasRefs,
  examples: ['when was the notice issued'],
};

export const GLANCE: Kind = {
  name: 'glance',
  needs: ['glance', 'summary'],
  accepts: ['glance', 'summary', 'text', 'topic'],
  takes: 'nothing',
  fits: ({ parsed, strong, hasRefs, hasWindow, hasBoard }) =>
    (parsed.has('glance') || (parsed.has('summary') && !hasBoard && !parsed.has('situation'))) &&
    strong.length === 0 &&
    !hasRefs &&
    !hasWindow,
  examples: ['give me the notice at a glance'],
};

export const EVERYTHING: Kind = {
  name: 'everything',
  needs: ['everything'],
  accepts: ['everything', 'topic', 'text'],
  takes: 'search',
  fits: ({ parsed, strong, subjects, hasRefs, hasWindow, listsActions }) =>
    parsed.has('everything') &&
    (hasRefs || strong.length > 0 || subjects.length > 0) &&
    !hasWindow &&
    !listsActions &&
    !parsed.has('due', 'overdue', 'when', 'who', 'count', 'except', 'changes'),
  examples: ['everything about adoption', 'tell me everything about A6'],
};

export const TEXT: Kind = {
  name: 'text',
  accepts: [
    'reading',
    'text',
    'topic',
    'target',
    'due',
    'who',
    'report',
    'help',
    'trend',
    'status',
    'words-of',
    'glance',
    'summary',
    'latest',
  ],
  takes: 'nothing',
  fits: ({ hasRefs, strong, parsed, listsActions }) =>
    hasRefs && strong.length === 0 && !listsActions && !parsed.has('overdue', 'success'),
  examples: ['what does 8(b) say', 'para 3e wording pls'],
};

export const TOPIC: Kind = {
  name: 'topic',
  accepts: [
    'topic',
    'text',
    'report',
    'target',
    'who',
    'review',
    'due',
    'evidence',
    'status',
    'when',
    'help',
    'latest',
    'changes',
    'reading',
  ],
  takes: 'search',
  fits: ({ subjects, strong, parsed }) =>
    (strong.length > 0 || (subjects.length > 0 && parsed.has('topic'))) &&
    !(parsed.has('where') && !parsed.has('topic', 'text')) &&
    !(parsed.has('count') && !parsed.has('topic', 'text')),
  examples: ['what does the notice say about vacancy rates', 'does it mention dentists'],
};
