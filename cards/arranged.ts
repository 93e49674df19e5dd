import { z } from 'zod';
import type { CommandName } from '../dialogs/protocol/command.ts';

/** So many buttons stand beside each other; a client puts the rest behind "…". */
const MOST_AT_ONCE = 4;

/** What a card is there for, where it has a button for it: to record, to go on, to show the rest. */
const FOR: readonly CommandName[] = [
  'record',
  'record-several',
  'import',
  'fill',
  'answer-officer',
  'plan-lines',
  'page',
];

const Pressed = z.looseObject({ data: z.looseObject({ do: z.string() }) });

/** The buttons of a card: one of them stands out, and four are seen at once. */
export function arranged(actions: readonly unknown[]): unknown[] {
  const named = actions.map((action) => Pressed.safeParse(action).data ?? null);
  const chief = named.findIndex((one) => FOR.some((name) => name === one?.data.do));
  // The one that stands out is seen, wherever it is.
  const seen = new Set(
    [chief, ...actions.keys()].filter((at, i, all) => at >= 0 && all.indexOf(at) === i).slice(0, MOST_AT_ONCE),
  );
  return named.map((one, at) => ({
    ...(one ?? {}),
    ...(at === chief ? { style: 'positive' } : {}),
    ...(seen.has(at) ? {} : { mode: 'secondary' }),
  }));
}
