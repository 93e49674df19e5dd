import { z } from 'zod';
import { parseCommand } from '../dialogs/protocol/command.ts';
import { FileOffer } from '../dialogs/protocol/file-offer.ts';
import type { AttachedFile, Conversation, Incoming, Mention, NamedLink, Person } from '../dialogs/protocol/incoming.ts';
import { directoryId } from '../notices/model/directory-id.ts';
import type { TeamsActivity } from './activity.ts';
import { fromExtension } from './extension-incoming.ts';
import { quotedById, quotedIn } from './quoted.ts';
import { evened, spoken } from './spoken-text.ts';
import type { TeamsHtml } from './teams-html.ts';

const ExecuteValue = z.object({ action: z.object({ data: z.unknown().optional() }) });

/** A thumb under a message; what else Teams lets people say there is not taken. */
const Feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']) }),
});

const FileConsent = z.object({
  action: z.enum(['accept', 'decline']),
  context: FileOffer,
  uploadInfo: z
    .object({
      name: z.string().max(300),
      uploadUrl: z.url().max(4000),
      contentUrl: z.url().max(4000),
      uniqueId: z.string().max(300),
      fileType: z.string().max(50),
    })
    .nullish(),
});

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
const Download = z.object({ downloadUrl: z.url().max(4000) });

/** What Teams tells of channels and teams, as far as it matters to what is posted there. */
const CHANGES: ReadonlyMap<string, Extract<Incoming, { kind: 'changed' }>['change']> = new Map([
  ['channelRenamed', 'channel-renamed'],
  ['channelDeleted', 'channel-deleted'],
  ['teamDeleted', 'team-deleted'],
  ['teamHardDeleted', 'team-deleted'],
]);

/** What happened, free of the wire's shape. A submitted button and an executed one are the same thing. */
export function incomingOf(activity: TeamsActivity): Incoming {
  const common = {
    id: activity.id ?? null,
    conversation: conversationOf(activity),
    from: personOf(activity.from),
    tenant: tenantOf(activity),
  };
  const unsupported = (reason: Extract<Incoming, { kind: 'unsupported' }>['reason']): Incoming => ({
    ...common,
    kind: 'unsupported',
    reason,
  });
  switch (activity.type) {
    case 'message':
      return isFilled(activity.value) ? pressed(activity.value, false) : { ...common, ...messageOf(activity) };
    case 'messageUpdate':
      return activity.channelData?.eventType === 'editMessage' && common.id !== null
        ? { ...common, ...messageOf(activity), id: editId(common.id, activity), edits: common.id }
        : unsupported('not-for-us');
    case 'invoke': {
      const extended = fromExtension(activity.name, activity.value);
      if (extended !== null) return { ...common, ...extended };
      if (activity.name === 'message/submitAction') return fedBack(activity);
      if (activity.name === 'fileConsent/invoke') return consented(activity.value);
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
      return changed(activity.channelData?.eventType ?? '') ?? unsupported('not-for-us');
    default:
      return unsupported('not-for-us');
  }

  function changed(event: string): Incoming | null {
    const change = CHANGES.get(event);
    return change === undefined ? null : { ...common, kind: 'changed', change };
  }

  function fedBack({ value, replyToId }: TeamsActivity): Incoming {
    const said = Feedback.safeParse(value);
    if (!said.success) return unsupported('unknown-invoke');
    const liked = said.data.actionValue.reaction === 'like';
    return { ...common, kind: 'feedback', liked, on: replyToId === undefined ? null : quotedById(replyToId) };
  }

  function consented(value: unknown): Incoming {
    const consent = FileConsent.safeParse(value);
    if (!consent.success) return unsupported('unknown-command');
    const { action, context, uploadInfo } = consent.data;
    const upload = action === 'accept' && uploadInfo ? uploadInfo : null;
    return { ...common, kind: 'file-consent', offer: context, upload };
  }

  function pressed(data: unknown, inPlace: boolean): Incoming {
    const command = parseCommand(data);
    return command === null ? unsupported('unknown-command') : { ...common, kind: 'card-action', command, inPlace };
  }
}

/** Teams gives an id of its own beside the one that the directory knows a person by: that one is no person's. */
function personOf({ name, aadObjectId }: TeamsActivity['from']): Person {
  return { id: directoryId(aadObjectId), name: name ?? null };
}

/** The tenant that it comes from. It is said in two places: where they differ, it is not said. */
function tenantOf({ conversation, channelData }: TeamsActivity): string | null {
  const said = [channelData?.tenant?.id, conversation.tenantId].filter((one) => isGiven(one) && one !== '');
  const [tenant = null, ...others] = said.map(directoryId);
  return others.every((one) => one === tenant) ? tenant : null;
}

/** A message's own part of what came in. */
function messageOf(activity: TeamsActivity) {
  const { text, html } = spoken(activity);
  const quoted = quotedIn(activity, html?.quotes ?? []);
  const links = linksOf(html, text);
  return {
    kind: 'message' as const,
    text,
    mentions: mentionsOf(activity),
    attachments: attachmentsOf(activity, html),
    files: filesOf(activity),
    ...(links.length === 0 ? {} : { links }),
    ...(quoted === null ? {} : { quoted }),
  };
}

/** Each change of a message is a message of its own; delivered again it has the same id. */
const editId = (id: string, { timestamp, text }: TeamsActivity): string =>
  `${id};edited=${timestamp ?? (text ?? '').slice(0, 100)}`;

/** Attachments that say in another form what the message says. */
const NO_FILES = /^(?:text\/html|(?:forwarded)?messageReference$)/i;

/** Files and pictures. In channels they stand in the message's HTML only. */
function attachmentsOf({ attachments }: TeamsActivity, html: TeamsHtml | null): number {
  const given = (attachments ?? []).filter(({ contentType }) => !NO_FILES.test(contentType)).length;
  return given > 0 ? given : (html?.pictures ?? 0);
}

const MOST_LINKS = 20;

/** Links by another name than their address, whose name is part of the sentence. */
function linksOf(html: TeamsHtml | null, text: string): NamedLink[] {
  const links = (html?.links ?? []).slice(0, MOST_LINKS).flatMap(({ name, url }) => {
    const address = URL.parse(url)?.href ?? null;
    return address === null ? [] : [{ name: evened(name), url: address }];
  });
  return links.filter(({ name, url }) => name !== '' && !text.includes(url) && text.includes(name));
}

/** Files that were attached in personal chat; other attachments cannot be fetched. */
function filesOf({ attachments }: TeamsActivity): AttachedFile[] {
  return (attachments ?? []).flatMap(({ contentType, name, content, contentUrl }) => {
    const download = contentType === DOWNLOAD ? Download.safeParse(content) : null;
    if (!download?.success) return [];
    const link = URL.parse(contentUrl ?? '')?.href;
    const file = { name: name || 'the file', url: download.data.downloadUrl };
    return [link?.startsWith('https://') === true ? { ...file, link } : file];
  });
}

/** Others than the bot, each once. */
function mentionsOf({ entities, recipient }: TeamsActivity): Mention[] {
  const mentioned = (entities ?? []).flatMap((entity) => (entity.type === 'mention' ? (entity.mentioned ?? []) : []));
  const others = new Map(
    mentioned.filter(({ id }) => id !== recipient.id).map((one) => [one.id, { ...personOf(one), channelId: one.id }]),
  );
  return [...others.values()];
}

/** The thread is part of a channel conversation's id: the channel is what comes before it. */
function conversationOf({ conversation, channelData }: TeamsActivity): Conversation {
  const place = channelData?.channel?.id ?? conversation.id.split(';messageid=')[0] ?? conversation.id;
  return { id: conversation.id, place, type: typeOf(conversation, isGiven(channelData?.team)) };
}

/** What is said to one person alone goes to a personal chat: a kind of conversation that is not known is none. */
function typeOf({ conversationType, isGroup }: TeamsActivity['conversation'], inTeam: boolean): Conversation['type'] {
  const said = conversationType || null;
  if (said === 'channel' || (said === null && inTeam)) return 'channel';
  return said === 'personal' || (said === null && isGroup !== true) ? 'personal' : 'group';
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

const isThere = (members: readonly { id: string }[] | null | undefined, id: string): boolean =>
  (members ?? []).some((member) => member.id === id);
