import type { AskMeaning } from '../../notices/model/meaning.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import { Question, written } from '../../notices/model/question.ts';
import { answerTable, hasTable } from '../../notices/questions/answer-table.ts';
import { answerAt, ask, deskOf, type Trail } from '../asking.ts';
import type { ScopedServices } from '../boards.ts';
import { nameOf } from '../places.ts';
import type { OfferedAnswer } from '../protocol/file-offer.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { Reply } from '../protocol/reply.ts';
import type { RecordingDesk } from '../recording/desk.ts';
import { atFileDesk } from '../recording/file-desk.ts';
import { sealOffer } from '../recording/seal.ts';
import { currentNotice, findNotice, type Talk } from '../talk.ts';
import type { SheetAsked } from './sheet-asked.ts';

/** Longer ones do not come back with the file's offer. */
const LONGEST_QUESTION = 2500;
const LONGEST_WORDS = 200;

/** The answer of which a file is wanted, and how it was asked; null: the words ask nothing that is answered. */
interface Wanted {
  readonly trail: Trail;
  readonly words: string;
}

/** Offers the whole answer of a question as a spreadsheet; null: it is no question that can be answered, or its board is gone. */
export async function offerAnswer(asked: SheetAsked, current: ParsedNotice, talk: Talk): Promise<Reply | null> {
  const { incoming, services } = talk;
  const wanted = asked.what === 'that' ? await answeredLast(talk) : await answerOf(asked.question, current, talk);
  if (wanted === null)
    return asked.what === 'that' ? { kind: 'problem', problem: { kind: 'no-sheet', why: 'nothing-asked' } } : null;
  const { trail, words } = wanted;
  const { meaning, answer } = trail.asked;
  if (meaning?.act !== 'ask') return null;
  const order = offered(meaning, trail, words);
  if (!hasTable(answer) || order === null)
    return { kind: 'problem', problem: { kind: 'no-sheet', why: 'no-rows', answer: answer.summary } };
  return atFileDesk(trail.desk.reading, incoming, services, async (desk) => {
    const bytes = await answerFile(order, desk, incoming, services);
    const notice = nameOf(desk.reading);
    const name = `${notice.id}-${meaning.question.kind}-${desk.today}.xlsx`;
    const offer = sealOffer({ notice: notice.id, name, answer: order }, incoming.from.id, services);
    return { kind: 'plan-file', notice, what: 'answer', name, bytes: bytes.length, offer };
  });
}

/** The bytes of an answer's spreadsheet, answered anew as the board is now. */
export async function answerFile(
  { question, every, words }: OfferedAnswer,
  { reading }: Pick<RecordingDesk, 'reading'>,
  { from }: Pick<Incoming, 'from'>,
  services: ScopedServices,
): Promise<Uint8Array> {
  const desk = { ...(await deskOf(reading, services)), every };
  const { answer } = answerAt(desk, { act: 'ask', question: Question.parse(question) }, from, services);
  const source = desk.log === null ? null : { board: desk.log.records.id, entries: desk.log.entries };
  return services.plans.writeAnswer(answerTable(answer, words, source));
}

async function answeredLast(talk: Talk): Promise<Wanted | null> {
  const { memory, services, incoming } = talk;
  const { question, every, notice } = memory.thread;
  if (question === null) return null;
  const desk = { ...(await deskOf(findNotice(notice, services) ?? currentNotice(talk), services)), every };
  return { trail: { asked: answerAt(desk, { act: 'ask', question }, incoming.from, services), desk }, words: '' };
}

async function answerOf(question: string, current: ParsedNotice, talk: Talk): Promise<Wanted | null> {
  const { memory, services, incoming } = talk;
  const before = findNotice(memory.thread.notice, services);
  const trail = await ask(question, current, before, memory.thread, incoming.from, services);
  const { answer, more } = trail.asked;
  return answer.outcome !== 'answered' || more.length > 0 ? null : { trail, words: question };
}

function offered(meaning: AskMeaning, { desk }: Trail, words: string): OfferedAnswer | null {
  const question = written(meaning.question);
  const fits = JSON.stringify(question).length <= LONGEST_QUESTION;
  return fits ? { question, every: desk.every, words: words.slice(0, LONGEST_WORDS) } : null;
}
