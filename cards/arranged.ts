import type { CommandName } from '../dialogs/protocol/command.ts';

/** So many buttons stand beside each other; a client puts the rest behind "…". */
const MOST_AT_ONCE = 4;

/** What a card is there for, where it has a button for it: to record, to go on, to show the rest. */
const FOR: ReadonlySet<unknown> = new Set<CommandName>([
  ...(['record', 'record-several', 'import', 'fill', 'answer-officer', 'plan-lines', 'page'] as const),
]);

/** The buttons of a card: one of them stands out, and four are seen at once. */
export function arranged(actions: readonly unknown[]): unknown[] {
  const chief = actions.findIndex((action) => FOR.has(memberOf(memberOf(action, 'data'), 'do')));
  // The one that stands out is seen, wherever it is.
  const others = [...actions.keys()].filter((at) => at !== chief);
  const seen = new Set([...(chief < 0 ? [] : [chief]), ...others].slice(0, MOST_AT_ONCE));
  return actions.map((action, at) => ({
    ...(isObject(action) ? action : {}),
    ...(at === chief ? { style: 'positive' } : {}),
    ...(seen.has(at) ? {} : { mode: 'secondary' }),
  }));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const memberOf = (value: unknown, name: string): unknown =>
  isObject(value) ? new Map<string, unknown>(Object.entries(value)).get(name) : undefined;
