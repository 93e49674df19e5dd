import type { PostingOrder } from '../../notices/model/order.ts';
import { NUMBER_WORD } from '../../notices/words/numbers.ts';
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
  if (refs.length > 0) return ofOneAction(said);
  if (said.isOnly('everything', 'stops', 'snoozes', 'points', 'aWhile') && said.has('everything'))
    return said.has('stops', 'snoozes') ? { order: 'cannot', why: 'which-posts' } : null;
  if (snoozes(said)) return snoozeOrder(said);
  if (!said.has('reminders') || said.begins('records')) return null;
  if (startsOwn(said)) return { order: 'own-reminders', on: true };
  if (said.has('stops')) return said.isTitled ? { order: 'cannot', why: 'one-action' } : ofEnd(said);
  if (namesOne(said)) return { order: 'cannot', why: 'one-action' };
  if (said.has('ofOne') || (said.has('happened') && !said.has('wishes'))) return null;
  const group = said.has('ahead') && GROUP.test(said.plain);
  return remindsOwners(said) || turnsOn(said) || group ? { order: 'remind', days: days ?? A_WEEK } : null;
}

/** "Remind Claire a week before": one of the owners. */
const namesOne = (said: Said): boolean =>
  said.begins('reminding') && said.has('ahead') && !said.has('owners', 'ofOne') && !NO_ONE.test(said.plain);
const NO_ONE = new RegExp(
  String.raw`\b(?:remind|nudge|ping|chase|poke|prod)(?:ing)? (?:(?:the|all|every|our|any|action|those|whoever|a|an|\d+) ?` +
    String.raw`|us\b|me\b|it\b|before|in advance|ahead|\w+ (?:days?|weeks?)\b|${NUMBER_WORD}\b|fortnight)`,
);

/** "Send the group a reminder": as many as are in it; whether that can be done is seen of what else is said. */
const GROUP = /\b(?:the|this|our) (?:group|channel|team|board|chat)\b|\bin here\b/;

/** "Stop reminders for A6": told of one action. "A6: reminders went out" tells something, and "remind me about A6" is one's own. */
function ofOneAction(said: Said): PostingOrder | null {
  const [ref = ''] = said.refs;
  const begins = said.plain.startsWith(ref.toLowerCase());
  if (begins || !said.has('reminders') || said.begins('records') || said.has('happened')) return null;
  return said.has('stops') && !said.has('asks') ? { order: 'cannot', why: 'one-action' } : null;
}

/** For some days, or until a day; until something else there is no way. */
function snoozeOrder(said: Said): PostingOrder {
  const { days, until } = said;
  if (!isOnesOwn(said) && !said.isOnly('snoozes', 'reminders', 'lengths', 'aWhile', 'stops')) {
    if (until !== null) return { order: 'cannot', why: 'until-event' };
  }
  return until === null || /^(?:next week|tomorrow)\b/.test(until)
    ? { order: 'snooze', days: days ?? A_WEEK }
    : { order: 'snooze', days: days ?? A_WEEK, until };
}

const isOnesOwn = (said: Said): boolean => said.has('ofOneself', 'oneself');

const startsOwn = (said: Said): boolean =>
  said.has('starts', 'again') && said.has('ofOneself') && said.days === null && !said.has('ahead', 'asks', 'stops');

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
  const { words } = said;
  const named = said.places('reminding').some(({ end }) => {
    const who = words.slice(end).find((word) => !BEFORE_NAME.has(word));
    return who !== undefined && !NOBODY.has(who) && !said.places('owners').some(({ start }) => words[start] === who);
  });
  if (said.has('oneself') && said.aWhile) return snoozeOrder(said);
  if (said.has('ofOneself') || (said.has('oneself') && !said.has('owners')))
    return { order: 'own-reminders', on: false };
  // "That reminder" is one of them, whichever it is.
  if (ONE_OF_THEM.test(said.plain)) return { order: 'cannot', why: 'one-action' };
  if (named) return { order: 'cannot', why: 'one-person' };
  return said.aWhile ? { order: 'cannot', why: 'until-event' } : { order: 'stop-reminders' };
}

const ONE_OF_THEM = /\b(?:that|this|the|one) (?:\w+ )?(?:reminder|nudge)\b/;

const remindsOwners = (said: Said): boolean =>
  said.has('owners')
    ? said.has('ahead') || (said.begins('reminding') && said.isOnly('reminders', 'owners', 'lengths'))
    : said.words.includes('us') && said.has('ahead');

const turnsOn = (said: Said): boolean =>
  said.isOnly('reminders', 'starts', 'sends', 'owners', 'ahead', 'lengths', 'changes') &&
  (said.has('starts', 'sends') ||
    said.words.at(-1) === 'on' ||
    (said.days !== null && said.has('changes')) ||
    isHeaded(said));

/** "Reminders: 14 days, not 7" */
const isHeaded = (said: Said): boolean =>
  said.days !== null && /^(?:the |our )?(?:reminders?|nudges)\b/.test(said.plain);
