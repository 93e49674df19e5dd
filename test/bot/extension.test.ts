import { z } from 'zod';
import { listAll } from '../../data/store.ts';
import { faultsBySchema15 } from '../cards/schema-1-5.ts';
import type { Json } from './a-bot.ts';
import { cardOf, PEOPLE, startRealBot, type Who } from './real-bot.ts';

// Reads the notices and puts the whole bot together.
jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(() => bot.close());

/** A chat of two colleagues, in which the bot is not. */
const CHAT = { conversation: { id: '19:two-colleagues', conversationType: 'personal' } };
const invoke = async (who: Who, name: string, value: Json): Promise<unknown> => {
  const { status, text } = await bot.post(bot.activity({ type: 'invoke', name, value, from: PEOPLE[who], ...CHAT }));
  expect(status).toBe(200);
  return text === '' ? null : JSON.parse(text);
};

const Card = z.record(z.string(), z.unknown());
const Results = z.object({
  composeExtension: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), text: z.string().min(1) }),
    z.object({
      type: z.literal('result'),
      attachmentLayout: z.literal('list'),
      attachments: z.array(
        z.object({
          contentType: z.literal('application/vnd.microsoft.card.adaptive'),
          content: Card,
          preview: z.object({
            contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
            content: z.object({ title: z.string().min(1), text: z.string() }),
          }),
        }),
      ),
    }),
  ]),
});
const Dialog = z.object({
  task: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), value: z.string().min(1) }),
    z.object({
      type: z.literal('continue'),
      value: z.object({ title: z.string(), card: z.object({ contentType: z.string(), content: Card }) }),
    }),
  ]),
});

async function find(words: string, who: Who = 'alex') {
  const parameters = words === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'words', value: words }];
  const { composeExtension } = Results.parse(
    await invoke(who, 'composeExtension/query', { commandId: 'search', parameters }),
  );
  if (composeExtension.type === 'message') return { found: [], text: composeExtension.text };
  for (const { content } of composeExtension.attachments) {
    expect(faultsBySchema15(content)).toEqual([]);
    expect(JSON.stringify(content)).not.toMatch(/"Action\./);
  }
  const found = composeExtension.attachments.map(({ content, preview }) => ({
    ...preview.content,
    card: cardOf(content).text,
  }));
  return { found, text: '' };
}

describe('searching from the message box', () => {
  it('finds an action by its number, with a card that says how it stands', async () => {
    const { found } = await find('a6');
    expect(found.map(({ title }) => title)).toEqual(['A6 · Children seen alone at statutory visits']);
    expect(found[0]?.text).toContain('overdue, due Wednesday 31 December 2014');
    expect(found[0]?.card).toContain('RAG red');
  });

  it('finds a paragraph by its number, with the whole of its words', async () => {
    const [one] = (await find('15(a)')).found;
    expect(one?.title).toMatch(/^15\(a\) · /);
    expect(one?.card).toContain('Knowsley, paragraph 15(a)');
  });

  it('finds actions and paragraphs by words, each once', async () => {
    const titles = (await find('workforce')).found.map(({ title }) => title.split(' ')[0]);
    expect(titles).toEqual(expect.arrayContaining(['A24', '13']));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('finds the same under another id and name, as the playground sends it', async () => {
    const value = { commandId: 'searchCmd', parameters: [{ name: 'searchQuery', value: 'A6' }] };
    const { composeExtension } = Results.parse(await invoke('alex', 'composeExtension/query', value));
    expect(JSON.stringify(composeExtension)).toContain('A6 · Children seen alone');
  });

  it('takes a question, also of another council', async () => {
    expect((await find('overdue actions of health')).found.length).toBeGreaterThan(0);
    expect((await find('for Kent, what is overdue?')).found[0]?.card).toContain('Kent');
  });

  it('begins with what is overdue, and says so where nothing is found', async () => {
    expect((await find('')).found.map(({ title }) => title.split(' ')[0])).toContain('A6');
    expect(await find('zzgrmpf')).toEqual({ found: [], text: 'I find nothing for “zzgrmpf”.' });
  });

  it('does not keep the chat as a place to write to, and says nothing in it', async () => {
    await find('A6');
    expect(await listAll(bot.store, 'contacts', 'contact')).toEqual([]);
    expect(bot.connector.sent).toEqual([]);
  });
});

const PAYLOAD = {
  id: '1422740000000',
  createdDateTime: '2015-01-30T15:00:00.000Z',
  linkToMessage: 'https://teams.microsoft.com/l/message/19:two-colleagues/1422740000000',
  from: { user: { id: PEOPLE.sam.aadObjectId, displayName: 'Sam Member', userIdentityType: 'aadUser' } },
  body: { contentType: 'html', content: '<div><p>A6: 88% seen alone &amp; recorded</p></div>' },
};

async function dialogOf(answer: Promise<unknown>) {
  const { task } = Dialog.parse(await answer);
  if (task.type === 'message') return { text: task.value, buttons: {} as Readonly<Record<string, Json>> };
  const { content } = task.value.card;
  expect(faultsBySchema15(content)).toEqual([]);
  expect(JSON.stringify(content)).not.toContain('Action.Execute');
  return cardOf(content);
}
const open = (who: Who, payload: Json = PAYLOAD) =>
  dialogOf(
    invoke(who, 'composeExtension/fetchTask', { commandId: 'log', commandContext: 'message', messagePayload: payload }),
  );
const submit = (who: Who, data: Json) =>
  dialogOf(invoke(who, 'composeExtension/submitAction', { commandId: 'log', commandContext: 'message', data }));

describe('“Log this as an update”', () => {
  it('opens a form with the words, who wrote them and the link, and records what is confirmed', async () => {
    const form = await open('alex');
    expect(form.text).toContain('An update about A6');
    const filled = form.buttons['Continue'] ?? {};
    expect(filled['text']).toBe('“A6: 88% seen alone & recorded” (Sam Member)');
    expect(filled['evidence']).toBe(PAYLOAD.linkToMessage);
    expect(filled['date']).toBe('2015-01-30');
    const proposal = await submit('alex', { ...filled, rag: 'amber' });
    expect(proposal.text).toContain('Record this about A6?');
    const recorded = await submit('alex', proposal.buttons['Confirm'] ?? {});
    expect(recorded.text).toMatch(/^Recorded/);
    expect((await bot.tell('alex', 'history of A6')).text).toContain('88% seen alone & recorded');
  });

  it('has one’s own words as they are', async () => {
    const form = await open('sam');
    expect(form.buttons['Continue']?.['text']).toBe('A6: 88% seen alone & recorded');
  });

  it('asks which action it is about where the message names none or several', async () => {
    for (const content of ['All signed by the police', 'A6 and A7 are done']) {
      const form = await open('alex', { ...PAYLOAD, body: { contentType: 'text', content } });
      expect(form.buttons['Continue']).toMatchObject({ about: '' });
      expect(form.text).toContain('Please add which action or paragraph it is about');
    }
  });

  it('takes a message of an app, without words, author, link or a date that makes sense', async () => {
    const form = await open('alex', { from: { application: { id: 'x' } }, body: {}, createdDateTime: 'yesterday' });
    expect(form.buttons['Continue']).toMatchObject({ text: '', evidence: '', date: '' });
  });

  it('refuses who may not record, with the words', async () => {
    expect((await open('robin')).text).toContain('88% seen alone');
    expect((await open('robin')).buttons).toEqual({});
  });

  it('closes where it is cancelled', async () => {
    expect(await invoke('alex', 'composeExtension/submitAction', { commandId: 'log', data: { do: 'cancel' } })).toEqual(
      {},
    );
  });

  it.each([
    ['a query that is none', 'composeExtension/query', { parameters: 'all' }],
    ['data that is none', 'composeExtension/submitAction', { commandId: 'log', data: { do: 'wipe' } }],
  ])('says nothing of the board to %s', async (_name, name, value) => {
    const { text } = await bot.post(bot.activity({ type: 'invoke', name, value, from: PEOPLE.alex, ...CHAT }));
    expect(text).not.toMatch(/A6|Knowsley/);
  });
});
