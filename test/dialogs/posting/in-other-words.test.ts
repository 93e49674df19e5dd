import { loadEnglish } from '../../../data/english.ts';
import { loadLibrary } from '../../../data/library.ts';
import { followingOrder } from '../../../dialogs/posting/follow.ts';
import { postingOrder } from '../../../dialogs/posting/understand.ts';
import { requestOf } from '../../../dialogs/request.ts';
import { tellingSpelling } from '../../../notices/language/updates/telling-words.ts';
import type { PostingOrder } from '../../../notices/model/order.ts';

const library = loadLibrary();
const spell = tellingSpelling(
  loadEnglish(),
  library.map(({ notice }) => notice.place),
);
const at = (weekday: number | null, time: string | null): PostingOrder => ({
  order: 'subscribe',
  when: { weekday, time, zone: null },
  skipHolidays: null,
});

describe('an order about posts in other people’s words', () => {
  it.each<[string, PostingOrder]>([
    ['drop the summary in here every Monday at half eight', at(1, '08:30')],
    ['Half nine on a Tuesday is when we would want the digest to land in this channel', at(2, '09:30')],
    ['We have only just sat down, so I’d like the digest to go up in here on Fridays at 4pm', at(5, '16:00')],
    ['psot the digset here on fridays at 4pm', at(5, '16:00')],
    ['could you pop the digest up right now please', { order: 'digest-now' }],
    ['this channel can manage without the digest from here on', { order: 'stop-digest' }],
    ['not when the schools have broken up please, the digest', { order: 'holidays', skip: true }],
    ['school holidays too', { order: 'holidays', skip: false }],
    ['owners should get a tap on the shoulder ten days ahead of a date', { order: 'remind', days: 10 }],
    ['people get enough emails, so no more reminders', { order: 'stop-reminders' }],
    ['I’m away from tonight, so no reminders to me for the next week', { order: 'snooze', days: 7 }],
    ['I think the nudge on A6 went to the wrong person', { order: 'not-mine', refs: ['A6'] }],
    ['what day do your posts go out, and in which channel?', { order: 'where' }],
  ])('%s', (text, expected) => {
    expect(postingOrder(text, spell)).toEqual(expected);
  });

  it.each([
    'A6: reminders went out to the schools on Friday',
    'when was the digest of the audit shared?',
    'we shared the digest with the Minister',
    'is A6 due in the school holidays?',
  ])('is not: %s', (text) => {
    expect(postingOrder(text, spell)).toBeNull();
  });
});

describe('what is asked of the conversation in other people’s words', () => {
  it.each<[string, object]>([
    ['before it goes out I’d like a peek at what the next digest will say', { order: 'preview' }],
    ['our auditor wants to know who can put updates in here', { order: 'members' }],
    ['I’d like to see everything that’s happened to A20 from the start', { order: 'history', ref: 'A20' }],
    ['let me have the whole plan as a spreadsheet', { order: 'export' }],
    ['swtich to kent plese', { order: 'switch', to: 'kent' }],
    ['it’s Kent I want to be looking at now, not Knowsley', { order: 'switch', to: 'kent' }],
    ['set this channel to Knowsley', { order: 'link', said: 'Knowsley' }],
  ])('%s', (text, order) => {
    expect(requestOf(text, library, spell)).toMatchObject({ act: 'order', order });
  });

  it.each([
    'which actions in Kent are overdue instead',
    'who is allowed to lead the review?',
    'is the plan in a spreadsheet',
    'what is the history of the notice',
  ])('%s stays a question', (text) => {
    expect(requestOf(text, library, spell).act).toBe('question');
  });
});

describe('the order just before', () => {
  const digest = at(1, '08:30');
  const remind: PostingOrder = { order: 'remind', days: 7 };
  it.each<[string, PostingOrder, PostingOrder]>([
    ['make it 10 instead', digest, at(null, '10:00')],
    ['sorry, can it be at 11:30 instead?', digest, at(null, '11:30')],
    ['actually move it to Thursdays', digest, at(4, null)],
    ['not during half term', digest, { order: 'holidays', skip: true }],
    ['stop sending that', digest, { order: 'stop-digest' }],
    ['undo that', digest, { order: 'stop-digest' }],
    ['make it 3 days', remind, { order: 'remind', days: 3 }],
    ['stop that', remind, { order: 'stop-reminders' }],
  ])('is changed by “%s”', (text, before, expected) => {
    expect(followingOrder(text, before, spell)).toEqual(expected);
  });

  it.each(['what is overdue?', 'A6 is done', 'thanks', 'A6 is at 10%'])('is left alone by “%s”', (text) => {
    expect(followingOrder(text, digest, spell)).toBeNull();
  });
});
