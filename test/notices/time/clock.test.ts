import { CLOCK_RULES, timesIn } from '../../../notices/time/clock.ts';

describe('a way of saying a time of the day', () => {
  it.each(CLOCK_RULES.flatMap(({ name, examples }) => examples.map((said) => ({ name, said }))))(
    '$name: $said',
    ({ name, said }) => {
      const rule = CLOCK_RULES.find((one) => one.name === name);
      expect([...said.matchAll(rule?.pattern ?? /$^/g)]).not.toHaveLength(0);
      expect(timesIn(said, () => true, true)[0]).toMatch(/^\d\d:\d\d$/);
    },
  );

  it.each([
    ['half eight', '08:30'],
    ['quarter to one', '12:45'],
    ['3 in the afternoon', '15:00'],
    ['at 12am', '00:00'],
    ['at 2', '14:00'],
  ])('%s is %s', (said, time) => {
    expect(timesIn(said, () => true, false)[0]).toBe(time);
  });
});
