import { crc32, inflateSync } from 'node:zlib';
import { CHART_SIZE, chartPicture } from '../../../data/papers/chart.ts';
import type { AnswerSeries } from '../../../notices/model/answer.ts';

const SERIES: AnswerSeries = {
  ...{ ref: 'B3', metric: 'core assessments out of timescale', unit: '' },
  points: [
    { date: '2011-03-31', value: 2010 },
    { date: '2011-07-31', value: 610 },
  ],
  target: { value: 100, date: '2011-08-31', words: 'no more than 100 by August 2011' },
};

/** The pixels of a PNG as it is specified: signature, chunks with their sums, rows without a filter. */
function pixelsOf(png: Uint8Array): { width: number; height: number; at: (x: number, y: number) => number[] } {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  const chunks = new Map<string, Buffer>();
  for (let from = 8; from < bytes.length;) {
    const length = bytes.readUInt32BE(from);
    const named = bytes.subarray(from + 4, from + 8 + length);
    expect(bytes.readUInt32BE(from + 8 + length)).toBe(crc32(named));
    chunks.set(named.subarray(0, 4).toString(), named.subarray(4));
    from += length + 12;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  const [width, height] = [chunks.get('IHDR')?.readUInt32BE(0) ?? 0, chunks.get('IHDR')?.readUInt32BE(4) ?? 0];
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  expect(rows.length).toBe((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) if (rows[y * (width * 3 + 1)] !== 0) throw new Error(`row ${y} has a filter`);
  return {
    ...{ width, height },
    at: (x, y) => [...rows.subarray(y * (width * 3 + 1) + 1 + x * 3, y * (width * 3 + 1) + 4 + x * 3)],
  };
}

const BLUE = [0, 84, 166].join();
const BROWN = [170, 70, 0].join();

function coloured(series: AnswerSeries, colour: string): (readonly [x: number, y: number])[] {
  const { width, height, at } = pixelsOf(chartPicture(series));
  const found: (readonly [number, number])[] = [];
  for (let y = 0; y < height; y += 3)
    for (let x = 0; x < width; x += 3) if (at(x, y).join() === colour) found.push([x, y]);
  return found;
}

describe('a chart as a picture', () => {
  it('is a sound PNG of its size', () => {
    const { width, height } = pixelsOf(chartPicture(SERIES));
    expect({ width, height }).toEqual(CHART_SIZE);
  });

  it('is the same each time', () => {
    expect(Buffer.from(chartPicture(SERIES)).equals(chartPicture(SERIES))).toBe(true);
  });

  it('falls from upper left to lower right where the readings fall', () => {
    const line = coloured({ ...SERIES, target: null }, BLUE);
    const [left, right] = [line.filter(([x]) => x < 300), line.filter(([x]) => x > 1000)];
    const lowest = (points: typeof line): number => Math.max(...points.map(([, y]) => y));
    expect(lowest(left)).toBeLessThan(lowest(right));
  });

  it('draws the target apart from the readings, and none where no number is set', () => {
    expect(coloured(SERIES, BROWN).length).toBeGreaterThan(50);
    expect(coloured({ ...SERIES, target: null }, BROWN)).toEqual([]);
  });

  it.each([
    ['one value throughout', [5, 5, 5]],
    ['nought throughout', [0, 0]],
    ['values below nought', [-3, 2]],
    ['very large ones', [1e12, 3e12]],
    ['very small ones', [0.00001, 0.00002]],
  ])('takes %s', (_, values) => {
    const points = values.map((value, n) => ({ date: `2011-0${n + 1}-01`, value }));
    expect(coloured({ ...SERIES, points, target: null }, BLUE).length).toBeGreaterThan(20);
  });

  it('takes several hundred readings', () => {
    const points = Array.from({ length: 400 }, (_, n) => ({
      date: new Date(Date.UTC(2011, 0, 1 + n)).toISOString().slice(0, 10),
      value: n % 17,
    }));
    expect(coloured({ ...SERIES, points }, BLUE).length).toBeGreaterThan(400);
  });
});
