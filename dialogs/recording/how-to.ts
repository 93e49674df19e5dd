import { mayRecord, memberOf } from '../../notices/ledger/permission.ts';
import { Draft } from '../../notices/model/draft.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { HowToName } from '../../notices/model/how-to.ts';
import { HOW_TOS, type Start } from '../../notices/words/how-tos.ts';
import type { ScopedServices } from '../boards.ts';
import { nameOf } from '../places.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { HowToReply } from '../protocol/recording.ts';
import type { RecordingDesk } from './desk.ts';
import { commandId, sealFill } from './seal.ts';

/** How something is done, with a button that starts it for whoever may. */
export function howToReply(
  of: HowToName,
  reading: ParsedNotice,
  desk: RecordingDesk | null,
  incoming: Incoming,
  services: ScopedServices,
): HowToReply {
  const { start } = HOW_TOS[of];
  return {
    kind: 'how-to',
    notice: nameOf(reading),
    of,
    start: start === null ? null : startOf(start, desk, incoming, services),
  };
}

function startOf(
  start: Start,
  desk: RecordingDesk | null,
  incoming: Incoming,
  services: ScopedServices,
): HowToReply['start'] {
  if ('say' in start) return { say: start.say };
  if (desk === null || !mayRecord(memberOf(desk.person, desk.log, services))) return null;
  const draft = Draft.parse(start.form);
  const command = commandId(incoming, services);
  return { form: sealFill({ notice: desk.reading.notice.id, command, draft }, desk.person.id, services) };
}
