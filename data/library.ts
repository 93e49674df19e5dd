import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedNotice } from '../notices/model/notice.ts';
import { readNotice, type ReadResult } from '../notices/reading/read.ts';
import { NOTICES_FOLDER } from './folder.ts';
import { KEPT_FOLDER, keepReading, keptReading } from './kept-readings.ts';

/** Told of a text in the folder that cannot be read, in one sentence; the others are read all the same. */
export type Refused = (why: string) => void;

/** Whoever keeps the notices that come with the program wants to know at once. */
const stop: Refused = (why) => {
  throw new Error(why);
};

/**
 * The notices of a folder, each read from its text, in the order of their ids. What is read is kept for the next start in
 * `kept`.
 */
export function loadLibrary(
  folder = NOTICES_FOLDER,
  refused: Refused = stop,
  kept = KEPT_FOLDER,
): readonly ParsedNotice[] {
  return noticeIds(folder).flatMap((id) => {
    const read = readOne(id, folder, kept);
    if (read.ok) return [read.reading];
    refused(`The notice ${id}.txt cannot be read: ${read.reason}`);
    return [];
  });
}

/** A fault at one text is told with its text: it is no reason to answer nothing about the others. */
function readOne(id: string, folder: string, kept: string): ReadResult {
  try {
    const text = noticeText(id, folder);
    const known = keptReading(id, text, kept);
    if (known !== null) return { ok: true, reading: known };
    const read = readNotice(text, { id });
    if (read.ok) keepReading(id, text, read.reading, kept);
    return read;
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

export function noticeIds(folder = NOTICES_FOLDER): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.txt'))
    .map(({ name }) => name.slice(0, -'.txt'.length))
    .sort();
}

/** The text that the spans of a reading count in. */
export function noticeText(id: string, folder = NOTICES_FOLDER): string {
  return readFileSync(join(folder, `${id}.txt`), 'utf8');
}
