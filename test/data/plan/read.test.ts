import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { PLAN_LIMITS } from '../../../data/plan/limits.ts';
import { readPlanFile } from '../../../data/plan/read.ts';
import { type PlanTable, readTable } from '../../../data/plan/table.ts';
import { parts, textRow, workbook } from './files.ts';

const read = (bytes: Uint8Array, name = 'plan.xlsx') => readTable(name, bytes);
const csv = (text: string) => read(strToU8(text), 'plan.csv');
const rowsOf = (table: PlanTable) => (table.ok ? table.sheets[0]?.rows : table.why);
const rowsIn = (table: PlanTable) => (table.ok ? (table.sheets[0]?.rows ?? []) : []);

describe('a plan in an .xlsx', () => {
  it('gives texts, numbers, dates and empty cells where they stand', async () => {
    const rows =
      '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row>' +
      '<row r="4"><c r="A4"><v>2.5</v></c><c r="B4" s="1"><v>42037</v></c><c r="C4" s="2"><v>42037.75</v></c><c r="D4" s="3"><v>0.88</v></c><c r="E4" t="b"><v>1</v></c><c r="F4" t="d"><v>2015-07-01T00:00:00</v></c></row>';
    const table = await read(workbook(rows));
    expect(table).toMatchObject({ ok: true, sheets: [{ name: 'Plan & log', hidden: false }], notes: [] });
    expect(rowsOf(table)).toEqual(
      [
        [],
        [null, 'Action', null, 'What', null, null],
        [],
        [2.5, { date: '2015-02-02' }, { date: '2015-02-02' }, '88%', 'TRUE', '2015-07-01'],
      ].map((row) => (row.length === 0 ? [null, null, null, null, null, null] : row)),
    );
  });

  it('counts days from 1904 where the workbook does', async () => {
    const from1904 = '<workbook><workbookPr date1904="true"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>';
    const table = await read(workbook('<row><c s="1"><v>40575</v></c></row>', { 'xl/workbook.xml': from1904 }));
    expect(rowsOf(table)).toEqual([[{ date: '2015-02-02' }]]);
  });

  it('takes a formula by its last value and never works it out', async () => {
    const rows =
      '<row><c><f>1+1</f><v>7</v></c><c t="str"><f>HYPERLINK("http://x")</f><v>seven</v></c><c><f>NOW()</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><v>1</v></c></row>';
    const table = await read(workbook(rows));
    expect(rowsOf(table)).toEqual([
      [
        7,
        'seven',
        { unreadable: 'a formula whose value was not saved with the file' },
        { unreadable: 'the error #DIV/0!' },
        1,
      ],
    ]);
    expect(table).toMatchObject({ notes: ['2 cells with a formula: taken as last saved, not worked out again.'] });
  });

  it('gives every sheet, and of a hidden one its name', async () => {
    const made = parts(textRow(1, 'Improvement plan', 'of the council'), {
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="Cover" r:id="rId1"/><sheet name="Old" state="hidden" r:id="rId4"/><sheet name="Actions" r:id="rId5"/></sheets></workbook>',
    });
    const rels = new TextDecoder().decode(made['xl/_rels/workbook.xml.rels']);
    const type = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"';
    const more = `<Relationship Id="rId4" ${type} Target="worksheets/old.xml"/><Relationship Id="rId5" ${type} Target="worksheets/2.xml"/>`;
    const sheet = (...rows: string[]) => strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`);
    const table = await read(
      zipSync({
        ...made,
        'xl/_rels/workbook.xml.rels': strToU8(rels.replace('</Relationships>', `${more}</Relationships>`)),
        'xl/worksheets/old.xml': sheet(textRow(1, 'What', 'Who', 'When')),
        'xl/worksheets/2.xml': sheet(textRow(1, 'What', 'Who', 'When'), textRow(2, 'a', 'b', 'c')),
      }),
    );
    expect(table).toMatchObject({
      ok: true,
      sheets: [
        { name: 'Cover', hidden: false },
        { name: 'Old', hidden: true, rows: [] },
        {
          name: 'Actions',
          rows: [
            ['What', 'Who', 'When'],
            ['a', 'b', 'c'],
          ],
        },
      ],
    });
  });

  it('leaves macros, links and embedded files where they are, and says that there are macros', async () => {
    const table = await read(
      workbook(textRow(1, 'What'), { 'xl/vbaProject.bin': 'Sub Auto_Open', 'xl/embeddings/a.bin': 'x' }),
      'plan.xlsm',
    );
    expect(table).toMatchObject({
      ok: true,
      notes: [
        'The file holds macros: they were neither read nor run.',
        'The file holds embedded files: they were not read.',
      ],
    });
  });

  it('takes off the apostrophe that made a text harmless', async () => {
    expect(rowsOf(await read(workbook(textRow(1, "'=1+1", "'tis", "''@a", "'-5%"))))).toEqual([
      ['=1+1', "'tis", "'@a", '-5%'],
    ]);
  });

  it('reads a sheet longer than the library reads at once', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) =>
      textRow(n + 1, `A${n}`, 'words &amp; words '.repeat(5), `${n}`),
    );
    const table = await read(workbook(rows.join('')));
    expect(rowsIn(table).length).toBe(3000);
    expect(rowsIn(table).every((row, n) => row[0] === `A${n}` && row[2] === `${n}`)).toBe(true);
    expect(rowsIn(table)[1500]?.[1]).toBe('words & words '.repeat(5).trim());
  });

  it('passes over comments and takes CDATA as text', async () => {
    const rows = '<row><!-- <c><v>1</v></c> --><c t="str"><v><![CDATA[a < b & c]]></v></c></row>';
    expect(rowsOf(await read(workbook(rows)))).toEqual([['a < b & c']]);
  });

  it('says which cell holds a date that no calendar has', async () => {
    expect(rowsOf(await read(workbook('<row><c s="1"><v>99999999999</v></c><c s="1"><v>-5000</v></c></row>')))).toEqual(
      [[{ unreadable: 'a date that no calendar has' }, { unreadable: 'a date that no calendar has' }]],
    );
  });
});

describe('a plan in a .csv', () => {
  const table = [
    ['What', 'When'],
    ['a, b; c', '02/02/2015'],
  ];

  it('reads the plan that boards have', async () => {
    const bytes = readFileSync(join(import.meta.dirname, '../../../data/boards/knowsley/plan.csv'));
    const plan = await readPlanFile('plan.csv', bytes);
    expect(rowsIn(plan).length).toBe(29);
    expect(rowsIn(plan)[2]?.slice(0, 2)).toEqual(['A2', '4; 15(b)']);
  });

  it.each([
    ['commas', 'What,When\r\n"a, b; c",02/02/2015\r\n'],
    ['semicolons', 'What;When\r\n"a, b; c";02/02/2015\r\n'],
    ['tabs', 'What\tWhen\r\na, b; c\t02/02/2015\r\n'],
    ['a byte order mark', '\uFEFFWhat,When\n"a, b; c",02/02/2015\n'],
    ['empty cells beside it', 'What,When,,,\n"a, b; c",02/02/2015,,,\n'],
  ])('reads %s', async (_, text) => {
    expect(rowsOf(await csv(text))).toEqual(table);
  });

  it('keeps the rows as Excel counts them when its first line names the separator', async () => {
    expect(rowsOf(await csv('sep=;\r\nWhat;When\r\na;b'))).toEqual([[], ['What', 'When'], ['a', 'b']]);
  });

  it('keeps empty rows and lines within cells', async () => {
    expect(rowsOf(await csv('What,When\n\n"one\ntwo",x'))).toEqual([['What', 'When'], [], ['one\ntwo', 'x']]);
  });

  it('reads what Excel on Windows writes, and its Unicode text', async () => {
    expect(rowsOf(await read(Uint8Array.from([0x57, 0x92, 0x73, 0x2c, 0xa3, 0x35]), 'a.csv'))).toEqual([['W’s', '£5']]);
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('What\tWhen\r\né\t1', 'utf16le')]);
    expect(rowsOf(await read(utf16, 'a.txt'))).toEqual([
      ['What', 'When'],
      ['é', '1'],
    ]);
  });

  it('is read by its bytes, whatever its name is', async () => {
    expect(rowsOf(await read(strToU8('a,b'), 'plan.xlsx'))).toEqual([['a', 'b']]);
    expect(rowsOf(await read(workbook(textRow(1, 'a', 'b')), 'plan.csv'))).toEqual([['a', 'b']]);
  });
});

describe('a file that is no plan', () => {
  const ole = (name: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(`    ${name}\0`, 'utf16le')]);
  const zipOf = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
  const cases: readonly (readonly [string, string, RegExp, Uint8Array])[] = [
    ['an empty file', 'empty', /is empty\./, new Uint8Array()],
    ['a workbook without a cell', 'empty', /no sheet with anything/, workbook('')],
    ['an old .xls', 'other-spreadsheet', /\(\.xls\)/, ole('Workbook')],
    ['a workbook with a password', 'encrypted', /password/, ole('EncryptedPackage')],
    ['an old Word document', 'not-a-spreadsheet', /before 2007/, ole('WordDocument')],
    ['an .xlsb', 'other-spreadsheet', /\.xlsb/, zipOf('[Content_Types].xml', 'xl/workbook.bin')],
    ['an .odt', 'not-a-spreadsheet', /OpenDocument file and no spreadsheet/, zipOf('mimetype', 'content.xml')],
    ['a Word document', 'not-a-spreadsheet', /Word/, zipOf('[Content_Types].xml', 'word/document.xml')],
    ['a presentation', 'not-a-spreadsheet', /presentation/, zipOf('[Content_Types].xml', 'ppt/presentation.xml')],
    ['an archive', 'not-a-spreadsheet', /archive/, zipOf('holiday.jpg')],
    ['a PDF', 'not-a-spreadsheet', /PDF/, strToU8('%PDF-1.7')],
    ['a picture', 'not-a-spreadsheet', /picture/, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
    ['a web page', 'other-spreadsheet', /web page/, strToU8('<html><table><tr><td>1</td></tr></table></html>')],
    [
      'a program',
      'not-a-spreadsheet',
      /not a spreadsheet that I can read/,
      Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]),
    ],
    ['a torn CSV', 'damaged', /quotation mark/, strToU8('"a,b\nc,d')],
  ];
  it.each(cases)('is refused with a sentence of its own: %s', async (_, reason, why, bytes) => {
    const table = await read(bytes, 'plan.xlsx');
    expect(table).toMatchObject({ ok: false, reason, why: expect.stringMatching(why) as string });
    expect(table.ok || table.why).toMatch(/^“plan\.xlsx” .*Nothing was imported\. [A-Z]/);
  });

  it('has its name shortened and freed of what does not print', async () => {
    const table = await read(new Uint8Array(), `a\u202e\n${'x'.repeat(300)}.xlsx`);
    expect(!table.ok && table.why).toMatch(/^“ax{59}…x{10}\.xlsx” is empty/);
  });
});

describe('a hostile file', () => {
  const LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

  it('of 50 MB is refused before it is looked at', async () => {
    const table = await readPlanFile('plan.xlsx', new Uint8Array(50 * 1024 * 1024));
    expect(table).toMatchObject({
      ok: false,
      reason: 'too-large',
      why: expect.stringContaining('larger than 5 MB') as string,
    });
  });

  it.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml', '_rels/.rels'])(
    'that declares entities in %s is refused',
    async (name) => {
      const table = await read(workbook(textRow(1, 'a'), { [name]: `${LAUGHS}<x>&b;</x>` }));
      expect(table).toMatchObject({ ok: false, reason: 'unsafe' });
    },
  );

  it.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml'])(
    'that unpacks to far more than it is, in %s, is refused',
    async (name) => {
      const table = await read(workbook(textRow(1, 'a'), { [name]: ' '.repeat(PLAN_LIMITS.part + 1) }));
      expect(table).toMatchObject({ ok: false, reason: 'too-large' });
    },
  );

  it('that lies about the size of its parts is found out', async () => {
    const bomb = workbook(textRow(1, 'a'), { 'xl/worksheets/sheet1.xml': ' '.repeat(20_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    let lies = 0;
    for (let at = 0; at < bomb.length - 4; at += 1) {
      for (const [signature, size] of [
        [0x02014b50, 24],
        [0x04034b50, 22],
      ] as const) {
        if (view.getUint32(at, true) !== signature || view.getUint32(at + size, true) !== 20_000_000) continue;
        view.setUint32(at + size, 500, true);
        lies += 1;
      }
    }
    expect(lies).toBe(2);
    expect(await read(bomb)).toMatchObject({ ok: false, reason: 'damaged' });
  });

  it('whose parts lie over each other gains nothing', async () => {
    const type = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"';
    const all = [0, 1, 2, 3];
    const rels = all.map((n) => `<Relationship Id="w${n}" ${type} Target="worksheets/s${n}.xml"/>`).join('');
    const bytes = zipSync({
      ...parts(''),
      'xl/workbook.xml': strToU8(
        `<workbook><sheets>${all.map((n) => `<sheet name="${n}" r:id="w${n}"/>`).join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${rels}</Relationships>`),
      ...Object.fromEntries(all.map((n) => [`xl/worksheets/s${n}.xml`, strToU8(' '.repeat(9_000_000))])),
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const listed: number[] = [];
    for (let at = 0; at < bytes.length - 50; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 9_000_000) listed.push(at);
    expect(listed).toHaveLength(4);
    for (const at of listed) view.setUint32(at + 42, view.getUint32((listed[0] ?? 0) + 42, true), true);
    expect(await read(bytes)).toMatchObject({ ok: false, reason: 'too-large' });
  });

  it('of thousands of parts is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`xl/media/${n}.png`, new Uint8Array()]));
    expect(await read(zipSync({ ...parts(textRow(1, 'a')), ...many }))).toMatchObject({
      ok: false,
      reason: 'too-large',
    });
  });

  it('with a zip inside a zip is not opened further', async () => {
    const inner = zipSync({ a: new Uint8Array(4_000_000) });
    const bytes = zipSync({ ...parts(textRow(1, 'a')), 'xl/embeddings/inner.zip': inner });
    expect(await read(bytes)).toMatchObject({ ok: true, sheets: [{ rows: [['a']] }] });
  });

  it.each([
    ['a row of a thousand million', '<row r="999999999"><c r="A999999999"><v>1</v></c></row>'],
    ['a row number in disguise', '<row x:r="9999999"><c><v>1</v></c></row>'],
    ['a row number as code', '<row r="&#57;999999"><c><v>1</v></c></row>'],
    ['a column beyond the last', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'],
    ['rows that go back', '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'],
    ['a cell outside its row', '<row r="1"><c r="A5"><v>1</v></c></row>'],
    ['a cell outside any row', '<c r="A1"><v>1</v></c>'],
    ['a tag that never ends', '<row r="1'],
  ])('with %s is damaged', async (_, rows) => {
    expect(await read(workbook(rows))).toMatchObject({ ok: false, reason: 'damaged' });
  });

  it('with values in row 20,001 or column 101 is too large, with empty cells there it is not', async () => {
    const first = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(await read(workbook(`${first}<row r="20001"><c><v>1</v></c></row>`))).toMatchObject({ reason: 'too-large' });
    expect(await read(workbook('<row r="1"><c r="CW1"><v>1</v></c></row>'))).toMatchObject({ reason: 'too-large' });
    const empty = `${first}<row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    expect(await read(workbook(empty))).toMatchObject({ ok: true, sheets: [{ rows: [[1]] }] });
  });

  it('whose every cell shows the same long text is too large', async () => {
    const cells = Array.from({ length: 500 }, (_, n) => `<row r="${n + 1}"><c t="s"><v>0</v></c></row>`).join('');
    const strings = `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`;
    expect(await read(workbook(cells, { 'xl/sharedStrings.xml': strings }))).toMatchObject({ reason: 'too-large' });
  });

  it('with a number format that the library would look through for hours is read', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${'[d'.repeat(400_000)}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;
    expect(rowsOf(await read(workbook('<row><c s="0"><v>1</v></c></row>', { 'xl/styles.xml': styles })))).toEqual([
      [1],
    ]);
  });

  it('with links to parts outside it reads none', async () => {
    const rels = (target: string, more = '') =>
      `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}" ${more}/></Relationships>`;
    for (const link of [rels('../../../../etc/passwd'), rels('file:///etc/passwd'), rels('__proto__')])
      expect(await read(workbook('', { 'xl/_rels/workbook.xml.rels': link }))).toMatchObject({ reason: 'damaged' });
    const external = rels('http://example.org/a.xml', 'TargetMode="External"');
    expect(await read(workbook('', { 'xl/_rels/workbook.xml.rels': external }))).toMatchObject({ reason: 'empty' });
  });

  it('that is a good one torn or with a bit turned gives a table or a refusal, never a fault', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => textRow(n + 1, `A${n}`, 'words', `${n}`)).join('');
    const dates = '<row r="31"><c s="1"><v>42037</v></c><c t="s"><v>1</v></c></row>';
    const good = workbook(rows + dates);
    const whole = rowsOf(await read(good));
    // A generator of one's own, so that a failure happens again.
    let seed = 20150202;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let n = 0; n < 600; n += 1) {
      const bytes = n % 2 === 0 ? good.slice(0, random(good.length)) : good.slice();
      if (n % 2 === 1) for (let flip = 0; flip <= n % 7; flip += 1) bytes[random(bytes.length)] = random(256);
      const table = await read(bytes);
      // A checksum holds for every part that is read: what is read at all is what was saved.
      if (table.ok) expect(rowsOf(table)).toEqual(whole);
      else expect(table.why).toMatch(/Nothing was imported/);
    }
  });

  it('whose parts are torn within a sound zip gives a table or a refusal', async () => {
    const good = parts(textRow(1, 'What', 'Who') + '<row r="2"><c s="1"><v>42037</v></c><c t="s"><v>1</v></c></row>');
    for (const name of Object.keys(good)) {
      const part = good[name] ?? new Uint8Array();
      for (let cut = 0; cut < part.length; cut += 7) {
        const table = await read(zipSync({ ...good, [name]: part.slice(0, cut) }, { level: 0 }));
        expect(table.ok || table.why).toBeTruthy();
      }
    }
  });
});

describe('the thread that reads', () => {
  it('answers as the reader does, and leaves nothing behind', async () => {
    const bytes = workbook(textRow(1, 'a', 'b') + '<row r="2"><c s="1"><v>42037</v></c></row>');
    expect(await readPlanFile('plan.xlsx', bytes)).toEqual(await readTable('plan.xlsx', bytes));
    expect(await readPlanFile('plan.xlsx', bytes.slice(0, 300))).toMatchObject({ ok: false, reason: 'damaged' });
  });
});
