import { readFileSync } from 'node:fs';
import { findEvents, findTimes } from '../../../notices/time/find.ts';
import { Point, TimeMeaning } from '../../../notices/model/time.ts';
import { tokensOf } from './worlds.ts';

const today = '2015-02-02';

const SENTENCES = [
  'by 31 march',
  'on the 5th of next month',
  'the second week of march and the last day of term',
  'two weeks before the next review',
  'the six weeks after easter',
  'between the march and april boards',
  'in the week of the board',
  'over the next three boards',
  'more than a month overdue',
  'more than six weeks ago',
  'within a month of the notice',
  'in half term or in the summer holidays 2016',
  'since the second review',
  'in q3 of 2014/15',
  'soon',
  'by 31/13/2015',
  ...readFileSync('test/questions/given.jsonl', 'utf8').split('\n'),
];

describe('a meaning of time', () => {
  it('comes back whole from JSON, however deep it is', () => {
    const meanings = SENTENCES.flatMap((one) => findTimes(tokensOf(one), { today }).map(({ time }) => time));
    expect(new Set(meanings.map(({ kind }) => kind)).size).toBeGreaterThan(7);
    for (const time of meanings) expect(TimeMeaning.parse(JSON.parse(JSON.stringify(time)))).toEqual(time);
    const events = SENTENCES.flatMap((one) => findEvents(tokensOf(one), { today }).map(({ event }) => event));
    expect(events.length).toBeGreaterThan(3);
    for (const event of events) expect(Point.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it.each([
    [{ kind: 'window', relation: 'by', point: { is: 'date', date: '2015-02-31' }, approx: false }],
    [{ kind: 'window', relation: 'by', point: { is: 'date', date: '2015-02-01' }, approx: false, also: 'this' }],
    [
      {
        kind: 'window',
        relation: 'by',
        approx: false,
        point: { is: 'edge', edge: 'end', of: { is: 'month', month: 13 } },
      },
    ],
    [{ kind: 'within', direction: 'next', step: { count: 0, unit: 'day' }, approx: false }],
  ])('is refused where it says what cannot be: %j', (wrong) => {
    expect(TimeMeaning.safeParse(wrong).success).toBe(false);
  });
});
