import type { OnePostingOrder, PostingOrder } from '../../notices/model/order.ts';
import { list, oneOf } from '../../notices/words/pattern.ts';
import { isOfDigest } from './digest-orders.ts';
import { Said } from './said.ts';

const JOINTS = /,? ?\b(?:but|and|while|whilst|though|although|however)\b ?|[;,] ?|[.!] (?=\p{L})/u;
/** With these a part begins that orders something by itself. */
const VERBS = new Set(
  (
    'move change shift switch stop cancel skip pause suspend resume restart start post send put set make do export download ' +
    'show give remind nudge chase snooze mute link unlink turn have get let tell bin kill drop print prepare draft'
  ).split(' '),
);
/** Said of what stays as it is. */
const KEEPS = oneOf(
  ...list('keep keeping leave leaving continue continuing stays? staying remains?'),
  ...['carry on', "don't stop", 'do not stop', 'still want', 'still need', 'must still', 'must of course still'],
  ...['should still', 'can still', 'goes on', 'go on'],
);
const AS_IT_IS = 'as (?:it|they) (?:is|are|was|were)';
const STAYS = oneOf(
  ...list('stays? remain remains untouched unchanged'),
  ...['carry on', 'go on', 'goes on', 'still have', 'still get'],
);
const KEPT = new RegExp(String.raw`^(?:\w+ ){0,3}?(?:${KEEPS}|${AS_IT_IS})\b|\b(?:${AS_IT_IS}|${STAYS})\b`);
const COURTESY = /^(?:(?:please|pls|also|then|can you|could you|would you|you|i|we|just|to|kindly) )+/;

/** The parts of a sentence that may each order something, in small letters; one: it is not divided. */
export function partsOf(plain: string): string[] {
  const parts: string[] = [];
  let subject = '';
  for (const piece of plain.split(JOINTS).map((one) => one.trim())) {
    if (piece === '') continue;
    const own = subjectOf(new Said(piece));
    const opens = VERBS.has(piece.replace(COURTESY, '').split(' ')[0] ?? '') || (own !== '' && own !== subject);
    const last = parts.at(-1);
    if (last === undefined || (opens && (subject !== '' || own === ''))) parts.push(piece);
    else parts[parts.length - 1] = `${last}, ${piece}`;
    if (own !== '') subject = own;
  }
  return parts;
}

function subjectOf(said: Said): string {
  if (isOfDigest(said)) return 'digest';
  return said.has('reminders') && !said.has('roundup') ? 'reminders' : '';
}

/**
 * What the parts of a sentence want: both of two orders, or the one beside which all else is kept as it is. Null: it is not
 * divided, and is read whole.
 */
export function ofParts(said: Said, read: (part: Said) => PostingOrder | null): PostingOrder | null {
  const all = partsOf(said.plain);
  if (all.length < 2) return null;
  const changed = all.filter((part) => !KEPT.test(part));
  const [first, second, ...more] = changed;
  if (first === undefined) return null;
  if (second === undefined) return subjectOf(new Said(first)) === '' ? null : read(new Said(first));
  const orders = [read(new Said(first)), read(new Said(second)) ?? read(new Said(withVerbOf(first, second)))] as const;
  const [one, other] = orders;
  const twoSubjects = said.has('digest') && said.has('reminders');
  if (one === null && other === null) return null;
  if (one === null || other === null || more.length > 0)
    return twoSubjects ? { order: 'cannot', why: 'one-at-a-time', parts: changed.slice(0, MOST_PARTS) } : null;
  return together(one, other);
}

const MOST_PARTS = 3;

/** "Stop the digest and the reminders": the verb counts for both. */
function withVerbOf(first: string, second: string): string {
  const said = new Said(first);
  const [noun] = [...said.places('digest'), ...said.places('reminders')];
  return noun === undefined ? second : `${said.words.slice(0, noun.start).join(' ')} ${second}`;
}

/** Where one of them cannot be done, nothing is. Holidays belong to the digest that is ordered before them. */
function together(one: PostingOrder, other: PostingOrder): PostingOrder | null {
  const refused = [one, other].find(({ order }) => order === 'cannot');
  if (refused !== undefined) return refused;
  if (one.order === other.order || (one.order === 'subscribe' && other.order === 'holidays')) return null;
  return isOne(one) && isOne(other) ? { order: 'both', orders: [one, other] } : null;
}

const isOne = (order: PostingOrder): order is OnePostingOrder => order.order !== 'both';
