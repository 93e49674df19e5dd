import { answerMeaning, page } from './answering.ts';
import { deskOf } from './asking.ts';
import { converse } from './converse.ts';
import { digestReply } from './digest.ts';
import type { Incoming } from './incoming.ts';
import { mayNotRead } from './recording/desk.ts';
import { pressRecording } from './recording/press.ts';
import { currentNotice, findNotice, oldButton, saying, type Outcome, type Talk } from './talk.ts';
import { switchTo } from './welcome.ts';

/** What is said back to a button that was pressed. */
export async function press(talk: Talk<Extract<Incoming, { kind: 'card-action' }>>): Promise<Outcome> {
  const { incoming, services } = talk;
  const { command } = incoming;
  if (command.do === 'cancel') return saying({ kind: 'cancelled' }, talk);
  const reading = findNotice(command.notice, services);
  if (reading === null && command.notice !== null) return oldButton(talk);
  switch (command.do) {
    case 'answer':
      return answerMeaning(command.meaning, reading, talk);
    case 'ask':
      // What narrowed an answer made no sense by itself: such a card is too old to be pressed.
      return command.after.length === 0
        ? converse(command.question, reading ?? currentNotice(talk), talk)
        : oldButton(talk);
    case 'page':
      return page(command, reading, talk);
    default:
      break;
  }
  if (reading === null) return oldButton(talk);
  switch (command.do) {
    case 'switch':
      return switchTo(reading, talk);
    case 'digest': {
      const desk = await deskOf(reading, services, command.asOf);
      return saying(mayNotRead(desk) ?? digestReply(desk, command, services), talk);
    }
    default: {
      const reply = await pressRecording(command, reading, incoming, services);
      return reply === null ? oldButton(talk) : saying(reply, talk);
    }
  }
}
