import type { Store } from '../../data/store.ts';
import { contactId } from '../../dialogs/posting/documents.ts';
import type { DialogServices } from '../../dialogs/services.ts';
import { messageOf, render } from '../render.ts';
import { Address, addressOf } from './address.ts';
import type { Send } from './send.ts';

/** Somebody waits in the channel for the word that it came. */
const PATIENCE_MS = 5000;

/** Shows something to one person in personal chat, where they have written to the bot before. */
export function createTell(store: Store, send: Send): DialogServices['tell'] {
  return async (person, reply) => {
    const address = await addressOf(store, contactId('person', person));
    const rendered = render(reply);
    if (address === null || rendered === null) return false;
    // That they are gone may be wrong: who removes the bot is forgotten then, and who is not there in the end by the outbox.
    return (await send(address, messageOf(rendered), AbortSignal.timeout(PATIENCE_MS))).kind === 'sent';
  };
}

/** Says something in the thread of a conversation in which the bot was spoken to. */
export function createSayThere(send: Send): DialogServices['sayThere'] {
  return async (stored, thread, reply) => {
    const address = Address.safeParse(stored);
    const rendered = render(reply);
    if (!address.success || rendered === null) return false;
    const there = { ...address.data, conversation: thread };
    return (await send(there, messageOf(rendered), AbortSignal.timeout(PATIENCE_MS))).kind === 'sent';
  };
}
