import { createFeeds } from '../../bot/feed.ts';

describe('requests for feeds', () => {
  const RIGHT = `/calendar/${'r'.repeat(43)}.ics`;
  const wrong = (n: number): string => `/calendar/${String(n).padStart(43, '0')}.ics`;
  const bounds = { feedsUnknown: 3, feedsEach: 5, feedLastsMs: 60_000 };

  function feeds() {
    const clock = { now: 0 };
    const seen = { looks: 0, made: 0 };
    const ask = createFeeds({
      bounds,
      now: () => clock.now,
      calendarOf: (secret) => {
        seen.looks += 1;
        const make = () => {
          seen.made += 1;
          return Promise.resolve(Uint8Array.of(1));
        };
        return Promise.resolve(secret.startsWith('r') ? { key: 'board', make } : null);
      },
    });
    return { clock, seen, ask };
  }

  it('that guess cost a few looks a minute, and do not keep others out who were right before', async () => {
    const { clock, seen, ask } = feeds();
    expect((await ask(RIGHT)).status).toBe(200);
    const guesses = [];
    for (let n = 0; n < 20; n += 1) guesses.push((await ask(wrong(n))).status);
    expect(guesses.filter((status) => status === 404)).toHaveLength(bounds.feedsUnknown - 1);
    expect(guesses.at(-1)).toBe(429);
    expect(seen.looks).toBe(bounds.feedsUnknown);
    expect((await ask(RIGHT)).status).toBe(200);
    clock.now += 60_000;
    expect((await ask(wrong(99))).status).toBe(404);
  });

  it('for the same board are made once a minute, and each address has its own number', async () => {
    const { seen, ask } = feeds();
    const statuses = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await ask(RIGHT)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
    expect(seen.made).toBe(1);
  });
});
