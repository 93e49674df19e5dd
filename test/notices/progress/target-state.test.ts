import { loadBoard } from '../../../data/boards.ts';
import { loadCalendar } from '../../../data/calendar.ts';
import { loadLibrary } from '../../../data/library.ts';
import { resolveDuty } from '../../../notices/calendar/timetable.ts';
import type { Measurement } from '../../../notices/model/board.ts';
import { NO_FACTS } from '../../../notices/model/facts.ts';
import type { Duty } from '../../../notices/model/notice.ts';
import {
  currentTarget,
  direction,
  distanceTo,
  type TargetState,
  targetStates,
} from '../../../notices/progress/target-state.ts';

const reading = loadLibrary().find(({ notice }) => notice.id === 'kent');
const loaded = loadBoard('kent');
if (reading === undefined || !loaded.ok) throw new Error('Kent cannot be read');
const kent = reading;
const recorded = loaded.board.measurements;
const duties = kent.duties.map((duty) => ({
  duty,
  resolution: resolveDuty(duty, { reading: kent, facts: NO_FACTS, isHoliday: loadCalendar().isHoliday }, '2014-12-31'),
}));

const on = (today: string, readings: readonly Measurement[] = recorded): TargetState[] =>
  targetStates(duties, readings, today);

function current(metric: string, today = '2011-08-05', readings = recorded): TargetState {
  const states = on(today, readings);
  const series = states.find((state) => state.series?.metric === metric)?.series ?? null;
  const found = series === null ? null : currentTarget(series, states, today);
  if (found === null) throw new Error(`no target is measured by ${metric}`);
  return found;
}

describe('the targets of Kent on 5 August 2011', () => {
  it.each([
    ['unallocated cases over 28 days', 200, true, 'green', 'met', { gap: 15, side: 'below', points: false }],
    ['initial assessments out of timescale', 200, false, 'green', 'on-line', { gap: 40, side: 'above', points: false }],
    [
      'core assessments out of timescale',
      100,
      false,
      'amber',
      'behind-nearer',
      { gap: 510, side: 'above', points: false },
    ],
    [
      'vacancy rate of qualified social workers',
      10,
      false,
      'amber',
      'nearer',
      { gap: 8.2, side: 'above', points: true },
    ],
    ['children adopted', 11, false, 'amber', 'behind-nearer', { gap: 2.9, side: 'below', points: true }],
  ] as const)('%s stands as its readings say', (metric, value, met, rag, because, distance) => {
    const state = current(metric);
    expect(state.target.value).toBe(value);
    expect(state).toMatchObject({ met, verdict: { rag, because }, distance });
    expect(state.trend).toEqual({ sinceBefore: 'towards', sinceFirst: 'towards' });
  });

  it('stand without a RAG where nothing is recorded, and say so', () => {
    const quiet = on('2011-08-05').filter(({ series }) => series === null);
    expect(quiet.map(({ verdict }) => verdict.because)).toEqual(
      expect.arrayContaining(['no-readings', 'benchmark', 'maintain']),
    );
    for (const { verdict, met, distance } of quiet) expect([verdict.rag, met, distance]).toEqual([null, null, null]);
  });
});

describe('a target on other days', () => {
  it('knows no reading of a later day', () => {
    expect(current('core assessments out of timescale', '2011-05-15').series?.readings).toHaveLength(2);
    expect(on('2011-03-01').every(({ series }) => series === null)).toBe(true);
  });

  it('goes from behind to late to very late when nothing more is recorded', () => {
    const rag = (today: string) => current('core assessments out of timescale', today).verdict;
    expect(rag('2011-08-31')).toMatchObject({ rag: 'amber', because: 'behind-nearer' });
    expect(rag('2011-09-01')).toEqual({ rag: 'amber', because: 'late' });
    expect(rag('2011-10-01')).toEqual({ rag: 'red', because: 'very-late' });
    expect(current('unallocated cases over 28 days', '2011-08-31').verdict.rag).toBe('blue');
  });

  it('gives way to the next target of the same metric once its day is past', () => {
    expect(current('children adopted', '2012-03-31').target.value).toBe(11);
    expect(current('children adopted', '2012-04-01').target.value).toBe(13);
    expect(current('children adopted', '2013-06-01').target.value).toBe(13);
  });
});

describe('the series that belongs to a target', () => {
  const measured = (ref: string, ...metrics: string[]): string[] =>
    on(
      '2011-08-05',
      metrics.map((metric) => ({ ref, metric, date: '2011-07-31', value: 5 })),
    ).flatMap(({ series, target }) => (series === null ? [] : [`${series.metric} > ${target.metric}`]));

  it('may be called by some of its words, in any number', () => {
    expect(measured('B3', 'Unallocated case')).toEqual(['Unallocated case > unallocated cases over 28 days']);
  });

  it('may have words around them', () => {
    expect(measured('B14', 'percentage of children adopted')).toHaveLength(2);
  });

  it('is not another metric that shares words', () => {
    expect(measured('B9', 'turnover rate of qualified social workers')).toEqual([]);
  });

  it('is not a metric that fits two targets alike', () => {
    expect(measured('B3', 'assessments out of timescale')).toEqual([]);
  });

  it('is none where two are called so', () => {
    expect(measured('B9', 'vacancy rate', 'vacancy rate of social workers')).toEqual([]);
  });

  it('is never one of another paragraph', () => {
    expect(measured('B4', 'children adopted')).toEqual([]);
  });
});

describe('the direction of a change', () => {
  const [target] = current('children adopted').duty.targets satisfies Duty['targets'];
  if (target === undefined) throw new Error('no target');

  it.each([
    ['>=', 7, 8, 'towards'],
    ['>=', 8, 7, 'away'],
    ['<=', 8, 7, 'towards'],
    ['<=', 7, 8, 'away'],
    ['=', 9, 10, 'towards'],
    ['=', 12, 13, 'away'],
    ['=', 10, 12, 'unchanged'],
    ['maintain', 8, 8, 'unchanged'],
  ] as const)('%s 11: from %d to %d is %s', (comparison, from, to, seen) => {
    expect(direction(from, to, { ...target, comparison })).toBe(seen);
  });

  it('is unknown where a metric is to be in line with a benchmark', () => {
    expect(direction(1, 2, { ...target, comparison: '=', value: null })).toBeNull();
    expect(distanceTo(1, { ...target, value: null })).toBeNull();
  });
});
