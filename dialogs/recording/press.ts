import { Draft } from '../../notices/model/draft.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { Command } from '../protocol/command.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { Reply } from '../protocol/reply.ts';
import type { ScopedServices } from '../boards.ts';
import { attest } from './attest.ts';
import { confirm, confirmSeveral } from './confirm.ts';
import { recordingDesk, type RecordingDesk } from './desk.ts';
import { historyReply } from './history.ts';
import { meetingInRef, meetingReply } from './minutes.ts';
import { importPlan, planLines } from './plan.ts';
import { form, propose } from './propose.ts';
import { checkFill, commandId } from './seal.ts';
import { mayRecord, memberOf } from '../../notices/ledger/permission.ts';

/** The commands of buttons that have to do with the log. */
export type RecordingCommand = Extract<
  Command,
  { do: 'update' | 'attest' | 'fill' | 'revise' | 'record' | 'record-several' | 'history' | 'import' | 'plan-lines' }
>;

/** What is said back to a pressed button; null for one that no longer means anything. Each command has its case here. */
export async function pressRecording(
  pressed: RecordingCommand,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const atDesk = async (respond: (desk: RecordingDesk) => Reply | null): Promise<Reply | null> => {
    const desk = await recordingDesk(reading, incoming, services);
    return desk === null ? null : respond(desk);
  };
  switch (pressed.do) {
    case 'attest':
      return attest(pressed, reading, incoming, services);
    case 'record':
      return confirm(pressed, reading, incoming, services);
    case 'record-several':
      return confirmSeveral(pressed, reading, incoming, services);
    case 'import':
      return importPlan(pressed, reading, incoming, services);
    case 'plan-lines':
      return planLines(pressed, reading, incoming, services);
    case 'history':
      return atDesk((desk) => {
        const meeting = meetingInRef(pressed.ref);
        return meeting === null
          ? historyReply(desk, pressed.ref, pressed.offset)
          : meetingReply(meeting, desk, pressed.offset);
      });
    case 'update':
      return atDesk((desk) => {
        const draft = Draft.parse({ what: 'update', about: pressed.about });
        return propose(draft, { desk, command: commandId(incoming, services), said: '' }, services);
      });
    case 'fill':
    case 'revise':
      return atDesk((desk) => {
        const sealed = checkFill(pressed, incoming.from.id, services);
        if (sealed !== 'fine') return { kind: 'problem', problem: { kind: sealed } };
        const underway = { desk, command: pressed.command, said: wordsOf(pressed.draft) };
        const asIs = pressed.do === 'revise' && mayRecord(memberOf(desk.person, desk.log, services));
        return asIs
          ? form(pressed.draft, { missing: [], wrong: [] }, underway, services)
          : propose(pressed.draft, underway, services);
      });
  }
}

/** What a person typed into a form, to be handed back where it may not be recorded. */
const wordsOf = (draft: Draft): string => ('text' in draft ? draft.text : 'task' in draft ? draft.task : '');
