import { UNCLEAR } from '../words/certainty.ts';
import type { DigestChange, Mark } from '../digest/model.ts';
import { silentItems } from '../digest/open.ts';
import type { AnswerItem } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Rag } from '../model/board.ts';
import { isDone, isFinished } from '../progress/action-state.ts';
import { factName } from '../words/facts.ts';
import { dayWords } from '../words/text.ts';
import { STANDS } from './board-words.ts';
import type { PaperDesk } from './desk.ts';
import { type Block, type Cell, cell, columnsOf, heading, said } from './model.ts';
import { monthsSection } from './months.ts';
import { unmeasuredTargets } from './targets.ts';
import { refsWords } from './words.ts';

interface Figure {
  readonly name: string;
  readonly number: string;
  readonly which: readonly string[];
  readonly rag?: Rag;
}

/** The situation in figures, with what became of it since a day: each with the refs that it counts, so that it can be counted again. */
export function standsSection(desk: PaperDesk, changes: readonly DigestChange[], since: CalendarDate | null): Block[] {
  const rows = figuresOf(desk, changes, since).map(({ name, number, which, rag }): Cell[] => [
    { lines: [name], rag: rag ?? null },
    cell(number),
    cell(...which),
  ]);
  return [
    heading(1, STANDS.heading),
    { kind: 'table', title: STANDS.title, columns: columnsOf(STANDS.columns, [30, 16, 54]), rows },
    said(STANDS.note, 'note'),
    ...monthsSection(desk),
  ];
}

function figuresOf(desk: PaperDesk, changes: readonly DigestChange[], since: CalendarDate | null): Figure[] {
  const { position, state, log } = desk;
  const { overdue, waiting, unresolved } = position;
  // Of the same changes as the section below: what is told there is what is counted here.
  const marked = (mark: Mark): string[] =>
    changes.flatMap((change) => (change.kind === 'subject' && change.marks.includes(mark) ? [change.ref] : []));
  const late = (type: AnswerItem['type']): string[] =>
    overdue.flatMap((item) => (item.type === type ? [item.ref] : []));
  const silent = silentItems(state, log.entries, 'words').map(({ ref }) => ref);
  return [
    ...(position.actions === 0 ? [] : coloursOf(desk)),
    ...listed(STANDS.overdueActions, late('action')),
    ...listed(STANDS.overdueDuties, late('duty')),
    ...listed(
      STANDS.waiting,
      waiting.map(({ ref }) => ref),
    ),
    ...(since === null
      ? []
      : [
          ...listed(STANDS.newlyRed(dayWords(since)), marked('newly-red')),
          ...listed(STANDS.completed(dayWords(since)), marked('completed')),
        ]),
    ...(position.actions === 0 ? [] : listed(STANDS.silent, silent)),
    ...targetFigures(desk),
    {
      name: STANDS.settle,
      number: String(unresolved.reduce((sum, { items }) => sum + items.length, 0)),
      which: unresolved.map(
        ({ missing, items }) =>
          `${missing === null ? UNCLEAR.title : factName(missing)}: ${refsWords(items.map(({ ref }) => ref))}`,
      ),
    },
  ];
}

const listed = (name: string, refs: readonly string[]): Figure[] => [
  { name, number: String(refs.length), which: [refsWords(refs)] },
];

const COLOURS = ['red', 'amber', 'green', 'blue'] as const;

function coloursOf({ position, state: { actions } }: PaperDesk): Figure[] {
  const open = actions.filter(({ status }) => !isFinished(status));
  const finished = actions.filter(({ status }) => isDone(status));
  const withdrawn = actions.filter(({ status }) => status === 'withdrawn');
  const refs = (some: typeof actions): string => refsWords(some.map(({ action }) => action.id));
  const routine = finished.filter(({ status }) => status === 'business-as-usual');
  return [
    { name: STANDS.actions, number: String(position.actions), which: [] },
    ...COLOURS.filter((rag) => rag !== 'blue' || position.open.blue > 0).map((rag) => ({
      name: STANDS[rag],
      number: String(position.open[rag]),
      which: [refs(open.filter((action) => action.rag === rag))],
      rag,
    })),
    {
      name: STANDS.complete,
      number: STANDS.share(position.complete, position.actions),
      which: [refs(finished), ...(routine.length === 0 ? [] : [STANDS.routine(refs(routine))])],
      rag: 'blue',
    },
    ...(withdrawn.length === 0 ? [] : listed(STANDS.withdrawn, position.withdrawn)),
  ];
}

function targetFigures({ position, state }: PaperDesk): Figure[] {
  const { measured, met, apart } = position.targets;
  const unmeasured = unmeasuredTargets(state);
  if (measured + unmeasured.length === 0) return [];
  const missed = apart.map(({ series }) => `${series.ref}: ${series.metric}`);
  return [
    {
      name: STANDS.targets,
      number: `${met} of ${measured}`,
      which: missed.length === 0 ? [] : [`not met: ${missed.join('; ')}`],
    },
    {
      name: STANDS.targetsOpen,
      number: String(unmeasured.length),
      which: [refsWords(unmeasured.map(({ ref }) => ref))],
    },
  ];
}
