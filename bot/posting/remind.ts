import type { DocumentOf } from '../../data/documents.ts';
import type { Operation, Store } from '../../data/store.ts';
import { contactId, CONTACTS, reminderOf, type Reminder } from '../../dialogs/posting/documents.ts';
import { allDue, ownersToRemind } from '../../dialogs/posting/due.ts';
import { monthAfter } from '../../notices/progress/attest-due.ts';
import type { Due } from '../../notices/model/posting.ts';
import type { Reply } from '../../dialogs/protocol/reply.ts';
import type { DialogServices } from '../../dialogs/services.ts';
import { shortKeyOf } from '../../data/document-keys.ts';
import { addDays, isWorkingDay } from '../../notices/calendar/arithmetic.ts';
import { localDay, momentOf } from '../../notices/digest/schedule.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import { instantOf, msOf } from '../../notices/model/posting.ts';
import type { Messages } from './messages.ts';
import { postId, type Post } from './outbox.ts';
import type { Message } from './send.ts';

/** Writes reminders that are due into the outbox. `now` in milliseconds since 1970. */
export type PlanReminders = (now: number) => Promise<void>;

const ZONE = 'Europe/London';
/** Nobody is reminded at night or at the weekend. */
const FROM = '09:00';
const UNTIL = '17:00';
/** What is still to be done is told again after a week. */
const AGAIN_DAYS = 7;
/** What was told so long ago is not remembered. */
const FORGET_DAYS = 400;

interface Reminders {
  readonly plan: PlanReminders;
  readonly reminder: Messages['reminder'];
}

type Wanted = Pick<DialogServices, 'library' | 'journal' | 'todayOf' | 'isHoliday'> &
  Partial<Pick<DialogServices, 'present'>>;

/** Reminders to owners: one message a person a day at most, gathering everything, when something in it is news. */
export function createReminders(
  store: Store,
  { journal, present, ...parts }: Wanted,
  messageOf: (reply: Reply) => Message,
): Reminders {
  // What a person is reminded of is their own: nobody else is asked whether they may read it.
  const known = { ...parts, logOf: (board: string) => journal.read(board) };
  /** With the notices that there are now. */
  const upToDate = async () => ({ ...known, ...(await present?.()) });
  let done: CalendarDate | null = null;

  async function plan(now: number): Promise<void> {
    const day = localDay(now, ZONE);
    const end = momentOf(day, UNTIL, ZONE);
    if (day === done || now < momentOf(day, FROM, ZONE) || now >= end) return;
    if (isWorkingDay(day, known.isHoliday)) {
      const services = await upToDate();
      const faults: unknown[] = [];
      for (const person of await ownersToRemind(store, services)) {
        // What goes wrong with one does not keep the others from being reminded.
        await planOne(person, services, day, now, end).catch((fault: unknown) => faults.push(fault));
      }
      if (faults.length > 0) throw faults[0];
    }
    done = day;
  }

  async function planOne(
    person: string,
    services: Awaited<ReturnType<typeof upToDate>>,
    day: CalendarDate,
    now: number,
    end: number,
  ): Promise<void> {
    if ((await store.get(CONTACTS, contactId('person', person))) === null) return;
    const { document, etag } = await reminderOf(store, person);
    if (document.last === day || (document.snoozed !== null && document.snoozed >= day)) return;
    const due = await allDue(person, store, services);
    if (!due.some((one) => isNews(one, document, day))) return;
    const after: Reminder = { ...document, last: day };
    const post = postOf(person, day, now, end);
    // Both or neither; where another instance was faster, it did the same.
    await store.commit(CONTACTS, [
      etag === null ? { op: 'create', document: after } : { op: 'replace', document: after, etag },
      { op: 'create', document: post },
    ]);
  }

  return {
    plan,
    reminder: async (person, slot) => {
      const services = await upToDate();
      const all = await allDue(person, store, services);
      const { document } = await reminderOf(store, person);
      const day = localDay(msOf(slot), ZONE);
      // Whether something still holds is asked once a month, whatever else is told meanwhile.
      const due = all.filter((one) => one.attest !== true || isNews(one, document, day));
      const [first] = due;
      const notice = services.library.find(({ notice: { id } }) => id === first?.board)?.notice;
      if (first === undefined || notice === undefined) return null;
      if (document.snoozed !== null && document.snoozed >= day) return null;
      const { id, place, council } = notice;
      const message = messageOf({ kind: 'posting', notice: { id, place, council }, said: { kind: 'reminder', due } });
      return { message, count: due.length, besides: () => told(store, person, due, day) };
    },
  };
}

/** Not told for this date yet, or so long ago that it is told again; or on a day to come, by a clock that was wrong. */
function isNews({ board, ref, due, attest }: Due, { told }: Reminder, day: CalendarDate): boolean {
  const last = told.find((one) => one.board === board && one.ref === ref);
  if (last === undefined || last.due !== due || last.on > day) return true;
  return (attest === true ? monthAfter(last.on) : addDays(last.on, AGAIN_DAYS)) <= day;
}

async function told(store: Store, person: string, due: readonly Due[], day: CalendarDate): Promise<Operation[]> {
  const { document, etag } = await reminderOf(store, person);
  const now = due.map(({ board, ref, due: date }) => ({ board, ref, due: date, on: day }));
  const others = document.told.filter(
    ({ board, ref, on }) =>
      addDays(on, FORGET_DAYS) > day && !now.some((one) => one.board === board && one.ref === ref),
  );
  const after: DocumentOf<'reminder'> = { ...document, told: [...others, ...now] };
  return [etag === null ? { op: 'create', document: after } : { op: 'replace', document: after, etag }];
}

function postOf(person: string, day: CalendarDate, now: number, end: number): Post {
  return {
    pk: CONTACTS,
    id: postId(`person-${shortKeyOf(person)}`, day),
    kind: 'post',
    target: { to: 'person', person },
    slot: instantOf(momentOf(day, FROM, ZONE)),
    until: instantOf(end),
    state: 'due',
    notBefore: instantOf(now),
    attempts: 0,
    claim: null,
  };
}
