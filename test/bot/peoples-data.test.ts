import { loadServices } from '../../bot/services.ts';
import { KINDS, scanned } from '../../data/copy.ts';
import type { Store } from '../../data/store.ts';
import { startBot } from './a-bot.ts';
import { openTestStore } from './a-store.ts';
import { PEOPLE } from './real-bot.ts';

// Each bot reads the notices anew.
jest.setTimeout(60_000);

const CHILD = [
  'which wibbles has Kayleigh Quibble, dob 12/03/2009, NHS 943 476 5919',
  'only the wobbly ones of kayleigh quibble 943 476 5919',
  'which actions have gone to Kayleigh Quibble 12 March 2009',
];

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});

async function botWith(change: { demonstration?: boolean; keepMisread?: boolean }) {
  const settings = {
    app: null,
    demonstration: true,
    today: null,
    officers: [],
    tenants: [],
    feedAddress: null,
    keepMisread: true,
    ...change,
  };
  return startBot({ dialog: await loadServices(store, settings, () => undefined), store });
}

/** All that is stored, of whichever kind, but for the log that the demonstration comes with. */
async function everything(): Promise<string> {
  const documents: unknown[] = [];
  for (const kind of KINDS.filter((one) => !['entry', 'head', 'board', 'secret'].includes(one)))
    for await (const { document } of scanned(store, kind)) documents.push(document);
  return JSON.stringify(documents);
}

const officer = { from: PEOPLE.alex };
const NEVER = /kayleigh|quibble|943 476|5919|12\/03|2009/i;

describe('what is asked about a child and cannot be read', () => {
  it('leaves a shape behind, and nothing of the child', async () => {
    const bot = await botWith({});
    for (const words of CHILD) await bot.say(words, officer);
    const stored = await everything();
    expect(stored).toMatch(/"misread"/);
    expect(stored).not.toMatch(NEVER);
    await bot.close();
  });

  it('leaves nothing at all where keeping is switched off', async () => {
    const bot = await botWith({ keepMisread: false });
    for (const words of CHILD) await bot.say(words, officer);
    expect(await everything()).not.toMatch(/"misread"/);
    await bot.close();
  });

  it('leaves nothing at all when a stranger asks, however often', async () => {
    const bot = await botWith({ demonstration: false });
    for (let time = 0; time < 24; time += 1)
      await bot.say(CHILD[time % 3] ?? '', { from: { id: 'x', name: 'Stranger' } });
    const stored = await everything();
    expect(stored).not.toMatch(/"misread"/);
    expect(stored).not.toMatch(NEVER);
    await bot.close();
  });
});
