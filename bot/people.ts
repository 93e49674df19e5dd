import { TeamsInfo, type TurnContext } from 'botbuilder';
import { directoryId } from '../notices/model/directory-id.ts';
import type { Incoming, Mention } from '../dialogs/protocol/incoming.ts';
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

async function lookUp(context: TurnContext, person: Mention, log: Log): Promise<Mention | null> {
  const { id, channelId } = person;
  if (id !== null) return person;
  if (channelId === undefined) return null;
  try {
    const member = await TeamsInfo.getMember(context, channelId);
    const found = directoryId(member.aadObjectId);
    return found === null ? null : { id: found, name: member.name };
  } catch (fault) {
    log('member-not-found', { fault: faultDetails(fault).message });
    return null;
  }
}
