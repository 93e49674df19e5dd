import { feedOrder } from '../../../dialogs/papers/feed-asked.ts';

describe('an order about a calendar feed', () => {
  it.each([
    'my calendar feed',
    'give me a calendar feed',
    'calendar feed please',
    'can i have a link to the calendar',
    'subscribe me to the board calendar',
    'how do i subscribe to the calendar in outlook',
    'set up a calendar feed here',
    'show my calendar link',
  ])('“%s” wants one', (plain) => {
    expect(feedOrder(plain)).toEqual({ order: 'feed' });
  });

  it.each([
    'stop my calendar feed',
    'please stop the feed',
    'revoke my calendar link',
    'turn off our calendar feed here',
    'unsubscribe me from the calendar',
  ])('“%s” ends it', (plain) => {
    expect(feedOrder(plain)).toEqual({ order: 'stop-feed' });
  });

  it.each([
    'send me the calendar',
    'what is in the calendar',
    'stop the digest',
    'a6: link to the calendar sent',
    'stop',
    'unsubscribe',
    'feed',
  ])('“%s” is none', (plain) => {
    expect(feedOrder(plain)).toBeNull();
  });
});
