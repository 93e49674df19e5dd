import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boardIds, loadBoard } from '../../data/boards.ts';
import { noticeIds } from '../../data/library.ts';
import { BoardRecords } from '../../notices/model/board.ts';

function loaded(id: string): BoardRecords {
  const result = loadBoard(id);
  if (!result.ok) throw new Error(result.why);
  return result.board;
}

describe('the boards that come with the program', () => {
  test('are one for each notice, and fit the model', () => {
    expect(boardIds()).toEqual(noticeIds());
    for (const id of boardIds()) expect(BoardRecords.parse(loaded(id))).toEqual(loaded(id));
  });

  test('hold every line of their sheets', () => {
    const { actions, updates, measurements: readings, calendar, planDay } = loaded('knowsley');
    expect([actions.length, updates.length, readings.length, calendar.length]).toEqual([28, 18, 0, 8]);
    expect(planDay).toBe('2015-02-02');
    expect(loaded('kent')).toMatchObject({ notice: 'kent', planDay: '2011-08-05', actions: [], updates: [] });
    expect(loaded('kent').measurements).toHaveLength(19);
  });

  test('keep the first date of an action that was moved', () => {
    const action = loaded('knowsley').actions.find(({ id }) => id === 'A25');
    expect(action).toMatchObject({ due: '2015-10-30', firstDate: '2015-04-30', status: 'rescheduled', rag: 'amber' });
  });

  test('let an action serve several paragraphs', () => {
    expect(loaded('knowsley').actions.find(({ id }) => id === 'A20')?.serves).toEqual(['10(a)', '10(c)']);
  });

  test('read an update with nothing but its words, and one with everything', () => {
    const { updates } = loaded('knowsley');
    const empty = { status: null, rag: null, percent: null, evidence: null, moved: null, entry: null };
    expect(updates.find(({ about }) => about === '14(f)')).toMatchObject({ by: 'LSCB Business Manager', ...empty });
    expect(updates.find(({ about }) => about === 'A15')).toMatchObject({
      ...{ date: '2015-01-08', status: 'in-progress', rag: 'red', percent: 50 },
      evidence: 'https://example.org/knowsley/attendance',
    });
  });

  test('read measured values and facts', () => {
    expect(loaded('kent').measurements[15]).toEqual({
      ...{ ref: 'B9', metric: 'vacancy rate of qualified social workers', date: '2011-03-31', value: 23.5 },
    });
    expect(loaded('knowsley').calendar.at(-1)).toEqual({
      ...{ fact: 'review', date: '2015-03-18', note: 'first DfE review confirmed for this day' },
    });
  });
});

describe('a board that cannot be loaded', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'boards-'));
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine', 'board.json'), '{ "notice": "kent", "planDay": null }');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each(['nowhere', '../kent', '', '.'])('is missing when it is called "%s"', (id) => {
    expect(loadBoard(id)).toMatchObject({
      ok: false,
      reason: 'missing',
      why: expect.stringContaining('knowsley') as string,
    });
  });

  test('needs none of its sheets', () => {
    expect(loadBoard('mine', folder)).toMatchObject({ ok: true, board: { id: 'mine', actions: [], calendar: [] } });
  });

  test('says which sheet, row and column is wrong', () => {
    writeFileSync(
      join(folder, 'mine', 'updates.csv'),
      'About,Date,By,Text,Status,BRAG,Percent,Evidence\nA1,02/02/2015,Head,Done.,,,120,\n',
    );
    expect(loadBoard('mine', folder)).toEqual({
      ok: false,
      reason: 'bad-file',
      why: 'updates.csv, row 2, column "Percent": "120" is not between 0 and 100.',
    });
    writeFileSync(join(folder, 'mine', 'updates.csv'), '');
    writeFileSync(join(folder, 'mine', 'calendar.csv'), 'Fact,Date,Note\nparty,02/02/2015,\n');
    expect(loadBoard('mine', folder)).toMatchObject({ reason: 'bad-file' });
  });

  test.each(['{', '{ "notice": "kent" }', '{ "notice": "kent", "planDay": "soon" }'])(
    'says that board.json is wrong: %s',
    (text) => {
      writeFileSync(join(folder, 'mine', 'board.json'), text);
      expect(loadBoard('mine', folder)).toMatchObject({
        ...{ ok: false, reason: 'bad-file', why: expect.stringMatching(/^board\.json cannot be read/) as string },
      });
    },
  );
});
