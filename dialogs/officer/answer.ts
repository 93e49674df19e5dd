import { instantOf } from '../../notices/model/posting.ts';
import { memberOf } from '../../notices/ledger/permission.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { ScopedServices } from '../boards.ts';
import { nameOf } from '../places.ts';
import type { Command } from '../protocol/command.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { OfficerSaid } from '../protocol/officer.ts';
import type { Reply } from '../protocol/reply.ts';
import { recordingDesk } from '../recording/desk.ts';
import { askedOf, type AskedOfficer } from './documents.ts';

/**
 * Brings an officer's answer to where the question was asked. That it is answered is kept before it is sent, so that two
 * officers never both answer; where Teams surely or perhaps did not take it, it is open again. Null: there is no such board.
 */
export async function answerAsOfficer(
  { ask, words }: Extract<Command, { do: 'answer-officer' }>,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const notice = nameOf(reading);
  const said = (what: OfficerSaid): Reply => ({ kind: 'officer', notice, said: what });
  const { person, log } = desk;
  if (memberOf(person, log, services)?.role !== 'officer') return said({ kind: 'officers-only', words });
  const stored = await askedOf(services.posts, notice.id, ask);
  if (stored === null) return said({ kind: 'gone', words });
  const { question, by, answered, address, thread } = stored.document;
  if (answered !== null) return said({ kind: 'answered-before', by: answered.by.name, words });
  if (words === '') return said({ kind: 'question', ask, question, by: by.name, empty: true });
  const mine: AskedOfficer = {
    ...stored.document,
    answered: { by: { id: person.id ?? '', name: person.name }, at: instantOf(Date.parse(services.now())) },
  };
  const taken = await services.posts.commit(notice.id, [{ op: 'replace', document: mine, etag: stored.etag }]);
  if (!taken.ok) {
    const other = (await askedOf(services.posts, notice.id, ask))?.document.answered ?? null;
    return said(other === null ? { kind: 'gone', words } : { kind: 'answered-before', by: other.by.name, words });
  }
  const arrived = await services.sayThere(address, thread, said({ kind: 'answer', question, words, by: person.name }));
  if (arrived) return said({ kind: 'delivered', question, words });
  const open = await askedOf(services.posts, notice.id, ask);
  if (open !== null)
    await services.posts.commit(notice.id, [
      { op: 'replace', document: { ...open.document, answered: null }, etag: open.etag },
    ]);
  return said({ kind: 'not-delivered', words });
}
