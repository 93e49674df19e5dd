import { loadServices } from '../../bot/services.ts';
import type { Waiting } from '../../bot/typing.ts';
import type { Journal } from '../../data/journal.ts';
import type { Store } from '../../data/store.ts';
import type { DialogServices } from '../../dialogs/services.ts';
import { startBot, type Json } from './a-bot.ts';
import { openTestStore } from './a-store.ts';
import { LOOPBACK_FILES } from './loopback-files.ts';

export const PEOPLE = {
  alex: { id: 'user-id-0', name: 'Alex Officer', aadObjectId: '00000000-0000-0000-0000-000000000020' },
  priya: { id: 'user-id-1', name: 'Priya Chair', aadObjectId: '00000000-0000-0000-0000-000000000021' },
  sam: { id: 'user-id-2', name: 'Sam Member', aadObjectId: '00000000-0000-0000-0000-000000000022' },
  robin: { id: 'user-id-4', name: 'Robin Observer', aadObjectId: '00000000-0000-0000-0000-000000000024' },
  lee: { id: 'user-id-5', name: 'Lee Lead', aadObjectId: '00000000-0000-0000-0000-000000000025' },
} as const;
export type Who = keyof typeof PEOPLE;

/** The whole bot with the real notices and the demonstration boards, over HTTP, as the program puts it together. */
export async function startRealBot(
  given?: Store,
  change: Partial<DialogServices> = {},
  over: (journal: Journal) => Journal = (journal) => journal,
  { waiting, alone = false }: { waiting?: Waiting; alone?: boolean } = {},
) {
  const store = given ?? (await openTestStore());
  const config = {
    app: null,
    demonstration: true,
    today: null,
    officers: [],
    tenants: [],
    keepMisread: true,
    feedAddress: 'https://board.example',
  };
  const dialog = await loadServices(store, config, () => undefined, LOOPBACK_FILES);
  const bot = await startBot({
    dialog: { ...dialog, ...change, journal: over(change.journal ?? dialog.journal) },
    store,
    ...(waiting === undefined ? {} : { waiting }),
    alone,
  });
  const personal = (who: Who): Json => ({
    from: PEOPLE[who],
    conversation: { id: `chat-${who}`, conversationType: 'personal' },
  });
  return {
    ...bot,
    dialog: { ...dialog, ...change },
    /** Says something in one's own chat with the bot; gives the card that came back. */
    tell: async (who: Who, text: string, more: Json = {}) => {
      await bot.say(text, { ...personal(who), ...more });
      return lastCard(bot);
    },
    /** Presses a button that is answered by a message of its own. */
    submit: bot.press,
    /** Presses a button where its card is replaced; gives what came in its place. */
    press: async (who: Who, data: Json, more: Json = {}) => {
      const { status, text } = await bot.execute(data, { ...personal(who), ...more });
      const answer = JSON.parse(text) as { type: string; value: unknown };
      return { status, inPlace: answer.type.includes('card'), card: cardOf(answer.value) };
    },
  };
}

export interface SeenCard {
  /** All that it says. */
  readonly text: string;
  /** What each button carries, by its title, with the card's inputs as they stand beside it: so a client sends it. */
  readonly buttons: Readonly<Record<string, Json>>;
}

/** What the button that records carries. */
export function confirmOf({ buttons, text }: SeenCard): Json {
  const data = buttons['Confirm'];
  if (data === undefined) throw new Error(`nothing to confirm on: ${text}`);
  return data;
}

/** A card as a person has it before them. */
export function cardOf(value: unknown): SeenCard {
  if (typeof value === 'string') return { text: value, buttons: {} };
  const card = value as { actions?: { title: string; data: Json }[] };
  const inputs = Object.fromEntries(inputsOf(card));
  return {
    text: wordsOf(card).join(' '),
    buttons: Object.fromEntries((card.actions ?? []).map(({ title, data }) => [title, { ...inputs, ...data }])),
  };
}

/** A client gives each input's value under its id; an empty one as an empty text. */
function inputsOf(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap(inputsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { type, id, value: filled = '' } = value as Json;
  const own: [string, unknown][] = String(type).startsWith('Input.') ? [[String(id), filled]] : [];
  return [...own, ...Object.values(value).flatMap(inputsOf)];
}

function lastCard(bot: Awaited<ReturnType<typeof startBot>>): SeenCard {
  return cardOf(bot.connector.sent.at(-1)?.activity.attachments?.[0]?.content);
}

/** The words on a card, also those in its inputs. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.entries(value).filter(([name]) => name === 'text' || name === 'title' || name === 'value');
  const words = own.flatMap(([, word]) => (typeof word === 'string' ? [word] : []));
  return [...words, ...Object.values(value).flatMap(wordsOf)];
}
