import type { z } from 'zod';
import type { Command } from './command.ts';
import type { FileOffer } from './file-offer.ts';

/** Where something was said. `id` is the thread; `place` the chat or channel that the thread is in. */
export interface Conversation {
  readonly id: string;
  readonly place: string;
  readonly type: 'personal' | 'channel' | 'group';
}

export interface Person {
  /** The Entra object id, in small letters; null where Teams did not say: such a person has no role. */
  readonly id: string | null;
  readonly name: string | null;
}

/** Somebody whom a message names, with the id by which the channel knows them. */
export interface Mention extends Person {
  readonly channelId?: string;
}

/** A file that somebody attached. */
export interface AttachedFile {
  readonly name: string;
  /** Where it can be fetched, for a while. */
  readonly url: string;
  /** Where people find it; left out where Teams did not say. */
  readonly link?: string;
}

/** Words of a message that lead somewhere. */
export interface NamedLink {
  readonly name: string;
  readonly url: string;
}

/** The message that a message answers. */
export interface Quoted {
  readonly id: string | null;
  /** When it was said, in milliseconds since 1970, where its id tells. */
  readonly at: number | null;
  /** As far as Teams shows it; empty for a card. */
  readonly words: string;
}

/** Somebody's message that is to be recorded. */
export interface MessageToLog {
  readonly words: string;
  /** Null: Teams does not say, or it was an app. */
  readonly author: Person | null;
  readonly link: string | null;
  /** When it was written, an instant as ISO 8601. */
  readonly at: string | null;
}

/** Where an accepted file goes, and where it can then be found. */
export interface FileUpload {
  readonly name: string;
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** How to write to that place later, and what it is called. */
export interface Origin {
  /** Only `bot/` knows what it means. */
  readonly address: z.infer<ReturnType<typeof z.json>>;
  readonly team: string | null;
  /** The channel's name, where it was said. */
  readonly name: string | null;
}

interface Common {
  /** The activity's id: the same id is the same event, delivered again. */
  readonly id: string | null;
  readonly conversation: Conversation;
  readonly from: Person;
  /** The tenant that it comes from; null or left out: Teams did not say, or said two. */
  readonly tenant?: string | null;
  /** Left out where nobody could write back. */
  readonly origin?: Origin;
}

/** What happened, free of the wire's shape. */
export type Incoming =
  | (Common & {
      readonly kind: 'message';
      readonly text: string;
      /** Other people that it mentions. */
      readonly mentions: readonly Mention[];
      readonly attachments: number;
      /** Those of the attachments that can be fetched. */
      readonly files: readonly AttachedFile[];
      /** Links whose words stand in the text; left out: none. */
      readonly links?: readonly NamedLink[];
      /** Left out: it answers no message, or it cannot be told which. */
      readonly quoted?: Quoted;
      /** Its author has changed the words of the message with this id to these. */
      readonly edits?: string;
    })
  /** Whether a person wants the file that was offered, and where to put it. */
  | (Common & { readonly kind: 'file-consent'; readonly offer: FileOffer; readonly upload: FileUpload | null })
  | (Common & {
      readonly kind: 'card-action';
      readonly command: Command;
      readonly inPlace: boolean;
      /** Pressed in a dialog that was opened from a message; left out: on a card. */
      readonly inDialog?: true;
    })
  /** Looked for from the message box, as far as it is typed. */
  | (Common & { readonly kind: 'search'; readonly words: string })
  /** “Log this as an update”, from the menu of any message. */
  | (Common & { readonly kind: 'log-message'; readonly message: MessageToLog })
  /** A thumb under an answer of ours; `on`: which, null where it cannot be told. */
  | (Common & { readonly kind: 'feedback'; readonly liked: boolean; readonly on: Pick<Quoted, 'id' | 'at'> | null })
  | (Common & { readonly kind: 'joined' })
  | (Common & { readonly kind: 'left' })
  /** Something became of the channel or its team, whoever is in it. */
  | (Common & { readonly kind: 'changed'; readonly change: 'channel-renamed' | 'channel-deleted' | 'team-deleted' })
  | (Common & { readonly kind: 'unsupported'; readonly reason: UnsupportedReason });

export type UnsupportedReason =
  /** A button whose command we do not know: of an older card, or not ours. */
  | 'unknown-command'
  /** An invoke that we do not serve. */
  | 'unknown-invoke'
  /** Typing, reactions, members coming and going: nothing to say. */
  | 'not-for-us';
