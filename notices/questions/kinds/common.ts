import { isEvent } from '../../calendar/events.ts';
import type { AnswerItem, Offer } from '../../model/answer.ts';
import type { Question } from '../../model/question.ts';
import { overdueSince } from '../../progress/duty-state.ts';
import type { FilterName } from '../filters.ts';
import type { Case, Cases, ConstraintName, Draft, Selection } from '../kind.ts';
import { type ActionRow, actionRow, type DutyRow, dutyRow, itemOf, type Row } from '../row.ts';
import type { NoticeWorld } from '../world.ts';
import { capital, count, listWords } from '../../words/text.ts';
import { dateWords } from '../../words/certainty.ts';
import { KIND_WORDS } from '../../words/kinds.ts';

/** What every list of duties and actions can be narrowed by. */
export const ROW_FILTERS: readonly FilterName[] = [
  'refs',
  'about',
  'subject',
  'who',
  'status',
  'rag',
  'dutyKinds',
  'progress',
  'overdue',
  'colour',
  'finished',
  'percent',
  'certainty',
  'evidence',
  'frequency',
];

/** What every list can be made into. */
export const LISTED: readonly ConstraintName[] = [
  ...ROW_FILTERS,
  'me',
  'window',
  'except',
  'any',
  'groupBy',
  'order',
  'limit',
  'pick',
  'count',
  'share',
  'owners',
  'all',
];

export const duties = (world: NoticeWorld): DutyRow[] => world.duties.map((state) => dutyRow(world, state));
export const actions = (world: NoticeWorld): ActionRow[] => world.actions.map((state) => actionRow(world, state));

/** Meetings and DfE's own reviews are not due from the board: they are listed only when asked for. */
export const isOurs =
  ({ dutyKinds }: Question) =>
  ({ state: { duty } }: DutyRow): boolean =>
    !isEvent(duty) || dutyKinds.includes(duty.kind);

export const itemsOf = (rows: readonly Row[]): AnswerItem[] => rows.flatMap(itemOf);

export const inGroup = (rows: readonly Row[], group: Row['group']): Row[] => rows.filter((row) => row.group === group);

/** "3 duties and 2 actions", "1 target" */
export function tally(rows: readonly Row[], { dutyKinds, subject }: Question): string {
  const [only, ...others] = dutyKinds;
  const name = only !== undefined && others.length === 0 ? KIND_WORDS[only] : (['duty', 'duties'] as const);
  const ofDuties = rows.filter(({ type }) => type === 'duty').length;
  const ofActions = rows.filter(({ type }) => type === 'action').length;
  if (subject === 'action' && ofDuties === 0) return count(ofActions, ['action', 'actions']);
  const parts = [
    ofDuties > 0 || ofActions === 0 ? count(ofDuties, name) : '',
    ofActions > 0 ? count(ofActions, ['action', 'actions']) : '',
  ];
  return listWords(parts.filter((part) => part !== ''));
}

/** " An earlier one, December 2014, is still open.": whatever tells the next date says so. */
export function earlierOpen(rows: readonly Row[]): string {
  const said = rows.flatMap((row) => {
    const early = earlierOf(row);
    if (early === null || row.type !== 'duty') return [];
    return [`${rows.length > 1 ? `${row.state.duty.ref}: an` : 'An'} earlier one, ${dateWords(early)}, is still open.`];
  });
  return [...new Set(said)].map((sentence) => ` ${sentence}`).join('');
}

/** The overdue occurrence of a duty whose row is about a later one. */
export function earlierOf(row: Row) {
  if (row.type !== 'duty' || row.at === null || row.group === 'late') return null;
  const late = overdueSince(row.state, row.world.today);
  return late !== null && late.date < row.at.date ? late : null;
}

/** One answer a notice, put after one another. */
export const perNotice =
  (one: (question: Question, rows: readonly Row[], only: Case) => Draft) =>
  ({ question, cases, rows }: Selection): Draft => {
    const [first] = cases;
    if (cases.length === 1) return one(question, rows, first);
    const drafts = cases.map((each) => {
      const own = rows.filter(({ world }) => world === each.world);
      return { place: each.world.reading.notice.place, draft: one(question, own, each) };
    });
    const told = drafts.flatMap(({ place, draft }) =>
      draft.outcome === 'answered' && draft.items.length > 0 ? [{ place, draft }] : [],
    );
    return {
      outcome: 'answered',
      summary:
        told.map(({ place, draft }) => `${place}: ${draft.summary}`).join(' ') || 'Nothing in any of the notices.',
      items: told.flatMap(({ draft }) => draft.items),
      value: null,
    };
  };

/** Worlds whose board has records. */
export const recorded = (cases: Cases): NoticeWorld[] =>
  cases
    .map(({ world }) => world)
    .filter(({ board }) => board !== null && board.actions.length + board.updates.length > 0);

export const NO_BOARD = 'I cannot tell: no plan or updates are recorded for this notice.';

export const OFFERS = {
  review: { words: "What's due before the next review?", question: { kind: 'due', window: [before('review')] } },
  lateActions: { words: 'Which actions are overdue?', question: { kind: 'overdue', subject: 'action' } },
  late: { words: 'What is overdue?', question: { kind: 'overdue' } },
  nextReview: { words: 'When is the next DfE review?', question: { kind: 'review', pick: 'next' } },
  nextMeeting: { words: 'When is the next board meeting?', question: { kind: 'meeting', pick: 'next' } },
  changed: {
    words: 'What has changed since the last board meeting?',
    question: {
      kind: 'changes',
      window: [
        {
          kind: 'window',
          relation: 'since',
          point: { is: 'event', event: 'meeting', which: { from: 'last', n: 1 }, when: null },
          approx: false,
        },
      ],
    },
  },
  chairReports: {
    words: 'Which reports does the Chair have to make?',
    question: { kind: 'report', who: [{ party: 'board-chair' }] },
  },
  reports: { words: 'Which reports does the notice ask for?', question: { kind: 'report' } },
  help: { words: 'help', question: { kind: 'help' } },
} as const satisfies Readonly<Record<string, Offer>>;

function before(event: 'review' | 'meeting') {
  return {
    kind: 'window',
    relation: 'before',
    point: { is: 'event', event, which: { from: 'next', n: 1 }, when: null },
    approx: false,
  } as const;
}

/** What the notice says about the same, and what can always be asked. */
export function suggestTopics({ about }: Pick<Question, 'about'>): Offer[] {
  const words = about.map((subject) => subject.words).join(' ');
  return [
    ...(words === ''
      ? []
      : [{ words: `What does the notice say about ${words}?`, question: { kind: 'topic', about } } as const]),
    OFFERS.review,
    OFFERS.help,
  ];
}

export const quoted = (subjects: readonly { readonly words: string }[]): string[] =>
  subjects.map(({ words }) => `“${words}”`);

export const sentenceCase = (parts: readonly string[]): string => `${parts.map(capital).join('. ')}.`;
