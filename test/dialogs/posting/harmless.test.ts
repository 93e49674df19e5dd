import { followingOrder } from '../../../dialogs/posting/follow.ts';
import { postingOrder } from '../../../dialogs/posting/understand.ts';
import type { PostingOrder } from '../../../notices/model/order.ts';

const plainly = (word: string): string => word;

describe('what must not do more than is said', () => {
  it.each([
    ['Stop sending me them reminders. I know when mine is due.', { order: 'own-reminders', on: false }],
    ['stop that reminder please', { order: 'cannot', why: 'one-action' }],
    ["if priya does end up chair we'd prob want the digest on fridays", { order: 'cannot', why: 'not-plain' }],
    ['if the review moves, put the digest on Fridays', { order: 'cannot', why: 'not-plain' }],
    ['The digest should not be issued on Monday 6 April 2015, nor on Monday 4 May 2015', { order: 'cannot' }],
  ])('%s', (sentence, order) => {
    expect(postingOrder(sentence)).toMatchObject(order);
  });

  it.each([
    ['stop the reminders', { order: 'stop-reminders' }],
    ['if you could post the digest here on Fridays at 9 that would be great', { order: 'subscribe' }],
    ["if it's no trouble, post the digest here on Fridays at 9", { order: 'subscribe' }],
    ['post the digest here on Mondays at 1630', { order: 'subscribe', when: { time: '16:30' } }],
  ])('%s is carried out', (sentence, order) => {
    expect(postingOrder(sentence)).toMatchObject(order);
  });

  it('ends nothing by the stop that ends a sentence of other things', () => {
    const before: PostingOrder = { order: 'remind', days: 7 };
    const told =
      'police attendance at the conferences is up to seventy eight per cent for January full stop it was sixty four';
    expect(followingOrder(told, before, plainly)).toBeNull();
    expect(followingOrder('please stop that', before, plainly)).toEqual({ order: 'stop-reminders' });
  });
});
