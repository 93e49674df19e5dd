import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedNotice } from '../notices/model/notice.ts';
import { readNotice } from '../notices/reading/read.ts';
import { NOTICES_FOLDER } from './folder.ts';
import { KEPT_FOLDER, keepReading, keptReading } from './kept-readings.ts';

/**
 * The notices that come with the program, each read from its text, in the order of their ids. What is read is kept for
 * the next start in `kept`.
 */
export function loadLibrary(folder = NOTICES_FOLDER, kept = KEPT_FOLDER): readonly ParsedNotice[] {
  return noticeIds(folder).map((id) => {
    const text = noticeText(id, folder);
    const known = keptReading(id, text, kept);
    if (known !== null) return known;
    const read = readNotice(text, { id });
    if (!read.ok) throw new Error(`The notice ${id}.txt cannot be read: ${read.reason}`);
    keepReading(id, text, read.reading, kept);
    return read.reading;
  });
}

export function noticeIds(folder = NOTICES_FOLDER): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .sort();
}

/** The text that the spans of a reading count in. */
export function noticeText(id: string, folder = NOTICES_FOLDER): string {
  return readFileSync(join(folder, `${id}.txt`), 'utf8');
}
