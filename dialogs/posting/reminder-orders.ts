import type { PostingOrder } from '../../notices/model/order.ts';
import { Said } from './said.ts';

const A_WEEK = 7;
/** These stand before whoever is reminded. */
const BEFORE_NAME: ReadonlySet<string> = new Set('the our all action plan those these your'.split(' '));
/** Behind "stop chasing" these name nobody in particular. */
const NOBODY: ReadonlySet<string> = new Set(
  'us them it all anyone anybody about for by in on at please here now any when until before a each every so and to of off'.split(
    ' ',
  ),
);

/** What a sentence wants of reminders, the board's or one's own; null: nothing. */
export function reminderOrder(said: Said): PostingOrder | null {
  const { refs, days } = said;
  if (isNotMine(said)) return { order: 'not-mine', refs: refs.filter((ref) => !said.owned.has(ref)) };
  if (refs.length > 0) return null;
  if (snoozes(said)) return { order: 'snooze', days: days ?? A_WEEK };
  if (!said.has('reminders') || said.begins('records')) return null;
  if (said.has('stops')) return ofEnd(said);
  if (said.has('ofOne') || (said.has('happened') && !said.has('wishes'))) return null;
  return remindsOwners(said) || turnsOn(said) ? { order: 'remind', days: days ?? A_WEEK } : null;
}

/** "A6 is not mine": said of a reminder, or by itself. "A6 is not mine to judge" is another thing. */
function isNotMine(said: Said): boolean {
  if (!said.has('notMine')) return false;
  const refs = new Set(said.refs.map((ref) => ref.toLowerCase()));
  return (
    said.has('reminders') ||
    new Said(said.disowned.words.filter((word) => !refs.has(word)).join(' ')).isOnly('notMine', 'points', 'fromNowOn')
  );
}

function snoozes(said: Said): boolean {
  if (said.begins('snoozes')) return !said.has('asks');
  const me = said.places('reminding').some(({ end }) => said.words[end] === 'me');
  return me && said.days !== null && !said.has('asks', 'ahead', 'ofOne');
}

function ofEnd(said: Said): PostingOrder {
  const { words, days } = said;
  const named = said.places('reminding').some(({ end }) => {
    const who = words.slice(end).find((word) => !BEFORE_NAME.has(word));
    return who !== undefined && !NOBODY.has(who) && !said.places('owners').some(({ start }) => words[start] === who);
  });
  const own = said.has('ofOneself');
  if (said.has('oneself') && said.aWhile) return { order: 'snooze', days: days ?? A_WEEK };
  return own || named ? { order: 'cannot', why: 'one-person' } : { order: 'stop-reminders' };
}

const remindsOwners = (said: Said): boolean =>
  said.has('owners')
    ? said.has('ahead') || (said.begins('reminding') && said.isOnly('reminders', 'owners', 'lengths'))
    : said.words.includes('us') && said.has('ahead');

const turnsOn = (said: Said): boolean =>
  said.isOnly('reminders', 'starts', 'sends', 'owners', 'ahead', 'lengths') &&
  (said.has('starts', 'sends') || said.words.at(-1) === 'on');
