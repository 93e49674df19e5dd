import { z } from 'zod';
import { Command } from '../dialogs/command.ts';
import type { Conversation, Incoming } from '../dialogs/incoming.ts';
import type { TeamsActivity } from './activity.ts';
import { spokenText } from './spoken-text.ts';

const ExecuteValue = z.object({ action: z.object({ data: z.unknown().optional() }) });

/** What happened, free of the wire's shape. A submitted button and an executed one are the same thing. */
export function incomingOf(activity: TeamsActivity): Incoming {
  const common = {
    id: activity.id ?? null,
    conversation: conversationOf(activity),
    from: { id: activity.from.id, name: activity.from.name ?? null },
  };
  const unsupported = (reason: Extract<Incoming, { kind: 'unsupported' }>['reason']): Incoming => ({
    ...common,
    kind: 'unsupported',
    reason,
  });
  switch (activity.type) {
    case 'message': {
      if (isFilled(activity.value)) return pressed(activity.value, false);
      // The text of a message comes a second time as an attachment of HTML: that is no file.
      const attachments = (activity.attachments ?? []).filter(({ contentType }) => contentType !== 'text/html').length;
      return { ...common, kind: 'message', text: spokenText(activity), attachments };
    }
    case 'invoke': {
      if (activity.name !== 'adaptiveCard/action') return unsupported('unknown-invoke');
      const value = ExecuteValue.safeParse(activity.value);
      return value.success ? pressed(value.data.action.data, true) : unsupported('unknown-command');
    }
    case 'installationUpdate':
      if (activity.action?.startsWith('add') === true) return { ...common, kind: 'joined' };
      if (activity.action?.startsWith('remove') === true) return { ...common, kind: 'left' };
      return unsupported('not-for-us');
    case 'conversationUpdate':
      if (isThere(activity.membersAdded, activity.recipient.id)) return { ...common, kind: 'joined' };
      if (isThere(activity.membersRemoved, activity.recipient.id)) return { ...common, kind: 'left' };
      return unsupported('not-for-us');
    default:
      return unsupported('not-for-us');
  }

  function pressed(data: unknown, inPlace: boolean): Incoming {
    const command = Command.safeParse(data);
    return command.success
      ? { ...common, kind: 'card-action', command: command.data, inPlace }
      : unsupported('unknown-command');
  }
}

/** The thread is part of a channel conversation's id: the channel is what comes before it. */
function conversationOf({ conversation, channelData }: TeamsActivity): Conversation {
  const place = channelData?.channel?.id ?? conversation.id.split(';messageid=')[0] ?? conversation.id;
  return { id: conversation.id, place, type: typeOf(conversation.conversationType, isGiven(channelData?.team)) };
}

function typeOf(said: string | null | undefined, inTeam: boolean): Conversation['type'] {
  if (said === 'channel' || (!isGiven(said) && inTeam)) return 'channel';
  return said === 'groupChat' ? 'group' : 'personal';
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

const isThere = (members: readonly { id: string }[] | null | undefined, id: string): boolean =>
  (members ?? []).some((member) => member.id === id);
