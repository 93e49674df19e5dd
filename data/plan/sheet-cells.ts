import { columnName } from '../../notices/plan/table.ts';
import { PLAN_LIMITS } from './limits.ts';
import { Refusal, REFUSALS } from './refusals.ts';
import type { Look } from './styles.ts';
import { type Tag, tagsOf } from '../files/xml.ts';

/** A sheet's XML reduced to rows, cells and values, all within the limits: what the library is given to read. */
export interface SheetCells {
  readonly xml: string;
  /** Cells that hold something whose value is not there, by `row:column` counted from 0: what it is. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** How many values are those that a formula had when the file was saved. */
  readonly formulas: number;
  readonly cells: number;
  /** Rows as the sheet counts, columns from 0. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells whose style tells something, by `row:column` counted from 0; also empty ones. */
  readonly looks: ReadonlyMap<string, Look>;
  readonly merges: readonly Merge[];
}

/** Cells that are shown as one; rows as the sheet counts, columns from 0. */
export interface Merge {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

/** A cell while it is walked through. */
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: string;
  formula: boolean;
  value: string;
  inline: string[];
}

/** Rows and columns of the largest sheet that Excel can have. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?$/i;

const damaged = (): Refusal => new Refusal('damaged', REFUSALS.damaged);

/**
 * Keeps of a sheet what has a value. Formulas go (their last value stays), as do links, scripts, pictures and empty cells;
 * row and column numbers are checked, because a library may take them at their word and make a thousand million empty
 * rows. Throws a Refusal.
 */
export function sheetCells(xml: string, styles: readonly Look[]): SheetCells {
  const unreadable = new Map<string, string>();
  const out: string[] = [];
  const [hiddenRows, hiddenColumns]: [number[], number[]] = [[], []];
  const looks = new Map<string, Look>();
  const merges: Merge[] = [];
  let [row, column, formulas, cells, phonetic] = [0, 0, 0, 0, 0];
  let line: string[] = [];
  let cell: Cell | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'row') {
      if (tag.kind !== 'close') {
        const given = tag.attributes();
        row = after(row, given.get('r'), MOST_ROWS);
        if (isTrue(given.get('hidden')) && row <= PLAN_LIMITS.rows) hiddenRows.push(row);
        column = 0;
        line = [];
      }
      if (tag.kind !== 'open' && line.length > 0) out.push(`<row r="${row}">${line.join('')}</row>`);
    } else if (tag.name === 'c') {
      if (tag.kind !== 'close') {
        cell = begun(tag, row, column);
        column = cell.column;
      }
      if (tag.kind === 'open' || cell === null) continue;
      const look = styles[Number(cell.style === '' ? '0' : cell.style)];
      if (look !== undefined && tells(look) && row <= PLAN_LIMITS.rows && column <= PLAN_LIMITS.columns) {
        // A whole column may be filled down to the end of the sheet.
        if (looks.size < PLAN_LIMITS.cells) looks.set(`${row - 1}:${column - 1}`, look);
      }
      const read = written(cell);
      if (read !== null) {
        if (row > PLAN_LIMITS.rows || column > PLAN_LIMITS.columns) throw new Refusal('too-large', REFUSALS.sheet);
        cells += 1;
        if (cells > PLAN_LIMITS.cells) throw new Refusal('too-large', REFUSALS.cells);
        if ('unreadable' in read) unreadable.set(`${row - 1}:${column - 1}`, read.unreadable);
        else line.push(read.xml);
        if (cell.formula && !('unreadable' in read)) formulas += 1;
      }
      cell = null;
    } else if (tag.name === 'col' && tag.kind !== 'close') hiddenColumns.push(...columnsHidden(tag));
    else if (tag.name === 'mergeCell' && tag.kind !== 'close') merges.push(...mergeOf(tag));
    else if (tag.name === 'rPh') phonetic += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    else if (cell !== null) inCell(cell, tag, phonetic > 0);
  }
  return { xml: sheetXml(out.join('')), unreadable, formulas, cells, hiddenRows, hiddenColumns, looks, merges };
}

const isTrue = (given: string | undefined): boolean => /^(?:1|true)$/.test(given ?? '');

const tells = ({ fill, struck, month, decimals }: Look): boolean =>
  fill !== null || struck || month || decimals !== null;

function columnsHidden(tag: Tag): number[] {
  const given = tag.attributes();
  if (!isTrue(given.get('hidden'))) return [];
  const [from, to] = [Number(given.get('min') ?? '0'), Number(given.get('max') ?? '0')];
  const last = Math.min(to, PLAN_LIMITS.columns);
  return from < 1 ? [] : Array.from({ length: Math.max(0, last - from + 1) }, (_, at) => from - 1 + at);
}

function mergeOf(tag: Tag): Merge[] {
  const ref = tag.attributes().get('ref') ?? '';
  const [, from = '', top = '', to = '', bottom = ''] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
  const at = (letters: string, row: string) => ({ row: Number(row), column: columnNumber(letters) - 1 });
  return from === '' ? [] : [{ from: at(from, top), to: at(to, bottom) }];
}

/** 1 for "A", 28 for "AB". */
const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Something that opens a sheet whose first row and cell are those of the list. */
const sheetXml = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

/** The number given, or the next; it may not go back. */
function after(last: number, given: string | undefined, most: number): number {
  const number = given === undefined ? last + 1 : /^\d{1,7}$/.test(given) ? Number(given) : 0;
  if (number <= last || number > most) throw damaged();
  return number;
}

function begun(tag: Tag, row: number, last: number): Cell {
  const given = tag.attributes();
  const [type, style] = [given.get('t') ?? 'n', given.get('s') ?? ''];
  const address = given.get('r');
  let column = last + 1;
  if (address !== undefined) {
    const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
    column = columnNumber(letters);
    if (Number(digits) !== row) throw damaged();
  }
  if (row === 0 || column <= last || column > MOST_COLUMNS || !/^\d{0,6}$/.test(style)) throw damaged();
  return { row, column, type, style, formula: false, value: '', inline: [] };
}

function inCell(cell: Cell, { name, kind, before }: Tag, phonetic: boolean): void {
  if (name === 'f') cell.formula = true;
  else if (name === 'v' && kind === 'close') cell.value = before;
  else if (name === 't' && kind === 'close' && !phonetic) cell.inline.push(before);
}

const FORMULA = 'a formula whose value was not saved with the file';
const BROKEN = 'a value that cannot be read';

function written(cell: Cell): { readonly xml: string } | { readonly unreadable: string } | null {
  const { row, type, value, formula } = cell;
  const at = `r="${columnName(cell.column - 1)}${row}"`;
  const inline = (text: string) => ({ xml: `<c ${at} t="inlineStr"><is><t>${text}</t></is></c>` });
  const plain = (kind: string) => ({ xml: `<c ${at} t="${kind}"><v>${value}</v></c>` });
  if (type === 'inlineStr') return cell.inline.length === 0 ? null : inline(cell.inline.join(''));
  if (value.trim() === '') return formula && type !== 'str' ? { unreadable: FORMULA } : null;
  switch (type) {
    case 'e':
      return { unreadable: `the error ${value.slice(0, 20)}` };
    case 's':
      return /^\d{1,8}$/.test(value.trim()) ? plain('s') : { unreadable: BROKEN };
    case 'b':
      return inline(/^(?:1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE');
    case 'd':
      return inline(value.trim().slice(0, 10));
    case 'str':
      return inline(value);
    case 'n': {
      if (!NUMBER.test(value.trim())) return { unreadable: BROKEN };
      return { xml: `<c ${at}${cell.style === '' ? '' : ` s="${cell.style}"`}><v>${value.trim()}</v></c>` };
    }
    default:
      return { unreadable: BROKEN };
  }
}
