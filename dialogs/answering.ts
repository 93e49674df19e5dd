import { REFUSALS } from '../notices/language/lexicon/refusals.ts';
import { mayRecord, memberOf } from '../notices/ledger/permission.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import { edited } from '../notices/model/edit.ts';
import type { AskMeaning } from '../notices/model/meaning.ts';
import type { Command } from './protocol/command.ts';
import type { ParsedNotice } from '../notices/model/notice.ts';
import { answerAt, ask, deskOf, leftOut, remember, replyOf, type Trail } from './asking.ts';
import { glanceOf } from './glance.ts';
import { currentNotice, findNotice, saying, type Outcome, type Talk } from './talk.ts';

/** Answers a question, of the notice that it names or else of the conversation's. */
export async function answer(
  text: string,
  named: ParsedNotice | null,
  current: ParsedNotice,
  talk: Talk,
): Promise<Outcome> {
  const { memory, services } = talk;
  const before = named === null ? findNotice(memory.thread.notice, services) : null;
  const trail = await ask(text, named ?? current, before, memory.thread, talk.incoming.from, services);
  await noteMisread(trail, talk);
  const outcome = said(trail, talk);
  return mayKeepShape(trail, talk) ? { ...outcome, heard: () => trail.asked.explain().shape } : outcome;
}

/** Answers what a button means. */
export async function answerMeaning(meaning: AskMeaning, notice: ParsedNotice | null, talk: Talk): Promise<Outcome> {
  return said(await trailOf(meaning, notice, talk), talk);
}

/** Another page of an answer that was given on a day. */
export async function page(
  { meaning, offset, asOf, show }: Omit<Extract<Command, { do: 'page' }>, 'do' | 'notice'>,
  notice: ParsedNotice | null,
  talk: Talk,
): Promise<Outcome> {
  const trail = await trailOf(meaning, notice, talk, asOf);
  const reply = replyOf(trail, offset, canLog(trail, talk));
  return saying(reply.kind === 'answer' && show !== undefined ? { ...reply, show } : reply, talk);
}

/** "What about Kent?": the question before, there. With nothing before it, the notice itself. */
export async function sameFor(of: ParsedNotice, talk: Talk): Promise<Outcome> {
  const { memory, services } = talk;
  const desk = await deskOf(of, services);
  const { question } = memory.thread;
  if (question === null) {
    return saying({ kind: 'notice', glance: glanceOf(desk, services), today: desk.today, ...leftOut(desk) }, talk);
  }
  // A council that was named gives way to the one that is named now.
  const there = edited(question, { edit: 'notice', notices: [] });
  return said({ asked: answerAt(desk, { act: 'ask', question: there }, talk.incoming.from, services), desk }, talk);
}

async function trailOf(
  meaning: AskMeaning,
  notice: ParsedNotice | null,
  talk: Talk,
  asOf?: CalendarDate,
): Promise<Trail> {
  const own = await deskOf(notice ?? currentNotice(talk), talk.services, asOf);
  const desk = { ...own, every: notice === null };
  return { asked: answerAt(desk, meaning, talk.incoming.from, talk.services), desk };
}

function said(trail: Trail, talk: Talk): Outcome {
  const { memory, services } = talk;
  const { asked, desk } = trail;
  // However the notice at a glance is asked for, it is the same card.
  if (
    !desk.every &&
    asked.more.length === 0 &&
    asked.meaning?.act === 'ask' &&
    asked.meaning.question.kind === 'glance'
  )
    return saying({ kind: 'notice', glance: glanceOf(desk, services), today: desk.today }, talk);
  const reply = replyOf(trail, 0, canLog(trail, talk));
  return {
    reply: reply.kind === 'answer' && mayAskOfficer(trail, talk) ? { ...reply, askOfficer: true } : reply,
    memory: { ...memory, thread: remember(memory.thread, trail) },
  };
}

/** What lies outside the records an officer may know; what is refused for its own sake is not passed on. */
const ELSEWHERE = REFUSALS.find(({ name }) => name === 'elsewhere')?.says;

function mayAskOfficer({ asked: { answer: given, meaning }, desk }: Trail, { incoming, services }: Talk): boolean {
  const open = given.outcome === 'clarify' || (meaning?.act === 'refuse' && meaning.why === ELSEWHERE);
  if (!open || desk.every || desk.log === null || given.question.trim() === '') return false;
  return memberOf(incoming.from, desk.log, services)?.role !== 'officer';
}

const canLog = ({ desk }: Trail, { incoming, services }: Talk): boolean =>
  mayRecord(memberOf(incoming.from, desk.log, services));

const mayKeepShape = ({ desk }: Trail, { incoming, services }: Talk): boolean =>
  services.demonstration || memberOf(incoming.from, desk.log, services) !== null;

/**
 * The shape of what was asked back about is kept for whoever mends the lexicon. What was refused is nobody's business,
 * and of somebody without a role on the board nothing is kept at all.
 */
async function noteMisread(trail: Trail, talk: Talk): Promise<void> {
  const { asked, desk } = trail;
  const { explain } = asked;
  const { incoming, services } = talk;
  if (asked.answer.outcome !== 'clarify' || !mayKeepShape(trail, talk)) return;
  const board = desk.every ? null : desk.reading.notice.id;
  const date = services.dayOf(services.now());
  await services.keepMisread({ ...explain().shape, board, date, conversation: incoming.conversation.id });
}
