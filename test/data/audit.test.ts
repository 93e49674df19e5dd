import { createAudit, readAudit, type AuditTrail } from '../../data/audit.ts';
import { StoreError, type Store } from '../../data/store.ts';
import type { AuditEvent } from '../../notices/model/audit.ts';
import { openTestStore } from '../bot/a-store.ts';

const refused = (change: Partial<AuditEvent> = {}): AuditEvent => ({
  what: 'signature',
  who: null,
  tenant: null,
  board: null,
  outcome: 'refused',
  why: 'expired',
  ...change,
});

const START = Date.parse('2026-11-29T10:00:00.000Z');

let store: Store;
let now: number;
let failures: string[];
beforeEach(async () => {
  store = await openTestStore();
  now = START;
  failures = [];
});
afterEach(() => store.close());

const trail = (over: Store = store, name = 'one'): AuditTrail =>
  createAudit({ store: over, now: () => now, name, failed: (why) => failures.push(why) });
const lines = async (since: string | null = null) => {
  const all = [];
  for await (const line of readAudit(store, since)) all.push(line);
  return all;
};

describe('the audit', () => {
  it('keeps each line with its time, in the order of time, of all instances', async () => {
    const [one, two] = [trail(), trail(store, 'two')];
    const who = '00000000-0000-0000-0000-000000000020';
    one.audit(refused({ what: 'export', who, tenant: 'a-tenant', board: 'kent', outcome: 'done', why: null }));
    now += 1_000;
    two.audit(refused());
    now += 1_000;
    one.audit(refused({ why: 'no-exp' }));
    await Promise.all([one.settle(), two.settle()]);
    expect(await lines()).toEqual([
      {
        at: '2026-11-29T10:00:00.000Z',
        more: 0,
        event: { what: 'export', who, tenant: 'a-tenant', board: 'kent', outcome: 'done', why: null },
      },
      { at: '2026-11-29T10:00:01.000Z', more: 0, event: refused() },
      { at: '2026-11-29T10:00:02.000Z', more: 0, event: refused({ why: 'no-exp' }) },
    ]);
    expect(await lines('2026-11-29T10:00:01.000Z')).toHaveLength(2);
    expect(failures).toEqual([]);
  });

  it('keeps lines of one instant apart, also after the program was started again', async () => {
    const first = trail();
    for (let n = 0; n < 3; n += 1) first.audit(refused());
    await first.settle();
    const again = trail(store, 'later');
    again.audit(refused());
    await again.settle();
    expect(await lines()).toHaveLength(4);
  });

  it('counts a flood instead of keeping it, and what is of another kind or outcome still has its line', async () => {
    const { audit, settle } = trail();
    for (let n = 0; n < 912; n += 1) audit(refused());
    audit(refused({ what: 'role', outcome: 'done', why: null, board: 'kent' }));
    audit(refused({ what: 'signature', outcome: 'failed', why: 'no-keys' }));
    await settle();
    const all = await lines();
    expect(all).toHaveLength(103);
    expect(all.filter(({ more }) => more > 0)).toEqual([
      { at: '2026-11-29T10:00:00.000Z', more: 812, event: refused({ why: 'more' }) },
    ]);
    expect(all.map(({ event }) => event.what)).toContain('role');
  });

  it('begins to count anew each hour', async () => {
    const { audit, settle } = trail();
    for (let n = 0; n < 150; n += 1) audit(refused());
    now += 3_600_000;
    for (let n = 0; n < 120; n += 1) audit(refused());
    await settle();
    const sums = (await lines()).filter(({ more }) => more > 0);
    expect(sums.map(({ at, more }) => [at.slice(11, 13), more])).toEqual([
      ['10', 50],
      ['11', 20],
    ]);
  });

  it('writes the sum as it grows, so that a crash loses less than half of it', async () => {
    const sums: number[] = [];
    const { audit, settle } = trail({
      ...store,
      commit: (pk, operations) => {
        for (const operation of operations)
          if (operation.op === 'upsert' && operation.document.kind === 'audit') sums.push(operation.document.more);
        return store.commit(pk, operations);
      },
    });
    for (let n = 0; n < 100 + 1_000; n += 1) audit(refused());
    await settle();
    expect(sums).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_000]);
    expect((await lines()).filter(({ more }) => more > 0)).toMatchObject([{ more: 1_000 }]);
  });

  it('never throws and is not waited for, whatever the store does', async () => {
    const hangs: Store = { ...store, commit: () => new Promise(() => undefined) };
    const { audit } = trail(hangs);
    for (let n = 0; n < 10_000; n += 1) audit(refused({ why: `n-${n % 7}` }));
    const broken: Store = {
      ...store,
      commit: () => Promise.reject(new StoreError('unavailable', 'The store cannot be reached.')),
    };
    const other = trail(broken);
    other.audit(refused());
    await other.settle();
    expect(failures).toEqual(['The store cannot be reached.']);
  });

  it('keeps a line of what does not fit, without what does not fit', async () => {
    const { audit, settle } = trail();
    audit(refused({ who: 'x'.repeat(5_000), why: 'Expired, says Jo' }));
    audit(refused({ who: 'half \ud800 a pair' }));
    await settle();
    expect((await lines()).map(({ event }) => [event.who, event.why])).toEqual([
      [null, 'unfit'],
      ['half  a pair', 'expired'],
    ]);
  });
});
