import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from '../../../bot/commands/audit.ts';
import { createAudit } from '../../../data/audit.ts';
import { openSqliteStore } from '../../../data/sqlite/store.ts';
import type { AuditEvent } from '../../../notices/model/audit.ts';

const folder = mkdtempSync(join(tmpdir(), 'audit-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const WHO = '00000000-0000-0000-0000-000000000020';
const event = (change: Partial<AuditEvent>): AuditEvent => ({
  what: 'reading',
  who: WHO,
  tenant: 'a-tenant',
  board: 'kent',
  outcome: 'refused',
  why: 'no-role',
  ...change,
});

async function storeWith(name: string, events: readonly [at: string, event: AuditEvent][]): Promise<string> {
  const file = join(folder, name);
  const store = openSqliteStore(file);
  const failures: string[] = [];
  let now = 0;
  const trail = createAudit({ store, now: () => now, name: 'test', failed: (why) => void failures.push(why) });
  for (const [at, one] of events) {
    now = Date.parse(at);
    trail.audit(one);
  }
  await trail.settle();
  expect(failures).toEqual([]);
  await store.close();
  return file;
}

const said = async (...args: readonly string[]): Promise<string> => {
  const outcome = await audit(args);
  return outcome.ok ? outcome.text : `refused: ${outcome.why}`;
};

describe('npm run audit', () => {
  let file: string;
  beforeAll(async () => {
    file = await storeWith('some.db', [
      ['2026-11-01T23:59:59.999Z', event({ what: 'export', outcome: 'done', why: null, board: 'knowsley' })],
      ['2026-11-02T00:00:00.000Z', event({})],
      ...Array.from({ length: 912 }, (): [string, AuditEvent] => [
        '2026-11-03T10:00:00.000Z',
        event({ what: 'signature', who: null, tenant: null, board: null, why: 'expired' }),
      ]),
    ]);
  });

  it('prints a line each, the oldest first, and how many more there were', async () => {
    const lines = (await said('--store', file)).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      `2026-11-01T23:59:59.999Z  export done  board knowsley, by ${WHO}, tenant a-tenant`,
      `2026-11-02T00:00:00.000Z  reading refused (no-role)  board kent, by ${WHO}, tenant a-tenant`,
    ]);
    expect(lines.at(2)).toBe('2026-11-03T10:00:00.000Z  signature refused (expired)  by nobody known');
    expect(lines.at(-1)).toBe('2026-11-03T10:00:00.000Z  signature refused  and 812 more in that hour');
  });

  it('begins with a day that is given, and keeps to a board', async () => {
    expect((await said('--store', file, '--since', '2026-11-02')).split('\n').at(0)).toMatch(
      /^2026-11-02T00:00:00.000Z/,
    );
    expect(await said('--store', file, '--since', '2026-11-02', '--board', 'kent')).toMatch(
      /^[^\n]*reading refused[^\n]*$/,
    );
    expect(await said('--store', file, '--board', 'sutton')).toBe('Nothing was left behind in the audit.');
  });

  it('prints one JSON array with --json', async () => {
    expect(JSON.parse(await said('--store', file, '--board', 'kent', '--json'))).toEqual([
      { at: '2026-11-02T00:00:00.000Z', ...event({}), more: 0 },
    ]);
  });

  it('lets nothing that came in a forged token reach the terminal', async () => {
    const forged = await storeWith('forged.db', [
      ['2026-11-02T00:00:00.000Z', event({ who: 'x\u001b[31m\nred, 2026' })],
    ]);
    const text = await said('--store', forged);
    expect(Array.from(text).filter((char) => char < ' ')).toEqual([]);
    expect(text).toContain('by "x[31m\\nred, 2026"');
  });

  it('refuses a day that is none in a sentence', async () => {
    expect(await said('--store', file, '--since', 'yesterday')).toMatch(/^refused: --since has to be a day such as/);
    expect(await said('--help')).toContain('--since DAY');
  });
});
