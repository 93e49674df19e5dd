import { dateIn, dayIn } from '../../../notices/digest/dates.ts';

describe('a date of a digest', () => {
  it.each([
    ['words', '2 February 2015', 'August 2011'],
    ['welsh', '2 Chwefror 2015', 'Awst 2011'],
    ['numbers', '02/02/2015', '08/2011'],
    ['iso', '2015-02-02', '2011-08'],
  ] as const)('is written in %s, a month as a month', (style, day, month) => {
    expect(dayIn('2015-02-02', style)).toBe(day);
    expect(dateIn({ date: '2011-08-31', precision: 'month' }, style)).toBe(month);
    expect(dateIn({ date: '2015-02-02', precision: 'period' }, style)).toBe(`${day} (end of its period)`);
  });
});
