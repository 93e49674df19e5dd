import { strFromU8, unzipSync } from 'fflate';
import { loadBoard } from '../../../data/boards.ts';
import { loadLibrary } from '../../../data/library.ts';
import { readTable } from '../../../data/plan/table.ts';
import { asWritten, harmless } from '../../../data/plan/harmless.ts';
import { planWorkbook } from '../../../data/plan/workbook.ts';
import type { LogLine } from '../../../notices/plan/export.ts';
import type { Action } from '../../../notices/model/board.ts';
import { planChanges, presentAction } from '../../../notices/plan/changes.ts';
import { planParts } from '../../../notices/plan/parts.ts';
import { readPlan } from '../../../notices/plan/read.ts';
import { actionState, updatesUpTo } from '../../../notices/progress/action-state.ts';

const PLAIN: Action = {
  ...{ id: 'A1', serves: ['4'], title: 'Publish', owner: 'Director', agency: 'Council', how: '', due: '2015-07-01' },
  ...{ firstDate: null, success: '', status: 'in-progress', rag: null },
};
const LINE: LogLine = {
  ...{ entry: 7, recorded: '2015-07-01T22:30:00.000Z', by: 'Ada', role: 'officer', about: 'A1', date: '2015-07-01' },
  ...{ text: 'Done.', status: 'complete', rag: 'blue', percent: 88, evidence: 'https://example.org', kind: 'update' },
};

async function exported(
  plan: readonly Action[],
  log: readonly LogLine[] = [],
  computedRag: ReadonlySet<string> = new Set(),
) {
  const mark = { board: 'knowsley', day: '2015-02-02', entry: 0, hash: '' };
  const bytes = await planWorkbook({ plan, computedRag, log, readings: [], mark });
  const table = await readTable('plan.xlsx', bytes);
  if (!table.ok) throw new Error(table.why);
  const partOf = unzipSync(bytes);
  const part = (name: string): string => strFromU8(partOf[name] ?? new Uint8Array());
  return { bytes, sheets: table.sheets, rows: table.sheets[0]?.rows ?? [], part };
}

describe('an exported plan', () => {
  it('imported again changes nothing: the demonstration’s plan, with its log, on several days', async () => {
    const loaded = loadBoard('knowsley');
    if (!loaded.ok) throw new Error(loaded.why);
    const { board } = loaded;
    const notice = loadLibrary().find((one) => one.notice.id === 'knowsley');
    const refs = (notice?.provisions ?? []).flatMap(({ ref }) => (ref === null ? [] : [ref]));
    for (const today of ['2015-01-10', '2015-02-02', '2015-06-30']) {
      const log = updatesUpTo(board, today);
      const states = board.actions.map((action) => actionState(action, board.planDay, log, today));
      const { sheets } = await exported(states.map(presentAction));
      const read = readPlan(sheets, { refs, actions: board.actions });
      if (!read.ok) throw new Error(read.why);
      expect(read.wrong).toEqual([]);
      expect(planChanges(read, states)).toMatchObject({ added: [], changed: [], absent: [], firstDateKept: [] });
      expect(read.rows).toHaveLength(28);
    }
  });

  it('has dates as dates and numbers as numbers, in four sheets', async () => {
    const { rows, part } = await exported([{ ...PLAIN, firstDate: '2014-12-31' }], [LINE]);
    expect(rows[1]?.slice(6, 8)).toEqual([{ date: '2015-07-01' }, { date: '2014-12-31' }]);
    expect(part('xl/workbook.xml')).toMatch(/name="Plan".*name="Log".*name="Readings".*name="About"/);
    expect(part('xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"');
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<c r="G2" s="\d+"><v>42186<\/v><\/c>/);
    // 22:30 in UTC is 23:30 on the clocks of July.
    expect(part('xl/worksheets/sheet2.xml')).toMatch(/<c r="B2" s="\d+"><v>42186\.979\d+<\/v><\/c>/);
    expect(part('xl/worksheets/sheet2.xml')).toMatch(/<c r="J2" s="\d+"><v>88<\/v><\/c>/);
  });

  const HOSTILE = [
    ...[
      '=1+1',
      '+1',
      '-5% by March',
      '@SUM(A1)',
      '＝1',
      '＋1',
      '－1',
      '＠a',
      ' =1',
      "'=1",
      "''@a",
      "'quoted'",
      "=cmd|' /C calc'!A0",
    ],
    ...[
      '_x0041_',
      '_x005F_x0041_',
      'constructor',
      '__proto__',
      'toString',
      'valueOf',
      '<b>&amp;</b>',
      ']]>',
      'two\nlines',
    ],
    ...['true', '1e5', '007', '31/03/2015', 'é ’ 😀', 'https://example.org', '#REF!'],
  ];

  it.each(HOSTILE)('keeps the text %j, as a text', async (text) => {
    const plan = [{ ...PLAIN, title: text, owner: text, success: text }];
    const { sheets, part } = await exported(plan, [{ ...LINE, text, by: text, evidence: text }]);
    const read = readPlan(sheets, { refs: ['4'], actions: [] });
    const tidied = text.trim();
    expect(read).toMatchObject({
      ok: true,
      wrong: [],
      rows: [{ action: { title: tidied, owner: tidied, success: tidied } }],
    });
    for (const sheet of [1, 2, 3]) expect(part(`xl/worksheets/sheet${sheet}.xml`)).not.toMatch(/<f\b/);
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<c r="C2" s="\d+" t="s">/);
  });

  it.each([
    ...['=1+1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a', '\t=1', '\r=1', ' =1', "'=1"],
    // What some drop before they look: marks that nobody sees, and characters written as in an address.
    ...['\u200b=1', '\u2060\u200d@a', '\u00ad+1', '\u00a0\u200e-1', '\u180e =1', '\u3164=1', '\u2800=1', '\ufe0f=1'],
    ...['%3D1', '%09%3d1', '%2bA1', '%2D1', '%40SUM(A1)', '%7Ccalc', '%E2%80%8B=1', '%ef%bb%bf%c2%a0=1'],
    ...['%0a=1', '%0A%0D@a', '%09-1', ' %20=1', '\u200b%0a\u200b+1'],
    ...['|cmd', '\u200b|cmd', '｜cmd', "'|cmd"],
  ])('never begins a cell with what a spreadsheet runs: %j', async (text) => {
    const { part } = await exported([PLAIN], [{ ...LINE, text }]);
    expect(part('xl/sharedStrings.xml')).toContain(`>'${text.replace('\r', '\n')}</t>`);
  });

  it.each(['wibble = 1', '5% = a', '%0a', '%ab=1', 'a|b', '\u200bwibble', 'naïve', ''])(
    'is left as it is where no spreadsheet takes it for a formula: %j',
    (text) => {
      expect(harmless(text)).toBe(text);
      expect(asWritten(text)).toBe(text);
    },
  );

  it.each(['=1', '\u200b=1', '%0a=1', '|a', "'|a", "''%0A\u200b@a", '\ta'])('comes back as it was: %j', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
    expect(asWritten(harmless(text))).toBe(text);
  });

  it('is looked at in a time that grows with the text and no faster', () => {
    for (const run of ["'", '\u200b', '%0a', "'%0a", '%', ' '])
      expect(harmless(run.repeat(500_000))).toHaveLength(run.length * 500_000);
  });

  it('of a board without a plan has its headings', async () => {
    const { rows } = await exported([]);
    expect(rows).toEqual([
      [
        'Action',
        'Notice ref',
        'What',
        'Who',
        'Agency',
        'How',
        'When',
        'First date',
        'Success measure',
        'Status',
        'BRAG',
      ],
    ]);
  });

  it('of 200 long actions and 1,000 entries is read again', async () => {
    const plan = Array.from({ length: 200 }, (_, n) => ({
      ...PLAIN,
      id: `A${n + 1}`,
      title: `${n} ${'words '.repeat(300)}`,
    }));
    const log = Array.from({ length: 1000 }, (_, n) => ({ ...LINE, entry: n, text: `${n} ${'words '.repeat(20)}` }));
    const { rows } = await exported(plan, log);
    expect(rows).toHaveLength(201);
  });
});

describe('an exported plan on paper', () => {
  const agencies: readonly Action[] = [
    { ...PLAIN, rag: 'red' },
    { ...PLAIN, id: 'A2', agency: 'Police: north/south [2]', status: 'withdrawn' },
    { ...PLAIN, id: 'A3', agency: 'police: North/South [2]' },
    { ...PLAIN, id: 'A4', agency: 'Log' },
  ];

  it('is landscape, as wide as a page, with its headings on every page and filters', async () => {
    const { part } = await exported([PLAIN], [LINE]);
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    expect(sheet).toMatch(
      /<\/sheetData><autoFilter ref="A1:K2"\/><pageMargins .*orientation="landscape" fitToWidth="1"/,
    );
    expect(part('xl/workbook.xml')).toContain(`localSheetId="0">'Plan'!$1:$1</definedName>`);
  });

  it('shows a colour as its word too', async () => {
    const { rows, part } = await exported([{ ...PLAIN, rag: 'red' }]);
    expect(rows.flat()).toContain('Red');
    expect(part('xl/styles.xml')).toContain('F4B0AE');
  });

  it('by agency is a sheet each under a name that a sheet can have, and reads back as the plan', async () => {
    const parts = planParts(agencies, 'agency', { provisions: [] });
    expect(parts.map(({ title }) => title)).toEqual([
      'Council',
      'Police north south 2',
      'police North South 2 (2)',
      'Log (2)',
    ]);
    const mark = { board: 'knowsley', day: '2015-02-02', entry: 0, hash: '' };
    const bytes = await planWorkbook({
      plan: agencies,
      parts,
      computedRag: new Set(),
      log: [LINE],
      readings: [],
      mark,
    });
    const table = await readTable('plan.xlsx', bytes);
    if (!table.ok) throw new Error(table.why);
    const read = readPlan(table.sheets, { refs: ['4'], actions: [] });
    if (!read.ok) throw new Error(read.why);
    expect(read.rows.map(({ action }) => [action.id, action.agency, action.status])).toEqual(
      agencies.map(({ id, agency, status }) => [id, agency, status]),
    );
  });

  it('by theme goes by the heading of the first paragraph that has one', () => {
    const [knowsley] = loadLibrary().filter(({ notice }) => notice.id === 'knowsley');
    if (knowsley === undefined) throw new Error('no notice');
    const parts = planParts(
      [
        { ...PLAIN, serves: ['3(a)'] },
        { ...PLAIN, id: 'A2', serves: [] },
      ],
      'theme',
      knowsley,
    );
    expect(parts.map(({ title }) => title)).toEqual(['Understanding needs', 'Other']);
  });
});
