import type { ParsedNotice } from '../notices/model/notice.ts';
import { answerMeaning, page } from './answering.ts';
import { deskOf } from './asking.ts';
import { converse } from './converse.ts';
import { digestReply } from './digest.ts';
import { pressNotice } from './notice/press.ts';
import { answerAsOfficer } from './officer/answer.ts';
import { askOfficer } from './officer/ask.ts';
import type { Incoming } from './protocol/incoming.ts';
import { mayNotRead } from './recording/desk.ts';
import { pressRecording } from './recording/press.ts';
import { currentNotice, findNotice, oldButton, saying, type Outcome, type Talk } from './talk.ts';
import { switchTo } from './welcome.ts';

/** What is said back to a button that was pressed. Each command has its case: without one this does not compile. */
export async function press(talk: Talk<Extract<Incoming, { kind: 'card-action' }>>): Promise<Outcome> {
  const { incoming, services } = talk;
  const { command } = incoming;
  switch (command.do) {
    case 'cancel':
      return saying({ kind: 'cancelled' }, talk);
    case 'answer':
      return ofAny(command, talk, (reading) => answerMeaning(command.meaning, reading, talk));
    case 'page':
      return ofAny(command, talk, (reading) => page(command, reading, talk));
    case 'ask':
      // What narrowed an answer made no sense by itself: such a card is too old to be pressed.
      return command.after.length > 0
        ? oldButton(talk)
        : ofAny(command, talk, (reading) => converse(command.question, reading ?? currentNotice(talk), talk));
    case 'switch':
      return ofOne(command, talk, (reading) => switchTo(reading, talk));
    case 'digest':
      return ofOne(command, talk, async (reading) => {
        const desk = await deskOf(reading, services, command.asOf);
        return saying(mayNotRead(desk) ?? digestReply(desk, command, services), talk);
      });
    case 'notice-review':
    case 'notice-row':
    case 'notice-correct':
    case 'notice-publish':
    case 'notice-lift':
      return pressNotice(command, talk);
    case 'ask-officer':
      return ofOne(command, talk, async (reading) => {
        const reply = await askOfficer(command, reading, incoming, services);
        return reply === null ? oldButton(talk) : saying(reply, talk);
      });
    case 'answer-officer':
      return ofOne(command, talk, async (reading) => {
        const reply = await answerAsOfficer(command, reading, incoming, services);
        return reply === null ? oldButton(talk) : saying(reply, talk);
      });
    case 'update':
    case 'attest':
    case 'fill':
    case 'revise':
    case 'record':
    case 'record-several':
    case 'import':
    case 'plan-lines':
    case 'history':
      return ofOne(command, talk, async (reading) => {
        const reply = await pressRecording(command, reading, incoming, services);
        return reply === null ? oldButton(talk) : saying(reply, talk);
      });
  }
}

/** A button of one notice, which has to be there still. */
async function ofOne(
  { notice }: { readonly notice: string },
  talk: Talk,
  respond: (reading: ParsedNotice) => Promise<Outcome>,
): Promise<Outcome> {
  const reading = findNotice(notice, talk.services);
  return reading === null ? oldButton(talk) : respond(reading);
}

/** A button of one notice, or of every one: null. */
async function ofAny(
  { notice }: { readonly notice: string | null },
  talk: Talk,
  respond: (reading: ParsedNotice | null) => Promise<Outcome>,
): Promise<Outcome> {
  return notice === null ? respond(null) : ofOne({ notice }, talk, respond);
}
