import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ParsedNotice } from '../notices/model/notice.ts';
import { readIfThere } from './folder.ts';

// What was read of a notice is kept, since reading takes as long as all the rest of a start. It is never believed over
// the text: it lies under a hash of the text and of all that reads it, and whatever is wrong with it, the text is read again.

const PROGRAM = join(import.meta.dirname, '..');

/** Where what is compiled is kept, too. */
export const KEPT_FOLDER = join(PROGRAM, 'node_modules', '.cache', 'noticeboard');

/** The folders of rules that reading a notice runs through; a test looks that there is no other. */
export const READER_FOLDERS = ['reading', 'learnt', 'time', 'words', 'model', 'calendar'] as const;

let reader: string | null = null;

/** A hash of the rules that read notices, of the packages under them and of what runs them. */
function readerHash(): string {
  if (reader !== null) return reader;
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(join(PROGRAM, 'package.json')));
  for (const folder of READER_FOLDERS) {
    const path = join(PROGRAM, 'notices', folder);
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:ts|json)$/.test(name),
    );
    for (const name of files.sort()) hash.update(name).update(readFileSync(join(path, name)));
  }
  reader = hash.digest('hex');
  return reader;
}

const sha256 = (...parts: readonly string[]): string =>
  parts.reduce((hash, part) => hash.update(`${String(part.length)}:${part}`), createHash('sha256')).digest('hex');

const keyOf = (id: string, text: string): string => sha256(readerHash(), id, text);

const fileIn = (folder: string, id: string): string => join(folder, `${sha256(id).slice(0, 16)}.reading.json`);

const Kept = z.strictObject({ key: z.string(), hash: z.string(), reading: z.string() });

/** What was read of this text by this reader; null where nothing is kept, or anything is wrong with it. */
export function keptReading(id: string, text: string, folder = KEPT_FOLDER): ParsedNotice | null {
  const kept = Kept.safeParse(jsonOf(contentOf(fileIn(folder, id))));
  if (!kept.success || kept.data.key !== keyOf(id, text) || kept.data.hash !== sha256(kept.data.reading)) return null;
  const reading = ParsedNotice.safeParse(jsonOf(kept.data.reading));
  return reading.success ? reading.data : null;
}

/** Keeps what was read, whole or not at all. False: it cannot be kept here, and will be read again. */
export function keepReading(id: string, text: string, read: ParsedNotice, folder = KEPT_FOLDER): boolean {
  const reading = JSON.stringify(read);
  const file = fileIn(folder, id);
  const draft = `${file}.${String(process.pid)}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, JSON.stringify({ key: keyOf(id, text), hash: sha256(reading), reading }));
    renameSync(draft, file);
    return true;
  } catch {
    // A folder that only reads, a full disk: the program runs as well without.
    return false;
  }
}

/** Empty where it cannot be read: what is kept is only a help. */
function contentOf(file: string): string {
  try {
    return readIfThere(file) ?? '';
  } catch {
    return '';
  }
}

/** Null where it is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
