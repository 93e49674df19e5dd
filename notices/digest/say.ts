import type { AnswerItem } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Rag, Status } from '../model/board.ts';
import type { FactName } from '../model/facts.ts';
import type { ChangeOf } from '../model/log.ts';
import type { DateStyle } from '../model/posting.ts';
import { howKnown, unclearNote } from '../words/certainty.ts';
import { factName } from '../words/facts.ts';
import { GROUP_WORDS } from '../words/groups.ts';
import { ACTION_WORDS, DUTY_WORDS, KIND_WORDS } from '../words/kinds.ts';
import { ragWords, RAG_WORDS, STATUS_WORDS } from '../words/statuses.ts';
import { count, listWords } from '../words/text.ts';
import { dateIn, dayIn } from './dates.ts';
import type { Ahead, Coming, Digest, DigestGroup, Mark } from './model.ts';

/** Every word of the digest, on its card and as plain text. */

export const NOTES = {
  waitingSince: (date: string) => `waiting since ${date}`,
  noUpdate: 'no update so far',
  lastUpdate: (date: string) => `last update ${date}`,
} as const;

export const daysAway = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`);

const aheadWords = ({ occurrence, days }: Ahead, dates: DateStyle): string =>
  `${dateIn(occurrence, dates)}, ${occurrence.precision === 'day' ? daysAway(days) : `at the latest ${daysAway(days)}`}${howKnown(occurrence)}`;

/** What the digest looks forward to. */
type EventKind = 'meeting' | 'review';

const eventName = (kind: EventKind): string => KIND_WORDS[kind][0];

/** "Next board meeting: 5 February 2015, in 3 days (confirmed by the board)." */
export function comingWords(kind: EventKind, { next, last, missing, unclear }: Coming, dates: DateStyle): string {
  const name = eventName(kind);
  if (next !== null) return `Next ${name}: ${aheadWords(next, dates)}.`;
  if (missing !== null) return `Next ${name}: no date yet, it needs ${factName(missing)}.`;
  const note = unclearNote(unclear);
  if (note !== null) return `Next ${name}: no date yet, ${note}.`;
  if (last !== null) return `Next ${name}: none is known; the last one was ${dateIn(last, dates)}.`;
  return `Next ${name}: no date is known.`;
}

/** "Overdue", "Due before the board meeting on 5 February 2015" */
export function groupTitle(group: DigestGroup, digest: Digest): string {
  switch (group) {
    case 'overdue':
      return GROUP_WORDS.overdue;
    case 'before-meeting':
      if (digest.meeting.next === null) return 'Due in the next four weeks';
      return `${isFirst('meeting', digest) ? 'Due' : 'Due later,'} before ${eventWords('meeting', digest)}`;
    case 'before-review':
      return `${isFirst('review', digest) ? 'Due' : 'Due later,'} before ${eventWords('review', digest)}`;
    case 'changes':
      return digest.since === null
        ? 'Changed in the last seven days'
        : `Changed since the last digest on ${dayIn(digest.since, digest.dates)}`;
    case 'waiting':
      return GROUP_WORDS.waiting;
    case 'silent':
      return 'No update for four weeks';
    case 'targets':
      return 'Targets';
    case 'unresolved':
      return 'Dates for the board to settle';
  }
}

/** Buttons and lines of the card. */
export const CARD_WORDS = {
  group: (title: string, rows: number) => `${title} (${rows})`,
  all: (rows: number) => `Show all ${rows}`,
  show: (group: DigestGroup, rows: number) => `Show ${rows} ${GROUP_BUTTONS[group][rows === 1 ? 0 : 1]}`,
  more: (rows: number) => `Show ${rows} more`,
  before: 'Show the ones before',
  back: 'Back to the digest',
  showing: (from: number, to: number, of: number) => `Showing ${from} to ${to} of ${of}.`,
  none: 'There are none any more.',
  undated: 'Deadlines without a date',
} as const;

const same = (words: string): readonly [string, string] => [words, words];

const GROUP_BUTTONS: Readonly<Record<DigestGroup, readonly [one: string, many: string]>> = {
  overdue: same('overdue'),
  'before-meeting': same('due before the meeting'),
  'before-review': same('due before the review'),
  changes: ['change', 'changes'],
  waiting: same('waiting for sign-off'),
  silent: same('without an update'),
  targets: ['target', 'targets'],
  unresolved: ['date to settle', 'dates to settle'],
};

/** Whether its group holds all that is due by then; that of the other one has what comes after it. */
const isFirst = (kind: EventKind, { beforeFirst }: Digest): boolean => beforeFirst === kind;

function eventWords(kind: EventKind, digest: Digest): string {
  const { next } = digest[kind];
  if (next === null) return `the next ${eventName(kind)}`;
  const { occurrence } = next;
  return `the ${eventName(kind)} ${occurrence.precision === 'day' ? 'on' : 'in'} ${dateIn(occurrence, digest.dates)}`;
}

export const title = ({ notice }: Digest): string => `Weekly digest: ${notice.place}`;

/** "3 duties and 1 action" */
function tally(items: readonly AnswerItem[]): string {
  const duties = items.filter(({ type }) => type === 'duty').length;
  const actions = items.length - duties;
  return listWords([
    ...(duties > 0 ? [count(duties, DUTY_WORDS)] : []),
    ...(actions > 0 ? [count(actions, ACTION_WORDS)] : []),
  ]);
}

/** The sentences that a busy chair reads: what is late, what is next, what turned red, what waits. */
export function headline(digest: Digest): string {
  if (digest.lifted !== null) return liftedLine(digest.lifted, digest.dates);
  if (digest.quiet) return quietLine(digest);
  const { overdue, changes, waiting } = digest;
  const late =
    overdue.length === 0 ? 'None is overdue' : `${tally(overdue)} ${overdue.length === 1 ? 'is' : 'are'} overdue`;
  const [by, items] = nextDues(digest);
  const due =
    items.length === 0 ? `none falls due ${by}` : `${tally(items)} ${items.length === 1 ? 'falls' : 'fall'} due ${by}`;
  const red = changes.flatMap((one) => (one.kind === 'subject' && one.marks.includes('newly-red') ? [one.ref] : []));
  const turned =
    red.length === 0
      ? ''
      : red.length <= 3
        ? ` ${listWords(red)} ${red.length === 1 ? 'is' : 'are'} newly red.`
        : ` ${red.length} actions are newly red.`;
  const waits =
    waiting.length === 0 ? '' : ` ${tally(waiting)} ${waiting.length === 1 ? 'waits' : 'wait'} for sign-off.`;
  const open = digest.unresolved.filter(({ missing }) => missing !== 'ends').length;
  const settle = open === 0 ? '' : ` ${count(open, ['date is', 'dates are'])} for the board to settle.`;
  return `${late}, and ${due}.${turned}${waits}${settle}`;
}

/** What falls due before the next thing that happens, be it a meeting or a review. */
function nextDues(digest: Digest): readonly [by: string, items: readonly AnswerItem[]] {
  if (isFirst('review', digest)) return [`before ${eventWords('review', digest)}`, digest.beforeReview];
  const by = digest.meeting.next === null ? 'in the next four weeks' : `before ${eventWords('meeting', digest)}`;
  return [by, digest.beforeMeeting];
}

/** Said once; then there is no digest any more. */
const liftedLine = (on: CalendarDate, dates: DateStyle): string =>
  `The notice was lifted on ${dayIn(on, dates)}. Nothing is due under it any more, and no digest follows this one. What was recorded stays, and can be asked for.`;

/** One line, with the next date. Where none is known, the notice has no more dates to give. */
function quietLine({ nextDate, dates }: Digest): string {
  const quiet = 'A quiet week: none is late, and no change was recorded.';
  if (nextDate === null) return `${quiet} No date ahead is known.`;
  const { what, ref, ahead } = nextDate;
  const name = what === 'item' ? `${ref ?? ''} is due` : `the ${eventName(what)}`;
  return `${quiet} Next: ${dateIn(ahead.occurrence, dates)}, ${daysAway(ahead.days)}, ${name}.`;
}

const dayCount = (days: number): string => count(days, ['day', 'days']);

export const ROW_WORDS = {
  overdue: (since: string, days: number) => `overdue since ${since} (${dayCount(days)})`,
  due: (when: string) => `due ${when}`,
  noDate: 'no date yet',
  cancelled: 'cancelled',
  indicator: 'measure of the board',
  assumed: 'assumed',
  moreDates: (more: number) => count(more, ['more date', 'more dates']),
  rag: ragWords,
  marks: {
    'newly-red': 'newly red',
    rescheduled: 'rescheduled',
    completed: 'completed',
    corrected: 'corrected',
    updated: 'updated',
  } satisfies Record<Mark, string>,
  moved: (from: string, to: string, agreedBy: string | null) =>
    `${from} → ${to}${agreedBy === null ? '' : `, agreed by ${agreedBy}`}`,
  status: (from: Status, to: Status) => `${STATUS_WORDS[from]} → ${STATUS_WORDS[to]}`,
  ragMoved: (from: Rag, to: Rag) => `${ragWords(from)} → ${RAG_WORDS[to]}`,
  said: (by: string, date: string) => (by === '' ? date : `${by}, ${date}`),
  others: (others: number) => count(others, ['more update', 'more updates']),
  takenBack: 'taken back',
  by: (name: string) => `by ${name}`,
  needs: (missing: FactName) => `needs ${factName(missing)}`,
  unclear: (items: number) => count(items, ['deadline', 'deadlines']),
  waitFor: (items: number) => `${count(items, ['deadline waits', 'deadlines wait'])} for it`,
  newAction: 'new action',
  minutes: 'minutes',
  minutesOf: (day: string) => `The meeting of ${day}`,
  plan: 'Plan',
  planFile: (file: string, actions: number, updates: number) =>
    `${listWords([
      ...(actions > 0 ? [count(actions, ['new or changed line', 'new or changed lines'])] : []),
      ...(updates > 0 ? [count(updates, ['update', 'updates'])] : []),
    ])} from ${file}`,
  fact: 'recorded',
  moves: (from: string, to: string) => `${from} → ${to}`,
  reading: (metric: string, value: string, date: string) => `${metric}: ${value} on ${date}`,
  newReading: 'new reading',
  readingsFile: (file: string, readings: number) => `${count(readings, ['reading', 'readings'])} from ${file}`,
  notice: 'Notice',
  newVersion: (version: number) => (version === 1 ? 'published' : `version ${version}`),
  versionSays: ({ changed, fresh, gone }: ChangeOf<'notice'>) =>
    changed.length + gone.length === 0 && fresh.length === 0
      ? 'The notice is published; no duty differs from the version before.'
      : listWords([
          ...(fresh.length > 0 ? [count(fresh.length, ['new duty', 'new duties'])] : []),
          ...(changed.length > 0 ? [`${count(changed.length, ['changed', 'changed'])} (${changed.join(', ')})`] : []),
          ...(gone.length > 0 ? [`${count(gone.length, ['gone', 'gone'])} (${gone.join(', ')})`] : []),
        ]),
  lifted: 'lifted',
  inForce: 'in force',
  inForceAgain: 'The notice is in force: that it was lifted was recorded by mistake.',
  liftedOn: (day: string) => `The notice was lifted on ${day}. Nothing is due under it any more.`,
  other: 'an entry of the log',
} as const;

export const TARGET_WORDS = {
  latest: (value: string, date: string) => `${value} on ${date}`,
  met: (target: string) => `meets the target of ${target}`,
  off: (gap: string, side: string, target: string) => `${gap} ${side} the target of ${target}`,
  benchmark: (target: string) => `the target is ${target}`,
  noTarget: 'it is the measure of no printed target',
  by: (when: string) => ` by ${when}`,
  trend: {
    towards: 'moving towards the target',
    away: 'moving away from the target',
    unchanged: 'unchanged since the reading before',
  },
  noRag: 'no RAG',
  unmeasured: (targets: number) => `${count(targets, ['target has', 'targets have'])} no reading yet.`,
} as const;
