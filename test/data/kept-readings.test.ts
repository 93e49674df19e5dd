import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { keepReading, keptReading, READER_FOLDERS } from '../../data/kept-readings.ts';
import { loadLibrary, noticeText } from '../../data/library.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import { readNotice } from '../../notices/reading/read.ts';

function readingOf(id: string): ParsedNotice {
  const read = readNotice(noticeText(id), { id });
  if (!read.ok) throw new Error(read.reason);
  return read.reading;
}

describe('what was read of a notice', () => {
  const kent = readingOf('kent');
  const text = noticeText('kent');
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'readings-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const file = (): string => join(folder, readdirSync(folder)[0] ?? '');

  it('comes back as it was', () => {
    expect(keptReading('kent', text, folder)).toBeNull();
    expect(keepReading('kent', text, kent, folder)).toBe(true);
    expect(keptReading('kent', text, folder)).toEqual(kent);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is not taken for another text, or for another notice', () => {
    keepReading('kent', text, kent, folder);
    expect(keptReading('kent', `${text} `, folder)).toBeNull();
    writeFileSync(join(folder, 'other'), '');
    const sutton = readingOf('sutton');
    keepReading('sutton', noticeText('sutton'), sutton, folder);
    expect(keptReading('sutton', text, folder)).toBeNull();
    expect(keptReading('kent', text, folder)).toEqual(kent);
  });

  it.each([
    ['cut short', (kept: string) => kept.slice(0, kept.length / 2)],
    ['emptied', () => ''],
    ['of another shape', () => '{"key":1}'],
    ['changed in a date', (kept: string) => kept.replace('2011-08', '2012-08')],
    ['another reader’s', (kept: string) => kept.replace(/"key":"./, '"key":"x')],
  ])('is read again where what is kept is %s', (_, damage) => {
    keepReading('kent', text, kent, folder);
    const kept = file();
    const damaged = damage(readFileSync(kept, 'utf8'));
    writeFileSync(kept, damaged);
    expect(keptReading('kent', text, folder)).toBeNull();
    const library = loadLibrary(undefined, undefined, folder);
    expect(library.find(({ notice }) => notice.id === 'kent')).toEqual(kent);
    expect(readFileSync(kept, 'utf8')).not.toBe(damaged);
  });

  it('is the same from the text and from what is kept', () => {
    const first = loadLibrary(undefined, undefined, folder);
    expect(loadLibrary(undefined, undefined, folder)).toEqual(first);
    expect(first.find(({ notice }) => notice.id === 'kent')).toEqual(kent);
  });

  it('is read where nothing can be kept', () => {
    const taken = join(folder, 'a-file');
    writeFileSync(taken, 'no folder');
    chmodSync(taken, 0o400);
    expect(keepReading('kent', text, kent, join(taken, 'within'))).toBe(false);
    expect(loadLibrary(undefined, undefined, join(taken, 'within'))).toHaveLength(5);
  });
});

test('what reads notices runs through the folders that its hash is made of, and the packages of package.json', () => {
  const root = join(import.meta.dirname, '../..');
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, from = ''] of readFileSync(join(root, file), 'utf8').matchAll(
      /^(?:import|export|\})[^'\n]* from '([^']+)'/gm,
    ))
      if (from.startsWith('.')) visit(normalize(join(dirname(file), from)));
  };
  visit('notices/reading/read.ts');
  expect(seen.size).toBeGreaterThan(30);
  const folders = new Set([...seen].map((file) => file.split('/')[1]));
  expect([...folders].filter((folder) => !READER_FOLDERS.some((one) => one === folder))).toEqual([]);
});
