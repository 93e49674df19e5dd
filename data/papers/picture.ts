import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import { GLYPHS } from './digits.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/** A picture in memory; in pixels from its upper left corner. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  line(from: readonly [number, number], to: readonly [number, number], thick: number, colour: Colour): void;
  /** A line that is broken into pieces of this length. */
  dashes(
    from: readonly [number, number],
    to: readonly [number, number],
    thick: number,
    colour: Colour,
    each: number,
  ): void;
  /** A filled rectangle between two corners, its edges on whole pixels. */
  box(from: readonly [number, number], to: readonly [number, number], colour: Colour): void;
  /** Numbers and dates in digits; the point is their upper left corner. Gives their width, and draws nothing without a colour. */
  digits(text: string, at: readonly [number, number], size: number, colour: Colour | null): number;
  png(): Uint8Array;
}

const CHANNELS = 3;

/** A white picture. The same strokes make the same bytes. */
export function picture(width: number, height: number): Picture {
  const pixels = new Uint8Array(width * height * CHANNELS).fill(255);

  function blend(x: number, y: number, cover: number, colour: Colour): void {
    const at = (y * width + x) * CHANNELS;
    for (const [channel, value] of colour.entries()) {
      const before = pixels[at + channel] ?? 255;
      pixels[at + channel] = Math.round(before + (value - before) * cover);
    }
  }

  function line(from: readonly [number, number], to: readonly [number, number], thick: number, colour: Colour): void {
    const reach = thick / 2 + 1;
    const top = Math.max(0, Math.floor(Math.min(from[1], to[1]) - reach));
    const bottom = Math.min(height - 1, Math.max(from[1], to[1]) + reach);
    for (let y = top; y <= bottom; y += 1) {
      const [least, most] = near(from, to, y - reach, y + 1 + reach);
      for (let x = Math.max(0, Math.floor(least - reach)); x <= Math.min(width - 1, most + reach); x += 1) {
        const cover = thick / 2 + 0.5 - distance([x + 0.5, y + 0.5], from, to);
        if (cover > 0) blend(x, y, Math.min(1, cover), colour);
      }
    }
  }

  function digits(text: string, at: readonly [number, number], size: number, colour: Colour | null): number {
    const unit = size / 6;
    let x = at[0];
    for (const sign of text) {
      if (colour !== null)
        for (const stroke of GLYPHS[sign] ?? [])
          for (const [n, to] of stroke.entries()) {
            const from = stroke[n - 1];
            if (from === undefined) continue;
            line(
              [x + from[0] * unit, at[1] + from[1] * unit],
              [x + to[0] * unit, at[1] + to[1] * unit],
              size / 8,
              colour,
            );
          }
      x += (sign === '.' || sign === ',' ? 2.4 : 5.6) * unit;
    }
    return x - at[0];
  }

  return {
    ...{ width, height, line, digits },
    box: ([left, top], [right, bottom], colour) => {
      for (let y = Math.max(0, Math.round(top)); y < Math.min(height, Math.round(bottom)); y += 1)
        for (let x = Math.max(0, Math.round(left)); x < Math.min(width, Math.round(right)); x += 1)
          blend(x, y, 1, colour);
    },
    dashes: (from, to, thick, colour, each) => {
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      const along = (d: number): [number, number] => [
        from[0] + ((to[0] - from[0]) * d) / length,
        from[1] + ((to[1] - from[1]) * d) / length,
      ];
      for (let d = 0; d < length; d += 2 * each) line(along(d), along(Math.min(length, d + each)), thick, colour);
    },
    png: () => pngOf(width, height, pixels),
  };
}

/** From where to where across a piece of a straight line lies between these heights: most of its surroundings are far off. */
function near(
  from: readonly [number, number],
  to: readonly [number, number],
  top: number,
  bottom: number,
): [number, number] {
  const rise = to[1] - from[1];
  const across = (y: number): number => {
    const part =
      rise === 0 ? 0 : (Math.min(Math.max(y, Math.min(from[1], to[1])), Math.max(from[1], to[1])) - from[1]) / rise;
    return from[0] + part * (to[0] - from[0]);
  };
  const ends = rise === 0 ? [from[0], to[0]] : [across(top), across(bottom)];
  return [Math.min(...ends), Math.max(...ends)];
}

/** From a point to a piece of a straight line. */
function distance(
  [x, y]: readonly [number, number],
  from: readonly [number, number],
  to: readonly [number, number],
): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const square = dx * dx + dy * dy;
  const part = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / square));
  return Math.hypot(x - from[0] - part * dx, y - from[1] - part * dy);
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits a channel, red, green and blue, nothing interlaced. */
const TRUE_COLOUR = [8, 2, 0, 0, 0];

function pngOf(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const row = width * CHANNELS;
  const filtered = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y += 1) filtered.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set(TRUE_COLOUR, 8);
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    // Not Node's own: what packs it must give the same bytes with every version of Node.
    chunk('IDAT', zlibSync(filtered, { level: 3 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), data]);
  const whole = new Uint8Array(named.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(named, 4);
  view.setUint32(named.length + 4, crc32(named));
  return whole;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
