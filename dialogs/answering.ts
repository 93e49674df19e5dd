import { mayRecord, memberOf } from '../notices/log/permission.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { NoticeReading } from '../notices/model/notice.ts';
import { ask, askAt, deskOf, leftOut, remember, replyOf, type Trail } from './asking.ts';
import { glanceOf } from './glance.ts';
import { renamed } from './places.ts';
import { currentNotice, findNotice, saying, type Outcome, type Talk } from './talk.ts';

/** Answers a question, of the notice that it names or else of the conversation's. */
export async function answer(
  text: string,
  named: NoticeReading | null,
  current: NoticeReading,
  talk: Talk,
): Promise<Outcome> {
  const { memory, services } = talk;
  const before = named === null ? findNotice(memory.thread.notice, services) : null;
  const trail = await ask(text, named ?? current, before, memory.thread, services);
  await noteMisread(trail, talk);
  return said(trail, text, talk);
}

/** Answers what a button asks: a question that brings along those that it narrows. */
export async function answerAfter(
  question: string,
  after: readonly string[],
  notice: NoticeReading | null,
  talk: Talk,
): Promise<Outcome> {
  return said(await trailOf(question, after, notice, talk), question, talk);
}

/** Another page of an answer that was given on a day. */
export async function page(
  { question, after, offset, asOf }: { question: string; after: readonly string[]; offset: number; asOf: CalendarDate },
  notice: NoticeReading | null,
  talk: Talk,
): Promise<Outcome> {
  const trail = await trailOf(question, after, notice, talk, asOf);
  return saying(replyOf(trail, question, offset, canLog(trail, talk)), talk);
}

/** "What about Kent?": the question before, there. With nothing before it, the notice itself. */
export async function sameFor(of: NoticeReading, talk: Talk): Promise<Outcome> {
  const { memory, services } = talk;
  const desk = await deskOf(of, services);
  // A council that was named gives way to the one that is named now.
  const questions = memory.thread.questions.map((question) => renamed(question, of, services.library));
  const text = questions.at(-1);
  if (text === undefined) {
    return saying({ kind: 'notice', glance: glanceOf(desk, services), today: desk.today, ...leftOut(desk) }, talk);
  }
  const after = questions.slice(0, -1);
  return said({ asked: askAt(desk, text, after, services), desk, after }, text, talk);
}

async function trailOf(
  question: string,
  after: readonly string[],
  notice: NoticeReading | null,
  talk: Talk,
  asOf?: CalendarDate,
): Promise<Trail> {
  const own = await deskOf(notice ?? currentNotice(talk), talk.services, asOf);
  const desk = { ...own, every: notice === null };
  return { asked: askAt(desk, question, after, talk.services), desk, after };
}

function said(trail: Trail, text: string, talk: Talk): Outcome {
  const { memory } = talk;
  const thread = remember(memory.thread, text, trail);
  return { reply: replyOf(trail, text, 0, canLog(trail, talk)), memory: { ...memory, thread } };
}

const canLog = ({ desk }: Trail, { incoming, services }: Talk): boolean =>
  mayRecord(memberOf(incoming.from, desk.log, services));

/**
 * The shape of what was asked back about is kept for whoever mends the lexicon. What was refused is nobody's business,
 * and of somebody without a role on the board nothing is kept at all.
 */
async function noteMisread({ asked: { answer: given, explain }, desk }: Trail, talk: Talk): Promise<void> {
  const { incoming, services } = talk;
  if (given.outcome !== 'clarify') return;
  if (!services.demonstration && memberOf(incoming.from, desk.log, services) === null) return;
  const board = desk.every ? null : desk.reading.notice.id;
  const date = services.dayOf(services.now());
  await services.keepMisread({ ...explain().shape, board, date, conversation: incoming.conversation.id });
}
