import type { AnswerItem } from '../notices/model/answer.ts';
import { Question } from '../notices/model/question.ts';
import type { ParsedNotice } from '../notices/model/notice.ts';
import { answerAt, ask, deskOf, replyOf } from './asking.ts';
import { ThreadMemory } from './memory.ts';
import { nameOf } from './places.ts';
import type { Found } from './protocol/found.ts';
import type { Incoming } from './protocol/incoming.ts';
import type { Reply } from './protocol/reply.ts';
import { requestOf } from './request.ts';
import type { Desk } from './services.ts';
import { currentNotice, type Talk } from './talk.ts';

/** A list in the message box shows no more at once. */
const MOST = 10;
const LONGEST = 200;
const NO_THREAD = ThreadMemory.parse({});

type Search = Talk<Extract<Incoming, { kind: 'search' }>>;

/**
 * What somebody looks for while they write a message: by number, as a question ("overdue actions of health"), else by
 * words. Nothing yet: what is overdue. Whoever may not read the board's records finds the notice's paragraphs alone.
 */
export async function search(talk: Search): Promise<Reply> {
  const { services } = talk;
  const words = talk.incoming.words.trim().slice(0, LONGEST);
  const request = requestOf(words, services.library, services.spell);
  const asked = request.act === 'question' ? request : null;
  const reading = asked?.of ?? currentNotice(talk);
  const desk = await deskOf(reading, services);
  const items = await itemsFor(asked?.text ?? words, reading, desk, talk);
  const first = new Map(items.toReversed().map((item) => [item.ref, item]));
  const refs = [...new Set(items.map(({ ref }) => ref))].slice(0, MOST);
  const found = refs.flatMap((ref) => {
    const item = first.get(ref);
    return item === undefined ? [] : foundAs(item, desk, talk);
  });
  return { kind: 'found', notice: nameOf(reading), words, found };
}

async function itemsFor(words: string, reading: ParsedNotice, desk: Desk, talk: Search): Promise<AnswerItem[]> {
  const { incoming, services } = talk;
  const asking = (question: Question): AnswerItem[] =>
    named(answerAt(desk, { act: 'ask', question }, incoming.from, services).answer.items);
  if (words === '') return asking(Question.parse({ kind: 'overdue' }));
  const ref = refNamed(words, desk);
  if (ref !== null) return asking(questionAbout(ref, desk));
  const { asked } = await ask(words, reading, null, NO_THREAD, incoming.from, services);
  const answered = asked.answer.outcome === 'answered' ? named(asked.answer.items) : [];
  // Words by themselves are taken for a topic of the notice; whoever types them may mean an action.
  const isTopic = asked.meaning?.act === 'ask' && asked.meaning.question.kind === 'topic';
  if (answered.length > 0 && !isTopic) return answered;
  const about = [{ words }];
  return [
    ...asking(Question.parse({ kind: 'list', subject: 'action', about })),
    ...(isTopic ? answered : asking(Question.parse({ kind: 'topic', about }))),
  ];
}

/** What can be dropped in as a card of its own. */
const named = (items: readonly AnswerItem[]): AnswerItem[] =>
  items.filter(({ type, ref }) => (type === 'action' || type === 'duty') && ref !== '');

const isAction = (ref: string, { board }: Desk): boolean => board?.actions.some(({ id }) => id === ref) === true;

function refNamed(words: string, { board, reading }: Desk): string | null {
  const said = words.toLowerCase().replaceAll(' ', '');
  const refs = [...(board?.actions ?? []).map(({ id }) => id), ...reading.provisions.flatMap(({ ref }) => ref ?? [])];
  return refs.find((ref) => ref.toLowerCase() === said) ?? null;
}

const questionAbout = (ref: string, desk: Desk): Question =>
  Question.parse({ kind: isAction(ref, desk) ? 'status' : 'text', refs: [ref] });

/** Its card: how an action stands, or a paragraph with its words. Nothing on it can be pressed: others may read it elsewhere. */
function foundAs(item: AnswerItem, desk: Desk, { incoming, services }: Search): Found[] {
  const meaning = { act: 'ask' as const, question: questionAbout(item.ref, desk) };
  const asked = answerAt(desk, meaning, incoming.from, services);
  const answer = { ...asked.answer, echo: '', refinements: [], suggestions: [] };
  const reply = replyOf({ asked: { ...asked, answer, meaning: null }, desk }, 0, false);
  return reply.kind === 'answer' || reply.kind === 'duty' ? [{ item, reply }] : [];
}
