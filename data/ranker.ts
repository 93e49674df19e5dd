import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRanker, type Ranker } from '../notices/language/rank/ranker.ts';
import { Trees } from '../notices/learnt/trees.ts';
import { Weights } from '../notices/learnt/model.ts';
import { z } from 'zod';

const FOLDER = join(import.meta.dirname, '..', 'notices', 'language', 'rank');
const Learnt = z.object({ kinds: Weights, facets: Weights, pieces: Weights, heard: z.array(z.string()) });

let loaded: Ranker | null = null;

const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

/** What `npm run fit` found of how sure one may be. */
export const loadSureness = (): Trees => Trees.parse(read('chance.json'));

/** What `npm run train` learnt from the corpus. */
export function loadRanker(): Ranker {
  loaded ??= createRanker(Learnt.parse(read('weights.json')), loadSureness());
  return loaded;
}
