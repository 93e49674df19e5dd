import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Incoming, Person } from '../dialogs/incoming.ts';
import { faultDetails, type Log } from './log.ts';

/**
 * A mention carries the channel's id of a person and not the directory's, by which roles are given: it is asked for.
 * Somebody who cannot be looked up is left out, and the conversation says that it does not know them.
 */
export async function withDirectoryIds(context: TurnContext, incoming: Incoming, log: Log): Promise<Incoming> {
  if (incoming.kind !== 'message' || incoming.mentions.length === 0) return incoming;
  const people = await Promise.all(incoming.mentions.map((person) => lookUp(context, person, log)));
  return { ...incoming, mentions: people.filter((person) => person !== null) };
}

const DIRECTORY_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

async function lookUp(context: TurnContext, person: Person, log: Log): Promise<Person | null> {
  const { id } = person;
  if (DIRECTORY_ID.test(id)) return person;
  try {
    const member = await TeamsInfo.getMember(context, id);
    return { id: member.aadObjectId ?? id, name: member.name };
  } catch (fault) {
    log('member-not-found', { fault: faultDetails(fault).message });
    return null;
  }
}
