import type { CalendarDate } from '../notices/model/dates.ts';
import type { Offer } from '../notices/model/answer.ts';
import type { FactName } from '../notices/model/facts.ts';
import { CERTAINTY_NAMES, UNCLEAR } from '../notices/words/certainty.ts';
import { factName } from '../notices/words/facts.ts';
import { ragWords } from '../notices/words/statuses.ts';
import { dayWords, listWords } from '../notices/words/text.ts';
import { fullDayWords } from './dates.ts';

// Every word that the bot says outside answers. Sentences say what happened, that nothing was lost, what to do.

export const ROW = {
  due: (when: string) => (when.startsWith('the ') ? `for ${when}` : `due ${when}`),
  moreDates: (count: number) => (count === 1 ? 'and one more date' : `and ${count} more dates`),
  assumed: 'assumed',
  overdue: 'overdue',
  missing: (fact: FactName) => `${CERTAINTY_NAMES.unresolved.short}: needs ${factName(fact)}`,
  unclear: UNCLEAR.short,
  continuing: CERTAINTY_NAMES.continuing.short,
  action: 'action',
  serves: (refs: readonly string[]) => `for ${refs.join(', ')}`,
  rag: ragWords,
  readAll: 'Read all',
  addUpdate: 'Add update',
  addUpdateTo: (ref: string) => `Add an update about ${ref}`,
  showWords: (ref: string) => `Show the words of ${ref}`,
} as const;

export const PAGE = {
  more: (count: number) => `Show ${count} more`,
  all: (count: number) => `Show all ${count}`,
  overdue: (count: number) => `Show ${count} overdue`,
  fewer: 'Show what was asked',
  back: 'Show the ones before',
  showing: (from: number, to: number, of: number) => `Showing ${from} to ${to} of ${of}.`,
} as const;

/** Beside a chart of readings, and in the table where no chart is drawn. */
export const CHART = {
  title: (metric: string) => `Line chart of the readings of ${metric}, with the target`,
  readings: (unit: string) => (unit === '' ? 'Readings' : `Readings (${unit})`),
  straightLine: 'Straight line to the target',
  target: 'Target',
  date: 'Date',
  reading: 'Reading',
} as const;

export const EVERY = 'All the notices';

/** `day`: today, where it is not written in words. */
export const setting = (council: string, today: CalendarDate, day: string = fullDayWords(today)): string =>
  `${council} · as of ${day}`;

export const DUTY = {
  title: (ref: string, place: string) => `${place}, paragraph ${ref}`,
  kind: 'Kind',
  who: 'Who',
  when: 'When',
  known: 'How we know',
  status: 'Status',
  rag: 'RAG',
  note: 'Note',
  nth: (n: number, of: number) => `Duty ${n} of ${of}`,
  cut: 'The rest is in the notice itself.',
} as const;

/** Beside whatever is said of a notice that is no longer in force. */
export const LIFTED = (on: CalendarDate): string =>
  `The notice was lifted on ${dayWords(on)}: nothing is due under it any more.`;

export const GLANCE = {
  title: (council: string) => `${council}: the notice at a glance`,
  issued: (by: string, date: CalendarDate | null) =>
    date === null ? `Issued by ${by}. The text does not say when.` : `Issued by ${by} on ${dayWords(date)}.`,
  nextReview: (date: string) => `Next review: ${date}.`,
  lastReview: (date: string) => `No review ahead: the last one was ${date}.`,
  noReview: 'No review has a date yet.',
  counts: (total: number, parts: readonly string[]) =>
    total === 0 ? 'It holds no duties that we could read.' : `${total} duties: ${listWords(parts)}.`,
  next: 'Next deadlines',
  noneNext: 'No deadline with a known date lies ahead.',
  unresolved: (count: number, facts: readonly FactName[]) =>
    `${count === 1 ? 'One duty has' : `${count} duties have`} no date yet: we need ${listWords(facts.map(factName))}.`,
  unclear: (refs: readonly string[]) =>
    `The words of ${listWords(refs)} say when, but give no date that can be worked out.`,
  today: (date: CalendarDate) => `Today is ${fullDayWords(date)}.`,
} as const;

export const WELCOME = {
  hello: 'Hello, this is Noticeboard',
  help: 'What you can do here',
  about: (council: string) =>
    `I have read the improvement notice to ${council}. Every answer comes from its words and the board’s records. If I cannot tell, I say so.`,
  demonstration: (place: string, today: CalendarDate) =>
    `This is a demonstration: for ${place}, today is ${fullDayWords(today)}.`,
  today: (today: CalendarDate) => `Today is ${fullDayWords(today)}.`,
  channel: 'Here in the channel, mention me first.',
  /** What can be done, each with words to try. */
  ask: { name: 'Ask', words: '“what is overdue?”, “who owns A6?”, “what does 8(b) say?”' },
  log: { name: 'Log', words: '“A6: 88% seen alone in January, now amber”. You see it before it is recorded.' },
  digest: { name: 'Digest', words: 'The week at a glance. In a channel: “post the digest here every Monday at 9”.' },
  other: {
    name: 'Your notice',
    words:
      'Attach it in a chat of your own (.pdf, .docx or .txt), or say “add our notice”. Another council’s: “switch to Kent”.',
  },
  /** Each is what a command of the app says, too. */
  prompts: ['What is overdue?', 'What is on my plate?', 'How are we doing?'],
  logButton: 'Log an update',
  logSaid: 'log an update',
  digestButton: 'See the digest',
  digestSaid: 'show me the digest',
} as const;

/** Questions to begin with. */
export const FIRST_QUESTIONS: readonly [Offer, ...Offer[]] = [
  {
    words: "What's due before the next review?",
    question: {
      kind: 'due',
      window: [
        {
          kind: 'window',
          relation: 'before',
          point: { is: 'event', event: 'review', which: { from: 'next', n: 1 }, when: null },
          approx: false,
        },
      ],
    },
  },
  { words: 'What is overdue?', question: { kind: 'overdue' } },
  { words: 'When is the next review?', question: { kind: 'review', pick: 'next' } },
];

/** The card of the notice itself. */
export const GLANCE_BUTTON = 'The notice at a glance';

export const SWITCH = {
  title: 'Switched',
  done: (council: string) => `Now answering for ${council}.`,
  choose: 'Which council?',
  current: (council: string) => `This conversation is about ${council}. Pick another, or say “switch to …”.`,
  button: 'Switch council',
  question: 'switch',
} as const;

export const PROBLEM = {
  unknownCouncil: {
    title: 'I have no notice for that council',
    text: (said: string, places: readonly string[]) =>
      `I have not read a notice to “${said}”, so nothing was changed. ${places.length === 1 ? 'The nearest is' : 'I know'} ${listWords(places)}.`,
  },
  nothingSaid: { title: 'I saw no question', text: 'Your message was empty. Ask something like one of these.' },
  onlyAttachments: {
    title: 'I cannot read attachments yet',
    text: 'Nothing was done with what you sent. Please type your question instead.',
  },
  tooLong: {
    title: 'That is too long for one question',
    text: (limit: number) =>
      `I read up to ${limit} characters and did nothing with this message. Please ask it shorter.`,
  },
  oldButton: {
    title: 'That button no longer works',
    text: 'It belongs to an older card, and nothing was changed. Please type your question instead.',
  },
  fault: {
    title: 'Something went wrong on my side',
    text: (reference: string) =>
      `Nothing was changed; please try again, and if it happens again quote the reference ${reference}.`,
  },
} as const;
