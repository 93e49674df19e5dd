import { clausesOf } from '../../notices/language/clauses.ts';
import type { Spelling } from '../../notices/language/normalise.ts';
import { asHeard } from '../../notices/language/updates/as-heard.ts';
import type { PostingOrder } from '../../notices/model/order.ts';
import { withoutTrailing } from '../../notices/words/ends.ts';
import { tokenise } from '../../notices/words/tokens.ts';
import { asSaid, isLimited } from './as-said.ts';
import { asksWhere, isQuestion } from './asked-where.ts';
import { linkOrder } from './channel-link.ts';
import { dateOrder } from './date-order.ts';
import { digestOrder } from './digest-orders.ts';
import { ofParts } from './parts.ts';
import { reminderOrder } from './reminder-orders.ts';
import { Said } from './said.ts';
import { COURTESY, OF_POSTS } from './vocabulary.ts';

/** Nobody orders a post in more words. */
const LONGEST = 600;

/** Something may stand behind the end of a sentence. */
const SEVERAL = /[.!?;:\n][^\S\n]*\p{L}|\s[-–—]\s/u;

/** Takes a message as an order about posts; null where it is plainly none, so that it stays what it was. */
export function postingOrder(text: string, spell: Spelling = asTyped): PostingOrder | null {
  if (text.length > LONGEST) return null;
  const typed = inMessage(text);
  if (typed !== null && isFull(typed)) return typed;
  const heard = asHeard(text, { actions: null }, spell);
  const mended = heard === text.toLowerCase().replaceAll('’', "'") ? null : inMessage(heard);
  return mended !== null && (typed === null || isFull(mended)) ? mended : typed;
}

const asTyped: Spelling = (word) => word;

/** Whether nothing more can be in it: a day that was misspelt is a day all the same, and "ths channel" is no other channel. */
function isFull(order: PostingOrder): boolean {
  if (order.order === 'subscribe') return order.when.weekday !== null;
  return order.order === 'not-mine' ? order.refs.length > 0 : order.order !== 'cannot';
}

/** Of several sentences the one that orders something, with what the others say of it. */
function inMessage(text: string): PostingOrder | null {
  if (!tokenise(text).some((token) => OF_POSTS.has(token.text))) return null;
  const whole = new Said(text);
  const order = inSentence(whole);
  if (!SEVERAL.test(text) || isLimited(order)) return order;
  const { list } = clausesOf(text);
  if (list.length < 2) return order;
  const first = list.map((clause) => inSentence(new Said(clause.text))).find((one) => one !== null);
  return first === undefined || first.order === order?.order ? order : first;
}

function inSentence(said: Said): PostingOrder | null {
  if (asksWhere(said)) return { order: 'where' };
  if (isQuestion(said)) return null;
  return ofParts(said, plainOrder) ?? plainOrder(said);
}

function plainOrder(said: Said): PostingOrder | null {
  const order = orderIn(said);
  return order === null ? null : asSaid(order, said);
}

const orderIn = (said: Said): PostingOrder | null =>
  reminderOrder(said) ?? linkOrder(plainly(said)) ?? dateOrder(said) ?? digestOrder(said);

/** Without its courtesy. */
function plainly({ plain }: Said): string {
  const words = withoutTrailing(plain, ' .!?').split(/\s+/);
  const first = words.findIndex((word) => !COURTESY.has(word.replace(',', '')));
  return words
    .slice(Math.max(0, first))
    .join(' ')
    .replace(/,? (?:please|thanks|thank you|cheers)$/, '');
}
