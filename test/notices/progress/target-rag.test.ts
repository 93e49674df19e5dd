import type { Target } from '../../../notices/model/notice.ts';
import { type Point, shortfall, targetRag } from '../../../notices/progress/target-rag.ts';

const target = (change: Partial<Target> = {}): Target => ({
  metric: 'unallocated cases',
  comparison: '<=',
  value: 200,
  unit: '',
  benchmark: null,
  baseline: null,
  deadline: 0,
  span: [0, 1],
  ...change,
});

const days = (...values: readonly [date: string, value: number][]): Point[] =>
  values.map(([date, value]) => ({ date, value }));

/** From 1,000 on 1 January to 200 on 11 January: 80 a day. */
const judged = (readings: Point[], today = '2011-01-06', change: Partial<Target> = {}) =>
  targetRag(target(change), '2011-01-11', readings, today);
const since = (value: number, date = '2011-01-06'): Point[] => days(['2011-01-01', 1000], [date, value]);

describe('the RAG of a target before its date', () => {
  it.each([
    [600, 'green', 'on-line'],
    [550, 'green', 'on-line'],
    [200, 'green', 'met'],
    [600.01, 'amber', 'behind-nearer'],
    [999, 'amber', 'behind-nearer'],
    [1000, 'red', 'behind-no-nearer'],
    [1200, 'red', 'behind-no-nearer'],
  ])('at %d of a line that stands at 600 is %s, by %s', (value, rag, because) => {
    expect(judged(since(value))).toMatchObject({ rag, because });
  });

  it('says which line it was compared with', () => {
    expect(judged(since(700))).toMatchObject({
      line: { from: { date: '2011-01-01', value: 1000 }, to: { date: '2011-01-11', value: 200 }, then: 600 },
    });
  });

  it('compares on the day of the reading, however long ago that was', () => {
    expect(judged(since(600), '2011-01-11')).toMatchObject({ rag: 'green', because: 'on-line' });
  });

  it('takes a metric that is to rise the other way', () => {
    const rise = { comparison: '>=', value: 90, unit: '%' } as const;
    const at = (value: number) => judged(days(['2011-01-01', 50], ['2011-01-06', value]), '2011-01-06', rise);
    expect(at(70)).toMatchObject({ rag: 'green', because: 'on-line' });
    expect(at(69.9)).toMatchObject({ rag: 'amber', because: 'behind-nearer' });
    expect(at(49)).toMatchObject({ rag: 'red', because: 'behind-no-nearer' });
    expect(at(90)).toMatchObject({ rag: 'green', because: 'met' });
  });

  it('is not misled by binary fractions', () => {
    const rise = { comparison: '>=', value: 0.3 } as const;
    expect(judged(days(['2011-01-01', 0.1], ['2011-01-06', 0.2]), '2011-01-06', rise).rag).toBe('green');
  });

  it('is red where it was met at first and is no more', () => {
    expect(judged(days(['2011-01-01', 150], ['2011-01-06', 210]))).toMatchObject({ because: 'behind-no-nearer' });
  });

  it('misses an exact number on either side', () => {
    const exact = { comparison: '=' } as const;
    expect(judged(since(200), '2011-01-06', exact)).toMatchObject({ because: 'met' });
    expect(judged(since(190), '2011-01-06', exact)).toMatchObject({ because: 'on-line' });
    expect(shortfall(190, target(exact))).toBe(10);
  });
});

describe('the RAG of a target whose date has come', () => {
  it.each([
    ['2011-01-10', 'green', 'met'],
    ['2011-01-11', 'blue', 'met-by-date'],
    ['2012-01-01', 'blue', 'met-by-date'],
  ])('met, on %s is %s', (today, rag, because) => {
    expect(judged(since(200), today)).toMatchObject({ rag, because });
  });

  it.each([
    ['2011-01-11', 'green', 'on-line'],
    ['2011-01-12', 'amber', 'late'],
    ['2011-02-11', 'amber', 'late'],
    ['2011-02-12', 'red', 'very-late'],
  ])('not met, on %s is %s', (today, rag, because) => {
    expect(judged(since(500), today)).toMatchObject({ rag, because });
  });
});

describe('the RAG of a target without a date', () => {
  const undated = (readings: Point[]) => targetRag(target(), null, readings, '2011-02-01');

  it('is green when met, amber when nearer, red when not', () => {
    expect(undated(since(200)).rag).toBe('green');
    expect(undated(since(999))).toMatchObject({ rag: 'amber', because: 'nearer' });
    expect(undated(since(1000))).toMatchObject({ rag: 'red', because: 'no-nearer' });
    expect(undated(since(1001))).toMatchObject({ rag: 'red', because: 'no-nearer' });
  });
});

describe('a target without a RAG', () => {
  it.each([
    ['nothing is recorded', {}, [], 'no-readings'],
    ['one reading is short of it', {}, days(['2011-01-01', 1000]), 'one-reading'],
    ['a benchmark stands for the number', { value: null, benchmark: 'England average' }, since(300), 'benchmark'],
    ['a level is to be maintained', { comparison: 'maintain', value: 85 }, since(90), 'maintain'],
  ] as const)('says that %s', (_words, change, readings, because) => {
    expect(judged([...readings], '2011-01-06', change)).toEqual({ rag: null, because });
  });

  it('is judged by one reading where that meets it, or its date has passed', () => {
    expect(judged(days(['2011-01-01', 150]))).toMatchObject({ rag: 'green' });
    expect(judged(days(['2011-01-01', 300]), '2011-03-01')).toMatchObject({ rag: 'red', because: 'very-late' });
  });
});

describe('a printed baseline', () => {
  const from = (period: string) => ({ baseline: { value: 1000, period } });
  const one = days(['2011-01-06', 700]);

  it.each([
    ['2009-10', '2010-03-31'],
    ['2009/2010', '2010-03-31'],
    ['1999-00', '2000-03-31'],
    ['March 2010', '2010-03-31'],
    ['february 2008', '2008-02-29'],
    ['Sept 2010', '2010-09-30'],
  ])('of %s begins the line of a first reading, on %s', (period, date) => {
    expect(judged(one, '2011-01-06', from(period))).toMatchObject({ line: { from: { date, value: 1000 } } });
  });

  it.each(['2010', 'the last inspection', 'Smarch 2010', '2011-12', ''])(
    'of “%s” begins none: its day is not known, or comes later',
    (period) => {
      expect(judged(one, '2011-01-06', from(period))).toEqual({ rag: null, because: 'one-reading' });
    },
  );

  it('gives way to a first reading of the board’s own', () => {
    expect(judged(since(600), '2011-01-06', { baseline: { value: 5000, period: '2009-10' } })).toMatchObject({
      line: { from: { date: '2011-01-01', value: 1000 } },
    });
  });
});
