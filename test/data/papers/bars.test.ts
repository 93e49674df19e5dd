import { PNG } from 'pngjs';
import { barsPicture } from '../../../data/papers/bars.ts';

const BARS = [
  { day: '2014-12-31', red: 0, amber: 0, green: 10, complete: 0 },
  { day: '2015-01-31', red: 5, amber: 0, green: 0, complete: 5 },
];

/** How many pixels are of this colour, or very near it. */
function pixels(bytes: Uint8Array, [red, green, blue]: readonly [number, number, number]): number {
  const { data } = PNG.sync.read(Buffer.from(bytes));
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (
      Math.abs((data[at] ?? 0) - red) + Math.abs((data[at + 1] ?? 0) - green) + Math.abs((data[at + 2] ?? 0) - blue) <
      12
    )
      count += 1;
  return count;
}

describe('bars of colours', () => {
  it('are as high as what they count', () => {
    const bytes = barsPicture(BARS);
    const [green, red, blue] = [
      pixels(bytes, [62, 128, 72]),
      pixels(bytes, [178, 44, 44]),
      pixels(bytes, [46, 92, 160]),
    ];
    expect(green / (red + blue)).toBeCloseTo(1, 1);
    expect(red / blue).toBeCloseTo(1, 1);
    expect(pixels(bytes, [240, 178, 60])).toBe(0);
  });

  it('are the same bytes each time, and none where there is nothing', () => {
    expect(barsPicture(BARS)).toEqual(barsPicture(BARS));
    expect(pixels(barsPicture([]), [62, 128, 72])).toBe(0);
  });
});
