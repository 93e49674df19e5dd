import { openTelemetry } from '../../../bot/watch/open-telemetry.ts';
import { watchedStore } from '../../../bot/watch/watched-store.ts';
import { openWatch } from '../../../bot/watch/open-watch.ts';
import { NO_WATCH } from '../../../bot/watch/watch.ts';
import { openCosmosStore } from '../../../data/cosmos/store.ts';
import { StoreError } from '../../../data/store.ts';
import { steadyNow } from '../../../bot/steady-clock.ts';
import { startBot } from '../a-bot.ts';
import { openTestStore } from '../a-store.ts';
import { startAccount } from '../../data/cosmos/account.ts';

jest.setTimeout(30_000);

const TOKEN = 'x'.repeat(24);

/** A bot that is watched, and what `/metrics` says. */
async function watchedBot() {
  const { watch, prometheus, close } = openTelemetry(null);
  const store = watchedStore(await openTestStore(), watch, steadyNow);
  const bot = await startBot({ store, watch, metrics: { token: TOKEN, text: prometheus } });
  const ask = (headers: Record<string, string>) => fetch(`${bot.url}/metrics`, { headers });
  return {
    ...bot,
    watch,
    prometheus,
    ask,
    page: async () => (await ask({ authorization: `Bearer ${TOKEN}` })).text(),
    close: async () => {
      await bot.close();
      await close();
    },
  };
}

describe('what is counted', () => {
  it('is each turn, by what came in and how it ended, and how long it took', async () => {
    const bot = await watchedBot();
    await bot.say('list 2');
    await bot.say('list 3');
    await bot.say('break');
    await bot.say('list 2', { id: 'twice' });
    await bot.say('list 2', { id: 'twice' });
    const page = await bot.page();
    expect(page).toMatch(/^noticeboard_turns_total\{incoming="message",outcome="answered".*\} 3$/m);
    expect(page).toMatch(/^noticeboard_turns_total\{incoming="message",outcome="fault".*\} 1$/m);
    expect(page).toMatch(/^noticeboard_turns_total\{incoming="message",outcome="again".*\} 1$/m);
    expect(page).toMatch(/^noticeboard_turn_duration_ms_count\{incoming="message".*\} 5$/m);
    await bot.close();
  });

  it('is each call of the store, by how it ended', async () => {
    const bot = await watchedBot();
    await bot.say('list 2');
    await bot.settle();
    const page = await bot.page();
    expect(page).toMatch(/^noticeboard_store_operations_total\{operation="get",outcome="ok".*\} \d+$/m);
    expect(page).toMatch(/^noticeboard_store_operations_total\{operation="commit",outcome="ok".*\} \d+$/m);
    await bot.close();
  });

  it('tells what went wrong with a store, and hands the fault on', async () => {
    const { watch, prometheus, close } = openTelemetry(null);
    const inner = await openTestStore();
    const full = () => Promise.reject(new StoreError('full', 'no space'));
    const store = watchedStore({ ...inner, commit: full }, watch, steadyNow);
    await expect(store.commit('kent', [])).rejects.toThrow('no space');
    const exists = watchedStore(inner, watch, steadyNow);
    const document = { pk: 'installation', id: 'ready', kind: 'ready' as const, at: '2015-02-02T09:00:00.000Z' };
    await exists.commit('installation', [{ op: 'create', document }]);
    await exists.commit('installation', [{ op: 'create', document }]);
    const page = await prometheus();
    for (const outcome of ['full', 'ok', 'exists'])
      expect(page).toMatch(new RegExp(`store_operations_total\\{operation="commit",outcome="${outcome}".*\\} 1$`, 'm'));
    await inner.close();
    await close();
  });

  it('is what became of posts, what waits and who was turned away', async () => {
    const { watch, prometheus, close } = openTelemetry(null);
    watch.see({ kind: 'post', to: 'channel', end: 'failed' });
    watch.see({ kind: 'send', to: 'channel', result: 'gone', ms: 30 });
    watch.see({ kind: 'queue', posts: 3, oldestMs: 90_000, suspended: 2 });
    watch.see({ kind: 'refused', why: 'signature' });
    watch.see({ kind: 'store-request', status: 200, units: 4.5 });
    watch.see({ kind: 'store-request', status: 200, units: 1 });
    const page = await prometheus();
    expect(page).toMatch(/^noticeboard_posts_total\{to="channel",end="failed".*\} 1$/m);
    expect(page).toMatch(/^noticeboard_post_tries_total\{to="channel",result="gone".*\} 1$/m);
    expect(page).toMatch(/^noticeboard_posts_waiting(\{.*\})? 3$/m);
    expect(page).toMatch(/^noticeboard_posts_oldest_seconds(\{.*\})? 90$/m);
    expect(page).toMatch(/^noticeboard_digests_suspended(\{.*\})? 2$/m);
    expect(page).toMatch(/^noticeboard_refused_total\{why="signature".*\} 1$/m);
    expect(page).toMatch(/^noticeboard_store_request_units_total(\{.*\})? 5.5$/m);
    await close();
  });
});

describe('/metrics', () => {
  it.each([
    ['no token', {}],
    ['another token', { authorization: `Bearer ${TOKEN}y` }],
    ['the token without its word', { authorization: TOKEN }],
  ])('is not for whoever brings %s', async (_, headers) => {
    const bot = await watchedBot();
    const response = await bot.ask(headers);
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('noticeboard_');
    expect(bot.logged).toEqual([{ event: 'refused', details: { why: 'metrics', times: 1 } }]);
    await bot.close();
  });

  it('is not there at all where the settings name no token', async () => {
    const bot = await startBot();
    expect((await fetch(`${bot.url}/metrics`)).status).toBe(404);
    await bot.close();
  });
});

describe('where the settings ask for nothing', () => {
  it('nobody counts, and nothing is loaded for it', () => {
    const { watch, metrics } = openWatch({ metricsToken: null, connectionString: null }, () => undefined);
    expect(watch).toBe(NO_WATCH);
    expect(metrics).toBeNull();
  });
});

describe('what Cosmos DB charges', () => {
  it('is told for each request, as the service says it', async () => {
    const answers: { status: number; units: number }[] = [];
    const account = await startAccount();
    await account.empty();
    const store = await openCosmosStore({
      ...account.options,
      charged: (status, units) => void answers.push({ status, units }),
    });
    const before = answers.length;
    await store.get('kent', 'nothing');
    expect(answers.slice(before).map(({ status }) => status)).toContain(404);
    expect(answers.some(({ units }) => units > 0)).toBe(true);
    await store.close();
    await account.close();
  });
});
