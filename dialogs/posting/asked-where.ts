import type { Said } from './said.ts';

/** Whether it wants an answer and orders nothing; "can you post it here?" is an order. */
export const isQuestion = (said: Said): boolean =>
  said.begins('asks', 'asksAdvice') ||
  asksWhether(said) ||
  (said.plain.endsWith('?') &&
    !said.begins('digest', 'roundup') &&
    !said.has('politely', 'sends', 'starts', 'changes'));

/** "Tell me when …", "do you know where …": what is asked stands behind. */
const ASKS_FOR: ReadonlySet<string> = new Set(
  'me us list know say check confirm ask remember wondering and in to on'.split(' '),
);

/** Whether it asks where and when the bot posts, or how it stands with that. */
export function asksWhere(said: Said): boolean {
  if (said.isOnly('wheresAll')) return said.has('wheresAll');
  if (said.refs.length > 0) return false;
  if (isWhere(said)) {
    if (said.has('youPost') || (said.has('digest') && said.has('comes'))) return true;
    if (said.has('reminders')) return said.isOnly('wheres', 'reminders', 'comes');
  }
  const stands = said.has('stands') || said.words.at(-1) === 'on';
  return asksWhether(said) && said.has('digest') && stands && !said.has('shows', 'happened');
}

/** "Are we …?" and not "we are …". */
const asksWhether = (said: Said): boolean =>
  said.begins('asksWhether') && !/^(?:we|i|you)$/.test(said.words[said.first - 1] ?? '');

const isWhere = (said: Said): boolean =>
  said.begins('wheres') || said.places('wheres').some(({ start }) => ASKS_FOR.has(said.words[start - 1] ?? ''));
