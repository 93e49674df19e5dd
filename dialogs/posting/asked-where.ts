import { list, oneOf } from '../../notices/words/pattern.ts';
import type { Said } from './said.ts';

/** Whether it wants an answer and orders nothing; "can you post it here?" is an order. */
export const isQuestion = (said: Said): boolean =>
  said.begins('asks', 'asksAdvice') ||
  asksWhether(said) ||
  WOULD_THEY.test(said.plain) ||
  (said.plain.endsWith('?') &&
    !said.begins('digest', 'roundup') &&
    !said.has('politely', 'sends', 'starts', 'changes'));

/** "Would the owners still be reminded if we stopped it?" */
const OPENS = '(?:(?:and|so|but|hi|hello|ok|also|just|quick one|question)[,:]? ){0,3}';
const THEY = oneOf(
  ...list('owners? leads? people everyone everybody they reminders? nudges anyone somebody someone digest'),
);
const WOULD_THEY = new RegExp(
  String.raw`^${OPENS}(?:would|will|do|does|are|is|can) (?:the |our |all |action |any ){0,3}${THEY}` +
    String.raw` (?:still |also |then |ever |even |all )?(?:be |get |go |come |have |carry |stop |keep )?\w+` +
    String.raw`.{0,120}\bif (?:we|i|it|the|they)\b`,
);

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
  if (ofReminders(said)) return true;
  const stands = said.has('stands') || said.words.at(-1) === 'on';
  return asksWhether(said) && said.has('digest') && stands && !said.has('shows', 'happened');
}

/** "Did somebody turn the reminders off?", "are reminders still on?", "would the owners still be reminded if …?" */
const ofReminders = (said: Said): boolean =>
  said.has('reminders') &&
  !said.has('ofOne') &&
  (WOULD_THEY.test(said.plain) ||
    (asksWhether(said) &&
      !said.has('happened') &&
      /\b(?:on|off|stopped|still|running|going|set up|set|paused|cancelled|being|get|getting)\b/.test(said.plain)));

/** "Are we …?" and not "we are …". */
const asksWhether = (said: Said): boolean =>
  said.begins('asksWhether') && !/^(?:we|i|you)$/.test(said.words[said.first - 1] ?? '');

const isWhere = (said: Said): boolean =>
  said.begins('wheres') || said.places('wheres').some(({ start }) => ASKS_FOR.has(said.words[start - 1] ?? ''));
