import type { ColourBar } from '../../notices/papers/model.ts';
import { CHART_SIZE } from './chart.ts';
import { type Colour, picture, type Picture } from './picture.ts';

const FRAME = { left: 60, right: 40, top: 50, bottom: 70 } as const;
const INK: Colour = [40, 40, 40];
const PAPER: Colour = [255, 255, 255];
const SIZE = 24;
const DAY_SIZE = 18;
/** A part that is lower has no room for its number; the table beside it has them all. */
const LOWEST = 30;

/** From the bottom to the top. Each is told from its neighbour by a gap and by its number, and not by its colour alone. */
const PARTS: readonly (readonly [name: 'complete' | 'green' | 'amber' | 'red', fill: Colour, digits: Colour])[] = [
  ['complete', [46, 92, 160], PAPER],
  ['green', [62, 128, 72], PAPER],
  ['amber', [240, 178, 60], INK],
  ['red', [178, 44, 44], PAPER],
];

/** A bar for each day, made of how many actions have which colour, as a PNG. */
export function barsPicture(bars: readonly ColourBar[]): Uint8Array {
  const { width, height } = CHART_SIZE;
  const canvas = picture(width, height);
  const most = Math.max(1, ...bars.map((bar) => PARTS.reduce((sum, [name]) => sum + bar[name], 0)));
  const each = (width - FRAME.left - FRAME.right) / Math.max(1, bars.length);
  const unit = (height - FRAME.top - FRAME.bottom) / most;
  for (const [at, bar] of bars.entries()) {
    const middle = FRAME.left + each * (at + 0.5);
    drawBar(canvas, bar, { middle, half: Math.min(70, each * 0.36), unit });
    const words = bar.day.slice(2).split('-').toReversed().join('/');
    canvas.digits(
      words,
      [middle - canvas.digits(words, [0, 0], DAY_SIZE, null) / 2, height - FRAME.bottom + 26],
      DAY_SIZE,
      INK,
    );
  }
  return canvas.png();
}

function drawBar(
  canvas: Picture,
  bar: ColourBar,
  { middle, half, unit }: { readonly middle: number; readonly half: number; readonly unit: number },
): void {
  let bottom = CHART_SIZE.height - FRAME.bottom;
  for (const [name, fill, digits] of PARTS) {
    const size = bar[name] * unit;
    if (size === 0) continue;
    canvas.box([middle - half, bottom - size + 2], [middle + half, bottom - 1], fill);
    const words = String(bar[name]);
    const at = [middle - canvas.digits(words, [0, 0], SIZE, null) / 2, bottom - size / 2 - SIZE / 2] as const;
    if (size >= LOWEST) canvas.digits(words, at, SIZE, digits);
    bottom -= size;
  }
}
