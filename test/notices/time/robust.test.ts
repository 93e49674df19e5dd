import { findEvents, findTimes, TIME_WORDS } from '../../../notices/time/find.ts';
import { TimeMeaning } from '../../../notices/model/time.ts';
import { resolveTime } from '../../../notices/calendar/resolve-time.ts';
import { contextOf, tokensOf } from './worlds.ts';

/** The same numbers every time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const VOCABULARY = [
  ...TIME_WORDS,
  ...'review board meeting dfe weeks months days year end start of half term notice issued ends we last met 31 12 2 1st 31st 15th 2012 2015 2012-13 12/13 31/10/12 31/2/12 99/99/9999 0/0/0 2012-99-99 fy12 q3 6wks 31oct feb2014 mid-march -- - 999 0 overdue ago or more than may what due zzz \u{1F600} \u0000 женя'.split(
    ' ',
  ),
];

const contexts = (['knowsley', 'kent', 'sutton'] as const).flatMap((world) =>
  (['future', 'past'] as const).map((lean) => contextOf({ world, today: '2015-02-02', lean })),
);

describe('any words at all', () => {
  it('never throws, and its spans lie in order inside the words', () => {
    const random = generator(42);
    const pickWord = (): string => VOCABULARY[Math.floor(random() * VOCABULARY.length)] ?? '';
    for (let round = 0; round < 20_000; round += 1) {
      const tokens = Array.from({ length: Math.floor(random() * 14) }, pickWord);
      const context = contexts[round % contexts.length] ?? contexts[0];
      if (context === undefined) throw new Error('no context');
      let last = 0;
      for (const { start, end, time } of findTimes(tokens, context)) {
        if (start < last || end <= start || end > tokens.length) throw new Error(`bad span in: ${tokens.join(' ')}`);
        last = end;
        TimeMeaning.parse(time);
        const found = resolveTime(time, context);
        if (found.outcome !== 'window') continue;
        const { from, to } = found;
        const sound = [from, to].every((date) => date === null || /^\d{4}-\d{2}-\d{2}$/.test(date));
        if (!sound || (from !== null && to !== null && from > to)) {
          throw new Error(`bad window ${String(from)}..${String(to)} in: ${tokens.join(' ')}`);
        }
      }
      findEvents(tokens, context);
    }
    expect(VOCABULARY.length).toBeGreaterThan(200);
  });

  it.each([
    ['end of '],
    ['two weeks before '],
    ['between '],
    ['the '],
    ['by the next '],
    ['1 to '],
    ['in the '],
    ['from '],
  ])('stays quick when people repeat themselves: %s', (words) => {
    const tokens = words.repeat(5_000).trim().split(' ');
    const begun = performance.now();
    expect(findTimes(tokens, { today: '2015-02-02' })).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });

  it('reads nothing into nothing', () => {
    expect(findTimes([], { today: '2015-02-02' })).toEqual([]);
    expect(findTimes(tokensOf('!!! ??? 😀'), { today: '2015-02-02' })).toEqual([]);
  });
});
