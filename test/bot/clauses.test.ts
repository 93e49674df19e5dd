import { type SeenCard, startRealBot } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeAll(async () => {
  bot = await startRealBot();
});
afterAll(() => bot.close());

let chats = 0;
const chat = () => ({ conversation: { id: `clauses-${(chats += 1)}`, conversationType: 'personal' } });
const tell = (say: string, where = chat()): Promise<SeenCard> => bot.tell('alex', say, where);

describe('a message with more around it than what it wants', () => {
  it('is answered as the question in it', async () => {
    const { text } = await tell('hi, quick one — which police actions are overdue? thanks, Jane');
    expect(text).toMatch(/Overdue, actions only and Police, Knowsley/);
  });

  it('may ask something of the conversation', async () => {
    expect((await tell("Hope you're well. Could you switch to Kent please? Thanks, Jane")).text).toMatch(/Kent/);
    expect((await tell('Morning! Quick one: show me the digest please. Cheers')).text).toMatch(/digest|week/i);
  });

  it('may record something', async () => {
    const { buttons } = await tell("Hope you're well. A12 is complete. Thanks, Jane");
    expect(buttons['Confirm']).toMatchObject({
      change: { what: 'update', update: { about: 'A12', status: 'complete' } },
    });
  });

  it('that tells and asks records, once confirmed, and says that the question was not answered', async () => {
    const { text, buttons } = await tell('A12 is complete. Which police actions are overdue?');
    expect(buttons['Confirm']).toMatchObject({
      change: { update: { about: 'A12', status: 'complete', text: 'A12 is complete' } },
    });
    expect(text).toMatch(/did not answer “Which police actions are overdue\?”/);
  });
});

describe('two questions in one message', () => {
  it('are answered on one card, with something of each and a button for the whole of it', async () => {
    const { text, buttons } = await tell('what is due before the next review? and which actions are red?');
    expect(text).toMatch(/Due by 18 March 2015/);
    expect(text).toMatch(/RAG red/);
    expect(buttons).toHaveProperty('What is due before the next review?');
    expect(buttons).toHaveProperty('And which actions are red?');
  });

  it('are gone on from by the last of them', async () => {
    const where = chat();
    await tell('when is the next review? which actions are red?', where);
    const { text } = await tell('only the police ones', where);
    expect(text).toMatch(/List, .*RAG red.*Police|List, .*Police.*RAG red/);
  });
});
