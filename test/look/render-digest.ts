import { join } from 'node:path';
import { DIGEST_SAMPLES } from '../cards/digest-samples.ts';
import { drawCards } from './draw.ts';

// Draws the pictures in docs/pictures: `node test/look/render-digest.ts`.

const samples = Object.entries(DIGEST_SAMPLES).filter(([name]) => name === 'digest');

await drawCards(Object.fromEntries(samples), join(import.meta.dirname, '..', '..', 'docs', 'pictures'));
