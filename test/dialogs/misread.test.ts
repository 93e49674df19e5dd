import { listAll, StoreError, type Store } from '../../data/store.ts';
import { createMisreadKeeper, MISREAD } from '../../dialogs/misread.ts';
import type { Misread } from '../../dialogs/services.ts';
import { openTestStore } from '../bot/a-store.ts';

const asked = (change: Partial<Misread> = {}): Misread => ({
  words: 'what about the [word]',
  left: ['[word] plan'],
  board: 'knowsley',
  date: '2026-11-29',
  conversation: 'chat-1',
  ...change,
});

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const held = async () => (await listAll(store, MISREAD, 'misread')).map(({ document }) => document);

describe('keeping what could not be read', () => {
  it('keeps the shape, what was left over, the board and the day, and nothing else', async () => {
    expect(await createMisreadKeeper(store)(asked())).toEqual({ ok: true, kept: true });
    const { words, left, board, date } = asked();
    expect(await held()).toEqual([
      { words, left, board, date, pk: MISREAD, kind: 'misread', form: 'shape', id: 'misread-2026-11-29-0001' },
    ]);
  });

  it('keeps no more than ten of a conversation in a day', async () => {
    const keep = createMisreadKeeper(store);
    for (let time = 0; time < 300; time += 1) await keep(asked());
    expect(await held()).toHaveLength(10);
    expect(await keep(asked())).toEqual({ ok: true, kept: false });
    expect(await keep(asked({ conversation: 'chat-2' }))).toEqual({ ok: true, kept: true });
    expect(await keep(asked({ date: '2026-11-30' }))).toEqual({ ok: true, kept: true });
  });

  it('keeps no more than a hundred in a day, however many conversations and instances there are', async () => {
    const keepers = [createMisreadKeeper(store), createMisreadKeeper(store)];
    for (let chat = 0; chat < 70; chat += 1)
      await Promise.all(keepers.map((keep) => keep(asked({ conversation: `chat-${chat}` }))));
    expect(await held()).toHaveLength(100);
    await keepers[0]?.(asked({ date: '2026-11-30', conversation: 'chat-1' }));
    expect(await held()).toHaveLength(101);
  });

  it('keeps nothing where only masks are left, and no more than can be looked at', async () => {
    const keep = createMisreadKeeper(store);
    for (const words of ['', '[word]', '[word] [number] [address]'])
      expect(await keep(asked({ words }))).toEqual({ ok: true, kept: false });
    await keep(asked({ words: 'the plan '.repeat(1_000), left: ['[word]', ...Array<string>(50).fill('plan')] }));
    const [document] = await held();
    expect(document?.words).toHaveLength(300);
    expect(document?.left).toEqual(Array(20).fill('plan'));
  });

  it('says in a value that the store failed, so that the answer is given all the same', async () => {
    const fault = new StoreError('unavailable', 'The store cannot be reached.');
    const down: Store = { ...store, commit: () => Promise.reject(fault) };
    expect(await createMisreadKeeper(down)(asked())).toEqual({ ok: false, why: 'The store cannot be reached.' });
    const full: Store = {
      ...store,
      commit: () => Promise.resolve({ ok: false, reason: 'too-large', id: null, why: 'Too large.' }),
    };
    expect(await createMisreadKeeper(full)(asked())).toEqual({ ok: false, why: 'Too large.' });
  });

  it('does not hide a fault of the program', async () => {
    const broken: Store = { ...store, commit: () => Promise.reject(new TypeError('as the test asked')) };
    await expect(createMisreadKeeper(broken)(asked())).rejects.toThrow('as the test asked');
  });
});
