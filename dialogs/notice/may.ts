import { isSameId } from '../../notices/model/directory-id.ts';
import type { Author } from '../../notices/model/log.ts';
import { nameOf } from '../places.ts';
import { currentNotice, findNotice, type Talk } from '../talk.ts';
import type { Reply } from '../protocol/reply.ts';
import { note } from '../recording/audited.ts';
import type { By } from '../../notices/review/desk.ts';

/** An officer who may check and publish this notice. */
export interface Allowed {
  readonly by: By['by'];
  readonly role: Author['role'];
}

const LONGEST_NAME = 200;

/**
 * A notice is brought, checked and published by an officer of its board, in personal chat; for a council that has no board
 * yet by one whom the settings name. In the demonstration, where everybody has made-up records before them, an officer of
 * the conversation's board may begin another.
 */
export async function mayReview(id: string, talk: Talk): Promise<Allowed | { readonly refused: Reply }> {
  const { incoming, services } = talk;
  const { from, conversation } = incoming;
  if (conversation.type !== 'personal')
    return { refused: { kind: 'problem', problem: { kind: 'files-in-personal-chat' } } };
  const person = from.id;
  const refused = (reply: Reply): { readonly refused: Reply } => {
    note({ what: 'own-notice', board: id, outcome: 'refused', why: 'officers-only' }, incoming, services);
    return { refused: reply };
  };
  if (person === null) return refused({ kind: 'problem', problem: { kind: 'first-officer', id: null } });
  const by = { id: person, name: (from.name ?? '').trim().slice(0, LONGEST_NAME) || person };
  if (services.officers.some((officer) => isSameId(officer, person))) return { by, role: 'officer' };
  const seen = await services.boards.see(id);
  if (seen.kind === 'none') {
    const current = services.everybodyReads ? await services.boards.see(currentNotice(talk).notice.id) : null;
    return current?.kind === 'records' && current.member?.role === 'officer'
      ? { by, role: 'officer' }
      : refused({ kind: 'problem', problem: { kind: 'first-officer', id: person } });
  }
  const role = seen.kind === 'records' ? (seen.member?.role ?? null) : null;
  if (role === 'officer') return { by, role };
  const reading = findNotice(id, services);
  const council = reading === null ? id : nameOf(reading).council;
  return refused({
    kind: 'problem',
    problem: { kind: 'may-not', why: role === null ? 'no-role' : 'officers-only', council, said: '' },
  });
}
