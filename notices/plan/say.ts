import type { Action } from '../model/board.ts';
import { ACTION_WORDS } from '../words/kinds.ts';
import { RAG_WORDS, STATUS_WORDS } from '../words/statuses.ts';
import { count, dayWords, listWords } from '../words/text.ts';
import { type ActionChange, type Amendment, changesNothing, type PlanChanges } from './changes.ts';
import type { PlanReading, Remark } from './reading.ts';
import { FIELD_WORDS } from './words.ts';

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
  const parts = [
    `${count(rows.length, ACTION_WORDS)} understood`,
    ...(wrong.length > 0 ? [`${count(wrong.length, ['row', 'rows'])} not understood`] : []),
    ...(asides.length > 0 ? [`${count(asides.length, ['row', 'rows'])} read as no action`] : []),
  ];
  return `${listWords(parts)}.`;
}

/** How the table was understood: the columns, then what is not understood, then every row. */
export function readingLines(reading: Read): string[] {
  const { headingRow, columns, rows, wrong, asides, notes } = reading;
  const known = columns.flatMap(({ column, heading, field }) =>
    field === null ? [] : [`  ${cellName(column, heading)}: ${FIELD_WORDS[field]}`],
  );
  const unknown = columns.filter(({ field }) => field === null).map(({ column, heading }) => cellName(column, heading));
  return [
    `The headings are in row ${headingRow}. The columns were taken so:`,
    ...known,
    ...(unknown.length === 0 ? [] : [`Not understood, and left aside: ${listWords(unknown)}.`]),
    ...notes,
    readingSummary(reading),
    ...wrong.flatMap(({ row, id, problems }) => [
      `Row ${row}${id === null ? '' : ` (${id})`} cannot be imported:`,
      ...problems.map(remarkLine),
    ]),
    ...asides.map(({ row, words }) => `Row ${row}: ${words}`),
    ...rows.flatMap(({ row, action, warnings }) => [`Row ${row}: ${actionWords(action)}`, ...warnings.map(remarkLine)]),
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
  firstDate,
  status,
  rag,
}: Action): string {
  const who_ = [who, agency].filter((part) => part !== '');
  const date = `${dayWords(when)}${firstDate === null ? '' : ` (first ${dayWords(firstDate)})`}`;
  const refs = serves.length === 0 ? '' : ` (${serves.join('; ')})`;
  return `${id}${refs}: ${[quoted(what), ...who_, date].join(', ')}; ${[STATUS_WORDS[status], ...(rag === null ? [] : [RAG_WORDS[rag]])].join(', ')}.`;
}

/** "2 new actions and 3 changed ones; 23 are as they are." */
export function changesSummary(changes: PlanChanges): string {
  const { added, changed, unchanged, absent } = changes;
  const gone =
    absent.length === 0
      ? ''
      : ` ${count(absent.length, ACTION_WORDS)} of the board ${absent.length === 1 ? 'is' : 'are'} not in the file and stay${absent.length === 1 ? 's' : ''}.`;
  if (changesNothing(changes))
    return `Importing would change nothing: ${count(unchanged.length, ACTION_WORDS)} ${unchanged.length === 1 ? 'is' : 'are'} as the board has ${unchanged.length === 1 ? 'it' : 'them'}.${gone}`;
  const parts = [
    ...(added.length > 0 ? [count(added.length, ['new action', 'new actions'])] : []),
    ...(changed.length > 0 ? [count(changed.length, ['changed action', 'changed actions'])] : []),
    ...(unchanged.length > 0 ? [`${unchanged.length} unchanged`] : []),
  ];
  return `Importing would record: ${listWords(parts)}.${gone}`;
}

/** What importing would change, action by action. */
export function changesLines(changes: PlanChanges): string[] {
  const { added, changed, absent, firstDateKept } = changes;
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
  const name = FIELD_WORDS[amendment.field];
  if (amendment.field === 'firstDate') return `${name}: ${dayWords(amendment.to)} is filled in`;
  const [from, to] =
    amendment.field === 'serves'
      ? [amendment.from.join('; '), amendment.to.join('; ')]
      : [amendment.from, amendment.to];
  return `${name}: ${quoted(from)} becomes ${quoted(to)}`;
}
