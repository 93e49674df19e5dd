import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { findHeadings } from '../../notices/plan/headings.ts';
import type { CellValue } from '../../notices/plan/table.ts';
import { type Book, readBook } from './book.ts';
import { numberFormats } from './number-formats.ts';
import { Refusal, REFUSALS } from './refusals.ts';
import { type SheetCells, sheetCells } from './sheet-cells.ts';
import { cellReader } from './values.ts';
import { xmlText } from './xml.ts';
import { type Archive, openZip } from './zip.ts';

export interface WorkbookTable {
  readonly sheet: string;
  readonly rows: CellValue[][];
  /** What was left out or taken as it stood, in sentences. */
  readonly notes: string[];
}

/** A workbook has some sheets; one with hundreds is looked through no further. */
const MOST_SHEETS = 20;

/**
 * The sheet that holds the plan: the first in which headings of a plan are found, else the first with anything in it.
 * The library is given a workbook made here, of one sheet with checked cells and the texts and number formats that they
 * point to, and never the file itself. Throws a Refusal.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookTable> {
  const archive = openZip(bytes);
  const strange = otherContents(archive.names);
  if (strange !== null) throw strange;
  const book = readBook(archive);
  const read = cellReader();
  let first: WorkbookTable | null = null;
  for (const { name, path } of book.sheets.slice(0, MOST_SHEETS)) {
    const content = archive.read(path);
    if (content === null) throw new Refusal('damaged', REFUSALS.damaged);
    const cells = sheetCells(xmlText(content));
    if (cells.cells === 0) continue;
    const rows = withUnreadable(await valuesOf(archive, book, cells, read), cells.unreadable);
    const table = { sheet: name, rows, notes: notesOf(archive.names, cells) };
    if (findHeadings(rows) !== null) return table;
    first ??= table;
  }
  if (first === null) throw new Refusal('empty', REFUSALS.noCells);
  return first;
}

/** What else a zip may be. Macros are no ground to refuse: they are never unpacked. */
function otherContents(names: readonly string[]): Refusal | null {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has('xl/workbook.bin')) return new Refusal('other-spreadsheet', REFUSALS.xlsb);
  if (has('word/')) return new Refusal('not-a-spreadsheet', REFUSALS.word);
  if (has('ppt/')) return new Refusal('not-a-spreadsheet', REFUSALS.slides);
  if (has('[Content_Types].xml') || has('xl/')) return null;
  if (has('content.xml') && has('mimetype')) return new Refusal('other-spreadsheet', REFUSALS.ods);
  return new Refusal('not-a-spreadsheet', REFUSALS.archive);
}

function notesOf(names: readonly string[], { formulas }: SheetCells): string[] {
  const macros = names.some((name) => /vbaProject|macrosheets/i.test(name));
  return [
    ...(macros ? ['The file holds macros: they were neither read nor run.'] : []),
    ...(formulas > 0
      ? [`${formulas} cell${formulas === 1 ? '' : 's'} with a formula: taken as last saved, not worked out again.`]
      : []),
  ];
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The values of the one sheet, as the library works them out from texts, number formats and the calendar used. */
async function valuesOf(
  archive: Archive,
  book: Book,
  { xml }: SheetCells,
  read: (value: unknown) => CellValue,
): Promise<CellValue[][]> {
  const partOf = (path: string | null): Uint8Array | null => (path === null ? null : archive.read(path));
  const [strings, styles] = [partOf(book.strings), partOf(book.styles)];
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`;
  const relations = [
    relation('sheet', 'worksheet', 'sheet.xml'),
    relation('strings', 'sharedStrings', 'strings.xml'),
    relation('styles', 'styles', 'styles.xml'),
  ];
  const workbook = `<workbookPr date1904="${book.from1904 ? 1 : 0}"/><sheets><sheet name="Plan" sheetId="1" id="sheet"/></sheets>`;
  const made = zipSync(
    {
      'xl/workbook.xml': strToU8(`<workbook>${workbook}</workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
      'xl/sheet.xml': strToU8(xml),
      'xl/strings.xml': strToU8(strings === null ? '<sst></sst>' : xmlText(strings)),
      'xl/styles.xml': strToU8(numberFormats(styles === null ? '' : xmlText(styles))),
    },
    { level: 0 },
  );
  const rows: readonly (readonly unknown[])[] = await readSheet(new Blob([made]), { trim: false });
  return rows.map((row) => row.map(read));
}

/** Puts back the cells that were kept from the library because they have no value that it could read. */
function withUnreadable(rows: CellValue[][], unreadable: ReadonlyMap<string, string>): CellValue[][] {
  for (const [place, words] of unreadable) {
    const [row = 0, column = 0] = place.split(':').map(Number);
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = { unreadable: words };
  }
  return rows;
}
