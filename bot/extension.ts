import { z } from 'zod';
import type { Card } from '../cards/card.ts';
import { FOUND, previewOf } from '../cards/found.ts';
import { shorten } from '../cards/text.ts';
import type { FoundReply } from '../dialogs/protocol/found.ts';
import type { Incoming } from '../dialogs/protocol/incoming.ts';
import type { Reply } from '../dialogs/protocol/reply.ts';
import { CARD_TYPE, render } from './render.ts';

const LONGEST_MESSAGE = 1000;

/** Whether Teams waits for a list in the message box, or for a dialog. */
export const isFromExtension = (incoming: Incoming): boolean =>
  incoming.kind === 'search' ||
  incoming.kind === 'log-message' ||
  (incoming.kind === 'card-action' && incoming.inDialog === true);

/** The body of the answer that Teams waits for. */
export function extensionBody(incoming: Incoming, reply: Reply): unknown {
  if (incoming.kind === 'search') return { composeExtension: searchResult(reply) };
  // An empty body closes the dialog.
  if (reply.kind === 'cancelled' || reply.kind === 'nothing') return {};
  const rendered = render(reply);
  if (rendered === null) return {};
  const card = inDialog(rendered.card);
  const goesOn = Array.isArray(card['actions']) && card['actions'].length > 0;
  if (!goesOn) return { task: { type: 'message', value: shorten(rendered.text, LONGEST_MESSAGE) } };
  const value = {
    title: FOUND.logTitle,
    width: 'medium',
    height: 'large',
    card: { contentType: CARD_TYPE, content: card },
  };
  return { task: { type: 'continue', value } };
}

function searchResult(reply: Reply): unknown {
  if (reply.kind !== 'found') return { type: 'message', text: shorten(render(reply)?.text ?? '', LONGEST_MESSAGE) };
  if (reply.found.length === 0) return { type: 'message', text: FOUND.nothing(shorten(reply.words, 80)) };
  return { type: 'result', attachmentLayout: 'list', attachments: attachmentsOf(reply) };
}

function attachmentsOf({ found, notice }: FoundReply): unknown[] {
  return found.flatMap((one) => {
    const rendered = render(one.reply);
    if (rendered === null) return [];
    const preview = { contentType: 'application/vnd.microsoft.card.thumbnail', content: previewOf(one, notice.id) };
    return [{ contentType: CARD_TYPE, content: unpressable(rendered.card), preview }];
  });
}

/** Where the card is dropped in the bot may not be: nothing on it asks for an answer. */
function unpressable(card: Card): Card {
  return { ...mapped(card, (one) => without(one, 'selectAction')), actions: [] };
}

/** A dialog submits; it executes nothing. */
const inDialog = (card: Card): Card =>
  mapped(card, (one) => {
    if (one['type'] !== 'Action.Execute') return one;
    return { ...without(one, 'verb'), type: 'Action.Submit' };
  });

const without = (one: Card, left: string): Card =>
  Object.fromEntries(Object.entries(one).filter(([name]) => name !== left));

const Json = z.record(z.string(), z.unknown());

/** Every object of a card changed, from the outside in. */
function mapped(card: Card, change: (one: Card) => Card): Card {
  const each = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(each);
    const one = Json.safeParse(value);
    return one.success ? mapped(one.data, change) : value;
  };
  return Object.fromEntries(Object.entries(change(card)).map(([name, value]) => [name, each(value)]));
}
