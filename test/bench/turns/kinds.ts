import { z } from 'zod';
import type { Load } from './load.ts';

type Json = Record<string, unknown>;

/** A turn that is measured: what has to be said before it, and what is then sent. */
export interface Kind {
  readonly name: string;
  /** A pressed button is answered in the response, everything else by a message. */
  readonly pressed: boolean;
  /** The activity that is measured, after whatever has to come before it. */
  readonly prepare: (desk: Desk, n: number) => Promise<Json>;
}

/** Where a turn is prepared: the bot, and what it last said in a conversation. */
export interface Desk {
  readonly load: Load;
  /** Where the bot sends its messages. */
  readonly connector: string;
  readonly last: (conversation: string) => Promise<unknown>;
}

const CHATS = 256;

const idOf = (chat: number): string => `00000000-0000-4000-8000-${String(chat).padStart(12, '0')}`;

/** Each has a chat of their own with the bot, and may record. */
export const PEOPLE: readonly string[] = Array.from({ length: CHATS }, (_, chat) => idOf(chat));

const QUESTIONS = [
  'what is overdue?',
  "what's due before the next review?",
  'which police actions are red?',
  'who owns 8(b)?',
  'what does 6(a) say?',
  'when is the next board meeting?',
  'what is the target for adoption?',
  'how are we doing',
  'which actions are complete?',
  'what happened since the last meeting?',
  'what is due in the next six weeks?',
  'is A12 late?',
];

let count = 0;

function activityIn(n: number, { connector }: Desk, more: Json): Json {
  count += 1;
  const chat = n % CHATS;
  const from = { id: `user-${String(chat)}`, name: `Person ${String(chat)}`, aadObjectId: idOf(chat) };
  return {
    ...{ id: `activity-${String(count)}`, channelId: 'msteams', serviceUrl: connector, from },
    ...{
      recipient: { id: 'bot-1', name: 'Noticeboard' },
      conversation: { id: chatOf(n), conversationType: 'personal' },
    },
    ...more,
  };
}

const chatOf = (n: number): string => `chat-${String(n % CHATS)}`;
/** Something said in a person's own chat. */
export const saidIn = (n: number, desk: Desk, text: string): Json => activityIn(n, desk, { type: 'message', text });
const press = (n: number, desk: Desk, data: unknown): Json =>
  activityIn(n, desk, {
    ...{ type: 'invoke', name: 'adaptiveCard/action' },
    value: { action: { type: 'Action.Execute', verb: 'press', data }, trigger: 'manual' },
  });

const Action = z.looseObject({ title: z.string().default(''), data: z.unknown().optional() });
const Sent = z.object({
  attachments: z.array(z.object({ content: z.looseObject({ actions: z.array(Action).default([]) }) })).default([]),
});
const Does = z.object({ do: z.string() });

/** What a button of the last card does; null where there is none such: an echo has no buttons. */
async function buttonOf(desk: Desk, chat: string, isIt: (title: string, does: string) => boolean): Promise<unknown> {
  const [card] = Sent.parse(await desk.last(chat)).attachments;
  return card?.content.actions.find(({ title, data }) => isIt(title, Does.safeParse(data).data?.do ?? ''))?.data;
}

const update = (n: number): string =>
  `log A${String((n % 20) + 1)}: ${String(80 + (n % 20))}% seen alone, report ${String(n)}, now amber`;

export const KINDS: readonly Kind[] = [
  {
    name: 'question',
    pressed: false,
    prepare: (desk, n) => Promise.resolve(saidIn(n, desk, QUESTIONS[n % QUESTIONS.length] ?? '')),
  },
  {
    name: 'follow-up',
    pressed: false,
    prepare: async (desk, n) => {
      await desk.load.post(saidIn(n, desk, 'what is overdue?'));
      return saidIn(n, desk, 'and which are due next month?');
    },
  },
  {
    name: 'page of a card',
    pressed: true,
    prepare: async (desk, n) => {
      await desk.load.post(saidIn(n, desk, 'which actions are not done?'));
      return press(n, desk, await buttonOf(desk, chatOf(n), (_, does) => does === 'page'));
    },
  },
  {
    name: 'update proposed',
    pressed: false,
    prepare: (desk, n) => Promise.resolve(saidIn(n, desk, update(n))),
  },
  {
    name: 'update confirmed',
    pressed: true,
    prepare: async (desk, n) => {
      await desk.load.post(saidIn(n, desk, update(n)));
      return press(n, desk, await buttonOf(desk, chatOf(n), (title) => title === 'Confirm'));
    },
  },
];

/** What an echo is sent beside a pressed button of the bot: one of about its size. */
export const ECHO_PRESS = { do: 'page', meaning: 'x'.repeat(300) };
export const echoed = (kind: Kind, desk: Desk, n: number): Json =>
  kind.pressed ? press(n, desk, ECHO_PRESS) : saidIn(n, desk, QUESTIONS[n % QUESTIONS.length] ?? '');
