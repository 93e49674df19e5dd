import { directoryId, isSameId } from '../model/directory-id.ts';
import { Role, type Member } from '../model/log.ts';
import { incomplete, recordable, type Checked } from './check-outcome.ts';
import { findRef, type CheckContext } from './check-context.ts';
import type { DraftOf } from '../model/draft.ts';
import { Fields, readList, readWords } from './draft-fields.ts';

/** Gives somebody a role on the board; an owner also the posts, actions and paragraphs that are theirs. */
export function checkMember(draft: DraftOf<'member'>, context: CheckContext): Checked {
  const fields = new Fields();
  const person = findPerson(draft, fields, context);
  const role = Role.safeParse(draft.role.trim().toLowerCase());
  if (draft.role.trim() === '') fields.missing.push('role');
  else if (!role.success) fields.wrong.push({ why: 'role', field: 'role', said: draft.role });
  const holds = role.data === 'owner' ? readHolds(draft.holds, fields, context) : [];
  if (person === null || !role.success || !fields.fine) return incomplete(fields.missing, fields.wrong);
  if (role.data !== 'officer' && leavesNoOfficer(person.id, context)) return { kind: 'hopeless', why: 'last-officer' };
  return recordable({ what: 'member', member: { ...person, role: role.data, holds } });
}

/** Takes somebody's role away. */
export function checkNoMember(draft: DraftOf<'no-member'>, context: CheckContext): Checked {
  const said = draft.name.trim().toLowerCase();
  const found = context.log.members.filter(({ id, name }) =>
    draft.person === '' ? name.toLowerCase() === said : isSameId(id, draft.person),
  );
  const [member] = found;
  if (member === undefined || found.length > 1) return { kind: 'hopeless', why: 'no-such-member' };
  if (leavesNoOfficer(member.id, context)) return { kind: 'hopeless', why: 'last-officer' };
  return recordable({ what: 'no-member', id: member.id, name: member.name });
}

/** By id, else the one person of that name who is mentioned or on the board. */
function findPerson(
  { person, name }: DraftOf<'member'>,
  fields: Fields,
  { log, mentioned }: CheckContext,
): Pick<Member, 'id' | 'name'> | null {
  const called = fields.take(readWords('person', name));
  const known = [...mentioned, ...log.members];
  const id = fields.take(readWords('person', person)) ?? '';
  if (id !== '') {
    const same = known.find((one) => isSameId(one.id, id));
    return { id: directoryId(id) ?? same?.id ?? id, name: called || same?.name || id };
  }
  if (called === null || called === '') {
    fields.missing.push('person');
    return null;
  }
  const ids = new Map(
    known.filter((one) => one.name.toLowerCase() === called.toLowerCase()).map((one) => [one.id, one.name]),
  );
  const [only] = ids;
  if (only !== undefined && ids.size === 1) return { id: only[0], name: only[1] };
  fields.wrong.push({ why: 'unknown-person', field: 'person', said: called });
  return null;
}

const LIKE_A_REF = /^[a-z]{0,3}\W?\d/i;

function readHolds(said: string, fields: Fields, context: CheckContext): string[] {
  const posts = [...new Set(context.log.records.actions.map(({ owner: who }) => who))];
  const held = fields.take(readList('holds', said));
  if (held?.length === 0) fields.missing.push('holds');
  const known = (held ?? []).flatMap((one) => {
    const post = posts.find((name) => name.toLowerCase() === one.toLowerCase());
    if (post !== undefined) return [post];
    const found = findRef(one, context);
    if ('ref' in found) return [found.ref];
    // On the first day there is no plan that could have it: a post is whatever looks like no number.
    if (posts.length === 0 && !LIKE_A_REF.test(one)) return [one];
    fields.wrong.push({ why: 'unknown-post', field: 'holds', said: one, nearest: nearestPosts(one, posts) });
    return [];
  });
  return [...new Set(known)];
}

function nearestPosts(said: string, posts: readonly string[]): string[] {
  const words = said.toLowerCase().split(/\W+/);
  const shared = (post: string): number =>
    post
      .toLowerCase()
      .split(/\W+/)
      .filter((word) => word.length > 2 && word !== 'head' && words.includes(word)).length;
  return [...posts].sort((a, b) => shared(b) - shared(a)).slice(0, 3);
}

/** Whether without this officer the board would be left with nobody who could give a role again. */
export function leavesNoOfficer(
  id: string,
  { log, standingOfficers }: Pick<CheckContext, 'log' | 'standingOfficers'>,
): boolean {
  const officers = log.members.filter(({ role }) => role === 'officer');
  return !standingOfficers && officers.length === 1 && isSameId(officers[0]?.id ?? '', id);
}
