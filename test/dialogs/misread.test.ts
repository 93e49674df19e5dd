import { openSqliteStore } from '../../data/sqlite/store.ts';
import { listAll, type Store, StoreError } from '../../data/store.ts';
import { keepMisread, keptWords } from '../../dialogs/misread.ts';
import type { Misread } from '../../dialogs/services.ts';

const asked = (change: Partial<Misread> = {}): Misread => ({
  words: 'what about the wibble?',
  left: ['wibble'],
  board: 'knowsley',
  date: '2015-02-02',
  ...change,
});

let store: Store;
beforeEach(() => {
  store = openSqliteStore(':memory:');
});
afterEach(() => store.close());

const held = async (pk = 'knowsley') => (await listAll(store, pk, 'misread')).map(({ document }) => document);

describe('the words that are kept', () => {
  it.each([
    ['<at>Noticeboard</at> what about wibble', 'what about wibble'],
    ['ask jo.bloggs@knowsley.gov.uk about wibble', 'ask about wibble'],
    ['mailto:jo@example.org?subject=x wibble', 'wibble'],
    ['is https://example.org/a?b=c#d in the plan', 'is in the plan'],
    ['is www.example.org in the plan', 'is in the plan'],
    ['two\nlines\u0000 and\u200b a\ttab', 'two lines and a tab'],
    ['  ', ''],
    ['jo@example.org', ''],
  ])('%j: %j', (words, kept) => {
    expect(keptWords(words)).toBe(kept);
  });

  it('are cut to 300 characters, and no character is cut in two', () => {
    expect(keptWords('wibble '.repeat(2_000))).toHaveLength(300);
    expect(keptWords(`a${'\u{1F600}'.repeat(500)}`)).toBe(`a${'\u{1F600}'.repeat(149)}`);
  });
});

describe('keeping what could not be read', () => {
  it('keeps the words, what was left over, the board and the date, and nothing else', async () => {
    expect(await keepMisread(store, asked())).toEqual({ ok: true, kept: true });
    const [document, ...more] = await held();
    expect(more).toEqual([]);
    expect(document).toEqual({ ...asked(), pk: 'knowsley', kind: 'misread', id: expect.any(String) as string });
  });

  it('keeps what was asked of every board apart', async () => {
    await keepMisread(store, asked({ board: null }));
    expect(await held('every')).toMatchObject([{ board: null }]);
    expect(await held()).toEqual([]);
  });

  it('counts the same words each time, but not for ever', async () => {
    await keepMisread(store, asked());
    await keepMisread(store, asked({ words: 'WHAT about the wibble?' }));
    await keepMisread(store, asked({ words: 'what about the wobble?' }));
    await keepMisread(store, asked({ date: '2015-02-03' }));
    expect(await held()).toHaveLength(4);
    for (let time = 0; time < 40; time += 1) await keepMisread(store, asked({ board: 'kent' }));
    expect(await held('kent')).toHaveLength(20);
    expect(await keepMisread(store, asked({ board: 'kent' }))).toEqual({ ok: true, kept: false });
  });

  it('takes addresses out of the words that were left over too, and keeps no more than twenty', async () => {
    await keepMisread(store, asked({ left: ['jo@example.org', ...Array<string>(30).fill('wibble')] }));
    const [document] = await held();
    expect(document?.left).toEqual(Array(19).fill('wibble'));
  });

  it('keeps nothing where nothing is left', async () => {
    expect(await keepMisread(store, asked({ words: 'jo@example.org' }))).toEqual({ ok: true, kept: false });
    expect(await held()).toEqual([]);
  });

  it('says in a value that the store failed, so that the answer is given all the same', async () => {
    const fault = new StoreError('unavailable', 'The store cannot be reached.');
    const down: Store = { ...store, commit: () => Promise.reject(fault) };
    expect(await keepMisread(down, asked())).toEqual({ ok: false, why: 'The store cannot be reached.' });
    const full: Store = {
      ...store,
      commit: () => Promise.resolve({ ok: false, reason: 'too-large', id: null, why: 'Too large.' }),
    };
    expect(await keepMisread(full, asked())).toEqual({ ok: false, why: 'Too large.' });
  });

  it('does not hide a fault of the program', async () => {
    const broken: Store = { ...store, commit: () => Promise.reject(new TypeError('as the test asked')) };
    await expect(keepMisread(broken, asked())).rejects.toThrow('as the test asked');
  });
});
