import { bringsNotice } from '../notices/language/brings-notice.ts';
import { bringsPlan } from '../notices/language/brings-plan.ts';
import { converse, LONGEST_QUESTION } from './converse.ts';
import type { AttachedFile, Incoming } from './protocol/incoming.ts';
import type { Memory } from './memory.ts';
import { choose } from './carry-out.ts';
import { noteFeedback } from './feedback.ts';
import { noteContact, suspendPosts } from './posting/contacts.ts';
import { bringNotice } from './notice/bring.ts';
import { press } from './press.ts';
import { withQuoted } from './quoted.ts';
import { logMessage } from './recording/from-message.ts';
import { sendFile } from './recording/export.ts';
import { readAttached } from './recording/plan.ts';
import { search } from './search.ts';
import { scopedTo } from './boards.ts';
import { type DialogServices, upToDate } from './services.ts';
import { nameOf } from './places.ts';
import { currentNotice, findNotice, isUnlinked, oldButton, saying, type Outcome, type Talk } from './talk.ts';
import { welcome } from './welcome.ts';

/** An update may hold as much as a question, and needs a few words before it. */
const LONGEST_MESSAGE = 2 * LONGEST_QUESTION;

/** Where such a thing comes from, the bot may write to later. */
const SPEAKING: ReadonlySet<Incoming['kind']> = new Set(['joined', 'message', 'card-action', 'file-consent']);

/** The conversation: what someone said or pressed, and what the board says back. */
export async function respond(incoming: Incoming, memory: Memory, given: DialogServices): Promise<Outcome> {
  let installation = given;
  // A store that cannot be read fails the turn where it is needed, and not for this.
  await given.whereItMay('notices', async () => {
    installation = await upToDate(given);
  });
  const services = scopedTo(incoming, installation);
  const talk = { incoming, memory, services };
  // The bot may not be in the chat from which a dialog was opened.
  const isThere = SPEAKING.has(incoming.kind) && !(incoming.kind === 'card-action' && incoming.inDialog === true);
  if (isThere) await services.whereItMay('contact', () => noteContact(incoming, services));
  switch (incoming.kind) {
    case 'joined':
      return saying(await welcome('joined', talk), talk);
    case 'message':
      return message({ ...talk, incoming });
    case 'card-action':
      return press({ ...talk, incoming });
    case 'file-consent': {
      const reading = findNotice(incoming.offer.notice, services);
      const reply = reading === null ? null : await sendFile(reading, incoming, services);
      return reply === null ? oldButton(talk) : saying(reply, talk);
    }
    case 'search':
      return saying(await search({ ...talk, incoming }), talk);
    case 'log-message': {
      if (isUnlinked(talk)) return choose(currentNotice(talk), talk);
      const reply = await logMessage(incoming.message, currentNotice(talk), incoming, services);
      return reply === null ? oldButton(talk) : saying(reply, talk);
    }
    case 'feedback':
      await noteFeedback({ ...talk, incoming });
      return saying({ kind: 'nothing' }, talk);
    case 'left':
    case 'changed':
      return saying(await suspendPosts(incoming, services), talk);
    case 'unsupported':
      return incoming.reason === 'unknown-command' ? oldButton(talk) : saying({ kind: 'nothing' }, talk);
  }
}

type Message = Extract<Incoming, { kind: 'message' }>;

async function message(given: Talk<Message>): Promise<Outcome> {
  const { attachments, conversation, files, quoted } = given.incoming;
  const { talk, text } = await withQuoted(given, given.incoming.text, quoted);
  const [file] = files;
  if (text === '') {
    if (file !== undefined) return attached(file, talk);
    // A bare mention in a channel is someone looking for what we are.
    if (attachments === 0 && conversation.type !== 'personal') return saying(await welcome('help', talk), talk);
    const kind = attachments > 0 ? 'only-attachments' : 'nothing-said';
    return saying({ kind: 'problem', problem: { kind } }, talk);
  }
  if (text.length > LONGEST_MESSAGE)
    return saying({ kind: 'problem', problem: { kind: 'too-long', limit: LONGEST_QUESTION } }, talk);
  return file === undefined ? converse(text, currentNotice(talk), talk) : besideFile(text, file, talk);
}

/**
 * A file beside a sentence: evidence of what the sentence records, a notice or a plan, where it says so or says nothing that
 * can be answered. The sentence counts in any case.
 */
async function besideFile(text: string, file: AttachedFile, talk: Talk<Message>): Promise<Outcome> {
  if (bringsNotice(text)) return bringNotice(file, talk);
  if (bringsPlan(text)) return attachedPlan(file, talk);
  const outcome = await converse(text, currentNotice(talk), talk);
  const { reply } = outcome;
  if (reply.kind === 'answer' && reply.answer.outcome !== 'answered') return attached(file, talk);
  return reply.kind === 'answer' || reply.kind === 'duty'
    ? { ...outcome, reply: { ...reply, unusedFile: file.name } }
    : outcome;
}

/** A text or a PDF by itself is taken for a notice, and a table for a plan. A Word document may be either. */
async function attached(file: AttachedFile, talk: Talk<Message>): Promise<Outcome> {
  if (/\.(?:txt|text|pdf)$/i.test(file.name.trim())) return bringNotice(file, talk);
  if (!/\.docx$/i.test(file.name.trim())) return attachedPlan(file, talk);
  const brought = await bringNotice(file, talk);
  const { reply } = brought;
  if (reply.kind !== 'problem' || reply.problem.kind !== 'notice-file') return brought;
  return attachedPlan(file, talk);
}

/** A plan of the conversation's board. */
async function attachedPlan(file: AttachedFile, talk: Talk<Message>): Promise<Outcome> {
  const { incoming, services } = talk;
  if (incoming.conversation.type !== 'personal')
    return saying({ kind: 'problem', problem: { kind: 'files-in-personal-chat' } }, talk);
  if (isUnlinked(talk)) {
    const current = nameOf(currentNotice(talk));
    return saying({ kind: 'choose', notice: current, choices: services.library.map(nameOf) }, talk);
  }
  const reply = await readAttached(file, currentNotice(talk), incoming, services);
  return saying(reply ?? { kind: 'problem', problem: { kind: 'only-attachments' } }, talk);
}
