import { isEvent } from '../../notices/calendar/events.ts';
import { addDays } from '../../notices/calendar/arithmetic.ts';
import type { IsHoliday } from '../../notices/calendar/arithmetic.ts';
import { directoryId, isSameId } from '../../notices/model/directory-id.ts';
import { NO_FACTS } from '../../notices/model/facts.ts';
import type { BoardLog, Member } from '../../notices/model/log.ts';
import { actionState, isDelivered, updatesUpTo } from '../../notices/progress/action-state.ts';
import { boardState } from '../../notices/progress/board-state.ts';
import type { DocumentOf } from '../../data/documents.ts';
import { listAll, scanAll, type Store } from '../../data/store.ts';
import type { ScopedServices } from '../boards.ts';
import { attestDue, type HeldOn } from '../../notices/progress/attest-due.ts';
import { reminderOf, REMINDERS_ID } from './documents.ts';
import type { Indicator } from '../../notices/model/board.ts';
import type { Due } from '../../notices/model/posting.ts';
import { readingsWanted } from '../../notices/progress/local-measures.ts';

type Wanted = Pick<ScopedServices, 'library' | 'todayOf' | 'isHoliday'> & {
  /** A board's log; null where there is none, or none for whoever asks. */
  readonly logOf: (board: string) => Promise<BoardLog | null>;
};

/** What the holder of posts, actions and paragraphs has to do within so many days, and should have done, earliest first; then what is asked about. */
export function dueOf(
  { holds }: Pick<Member, 'holds'>,
  {
    reading,
    log,
    today,
    days,
    isHoliday,
  }: HeldOn & {
    readonly days: number;
    readonly isHoliday: IsHoliday;
  },
): Due[] {
  const { id, place } = reading.notice;
  const { actions, planDay } = log.records;
  const held = new Set(holds.map((one) => one.toLowerCase()));
  const until = addDays(today, days);
  const updates = updatesUpTo(log.records, today);
  const due: Due[] = actions
    .filter((action) => held.has(action.id.toLowerCase()) || held.has(action.owner.toLowerCase()))
    .map((action) => actionState(action, planDay, updates, today))
    .filter((state) => !isDelivered(state.status))
    .flatMap(({ action, due, overdue }) =>
      due === null || due > until ? [] : [{ board: id, place, ref: action.id, words: action.title, due, overdue }],
    );
  if (reading.duties.some(({ ref }) => held.has(ref.toLowerCase()))) {
    const state = boardState({ reading, board: log.records, facts: NO_FACTS, today, isHoliday, until });
    for (const { duty, open, status } of state.duties) {
      const [first] = open;
      const own = held.has(duty.ref.toLowerCase()) && !isEvent(duty);
      if (own && first !== undefined && first.date <= until && !isDelivered(status))
        due.push({ board: id, place, ref: duty.ref, words: duty.words, due: first.date, overdue: first.date < today });
    }
  }
  const wanted = readingsWanted(log.records, today, isHoliday)
    .filter(({ indicator, day }) => day <= until && held.has(indicator.owner.toLowerCase()))
    .map(({ indicator, day }): Due => ({
      ...{ board: id, place, ref: indicator.id, words: READING_WANTED(indicator) },
      ...{ due: day, overdue: day < today },
    }));
  return [
    ...[...due, ...wanted].sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due))),
    ...attestDue(held, { reading, log, today }),
  ];
}

/** What its owner is told of a measure, with how its reading is given. */
const READING_WANTED = ({ name, unit }: Indicator): string =>
  `A reading is due: say “${name} ${unit === '%' ? '84%' : '84'} on 31 January” with its figure and day`;

/** Everything that one person has to be reminded of, over all boards that wish it; nothing of what is not theirs. */
export async function allDue(person: string, posts: Store, services: Wanted): Promise<Due[]> {
  const wishes = await scanAll(posts, 'reminders');
  const { document } = await reminderOf(posts, person);
  const due = await Promise.all(wishes.map((wish) => dueOn(wish, person, services)));
  const notMine = new Set(document.notMine.map(({ board, ref }) => `${board} ${ref}`));
  return due
    .flat()
    .filter(({ board, ref }) => !notMine.has(`${board} ${ref}`))
    .sort((a, b) => Number(a.attest ?? false) - Number(b.attest ?? false) || a.due.localeCompare(b.due));
}

/** The owners on boards that wish reminders, each once. */
export async function ownersToRemind(posts: Store, { logOf }: Pick<Wanted, 'logOf'>): Promise<readonly string[]> {
  const wishes = await scanAll(posts, 'reminders');
  const logs = await Promise.all(wishes.map(({ pk }) => logOf(pk)));
  const owners = logs.flatMap((log) => (log?.members ?? []).filter(({ role }) => role === 'owner'));
  return [...new Set(owners.map(({ id }) => directoryId(id) ?? id))];
}

async function dueOn(
  { pk, days }: DocumentOf<'reminders'>,
  person: string,
  { library, logOf, todayOf, isHoliday }: Wanted,
): Promise<Due[]> {
  const log = await logOf(pk);
  const reading = library.find(({ notice }) => notice.id === pk);
  const member = log?.members.find(({ id, role }) => isSameId(id, person) && role === 'owner');
  if (log === null || reading === undefined || member === undefined) return [];
  return dueOf(member, { reading, log, today: todayOf(log.records), days, isHoliday });
}

/** How many days before owners are reminded on this board; null: they are not. */
export async function reminderDays(posts: Store, board: string): Promise<number | null> {
  const [wish] = await listAll(posts, board, 'reminders');
  return wish?.document.id === REMINDERS_ID ? wish.document.days : null;
}
