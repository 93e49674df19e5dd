import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importReadings } from '../../../bot/commands/import-readings.ts';
import { loadBoard, loadMembers } from '../../../data/boards.ts';
import { loadLibrary } from '../../../data/library.ts';
import { seedBoards } from '../../../data/seed.ts';
import { openSqliteStore } from '../../../data/sqlite/store.ts';

jest.setTimeout(60_000);

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readings-'));
  const opened = openSqliteStore(join(folder, 'board.db'));
  const board = loadBoard('kent');
  if (!board.ok) throw new Error(board.why);
  await seedBoards(opened, loadLibrary(), [board.board], loadMembers());
  await opened.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (...more: string[]): Promise<string> => {
  const [store, file] = [join(folder, 'board.db'), join(folder, 'figures.csv')];
  const done = await importReadings(['--board', 'kent', '--as-of', '2011-08-05', '--store', store, file, ...more]);
  return done.ok ? done.text : done.why;
};

describe('npm run import-readings', () => {
  it('shows, imports, changes nothing again, and replaces where it is told to', async () => {
    const lines = [
      'Ref,Metric,Date,Value',
      'B3,unallocated cases over 28 days,31/03/2011,1200',
      'B3,unallocated cases over 28 days,01/08/2011,150',
      ',nothing,31/01/2011,1',
    ];
    writeFileSync(join(folder, 'figures.csv'), lines.join('\n'));
    const dry = await run();
    expect(dry).toContain('the file says 1,200, the board has 1,205');
    expect(dry).toContain('row 4: not read: nothing called “nothing” is measured here');
    expect(dry).toContain('Nothing was imported. Add --confirm to import it.');
    expect(await run('--confirm')).toContain('Imported as entry');
    expect(await run('--confirm')).not.toContain('Imported as entry');
    expect(await run('--confirm', '--replace')).toContain('Imported as entry');
    expect(await run()).not.toContain('the board has');
  });

  it('says which columns it needs', async () => {
    writeFileSync(join(folder, 'figures.csv'), 'Name,Colour\nA,B');
    expect(await run()).toContain('Name them “Measure”, “Date” and “Value”');
  });
});
