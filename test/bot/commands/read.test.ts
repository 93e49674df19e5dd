import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '../../../bot/commands/read.ts';

const NOTICES = join(__dirname, '../../../data/notices');
const KENT = join(NOTICES, 'kent.txt');
const HEREFORD = join(NOTICES, 'herefordshire.txt');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function refusal(...args: readonly string[]): string {
  const outcome = read(args);
  return outcome.ok ? 'it was read' : outcome.why;
}

interface PrintedDuty {
  id: string;
  missing: string | null;
  occurrences: { date: string; certainty: string }[];
}

function printed(...args: readonly string[]): { keys: string[]; duties: PrintedDuty[]; id: string } {
  const outcome = read([...args, '--json']);
  if (!outcome.ok) throw new Error(outcome.why);
  const json = JSON.parse(outcome.text) as { duties: PrintedDuty[]; notice: { id: string } };
  return { keys: Object.keys(json), duties: json.duties, id: json.notice.id };
}

describe('read --json', () => {
  it('prints the reading, called by the name of its file', () => {
    const { keys, id } = printed(KENT);
    expect(keys).toEqual(['notice', 'provisions', 'duties', 'coverage', 'doubts']);
    expect(id).toBe('kent');
  });

  it('leaves the duties of an undated notice open until the fact is given', () => {
    const audit = (duties: PrintedDuty[]): PrintedDuty | undefined => duties.find(({ id }) => id === '20');
    expect(audit(printed(HEREFORD).duties)).toMatchObject({ occurrences: [], missing: 'issued' });
    expect(audit(printed(HEREFORD, '--fact', 'issued=2012-11-01').duties)).toMatchObject({
      occurrences: [{ date: '2012-12-01', certainty: 'computed' }],
      missing: null,
    });
  });
});

describe('read without --json', () => {
  it('prints the outline', () => {
    expect(read([KENT])).toMatchObject({
      ok: true,
      text: expect.stringContaining('Improvement notice to Kent County Council') as string,
    });
    expect(read(['--help'])).toMatchObject({ ok: true, text: expect.stringContaining('--fact') as string });
  });
});

describe('read refuses in a sentence', () => {
  it.each([
    ['no file', [], /^No file was given/],
    ['two files', [KENT, HEREFORD], /^One file at a time/],
    ['a file that is not there', ['nowhere.txt'], /there is no such file/],
    ['a folder', [NOTICES], /is not a file/],
    ['an unknown option', [KENT, '--jsn'], /Unknown option '--jsn'/],
    ['an unknown fact', [KENT, '--fact', 'born=2012-01-01'], /the facts are issued, received, ends, review, meeting/],
    ['a date that is none', [KENT, '--fact', 'issued=2012-02-30'], /needs a date such as issued=2012-11-01/],
  ])('%s', (_, args, why) => {
    expect(refusal(...args)).toMatch(why);
  });

  it('a link that leads to itself', () => {
    const path = join(folder, 'loop.txt');
    symlinkSync(path, path);
    expect(refusal(path)).toBe(`${path} cannot be read: it is a link that leads back to itself.`);
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? it.skip : it)('a file that may not be read', () => {
    const path = file('locked.txt', 'improvement notice');
    chmodSync(path, 0o000);
    expect(refusal(path)).toMatch(/cannot be read: you have no permission to read it\.$/);
  });

  it('bytes, more than 1 MB, and what is no notice', () => {
    expect(refusal(file('bytes.txt', new Uint8Array([0xff, 0xfe, 0x00, 0x41])))).toMatch(/not plain text in UTF-8/);
    expect(refusal(file('nul.txt', 'Improvement Notice\u0000'))).toMatch(/not plain text/);
    expect(refusal(file('big.txt', 'improvement notice '.repeat(60_000)))).toMatch(/larger than 1 MB/);
    expect(refusal(file('list.txt', 'milk\neggs\n'))).toMatch(/does not call itself an improvement notice/);
    expect(refusal(file('empty.txt', ''))).toMatch(/is empty/);
  });
});
