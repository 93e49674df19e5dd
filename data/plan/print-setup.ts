import type writeExcelFile from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  prependMarkupInsideElement,
  sanitizeTextContent,
  setMarkupInsideElement,
} from 'write-excel-file/utility';

/** What the library can be given to change what it writes. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** What of a sheet has to be known to print it: its name and how far it reaches, the line of headings among its rows. */
export interface PrintedSheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

const A4 = 9;
const MARGINS =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;

/** The name of a sheet as a formula writes it. */
const quoted = (name: string): string => sanitizeTextContent(`'${name.replaceAll("'", "''")}'`);

/** In a footer an ampersand begins a code: two of them stand for one. */
const footer = (title: string): string => sanitizeTextContent(`&L${title.replaceAll('&', '&&')}&C&A&RPage &P of &N`);

/** "$A$1:$K$29" */
const area = ({ rows, columns }: PrintedSheet): string => {
  const last = getCellAddress(rows - 1, columns - 1);
  return `$A$1:${last.replace(/^([A-Z]+)/, '$$$1$$')}`;
};

/**
 * Lays each sheet out for paper: A4 landscape, as wide as a page, the headings again on every page, a footer with the page; and
 * gives its headings filters. The library writes no such settings; this is the hook that it has for them. `title`: of the footer.
 */
export function printSetup(sheets: readonly PrintedSheet[], title: string): Feature {
  const isTable = ({ rows, columns }: PrintedSheet): boolean => rows > 1 && columns > 1;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) => {
            const sheet = findElement(xml, 'worksheet');
            const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
            return sheet === undefined ? xml : prependMarkupInsideElement(xml, sheet, fit);
          },
          insert: (_options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const filter =
              sheet === undefined || !isTable(sheet) ? '' : `<autoFilter ref="${area(sheet).replaceAll('$', '')}"/>`;
            return `${filter}${MARGINS}<headerFooter><oddFooter>${footer(title)}</oddFooter></headerFooter>`;
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => {
            const names = findElement(xml, 'definedNames');
            const markup = sheets.map((sheet, at) => (isTable(sheet) ? definedNames(sheet, at) : '')).join('');
            return names === undefined || markup === '' ? xml : setMarkupInsideElement(xml, names, markup);
          },
        },
      },
    },
  };
}

const definedNames = (sheet: PrintedSheet, at: number): string =>
  `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted(sheet.name)}!${area(sheet)}</definedName>` +
  `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted(sheet.name)}!$1:$1</definedName>`;
