import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { type CellValue, plainSheet, type PlanSheet } from '../../notices/plan/table.ts';
import { readBook } from './book.ts';
import { numberFormats } from './number-formats.ts';
import { Refusal, REFUSALS } from './refusals.ts';
import { sheetCells } from './sheet-cells.ts';
import { shownSheet } from './shown.ts';
import { cellLooks, themeColours } from './styles.ts';
import { cellReader } from './values.ts';
import { xmlText } from '../files/xml.ts';
import type { Archive } from '../files/zip.ts';

export interface WorkbookTable {
  readonly sheets: readonly PlanSheet[];
  /** What was left out or taken as it stood, in sentences. */
  readonly notes: readonly string[];
}

/** A workbook has some sheets; one with hundreds is looked through no further. */
const MOST_SHEETS = 20;

/**
 * Every sheet that can be seen, with what its cells show. The library is given a workbook made here, of one sheet with checked
 * cells and the texts and number formats that they point to, and never the file itself. Throws a Refusal.
 */
export async function readWorkbook(archive: Archive): Promise<WorkbookTable> {
  const strange = otherContents(archive.names);
  if (strange !== null) throw strange;
  const book = readBook(archive);
  const read = cellReader();
  const theme = partText(archive, book.theme);
  const [strings, styles] = [partText(archive, book.strings), partText(archive, book.styles)];
  const looks = cellLooks(styles, theme === '' ? [] : themeColours(theme));
  const sheets: PlanSheet[] = [];
  let formulas = 0;
  for (const { name, path, hidden } of book.sheets.slice(0, MOST_SHEETS)) {
    if (hidden) {
      sheets.push({ ...plainSheet(name, []), hidden });
      continue;
    }
    const content = archive.read(path);
    if (content === null) throw new Refusal('damaged', REFUSALS.damaged);
    const { xml, ...cells } = sheetCells(xmlText(content), looks);
    if (cells.cells === 0) continue;
    formulas += cells.formulas;
    const rows = withUnreadable(
      await valuesOf({ xml, strings, styles, from1904: book.from1904 }, read),
      cells.unreadable,
    );
    sheets.push(shownSheet(name, rows, cells));
  }
  const unread = book.sheets.slice(MOST_SHEETS).map(({ name }) => name);
  return { sheets, notes: notesOf(archive.names, formulas, unread) };
}

/** What else a zip may be. Macros are no ground to refuse: they are never unpacked. */
function otherContents(names: readonly string[]): Refusal | null {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has('xl/workbook.bin')) return new Refusal('other-spreadsheet', REFUSALS.xlsb);
  if (has('ppt/')) return new Refusal('not-a-spreadsheet', REFUSALS.slides);
  if (has('[Content_Types].xml') || has('xl/')) return null;
  return new Refusal('not-a-spreadsheet', REFUSALS.archive);
}

/** What else lies in the file, and was not read. */
const BESIDES: readonly (readonly [RegExp, string])[] = [
  [/vbaProject|macrosheets/i, 'The file holds macros: they were neither read nor run.'],
  [/^xl\/(?:comments|threadedComments)/i, 'The file holds comments on cells: they were not read.'],
  [/^xl\/(?:media|charts)\//i, 'The file holds pictures or charts: they were not read.'],
  [/^xl\/embeddings\//i, 'The file holds embedded files: they were not read.'],
];

function notesOf(names: readonly string[], formulas: number, unread: readonly string[]): string[] {
  return [
    ...BESIDES.flatMap(([part, words]) => (names.some((name) => part.test(name)) ? [words] : [])),
    ...(formulas > 0
      ? [`${formulas} cell${formulas === 1 ? '' : 's'} with a formula: taken as last saved, not worked out again.`]
      : []),
    ...(unread.length > 0
      ? [`Only the first ${MOST_SHEETS} sheets were looked at; not ${unread.slice(0, 20).join(', ')}.`]
      : []),
  ];
}

function partText(archive: Archive, path: string | null): string {
  const part = path === null ? null : archive.read(path);
  return part === null ? '' : xmlText(part);
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The values of the one sheet, as the library works them out from texts, number formats and the calendar used. */
async function valuesOf(
  {
    xml,
    strings,
    styles,
    from1904,
  }: { readonly xml: string; readonly strings: string; readonly styles: string; readonly from1904: boolean },
  read: (value: unknown) => CellValue,
): Promise<CellValue[][]> {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`;
  const relations = [
    relation('sheet', 'worksheet', 'sheet.xml'),
    relation('strings', 'sharedStrings', 'strings.xml'),
    relation('styles', 'styles', 'styles.xml'),
  ];
  const workbook = `<workbookPr date1904="${from1904 ? 1 : 0}"/><sheets><sheet name="Plan" sheetId="1" id="sheet"/></sheets>`;
  const made = zipSync(
    {
      'xl/workbook.xml': strToU8(`<workbook>${workbook}</workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
      'xl/sheet.xml': strToU8(xml),
      'xl/strings.xml': strToU8(strings === '' ? '<sst></sst>' : strings),
      'xl/styles.xml': strToU8(numberFormats(styles)),
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
