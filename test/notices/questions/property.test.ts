import type { Answer, AnswerItem } from '../../../notices/model/answer.ts';
import { Question, written, type WrittenQuestion } from '../../../notices/model/question.ts';
import { KINDS } from '../../../notices/questions/kinds.ts';
import { appliedBy } from '../../../notices/questions/select.ts';
import { asker } from '../../questions/desk.ts';
import { askAll, readQuestions } from '../../questions/score.ts';

// Whatever is added to a question changes its rows, or is said not to be taken into account: never claimed and not done.

const SETS = ['given', 'held-out', 'second', 'third', 'fourth', 'fifth', 'probes'];

interface Added {
  readonly name: string;
  readonly change: (question: Question) => Omit<WrittenQuestion, 'kind'>;
  /** Whether an item of an answer that claims to have applied it has no business there. */
  readonly wrong: (item: AnswerItem, question: Question) => boolean;
}

const isOfCouncil = ({ type, holders, owner }: AnswerItem): boolean =>
  type === 'duty' ? holders.includes('council') : type === 'action' && (owner ?? '').endsWith('(Council)');

/** Kinds that show what is there instead, when nothing is left: the action of which nothing is recorded. */
const isShownInstead = ({ type }: Pick<AnswerItem, 'type'>, { kind }: Question): boolean =>
  type === 'action' && (kind === 'latest' || kind === 'last-updated' || kind === 'evidence');

const ADDED: readonly Added[] = [
  {
    name: 'a window in which nothing is',
    change: ({ window }) => ({
      window: [
        ...window,
        { kind: 'window', relation: 'in', point: { is: 'year', year: 1999, of: 'calendar' }, approx: false },
      ],
    }),
    wrong: (item, question) =>
      question.kind !== 'silent' &&
      item.certainty !== 'unresolved' &&
      !isShownInstead(item, question) &&
      item.due !== null &&
      !item.due.startsWith('1999'),
  },
  {
    name: 'not the council',
    change: ({ except }) => ({ except: [...except, { who: [{ party: 'council', agency: 'Council' }] }] }),
    wrong: (item, question) => isOfCouncil(item) && !isShownInstead(item, question),
  },
  {
    name: 'only the actions',
    change: () => ({ subject: 'action' }),
    wrong: ({ type }) => type === 'duty',
  },
  {
    name: 'only what is complete',
    change: () => ({ status: ['complete'], progress: null }),
    wrong: (item, question) => item.type === 'action' && item.status !== 'complete' && !isShownInstead(item, question),
  },
  {
    name: 'not the overdue ones',
    change: () => ({ overdue: false }),
    wrong: ({ overdue }) => overdue,
  },
  {
    name: 'only what is red or has not started',
    change: () => ({ any: [{ rag: ['red'] }, { status: ['not-started'] }] }),
    wrong: ({ type, rag, status }, question) =>
      type === 'action' && rag !== 'red' && status !== 'not-started' && !isShownInstead({ type }, question),
  },
  {
    name: 'only what was finished on time',
    change: () => ({ finished: 'on-time', status: [], progress: null }),
    wrong: (item, question) =>
      item.type !== 'update' &&
      (item.type === 'duty' || (item.status !== 'complete' && item.status !== 'business-as-usual')) &&
      !isShownInstead(item, question),
  },
  {
    name: 'only what is at least half done',
    change: () => ({ percent: { comparison: '>=', value: 50 } }),
    wrong: (item, question) => item.type === 'duty' && !isShownInstead(item, question),
  },
  {
    name: 'only what has no recorded colour',
    change: () => ({ colour: 'computed' }),
    wrong: (item, question) => item.type === 'duty' && !isShownInstead(item, question),
  },
];

const asked = SETS.flatMap((set) => askAll(readQuestions(`${set}.jsonl`))).flatMap(({ line, setting, asked: one }) =>
  one.answer.outcome === 'answered' && one.meaning?.act === 'ask' && one.meaning.question.kind !== 'help'
    ? [{ line, setting, question: one.meaning.question, answer: one.answer }]
    : [],
);

const shown = (words: string, question: Question, { echo: reading, items }: Answer): string =>
  `${words}: ${JSON.stringify(written(question))} is read “${reading}” and lists ${items.map(({ ref, due }) => `${ref} ${due ?? ''}`).join(', ')}`;

const SAID = 'This does not take into account:';

describe('over a thousand answered questions', () => {
  it('are there', () => {
    expect(asked.length).toBeGreaterThan(1000);
  });

  it.each(ADDED)('with $name added: only what it lets through, or it is said', ({ change, wrong }) => {
    const faults = asked.flatMap(({ line, setting, question, answer }) => {
      const more = Question.parse({ ...question, ...change(question) });
      const now = asker().answer({ act: 'ask', question: more }, setting).answer;
      if (now.outcome !== 'answered') return [];
      const before = appliedBy(KINDS[question.kind], question).refused.length;
      const refused = appliedBy(KINDS[more.kind], more).refused.length > before;
      const told = now.summary.includes(SAID);
      if (refused) return told ? [] : [shown(line.question, more, now)];
      const bad = now.items.filter((item) => wrong(item, more));
      return bad.length === 0 ? [] : [`${shown(line.question, more, now)}; before: ${answer.echo}`];
    });
    expect(faults).toEqual([]);
  });

  it('counted apart by agency: every row under one of them, or it is said', () => {
    const faults = asked.flatMap(({ line, setting, question }) => {
      const more = Question.parse({ ...question, groupBy: 'agency' });
      const now = asker().answer({ act: 'ask', question: more }, setting).answer;
      if (now.outcome !== 'answered' || now.summary.includes(SAID)) return [];
      const listed = now.sections.reduce((sum, { size }) => sum + size, 0);
      return listed === now.items.length ? [] : [shown(line.question, more, now)];
    });
    expect(faults).toEqual([]);
  });

  it('with a limit of one added: one of what is counted, or it is said', () => {
    const faults = asked.flatMap(({ line, setting, question }) => {
      const more = Question.parse({ ...question, limit: 1, aggregate: null });
      const now = asker().answer({ act: 'ask', question: more }, setting).answer;
      if (now.outcome !== 'answered' || now.summary.includes(SAID)) return [];
      const each = new Map<string, number>();
      for (const { notice } of now.items) each.set(notice, (each.get(notice) ?? 0) + 1);
      return [...each.values()].every((n) => n === 1) ? [] : [shown(line.question, more, now)];
    });
    expect(faults).toEqual([]);
  });
});
