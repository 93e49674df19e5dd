import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

  test('says which text cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'notices-'));
    writeFileSync(join(folder, 'shopping.txt'), 'Milk, eggs, bread.');
    expect(() => loadLibrary(folder)).toThrow(/^The notice shopping\.txt cannot be read: /);
    rmSync(folder, { recursive: true });
  });
});
