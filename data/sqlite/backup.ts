import { closeSync, openSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { damageOf } from './open.ts';

/** A backup holds what the store holds: for nobody else. */
const OWNER_ONLY = 0o600;
const Fault = z.object({ code: z.string().optional(), message: z.string() });

export type BackedUp = { readonly ok: true; readonly pages: number } | { readonly ok: false; readonly why: string };

/**
 * Copies the store's file into a new one as it is at one moment, while others write to it, and looks the copy through.
 * The copy is one file, without a log beside it.
 */
export async function backupSqlite(file: string, to: string): Promise<BackedUp> {
  try {
    closeSync(openSync(to, 'wx', OWNER_ONLY));
  } catch (error) {
    const { code, message } = Fault.parse(error);
    return { ok: false, why: code === 'EEXIST' ? `There is a file ${to} already: name a new one.` : message };
  }
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const pages = await backup(database, to);
    const [damage] = lookedThrough(to);
    if (damage === undefined) return { ok: true, pages };
    return { ok: false, why: `The copy is damaged (${damage}), as the store may be: run verify-log on the store.` };
  } catch (error) {
    rmSync(to, { force: true });
    return { ok: false, why: `The store file ${file} could not be copied: ${Fault.parse(error).message}.` };
  } finally {
    database.close();
  }
}

function lookedThrough(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return damageOf(database);
  } finally {
    database.close();
  }
}
