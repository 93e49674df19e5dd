import type { Command } from './command.ts';

/** Where something was said. `id` is the thread; `place` the chat or channel that the thread is in. */
export interface Conversation {
  readonly id: string;
  readonly place: string;
  readonly type: 'personal' | 'channel' | 'group';
}

export interface Person {
  readonly id: string;
  readonly name: string | null;
}

interface Common {
  /** The activity's id: the same id is the same event, delivered again. */
  readonly id: string | null;
  readonly conversation: Conversation;
  readonly from: Person;
}

/** What happened, free of the wire's shape. */
export type Incoming =
  | (Common & { readonly kind: 'message'; readonly text: string; readonly attachments: number })
  | (Common & { readonly kind: 'card-action'; readonly command: Command; readonly inPlace: boolean })
  | (Common & { readonly kind: 'joined' })
  | (Common & { readonly kind: 'left' })
  | (Common & { readonly kind: 'unsupported'; readonly reason: UnsupportedReason });

export type UnsupportedReason =
  /** A button whose command we do not know: of an older card, or not ours. */
  | 'unknown-command'
  /** An invoke that we do not serve. */
  | 'unknown-invoke'
  /** Typing, reactions, members coming and going: nothing to say. */
  | 'not-for-us';
