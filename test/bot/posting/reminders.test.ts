import { createReminders } from '../../../bot/posting/remind.ts';
import { listAll, StoreError, type Store } from '../../../data/store.ts';
import { addressOf } from '../../../bot/posting/address.ts';
import { contactId, CONTACTS, reminderId, reminderOf } from '../../../dialogs/posting/documents.ts';
import type { Reply } from '../../../dialogs/protocol/reply.ts';
import { emptyLog } from '../../../notices/ledger/board-log.ts';
import type { Action, Update } from '../../../notices/model/board.ts';
import type { Member } from '../../../notices/model/log.ts';
import { journalOf, LIBRARY } from '../../dialogs/hand-made.ts';
import { action, said } from '../../notices/ledger/entries.ts';
import { known, postingWorld, type Arrived } from './world.ts';

const MONDAY_NOON = '2015-02-02T12:00:00Z';
const DAY = 86_400_000;
const sam = { id: 'sam', name: 'Sam Owner', role: 'owner' as const, holds: ['Head of Safeguarding'] };
const bea = { ...sam, id: 'bea', name: 'Bea Owner' };
const mine = (id: string, when: string): Action => action(id, { due: when, owner: 'Head of Safeguarding' });

/** A board that wishes reminders a week before, on real days. */
async function remindingWorld(actions: readonly Action[], start = MONDAY_NOON, members: readonly Member[] = [sam]) {
  const world = postingWorld({ start });
  const plan = [...actions];
  const updates: Update[] = [];
  const log = () => {
    const empty = emptyLog({ id: 'kent', notice: 'kent', planDay: null });
    return {
      ...empty,
      records: { ...empty.records, actions: [...plan], updates: [...updates] },
      members: [...members],
    };
  };
  const services = {
    library: LIBRARY,
    journal: { ...journalOf(null), read: (id: string) => Promise.resolve(id === 'kent' ? log() : null) },
    todayOf: () => new Date(world.time.now()).toISOString().slice(0, 10),
    isHoliday: (date: string) => date === '2015-04-06',
  };
  const messageOf = (reply: Reply) => {
    if (reply.kind !== 'posting' || reply.said.kind !== 'reminder') throw new Error('a reminder was expected');
    return {
      summary: reply.said.due
        .map(({ ref, overdue, attest }) => `${ref}${overdue ? ' overdue' : attest === true ? ' holds?' : ''}`)
        .join(', '),
    };
  };
  const by = { id: 'alex', name: 'Alex Officer' };
  const since = '2015-01-01T00:00:00.000Z';
  const wish = { pk: 'kent', id: 'reminders', kind: 'reminders' as const, days: 7, by, since };
  await world.store.commit('kent', [{ op: 'upsert', document: wish }]);
  await known(world.store, 'person', 'sam', 'chat of sam');
  const instance = (crashAt = Infinity, over: Store = world.store) =>
    world.instance({ crashAt, reminders: createReminders(over, services, messageOf) });
  return {
    ...world,
    plan,
    updates,
    instance,
    /** Looks twice an hour for so many days. */
    days: async (count: number, one = instance()) => one.until(world.time.now() + count * DAY, 30 * 60_000),
  };
}

const told = (arrived: readonly Arrived[]) =>
  arrived.map(({ at, summary }) => `${new Date(at).toISOString().slice(0, 10)} ${summary}`);

describe('a reminder', () => {
  it('gathers what is due in one message, tells news, and repeats what is still open after a week', async () => {
    const world = await remindingWorld([mine('A6', '2015-02-06'), mine('A7', '2015-01-20'), mine('A8', '2015-02-12')]);
    await world.days(16);
    expect(told(world.arrived)).toEqual([
      '2015-02-02 A7 overdue, A6',
      // A8 is due in a week.
      '2015-02-05 A7 overdue, A6, A8',
      '2015-02-12 A7 overdue, A6 overdue, A8',
    ]);
  });

  it('comes between nine and five on working days, and never twice a day', async () => {
    const world = await remindingWorld([mine('A6', '2015-04-09')], '2015-04-02T20:00:00Z');
    // Good Friday is a working day to this calendar; the Monday after is not.
    world.plan.push(mine('A9', '2015-04-11'));
    await world.days(10);
    expect(told(world.arrived)).toEqual(['2015-04-03 A6', '2015-04-07 A6, A9']);
    for (const { at } of world.arrived) expect(new Date(at).getHours()).toBeGreaterThanOrEqual(9);
  });

  it('asks once a month whether what is complete still holds, and not again before a month after it was said', async () => {
    const world = await remindingWorld([mine('A6', '2014-12-01')], '2015-01-05T12:00:00Z');
    world.updates.push({ ...said('A6', { date: '2014-12-10', status: 'complete' }), entry: 1 });
    await world.days(40);
    expect(told(world.arrived)).toEqual(['2015-01-12 A6 holds?', '2015-02-12 A6 holds?']);
    world.updates.push({ ...said('A6', { date: '2015-02-14', attests: true }), entry: 2 });
    await world.days(40);
    expect(told(world.arrived).slice(2)).toEqual(['2015-03-16 A6 holds?']);
  });

  it('does not ask whether something holds each time that something else is due', async () => {
    const world = await remindingWorld([mine('A6', '2014-12-01'), mine('A7', '2015-01-14')], '2015-01-12T12:00:00Z');
    world.updates.push({ ...said('A6', { date: '2014-12-10', status: 'complete' }), entry: 1 });
    await world.days(10);
    expect(told(world.arrived)).toEqual(['2015-01-12 A7, A6 holds?', '2015-01-19 A7 overdue']);
  });

  it('waits while it is snoozed', async () => {
    const world = await remindingWorld([mine('A6', '2015-02-06')]);
    const { document } = await reminderOf(world.store, 'sam');
    await world.store.commit(CONTACTS, [{ op: 'create', document: { ...document, snoozed: '2015-02-09' } }]);
    await world.days(10);
    expect(told(world.arrived)).toEqual(['2015-02-10 A6 overdue']);
  });

  it('is not written any more to somebody who blocked the bot, once Teams has said so for hours', async () => {
    const world = await remindingWorld([mine('A6', '2015-02-06'), mine('A7', '2015-02-14')], '2015-02-02T09:00:00Z');
    world.teams(() => ({ taken: false, afterMs: 5, answer: { kind: 'gone', why: 'blocked', note: '403' } }));
    await world.days(1);
    const tried = world.asked.length;
    expect(tried).toBeGreaterThan(3);
    expect(await addressOf(world.store, contactId('person', 'sam'))).toBeNull();
    await world.days(11);
    expect(world.asked).toHaveLength(tried);
  });

  it('arrives in the end where Teams once did not find a chat that is there', async () => {
    const world = await remindingWorld([mine('A6', '2015-02-06')]);
    world.teams(() =>
      world.asked.length < 2
        ? { taken: false, afterMs: 5, answer: { kind: 'gone', why: 'not-found', note: '404' } }
        : { taken: true, afterMs: 5, answer: { kind: 'sent' } },
    );
    await world.days(1);
    expect(told(world.arrived)).toEqual(['2015-02-02 A6']);
  });

  it('comes although what is stored of somebody else cannot be read', async () => {
    const world = await remindingWorld([mine('A6', '2015-02-06')], MONDAY_NOON, [bea, sam]);
    await known(world.store, 'person', 'bea', 'chat of bea');
    const over: Store = {
      ...world.store,
      get: (pk, id) =>
        id === reminderId('bea') ? Promise.reject(new StoreError('damaged', 'unreadable')) : world.store.get(pk, id),
    };
    await world.days(0.1, world.instance(Infinity, over));
    expect(world.arrived.map(({ to }) => to)).toEqual(['chat of sam']);
    expect(world.logged.some(({ event }) => event === 'posting-failed')).toBe(true);
  });

  it('is sent once although it crashes anywhere, or is said to be in doubt', async () => {
    const calm = await remindingWorld([mine('A6', '2015-02-06')]);
    const whole = calm.instance();
    await whole.tick();
    expect(calm.arrived).toHaveLength(1);
    for (let crashAt = 1; crashAt <= whole.steps(); crashAt += 1) {
      const world = await remindingWorld([mine('A6', '2015-02-06')]);
      await world.instance(crashAt).tick();
      await world.instance().until(world.time.now() + 400_000, 30_000);
      const [posted] = await listAll(world.store, CONTACTS, 'posted');
      const end = posted?.document.end;
      expect({ crashAt, end, came: world.arrived.length }).toEqual({
        crashAt,
        ...(end === 'unknown' ? { end, came: Math.min(1, world.arrived.length) } : { end: 'sent', came: 1 }),
      });
      await world.store.close();
    }
  });
});
