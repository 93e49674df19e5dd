import { createLog, faultDetails, type Log, type LogLevel } from '../../bot/log.ts';
import { StoreError } from '../../data/store.ts';
import { loadServices } from '../../bot/services.ts';
import type { Store } from '../../data/store.ts';
import { startBot, type Json } from './a-bot.ts';
import { openTestStore } from './a-store.ts';
import { PEOPLE } from './real-bot.ts';

jest.setTimeout(30_000);

const SECRET = 'Quibblesworth';

/** What came to be written, and each line as a program reads it. */
function keptLog(level: LogLevel = 'debug') {
  const written: string[] = [];
  const log: Log = createLog(level, { write: (line) => void written.push(line) });
  return { log, written, lines: () => written.map((line) => JSON.parse(line) as Json) };
}

describe('a line of the log', () => {
  it('is JSON with its level, its time and what happened', () => {
    const { log, lines } = keptLog();
    log('not-posted', { end: 'failed' });
    expect(lines()[0]?.['at']).toMatch(/^20.*Z$/);
    expect(lines()).toEqual([{ level: 'warn', at: lines()[0]?.['at'], event: 'not-posted', end: 'failed' }]);
  });

  it.each<[LogLevel, number]>([
    ['silent', 0],
    ['error', 1],
    ['warn', 2],
    ['info', 3],
    ['debug', 4],
  ])('is left out below the level of the settings (%s)', (level, count) => {
    const { log, lines } = keptLog(level);
    for (const event of ['turn-failed', 'not-posted', 'turn', 'posted'] as const) log(event);
    expect(lines()).toHaveLength(count);
  });

  it('carries the id of its turn, which is the reference that the person was given', async () => {
    const { log, lines } = keptLog();
    const bot = await startBot({ log });
    const { replies } = await bot.say('break');
    const turns = lines().map(({ turn }) => turn);
    expect(lines().map(({ event }) => event)).toEqual(['turn-failed', 'turn']);
    expect(new Set(turns).size).toBe(1);
    expect(replies[0]).toContain(String(turns[0]));
    await bot.say('list 2');
    expect(new Set(lines().map(({ turn }) => turn)).size).toBe(2);
    await bot.close();
  });
});

describe('a fault in the log', () => {
  it.each([
    ['a text that is no JSON', () => JSON.parse(`{"said": "${SECRET} is`) as unknown],
    ['a quotation in a quotation', () => raise(`can't read "the word of ${SECRET}" in 'it'`)],
    ['one quotation mark alone', () => raise(`said “${SECRET}`)],
  ])('leaves out what it quotes: %s', (_, work) => {
    const fault = faultOf(work);
    expect(JSON.stringify(faultDetails(fault).message)).not.toContain(SECRET);
  });

  it('has the places of the program and no line of the message', () => {
    const { stack } = faultDetails(faultOf(() => raise(`it said\n    at ${SECRET}`)));
    expect(stack.length).toBeGreaterThan(1);
    expect(stack.join()).not.toContain(SECRET);
    expect(stack[0]).toContain('log.test');
  });

  it('has of an answer of Teams its status and code, since what it says may repeat what it was sent', () => {
    const fault = Object.assign(new Error(`no such thing as ${SECRET}`), { statusCode: 400, code: 'BadSyntax' });
    expect(faultDetails(fault).message).toBe('400 BadSyntax');
  });

  it('has the sentences of the store whole: they are about files and hosts', () => {
    expect(faultDetails(new StoreError('full', 'The file "a.db" has no space.')).message).toContain('"a.db"');
  });

  it('has nothing of what is thrown and is no fault', () => {
    expect(JSON.stringify(faultDetails(SECRET))).not.toContain(SECRET);
  });
});

/** A store that can be made to fail with a sentence that has a word of the documents in it. */
function failing(store: Store) {
  let fails = false;
  const unless = <T>(work: () => Promise<T>): Promise<T> =>
    fails ? Promise.reject(new TypeError(`cannot read "${SECRET}"`)) : work();
  const over: Store = {
    get: (pk, id) => unless(() => store.get(pk, id)),
    list: (pk, kind, page) => unless(() => store.list(pk, kind, page)),
    scan: (kind, page) => unless(() => store.scan(kind, page)),
    commit: (pk, operations, how) => unless(() => store.commit(pk, operations, how)),
    close: () => store.close(),
  };
  return { store: over, fail: (now: boolean) => (fails = now) };
}

describe('what people say', () => {
  it('is not in the log, however it comes and whatever fails, and neither are they', async () => {
    const { log, written } = keptLog();
    const { store, fail } = failing(await openTestStore());
    const config = {
      app: null,
      demonstration: true,
      today: null,
      officers: [],
      tenants: [],
      keepMisread: true,
      feedAddress: null,
    };
    const dialog = await loadServices(store, config, () => undefined, undefined, log);
    const bot = await startBot({ log, store, dialog });
    const officer = { from: PEOPLE.alex };
    const words = [`which actions has ${SECRET}`, `A6 is done, ${SECRET} agreed`, `what about ${SECRET}`, SECRET];
    for (const text of words) await bot.say(text, officer);
    const html = {
      contentType: 'text/html',
      content: `<div>A6 is done <a href="https://x/${SECRET}">${SECRET}</a></div>`,
    };
    await bot.say('A6 is done', { ...officer, attachments: [html] });
    await bot.post(`{"text": "${SECRET}`);
    await bot.press({ do: 'ask', question: words[0], notice: null }, officer);
    await bot.execute({ do: 'nothing such', [SECRET]: SECRET }, officer);
    const turns = written.length;
    fail(true);
    for (const text of words) await bot.say(text, officer);
    fail(false);
    bot.connector.fault.status = 400;
    for (const text of words) await bot.say(text, officer);
    bot.connector.fault.status = 0;
    await bot.settle();
    expect(turns).toBeGreaterThan(5);
    expect(written.filter((line) => line.includes('turn-failed')).length).toBeGreaterThan(5);
    expect(written.join('')).not.toContain(SECRET);
    for (const { name, id, aadObjectId } of [PEOPLE.alex])
      for (const who of [name, id, aadObjectId]) expect(written.join('')).not.toContain(who);
    await bot.close();
  });
});

function raise(message: string): never {
  throw new Error(message);
}

function faultOf(work: () => unknown): unknown {
  try {
    work();
  } catch (fault) {
    return fault;
  }
  throw new Error('nothing was thrown');
}
