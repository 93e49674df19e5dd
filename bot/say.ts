import type { Activity, TurnContext } from 'botbuilder';
import type { Incoming } from '../dialogs/protocol/incoming.ts';
import type { Reply } from '../dialogs/protocol/reply.ts';
import { extensionBody, isFromExtension } from './extension.ts';
import { faultDetails, type Log } from './log.ts';
import { CARD_TYPE, messageFor, messageOf, render } from './render.ts';

/** Says a reply in the way that what came in waits for. Gives the id of the message that was sent; null: there is none of its own. */
export async function say(context: TurnContext, incoming: Incoming, reply: Reply, log: Log): Promise<string | null> {
  if (incoming.kind === 'feedback') {
    // Teams wants an empty answer, and shows its own thanks.
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } });
    return null;
  }
  if (isFromExtension(incoming)) {
    const body = extensionBody(incoming, reply);
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    return null;
  }
  const rendered = render(reply);
  if (rendered === null) return null;
  if (context.activity.type !== 'invoke') {
    const sent = await context.sendActivity(messageFor(reply, rendered));
    return sent?.id || null;
  }
  if (incoming.kind === 'file-consent') {
    await context.sendActivity(messageFor(reply, rendered));
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } });
    return null;
  }
  // A pressed card is replaced by its next page; a problem must not take its place.
  const inPlace = incoming.kind === 'card-action' && incoming.inPlace && reply.kind !== 'problem';
  const body = inPlace
    ? { statusCode: 200, type: CARD_TYPE, value: rendered.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: rendered.text };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  if (inPlace && (reply.kind === 'recorded' || reply.kind === 'recorded-several'))
    await showOthers(context, incoming, messageOf(rendered), log);
  return null;
}

/** Whoever pressed sees the answer; the others still see the question, until the message itself is changed. */
async function showOthers(
  context: TurnContext,
  { conversation }: Incoming,
  message: Partial<Activity>,
  log: Log,
): Promise<void> {
  const { replyToId } = context.activity;
  if (conversation.type === 'personal' || replyToId === undefined) return;
  try {
    await context.updateActivity({ ...message, id: replyToId });
  } catch (fault) {
    // It is recorded and its author knows: the others see it when they ask.
    log('card-not-updated', { fault: faultDetails(fault).message });
  }
}
