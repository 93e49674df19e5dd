import { ORDINALS } from '../words/numbers.ts';
import type { GroupBy, KindName, Question } from '../model/question.ts';
import { RAG_WORDS, STATUS_WORDS } from '../words/statuses.ts';

/** What is made of the rows that are left, and how that is said once it has been done. */
export interface Shape {
  readonly asked: (question: Question) => boolean;
  readonly says: (question: Question) => string;
}

const pickWords = ({ pick, nth }: Question): string =>
  nth > 1 ? `the ${ORDINALS[nth] ?? `${nth}th`}` : pick === null ? '' : `the ${pick}`;

const BECAME_WORDS = { ...STATUS_WORDS, ...RAG_WORDS };

const GROUP_BY_WORDS: Readonly<Record<GroupBy, string>> = {
  agency: 'agency',
  owner: 'owner',
  holder: 'who must do it',
  colour: 'RAG',
  status: 'status',
  month: 'month',
  theme: 'theme',
  kind: 'kind',
};

const ORDER_WORDS: Readonly<Record<NonNullable<Question['order']>, string>> = {
  soonest: 'soonest first',
  latest: 'latest first',
  'least-done': 'least done first',
  'most-done': 'most done first',
  stalest: 'longest without an update first',
  freshest: 'last updated first',
};

/** Of a log the last few are meant. */
const OF_LOG: ReadonlySet<KindName> = new Set(['changes', 'latest', 'evidence']);

/** Everything that can be made of rows, in the order in which it is said. A kind's `applies` names what it can. */
export const SHAPES = {
  withOverdue: { asked: ({ withOverdue }) => withOverdue, says: () => 'with what is overdue' },
  groupBy: {
    asked: ({ groupBy }) => groupBy !== null,
    says: ({ groupBy }) => (groupBy === null ? '' : `by ${GROUP_BY_WORDS[groupBy]}`),
  },
  order: {
    asked: ({ order }) => order !== null,
    says: ({ order }) => (order === null ? '' : ORDER_WORDS[order]),
  },
  pick: { asked: ({ pick, nth }) => pick !== null || nth > 1, says: pickWords },
  countdown: { asked: ({ aggregate }) => aggregate === 'countdown', says: () => 'days to go' },
  date: { asked: ({ aggregate }) => aggregate === 'date', says: () => 'and when' },
  all: { asked: ({ aggregate }) => aggregate === 'list', says: () => '' },
  baseline: { asked: ({ measure }) => measure === 'baseline', says: () => 'from which baseline' },
  success: { asked: ({ measure }) => measure === 'success', says: () => 'success measure' },
  count: { asked: ({ aggregate }) => aggregate === 'count', says: () => 'counted' },
  share: {
    asked: ({ aggregate }) => aggregate === 'share',
    says: ({ of }) => (of === null ? 'as a share of all' : 'as a share'),
  },
  owners: { asked: ({ owners }) => owners, says: () => 'and who has them' },
  versus: { asked: ({ versus }) => versus, says: () => 'against the target' },
  trend: { asked: ({ trend }) => trend, says: () => 'and how it moved' },
  became: {
    asked: ({ became }) => became !== null,
    says: ({ became }) =>
      became === null ? '' : `when it became ${became in RAG_WORDS ? 'RAG ' : ''}${BECAME_WORDS[became]}`,
  },
  original: { asked: ({ original }) => original, says: () => 'as first agreed' },
  why: { asked: ({ why }) => why, says: () => 'and why' },
  vary: { asked: ({ vary }) => vary, says: () => 'and how that may be changed' },
  limit: {
    asked: ({ limit }) => limit !== null,
    says: ({ limit, kind, order }) =>
      limit === null ? '' : `the ${OF_LOG.has(kind) && order === null ? 'last' : 'first'} ${limit}`,
  },
  further: {
    asked: ({ further }) => further !== 0,
    says: ({ further }) => (further > 0 ? 'the one after' : 'the one before'),
  },
} satisfies Readonly<Record<string, Shape>>;

export type ShapeName = keyof typeof SHAPES;
export const SHAPE_NAMES: readonly ShapeName[] = Object.keys(SHAPES).filter(
  (name): name is ShapeName => name in SHAPES,
);
