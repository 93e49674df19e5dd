import type { Cannot, PostingOrder } from '../../notices/model/order.ts';
import { MONTH_NAME, WEEKDAY_WORD } from '../../notices/words/calendar-words.ts';
import type { Said } from './said.ts';

/** What a sentence wants of the digest here; null: nothing. */
export function digestOrder(said: Said): PostingOrder | null {
  if (said.refs.length > 0 || said.has('goesOn') || tells(said)) return null;
  return ofHolidays(said) ?? ofEnd(said) ?? ofPost(said);
}

/** Days are looked for in no more. */
const LONGEST_DAYS = 600;

/** It records or tells something, and orders nothing. */
const tells = (said: Said): boolean =>
  said.begins('records') || (said.has('happened') && !said.has('wishes', 'politely', 'stops', 'skips'));

/** School holidays, of the digest that there is; with a day of its own it is a new one. */
function ofHolidays(said: Said): PostingOrder | null {
  const holidays = holidaysIn(said);
  if (holidays === null || said.weekdays > 0) return null;
  const pointed = said.has('points') && !said.has('because');
  if (holidays === 'skip' && said.has('digest') && hasOwnDays(said)) return awayOrder(said);
  const ofPosts = said.has('digest', 'posting') || pointed || said.isOnly('holidays', 'leavesOut', 'keepsOn');
  return ofPosts ? { order: 'holidays', skip: holidays === 'skip' } : null;
}

/** "Over half term, 16-20 Feb", "until half term", "this half term": those days, and not all holidays. */
const hasOwnDays = (said: Said): boolean => said.until !== null || OWN_DAYS.test(said.plain);
const OWN_DAYS = new RegExp(
  String.raw`\d|\b(?:this|next|the coming) (?:\w+ )?(?:half|term|holiday|break|easter|christmas|summer)` +
    String.raw`|\b(?:in|during|over|all|of|for) ${MONTH_NAME}\b`,
);

/** What is said of school holidays; null: nothing. */
export function holidaysIn(said: Said): 'skip' | 'keep' | null {
  if (!said.has('holidays')) return null;
  if (said.has('keepsOn')) return 'keep';
  return said.has('leavesOut') ? 'skip' : null;
}

function ofEnd(said: Said): PostingOrder | null {
  const { weekday, time } = said.when;
  if (isOfDigest(said) && said.has('skips') && time === null) return awayOrder(said);
  if (!said.has('stops')) return null;
  const plainly = said.isOnly('stops', 'posting', 'points', 'roundup', 'here', 'atOnce', 'fromNowOn', 'aWhile');
  const named =
    said.has('digest') ||
    ofMonday(said) ||
    (plainly && said.has('posting', 'roundup')) ||
    said.words[0] === 'unsubscribe';
  if (!named) return null;
  if (isElsewhere(said)) return { order: 'cannot', why: 'other-channel' };
  if (time !== null || (weekday !== null && said.has('changes') && !said.aWhile)) return null;
  return said.aWhile ? awayOrder(said) : { order: 'stop-digest' };
}

/** "Monday's summary", "next week's update" */
const OF_A_DAY = new RegExp(
  String.raw`\b(?:${WEEKDAY_WORD}'?s?|this week'?s|next week'?s) (?:weekly )?(?:summary|summaries|round-?ups?|bulletin|updates?|posts?|report|card|message)\b`,
);
const ofMonday = (said: Said): boolean => said.has('roundup') && OF_A_DAY.test(said.plain);
export const isOfDigest = (said: Said): boolean => said.has('digest') || ofMonday(said);

/** No digest until a day, or over some days. */
function awayOrder(said: Said): PostingOrder {
  const { until } = said;
  if (until !== null && /^(?:then|that|it)\b/.test(until))
    return { order: 'away', how: 'until', said: said.plain.slice(0, LONGEST_DAYS) };
  if (until !== null) return { order: 'away', how: 'until', said: until };
  return said.namesDays
    ? { order: 'away', how: 'over', said: said.plain.slice(0, LONGEST_DAYS) }
    : { order: 'cannot', why: 'which-weeks' };
}

function ofPost(said: Said): PostingOrder | null {
  if (!isOurs(said)) return null;
  if (!said.isTimed && isForNow(said))
    return isElsewhere(said) ? { order: 'cannot', why: hindrance(said) ?? 'other-channel' } : { order: 'digest-now' };
  if (!isWanted(said)) return null;
  const why = hindrance(said);
  if (why !== null) return { order: 'cannot', why };
  const holidays = holidaysIn(said);
  return { order: 'subscribe', when: said.when, skipHolidays: holidays === null ? null : holidays === 'skip' };
}

/** A weekly report may be the council's own: ours is wanted here, or nothing else is said. */
function isOurs(said: Said): boolean {
  if (isOfDigest(said)) return true;
  const plainly = said.isOnly(
    'roundup',
    'sends',
    'starts',
    'changes',
    'posting',
    'here',
    'atOnce',
    'again',
    'holidays',
  );
  if (said.has('roundup')) return said.has('here') || plainly;
  return plainly && said.has('starts') && (said.has('posting') || said.begins('starts'));
}

const isShown = (said: Said): boolean => said.has('shows') && !said.has('showsUs');

/** Once, as an answer. */
function isForNow(said: Said): boolean {
  if (isShown(said) || said.has('starts', 'notWeekly')) return false;
  if (said.has('showsUs') || (said.has('here') && said.isOnly('digest', 'here'))) return true;
  return (
    said.has('atOnce', 'again', 'ofNow') && (said.has('sends', 'again') || said.isOnly('digest', 'atOnce', 'here'))
  );
}

/** Every week. */
function isWanted(said: Said): boolean {
  const { weekday, time } = said.when;
  if (weekday !== null && time !== null) return true;
  if (isShown(said)) return false;
  const verb = said.has('sends', 'starts', 'changes');
  if (said.isTimed || said.has('notWeekly'))
    return said.has('here') || verb || said.begins('digest', 'roundup', 'notWeekly');
  if (verb && (said.has('here') || isElsewhere(said))) return true;
  return (
    verb && said.isOnly('digest', 'roundup', 'sends', 'starts', 'changes', 'posting', 'again', 'fromNowOn', 'lengths')
  );
}

/** Why a digest that is asked for cannot come so: other than once a week, or in another place; null where it can. */
function hindrance(said: Said): Cannot | null {
  if (said.has('notWeekly')) return 'only-weekly';
  if (said.weekdays > 1) return said.isEither ? 'which-weekday' : 'one-day';
  if (said.has('byMail')) return 'by-mail';
  return isElsewhere(said) ? 'other-channel' : null;
}

const PLACES: ReadonlySet<string> = new Set(['channel', 'chat', 'group', 'channels', 'chats', 'groups']);
const INTO: ReadonlySet<string> = new Set(['in', 'to', 'into', 'on']);
const HERE: ReadonlySet<string> = new Set(['this', 'our', 'that', 'a', 'which', 'what', 'same', 'any']);
const WHOLE: ReadonlySet<string> = new Set(['whole', 'entire', 'teams']);
const MOST_OF_A_NAME = 9;

/** "In the Officers channel": a channel with a name is another one. */
function isElsewhere(said: Said): boolean {
  const { words } = said;
  if (said.has('elsewhere', 'byMail')) return true;
  return words.some((word, at) => {
    if (!PLACES.has(word)) return false;
    const before = words.slice(Math.max(0, at - MOST_OF_A_NAME), at);
    const into = before.findLastIndex((one) => INTO.has(one));
    const [first = 'the', ...name] = before.slice(into + 1).filter((one) => !WHOLE.has(one));
    return into >= 0 && !HERE.has(first) && (first !== 'the' || name.length > 0);
  });
}
