import type { ParsedNotice } from '../notices/model/notice.ts';
import { written } from '../notices/model/question.ts';
import { aboutRef, refsIn } from '../notices/language/quoted-subject.ts';
import type { ScopedServices } from './boards.ts';
import { questionSaid, type Memory, type Said } from './memory.ts';
import type { Quoted } from './protocol/incoming.ts';
import type { Reply } from './protocol/reply.ts';
import { currentNotice, type Outcome, type Talk } from './talk.ts';

/** A message that Teams counts by its moment was sent about when we say that it was. */
const ABOUT_MS = 15_000;

/**
 * A message that answers another one, as if its author had said what "it" is: the action or paragraph that the quoted
 * card or message is about. A question goes on from the quoted answer and not from the last one.
 */
export async function withQuoted<T extends Talk>(
  talk: T,
  text: string,
  quoted: Quoted | undefined,
): Promise<{ readonly talk: T; readonly text: string }> {
  if (quoted === undefined) return { talk, text };
  const said = saidIn(quoted, talk.memory);
  const memory = said === null ? talk.memory : goingOnFrom(said, talk.memory);
  const there = { ...talk, memory };
  const reading = currentNotice(there);
  const about = said?.about ?? (await onlyRefIn(quoted.words, reading, talk.services));
  if (about === null) return { talk: there, text };
  const known = refsIn(text, await refsOf(reading, talk.services));
  return known.length > 0 ? { talk: there, text } : { talk: { ...there, about }, text: aboutRef(text, about) };
}

/** Which answer of ours is quoted. In personal chat Teams calls it by another id than it told us: then its moment tells. */
export function saidIn({ id, at }: Pick<Quoted, 'id' | 'at'>, { thread }: Memory): Said | null {
  const same = thread.said.find((one) => one.id === id);
  if (same !== undefined || at === null) return same ?? null;
  const near = thread.said.filter((one) => Math.abs(one.at - at) <= ABOUT_MS);
  return near.toSorted((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at))[0] ?? null;
}

function goingOnFrom(said: Said, memory: Memory): Memory {
  const question = questionSaid(said);
  const { notice, every } = said;
  return question === null ? memory : { ...memory, thread: { ...memory.thread, notice, every, question } };
}

/** Of somebody's words: "A6: 88% seen alone" is about A6. */
async function onlyRefIn(words: string, reading: ParsedNotice, services: ScopedServices): Promise<string | null> {
  const [one = null, ...others] = words === '' ? [] : refsIn(words, await refsOf(reading, services));
  return others.length === 0 ? one : null;
}

/** What may be called by its number alone: a bare number in somebody's words may be anything. */
async function refsOf({ notice, provisions }: ParsedNotice, { boards }: ScopedServices): Promise<string[]> {
  const seen = await boards.see(notice.id);
  const actions = seen.kind === 'records' ? seen.log.records.actions : [];
  return [...actions.map(({ id }) => id), ...provisions.flatMap(({ ref }) => ref ?? [])].filter((ref) =>
    /[a-z]/i.test(ref),
  );
}

/** What is remembered of a reply that was sent as this message. */
export function saidAs(id: string, at: number, { reply, memory, heard }: Outcome): Said {
  const answers = reply.kind === 'answer' || reply.kind === 'duty';
  const { notice, every, question } = memory.thread;
  const asked = answers && question !== null ? written(question) : null;
  const said = { id, at, question: asked, notice, every, about: aboutOf(reply) };
  const shape = answers && reply.answer.outcome === 'answered' ? heard?.() : undefined;
  return shape === undefined ? said : { ...said, shape };
}

/** The one action or paragraph that a reply is about; null: none, or several. */
function aboutOf(reply: Reply): string | null {
  switch (reply.kind) {
    case 'answer': {
      const refs = new Set(reply.answer.items.map(({ ref }) => ref));
      const [one = null] = refs;
      return refs.size === 1 ? one : null;
    }
    case 'duty':
      return reply.duty.ref;
    case 'proposal':
    case 'recorded':
      return reply.view.subject?.ref ?? null;
    case 'history':
      return reply.meeting === undefined ? reply.ref : null;
    default:
      return null;
  }
}
