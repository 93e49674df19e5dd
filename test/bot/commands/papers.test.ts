import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../../bot/commands/program.ts';
import { papers } from '../../../bot/commands/papers.ts';
import { loadBoard, loadMembers } from '../../../data/boards.ts';
import { loadLibrary } from '../../../data/library.ts';
import { seedBoards } from '../../../data/seed.ts';
import { openSqliteStore } from '../../../data/sqlite/store.ts';

let folder = '';
let store = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  store = join(folder, 'boards.db');
  const opened = openSqliteStore(store);
  const board = loadBoard('knowsley');
  if (!board.ok) throw new Error(board.why);
  await seedBoards(opened, loadLibrary(), [board.board], loadMembers());
  await opened.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What it prints, to whichever of the two. */
const said = (outcome: Outcome): string => (outcome.ok ? outcome.text : outcome.why);

const file = (name: string): string => join(folder, name);
const KNOWSLEY = ['--board', 'knowsley', '--as-of', '2015-02-02'];

describe('npm run papers -- board', () => {
  it('writes the paper, and the same bytes again', async () => {
    const first = await papers(['board', ...KNOWSLEY, '--store', store, '--out', file('one.docx')]);
    expect(said(first)).toMatch(/one\.docx: Improvement Board, 5 February 2015, log of 6 entries, [0-9a-f]{12}\.$/);
    await papers(['board', ...KNOWSLEY, '--store', store, '--out', file('two.docx')]);
    expect(readFileSync(file('two.docx')).equals(readFileSync(file('one.docx')))).toBe(true);
  });

  it('does not write over a file that is there', async () => {
    await papers(['board', ...KNOWSLEY, '--store', store, '--out', file('three.docx')]);
    const again = await papers(['board', ...KNOWSLEY, '--store', store, '--out', file('three.docx')]);
    expect(again.ok).toBe(false);
    expect(said(again)).toContain('three.docx cannot be written');
  });

  it('takes the demonstration’s board where no store was ever made, and says so', async () => {
    const before = process.env['STORE'];
    process.env['STORE'] = `sqlite:${file('absent.db')}`;
    try {
      const made = await papers(['board', ...KNOWSLEY, '--out', file('four.docx')]);
      expect(said(made)).toContain('From the demonstration’s records');
      await papers(['board', ...KNOWSLEY, '--store', store, '--out', file('five.docx')]);
      expect(readFileSync(file('four.docx')).equals(readFileSync(file('five.docx')))).toBe(true);
    } finally {
      if (before === undefined) delete process.env['STORE'];
      else process.env['STORE'] = before;
    }
  });

  it.each([
    [
      'a meeting that is not known',
      ['--meeting', '2015-02-06'],
      'No meeting of the board is known for that day; the next one is on 5 February 2015 (confirmed by the board).',
    ],
    ['another grouping', ['--by', 'colour'], '--by needs one of theme, agency, paragraph, not colour.'],
    ['what is no date', ['--meeting', 'Thursday'], '--meeting needs a date such as 2015-02-02, not Thursday.'],
  ])('refuses %s in a sentence', async (_, more, why) => {
    const refused = await papers(['board', ...KNOWSLEY, '--store', store, '--out', file('none.docx'), ...more]);
    expect(refused).toEqual({ ok: false, why });
  });

  it('names a board that is not there', async () => {
    const refused = await papers(['board', '--board', 'narnia', '--store', store, '--out', file('none.docx')]);
    expect(refused).toEqual({ ok: false, why: 'There is no board narnia.' });
  });

  it('tells how it is called', async () => {
    expect(said(await papers(['--help']))).toContain('--meeting DATE');
    expect(said(await papers(['board']))).toContain('npm run --silent papers');
  });
});

it('npm run papers -- calendar writes a calendar file', async () => {
  const made = await papers(['calendar', ...KNOWSLEY, '--store', store, '--out', file('board.ics')]);
  expect(said(made)).toMatch(/board\.ics: Knowsley Improvement Board, 53 days, log of 6 entries/);
  expect(readFileSync(file('board.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

describe('npm run papers -- minister, council, letter', () => {
  it.each([
    ['minister', [], 'Report of the Chair of the Improvement Board'],
    ['council', ['--since', '2015-01-15'], 'Report of the Council on progress'],
    ['letter', ['--agency', 'police'], 'Knowsley Improvement Board: actions of Police'],
  ])('writes the %s', async (what, more, title) => {
    const made = await papers([what, ...KNOWSLEY, '--store', store, '--out', file(`${what}.docx`), ...more]);
    expect(said(made)).toContain(`${what}.docx: ${title}, log of 6 entries`);
    expect(
      readFileSync(file(`${what}.docx`))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('names the agencies where none or another is given', async () => {
    const refused = await papers([
      'letter',
      ...KNOWSLEY,
      '--store',
      store,
      '--out',
      file('x.docx'),
      '--agency',
      'Fire',
    ]);
    expect(said(refused)).toBe(
      'No agency of that name has an action; those that have are Council, Health, LSCB, Police and Schools.',
    );
  });
});
