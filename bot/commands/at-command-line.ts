import { userInfo } from 'node:os';
import type { Journal } from '../../data/journal.ts';
import type { BoardLog, Change } from '../../notices/model/log.ts';
import type { Outcome } from './program.ts';

/** Whoever is at the command line, as the log names them. */
export function whoIsHere(): { readonly id: string; readonly name: string } {
  const { username } = userInfo();
  return { id: `command-line:${username}`, name: username };
}

/** What a command does, once: by this a second try is known. `at`: an instant. */
export const commandOf = (task: string, at: string): string => `${task}-${at}-${process.pid}`;

/**
 * Records a change of a board, made of the log as it stands by then, or tells why there is none. `shown`: what was shown before,
 * and is printed again with the number of the entry.
 */
export async function importAs(
  task: string,
  { board, journal, shown }: { readonly board: string; readonly journal: Journal; readonly shown: string },
  changeOf: (now: BoardLog) => Change | { readonly refused: string },
): Promise<Outcome> {
  const at = new Date().toISOString();
  const done = await journal.append(board, commandOf(task, at), (now) => {
    const change = changeOf(now);
    if ('refused' in change) return change;
    return { record: { at, by: { ...whoIsHere(), role: 'officer' }, source: null, change } };
  });
  if (!done.ok) return { ok: false, why: done.refused };
  return { ok: true, text: `${shown}\n\nImported as entry ${done.entry.seq} of the log.` };
}
