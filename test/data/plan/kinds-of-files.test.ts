import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { loadLibrary } from '../../../data/library.ts';
import { readTable } from '../../../data/plan/table.ts';
import { emptyLog, withEntries } from '../../../notices/ledger/board-log.ts';
import type { Change } from '../../../notices/model/log.ts';
import { planImport } from '../../../notices/plan/import.ts';
import { preparePlan, type PreparedPlan } from '../../../notices/plan/prepare.ts';
import type { TakeIn } from '../../../notices/plan/asides.ts';
import { entry, said } from '../../notices/ledger/entries.ts';
import { parts, textRow, workbook } from './files.ts';

const FILES = join(import.meta.dirname, 'files');

type Ready = Extract<PreparedPlan, { ok: true }>;

/** The file as the plan of a new board. */
async function planIn(name: string, bytes: Uint8Array, take?: TakeIn): Promise<Ready> {
  const table = await readTable(name, bytes);
  if (!table.ok) throw new Error(table.why);
  const id = name.includes('sutton') ? 'sutton' : 'knowsley';
  const reading = loadLibrary().find(({ notice }) => notice.id === id);
  if (reading === undefined) throw new Error(id);
  const log = emptyLog({ id, notice: id, planDay: null });
  const prepared = preparePlan(table.sheets, { reading, log, today: '2015-02-02' }, take === undefined ? {} : { take });
  if (!prepared.ok) throw new Error(prepared.why);
  return prepared;
}
const ofFile = (name: string, take?: TakeIn) => planIn(name, readFileSync(join(FILES, name)), take);
const actionsOf = ({ reading }: Ready) => reading.rows.map(({ action }) => action);

describe('a file that a council sends', () => {
  it.each(readdirSync(FILES).filter((name) => !/\.xls$|docx$/.test(name)))(
    '%s loses no row, sheet or cell without naming it',
    async (name) => {
      const { reading, changes } = await ofFile(name);
      expect(reading.wrong).toEqual([]);
      expect(changes.added).toHaveLength(reading.rows.length);
      expect(reading.rows.length).toBeGreaterThan(0);
    },
  );

  it('has its BRAG by colour where the heading says that it is BRAG', async () => {
    expect(actionsOf(await ofFile('02-brag-colour-only.xlsx')).map(({ rag }) => rag)).toEqual(['red', 'blue']);
  });

  it('has the refs, owners and words of progress that people write', async () => {
    const all = actionsOf(await ofFile('04-refs-owners-status.xlsx'));
    expect(all.map(({ id, status, rag }) => `${id} ${status} ${rag ?? '-'}`)).toEqual([
      ...['IA1 in-progress amber', 'IA2 complete blue', 'IA3 not-started red', 'IA4 in-progress green'],
      ...['IA5 in-progress green', 'IA6 in-progress -', 'IA7 in-progress red', 'IA8 in-progress red'],
      ...['IA9 in-progress amber', 'IA10 in-progress amber', 'IA11 complete blue'],
    ]);
  });

  it('names rows that are struck through or hidden, and takes them in where the officer says so', async () => {
    const without = await ofFile('07-strike-hidden-formula.xlsx');
    expect(without.lines).toEqual(
      expect.arrayContaining([
        'Row 2: is struck through, so “Old action withdrawn” was left out until you say that it counts.',
        'Row 3: is hidden, so “Hidden row action” was left out until you say that it counts.',
        'Hidden and read all the same: column F.',
      ]),
    );
    expect(actionsOf(without).map(({ id }) => id)).toEqual(['A3', 'A4', 'A5']);
    const all = await ofFile('07-strike-hidden-formula.xlsx', { hidden: true, struck: true });
    expect(actionsOf(all).map(({ id }) => id)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
  });

  it('has no date where its date was a formula that was never worked out, and keeps the first one', async () => {
    const [, fourth] = actionsOf(await ofFile('07-strike-hidden-formula.xlsx'));
    expect(fourth).toMatchObject({ id: 'A4', due: null, firstDate: '2015-01-01' });
  });

  it('is read on every sheet that holds actions', async () => {
    const { reading } = await ofFile('19-closed-and-open.xlsx');
    expect(reading.rows.map(({ sheet, row, action }) => `${sheet ?? ''} ${row} ${action.id}`)).toEqual([
      'Closed actions 2 A1',
      'Open actions 2 A2',
      'Open actions 3 A3',
      'Open actions 4 A4',
    ]);
  });

  it('takes a date that is shown as its month for the month, and never guesses one', async () => {
    const dues = actionsOf(await ofFile('20-us-uk.xlsx')).map(({ due }) => due);
    expect(dues).toEqual([
      ...['2015-03-04', '2015-03-13', null, '2015-03-31', '2015-03-31', '2015-03-31', null, null, '2015-03-31'],
    ]);
  });

  it('takes the last of a column a month', async () => {
    expect(actionsOf(await ofFile('22-monthly-columns.xlsx'))).toMatchObject([{ status: 'complete', rag: 'blue' }]);
  });

  it('is the same from .ods as from .xlsx', async () => {
    expect(actionsOf(await ofFile('23-v1.ods'))).toEqual(actionsOf(await ofFile('23-v1.xlsx')));
  });

  it('in UTF-16 is read with its mark and without', async () => {
    expect(actionsOf(await ofFile('14-tab-utf16-nobom.csv'))).toEqual(actionsOf(await ofFile('12-tab-utf16.csv')));
  });

  it('of the kind before 2007 is refused with how to save it', async () => {
    const table = await readTable('16-old.xls', readFileSync(join(FILES, '16-old.xls')));
    expect(!table.ok && table.why).toContain('save it as .xlsx or .csv');
  });
});

describe('a master that somebody keeps beside the board', () => {
  it('brings only what changed in it after three months of updates', async () => {
    const reading = loadLibrary().find(({ notice }) => notice.id === 'sutton');
    if (reading === undefined) throw new Error('no notice');
    let log = emptyLog({ id: 'sutton', notice: 'sutton', planDay: null });
    const record = (change: Change): void => void (log = withEntries(log, [entry(log.entries.length + 1, change)]));
    const prepare = async (name: string) => {
      const table = await readTable(name, readFileSync(join(FILES, name)));
      if (!table.ok) throw new Error(table.why);
      const prepared = preparePlan(table.sheets, { reading, log, today: '2012-12-20' });
      if (!prepared.ok) throw new Error(prepared.why);
      return prepared.changes;
    };
    const first = await prepare('30-sutton-master.xlsx');
    const by = { day: '2012-09-03', by: 'Alex', agreedBy: 'the plan', file: 'master.xlsx' };
    const { actions, updates, seen } = planImport(first, by);
    record({ what: 'plan', file: 'master.xlsx', actions: [...actions], updates: [...updates], seen: [...seen] });
    for (const id of ['A3', 'A10', 'A17'])
      record({ what: 'update', update: said(id, { date: '2012-10-10', status: 'complete', rag: 'blue' }) });
    const moved = { to: '2013-02-15', agreedBy: 'the board' };
    record({ what: 'update', update: said('A4', { date: '2012-11-20', status: 'rescheduled', moved }) });
    const stale = await prepare('31-sutton-stale-master-edited.xlsx');
    expect(stale.added.map(({ action }) => action.id)).toEqual(['A19']);
    expect(stale.conflicts).toEqual([]);
    expect(stale.changed).toMatchObject([
      { id: 'A1', amended: [], moved: { from: '2012-10-31', to: '2012-12-31' }, rag: null },
      { id: 'A2', amended: [{ field: 'what' }], moved: null, status: null, rag: null },
    ]);
    expect(stale.ahead).toEqual(['A3', 'A4', 'A10', 'A17']);
  });
});

const cells = (row: number, ...texts: readonly string[]): string => textRow(row, ...texts);

describe('a sheet', () => {
  it('gives each row the value of a cell that is merged down beside it, and says so', async () => {
    const rows =
      cells(1, 'Ref', 'Lead', 'What', 'When') +
      cells(2, 'A1', 'Head of QA', 'One', '31/03/2015') +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>A2</t></is></c><c r="C3" t="inlineStr"><is><t>Two</t></is></c></row>';
    const merged = `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="D2:D3"/></mergeCells></worksheet>`;
    const prepared = await planIn('plan.xlsx', workbook('', { 'xl/worksheets/sheet1.xml': merged }));
    expect(actionsOf(prepared)).toMatchObject([
      { id: 'A1', owner: 'Head of QA', due: '2015-03-31' },
      { id: 'A2', owner: 'Head of QA', due: '2015-03-31' },
    ]);
    expect(prepared.lines).toContain('2 cells have the value of the merged cell above them.');
  });

  it('that says in a legend what its colours mean is read by it; a colour without a meaning is named', async () => {
    const styles =
      '<styleSheet><fonts><font/></fonts><fills><fill/><fill><patternFill><fgColor rgb="FF7030A0"/></patternFill></fill><fill><patternFill><fgColor rgb="FF00FFFF"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="1"/><xf fillId="2"/></cellXfs></styleSheet>';
    const row = (n: number, id: string, style: number): string =>
      `<row r="${n}"><c t="inlineStr"><is><t>${id}</t></is></c><c t="inlineStr"><is><t>Do ${id}</t></is></c><c t="inlineStr"><is><t>31/03/2015</t></is></c><c s="${style}"/></row>`;
    const legend = '<row r="5"><c s="1" t="inlineStr"><is><t>Complete</t></is></c></row>';
    const sheet = cells(1, 'Ref', 'What', 'When', 'RAG') + row(2, 'A1', 1) + row(3, 'A2', 2) + legend;
    const { reading, lines } = await planIn('plan.xlsx', workbook(sheet, { 'xl/styles.xml': styles }));
    expect(reading.rows.map(({ action }) => action.rag)).toEqual(['blue', null]);
    expect(lines).toContain(
      '  row 3 (A2), column D “RAG”: is empty and filled with a colour (00FFFF) that is none of BRAG, and no legend says what it means: not read.',
    );
  });

  it('that is hidden, or holds something else, is named; totals and sections are no actions', async () => {
    const made = parts(
      cells(1, 'Ref', 'What', 'Lead', 'When') +
        cells(2, 'Theme 1: Front door (Lead: Head of Service)') +
        cells(3, 'A1', 'One', '', '31/03/2015') +
        cells(4, 'Total', '12', '', ''),
      {
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="Plan" r:id="rId1"/><sheet name="Lists" state="hidden" r:id="rId4"/><sheet name="Read me" r:id="rId5"/></sheets></workbook>',
      },
    );
    const type = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"';
    const rels = new TextDecoder().decode(made['xl/_rels/workbook.xml.rels']);
    const more = `<Relationship Id="rId4" ${type} Target="worksheets/2.xml"/><Relationship Id="rId5" ${type} Target="worksheets/3.xml"/>`;
    const bytes = zipSync({
      ...made,
      'xl/_rels/workbook.xml.rels': strToU8(rels.replace('</Relationships>', `${more}</Relationships>`)),
      'xl/worksheets/2.xml': strToU8('<worksheet><sheetData/></worksheet>'),
      'xl/worksheets/3.xml': strToU8(
        `<worksheet><sheetData>${cells(1, 'How to use this plan')}</sheetData></worksheet>`,
      ),
    });
    const { reading, lines } = await planIn('plan.xlsx', bytes);
    expect(reading.others).toEqual([
      'Sheet “Lists” is hidden, and was not read. Show it in the file if it counts.',
      'Sheet “Read me” has no headings of a plan, and was not read.',
    ]);
    expect(reading.rows).toMatchObject([{ action: { id: 'A1', owner: 'Head of Service' } }]);
    expect(lines).toContain('Row 4: “Total” is read as a total and not as an action.');
  });
});

/** A workbook of these sheets, of texts alone. */
function bookOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>, merges: readonly string[] = []) {
  const names = Object.keys(sheets);
  const type = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"';
  const made = parts('', {
    'xl/workbook.xml': `<workbook><sheets>${names.map((name, n) => `<sheet name="${name}" r:id="s${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, n) => `<Relationship Id="s${n}" ${type} Target="worksheets/${n}.xml"/>`).join('')}</Relationships>`,
  });
  const merged = `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const bodies = Object.values(sheets).map((rows, n) => [
    `xl/worksheets/${n}.xml`,
    strToU8(
      `<worksheet><sheetData>${rows.map((row, at) => textRow(at + 1, ...row)).join('')}</sheetData>${merged}</worksheet>`,
    ),
  ]);
  return zipSync({ ...made, ...(Object.fromEntries(bodies) as Record<string, Uint8Array>) });
}

describe('a plan of several parts', () => {
  const HEADS = ['Ref', 'Action', 'Operational Lead', 'Target date for completion', 'BRAG (current)'];

  it('that counts anew on each sheet has the sheet’s number in front', async () => {
    const bytes = bookOf({
      'Priority 1': [HEADS, ['1', 'Vision', 'DCS', '31/03/2015', 'G'], ['2', 'Board', 'DCS', '31/03/2015', 'G']],
      'Priority 2': [HEADS, ['1', 'Audit', 'Head of QA', '30/04/2015', 'R'], ['2', 'Dip', 'Head of QA', '', 'R']],
    });
    const first = await planIn('plan.xlsx', bytes);
    expect(actionsOf(first).map(({ id, title }) => `${id} ${title}`)).toEqual([
      ...['1.1 Vision', '1.2 Board', '2.1 Audit', '2.2 Dip'],
    ]);
    expect(first.lines.join('\n')).toContain('“1” stands on several sheets');
  });

  it('whose number is merged over several rows has parts of it', async () => {
    const rows = [HEADS, ['70', 'Train', 'HR', '31/03/2015', 'G'], ['', 'Test', 'HR', '30/04/2015', 'G']];
    const read = await planIn('plan.xlsx', bookOf({ Plan: rows }, ['A2:A3']));
    expect(actionsOf(read).map(({ id, title }) => `${id} ${title}`)).toEqual(['70.1 Train', '70.2 Test']);
  });

  it('whose action is merged over several rows is one action, and what else stands beside it is named', async () => {
    const rows = [
      [...HEADS, 'Milestone'],
      ['A7', 'Train', 'HR', '31/03/2015', 'G', 'Course booked'],
      ['', '', '', '', '', 'Course held'],
    ];
    const read = await planIn('plan.xlsx', bookOf({ Plan: rows }, ['A2:A3', 'B2:B3', 'C2:C3']));
    expect(actionsOf(read).map(({ id }) => id)).toEqual(['A7']);
    expect(read.lines).toContain('Row 3: goes on with the action above, and was left aside: “Course held”.');
  });

  it('has sections, a legend and a total that are no actions', async () => {
    const rows = [
      HEADS,
      ['1', 'Leadership', '', '', ''],
      ['1.1', 'Vision', 'DCS', '31/03/2015', 'G'],
      ['Total actions', '1', '', '', ''],
      ['Red', 'Off track by more than a month', '', '', ''],
    ];
    const read = await planIn('plan.xlsx', bookOf({ Plan: rows }));
    expect(actionsOf(read).map(({ id }) => id)).toEqual(['1.1']);
    expect(read.reading.asides.map(({ row }) => row)).toEqual([2, 4, 5]);
  });

  it('takes the last of columns that say their month in brackets', async () => {
    const rows = [
      ['Ref', 'Action', 'Complete by', 'RAG (Sept)', 'RAG (Oct)'],
      ['A1', 'Vision', 'Ongoing', 'R', 'G'],
    ];
    expect(actionsOf(await planIn('plan.xlsx', bookOf({ Plan: rows })))).toMatchObject([
      { rag: 'green', due: null, timing: 'Ongoing' },
    ]);
  });
});

describe('a Word document', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const row = (...of: readonly string[]): string => `<w:tr>${of.join('')}</w:tr>`;
  const docx = (body: string): Uint8Array =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    });

  it('has its tables read, with merged cells, colours and struck rows', async () => {
    const heads = row(...['Ref', 'What', 'Who', 'When', 'RAG'].map((text) => cell(text)));
    const struck = '<w:tc><w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>Old</w:t></w:r></w:p></w:tc>';
    const table = `<w:tbl>${heads}${row(
      ...[cell('A1'), cell('One &amp; all'), cell('Head', '<w:vMerge w:val="restart"/>'), cell('31/03/2015')],
      cell('', '<w:shd w:fill="FF0000"/>'),
    )}${row(cell('A2'), cell('Two'), cell('', '<w:vMerge/>'), cell('March 2015'), cell('G'))}${row(
      ...[cell('A3'), struck, cell('Head'), cell('31/03/2015'), cell('G')],
    )}</w:tbl>`;
    const { reading } = await planIn('plan.docx', docx(`<w:p><w:r><w:t>Our plan</w:t></w:r></w:p>${table}`));
    expect(reading.rows.map(({ action }) => action)).toMatchObject([
      { id: 'A1', title: 'One & all', owner: 'Head', due: '2015-03-31', rag: 'red' },
      { id: 'A2', owner: 'Head', due: '2015-03-31', rag: 'green' },
    ]);
    expect(reading.asides).toMatchObject([{ row: 4, leftOut: 'struck' }]);
  });

  it('without a table, or with one that is not closed, is refused', async () => {
    expect(await readTable('a.docx', docx('<w:p/>'))).toMatchObject({ ok: false, reason: 'not-a-spreadsheet' });
    expect(await readTable('a.docx', docx('<w:tbl><w:tr>'))).toMatchObject({ ok: false });
    expect(await readTable('a.docx', docx('<!DOCTYPE x><w:tbl/>'))).toMatchObject({ ok: false, reason: 'unsafe' });
  });
});

describe('an OpenDocument spreadsheet', () => {
  const ods = (table: string, styles = ''): Uint8Array =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Plan">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    });
  const text = (words: string, more = ''): string =>
    `<table:table-cell office:value-type="string"${more}><text:p>${words}</text:p></table:table-cell>`;

  it('has dates, months, hidden rows and comments told apart', async () => {
    const heads = `<table:table-row>${['Ref', 'What', 'When'].map((one) => text(one)).join('')}</table:table-row>`;
    const date = (day: string, shown: string): string =>
      `<table:table-cell office:value-type="date" office:date-value="${day}"><office:annotation><text:p>note</text:p></office:annotation><text:p>${shown}</text:p></table:table-cell>`;
    const row = (id: string, when: string, more = ''): string =>
      `<table:table-row${more}>${text(id)}${text(`Do ${id}`)}${when}</table:table-row>`;
    const blank =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const bytes = ods(
      heads +
        row('A1', date('2015-03-04', '04/03/15')) +
        row('A2', date('2015-03-01', 'Mar 15')) +
        row('A3', date('2015-03-04', '04/03/15'), ' table:visibility="collapse"') +
        blank,
    );
    const { reading } = await planIn('plan.ods', bytes);
    expect(reading.rows.map(({ action }) => [action.id, action.due])).toEqual([
      ['A1', '2015-03-04'],
      ['A2', '2015-03-31'],
    ]);
    expect(reading.asides).toMatchObject([{ row: 4, leftOut: 'hidden' }]);
  });

  it('that repeats a value more often than a plan has rows is too large', async () => {
    const bytes = ods(`<table:table-row table:number-rows-repeated="1000000">${text('x')}</table:table-row>`);
    expect(await readTable('plan.ods', bytes)).toMatchObject({ ok: false, reason: 'too-large' });
    const wide = ods(`<table:table-row>${text('x', ' table:number-columns-repeated="1000000"')}</table:table-row>`);
    expect(await readTable('plan.ods', wide)).toMatchObject({ ok: false, reason: 'too-large' });
  });
});
