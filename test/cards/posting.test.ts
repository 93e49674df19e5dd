import { bytesOf, CARD_BYTES, type Rendered } from '../../cards/card.ts';
import { postingCard } from '../../cards/posting.ts';
import { owedWords } from '../../cards/posting-words.ts';
import { welcomeCard } from '../../cards/welcome.ts';
import type { PostingSaid } from '../../dialogs/protocol/posting.ts';
import { CardSchema } from './card-schema.ts';

const kent = { id: 'kent', place: 'Kent', council: 'Kent County Council' };
const weekly = { weekday: 1, time: '09:00', zone: 'Europe/London', skipHolidays: true };
const channel = (n: number) => ({
  ...{
    name: `Channel ${n} ${'with a long name '.repeat(20)}`,
    here: n === 0,
    weekly,
    dates: 'numbers' as const,
    next: '2015-02-09',
  },
  last: { date: '2015-02-02', end: 'unknown' as const },
  suspended: n % 3 === 1 ? { why: 'blocked' as const, since: '2015-02-03', refused: n % 2 === 1 } : null,
});
const due = (n: number) => ({
  ...{ board: 'kent', place: 'Kent', ref: `A${n}`, due: '2015-02-05', overdue: n % 2 === 0 },
  words: 'Recruit ten more carers **and** [a link](https://example.org) '.repeat(60),
});

const SAID: readonly PostingSaid[] = [
  { kind: 'subscribed', weekly, dates: 'words', next: '2015-02-09', how: 'new', instead: null },
  { kind: 'subscribed', weekly, dates: 'iso', next: null, how: 'changed', instead: 'Sutton' },
  {
    kind: 'subscribed',
    weekly: { ...weekly, zone: 'America/New_York' },
    dates: 'welsh',
    next: '2015-02-09',
    how: 'resumed',
    instead: null,
  },
  { kind: 'stopped' },
  { kind: 'previewed', shown: true },
  { kind: 'previewed', shown: false },
  { kind: 'cannot', why: 'only-weekly' },
  { kind: 'cannot', why: 'which-weeks' },
  { kind: 'cannot', why: 'one-day' },
  { kind: 'cannot', why: 'only-once' },
  { kind: 'cannot', why: 'until-event' },
  { kind: 'cannot', why: 'by-mail' },
  { kind: 'cannot', why: 'one-action' },
  { kind: 'cannot', why: 'at-meetings' },
  { kind: 'cannot', why: 'reminder-rhythm' },
  { kind: 'cannot', why: 'which-weekday' },
  { kind: 'cannot', why: 'which-posts' },
  { kind: 'own-reminders', on: false },
  { kind: 'own-reminders', on: true },
  { kind: 'cannot', why: 'other-channel' },
  { kind: 'cannot', why: 'one-person' },
  { kind: 'cannot', why: 'date-style' },
  { kind: 'cannot', why: 'set-days' },
  { kind: 'cannot', why: 'digest-for-one' },
  { kind: 'cannot', why: 'not-plain' },
  { kind: 'cannot', why: 'one-at-a-time' },
  { kind: 'cannot', why: 'which-time' },
  { kind: 'cannot', why: 'which-days' },
  { kind: 'not-subscribed' },
  { kind: 'for-channels' },
  { kind: 'may-not', why: 'officers-only', said: 'post the digest here' },
  { kind: 'may-not', why: 'no-role', said: '<b>where</b> do you post? '.repeat(300) },
  { kind: 'reminders', days: 7, how: 'new' },
  { kind: 'reminders', days: 7, how: 'same' },
  { kind: 'both', said: [{ kind: 'stopped' }, { kind: 'reminders', days: 3, how: 'changed' }] },
  { kind: 'cannot', why: 'one-at-a-time', parts: ['stop the digest', 'remind Claire'] },
  { kind: 'reminders-stopped' },
  { kind: 'where', channels: [], reminders: null },
  { kind: 'where', channels: Array.from({ length: 40 }, (_, n) => channel(n)), reminders: 10 },
  { kind: 'linked', subscribed: false, entry: 31 },
  { kind: 'linked', subscribed: true, entry: null },
  { kind: 'unlinked', entry: 32 },
  { kind: 'unlinked', entry: null },
  { kind: 'personal-unlinked' },
  { kind: 'may-not', why: 'officers-link', said: 'link this channel to Kent' },
  { kind: 'suspended', why: 'channel-renamed', channel: 'Board' },
  { kind: 'refused', why: 'not-found', channel: 'Board', digestOf: '2015-02-02', next: '2015-02-09' },
  { kind: 'refused', why: 'blocked', channel: null, digestOf: '2015-02-02', next: null },
  { kind: 'snoozed', until: '2015-02-09' },
  { kind: 'not-mine', refs: ['A6', 'A7'] },
  { kind: 'which-not-mine', refs: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'] },
  { kind: 'nothing-due' },
  { kind: 'reminder', due: [due(1)] },
  { kind: 'reminder', due: [due(1), { ...due(2), attest: true }] },
  { kind: 'reminder', due: [1, 2, 3].map((n) => ({ ...due(n), attest: true as const })) },
  { kind: 'attested', ref: 'A1', entry: 31, next: [{ ...due(2), attest: true }] },
  { kind: 'attested', ref: 'A1', entry: 31, next: [] },
  { kind: 'feed', address: `https://board.example/calendar/${'x'.repeat(43)}.ics`, of: 'person', again: true },
  { kind: 'feed', address: `https://board.example/calendar/${'x'.repeat(43)}.ics`, of: 'channel', again: false },
  { kind: 'feed-stopped', count: 2 },
  { kind: 'no-feed' },
  { kind: 'feed-off' },
  { kind: 'feed-not-linked' },
  { kind: 'not-completed', ref: 'A1' },
  { kind: 'reminder', due: Array.from({ length: 60 }, (_, n) => due(n)) },
];

const cardOf = (said: PostingSaid): Rendered => postingCard({ kind: 'posting', notice: kent, said });

function sound({ card, text, summary }: Rendered): void {
  expect(CardSchema.safeParse(card).error).toBeUndefined();
  expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
  expect(text.length).toBeGreaterThan(summary.length - 1);
  expect(text).not.toMatch(/undefined|null|\$\{/);
}

describe('a card about posts', () => {
  it.each(SAID.map((said, n) => [said.kind, n, said] as const))('%s (%i) is sound and small', (_, __, said) => {
    sound(cardOf(said));
  });

  it('tells what was understood, and when the next comes', () => {
    const { text } = cardOf(SAID[0] ?? { kind: 'stopped' });
    expect(text).toContain('every Monday at 09:00 (London time), not in school holidays');
    expect(text).toContain('The next one comes on 9 February 2015');
  });

  it('tells where a digest may not have arrived, and what is suspended and why', () => {
    const { text } = cardOf({ kind: 'where', channels: [channel(1), channel(4)], reminders: null });
    expect(text).toContain('2 February 2015 may not have arrived');
    expect(text).toContain('Suspended since 3 February 2015, because the administrator blocked me there');
    expect(text).toContain(
      'Not taken by Teams since 3 February 2015 (it says that the administrator blocked me there)',
    );
  });

  it('of a reminder has the buttons to act, to wait and to pass it on', () => {
    const { card } = cardOf({ kind: 'reminder', due: [due(1)] });
    expect(card['actions']).toMatchObject([
      { title: 'Add update to A1', data: { do: 'update', about: 'A1', notice: 'kent' } },
      { title: 'Snooze a week', data: { do: 'ask', question: 'snooze reminders for a week' } },
      { title: 'Not mine', data: { do: 'ask', question: 'A1 is not mine' } },
    ]);
  });

  it('of what is complete asks for one tap, or opens the form', () => {
    const { card } = cardOf({ kind: 'reminder', due: [{ ...due(1), attest: true }] });
    expect(card['actions']).toMatchObject([
      { title: 'A1 still holds', data: { do: 'attest', about: 'A1', notice: 'kent' } },
      { title: 'A1 no longer', data: { do: 'update', about: 'A1', notice: 'kent' } },
      { title: 'Snooze a week' },
      { title: 'Not mine' },
    ]);
  });

  it('of a channel that was joined offers each council', () => {
    const link = [kent, { id: 'sutton', place: 'Sutton', council: 'Sutton' }];
    const card = welcomeCard({
      kind: 'welcome',
      ...{ occasion: 'joined', where: 'channel', notice: kent, today: '2015-02-02', demonstration: false, link },
    });
    sound(card);
    expect(JSON.stringify(card.card['actions'])).toContain('link this channel to Sutton');
  });
});

describe('the line above a digest', () => {
  it('is not there when all went well', () => {
    expect(owedWords([], 'words')).toBeNull();
  });

  it('tells apart what was not posted from what may not have arrived', () => {
    const owed = [
      { date: '2015-02-02', end: 'skipped' },
      { date: '2015-02-09', end: 'failed' },
      { date: '2015-02-16', end: 'unknown' },
    ] as const;
    const words = owedWords(owed, 'words');
    expect(words).toContain('2 February 2015 and 9 February 2015 could not be posted');
    expect(words).toContain('16 February 2015 may not have arrived');
    expect(owedWords(owed, 'iso')).toContain('2015-02-16 may not have arrived');
  });
});
