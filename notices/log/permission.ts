import type { BoardRecords } from '../model/board.ts';
import type { Change, Member } from '../model/log.ts';

/** Why somebody may not record something. */
export type Forbidden =
  /** Nobody has given this person a role on the board. */
  | 'no-role'
  /** Observers ask, and record nothing. */
  | 'observer'
  /** An owner's own actions and readings only. */
  | 'not-yours'
  | 'officers-only';

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
      return change.what === 'member' || change.what === 'no-member' ? 'officers-only' : null;
    case 'owner':
      return forbiddenToOwner(member, change, records);
  }
}

function forbiddenToOwner({ holds }: Member, change: Change, { actions }: BoardRecords): Forbidden | null {
  const held = new Set(holds.map((one) => one.toLowerCase()));
  const own = actions.filter(({ id, who }) => held.has(id.toLowerCase()) || held.has(who.toLowerCase()));
  switch (change.what) {
    case 'update':
    case 'correction': {
      const { about } = change.update;
      return held.has(about.toLowerCase()) || own.some(({ id }) => id === about) ? null : 'not-yours';
    }
    case 'reading': {
      const { ref } = change.reading;
      return held.has(ref.toLowerCase()) || own.some(({ serves }) => serves.includes(ref)) ? null : 'not-yours';
    }
    case 'undo':
      // Only what one recorded oneself is ever taken back.
      return null;
    default:
      return 'officers-only';
  }
}
