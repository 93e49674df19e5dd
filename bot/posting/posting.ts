import type { Store } from '../../data/store.ts';
import { digestReply } from '../../dialogs/digest.ts';
import type { Reply } from '../../dialogs/protocol/reply.ts';
import { type DialogServices, upToDate } from '../../dialogs/services.ts';
import type { Credentials } from '../credentials.ts';
import type { Log } from '../log.ts';
import { messageOf, render } from '../render.ts';
import { localDay, nextSlot } from '../../notices/digest/schedule.ts';
import { memberOf } from '../../notices/ledger/permission.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import { liftedOn } from '../../notices/calendar/lifted.ts';
import type { BoardLog } from '../../notices/model/log.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import { msOf, type Instant } from '../../notices/model/posting.ts';
import { createMessages, type ComposeDigest, type Messages } from './messages.ts';
import { createPoster, REAL, type Poster } from './poster.ts';
import { createPrune } from './prune.ts';
import { createReminders } from './remind.ts';
import { createSender, type Message } from './send.ts';
import type { OfficersOf } from './tell-officers.ts';
import type { Watch } from '../watch/watch.ts';

interface PostingParts {
  readonly store: Store;
  readonly dialog: DialogServices;
  readonly credentials: Credentials;
  readonly keepMisread: boolean;
  readonly log: Log;
  readonly watch: Watch;
}

/** The poster of a real program: digests and reminders of these boards, over the network, by the clock. */
export function postingFor({ store, dialog, credentials, keepMisread, log, watch }: PostingParts): Poster {
  const { plan, reminder } = createReminders(store, dialog, messageFor);
  return createPoster({
    ...REAL,
    store,
    send: createSender(credentials),
    messages: createMessages(
      digestComposer(dialog),
      reminder,
      suspendedComposer(dialog, () => Date.now()),
    ),
    officersOf: officersIn(dialog),
    planReminders: plan,
    prune: createPrune({ store, log, keepMisread }),
    terms: dialog.terms,
    log,
    watch,
  });
}

/** A board's digest as of its today, with what changed since the last one. */
export function digestComposer(dialog: DialogServices): ComposeDigest {
  return async (board, since, dates, sent) => {
    const { library } = await upToDate(dialog);
    const reading = library.find(({ notice }) => notice.id === board);
    if (reading === undefined) throw new Error(`there is no notice ${board} any more`);
    // It goes where an officer or the chair had it posted: nobody else is asked whether they may read it.
    const log = await dialog.journal.read(board);
    const desk = { reading, log, today: dialog.todayOf(log?.records ?? null) };
    if (sent !== null && saidLifted(log, reading, sent, desk.today)) return null;
    // A demonstration's today lies years before the day on which it is posted.
    const known = since !== null && since <= desk.today ? since : null;
    return messageFor(digestReply(desk, { since: known, show: null, offset: 0, dates }, dialog));
  };
}

/** Whether the digest that was sent then said that the notice is lifted: it stops once it has. */
function saidLifted(log: BoardLog | null, { notice }: ParsedNotice, sent: Instant, today: CalendarDate): boolean {
  const on = liftedOn(notice, today);
  const recorded = log?.entries.findLast(({ change }) => change.what === 'lifted')?.at;
  return on !== null && recorded !== undefined && msOf(recorded) <= msOf(sent) && on <= sent.slice(0, on.length);
}

/** The officers in a board's log, and those whom the settings name. */
export function officersIn({ journal, officers }: Pick<DialogServices, 'journal' | 'officers'>): OfficersOf {
  return async (board) => {
    const members = (await journal.read(board))?.members ?? [];
    return [...officers, ...members.filter(({ role }) => role === 'officer').map(({ id }) => id)];
  };
}

/** What an officer is told of a digest that Teams does not take. Whoever is none by now is told nothing. */
export function suspendedComposer(dialog: DialogServices, now: () => number): Messages['suspended'] {
  return async (subscription, person) => {
    const { pk, weekly, suspended, last, channel } = subscription;
    const { library } = await upToDate(dialog);
    const reading = library.find(({ notice }) => notice.id === pk);
    const log = await dialog.journal.read(pk);
    const role = memberOf({ id: person, name: null }, log, dialog)?.role;
    if (reading === undefined || suspended === null || (role !== 'officer' && role !== 'chair')) return null;
    const dayOf = (at: string): CalendarDate => localDay(msOf(at), weekly.zone);
    const next = nextSlot(weekly, Math.max(now(), msOf(subscription.upTo)), dialog.terms)?.date ?? null;
    const digestOf = dayOf(last?.slot ?? suspended.since);
    const { id, place, council } = reading.notice;
    const said = { kind: 'refused' as const, why: suspended.why, channel: channel.name, digestOf, next };
    return { message: messageFor({ kind: 'posting', notice: { id, place, council }, said }), count: 1 };
  };
}

function messageFor(reply: Reply): Message {
  const rendered = render(reply);
  if (rendered === null) throw new Error(`a reply of kind ${reply.kind} says nothing`);
  return messageOf(rendered);
}
