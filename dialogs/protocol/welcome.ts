import type { CalendarDate } from '../../notices/model/dates.ts';
import type { Conversation } from './incoming.ts';
import type { NoticeName } from './notice-name.ts';

// What is said back about the conversation itself: what can be asked, and about whom.

export interface WelcomeReply {
  readonly kind: 'welcome';
  /** `joined` greets; `help` was asked for. */
  readonly occasion: 'joined' | 'help';
  readonly where: Conversation['type'];
  readonly notice: NoticeName;
  readonly today: CalendarDate;
  readonly demonstration: boolean;
  /** A channel that was just joined can be linked to one of these; left out where that is not offered. */
  readonly link?: readonly NoticeName[];
  /** Digests that were posted in this team until the bot was removed. */
  readonly suspended?: readonly { readonly council: string; readonly channel: string | null }[];
}

/** The conversation is about another notice from now on. */
export interface SwitchedReply {
  readonly kind: 'switched';
  readonly notice: NoticeName;
  readonly today: CalendarDate;
  readonly demonstration: boolean;
}

/** The notices to pick from, and the one that the conversation is about. */
export interface ChooseReply {
  readonly kind: 'choose';
  readonly notice: NoticeName;
  readonly choices: readonly NoticeName[];
}
