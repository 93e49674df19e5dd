import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type SeenCard, startRealBot } from './real-bot.ts';

jest.setTimeout(60_000);

/**
 * What people of a board would type, by a writer who had seen neither code nor sets. `contact`: how the sentence fared when it was
 * first said to the running bot; `yet`: what still comes of it today, instead of what is wanted.
 */
const Line = z.strictObject({
  id: z.string(),
  author: z.literal('zinnia'),
  say: z.string(),
  after: z.string().optional(),
  want: z.union([
    z.strictObject({ rows: z.record(z.string(), z.record(z.string(), z.unknown())) }),
    z.strictObject({ change: z.record(z.string(), z.unknown()) }),
    /** No more than a note, without a state. */
    z.strictObject({ note: z.string() }),
    z.strictObject({ asks: z.literal(true) }),
    z.strictObject({ none: z.literal(true) }),
  ]),
  contact: z.enum(['right', 'asked', 'question', 'unset', 'noted', 'wrong']),
  yet: z.enum(['asked', 'question', 'unset', 'noted', 'lost']).optional(),
});
type Line = z.infer<typeof Line>;

const lines = readFileSync(new URL('told-by-zinnia.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Line.parse(JSON.parse(line)));

const Update = z.looseObject({
  about: z.string(),
  ...{ status: z.unknown(), rag: z.unknown(), percent: z.unknown(), moved: z.unknown() },
});
const Change = z.looseObject({ update: Update.optional() });
const Confirm = z.union([
  z.looseObject({ rows: z.array(z.looseObject({ change: Change })) }),
  z.looseObject({ change: Change }),
]);
const NONE = { status: null, rag: null, percent: null, moved: null };

/** What Confirm would record. */
function proposedOn({ buttons }: SeenCard): z.infer<typeof Change>[] {
  if (buttons['Confirm'] === undefined) return [];
  const confirm = Confirm.parse(buttons['Confirm']);
  return 'rows' in confirm
    ? (confirm as { rows: { change: z.infer<typeof Change> }[] }).rows.map(({ change }) => change)
    : [Change.parse(confirm.change)];
}

const updatesOn = (card: SeenCard): z.infer<typeof Update>[] =>
  proposedOn(card).flatMap(({ update }) => (update === undefined ? [] : [update]));

function expectWanted(want: Line['want'], card: SeenCard): void {
  if ('rows' in want) {
    const rows = Object.entries(want.rows).map(([about, fields]) => ({ about, ...NONE, ...fields }));
    expect(updatesOn(card)).toMatchObject(rows);
  } else if ('change' in want) expect(proposedOn(card)).toMatchObject([want.change]);
  else if ('note' in want) expect(updatesOn(card)).toMatchObject([{ about: want.note, ...NONE }]);
  else {
    expect(proposedOn(card)).toEqual([]);
    if ('none' in want) expect(card.buttons).not.toHaveProperty('Continue');
  }
}

/** What is not right yet sets nothing that was not meant. */
function expectHarmless({ want, yet }: Line, card: SeenCard): void {
  if (yet === 'asked' || yet === 'question') expect(proposedOn(card)).toEqual([]);
  for (const { about, ...fields } of updatesOn(card)) {
    const meant = { ...NONE, ...('rows' in want ? want.rows[about] : {}) } as Record<string, unknown>;
    for (const field of ['status', 'rag', 'percent'] as const) expect([null, meant[field]]).toContain(fields[field]);
  }
}

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeAll(async () => {
  bot = await startRealBot();
});
afterAll(() => bot.close());

it.each(lines.map((line): [string, Line] => [`${line.id}: ${line.say.slice(0, 120)}`, line]))('%s', async (_, line) => {
  const chat = { conversation: { id: line.id, conversationType: 'personal' } };
  if (line.after !== undefined) await bot.tell('alex', line.after, chat);
  const card = await bot.tell('alex', line.say, chat);
  if (line.yet === undefined) expectWanted(line.want, card);
  else expectHarmless(line, card);
});
