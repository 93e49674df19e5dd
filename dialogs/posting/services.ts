import type { Store } from '../../data/store.ts';
import type { DialogServices } from '../services.ts';

/** What conversation needs besides, where the bot can post by itself. */
export interface ConversationServices extends DialogServices {
  /** Where subscriptions, addresses and reminders are kept. */
  readonly posts?: Store;
}

export interface PostingServices extends DialogServices {
  readonly posts: Store;
}

/** Narrows to services with which posts can be ordered. */
export const canPost = (services: ConversationServices): services is PostingServices => services.posts !== undefined;
