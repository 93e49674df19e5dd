import type { Colours } from '../progress/rag-history.ts';
import type { Occurrence } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import { CERTAINTY_NAMES, dateWords } from '../words/certainty.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { count, dayWords } from '../words/text.ts';

/** Every word of the board paper that does not come from the notice or the log. */

type EventKind = 'meeting' | 'review';

/** "the board meeting on 5 February 2015", "the DfE review in March 2015 (assumed, …)" */
export function eventWords(kind: EventKind, { date, precision, certainty }: Occurrence): string {
  const when = `${precision === 'day' ? 'on' : 'in'} ${dateWords({ date, precision })}`;
  return `the ${KIND_WORDS[kind][0]} ${when}${certainty === 'assumed' ? ` (${CERTAINTY_NAMES.assumed.short})` : ''}`;
}

export const TITLE = {
  dated: (meeting: Occurrence) =>
    `Improvement Board, ${dateWords(meeting)}${meeting.certainty === 'assumed' ? ' (date assumed)' : ''}`,
  undated: 'Improvement Board, next meeting',
  noDate: 'No date of the next meeting is known.',
  review: (words: string) => `Next DfE review: ${words}.`,
  next: (words: string) => `Next meeting after this one: ${words}.`,
  last: (words: string) => `Last meeting: ${words}.`,
} as const;

export const STANDS = {
  heading: 'Where the board stands',
  title: 'Figures, and what they count',
  columns: ['Figure', 'Number', 'Which'] as const,
  note: 'Figures, not a judgement. Each action counts once: what is finished counts as complete, whatever its colour.',
  actions: 'Actions on the plan',
  duties: 'Duties of the notice',
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  blue: 'Blue, but not complete',
  complete: 'Complete',
  withdrawn: 'Withdrawn, and counted in no other line',
  share: (n: number, of: number) => `${n} of ${of} (${of === 0 ? 0 : Math.round((100 * n) / of)}%)`,
  routine: (refs: string) => `of them business as usual: ${refs}`,
  overdueActions: 'Overdue actions',
  overdueDuties: 'Overdue duties',
  waiting: 'Waiting for sign-off',
  newlyRed: (when: string) => `Newly red since ${when}`,
  completed: (when: string) => `Completed since ${when}`,
  silent: 'No update for four weeks (of those begun, or due in the next four)',
  targets: 'Targets with a reading that are met',
  targetsOpen: 'Targets without a reading',
  settle: 'Deadlines that wait for a date to be settled',
  of: (n: number, name: string) => `${name}: ${n}`,
} as const;

export const MONTHS = {
  heading: 'Month by month',
  title: 'Actions by colour at the end of each month, and today',
  columns: ['On', 'Red', 'Amber', 'Green', 'Complete', 'Which are red'] as const,
  picture:
    'The picture shows the same: a bar for each of these days, from the bottom complete, green, amber, red, each with its number where there is room.',
  bar: (day: string, red: number, amber: number, green: number, complete: number) =>
    `${day}: ${red} red, ${amber} amber, ${green} green, ${complete} complete`,
  described: (bars: string) => `Bar chart of the plan’s colours. ${bars}.`,
  byTheme: 'Colours by theme, the notice’s headings: an action that serves two stands under both',
  theme: 'Theme',
  action: 'Action',
  today: 'Today',
  /** "Sep 2014": a narrow column breaks no word. */
  month: (words: string) => words.replace(/^(\p{L}{3})\p{L}*/u, '$1'),
  counts: ({ red, amber, green, complete }: Colours) =>
    [
      red > 0 ? `${red} red` : '',
      amber > 0 ? `${amber} amber` : '',
      green > 0 ? `${green} green` : '',
      complete > 0 ? `${complete} complete` : '',
    ]
      .filter((part) => part !== '')
      .join(', ') || '–',
  each: 'Each action month by month',
  eachTitle: 'The colour of each action at the end of each month, and today',
  none: '–',
  note: 'As the log stood on each of these days: what was recorded later, also about an earlier day, does not count for it.',
} as const;

export const DECIDE = {
  heading: 'For the board to decide',
  waiting: 'Sign-off',
  waitingTitle: 'Actions and duties that wait for sign-off, with the evidence that is held',
  waitingColumns: ['Ref', 'What, and whose', 'Waiting since', 'Success measure', 'Said, and evidence held'] as const,
  noneWaiting: 'Nothing waits for sign-off.',
  evidence: (link: string) => `Evidence: ${link}`,
  noEvidence: 'Evidence: none recorded',
  settle: 'Dates to settle',
  settleTitle: 'Facts that are missing, and the deadlines that wait for them',
  settleColumns: ['Missing', 'Deadlines', 'Which wait for it'] as const,
  noneToSettle: 'No deadline waits for a date.',
} as const;

export const CHANGED = {
  heading: (since: CalendarDate | null) =>
    since === null ? 'What was recorded so far' : `What changed since the board on ${dayWords(since)}`,
  title: 'Changes, the most important first',
  columns: ['Ref', 'What', 'What became of it', 'Said'] as const,
  none: 'Nothing was recorded.',
  unsaid: 'No update',
} as const;

export const LATE = {
  overdue: 'Overdue',
  overdueTitle: 'Overdue, the longest first',
  noneOverdue: 'Nothing is overdue.',
  slipped: 'Slipped: dates that were moved',
  slippedTitle: 'Open actions with another date than was first agreed',
  slippedColumns: ['Ref', 'What, and whose', 'First date', 'Date now', 'Agreed by, and why'] as const,
  noneSlipped: 'No open action has another date than was first agreed.',
  agreedBy: (who: string) => `Agreed by ${who}`,
  nobodySaid: 'Who agreed to it is not recorded',
  later: (days: number) => `${count(days, ['day', 'days'])} later`,
  red: 'Risks: red actions',
  redTitle: 'Open actions that are red, with what was said of them last',
  redColumns: ['Ref', 'What, and whose', 'Due', 'Success measure', 'Latest in the log'] as const,
  noneRed: 'No open action is red.',
  recorded: 'Red as recorded',
  byDate: 'Red by its date',
  wasDue: (when: string, overdue: boolean) => (overdue ? `${when} (overdue)` : when),
} as const;

export const DUE = {
  heading: 'What falls due',
  by: (event: string) => `By ${event}`,
  later: (event: string) => `After that, by ${event}`,
  weeks: 'In the next four weeks',
  title: (part: string) => `Due ${part.charAt(0).toLowerCase()}${part.slice(1)}`,
  none: 'Nothing more falls due.',
} as const;

export const TARGETS = {
  heading: 'Targets',
  title: 'Targets with readings, the worst first',
  columns: ['Ref', 'Measure', 'First reading', 'Latest reading', 'Against the target', 'RAG'] as const,
  noneMeasured: 'No reading of a target is recorded.',
  on: (value: string, when: string) => `${value} on ${when}`,
  noRag: 'No RAG',
  series: 'Readings over time',
  readings: (metric: string) => `Readings of ${metric}`,
  readingColumns: ['Date', 'Reading'] as const,
  described: (metric: string, readings: string, target: string | null) =>
    `Line chart of ${metric}. ${readings}.${target === null ? '' : ` The dashed line is the target: ${target}.`}`,
  caption: (target: string | null) =>
    target === null ? 'No number is set as its target.' : `Dashed: the way to the target, ${target}.`,
  unmeasured: 'Targets without a reading',
  unmeasuredTitle: 'Targets of which nothing is measured yet',
  unmeasuredColumns: ['Ref', 'Measure', 'Target', 'For'] as const,
  noDate: 'no date of its own, or none known yet',
} as const;

export const ANNEX = {
  heading: {
    theme: 'Annex: the plan by theme',
    agency: 'Annex: the plan by agency',
    paragraph: 'Annex: the plan by paragraph',
  },
  note: {
    theme: 'Themes are the headings of the notice. An action that serves two of them stands under both.',
    agency: 'Each action stands under the agency that owns it.',
    paragraph: 'An action that serves two paragraphs stands under both.',
  },
  group: (name: string, actions: number) => `${name}: ${count(actions, ['action', 'actions'])}`,
  title: (name: string) => `Actions of ${name}`,
  columns: ['Ref', 'What', 'Owner', 'Due', 'Standing'] as const,
  none: 'No plan is recorded.',
  noHeading: 'Without a heading',
  noAgency: 'No agency',
  first: (when: string) => `first ${when}`,
} as const;
