import type { Question } from '../../model/question.ts';
import { readingItem } from '../../progress/items.ts';
import { type Kind, type Selection, type Draft, unclear } from '../kind.ts';
import { findSeries, findTargets } from '../find-targets.ts';
import { best, NARROWED, SEARCHED } from '../search.ts';
import { ragName, ragWhy, type Standing, standing } from '../target-standing.ts';
import { suggestTopics } from './common.ts';

/** Of one target with its reason; of several the reasons stand beside them. */
function ragSentence({ verdict, state }: Standing, several: boolean): string {
  if (verdict === null || state === null || (several && verdict.rag === null)) return '';
  return several ? `${ragName(verdict)}.` : `${ragName(verdict)}: ${ragWhy(verdict, state)}.`;
}

const TOLD = 6;

function unknown({ question, cases }: Selection): Draft {
  const [top] = findTargets(
    question,
    cases.map(({ world }) => world),
  );
  const metric = top !== undefined && top.missing.length === 0 ? top.target.metric : null;
  return unclear(
    'I cannot tell: no readings are recorded for that.',
    metric === null
      ? suggestTopics(question)
      : [{ words: `What is the target for ${metric}?`, question: { kind: 'target', about: question.about } }],
  );
}

function say(selection: Selection): Draft {
  const { question, cases, rows } = selection;
  if (rows.length === 0) return unknown(selection);
  const moved = question.trend || question.window.length > 0;
  const asksFirst = question.pick === 'first';
  const all = rows.flatMap((row) => {
    const window = cases.find(({ world }) => world === row.world)?.window ?? null;
    return row.type === 'measurement'
      ? (standing({ ...row.series, world: row.world }, window, { trend: moved, asksFirst }) ?? [])
      : [];
  });
  const told = all.filter(({ met }) => question.met === null || met === question.met);
  if (all.length > 0 && told.length === 0)
    return { outcome: 'answered', summary: `None of the ${all.length} targets with readings.`, items: [], value: 0 };
  if (told.length === 0) return unclear('I cannot tell: no reading is recorded up to then.', suggestTopics(question));
  return { ...worded(told), value: valueOf(question, told), series: told.map(({ drawn }) => drawn) };
}

function valueOf({ aggregate, met }: Question, told: readonly Standing[]): number | null {
  if (aggregate === 'count' && met !== null) return told.length;
  return told.length === 1 ? (told[0]?.last.value ?? null) : null;
}

function worded(told: readonly Standing[]) {
  const several = told.length > 1;
  const sentences = told.flatMap((each) =>
    [each.now, ragSentence(each, several), each.moved].filter((words) => words !== ''),
  );
  const items = told.map(({ series, last, state, verdict }) =>
    readingItem(series.world, last, {
      quote: state?.duty.quote ?? series.metric,
      rag: verdict?.rag ?? null,
      note: several && state !== null && verdict !== null ? ragWhy(verdict, state) : null,
    }),
  );
  return { outcome: 'answered', summary: sentences.join(' '), items } as const;
}

/** The latest measured value, its distance from the target, its RAG, and how it moved. */
export const reading: Kind = {
  says: 'Recorded figures',
  countsItself: true,
  rows: (question, cases) => {
    const found = findSeries(
      question,
      cases.map(({ world }) => world),
    );
    const [top] = found;
    return best(
      found.filter(({ score }) => score === top?.score),
      0,
      TOLD,
    );
  },
  date: 'none',
  leans: () => 'past',
  finds: SEARCHED,
  // A window says up to when a value counts and from when it moved: the sayer reads it off the series.
  applies: [...NARROWED, 'window', 'except', 'met', 'versus', 'trend', 'pick', 'count', 'all', 'overdue', 'date'],
  say,
  examples: [
    { words: 'are we meeting the vacancy rate target', question: { about: [{ words: 'vacancy rate' }], versus: true } },
    {
      words: 'which targets are we not meeting',
      question: { dutyKinds: ['target'], versus: true, met: false },
    },
  ],
};
