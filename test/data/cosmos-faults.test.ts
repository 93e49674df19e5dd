import { once } from 'node:events';
import { createServer } from 'node:http';
import { inspect } from 'node:util';
import { z } from 'zod';
import { faultOf } from '../../data/cosmos/faults.ts';
import { persevere } from '../../data/cosmos/patience.ts';
import { openCosmosStore } from '../../data/cosmos/store.ts';
import type { CosmosOptions } from '../../data/cosmos/connect.ts';
import { listAll, StoreError, type Committed, type Operation, type Store } from '../../data/store.ts';
import { A_KEY, emptyDatabase, startAccount, type TestAccount } from './cosmos/account.ts';
import { FAULTS, isAfter, isWrite, startFaultProxy, type Fault, type FaultProxy } from './cosmos/fault-proxy.ts';
import { note } from './store-contract.ts';

// Only against the server in this process: nobody's account is to be disturbed.
jest.setTimeout(60_000);

const PATIENCE = { requestMs: 250, callMs: 2_000 };
const SHORT = { requestMs: 150, callMs: 300 };

let account: TestAccount | undefined;
let proxy: FaultProxy;
let store: Store;
const through = (patience: CosmosOptions['patience']): CosmosOptions => ({
  endpoint: `http://127.0.0.1:${proxy.port}`,
  database: 'noticeboard-tests',
  key: A_KEY,
  ...(patience === undefined ? {} : { patience }),
});

beforeAll(async () => {
  const before = process.env['COSMOS_ENDPOINT'];
  delete process.env['COSMOS_ENDPOINT'];
  account = await startAccount();
  if (before !== undefined) process.env['COSMOS_ENDPOINT'] = before;
  proxy = await startFaultProxy(Number(new URL(account.options.endpoint).port));
  store = await openCosmosStore(through(PATIENCE));
});
beforeEach(async () => {
  proxy.heal();
  await emptyDatabase(through(PATIENCE));
});
afterAll(async () => {
  await store.close();
  await proxy.close();
  await account?.close();
});

const create = (id: string, words?: string): Operation => ({ op: 'create', document: note('kent', id, words) });
const wordsOf = async (from: Store, id: string) => {
  const stored = await from.get('kent', id);
  return stored?.document.kind === 'misread' ? stored.document.words : null;
};
const etagOf = async (id: string) => (await store.get('kent', id))?.etag ?? '';
const replaceHead = async (words: string): Promise<Operation> => {
  return { op: 'replace', document: note('kent', 'head', words), etag: await etagOf('head') };
};

/** How a commit ended: its reason, as a refusal or as a fault. */
async function ended(commit: Promise<Committed>): Promise<string> {
  try {
    const done = await commit;
    return done.ok ? 'ok' : done.reason;
  } catch (error) {
    if (error instanceof StoreError) return `${error.reason}!`;
    throw error;
  }
}

describe.each(FAULTS)('a write that meets "%s" once', (fault) => {
  it('is recorded once, by one operation or by several', async () => {
    await store.commit('kent', [create('head', '0')]);
    proxy.failWrites(fault, 1);
    expect(await ended(store.commit('kent', [create('one')]))).toBe('ok');
    const head = await replaceHead('1');
    proxy.failWrites(fault, 1);
    const committed = await store.commit('kent', [head, create('entry-1')]);
    expect(committed.ok && [...committed.etags]).toEqual([
      ['head', await etagOf('head')],
      ['entry-1', await etagOf('entry-1')],
    ]);
    proxy.failWrites(fault, 1);
    expect(await ended(store.commit('kent', [{ op: 'upsert', document: note('kent', 'two') }]))).toBe('ok');
    const ids = (await listAll(store, 'kent', 'misread')).map(({ document }) => document.id);
    expect(ids).toEqual(['entry-1', 'head', 'one', 'two']);
  });

  it('tells of what was there before, or that it cannot tell', async () => {
    await store.commit('kent', [create('one', 'before')]);
    proxy.failWrites(fault, 1);
    expect(await ended(store.commit('kent', [create('one', 'after')]))).toBe('exists');
    const late: Operation = { op: 'replace', document: note('kent', 'one', 'after'), etag: 'another' };
    proxy.failWrites(fault, 1);
    const end = await ended(store.commit('kent', [late]));
    expect(isDoubtful(fault) ? 'unknown!' : 'conflict').toBe(end);
    proxy.failWrites(fault, 1);
    expect(await ended(store.commit('kent', [late, create('two')]))).toBe('conflict');
    expect(await wordsOf(store, 'one')).toBe('before');
    expect(await store.get('kent', 'two')).toBeNull();
  });

  it('does not hide that a delete may have been somebody else’s', async () => {
    await store.commit('kent', [create('one')]);
    const remove: Operation = { op: 'delete', id: 'one', etag: await etagOf('one') };
    proxy.failWrites(fault, 1);
    expect(await ended(store.commit('kent', [remove]))).toBe(isAfter(fault) ? 'unknown!' : 'ok');
    expect(await store.get('kent', 'one')).toBeNull();
  });

  it('does not stop a reader either', async () => {
    await store.commit('kent', [create('one'), create('two')]);
    const once = () => {
      let left = 1;
      proxy.decide(({ kind }) => (kind !== 'query plan' && left-- > 0 ? fault : null));
    };
    once();
    expect(await wordsOf(store, 'one')).not.toBeNull();
    once();
    expect((await store.list('kent', 'misread')).items).toHaveLength(2);
    once();
    expect((await store.scan('misread')).items).toHaveLength(2);
  });
});

/** After these the store asks again and cannot know whose the answer is. */
function isDoubtful(fault: Fault): boolean {
  return !['429', '449', 'slow'].includes(fault);
}

describe('a fault that stays', () => {
  it.each(FAULTS.filter((fault) => fault !== 'slow'))(
    '"%s" ends in time, with the truth about what is known',
    async (fault) => {
      const hasty = await openCosmosStore(through(SHORT));
      await store.commit('kent', [create('head', '0')]);
      const head = await replaceHead('1');
      proxy.decide((about) => (isWrite(about) ? fault : null));
      const begun = performance.now();
      const end = await ended(hasty.commit('kent', [head, create('entry-1')]));
      expect(performance.now() - begun).toBeLessThan(5_000);
      expect(end).toBe(isDoubtful(fault) ? 'unknown!' : 'unavailable!');
      proxy.heal();
      // A try that was on its way when we gave up may still arrive: then all of it is there.
      const isThere = (await hasty.get('kent', 'entry-1')) !== null;
      expect(isThere || !isAfter(fault)).toBe(true);
      expect(isThere && end === 'unavailable!').toBe(false);
      expect(await wordsOf(hasty, 'head')).toBe(isThere ? '1' : '0');
      await hasty.close();
    },
  );

  it('of a reader ends in time too', async () => {
    const hasty = await openCosmosStore(through(SHORT));
    for (const fault of ['hang before', '429', 'reset before', 'HTML 200 after', 'empty 200 after'] as const) {
      proxy.decide(() => fault);
      await expect(hasty.get('kent', 'one')).rejects.toMatchObject({ reason: 'unavailable' });
      await expect(hasty.list('kent', 'misread')).rejects.toMatchObject({ reason: 'unavailable' });
    }
    proxy.heal();
    expect(await hasty.get('kent', 'one')).toBeNull();
    await hasty.close();
  });
});

describe('an outage', () => {
  it('is told as such, wrote nothing, and is over when it is over', async () => {
    const hasty = await openCosmosStore(through(SHORT));
    const { port } = proxy;
    await proxy.close();
    await expect(hasty.get('kent', 'one')).rejects.toMatchObject({ reason: 'unavailable' });
    await expect(hasty.commit('kent', [create('one')])).rejects.toMatchObject({
      reason: 'unavailable',
      message: expect.stringContaining('so that nothing was written') as string,
    });
    await expect(openCosmosStore(through(SHORT))).rejects.toMatchObject({ reason: 'unavailable' });
    proxy = await startFaultProxy(Number(new URL(account?.options.endpoint ?? '').port), port);
    expect(await ended(hasty.commit('kent', [create('one')]))).toBe('ok');
    expect(await wordsOf(hasty, 'one')).not.toBeNull();
    await hasty.close();
  });
});

describe('writers under faults at random', () => {
  it('lose no commit that was acknowledged, and double none', async () => {
    await store.commit('kent', [create('head', '0')]);
    const random = randomFrom(7);
    proxy.decide(() => {
      const at = Math.floor(random() * FAULTS.length * 4);
      return FAULTS[at] ?? null;
    });
    const acknowledged: string[] = [];
    const open: string[] = [];
    /** As the log does: the head counts, the entry is named by its command, and a command is carried out once. */
    const append = async (command: string): Promise<void> => {
      for (let tries = 0; tries < 50; tries += 1) {
        try {
          const head = await store.get('kent', 'head');
          if ((await store.get('kent', command)) !== null) return void acknowledged.push(command);
          const words = String(Number(head?.document.kind === 'misread' ? head.document.words : 'NaN') + 1);
          const replace: Operation = { op: 'replace', document: note('kent', 'head', words), etag: head?.etag ?? '' };
          const done = await store.commit('kent', [replace, create(command)]);
          if (done.ok) return void acknowledged.push(command);
        } catch (error) {
          if (!(error instanceof StoreError)) throw error;
          if (error.reason !== 'unknown' && error.reason !== 'unavailable') throw error;
        }
      }
      open.push(command);
    };
    const commands = Array.from({ length: 30 }, (_, n) => `entry-${n}`);
    for (let from = 0; from < commands.length; from += 3) await Promise.all(commands.slice(from, from + 3).map(append));
    proxy.heal();
    const ids = (await listAll(store, 'kent', 'misread')).map(({ document }) => document.id);
    expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
    expect(open).toEqual([]);
    // Each entry counted once: a commit that was carried out twice would have counted twice.
    expect(await wordsOf(store, 'head')).toBe(String(ids.length - 1));
  });
});

describe('what lets the program in', () => {
  const TOKEN = 'eyJhbGciOi.secret-token.x';

  it('is not in the fault that an account answers with, however that answer repeats it', async () => {
    const key = Buffer.from('a key that nobody may see').toString('base64');
    for (const status of [401, 403]) {
      const hostile = createServer((request, response) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ message: `no: ${request.headers.authorization ?? ''} ${key}` }));
      });
      await once(hostile.listen(0, '127.0.0.1'), 'listening');
      const { port } = z.object({ port: z.number() }).parse(hostile.address());
      const opened = openCosmosStore({ ...through(SHORT), endpoint: `http://127.0.0.1:${port}`, key });
      const error: unknown = await opened.then(
        () => null,
        (fault: unknown) => fault,
      );
      expect(error).toMatchObject({
        reason: 'unavailable',
        message: expect.stringContaining(`HTTP ${status}`) as string,
      });
      const said = inspect(error, { depth: 10, showHidden: true });
      expect(said).not.toContain(key);
      expect(said).not.toMatch(/type%3dmaster|sig%3d/i);
      hostile.closeAllConnections();
      hostile.close();
    }
  });

  it('is not in the fault of a sign-in or a connection', async () => {
    for (const name of ['AuthenticationError', 'CredentialUnavailableError', 'RestError', 'TypeError']) {
      const leaky = Object.assign(new Error(`token ${TOKEN}`), {
        name,
        request: { headers: { authorization: TOKEN } },
      });
      const failed = persevere({ host: 'here', patience: SHORT, writes: true }, () => Promise.reject(leaky));
      const error: unknown = await failed.then(
        () => null,
        (fault: unknown) => fault,
      );
      expect(error).toBeInstanceOf(StoreError);
      expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(TOKEN);
      expect(JSON.stringify(faultOf(leaky))).not.toContain(TOKEN);
    }
  });

  it('is never a token over an open line', async () => {
    await expect(openCosmosStore({ ...through(SHORT), key: null })).rejects.toMatchObject({ reason: 'unavailable' });
  });
});

describe('what the service says', () => {
  const status = (code: number, substatus?: number) => faultOf(Object.assign(new Error('x'), { code, substatus }));

  it('is read by its status, also inside a batch', () => {
    expect(status(404)).toEqual({ kind: 'answer', status: 404 });
    expect(status(404, 1002)).toMatchObject({ kind: 'later', applied: 'no' });
    expect(status(404, 1003)).toMatchObject({ kind: 'refused', why: 'setup' });
    expect(status(403, 3)).toMatchObject({ kind: 'later', applied: 'no' });
    expect(status(400)).toMatchObject({ kind: 'refused', why: 'request' });
    expect(status(503)).toMatchObject({ kind: 'later', applied: 'maybe' });
    const cause = Object.assign(new Error('x'), { code: 429, retryAfterInMs: 20 });
    expect(faultOf(new Error('Batch request error: x', { cause }))).toMatchObject({ applied: 'no', afterMs: 20 });
    expect(faultOf(new TypeError('Cannot read properties of null'))).toMatchObject({ applied: 'maybe' });
  });
});

/** The same numbers each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
