import { KINDS } from '../../notices/questions/kinds.ts';
import { emptyLog } from '../../notices/ledger/board-log.ts';
import type { Journal } from '../../data/journal.ts';
import type { BoardLog } from '../../notices/model/log.ts';
import { everyCommand, everyHappening, SENTENCES } from './reading-tables.ts';
import { channel, startReadingWorld, type Anybody } from './reading-world.ts';
import type { Json } from './a-bot.ts';

// Whoever may not read is told the same, to the letter, whether the board recorded anything or not: so that nothing of it
// comes through what is suggested, how a sentence is understood or spelt, or which refusal it is.

jest.setTimeout(300_000);

let full: Awaited<ReturnType<typeof startReadingWorld>>;
let bare: Awaited<ReturnType<typeof startReadingWorld>>;
beforeAll(async () => {
  full = await startReadingWorld();
  const { seal, now } = full.dialog;
  bare = await startReadingWorld({ seal, now, over: (journal) => nothingOn('knowsley', journal) });
  // Its own people ask first, so that what it has learnt of their words is there.
  for (const { examples } of Object.values(KINDS)) for (const { words } of examples) await full.say('robin', words);
});
afterAll(async () => {
  await full.close();
  await bare.close();
});

/** The same object each time, as the journal's own is. */
function nothingOn(board: string, journal: Journal): Journal {
  let empty: BoardLog | null = null;
  const read = async (id: string) => {
    const log = await journal.read(id);
    return log === null || id !== board ? log : (empty ??= emptyLog(log.records));
  };
  return { ...journal, read };
}

/** Words of the board's own, and what is nearly one: their spelling may be put right for its people alone. */
const WORDS = [
  ...['quokka', 'qoukka', 'Head of Wombats', 'hed of wombats', 'Wallaby Trust', 'walaby', 'bandicot', 'Numbat Nominee'],
  ...['echidnna', 'potorroo sightings', 'dunnart', 'Mulgara Member', 'A77', 'A78', '8(b)', 'Head of Safeguarding'],
];
const ABOUT = WORDS.flatMap((word) => [
  ...[`what does it say about ${word}?`, `who is ${word}?`, `list the ${word} actions`, `latest on ${word}`, word],
  ...[`which councils mention ${word}?`, `everything except ${word}`, `log ${word}: done`, `${word} is not mine`],
  ...[
    `remove ${word} from the board`,
    `make ${word} an owner of A77`,
    `history of ${word}`,
    `${word} 185 on 31 January`,
  ],
]);

const without = (text: string): string =>
  text.replace(/"(seal|command|replyToId|made|serviceUrl|shown|id)":"[^"]*"/g, '').replace(/http:\/\/127[^"]*/g, '');

async function both(who: Anybody, activity: Json, at?: Json): Promise<readonly string[]> {
  return [without(await full.send(who, activity, at)), without(await bare.send(who, activity, at))];
}

it.each<[string, Anybody, Json | undefined]>([
  ['a stranger', 'stranger', undefined],
  ['a member of another board in a channel that nobody linked', 'kent', channel('open')],
])('%s is told the same', async (_, who, at) => {
  for (const [n, text] of [...ABOUT, ...SENTENCES].entries()) {
    if (n % 20 === 0) await both(who, { type: 'message', text: 'switch to Knowsley' }, at);
    const [one, other] = await both(who, { type: 'message', text }, at);
    expect([text, one]).toEqual([text, other]);
  }
  for (const value of everyCommand(full.dialog)) {
    const [one, other] = await both(who, { type: 'message', value }, at);
    expect([value, one]).toEqual([value, other]);
  }
  for (const happening of everyHappening(full.dialog)) {
    const [one, other] = await both(who, happening, at);
    expect([happening, one]).toEqual([happening, other]);
  }
});
