import type { BoardRecords } from '../model/board.ts';
import { isSameId } from '../model/directory-id.ts';
import type { BoardLog, Change, Member } from '../model/log.ts';

/** Why somebody may not record something. */
export type Forbidden =
  /** Nobody has given this person a role on the board. */
  | 'no-role'
  /** Observers ask, and record nothing. */
  | 'observer'
  /** An owner's own actions and readings only. */
  | 'not-yours'
  | 'officers-only';

/** The role of a person on a board: officers by the installation's settings are so on every board. */
export function memberOf(
  { id, name }: { readonly id: string | null; readonly name: string | null },
  log: Pick<BoardLog, 'members'> | null,
  { officers }: { readonly officers: readonly string[] },
): Member | null {
  if (id === null) return null;
  if (officers.some((officer) => isSameId(officer, id))) return { id, name: name ?? id, role: 'officer', holds: [] };
  return log?.members.find((member) => isSameId(member.id, id)) ?? null;
}

/** Why somebody may not read a board's records: the notice alone, a public paper, is left. */
export type Unread =
  /** Teams did not say who this is. */
  | 'nobody'
  /** In personal chat: nobody has given this person a role on the board. */
  | 'no-role'
  /** Neither a role, nor did an officer link this channel or group chat to the board. */
  | 'not-linked';

/** Who asks, and where. */
export interface Reader {
  readonly known: boolean;
  /** Their role on the board that is asked about. */
  readonly member: Member | null;
  readonly place: { readonly id: string; readonly personal: boolean };
  /** The demonstration: everybody reads everything. */
  readonly everybody: boolean;
}

/**
 * The one decision about reading: those with a role on the board, wherever they ask, and the people of a channel or group
 * chat that an officer linked to it. Null: they may.
 */
export function unread(
  { known, member, place, everybody }: Reader,
  { places }: Pick<BoardLog, 'places'>,
): Unread | null {
  if (everybody || member !== null) return null;
  if (!place.personal) return places.some(({ id, linked }) => linked && id === place.id) ? null : 'not-linked';
  return known ? 'no-role' : 'nobody';
}

/** Whether this person ever was an officer of the board. */
export const wasOfficer = (id: string, { entries }: Pick<BoardLog, 'entries'>): boolean =>
  entries.some(
    ({ change }) => change.what === 'member' && change.member.role === 'officer' && isSameId(change.member.id, id),
  );

/** Who may read and who may record is for officers to say. */
const isForOfficers = ({ what }: Change): boolean => what === 'member' || what === 'no-member' || what === 'link';

/** Whether this person may record anything at all. */
export const mayRecord = (member: Member | null): boolean => member !== null && member.role !== 'observer';

/** Asked when something is proposed, and again at the moment it is recorded. Null: it is allowed. */
export function forbidden(member: Member | null, change: Change, records: BoardRecords): Forbidden | null {
  if (member === null) return 'no-role';
  switch (member.role) {
    case 'observer':
      return 'observer';
    case 'officer':
      return null;
    case 'chair':
      return isForOfficers(change) ? 'officers-only' : null;
    case 'owner':
      return forbiddenToOwner(member, change, records);
  }
}

function forbiddenToOwner(
  { holds }: Member,
  change: Change,
  { actions, indicators = [] }: BoardRecords,
): Forbidden | null {
  const held = new Set(holds.map((one) => one.toLowerCase()));
  const own = actions.filter(({ id, owner: who }) => held.has(id.toLowerCase()) || held.has(who.toLowerCase()));
  switch (change.what) {
    case 'update':
    case 'correction': {
      const { about, meeting, newOwner } = change.update;
      // What the board decided is for its chair or an officer to record; and whoever could hand an action on could hand it to themselves.
      if (meeting !== undefined || newOwner !== undefined) return 'officers-only';
      return held.has(about.toLowerCase()) || own.some(({ id }) => id === about) ? null : 'not-yours';
    }
    case 'reading': {
      const { ref } = change.reading;
      const given = indicators.some(({ id, owner }) => id === ref && held.has(owner.toLowerCase()));
      return given || held.has(ref.toLowerCase()) || own.some(({ serves }) => serves.includes(ref))
        ? null
        : 'not-yours';
    }
    case 'undo':
      // Only what one recorded oneself is ever taken back.
      return null;
    default:
      return 'officers-only';
  }
}
