import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { listAll } from '../../data/store.ts';
import { CONTACTS, reminderId, reminderOf, subscriptionId, subscriptionOf } from '../../dialogs/posting/documents.ts';
import { PEOPLE, type SeenCard, startRealBot } from './real-bot.ts';

jest.setTimeout(60_000);

/**
 * What people type who give the bot orders, by a writer who had seen neither code nor sets. `want`: the weekly digest and the days of
 * reminding as they stand afterwards, and what is said or proposed. `contact`: how it fared when it was first said to the running
 * bot; `yet`: what still comes of it instead of what is expected, which sets nothing that was not meant.
 */
const Line = z.strictObject({
  ...{ id: z.string(), register: z.string(), say: z.string(), after: z.string().optional(), expect: z.string() },
  want: z.strictObject({
    /** "1 09:00": Mondays; null: none. */
    digest: z.string().nullable(),
    remind: z.int().nullable(),
    /** How many stretches of days are left out. */
    away: z.int().optional(),
    own: z.string().optional(),
    says: z.string().optional(),
    offers: z.int().optional(),
    update: z.record(z.string(), z.unknown()).optional(),
  }),
  contact: z.enum(['right', 'asked', 'wrong', 'lost']),
  yet: z.enum(['asked', 'unset', 'lost']).optional(),
});
type Line = z.infer<typeof Line>;

const lines = readFileSync(new URL('ordered-by-rowan.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Line.parse(JSON.parse(line)));

const Confirm = z.looseObject({ change: z.looseObject({ update: z.looseObject({}).optional() }) });
const proposedOn = ({ buttons }: SeenCard): unknown =>
  buttons['Confirm'] === undefined ? undefined : Confirm.parse(buttons['Confirm']).change.update;

const ALEX = PEOPLE.alex.aadObjectId;

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeAll(async () => {
  bot = await startRealBot();
});
afterAll(() => bot.close());

/** What is posted in the channel, how owners are reminded, and until when Alex is not. */
async function standing(place: string) {
  const { posts } = bot.dialog;
  const weekly = (await subscriptionOf(posts, 'knowsley', subscriptionId(place)))?.document.weekly;
  const [reminders] = await listAll(posts, 'knowsley', 'reminders');
  return {
    digest: weekly === undefined ? null : `${weekly.weekday} ${weekly.time}`,
    skips: weekly?.skipHolidays ?? false,
    away: weekly?.away?.length ?? 0,
    remind: reminders?.document.days ?? null,
    own: (await reminderOf(posts, ALEX)).document.snoozed,
  };
}

async function forgetAlex(): Promise<void> {
  const { posts } = bot.dialog;
  const { etag } = await reminderOf(posts, ALEX);
  if (etag !== null) await posts.commit(CONTACTS, [{ op: 'delete', id: reminderId(ALEX), etag }]);
}

it.each(lines.map((line): [string, Line] => [`${line.id}: ${line.say.slice(0, 120)}`, line]))('%s', async (_, line) => {
  const place = `19:${line.id}@thread.tacv2`;
  const tell = (text: string) => bot.tell('alex', text, { conversation: { id: place, conversationType: 'channel' } });
  await forgetAlex();
  for (const text of [
    'link this channel to knowsley',
    'post the digest here every Monday at 9:00',
    'remind owners a week before',
  ])
    await tell(text);
  if (line.after !== undefined) await tell(line.after);
  const card = await tell(line.say);
  const { digest, remind, away = 0, own = null, says, offers, update } = line.want;
  expect(await standing(place)).toEqual({ digest, skips: false, away, remind, own });
  expect(card.text).toContain(says ?? '');
  if (offers !== undefined) expect(Object.keys(card.buttons)).toHaveLength(offers);
  if (update === undefined) expect(proposedOn(card)).toBeUndefined();
  else expect(proposedOn(card)).toMatchObject(update);
  await tell('stop the digest');
});
