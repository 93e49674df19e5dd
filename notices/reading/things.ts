import { oneOf } from '../words/pattern.ts';

/** What a duty is about, as far as that tells its kind. */
export type Thing = 'body' | 'plan' | 'document' | 'paper' | 'review' | 'outside' | 'meeting' | 'need' | 'other';

/** Plans for one child are the daily work. */
const OF_A_CHILD = oneOf(
  ...[
    'protection',
    'care',
    'need',
    'pathway',
    'safety',
    'education',
    'permanence',
    'placement',
    'transition',
    'EHC',
    'EHCP',
  ],
  ...['health and care', 'support', 'personal education'],
);
const PLAN = `(?<!\\b${OF_A_CHILD} )(?:plan|strategy|statement(?! of (?:case|fact))|improvement programme|programme of improvement|roadmap|road map)`;
const PAPER = oneOf(
  ...['reports?', 'updates?', 'data(?:set|base)?s?', 'information', 'commentary', 'letters?', 'briefings?', 'minutes'],
  ...[
    'evidence',
    'findings',
    'conclusions',
    'results?',
    'written advice',
    'summar(?:y|ies)',
    'scorecards?',
    'dashboards?',
    'self-assessments?',
  ],
  ...['self-evaluations?', 'assessments?', 'papers', 'cop(?:y|ies)', 'outcomes?', 'figures', 'analysis', 'returns?'],
  ...['feedback', 'accounts?', 'views?(?= (?:of|on)\\b)', 'statistics', 'drafts?', 'notes?'],
);
const REVIEW = oneOf(
  '(?<!case |annual |annual EHC |plan )reviews?(?! of (?:the |its |all |every |each )?(?:cases?|membership|structure|thresholds?|files?|polic))',
  ...[
    'stock-?takes?',
    'deep[- ]dives?',
    'monitoring visits?',
    'progress meetings?',
    'review meetings?',
    'checkpoints?',
  ],
  'assessments? of (?:compliance|progress)',
  'stock of (?:the |its )?progress',
);
const OUTSIDE = oneOf(
  ...[
    'peer (?:review|challenge|diagnostic)',
    'external (?:validation|evaluation|audit|review|assurance|moderation|verification|scrutiny)',
  ],
  ...[
    'independent (?:validation|review|diagnostic|evaluation|audit|scrutiny|moderation|verification)',
    'diagnostic(?: review| assessment)?',
  ],
  '(?:LGA|Local Government Association) (?:review|challenge|diagnostic)',
);

const NEED =
  '(?:the |all |their |these |its |each )*(?:[\\w-]+ ){0,3}(?:needs?|targets?|requirements?|standards?|timescales?|deadlines?|milestones?|demands?|costs?|objectives?)';

/** What is agreed or written once and then worked by. */
const DOCUMENT =
  /\b(?:(?:threshold|guidance|scoping|policy) documents?|thresholds document|protocols?|(?<!job )specification|memorandum of understanding|local offer|charter|pathway(?! plans?)|operating model)\b/i;

const HEADS: readonly (readonly [Thing, RegExp])[] = [
  ['outside', new RegExp(`\\b${OUTSIDE}\\b`, 'i')],
  ['review', new RegExp(`\\b${REVIEW}\\b`, 'i')],
  ['plan', new RegExp(`\\b${PLAN}\\b`, 'i')],
  ['paper', new RegExp(`\\b${PAPER}\\b`, 'i')],
  ['document', DOCUMENT],
  ['meeting', /\bmeetings?\b/i],
  // "convene an improvement board": to set it up.
  ['body', /^an? (?:new )?(?:[\w-]+ ){0,3}(?:board|group|panel|committee|partnership|forum)\b/i],
];

const STARTS_WITH_NEED = new RegExp(`^${NEED}\\b`, 'i');
/** Where the thing itself ends and what is said of it begins. */
const TAIL = /[,;:(]| (?:that|which|who|to|for|on|in|by|with|from|against|at|about|setting|showing|including)\b/i;

/** The thing that some words begin with: "a written assessment of progress every three months" is a paper. */
export function thingOf(words: string): Thing {
  const trimmed = words.trim();
  if (STARTS_WITH_NEED.test(trimmed)) return 'need';
  const end = TAIL.exec(trimmed.slice(1))?.index;
  const head = end === undefined ? trimmed : trimmed.slice(0, end + 1);
  // The first of them is what it is: a copy of the plan is a paper, and a plan for reviews is a plan.
  const near = HEADS.flatMap(([thing, pattern]) => {
    const at = pattern.exec(head)?.index;
    return at === undefined ? [] : [{ thing, at }];
  }).sort((one, other) => one.at - other.at)[0];
  return near?.thing ?? 'other';
}
