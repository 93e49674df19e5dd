import type { CalendarDate } from '../../model/dates.ts';
import { type ActionsOn, actionsOn, colourOf, type Colours, coloursOf, monthEnds } from '../../progress/rag-history.ts';
import { isFinished } from '../../progress/action-state.ts';
import { STATUS_WORDS } from '../../words/statuses.ts';
import { count, dayWords, listWords, monthWords } from '../../words/text.ts';
import type { Case, Draft, Kind } from '../kind.ts';
import type { Row } from '../row.ts';
import { actions, perNotice, ROW_FILTERS } from './common.ts';

/** As far back as a board of a year and a half looks. */
const MONTHS = 12;

/** The months of a plan, as far back as it goes or is asked for, and the day itself; only the actions that are meant. */
function historyIn({ world, recordsOn, window }: Case, rows: readonly Row[]): ActionsOn[] {
  const meant = new Set(rows.flatMap((row) => (row.type === 'action' ? [row.state.action.id] : [])));
  const { today, reading, facts } = world;
  const from = reading.notice.issued?.date ?? facts.issued ?? null;
  return actionsOn(daysIn([...monthEnds(today, MONTHS, from), today], window), recordsOn).map(
    ({ day, actions: all }) => ({
      day,
      actions: all.filter(({ action }) => meant.has(action.id)),
    }),
  );
}

/** Those in the time that is asked for, and the last before it: from there the colours changed. */
function daysIn(days: readonly CalendarDate[], window: Case['window']): CalendarDate[] {
  const { from, to } = window ?? { from: null, to: null };
  const before = days.filter((day) => from !== null && day < from);
  return [...before.slice(-1), ...days.filter((day) => day >= (from ?? day) && day <= (to ?? day))];
}

const changed = (one: string, at: number, all: readonly string[]): boolean => at > 0 && one !== all[at - 1];

/** "A6 was green, red since the end of December 2014." */
function ofOne(id: string, history: readonly ActionsOn[]): Draft {
  const states = history.flatMap(({ day, actions: [state] }) => (state === undefined ? [] : [{ day, state }]));
  const colours = states.map(({ state }) => colourOf(state));
  const turns = states.filter((_, at) => changed(colours[at] ?? '', at, colours));
  const path = turns.map(({ day, state }) => `${colourOf(state)} by ${byWords(day, states.at(-1)?.day)}`);
  const first = colours[0] ?? '';
  const summary =
    turns.length === 0
      ? `${id} has been ${first} at the end of each of these months.`
      : `${id} was ${first} at first, then ${listWords(path)}.`;
  const rows = states.map(({ day, state }) => [dayWords(day), colourOf(state), STATUS_WORDS[state.status]]);
  return {
    outcome: 'answered',
    summary,
    items: [],
    value: colours.at(-1) ?? null,
    figures: rows.map(([day = '', colour = '', status = '']) => ({ name: day, words: `${colour} (${status})` })),
    months: { title: `The colour of ${id} at the end of each month`, columns: ['On', 'Colour', 'Status'], rows },
  };
}

const byWords = (day: CalendarDate, today: CalendarDate | undefined): string =>
  day === today ? 'today' : `the end of ${monthWords(day)}`;

const countsOf = ({ red, amber, green, complete }: Colours): string[] => [red, amber, green, complete].map(String);

/** The plan, or a part of it: how many of which colour. */
function ofSeveral(history: readonly ActionsOn[]): Draft {
  const days = history.map(({ day, actions: all }) => {
    const isRed = all.filter(({ status, rag }) => rag === 'red' && !isFinished(status));
    return { day, colours: coloursOf(all), red: isRed.map(({ action }) => action.id) };
  });
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return NONE;
  const moved = (name: keyof Colours): string =>
    first.colours[name] === last.colours[name]
      ? `${name} ${last.colours[name]} as then`
      : `${name} from ${first.colours[name]} to ${last.colours[name]}`;
  const { red, amber, green, complete } = last.colours;
  const all = red + amber + green + complete;
  return {
    outcome: 'answered',
    summary: `Of ${count(all, ['action', 'actions'])}, since ${dayWords(first.day)}: ${listWords([moved('red'), moved('amber'), moved('green'), moved('complete')])}.`,
    items: [],
    value: null,
    figures: days.map(({ day, colours, red }) => ({
      name: dayWords(day),
      words: `${colours.red} red${red.length === 0 ? '' : ` (${listWords(red)})`}, ${colours.amber} amber, ${colours.green} green, ${colours.complete} complete`,
    })),
    months: {
      title: 'Actions by colour at the end of each month',
      columns: ['On', 'Red', 'Amber', 'Green', 'Complete'],
      rows: days.map(({ day, colours }) => [dayWords(day), ...countsOf(colours)]),
    },
  };
}

const NONE: Draft = {
  outcome: 'answered',
  summary: 'No action of the plan is meant, so there is no colour to follow.',
  items: [],
  value: null,
};

/** How colours changed, month by month, as the log stood at the end of each. */
export const ragHistory: Kind = {
  says: 'RAG month by month, as it was recorded then',
  rows: (_question, cases) => cases.flatMap(({ world }) => actions(world)),
  // A time chooses the months, and no row.
  date: 'none',
  leans: () => 'past',
  finds: [],
  applies: [...ROW_FILTERS, 'window', 'me', 'except', 'any', 'all'],
  countsItself: true,
  say: perNotice((_question, rows, one) => {
    const history = historyIn(one, rows).filter((on) => on.actions.length > 0);
    const [only, ...others] = new Set(rows.flatMap((row) => (row.type === 'action' ? [row.state.action.id] : [])));
    if (only === undefined || history.length === 0) return NONE;
    return others.length === 0 ? ofOne(only, history) : ofSeveral(history);
  }),
  examples: [
    { words: 'RAG over time', question: {} },
    { words: 'how has A6’s colour changed', question: { refs: ['A6'] } },
    {
      words: 'RAG since December',
      question: {
        window: [
          {
            kind: 'window',
            relation: 'since',
            point: { is: 'month', month: 12, year: null, which: null },
            approx: false,
          },
        ],
      },
    },
  ],
};
