import type { Action } from '../model/board.ts';
import { ACTION_WORDS } from '../words/kinds.ts';
import { RAG_WORDS, STATUS_WORDS } from '../words/statuses.ts';
import { capital, count, dayWords, listWords } from '../words/text.ts';
import { whenWords } from '../progress/when-words.ts';
import type { ActionChange, Amendment, Conflict, PlanChanges } from './change-model.ts';
import { changesNothing } from './changes.ts';
import type { PlanField } from './headings.ts';
import type { AsideRow, PlanReading, Remark } from './reading.ts';
import { FIELD_WORDS, placeWords } from './words.ts';

// The dry run of an import in plain lines, for the command line and for cards. Lines that begin with two blanks belong
// to the line before.

type Read = Extract<PlanReading, { ok: true }>;

const LONG = 160;
const quoted = (text: string): string => {
  const line = text.replaceAll('\n', ' / ');
  return line === '' ? 'nothing' : `“${line.length > LONG ? `${line.slice(0, LONG - 1)}…` : line}”`;
};

/** What an update says that an import made. */
export const IMPORTED = (file: string): string => `From the plan “${file}”.`;

/** "28 actions understood, 2 rows not, 1 row that is no action." */
export function readingSummary({ rows, wrong, asides }: Read): string {
  const left = asides.filter(({ leftOut }) => leftOut !== null);
  const parts = [
    `${count(rows.length, ACTION_WORDS)} understood`,
    ...(wrong.length > 0 ? [`${count(wrong.length, ['row', 'rows'])} not understood`] : []),
    ...(left.length > 0 ? [`${count(left.length, ['row', 'rows'])} hidden or struck through`] : []),
    ...(asides.length > left.length
      ? [`${count(asides.length - left.length, ['row', 'rows'])} read as no action`]
      : []),
  ];
  return `${listWords(parts)}.`;
}

/** What is to be known before anything is imported: the first line is the headline. */
export function headlines(reading: Read, changes: PlanChanges): string[] {
  const { others, asides } = reading;
  return [
    `${changesSummary(changes)} In the file: ${readingSummary(reading)}`,
    ...conflictLines(changes),
    ...wrongLines(reading),
    ...lostLines(reading),
    ...asides.filter(({ leftOut }) => leftOut !== null).map(asideLine),
    ...others,
  ];
}

/** The rest of the dry run, in its order: what would change, how the columns were taken, every row. */
export function preparedLines(reading: Read, changes: PlanChanges): string[] {
  return [...changesLines(changes).slice(1), ...columnLines(reading), ...rowLines(reading)];
}

/** What changed in the file and on the board, both values, who and when. */
function conflictLines({ conflicts }: PlanChanges): string[] {
  if (conflicts.length === 0) return [];
  const opening =
    conflicts.length === 1
      ? 'Changed in the file and on the board, and for you to settle:'
      : `${conflicts.length} cells changed in the file and on the board, and are for you to settle:`;
  return [opening, ...conflicts.map((one) => `  ${conflictWords(one)}`)];
}

/** "A6, date: the board has 30 April 2015 (Jo Lee, 2 February 2015), the file 31 May 2015." */
export function conflictWords({ id, field, file, board, by, on }: Conflict): string {
  const who = by === null || on === null ? '' : ` (${by}, ${dayWords(on)})`;
  const said = (words: string): string => (isText(field) ? quoted(words) : words === '' ? 'nothing' : words);
  return `${id}, ${FIELD_WORDS[field]}: the board has ${said(board)}${who}, the file ${said(file)}.`;
}

const isText = (field: PlanField): boolean => field !== 'when' && field !== 'status' && field !== 'rag';

const wrongLines = ({ wrong }: Read): string[] =>
  wrong.flatMap((row) => [
    `${capital(placeWords(row))}${row.id === null ? '' : ` (${row.id})`} cannot be imported:`,
    ...row.problems.map(remarkLine),
  ]);

/** Cells that were not taken, each with its row: the row itself was. */
function lostLines({ rows }: Read): string[] {
  const lost = rows.flatMap((row) =>
    row.warnings
      .filter((remark) => remark.lost === true)
      .map((remark) => `  ${placeWords(row)} (${row.action.id}), ${remarkLine(remark).trim()}`),
  );
  return lost.length === 0 ? [] : [`${count(lost.length, ['cell', 'cells'])} not taken, though the rows are:`, ...lost];
}

const asideLine = (row: AsideRow): string => `${capital(placeWords(row))}: ${row.words}`;

/** How the columns of each sheet were taken. */
function columnLines({ sheets, notes }: Read): string[] {
  return [
    ...sheets.flatMap(({ name, headingRow, columns }) => {
      const known = columns.flatMap(({ column, heading, field }) =>
        field === null ? [] : [`  ${cellName(column, heading)}: ${FIELD_WORDS[field]}`],
      );
      const unknown = columns
        .filter(({ field }) => field === null)
        .map(({ column, heading }) => cellName(column, heading));
      const where = sheets.length === 1 ? '' : ` of sheet ${quoted(name)}`;
      return [
        `The headings${where} are in row ${headingRow}. The columns were taken so:`,
        ...known,
        ...(unknown.length === 0 ? [] : [`Not understood, and left aside: ${listWords(unknown)}.`]),
      ];
    }),
    ...notes,
  ];
}

const rowLines = ({ asides, rows }: Read): string[] => [
  ...asides.filter(({ leftOut }) => leftOut === null).map(asideLine),
  ...rows.flatMap((row) => [
    `${capital(placeWords(row))}: ${actionWords(row.action)}`,
    ...row.warnings.filter(({ lost }) => lost !== true).map(remarkLine),
  ]),
];

/** How the file was understood: the columns, then what is not understood, then every row. */
export function readingLines(reading: Read): string[] {
  return [
    ...columnLines(reading),
    readingSummary(reading),
    ...wrongLines(reading),
    ...lostLines(reading),
    ...rowLines(reading),
  ];
}

const cellName = (column: string, heading: string): string =>
  heading === '' ? `column ${column}` : `column ${column} ${quoted(heading)}`;

function remarkLine({ column, heading, words }: Remark): string {
  return `  ${column === null ? 'action number' : cellName(column, heading ?? '')}: ${words}`;
}

/** "A6 (3(d)): “Children seen alone”, Head of Safeguarding, Council, 31 December 2014; in progress, red." */
function actionWords({
  id,
  serves,
  title: what,
  owner: who,
  agency,
  due: when,
  timing,
  firstDate,
  status,
  rag,
}: Action): string {
  const who_ = [who, agency].filter((part) => part !== '').map((part) => part.replaceAll('\n', ' / '));
  const date = `${whenWords(when, timing)}${firstDate === null ? '' : ` (first ${dayWords(firstDate)})`}`;
  const refs = serves.length === 0 ? '' : ` (${serves.join('; ')})`;
  return `${id}${refs}: ${[quoted(what), ...who_, date].join(', ')}; ${[STATUS_WORDS[status], ...(rag === null ? [] : [RAG_WORDS[rag]])].join(', ')}.`;
}

/** "2 new actions and 3 changed ones; 23 are as they are." */
export function changesSummary(changes: PlanChanges): string {
  const { added, changed, conflicts, unchanged, ahead, absent } = changes;
  const gone =
    absent.length === 0
      ? ''
      : ` ${count(absent.length, ACTION_WORDS)} of the board ${absent.length === 1 ? 'is' : 'are'} not in the file and stay${absent.length === 1 ? 's' : ''}.`;
  const further =
    ahead.length === 0
      ? ''
      : ` ${count(ahead.length, ACTION_WORDS)} ${ahead.length === 1 ? 'has' : 'have'} moved on here since the file before, and ${ahead.length === 1 ? 'stays' : 'stay'} as the board has ${ahead.length === 1 ? 'it' : 'them'}.`;
  if (changesNothing(changes))
    return `Importing would change nothing: ${sameWords(unchanged.length, ahead.length)}.${further}${gone}`;
  const parts = [
    ...(added.length > 0 ? [count(added.length, ['new action', 'new actions'])] : []),
    ...(changed.length > 0 ? [count(changed.length, ['changed action', 'changed actions'])] : []),
    ...(unchanged.length > 0 ? [`${unchanged.length} unchanged`] : []),
  ];
  const settle =
    conflicts.length === 0
      ? ''
      : ` ${count(conflicts.length, ['cell', 'cells'])} changed on both sides: say which counts.`;
  const records = added.length + changed.length === 0 ? 'nothing but what you settle' : listWords(parts);
  return `Importing would record: ${records}.${settle}${further}${gone}`;
}

function sameWords(unchanged: number, ahead: number): string {
  if (ahead > 0) return `the file says nothing new of ${count(unchanged, ACTION_WORDS)}`;
  return `${count(unchanged, ACTION_WORDS)} ${unchanged === 1 ? 'is' : 'are'} as the board has ${unchanged === 1 ? 'it' : 'them'}`;
}

/** What importing would change, action by action. */
export function changesLines(changes: PlanChanges): string[] {
  const { added, changed, absent, firstDateKept, dateKept } = changes;
  return [
    changesSummary(changes),
    ...added.map(({ row, action }) => `New, row ${row}: ${actionWords(action)}`),
    ...changed.flatMap((change) => [
      `${change.id}, row ${change.row}:`,
      ...changeLines(change).map((line) => `  ${line}`),
    ]),
    ...firstDateKept.map(
      ({ id, board, file }) =>
        `${id}: the date first agreed stays ${dayWords(board)}, although the file says ${dayWords(file)}.`,
    ),
    ...dateKept.map(
      ({ id, board, file }) => `${id}: the date stays ${dayWords(board)}, although the file says ${quoted(file)}.`,
    ),
    ...(absent.length === 0 ? [] : [`Not in the file, and kept as they are: ${listWords(absent)}.`]),
  ];
}

function changeLines({ amended, moved, status, rag }: ActionChange): string[] {
  return [
    ...amended.map(amendmentLine),
    ...(moved === null
      ? []
      : [`moves from ${dayWords(moved.from)} to ${dayWords(moved.to)}; first agreed ${dayWords(moved.first)}`]),
    ...(status === null
      ? []
      : [
          `status ${STATUS_WORDS[status.from]} becomes ${STATUS_WORDS[status.to]}${moved === null ? '' : ' (after the move)'}`,
        ]),
    ...(rag === null ? [] : [`BRAG ${RAG_WORDS[rag.from]} becomes ${RAG_WORDS[rag.to]}`]),
  ];
}

function amendmentLine(amendment: Amendment): string {
  const name = FIELD_WORDS[amendment.field === 'timing' ? 'when' : amendment.field];
  if (amendment.from === null) return `${name}: ${dayWords(amendment.to)} is filled in`;
  const [from, to] =
    amendment.field === 'serves'
      ? [amendment.from.join('; '), amendment.to.join('; ')]
      : [amendment.from, amendment.to];
  return `${name}: ${quoted(from)} becomes ${quoted(to)}`;
}
