import type { Rag } from '../model/board.ts';
import { plainWords, ragOf } from '../words/cells.ts';
import { type PlanSheet, textOf } from './table.ts';

/** What the colours of a file mean: those that its legend names. */
export type Legend = ReadonlyMap<string, Rag>;

/** What a legend calls the colours of BRAG by what they stand for. */
const MEANINGS: Readonly<Record<string, Rag>> = {
  complete: 'blue',
  completed: 'blue',
  done: 'blue',
  'on track': 'green',
  'on target': 'green',
  'at risk': 'amber',
  'some slippage': 'amber',
  'slight delay': 'amber',
  'off track': 'red',
  overdue: 'red',
  'not on track': 'red',
  'behind schedule': 'red',
};

/** The meaning of a filled cell that is a line of a legend: "Blue: complete", "On track". */
function legendWords(text: string): Rag | null {
  const plain = plainWords(text);
  return plain === '' || plain.length > 80 ? null : (MEANINGS[plain] ?? ragOf(text));
}

/** Reads the legend off all sheets: filled cells that name a colour or what it stands for; one said in two ways means nothing. */
export function legendOf(sheets: readonly PlanSheet[]): Legend {
  const said = new Map<string, Set<Rag>>();
  for (const { rows, fills } of sheets) {
    for (const { row, column, colour } of fills) {
      const line = rows[row - 1] ?? [];
      // A swatch may stand before its words.
      const words = textOf(line[column]) === '' ? textOf(line[column + 1]) : textOf(line[column]);
      const meaning = legendWords(words);
      if (meaning !== null) said.set(colour, (said.get(colour) ?? new Set()).add(meaning));
    }
  }
  return new Map(
    [...said].flatMap(([colour, [meaning, ...more]]) =>
      meaning === undefined || more.length > 0 ? [] : [[colour, meaning] as const],
    ),
  );
}

/** The colour of BRAG that a fill is seen as; null where people would not agree. */
export function seenAs(colour: string): Rag | null {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const spread = most - least;
  // Too pale or too dark to be meant as a colour.
  if (spread < 50) return null;
  const hue = hueOf(red, green, blue, most, spread);
  if (hue < 15 || hue >= 345) return 'red';
  if (hue < 65) return 'amber';
  if (hue >= 75 && hue < 165) return 'green';
  return hue >= 185 && hue < 250 ? 'blue' : null;
}

function hueOf(red: number, green: number, blue: number, most: number, spread: number): number {
  if (most === red) return (((green - blue) / spread) * 60 + 360) % 360;
  return most === green ? ((blue - red) / spread) * 60 + 120 : ((red - green) / spread) * 60 + 240;
}
