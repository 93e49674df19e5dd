import { isSameId } from '../../notices/model/directory-id.ts';
import type { BoardLog } from '../../notices/model/log.ts';
import { instantOf } from '../../notices/model/posting.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { ScopedServices } from '../boards.ts';
import { nameOf } from '../places.ts';
import type { CommandSent } from '../protocol/command.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { OfficerSaid } from '../protocol/officer.ts';
import type { Reply } from '../protocol/reply.ts';
import { mayNotRead, recordingDesk } from '../recording/desk.ts';
import { askedId, askedOf } from './documents.ts';

interface Officer {
  readonly id: string;
  /** Null: only the settings name them. */
  readonly name: string | null;
}

/** So many are asked at once: whoever answers first answers. */
const MOST_OFFICERS = 5;

/**
 * Passes a question on to the board's officers, in their personal chats, with the words of whoever asked. It is kept
 * first, so that an answer finds it; where no officer could be written to, nothing of it stays. Null: there is no such board.
 */
export async function askOfficer(
  { question }: Pick<CommandSent<'ask-officer'>, 'question'>,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const refused = mayNotRead(desk);
  if (refused !== null) return refused;
  const { person, log } = desk;
  const notice = nameOf(reading);
  const said = (what: OfficerSaid): Reply => ({ kind: 'officer', notice, said: what });
  const officers = officersOf(log, services);
  if (officers.some(({ id }) => person.id !== null && isSameId(id, person.id))) return said({ kind: 'yourself' });
  const { conversation, origin } = incoming;
  if (origin === undefined) return said({ kind: 'nobody' });
  const at = instantOf(Date.parse(services.now()));
  const id = askedId(conversation.id, person.id ?? person.name, question, services.dayOf(at));
  const kept = await services.posts.commit(notice.id, [
    {
      op: 'create',
      document: {
        ...{ pk: notice.id, id, kind: 'asked-officer', at, question, by: person },
        ...{ address: origin.address, thread: conversation.id, answered: null },
      },
    },
  ]);
  if (!kept.ok) return said({ kind: 'passed-on-already' });
  const shown: Reply = said({ kind: 'question', ask: id, question, by: person.name, empty: false });
  const told = await Promise.all(officers.map(async (one) => ((await services.tell(one.id, shown)) ? [one] : [])));
  const reached = told.flat();
  if (reached.length > 0) return said({ kind: 'passed-on', to: reached.flatMap(({ name }) => name ?? []) });
  const there = await askedOf(services.posts, notice.id, id);
  if (there !== null) await services.posts.commit(notice.id, [{ op: 'delete', id, etag: there.etag }]);
  return said({ kind: 'nobody' });
}

/** Members by name first: they know the board. */
function officersOf({ members }: BoardLog, { officers }: Pick<ScopedServices, 'officers'>): Officer[] {
  const own = members.filter(({ role }) => role === 'officer');
  const others = officers.filter((id) => !own.some((one) => isSameId(one.id, id)));
  return [...own, ...others.map((id) => ({ id, name: null }))].slice(0, MOST_OFFICERS);
}
