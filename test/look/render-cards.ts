import { join } from 'node:path';
import { SAMPLES } from '../cards/samples.ts';
import { drawCards } from './draw.ts';

// Draws each card as a person sees it, light and dark, wide and narrow, into test/out/cards:
// `node test/look/render-cards.ts`, or with the beginnings of the names of those to draw.

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean =>
  wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning));
const samples = Object.entries(SAMPLES).filter(([name]) => isWanted(name));

await drawCards(Object.fromEntries(samples), join(import.meta.dirname, '..', 'out', 'cards'));
