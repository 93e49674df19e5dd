import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const scope = new AsyncLocalStorage<string>();

/** A new name for a turn: eight hexadecimal digits, which a person can read out. */
export const newTurnId = (): string => randomBytes(4).toString('hex');

/** Does the work as that turn: what is logged meanwhile carries its id. */
export function asTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
  return scope.run(id, work);
}

/** The turn that is under way; null outside of turns. */
export const turnId = (): string | null => scope.getStore() ?? null;
