import { liftedOn } from '../notices/calendar/lifted.ts';
import type { Answer } from '../notices/model/answer.ts';
import { NO_FACTS } from '../notices/model/facts.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { BoardLog, Member } from '../notices/model/log.ts';
import type { Meaning } from '../notices/model/meaning.ts';
import type { ParsedNotice } from '../notices/model/notice.ts';
import { type KindName, type Question, written } from '../notices/model/question.ts';
import { logOn } from '../notices/ledger/past.ts';
import { memberOf } from '../notices/ledger/permission.ts';
import type { Holdings } from '../notices/questions/asker-holdings.ts';
import type { Asked } from './asker.ts';
import type { Setting } from './hearing.ts';
import type { Person } from './protocol/incoming.ts';
import type { ThreadMemory } from './memory.ts';
import { nameOf } from './places.ts';
import { asksEvery } from './request.ts';
import type { Again, DutyInFull } from './protocol/answers.ts';
import type { Withheld } from './protocol/notice-name.ts';
import type { Reply } from './protocol/reply.ts';
import type { ScopedServices } from './boards.ts';
import type { Desk } from './services.ts';

/** So many rows stand on one page of a card. */
const MOST_ROWS = 8;
// A button carries its question; a card has to stay small.
const LONGEST_BUTTON = 1500;

/** An answer, and where it was given. */
export interface Trail {
  readonly asked: Asked;
  readonly desk: Desk;
}

/** A notice with its board on its today, or on the day that an earlier answer was given for. */
export async function deskOf(reading: ParsedNotice, services: ScopedServices, asOf?: CalendarDate): Promise<Desk> {
  const seen = await services.boards.see(reading.notice.id);
  const log = seen.kind === 'records' ? seen.log : null;
  const board = log?.records ?? null;
  const withheld = seen.kind === 'notice' ? seen.why : null;
  const today = asOf ?? services.todayOf(seen.kind === 'notice' ? seen.bare.records : board);
  return { every: false, reading, board, log, withheld, today };
}

/** What somebody holds on a board by their role. */
const holdingsOf = (member: Member | null): Holdings | null =>
  member === null ? null : { holds: member.holds, party: member.role === 'chair' ? 'board-chair' : null };

function settingAt(desk: Desk, before: Question | null, by: Person, services: ScopedServices): Setting {
  const { log } = desk;
  const mine = holdingsOf(memberOf(by, log, services));
  return {
    asOf: desk.today,
    notice: desk.every ? null : desk.reading.notice.id,
    // The board's own dates are in its calendar: given here, they would count for every notice.
    facts: NO_FACTS,
    board: desk.board,
    previous: before === null ? null : { question: before },
    ...(mine === null ? {} : { mine }),
    ...(log === null ? {} : { recordedBy: (day) => recordedBy(day, log, by, services) }),
  };
}

/** The records of a past day, from the log as it stood. */
function recordedBy(day: CalendarDate, log: BoardLog, by: Person, services: ScopedServices) {
  const then = logOn(log, day, services.dayOf);
  return { board: then.records, mine: holdingsOf(memberOf(by, then, services)) };
}

/** Asks at a desk, as a follow-up of the question before. */
function askAt(desk: Desk, sentence: string, before: Question | null, by: Person, services: ScopedServices): Asked {
  return services.asker.ask(sentence, settingAt(desk, before, by, services));
}

/** Answers what is meant, at a desk. */
export function answerAt(desk: Desk, meaning: Meaning, by: Person, services: ScopedServices): Asked {
  return services.asker.answer(meaning, settingAt(desk, null, by, services));
}

/** Takes a sentence as a follow-up where what was asked before changes how it is read; else it stands by itself. */
export async function ask(
  text: string,
  reading: ParsedNotice,
  before: ParsedNotice | null,
  thread: ThreadMemory,
  by: Person,
  services: ScopedServices,
): Promise<Trail> {
  if (before !== null && thread.question !== null && !asksEvery(text)) {
    const desk = { ...(await deskOf(before, services)), every: thread.every };
    const alone = askAt(desk, text, null, by, services);
    const following = askAt(desk, text, thread.question, by, services);
    if (following.answer.outcome === 'answered' && differs(alone.answer, following.answer)) {
      return { asked: following, desk };
    }
    // By itself it has been asked here already.
    if (before === reading && !thread.every) return { asked: alone, desk };
  }
  const desk = { ...(await deskOf(reading, services)), every: asksEvery(text) };
  return { asked: askAt(desk, text, null, by, services), desk };
}

const differs = (alone: Answer, following: Answer): boolean =>
  alone.outcome !== 'answered' || alone.echo !== following.echo;

/** The thread after an answer. A greeting, or what was not understood, leaves what was talked about before it. */
export function remember(thread: ThreadMemory, { asked: { answer, meaning, more, turn }, desk }: Trail): ThreadMemory {
  if (answer.outcome !== 'answered' || answer.echo === '' || meaning?.act !== 'ask') return thread;
  // Of several questions the last is gone on from.
  const question = more.length > 0 && turn !== null ? turn.question : meaning.question;
  return { ...thread, notice: desk.reading.notice.id, every: desk.every, question, spoken: null };
}

/** "When do we meet?" is answered by a day, and not by the paragraph that says how often. */
const IN_A_SENTENCE: ReadonlySet<KindName> = new Set(['meeting', 'review', 'when', 'who']);

/** One paragraph with its words, or a list; `canLog` where whoever asked may also log. */
export function replyOf({ asked, desk }: Trail, offset: number, canLog: boolean): Reply {
  const { meaning, more } = asked;
  const notice = desk.every ? null : nameOf(desk.reading);
  // Of several answers each has a button of its own for the whole of it.
  const answer = more.length === 0 ? asked.answer : firstOfEach(asked.answer);
  const again = more.length === 0 ? againOf(meaning, notice?.id ?? null) : null;
  // What is no answer at all left nothing out.
  const left = answer.outcome === 'refused' ? {} : leftOut(desk);
  const kind = more.length === 0 && meaning?.act === 'ask' ? meaning.question.kind : null;
  const apart = kind === 'due' ? { overdueApart: true as const } : {};
  if (notice === null) return { kind: 'answer', answer, notice, offset, again, canLog: false, ...apart, ...left };
  // One overdue paragraph under the figures of a board is not what was asked about.
  const listed = answer.figures.length + answer.sections.length > 0;
  const duty = listed ? null : dutyInFull(answer.items, desk.reading);
  const brief = kind !== null && IN_A_SENTENCE.has(kind) ? { brief: true as const } : {};
  const on = liftedOn(desk.reading.notice, desk.today);
  const lifted = on === null ? {} : { lifted: on };
  if (duty !== null) return { kind: 'duty', answer, notice, duty, again, canLog, ...lifted, ...brief, ...left };
  return { kind: 'answer', answer, notice, offset, again, canLog, ...apart, ...left };
}

/** What an answer says where it was made from the notice alone, as whoever asks may not read the board's records. */
export function leftOut({ withheld, reading: { notice } }: Desk): { readonly withheld?: Withheld } {
  return withheld === null ? {} : { withheld: { why: withheld, council: notice.council, place: notice.place } };
}

/** The beginning of each list, so that a card shows something of every answer. */
function firstOfEach(answer: Answer): Answer {
  const most = Math.max(1, Math.floor(MOST_ROWS / Math.max(1, answer.sections.length)));
  let from = 0;
  const parts = answer.sections.map((section) => {
    const items = answer.items.slice(from, from + section.size);
    from += section.size;
    const title = items.length > most ? `${section.title} (${most} of ${items.length})` : section.title;
    return { section: { ...section, title, size: Math.min(most, items.length) }, items: items.slice(0, most) };
  });
  return {
    ...answer,
    items: parts.flatMap(({ items }) => items),
    sections: parts.map(({ section }) => section),
  };
}

function againOf(meaning: Meaning | null, notice: string | null): Again | null {
  if (meaning?.act !== 'ask') return null;
  const question = written(meaning.question);
  return JSON.stringify(question).length <= LONGEST_BUTTON ? { meaning: { act: 'ask', question }, notice } : null;
}

/** Where an answer is about one paragraph of the notice and nothing else. */
function dutyInFull(items: readonly DutyInFull['items'][number][], reading: ParsedNotice): DutyInFull | null {
  const [first] = items;
  if (
    first === undefined ||
    items.some(({ type, ref, notice }) => type !== 'duty' || ref !== first.ref || notice !== first.notice)
  ) {
    return null;
  }
  if (first.notice !== reading.notice.id) return null;
  const provision = reading.provisions.find(({ ref }) => ref === first.ref);
  // A measure of the board's own is printed nowhere.
  if (provision === undefined && first.span === null) return null;
  const words = provision?.words ?? items.map((item) => item.words).join(' ');
  return { ref: first.ref, heading: provision?.heading ?? null, words, items };
}
