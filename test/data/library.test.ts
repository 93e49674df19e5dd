import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLibrary, noticeIds, noticeText } from '../../data/library.ts';
import { ParsedNotice } from '../../notices/model/notice.ts';

describe('the library', () => {
  const library = loadLibrary();

  test('holds the five notices that come with the program', () => {
    expect(noticeIds()).toEqual(['herefordshire', 'kent', 'kingston', 'knowsley', 'sutton']);
    expect(library.map(({ notice }) => notice.id)).toEqual(noticeIds());
  });

  test.each(library)('has a reading of $notice.place that fits the model', (reading) => {
    expect(ParsedNotice.parse(reading)).toEqual(reading);
  });

  test.each(library)('quotes $notice.place from the text that it keeps', ({ notice, duties, provisions }) => {
    const text = noticeText(notice.id);
    for (const { quote, span } of [...duties, ...provisions]) expect(quote).toBe(text.slice(...span));
  });

  describe('with a bad file in its folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'notices-'));
    writeFileSync(join(folder, 'shopping.txt'), 'Milk, eggs, bread.');
    writeFileSync(join(folder, 'kent.txt'), noticeText('kent'));
    mkdirSync(join(folder, 'old.txt'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'lost.txt'));
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    test('says which text cannot be read', () => {
      expect(() => loadLibrary(folder)).toThrow(/^The notice lost\.txt cannot be read: /);
    });

    test('reads the others, and tells of each one that it cannot read', () => {
      const told: string[] = [];
      const read = loadLibrary(folder, (why) => told.push(why));
      expect(read.map(({ notice }) => notice.id)).toEqual(['kent']);
      expect(told).toEqual([
        expect.stringMatching(/^The notice lost\.txt cannot be read: .*ENOENT/),
        expect.stringMatching(/^The notice shopping\.txt cannot be read: This does not call itself/),
      ]);
    });
  });
});
