import ICAL from 'ical.js';
import type { Json } from './a-bot.ts';
import { startRealBot } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
const start = async (everybodyReads = false): Promise<void> => {
  bot = await startRealBot(undefined, { everybodyReads });
};
afterEach(() => bot.close());

const CHANNEL: Json = {
  conversation: { id: '19:board@thread.tacv2', conversationType: 'channel' },
  channelData: { channel: { id: '19:board@thread.tacv2' }, team: { id: 'team' } },
};
const pathIn = (text: string): string => /https:\/\/board\.example(\/calendar\/\S+\.ics)/.exec(text)?.[1] ?? 'none';
const get = async (path: string, more: RequestInit = {}) => {
  const response = await fetch(`${bot.url}${path}`, more);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

/** As a calendar program reads it, which shares nothing with what wrote it. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

describe('a calendar feed', () => {
  it('is read by its address alone, as a calendar', async () => {
    await start();
    const path = pathIn((await bot.tell('priya', 'my calendar feed')).text);
    const { status, type, text } = await get(path);
    expect({ status, type }).toEqual({ status: 200, type: 'text/calendar; charset=utf-8' });
    const events = eventsIn(text);
    expect(events.some(({ startDate }) => String(startDate) === '2015-02-05')).toBe(true);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect((await get(path, { method: 'HEAD' })).status).toBe(200);
  });

  it('has one address a person until it is stopped, and another one after', async () => {
    await start();
    const first = pathIn((await bot.tell('priya', 'my calendar feed')).text);
    const again = await bot.tell('priya', 'give me a calendar feed');
    expect(pathIn(again.text)).toBe(first);
    expect(pathIn((await bot.tell('alex', 'my calendar feed')).text)).not.toBe(first);
    expect((await bot.tell('priya', 'stop my calendar feed')).text).toContain('has ended');
    expect((await get(first)).status).toBe(404);
    expect((await bot.tell('priya', 'stop my calendar feed')).text).toContain('no calendar feed here');
    const next = pathIn((await bot.tell('priya', 'my calendar feed')).text);
    expect(next).not.toBe(first);
    expect((await get(next)).status).toBe(200);
  });

  it('ends with the role of whom it was made for', async () => {
    await start();
    const path = pathIn((await bot.tell('priya', 'my calendar feed')).text);
    expect((await get(path)).status).toBe(200);
    const card = await bot.tell('alex', 'remove Priya Chair from the board');
    await bot.press('alex', card.buttons['Confirm'] ?? {});
    expect((await get(path)).status).toBe(404);
  });

  it('is not for whoever may not read the board', async () => {
    await start();
    const card = await bot.tell('robin', 'my calendar feed', {
      from: { id: 'user-9', name: 'Nobody', aadObjectId: '00000000-0000-0000-0000-000000000099' },
    });
    expect(card.text).toContain('no role on the board');
  });

  it('of a channel is for an officer or the chair to ask for, and lasts as long as the channel is linked', async () => {
    await start();
    expect((await bot.tell('alex', 'set up a calendar feed here', CHANNEL)).text).toContain('not linked');
    await bot.tell('alex', 'link this channel to Knowsley', CHANNEL);
    expect(pathIn((await bot.tell('sam', 'set up a calendar feed here', CHANNEL)).text)).toBe('none');
    const path = pathIn((await bot.tell('alex', 'set up a calendar feed here', CHANNEL)).text);
    expect((await get(path)).status).toBe(200);
    expect((await bot.tell('sam', 'stop our calendar feed', CHANNEL)).text).not.toContain('has ended');
    await bot.tell('alex', 'unlink this channel', CHANNEL);
    expect((await get(path)).status).toBe(404);
  });

  it.each([
    '/calendar/short.ics',
    `/calendar/${'A'.repeat(43)}.ics`,
    `/calendar/${'A'.repeat(43)}.ics?x=1`,
    `/calendar/${'A'.repeat(44)}.ics`,
    '/calendar/%2e%2e%2fetc.ics',
    `/calendar/${'é'.repeat(43)}.ics`,
  ])('is not at %s', async (path) => {
    await start();
    const { status, text } = await get(path);
    expect(status).toBe(404);
    expect(text).not.toContain('VCALENDAR');
  });

  it('is not written to the store: neither the address nor its secret', async () => {
    await start();
    const secret = pathIn((await bot.tell('priya', 'my calendar feed')).text).slice(
      '/calendar/'.length,
      -'.ics'.length,
    );
    const { items } = await bot.store.list('feeds', 'feed', { limit: 10 });
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain(secret);
  });
});
