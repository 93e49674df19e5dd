import type { Question } from '../../model/question.ts';
import { dutyItem, readingItem } from '../../progress/items.ts';
import type { DatedDuty } from '../../progress/board-state.ts';
import { type Kind, type Selection, type Draft, unclear } from '../kind.ts';
import { findSeries, findTargets } from '../find-targets.ts';
import { dayWords } from '../../words/text.ts';
import { type DutyRow, dutyRow, type MeasurementRow } from '../row.ts';
import { best, NARROWED, SEARCHED } from '../search.ts';
import { ragName, ragWhy, type Standing, standing } from '../target-standing.ts';
import { suggestTopics } from './common.ts';

/** Of one target with its reason; of several the reasons stand beside them. */
function ragSentence({ verdict, state }: Standing, several: boolean): string {
  if (verdict === null || state === null || (several && verdict.rag === null)) return '';
  return several ? `${ragName(verdict)}.` : `${ragName(verdict)}: ${ragWhy(verdict, state)}.`;
}

const TOLD = 6;
/** Of those that were named, or of all the board's own. */
const TOLD_OF_NAMED = 20;

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
  const silent = question.met === null ? rows.filter((row) => row.type === 'duty') : [];
  if (told.length + silent.length === 0)
    return unclear('I cannot tell: no reading is recorded up to then.', suggestTopics(question));
  return { ...worded(told, silent), value: valueOf(question, told), series: told.map(({ drawn }) => drawn) };
}

function valueOf({ aggregate, met }: Question, told: readonly Standing[]): number | null {
  if (aggregate === 'count' && met !== null) return told.length;
  return told.length === 1 ? (told[0]?.last.value ?? null) : null;
}

/** A measure of the board's own is told by its number, and whether it is followed still. */
function measureWords({ series: { world, ref } }: Standing): { readonly before: string; readonly after: string } {
  const is = ({ duty }: DatedDuty): boolean => duty.ref === ref;
  const over = world.board?.indicators?.find(({ id }) => id === ref)?.ended;
  return {
    before: world.local.some(is) || over !== undefined ? `${ref}: ` : '',
    after: over === undefined ? '' : `${ref} was followed until ${dayWords(over)}.`,
  };
}

const unreadWords = ({ state: { duty } }: DutyRow): string =>
  `${duty.ref}, ${duty.words}; no reading of it is recorded yet.`;

function worded(told: readonly Standing[], silent: readonly DutyRow[]) {
  const several = told.length + silent.length > 1;
  const sentences = told.flatMap((each) => {
    const { before, after } = measureWords(each);
    return [`${before}${each.now}`, ragSentence(each, several), each.moved, after].filter((words) => words !== '');
  });
  const items = told.map(({ series, last, state, verdict }) =>
    readingItem(series.world, last, {
      quote: state?.duty.quote ?? series.metric,
      rag: verdict?.rag ?? null,
      note: several && state !== null && verdict !== null ? ragWhy(verdict, state) : null,
    }),
  );
  const unread = silent.map((row) => dutyItem(row.world, row.state, null));
  const summary = [...sentences, ...silent.map(unreadWords)].join(' ');
  return { outcome: 'answered', summary, items: [...items, ...unread] } as const;
}

/** The board's own measures that are named and have no reading. */
const unreadMeasures = ({ refs }: Question, cases: Selection['cases'], found: readonly MeasurementRow[]): DutyRow[] =>
  cases.flatMap(({ world }) =>
    world.local
      .filter(({ duty }) => refs.includes(duty.ref) && !found.some(({ series }) => series.ref === duty.ref))
      .map((state) => dutyRow(world, state)),
  );

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
    const named = question.refs.length > 0;
    return [
      ...best(
        found.filter(({ score }) => score === top?.score),
        0,
        named ? TOLD_OF_NAMED : TOLD,
      ),
      ...unreadMeasures(question, cases, found),
    ];
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
