import { gunzipSync } from 'node:zlib';
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { azureMonitor } from '../../../bot/watch/azure-monitor.ts';
import { openTelemetry } from '../../../bot/watch/open-telemetry.ts';
import { watchedStore } from '../../../bot/watch/watched-store.ts';
import { steadyNow } from '../../../bot/steady-clock.ts';
import { loadServices } from '../../../bot/services.ts';
import { startBot } from '../a-bot.ts';
import { openTestStore } from '../a-store.ts';
import { PEOPLE } from '../real-bot.ts';

jest.setTimeout(60_000);

const SECRET = 'Quibblesworth';
const KEY = 'InstrumentationKey=11111111-2222-3333-4444-555555555555';
const NOBODY = `${KEY};IngestionEndpoint=https://127.0.0.1:9`;

/** Stands for the ingestion service of Azure Monitor, behind the real exporters: takes what comes and keeps it. */
function ingestion() {
  const bodies: string[] = [];
  const client: HttpClient = {
    sendRequest: (request) => {
      const { body } = request;
      const text = body instanceof Uint8Array ? gunzipSync(body).toString() : body;
      if (typeof text === 'string') bodies.push(text);
      const bodyAsText = '{"itemsReceived":1,"itemsAccepted":1,"errors":[]}';
      return Promise.resolve({ request, status: 200, headers: createHttpHeaders(), bodyAsText });
    },
  };
  return { client, bodies };
}

describe('with a connection string', () => {
  it('numbers and traces of turns go to Azure Monitor, and nothing that was said, nor who said it', async () => {
    const { client, bodies } = ingestion();
    const { watch, close } = openTelemetry(await azureMonitor(NOBODY, client));
    const store = watchedStore(await openTestStore(), watch, steadyNow);
    const config = {
      app: null,
      demonstration: true,
      today: null,
      officers: [],
      tenants: [],
      keepMisread: true,
      feedAddress: null,
    };
    const dialog = await loadServices(store, config, () => undefined);
    const bot = await startBot({ store, watch, dialog });
    await bot.say(`which actions has ${SECRET}`, { from: PEOPLE.alex });
    await bot.say('what is overdue', { from: PEOPLE.alex });
    await bot.close();
    await close();
    const sent = bodies.join('\n');
    for (const expected of ['noticeboard.turns', 'noticeboard.turn.duration_ms', 'store get', 'respond', 'answered'])
      expect(sent).toContain(expected);
    for (const never of [SECRET, 'is overdue', PEOPLE.alex.name, PEOPLE.alex.aadObjectId, 'A6'])
      expect(sent).not.toContain(never);
  });

  it('the bot goes on where nobody takes them, and ends', async () => {
    const away: HttpClient = { sendRequest: () => Promise.reject(new Error('nobody is there')) };
    const { watch, close } = openTelemetry(await azureMonitor(NOBODY, away));
    const bot = await startBot({ watch });
    expect((await bot.say('list 2')).replies).toHaveLength(1);
    await bot.close();
    await expect(close()).resolves.toBeUndefined();
  });
});
