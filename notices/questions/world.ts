import { addYears } from 'date-fns/addYears';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import type { Resolution, Situation } from '../calendar/situation.ts';
import { meetingOccurrences, resolveDuty, reviewOccurrences } from '../calendar/timetable.ts';
import type { Occurrence } from '../model/answer.ts';
import type { BoardRecords, Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Facts } from '../model/facts.ts';
import type { NoticeReading } from '../model/notice.ts';
import { type ActionState, actionState, updatesUpTo } from '../progress/action-state.ts';
import { type DutyState, dutyState } from '../progress/duty-state.ts';
import { type Corpus, createCorpus } from './corpus.ts';

/** A duty with its dates and where it stands. */
export interface DatedDuty extends DutyState {
  readonly resolution: Resolution;
}

/** One notice on one day, with all that its board recorded by then. */
export interface NoticeWorld {
  readonly id: string;
  readonly reading: NoticeReading;
  readonly corpus: Corpus;
  readonly today: CalendarDate;
  readonly facts: Facts;
  readonly board: BoardRecords | null;
  readonly duties: readonly DatedDuty[];
  readonly actions: readonly ActionState[];
  /** Updates up to today, oldest first. */
  readonly log: readonly Update[];
  readonly reviews: readonly Occurrence[];
  readonly meetings: readonly Occurrence[];
  readonly situation: Situation;
  /** Everything that can be asked for by its ref: provisions and actions. */
  readonly refs: ReadonlySet<string>;
}

/** Recurring duties are followed this far; asked for a later window, further. */
const YEARS_AHEAD = 3;

const iso = (date: Date): CalendarDate => formatISO(date, { representation: 'date' });

/** What the board gave in its calendar and what was given with the question: single facts given now win. */
export function mergeFacts(given: Facts, board: BoardRecords | null): Facts {
  const entries = board?.calendar ?? [];
  const latest = (fact: 'issued' | 'received' | 'ends') => entries.findLast((entry) => entry.fact === fact)?.date;
  const all = (fact: 'review' | 'meeting') =>
    [...new Set([...given[fact], ...entries.filter((entry) => entry.fact === fact).map((entry) => entry.date)])].sort();
  const issued = given.issued ?? latest('issued');
  const received = given.received ?? latest('received');
  const ends = given.ends ?? latest('ends');
  return {
    ...(issued === undefined ? {} : { issued }),
    ...(received === undefined ? {} : { received }),
    ...(ends === undefined ? {} : { ends }),
    review: all('review'),
    meeting: all('meeting'),
  };
}

interface Parts {
  readonly reading: NoticeReading;
  readonly board: BoardRecords | null;
  readonly facts: Facts;
  readonly today: CalendarDate;
  readonly isHoliday: (date: CalendarDate) => boolean;
  /** The last day that the question is about, if it is about one. */
  readonly until: CalendarDate | null;
}

function build({ reading, board, facts, today, isHoliday, until }: Parts, corpus: Corpus): NoticeWorld {
  const merged = mergeFacts(facts, board);
  const situation: Situation = { reading, facts: merged, isHoliday };
  const ahead = iso(addYears(parseISO(today), YEARS_AHEAD));
  const horizon = until !== null && until > ahead ? until : ahead;
  const log = board === null ? [] : updatesUpTo(board, today);
  const actions = (board?.actions ?? []).map((action) => actionState(action, board?.planDay ?? null, log, today));
  const duties = reading.duties.map((duty): DatedDuty => {
    const resolution = resolveDuty(duty, situation, horizon);
    return { ...dutyState(duty, resolution.occurrences, actions, log, today), resolution };
  });
  return {
    id: reading.notice.id,
    reading,
    corpus,
    today,
    facts: merged,
    board,
    duties,
    actions,
    log,
    reviews: reviewOccurrences(situation, horizon),
    meetings: meetingOccurrences(situation, horizon),
    situation,
    refs: new Set([...reading.provisions.flatMap(({ ref }) => ref ?? []), ...actions.map(({ action }) => action.id)]),
  };
}

const REMEMBERED = 60;

/** Worlds by notice, board, facts and day. Making one costs as much as a hundred questions: the last few are kept. */
export function createWorlds(): (parts: Parts) => NoticeWorld {
  const boards = new WeakMap<BoardRecords, number>();
  const corpora = new Map<string, Corpus>();
  const worlds = new Map<string, NoticeWorld>();
  let made = 0;
  const numberOf = (board: BoardRecords): number => {
    const known = boards.get(board);
    if (known !== undefined) return known;
    boards.set(board, (made += 1));
    return made;
  };
  const remember = <Value>(map: Map<string, Value>, key: string, make: () => Value): Value => {
    const known = map.get(key);
    if (known !== undefined) return known;
    const [oldest] = map.keys();
    if (map.size >= REMEMBERED && oldest !== undefined) map.delete(oldest);
    const value = make();
    map.set(key, value);
    return value;
  };
  return (parts) => {
    const subject = `${parts.reading.notice.id} ${parts.board === null ? 0 : numberOf(parts.board)}`;
    const key = `${subject} ${parts.today} ${parts.until ?? ''} ${JSON.stringify(parts.facts)}`;
    return remember(worlds, key, () =>
      build(
        parts,
        remember(corpora, subject, () => createCorpus(parts.reading, parts.board)),
      ),
    );
  };
}
