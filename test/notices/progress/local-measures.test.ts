import { dueOf } from '../../../dialogs/posting/due.ts';
import { loadLibrary } from '../../../data/library.ts';
import type { Indicator, Measurement } from '../../../notices/model/board.ts';
import { emptyLog } from '../../../notices/ledger/board-log.ts';
import { readingsWanted } from '../../../notices/progress/local-measures.ts';

const MEASURE: Indicator = {
  ...{ id: 'L1', name: 'assessments on time', comparison: '>=', value: 90, unit: '%', due: '2015-03-31' },
  ...{ every: { count: 1, unit: 'month' }, owner: 'Performance Manager' },
};
const read = (date: string): Measurement => ({ ref: 'L1', metric: 'assessments on time', date, value: 80 });
const never = (): boolean => false;

describe('the next reading of a measure', () => {
  it.each([
    [[], '2015-02-02'],
    [[read('2015-01-31')], '2015-02-28'],
    [[read('2014-12-31'), read('2014-11-30')], '2015-01-31'],
  ])('is wanted a step after the last one', (measurements, day) => {
    const wanted = readingsWanted({ indicators: [MEASURE], measurements }, '2015-02-02', never);
    expect(wanted.map((one) => one.day)).toEqual([day]);
  });

  it('is wanted of nobody where it has no owner or no rhythm', () => {
    const indicators = [
      { ...MEASURE, owner: '' },
      { ...MEASURE, every: null },
    ];
    expect(readingsWanted({ indicators, measurements: [] }, '2015-02-02', never)).toEqual([]);
  });

  it('is among what its owner is reminded of, with how it is given', () => {
    const reading = loadLibrary().find(({ notice }) => notice.id === 'knowsley');
    if (reading === undefined) throw new Error('no notice');
    const empty = emptyLog({ id: 'knowsley', notice: 'knowsley', planDay: null });
    const log = { ...empty, records: { ...empty.records, indicators: [MEASURE], measurements: [read('2014-12-31')] } };
    const asked = { reading, log, today: '2015-02-02', days: 7, isHoliday: never };
    expect(dueOf({ holds: ['performance manager'] }, asked)).toMatchObject([
      {
        ref: 'L1',
        due: '2015-01-31',
        overdue: true,
        words: expect.stringContaining('assessments on time 84%') as unknown,
      },
    ]);
    expect(dueOf({ holds: ['Head of ICT'] }, asked)).toEqual([]);
  });
});
