import { NOTHING_SAID } from '../../notices/language/updates/command-context.ts';
import { canonicalJson } from '../../notices/ledger/canonical-json.ts';
import type { Draft, DraftOf } from '../../notices/model/draft.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import { isDone, stateOfAction, updatesUpTo } from '../../notices/progress/action-state.ts';
import type { ScopedServices } from '../boards.ts';
import { allDue } from '../posting/due.ts';
import { nameOf } from '../places.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { Reply } from '../protocol/reply.ts';
import { confirm } from './confirm.ts';
import { recordingDesk, type RecordingDesk } from './desk.ts';
import { propose } from './propose.ts';

const STILL_HOLDS = 'Still holds.';

/**
 * Records with one tap that what was completed still holds, once a day, and asks for the next. Whoever may not record an update
 * of it, may not attest it. Null: the board is gone.
 */
export async function attest(
  { about }: { readonly about: string },
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const { person, today } = desk;
  const command = services.seal(canonicalJson(['attest', reading.notice.id, about, person.id, today]));
  const draft: Draft = { ...NOTHING_SAID, what: 'update', about, text: STILL_HOLDS, attests: 'yes' };
  const proposed = propose(draft, { desk, command, said: '' }, services);
  if (proposed.kind !== 'proposal') return proposed;
  const said = (one: Extract<Reply, { kind: 'posting' }>['said']): Reply => ({
    kind: 'posting',
    notice: nameOf(reading),
    said: one,
  });
  if (!isCompleted(about, desk)) return said({ kind: 'not-completed', ref: about });
  const done = await confirm(proposed.confirm, reading, incoming, services);
  if (done?.kind !== 'recorded') return done;
  return said({ kind: 'attested', ref: about, entry: done.seq, next: await stillToAttest(incoming, services) });
}

/** What else of whoever attests, on any board, waits to be attested. */
async function stillToAttest({ from }: Incoming, services: ScopedServices) {
  if (from.id === null) return [];
  const logOf = async (board: string) => {
    const seen = await services.boards.see(board);
    return seen.kind === 'records' ? seen.log : null;
  };
  const due = await allDue(from.id, services.posts, { ...services, logOf });
  return due.filter((one) => one.attest === true);
}

function isCompleted(about: string, { log: { records }, today }: RecordingDesk): boolean {
  const action = stateOfAction(records, about, today);
  if (action !== null) return isDone(action.status);
  const last = updatesUpTo(records, today).findLast((one) => one.about === about && one.status !== null);
  return last?.status !== undefined && last.status !== null && isDone(last.status);
}

const STILL = /\bstill (?:holds?|stands?|applies|apply|in place|the case|true|complete|in force|works)\b/i;

/** "A6 still holds", said of what was completed, attests it. */
export function attesting(draft: Draft, desk: RecordingDesk): Draft {
  if (draft.what !== 'update' || !STILL.test(draft.text) || !isPlain(draft)) return draft;
  return isCompleted(draft.about, desk) ? { ...draft, status: '', attests: 'yes' } : draft;
}

/** It says nothing of how far it is, but for being complete. */
const isPlain = ({ status, rag, percent, movedTo }: DraftOf<'update'>): boolean =>
  (status === '' || status === 'complete') && rag === '' && percent === '' && movedTo === '';
