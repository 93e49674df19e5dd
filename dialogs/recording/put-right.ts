import { readAmendment } from '../../notices/language/updates/amend.ts';
import type { CommandContext } from '../../notices/language/updates/command-context.ts';
import { takenBack } from '../../notices/ledger/board-log.ts';
import { draftOf } from '../../notices/ledger/draft-of.ts';
import { isSameId } from '../../notices/model/directory-id.ts';
import type { Draft } from '../../notices/model/draft.ts';
import type { Entry } from '../../notices/model/log.ts';
import type { ScopedServices } from '../boards.ts';
import type { SpokenTelling } from '../memory.ts';
import type { RecordingDesk } from './desk.ts';
import { rowId } from './seal.ts';

/** Only whoever told something puts it right, and on its own board. */
export const isOwn = ({ by, notice }: SpokenTelling, { person, reading }: RecordingDesk): boolean =>
  person.id !== null && isSameId(by, person.id) && reading.notice.id === notice;

/**
 * What a sentence puts right of what was told just before: the proposal, under its own command, or where that is recorded a
 * correction of its entry. Null: it puts nothing right.
 */
export function putRight(
  text: string,
  told: SpokenTelling,
  { log }: RecordingDesk,
  context: CommandContext,
  services: ScopedServices,
): { readonly draft: Draft; readonly command: string } | null {
  const standing = told.drafts.map((draft, at) => {
    const command = told.drafts.length > 1 ? rowId(told.command, at, services) : told.command;
    const entry = log.entries.find((one) => one.command === command) ?? null;
    const recorded = entry === null ? null : draftOf(entry.change);
    return { command, entry, draft: recorded ?? draft };
  });
  const right = readAmendment(
    text,
    standing.map(({ draft }) => draft),
    context,
  );
  const one = right === null ? undefined : standing[right.at];
  if (right === null || one === undefined) return null;
  if (one.entry === null) return { draft: right.draft, command: one.command };
  const command = rowId(one.command, one.entry.seq + log.entries.length, services);
  return { draft: correctionOf(one.entry, one.draft, right.draft, log.entries), command };
}

/** An entry is never edited: an update gets a correction, a date or a value another entry in its place. */
function correctionOf({ seq, change }: Entry, was: Draft, now: Draft, entries: readonly Entry[]): Draft {
  const gone = takenBack(entries).undone.has(seq);
  if (gone) return now;
  if (now.what === 'fact' && was.what === 'fact') return { ...now, replaces: was.date };
  if (now.what !== 'update' && now.what !== 'correction') return now;
  const { about, ...fields } = now;
  const entry = change.what === 'correction' || change.what === 'update' ? String(seq) : '';
  return { ...fields, what: 'correction', entry, about: '', instead: about };
}
