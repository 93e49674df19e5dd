import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { textOf, type Json } from './a-bot.ts';
import { startRealBot } from './real-bot.ts';

// Activities in the shapes in which Teams sends them, with every name and id scrubbed: `test/bot/as-teams-sends/` says whence.

const Recorded = z.object({
  /** The same words, typed plainly. */
  plain: z.string(),
  /** What was asked before; `{reply}` in the activity is the id of the answer. */
  before: z.string().optional(),
  activity: z.record(z.string(), z.unknown()),
});

const FOLDER = join(__dirname, 'as-teams-sends');
const kinds = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map(
    (file) =>
      [file.replace('.json', ''), Recorded.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))] as const,
  );

type Bot = Awaited<ReturnType<typeof startRealBot>>;
let bot: Bot;
beforeAll(async () => {
  bot = await startRealBot();
});
afterAll(() => bot.close());

/** The same activity in a conversation of its own. */
function inOwnPlace(activity: Json, place: string): Json {
  const own = JSON.stringify({ ...activity, serviceUrl: bot.connector.url }).replaceAll(
    'scrubbed@thread',
    `${place}@thread`,
  );
  return JSON.parse(own.replaceAll('a:1scrubbed', `a:1${place}`)) as Json;
}

/** What is said back to the activity, after what came before it. */
async function heard({ before, activity }: z.infer<typeof Recorded>, place: string): Promise<string> {
  const { conversation, from, recipient, channelData } = inOwnPlace(activity, place);
  if (before !== undefined) await bot.say(before, { conversation, from, recipient, channelData });
  const reply = `reply-${bot.connector.sent.length}`;
  const sent = JSON.parse(JSON.stringify(inOwnPlace(activity, place)).replaceAll('{reply}', reply)) as Json;
  expect((await bot.post(sent)).status).toBe(200);
  return lastText();
}

function lastText(): string {
  const last = bot.connector.sent.at(-1);
  return last === undefined ? '' : textOf(last);
}

/** What is said back to the plain words, by the same person in the same kind of place. */
async function plainly({ plain, activity }: z.infer<typeof Recorded>, place: string): Promise<string> {
  const { conversation, from, recipient, channelData } = inOwnPlace(activity, place);
  await bot.say(plain, {
    conversation,
    from,
    recipient,
    channelData: { ...(channelData as Json), eventType: undefined },
  });
  return lastText();
}

const find = (name: string): z.infer<typeof Recorded> => {
  const one = kinds.find(([kind]) => kind === name);
  if (one === undefined) throw new Error(`nothing is recorded as ${name}`);
  return one[1];
};

const APART = new Set(['file-beside-a-question', 'quoted-list-narrowed']);

it.each(kinds.filter(([name]) => !APART.has(name)))(
  '%s does what the same words do plainly',
  async (name, recorded) => {
    const expected = await plainly(recorded, `plain-${name}`);
    expect(expected).not.toMatch(/did not understand|could not make out/);
    expect(await heard(recorded, name)).toBe(expected);
  },
);

it('a file beside a question leaves the answer as it is, and the answer says that nothing was done with it', async () => {
  const recorded = find('file-beside-a-question');
  const expected = await plainly(recorded, 'plain-file');
  const text = await heard(recorded, 'file');
  const note = text.split('\n').filter((line) => line.includes('Audit.docx'));
  expect(note).toEqual([
    'Nothing was done with “Audit.docx”: beside an update it is kept as evidence, and by itself it is read as the plan.',
  ]);
  expect(
    text
      .split('\n')
      .filter((line) => !note.includes(line))
      .join('\n'),
  ).toBe(expected);
});

it('a question that quotes a list goes on from that list, whatever was asked since', async () => {
  const text = await heard(find('quoted-list-narrowed'), 'list');
  expect(text).toMatch(/^Overdue, .*Police/i);
});

it.each([
  ['link-by-its-name', 'Minutes%20(1).docx?d=w1234&csf=1&web=1'],
  ['link-in-a-channel', 'Minutes%20(1).docx?d=w1234&csf=1&web=1'],
  ['file-beside-an-update', 'Microsoft%20Teams%20Chat%20Files/Audit.docx'],
])('%s is recorded with its address as evidence', async (name, address) => {
  const text = await heard(find(name), `evidence-${name}`);
  expect(text).toContain('Record this about A6?');
  expect(text).toMatch(new RegExp(`Evidence: https://\\S*${address.replaceAll(/[().?]/g, '\\$&')}`));
});
