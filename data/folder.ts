import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The one place that knows where the texts and boards that come with the program lie. */
const HERE = import.meta.dirname;

export const NOTICES_FOLDER = join(HERE, 'notices');
export const BOARDS_FOLDER = join(HERE, 'boards');

export function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
