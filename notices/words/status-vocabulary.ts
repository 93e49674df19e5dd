import type { Rag, Status } from '../model/board.ts';

// What people say for a status and a colour: one table for questions ("which actions are wrapped up"), for updates ("A6 is
// wrapped up") and for the cells of a spreadsheet. `a|b` are alternatives, `word?` may be missing.

/** A question, an update, and the cell of a spreadsheet, of which the whole has to be such words. */
export type Place = 'question' | 'update' | 'cell';

/** Most words mean the same everywhere; the others say where. */
type Use =
  'everywhere' | 'not in questions' | 'not in updates' | 'not in cells' | 'in questions' | 'in updates' | 'in cells';

const USES: readonly (readonly [use: Use, places: readonly Place[]])[] = [
  ['everywhere', ['question', 'update', 'cell']],
  ['not in questions', ['update', 'cell']],
  ['not in updates', ['question', 'cell']],
  ['not in cells', ['question', 'update']],
  ['in questions', ['question']],
  ['in updates', ['update']],
  ['in cells', ['cell']],
];

type Wordings = Readonly<Partial<Record<Use, readonly string[]>>>;

const STATUSES: Readonly<Record<Status, Wordings>> = {
  'not-started': {
    everywhere: [
      'not yet? been? started|begun|commenced|underway',
      'unstarted',
      'yet to be? start|started|begin|begun|commence|commenced',
      'have|has not? yet? to start',
      'not got going|started',
      'to be started',
      'no start',
      'not kicked off',
      'nobody has started',
      'never started',
      'untouched',
    ],
    // In a cell it tells of a month, and not of the whole.
    'not in cells': ['no progress', 'started not'],
    'in updates': ['not yet'],
    'in cells': ['0%', 'not yet? due to start'],
  },
  'in-progress': {
    everywhere: [
      'in progress|train|hand|prog',
      'underway',
      'under way',
      'ongoing',
      'on going',
      'on the go',
      'being worked on',
      'started',
      'begun',
      'commenced',
      'kicked off',
      'reopened|restarted',
      'started again',
      'partly|partially complete|completed|done',
      'work in progress',
      'wip',
    ],
    // A question asks for the days on which things are starting, of flights for another reason, and how much is half done.
    'not in questions': ['starting', 'in flight', 'half done'],
    'in cells': ['work under way|underway', 'almost|nearly complete|completed|done|there'],
    // To a question it is the opposite of closed; a cell may mean that nothing was begun.
    'in updates': ['open', 'open|opened again'],
  },
  'complete-awaiting-sign-off': {
    everywhere: [
      'awaiting|waiting|await|awaits|waits|wait|pending|needs|need|needing for|on|a|to? be? a|the|board|boards|final|chairs? sign|signing|signed off|offs',
      'awaiting|waiting|await|awaits|pending|needs|needing for? a|the|board|boards? signoff|approval|agreement',
      'awaiting|waiting|await|waits|waiting for|on the? board',
      'complete|completed|done|finished but|and? not yet? signed|agreed off?',
      'complete|completed|done|finished awaiting|waiting|pending for? sign|signoff|board? off?',
      'complete|completed|done|finished|delivered and|but|just|now? awaiting|waiting|pending|needs|needing for? sign|signing|approval|signoff off?',
      'complete|completed|done|finished but|and? not yet? been? signed|approved|agreed off?',
      'complete|completed|done|finished awaiting|waiting|pending|needs|needing for? board|chair? sign|signing|signoff|approval off?',
      'complete|completed|done|finished subject to board? sign|signoff|approval off?',
      'ready for|to the? board? sign|signoff|signing off?',
      'with the board for|to sign|signoff off?',
      'not yet? been? signed off',
      'to be signed off',
      'to sign off',
      'board to? sign',
      'board|boards approval|signature',
    ],
    'not in cells': ['signed off yet'],
    // An update that says it alone tells that it was done.
    'not in updates': ['sign off', 'signoff', 'unsigned'],
  },
  complete: {
    everywhere: [
      'complete|completed|completes',
      'done',
      'finished',
      'fully? delivered',
      'fully complete|completed|done',
      'complete|completed and? signed off',
      'done and dusted',
      'ticked off',
      'signed off',
      'achieved',
      'wrapped up',
      'in the bag',
    ],
    // Questions put misspelt words right by themselves; "closed" is more than complete, and "finalised" what a duty asks for.
    'not in questions': [
      'compleet|compelte|completd|complte|copmlete|compleated|doen|finsihed|finishd',
      'signed of',
      'closed|shut|concluded|finalised',
      'closed off|down',
      'all|now done|complete|completed|finished|delivered',
      'complete|completed|finished|done now|today',
    ],
    'in questions': ['did we|they|you finish|complete|close|deliver|achieve'],
    'in updates': ['sign off', 'approved'],
    // Elsewhere it is a percentage.
    'in cells': ['100%', '100% complete|completed|done', 'signed off by|at the? board'],
  },
  'business-as-usual': {
    everywhere: [
      'business as usual',
      'bau',
      'embedded',
      'mainstreamed',
      'become routine',
      'routine',
      'day job',
      'normal business',
    ],
    'not in questions': ['buisness|bussiness as usual'],
    'in cells': [
      'complete bau',
      'complete business as usual',
      'b a u',
      'complete|completed|closed moved|transferred to bau',
      'complete|completed|closed moved|transferred to business as usual',
    ],
  },
  withdrawn: {
    everywhere: [
      'withdrawn',
      'no longer needed|required|relevant',
      'not needed|required any more|longer',
      'removed|dropped from the plan',
      'taken out of the plan',
      'superseded',
    ],
    // Said in chat it may be of a meeting.
    'in cells': ['cancelled|canceled'],
  },
  rescheduled: {
    everywhere: [
      'rescheduled|reprofiled|reprogrammed|postponed|deferred|redated',
      're scheduled|profiled|programmed|dated',
    ],
    // An update says to which day, and is read with the tables of moving; without a day it is one of these.
    'not in updates': ['date|dates|deadline|deadlines been? moved|changed|pushed|revised|slipped back?'],
    'in updates': ['reschedule'],
    'in questions': [
      'delayed',
      'moved|put|pushed|gone|slipped|knocked back|out',
      'been moved|slipped|pushed',
      'had|have|has|got? their|its|a|the? new|changed|moved|revised date|dates|deadline|deadlines',
      'had|have|has? their|its|the? date|dates|deadline|deadlines been? moved|changed|pushed|put|revised back?',
      'moved to a? later|new date',
      'have|has|had moved|slipped',
    ],
  },
};

const COLOURS: Readonly<Record<Rag, Wordings>> = {
  red: { everywhere: ['red'], 'not in cells': ['reds'], 'in cells': ['r'] },
  amber: {
    everywhere: ['amber|orange|yellow'],
    'not in cells': ['ambers'],
    'not in questions': ['abmer|ambar|ambre'],
    'in cells': ['a'],
  },
  green: {
    everywhere: ['green', 'on track'],
    'not in cells': ['greens'],
    'not in questions': ['gren|greeen'],
    'in cells': ['g'],
  },
  // A column of BRAG says "complete" for blue; elsewhere that is a status.
  blue: { everywhere: ['blue'], 'not in cells': ['blues'], 'in cells': ['b', 'complete'] },
};

const cellsIn = (place: Place, wordings: Wordings): string[] =>
  USES.flatMap(([use, places]) => (places.includes(place) ? (wordings[use] ?? []) : []));

/** What means each status in one place: what a phrase book is made of. */
export const statusWordsIn = (place: Place): Readonly<Record<Status, readonly string[]>> => ({
  'not-started': cellsIn(place, STATUSES['not-started']),
  'in-progress': cellsIn(place, STATUSES['in-progress']),
  'complete-awaiting-sign-off': cellsIn(place, STATUSES['complete-awaiting-sign-off']),
  complete: cellsIn(place, STATUSES.complete),
  'business-as-usual': cellsIn(place, STATUSES['business-as-usual']),
  rescheduled: cellsIn(place, STATUSES.rescheduled),
  withdrawn: cellsIn(place, STATUSES.withdrawn),
});

/** What means each colour in one place. */
export const colourWordsIn = (place: Place): Readonly<Record<Rag, readonly string[]>> => ({
  red: cellsIn(place, COLOURS.red),
  amber: cellsIn(place, COLOURS.amber),
  green: cellsIn(place, COLOURS.green),
  blue: cellsIn(place, COLOURS.blue),
});
