import { parseArgs, type ParseArgsConfig } from 'node:util';
import { z } from 'zod';
import { StoreError, type Store } from '../../data/store.ts';
import { openStoreThere } from './open-store.ts';

/** What a program prints: to standard output with exit code 0, or to standard error with its code. */
export type Outcome =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string; readonly code?: 1 | 2 };

const ParseFault = z.object({ message: z.string() });

/** The options of a command line, or in a sentence what is wrong with it. */
export function optionsOf<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> | string {
  try {
    return parseArgs(config);
  } catch (error) {
    const { message } = ParseFault.parse(error);
    return `${message.split('. ')[0] ?? message}. See --help.`;
  }
}

/** Does something with a store that is there, and closes it; a fault of the store is told in its own sentence. */
export async function withStore(named: string | undefined, work: (store: Store) => Promise<Outcome>): Promise<Outcome> {
  try {
    const opened = await openStoreThere(named);
    if (!opened.ok) return opened;
    try {
      return await work(opened.store);
    } finally {
      await opened.store.close();
    }
  } catch (fault) {
    if (fault instanceof StoreError) return { ok: false, why: fault.message };
    throw fault;
  }
}

/** Prints what a program comes to and sets the exit code. */
export async function printOutcome(program: Promise<Outcome>): Promise<void> {
  const outcome = await program;
  if (outcome.ok) {
    process.stdout.write(`${outcome.text}\n`);
    return;
  }
  process.stderr.write(`${outcome.why}\n`);
  process.exitCode = outcome.code ?? 2;
}
