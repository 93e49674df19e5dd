import type { AnswerItem, AnswerSection, AnswerSeries, Offer } from '../../model/answer.ts';
import type { Question } from '../../model/question.ts';
import { readingItem } from '../../progress/items.ts';
import { under } from '../holding.ts';
import { type Cases, type Draft, type Kind, type Selection, unclear } from '../kind.ts';
import { findSeries } from '../find-targets.ts';
import { type ActionRow, atNext, type DutyRow, type Row, type UpdateRow } from '../row.ts';
import { byRef, fitsAll, type Match, search, SEARCHED } from '../search.ts';
import { standing } from '../target-standing.ts';
import { actions, duties, itemsOf, quoted, recorded, suggestTopics } from './common.ts';
import { entries, foundEntries } from './log-rows.ts';
import { count, listWords } from '../../words/text.ts';

/** How nearly as well as the best a paragraph must fit. */
const CLOSE = 0.7;

const isDuty = (row: Row): row is DutyRow => row.type === 'duty';
const isAction = (row: Row): row is ActionRow => row.type === 'action';

/** Paragraphs that have all the words, nearly as well as the best of them, and every action that has them. */
function matches(question: Question, cases: Cases): Match[] {
  const worlds = cases.map(({ world }) => world);
  if (question.refs.length > 0) return [...byRef(question, worlds), ...joined(question, cases)];
  const found = search(question, worlds).filter(fitsAll);
  const best = Math.max(0, ...found.filter(isDuty).map(({ score }) => score));
  return found.filter((match) => match.type === 'action' || match.score >= best * CLOSE);
}

/** The actions that serve a paragraph, and the paragraphs that an action serves. */
function joined({ refs }: Question, cases: Cases): Match[] {
  return cases.flatMap(({ world }): Match[] => {
    const named = world.actions.filter(({ action }) => refs.includes(action.id)).flatMap(({ action }) => action.serves);
    return [
      ...duties(world).filter(({ state }) => named.includes(state.duty.ref)),
      ...actions(world).filter(({ state: { action } }) =>
        action.serves.some((served) => refs.some((ref) => under(served, ref))),
      ),
    ];
  });
}

/** What the log says in those words, or of what was found by them. */
function logged(question: Question, cases: Cases, found: readonly Match[]): UpdateRow[] {
  const own = foundEntries(question, cases).map(({ update }) => update);
  const refs = new Set([
    ...question.refs,
    ...found.map((row) => (row.type === 'action' ? row.state.action.id : row.state.duty.ref)),
  ]);
  return recorded(cases).flatMap((world) =>
    entries(world).filter(({ update }) => own.includes(update) || refs.has(update.about)),
  );
}

function rowsOf(question: Question, cases: Cases): readonly Row[] {
  const found = matches(question, cases);
  const worlds = cases.map(({ world }) => world);
  return [...found, ...findSeries(question, worlds), ...logged(question, cases, found)];
}

const MOST = { paragraphs: 6, targets: 6, actions: 6, updates: 5 } as const;

interface Group {
  readonly name: string;
  readonly items: readonly AnswerItem[];
  readonly most: number;
}

/** A measured value beside its target, and what a chart draws of it. */
function measured(rows: readonly Row[]): { readonly items: AnswerItem[]; readonly series: AnswerSeries[] } {
  const told = rows.flatMap((row) => {
    if (row.type !== 'measurement') return [];
    return standing({ ...row.series, world: row.world }, null, { trend: false, asksFirst: false }) ?? [];
  });
  return {
    series: told.map(({ drawn }) => drawn),
    items: told.map(({ series, last, state, verdict, drawn }) =>
      readingItem(series.world, last, {
        quote: state?.duty.quote ?? series.metric,
        rag: verdict?.rag ?? null,
        note: drawn.target === null ? null : `target: ${drawn.target.words}`,
      }),
    ),
  };
}

function groupsOf(rows: readonly Row[], readings: readonly AnswerItem[]): Group[] {
  const found = rows.filter(isDuty);
  const targets = found.filter(({ state }) => state.duty.kind === 'target');
  const others = found.filter((row) => !targets.includes(row));
  const updates = rows.filter(({ type }) => type === 'update');
  const groups: Group[] = [
    { name: 'Paragraphs', items: itemsOf(others.map(atNext)), most: MOST.paragraphs },
    { name: 'Targets and figures', items: [...itemsOf(targets.map(atNext)), ...readings], most: MOST.targets },
    { name: 'Actions', items: itemsOf(rows.filter(isAction)), most: MOST.actions },
    { name: 'Updates, the newest first', items: itemsOf(updates).reverse(), most: MOST.updates },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const sectionOf = ({ name, items, most }: Group): AnswerSection => ({
  title: `${name} (${items.length > most ? `${most} of ${items.length}` : items.length})`,
  size: Math.min(most, items.length),
  alarm: false,
});

function leads({ refs, about, notices }: Question, updates: number): Offer[] {
  const subject = { ...(notices.length > 0 ? { notices } : {}), ...(refs.length > 0 ? { refs } : { about }) };
  return [
    ...(updates > MOST.updates
      ? [
          {
            words: `Show all ${updates} updates`,
            question: { ...subject, kind: 'latest', aggregate: 'list' } as const,
          },
        ]
      : []),
    { words: 'Only what the notice says', question: { ...subject, kind: refs.length > 0 ? 'text' : 'topic' } },
  ];
}

function say({ question, cases, rows }: Selection): Draft {
  const strong = question.about.filter(({ weak }) => !weak);
  const names = [...question.refs, ...(strong.length > 0 ? strong : question.about).map(({ words }) => words)];
  const { items: readings, series } = measured(rows);
  const groups = groupsOf(rows, readings);
  if (groups.length === 0)
    return unclear(
      `I find nothing about ${listWords(quoted(names.map((words) => ({ words }))))} in the notice or the records.`,
      suggestTopics(question),
    );
  const of = (type: Row['type']): number => rows.filter((row) => row.type === type).length;
  const counts = (
    [
      [of('duty'), 'duty', 'duties'],
      [of('action'), 'action', 'actions'],
      [readings.length, 'measured figure', 'measured figures'],
      [of('update'), 'update', 'updates'],
    ] as const
  ).map(([n, one, many]) => (n === 0 ? `no ${one}` : count(n, [one, many])));
  const bare = recorded(cases).length === 0 ? ' No plan and no updates are recorded.' : '';
  return {
    outcome: 'answered',
    summary: `About ${listWords(names)}: ${listWords(counts)}.${bare}`,
    items: groups.flatMap(({ items, most }) => items.slice(0, most)),
    value: null,
    sections: groups.map(sectionOf),
    series,
    leads: leads(question, of('update')),
  };
}

/** All that there is about a subject: paragraphs, targets with their latest measurement, actions and updates, in groups. */
export const everything: Kind = {
  says: 'Everything',
  rows: rowsOf,
  date: 'none',
  finds: SEARCHED,
  applies: ['except', 'all'],
  searches: true,
  say,
  examples: [
    { words: 'everything about adoption', question: { about: [{ words: 'adoption' }] } },
    { words: 'everything about 8(a)', question: { refs: ['8(a)'] } },
  ],
};
