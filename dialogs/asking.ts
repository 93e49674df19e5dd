import type { Answer } from '../notices/model/answer.ts';
import { NO_FACTS } from '../notices/model/facts.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { NoticeReading } from '../notices/model/notice.ts';
import type { Asked } from '../notices/questions/ask.ts';
import { MOST_QUESTIONS, type ThreadMemory } from './memory.ts';
import { nameOf } from './places.ts';
import { asksEvery } from './request.ts';
import type { Again, DutyInFull, Reply, Withheld } from './reply.ts';
import type { ScopedServices } from './boards.ts';
import type { Desk } from './services.ts';

// A button carries the questions that it needs; a card has to stay small.
const LONGEST_BUTTON = 800;

/** A question with the questions that it follows. */
export interface Trail {
  readonly asked: Asked;
  readonly desk: Desk;
  /** Oldest first; empty where it stands by itself. */
  readonly after: readonly string[];
}

/** A notice with its board on its today, or on the day that an earlier answer was given for. */
export async function deskOf(reading: NoticeReading, services: ScopedServices, asOf?: CalendarDate): Promise<Desk> {
  const seen = await services.boards.see(reading.notice.id);
  const log = seen.kind === 'records' ? seen.log : null;
  const board = log?.records ?? null;
  const withheld = seen.kind === 'notice' ? seen.why : null;
  const today = asOf ?? services.todayOf(seen.kind === 'notice' ? seen.bare.records : board);
  return { every: false, reading, board, log, withheld, today };
}

/** Asks at a desk, as a follow-up of the questions before it. */
export function askAt(desk: Desk, question: string, after: readonly string[], { asker }: ScopedServices): Asked {
  return asker.ask(question, {
    asOf: desk.today,
    notice: desk.every ? null : desk.reading.notice.id,
    // The board's own dates are in its calendar: given here, they would count for every notice.
    facts: NO_FACTS,
    board: desk.board,
    previous: after.length === 0 ? null : { questions: after },
  });
}

/** Takes a sentence as a follow-up where what was asked before changes how it is read; else it stands by itself. */
export async function ask(
  text: string,
  reading: NoticeReading,
  before: NoticeReading | null,
  thread: ThreadMemory,
  services: ScopedServices,
): Promise<Trail> {
  if (before !== null && thread.questions.length > 0 && !asksEvery(text)) {
    const desk = { ...(await deskOf(before, services)), every: thread.every };
    const alone = askAt(desk, text, [], services);
    const following = askAt(desk, text, thread.questions, services);
    if (following.answer.outcome === 'answered' && differs(alone.answer, following.answer)) {
      return { asked: following, desk, after: thread.questions };
    }
  }
  const desk = { ...(await deskOf(reading, services)), every: asksEvery(text) };
  return { asked: askAt(desk, text, [], services), desk, after: [] };
}

const differs = (alone: Answer, following: Answer): boolean =>
  alone.outcome !== 'answered' || alone.reading !== following.reading;

/** The thread after an answer. A greeting, or what was not understood, leaves what was talked about before it. */
export function remember(thread: ThreadMemory, text: string, { asked, desk, after }: Trail): ThreadMemory {
  if (asked.answer.outcome !== 'answered' || asked.answer.reading === '') return thread;
  return {
    ...thread,
    notice: desk.reading.notice.id,
    every: desk.every,
    questions: [...after, text].slice(-MOST_QUESTIONS),
  };
}

/** One paragraph with its words, or a list; `canLog` where whoever asked may also log. */
export function replyOf(
  { asked: { answer }, desk, after }: Trail,
  text: string,
  offset: number,
  canLog: boolean,
): Reply {
  const notice = desk.every ? null : nameOf(desk.reading);
  const again = againOf(text, after, notice?.id ?? null);
  // What is no answer at all left nothing out.
  const left = answer.outcome === 'refused' ? {} : leftOut(desk);
  if (notice === null) return { kind: 'answer', answer, notice, offset, again, canLog: false, ...left };
  const duty = dutyInFull(answer.items, desk.reading);
  if (duty !== null) return { kind: 'duty', answer, notice, duty, again, canLog, ...left };
  return { kind: 'answer', answer, notice, offset, again, canLog, ...left };
}

/** What an answer says where it was made from the notice alone, as whoever asks may not read the board's records. */
export function leftOut({ withheld, reading: { notice } }: Desk): { readonly withheld?: Withheld } {
  return withheld === null ? {} : { withheld: { why: withheld, council: notice.council, place: notice.place } };
}

function againOf(question: string, after: readonly string[], notice: string | null): Again | null {
  const fits = question.length <= 500 && [question, ...after].join('').length <= LONGEST_BUTTON;
  return fits ? { question, after, notice } : null;
}

/** Where an answer is about one paragraph of the notice and nothing else. */
function dutyInFull(items: readonly DutyInFull['items'][number][], reading: NoticeReading): DutyInFull | null {
  const [first] = items;
  if (
    first === undefined ||
    items.some(({ type, ref, notice }) => type !== 'duty' || ref !== first.ref || notice !== first.notice)
  ) {
    return null;
  }
  if (first.notice !== reading.notice.id) return null;
  const provision = reading.provisions.find(({ ref }) => ref === first.ref);
  const words = provision?.words ?? items.map((item) => item.words).join(' ');
  return { ref: first.ref, heading: provision?.heading ?? null, words, items };
}
