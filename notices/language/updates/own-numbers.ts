import { findOwnRefs, freeNumber, ownNumbers, replaced } from '../own-refs.ts';
import type { CommandContext } from './command-context.ts';

/** A text in which the plan's own numbers stand as A-numbers that nothing has, and how to put them back. */
export interface Renumbered {
  readonly text: string;
  readonly context: CommandContext;
  /** Puts every number back in what was read: as the plan has it where it stands alone, as it was typed elsewhere. */
  readonly back: (value: string) => string;
}

/**
 * What reads an order knows an action by A and figures. A board may count in its own way (S3, 1.1.1, IA3): such a number is given
 * one that the reading knows, so that it may stand wherever A6 can. Null: the text names none.
 */
export function renumbered(text: string, context: CommandContext): Renumbered | null {
  const found = findOwnRefs(text, ownNumbers(context.records.actions.map(({ id }) => id)));
  if (found.length === 0) return null;
  const standIns = new Map<string, string>();
  const typed = new Map<string, string>();
  const taken = new Set(context.records.actions.map(({ id }) => id.toUpperCase()));
  for (const { ref, start, end } of found) {
    if (standIns.has(ref)) continue;
    const standIn = freeNumber(taken, text);
    if (standIn === null) return null;
    taken.add(standIn);
    standIns.set(ref, standIn);
    typed.set(standIn, text.slice(start, end));
  }
  const ids = new Map([...standIns].map(([ref, standIn]) => [standIn, ref]));
  const { records } = context;
  const actions = records.actions.map((action) => ({ ...action, id: standIns.get(action.id) ?? action.id }));
  return {
    text: replaced(text, found, (ref) => standIns.get(ref) ?? ref),
    context: { ...context, records: { ...records, actions } },
    back: (value) =>
      ids.get(value.toUpperCase()) ??
      value.replace(/\ba\d{3}\b/gi, (number) => typed.get(number.toUpperCase()) ?? number),
  };
}
