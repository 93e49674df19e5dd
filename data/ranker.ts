import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRanker, type Ranker } from '../notices/language/rank/ranker.ts';
import { Weights } from '../notices/learnt/model.ts';
import { z } from 'zod';

const FILE = join(import.meta.dirname, '..', 'notices', 'language', 'rank', 'weights.json');
const Learnt = z.object({ kinds: Weights, facets: Weights, pieces: Weights, heard: z.array(z.string()) });

let loaded: Ranker | null = null;

/** What `npm run train` learnt from the corpus. */
export function loadRanker(): Ranker {
  loaded ??= createRanker(Learnt.parse(JSON.parse(readFileSync(FILE, 'utf8'))));
  return loaded;
}
