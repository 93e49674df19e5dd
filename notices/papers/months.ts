import { localDay } from '../digest/schedule.ts';
import { logOn } from '../ledger/past.ts';
import type { CalendarDate } from '../model/dates.ts';
import { actionsOn, type ActionsOn, colourOf, coloursOf, monthEnds } from '../progress/rag-history.ts';
import { isFinished } from '../progress/action-state.ts';
import { capital, dayWords, monthWords } from '../words/text.ts';
import { headingOf } from './annex.ts';
import { ANNEX, MONTHS } from './board-words.ts';
import type { PaperDesk } from './desk.ts';
import { type Block, type Cell, cell, columnsOf, heading, said, tableOr } from './model.ts';
import { refsWords } from './words.ts';

const SHOWN = 6;

/** The colours of the plan at the end of each of the last months, and today's: as a table, a picture, and by theme. */
export function monthsSection(desk: PaperDesk): Block[] {
  const rows = history(desk);
  // One day is no history.
  if (rows.length < 2) return [];
  const bars = rows.map(({ day, actions }) => ({ day, ...coloursOf(actions) }));
  const described = bars.map(({ day, red, amber, green, complete }) =>
    MONTHS.bar(dayWords(day), red, amber, green, complete),
  );
  return [
    heading(2, MONTHS.heading),
    tableOr(
      '',
      MONTHS.title,
      columnsOf(MONTHS.columns, [24, 9, 10, 10, 11, 36]),
      rows.map(({ day, actions }) => {
        const { red, amber, green, complete } = coloursOf(actions);
        const isRed = actions.filter((one) => !isFinished(one.status) && one.rag === 'red');
        return [
          cell(dayWords(day)),
          ...[red, amber, green, complete].map((count) => cell(String(count))),
          cell(refsWords(isRed.map(({ action }) => action.id))),
        ];
      }),
    ),
    said(MONTHS.picture, 'note'),
    { kind: 'bars', name: MONTHS.title, bars, described: MONTHS.described(described.join('; ')) },
    tableOr('', MONTHS.byTheme, monthColumns(MONTHS.theme, 34, rows), themeRows(rows, desk)),
    said(MONTHS.note, 'note'),
  ];
}

/** Each action's colour month by month, for the annex. */
export function actionMonths(desk: PaperDesk): Block[] {
  const rows = history(desk);
  if (rows.length < 2) return [];
  const table = tableOr(
    '',
    MONTHS.eachTitle,
    monthColumns(MONTHS.action, 10, rows),
    desk.state.actions.map(({ action: { id } }) => [cell(id), ...rows.map(({ actions }) => colourCell(id, actions))]),
  );
  return [heading(2, MONTHS.each), table];
}

function history({ state, log, stamp: { asOf } }: PaperDesk): ActionsOn[] {
  const from = state.reading.notice.issued?.date ?? state.facts.issued ?? null;
  const days = [...monthEnds(state.today, SHOWN, from), state.today];
  return actionsOn(days, (day) => (day === asOf ? log : logOn(log, day, dayOf)).records);
}

const monthColumns = (first: string, width: number, rows: readonly ActionsOn[]) =>
  columnsOf(
    [first, ...rows.map(({ day }, at) => (at === rows.length - 1 ? MONTHS.today : MONTHS.month(monthWords(day))))],
    [width, ...rows.map(() => (100 - width) / rows.length)],
  );

function themeRows(rows: readonly ActionsOn[], { state }: PaperDesk): Cell[][] {
  const themes = [...state.reading.notice.headings.map(({ words }) => words), ANNEX.noHeading];
  return themes.flatMap((theme): Cell[][] => {
    const own = rows.map(({ actions }) =>
      actions.filter(({ action }) => action.serves.some((ref) => (headingOf(ref, state) ?? ANNEX.noHeading) === theme)),
    );
    return own.every((actions) => actions.length === 0)
      ? []
      : [[cell(theme), ...own.map((actions) => cell(MONTHS.counts(coloursOf(actions))))]];
  });
}

function colourCell(id: string, actions: ActionsOn['actions']): Cell {
  const state = actions.find(({ action }) => action.id === id);
  if (state === undefined) return cell(MONTHS.none);
  const colour = colourOf(state);
  if (colour === 'withdrawn') return cell(capital(colour));
  return { lines: [capital(colour)], rag: colour === 'complete' ? 'blue' : colour };
}

const LONDON = 'Europe/London';
const dayOf = (at: string): CalendarDate => localDay(Date.parse(at), LONDON);
