import { postingOrder } from '../../../dialogs/posting/understand.ts';
import type { PostingOrder } from '../../../notices/model/order.ts';

describe('an order of which a part is taken back', () => {
  it.each<[string, PostingOrder]>([
    ['stop the digest but keep reminders', { order: 'stop-digest' }],
    ['stop reminders but keep the digest', { order: 'stop-reminders' }],
    ['keep the digest but stop the reminders', { order: 'stop-reminders' }],
    ['A6 and A7 are not mine but A15 is', { order: 'not-mine', refs: ['A6', 'A7'] }],
    ['A6 is mine but A7 is not mine', { order: 'not-mine', refs: ['A7'] }],
    ['I was reminded of A6 but it’s not mine', { order: 'not-mine', refs: ['A6'] }],
    ['remind us two days before instead of a week', { order: 'remind', days: 2 }],
    ['remind owners a week before rather than two days', { order: 'remind', days: 7 }],
  ])('is taken without it: %s', (text, expected) => {
    expect(postingOrder(text)).toEqual(expected);
  });
});

describe('two orders in one sentence', () => {
  const stop: PostingOrder = { order: 'stop-digest' };
  it.each<[string, readonly PostingOrder[]]>([
    ['stop the digest and the reminders', [stop, { order: 'stop-reminders' }]],
    ['stop the digest and remind owners a week before', [stop, { order: 'remind', days: 7 }]],
  ])('are both taken: %s', (text, orders) => {
    expect(postingOrder(text)).toEqual({ order: 'both', orders });
  });

  it('are not begun where one of them cannot be done', () => {
    const text = 'stop the digest and remind owners before each board meeting';
    expect(postingOrder(text)).toEqual({ order: 'cannot', why: 'at-meetings' });
  });
});

describe('what is only asked about', () => {
  it.each([
    'should we stop the digest?',
    'should we stop the digest',
    'shall we move the digest to Friday?',
    'do you think we should stop reminders?',
    'is it worth stopping the digest?',
  ])('is no order: %s', (text) => {
    expect(postingOrder(text)).toBeNull();
  });
});

describe('an order that cannot be carried out as it was said', () => {
  it.each([
    ['don’t post the digest on Monday at 9', 'not-plain'],
    ['I would rather the digest did not come on Mondays', 'not-plain'],
    ['the digest should not be posted on Mondays at 9', 'not-plain'],
    ['maybe stop the digest', 'not-plain'],
    ['we thought about stopping the digest but decided against it', 'not-plain'],
    ['if the review is put off, stop the digest', 'not-plain'],
    ['I doubt we should stop the digest', 'not-plain'],
    ['I wouldn’t stop the digest', 'not-plain'],
    ['unless people object, stop the digest', 'not-plain'],
    ['post the digest here on Mondays at 9 for a month', 'set-days'],
    ['post the digest here on Mondays at 9 in March', 'set-days'],
    ['digest on Monday at 9 and 10', 'which-time'],
    ['I’m not sure we should stop the digest', 'not-plain'],
    ['perhaps post the digest here every Monday at 9', 'not-plain'],
    ['turn off the digest for me only', 'digest-for-one'],
    ['stop the digest just for me', 'digest-for-one'],
    ['send the digest next Monday only', 'only-once'],
    ['post the digest here on Monday at 9 just this once', 'only-once'],
    ['post the digest here every Monday at 9 starting in March', 'set-days'],
    ['post the digest here every Monday at 9 from 2 March', 'set-days'],
    ['post the digest here every Monday at 9 until Easter', 'set-days'],
    ['Post the digest here every Monday at 9. Starting in March.', 'set-days'],
    ['digest on Monday at 9 or 10', 'which-time'],
    ['digest on Monday at half past nine or ten', 'which-time'],
    ['digest Monday 25:00', 'which-time'],
    ['digest at midnight on Monday', 'which-time'],
    ['remind owners two days or a week before', 'which-days'],
  ] as const)('says so, and nothing is dropped: %s', (text, why) => {
    expect(postingOrder(text)).toEqual({ order: 'cannot', why });
  });
});

describe('a plain order', () => {
  it.each([
    'don’t forget to post the digest here on Mondays at 9',
    'can’t we have the digest here on Mondays at 9',
    'post the digest here on Mondays at 9 but don’t post it in half term',
    'I was wondering if you could post the digest here on Mondays at 9',
    'from now on post the digest here every Monday at 9',
    'post the digest here on Mondays only, at 9',
  ])('stays one: %s', (text) => {
    expect(postingOrder(text)).toMatchObject({ order: 'subscribe', when: { weekday: 1, time: '09:00' } });
  });
});
