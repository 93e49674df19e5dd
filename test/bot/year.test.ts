import { storedLog } from '../data/stored-log.ts';
import { verifyLog } from '../../data/verify.ts';
import { startRealBot, type Who } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(() => bot.close());

const tell = (who: Who, text: string) => bot.tell(who, text);
async function confirm(who: Who, text: string): Promise<string> {
  const { buttons, text: shown } = await tell(who, text);
  const data = buttons['Confirm'];
  if (data === undefined) throw new Error(`nothing to confirm on: ${shown}`);
  const { card } = await bot.press(who, data);
  return card.text;
}
const answer = async (text: string): Promise<string> => (await tell('alex', text)).text;
async function changes() {
  const { entries } = await storedLog(bot.store, 'knowsley');
  return entries.filter(({ by }) => by.role !== 'system').map(({ change }) => change);
}

describe('an action that is handed on', () => {
  it('has its new owner in every answer, and its old one when that is taken back', async () => {
    await confirm('alex', 'A5 is now owned by Head of QA');
    expect(await answer('who owns A5')).toContain('Head of QA');
    await confirm('alex', 'undo that');
    expect(await answer('who owns A5')).toContain('Participation Manager');
    expect((await verifyLog(bot.store, 'knowsley')).ok).toBe(true);
  });

  it('is handed on by officers and the chair alone', async () => {
    const { buttons, text } = await tell('sam', 'A6 is now owned by Head of QA');
    expect(text).toContain('board’s officers');
    expect(buttons['Confirm']).toBeUndefined();
  });
});

describe('an action that is no longer needed', () => {
  it('asks who agreed, is overdue no more, and is counted in no figure', async () => {
    expect(await answer('A6 is no longer needed')).toContain('who agreed');
    await confirm('alex', 'A6 is no longer needed, agreed by the board');
    const overdue = await answer('which actions are overdue');
    expect(overdue).toContain('A7');
    expect(overdue).not.toContain('A6');
    expect(await answer('status of A6')).toContain('withdrawn');
    const situation = await answer('how are we doing');
    expect(situation).toContain('27 actions');
    expect(situation).toContain('Withdrawn and not counted: A6');
  });

  it('can be no paragraph of the notice', async () => {
    const { text, buttons } = await tell('alex', '8(b) is no longer needed, agreed by the board');
    expect(text).toContain('printed in the notice');
    expect(buttons['Confirm']).toBeUndefined();
  });
});

describe('a meeting', () => {
  it('that is cancelled leaves the calendar and not the log', async () => {
    await confirm('alex', 'the board meeting on 5 February is cancelled');
    expect(await answer('when is the next board meeting')).toContain('19 March 2015');
    expect(await changes()).toMatchObject([{ what: 'no-fact', entry: { fact: 'meeting', date: '2015-02-05' } }]);
  });

  it('that nobody has planned is not cancelled', async () => {
    const { text } = await tell('alex', 'the board meeting on 24 October is cancelled');
    expect(text).toContain('24 October 2015');
    expect(text).toContain('Did you mean');
  });
});

describe('the colour of a completed action', () => {
  it('follows, and one that is given with it stands beside what it would be', async () => {
    await confirm('alex', 'A6 is complete');
    expect(await answer('status of A6')).toContain('blue');
    await confirm('alex', 'A15 is complete, red');
    const stands = await answer('status of A15');
    expect(stands).toContain('red');
    expect(stands).toContain('complete, it would be blue');
  });
});

describe('how far an action is', () => {
  it('has begun at 30%, and at 100% is asked whether it is complete', async () => {
    await confirm('alex', 'A16 is 30% complete');
    expect(await changes()).toMatchObject([{ update: { about: 'A16', status: 'in-progress', percent: 30 } }]);
    const card = await tell('alex', 'A18 is at 100%');
    expect(Object.keys(card.buttons)).toContain('Make it complete');
  });
});

describe('two links', () => {
  it('are two pieces of evidence', async () => {
    await confirm('alex', 'A5: minutes and audit, evidence https://example.org/a and https://example.org/b');
    const told = await answer('what is the evidence for A5');
    expect(told).toContain('https://example.org/a');
    expect(told).toContain('https://example.org/b');
  });
});

describe('who agreed', () => {
  it.each([
    [
      'A11 was signed off by the board on 15 January',
      'who signed off A11',
      /A11 was signed off at the board’s meeting of 15 January 2015/,
    ],
    [
      'A6 moved to 31 March, agreed by the chair',
      'who agreed the move of A6',
      /moved to 31 March 2015 .*agreed by the chair/,
    ],
    [
      'A12 is no longer needed, agreed by the board',
      'who agreed that A12 is no longer needed',
      /withdrawn .*the board/,
    ],
  ])('%s', async (said, asked, expected) => {
    await confirm('alex', said);
    expect(await answer(asked)).toMatch(expected);
  });

  it('is nobody where nobody was named', async () => {
    expect(await answer('who signed off A17')).toContain('Nobody was named');
  });

  it('of what moved and has gone on since is still told', async () => {
    await confirm('alex', 'A6 moved to 31 March, agreed by the chair');
    await confirm('alex', 'A6 is in progress');
    expect(await answer('which actions have moved')).toContain('moved as agreed by the chair');
  });
});

describe('a notice that was lifted', () => {
  it('is so in every answer', async () => {
    await confirm('alex', 'the notice was lifted on 20 January');
    for (const asked of ['what is overdue', 'status of A6', 'how are we doing'])
      expect(await answer(asked)).toContain('ended on 20 January 2015 and is no longer in force');
    expect(await answer('is the notice still in force')).toContain('no longer in force');
  });
});

describe('how something is done', () => {
  it('is told with a button that starts it', async () => {
    const { text, buttons } = await tell('alex', 'how do I change who owns an action');
    expect(text).toContain('A5 is now owned by Head of QA');
    const { card } = await bot.press('alex', buttons['Hand an action on'] ?? {});
    expect(card.buttons['Continue']).toHaveProperty('newOwner');
  });

  it('has no such button for whoever may record nothing', async () => {
    const { text, buttons } = await tell('robin', 'how do I add an action');
    expect(text).toContain('new action for 13(b)');
    expect(buttons).toEqual({});
  });
});

describe('a measure of the board’s own', () => {
  it('is followed, read and told wherever targets are', async () => {
    await confirm('alex', 'track assessments on time, 90% by March, monthly, Performance Manager');
    expect(await answer('what is the target for assessments on time')).toContain('at least 90%');
    await confirm('alex', 'assessments on time 70% on 30 November');
    await confirm('alex', 'assessments on time 78% on 31 January');
    expect(await answer('how are assessments on time doing against the target')).toContain(
      '12 percentage points below the target of at least 90% by 31 March 2015',
    );
    expect(await answer('which targets are we not meeting')).toContain('Assessments on time');
    const { buttons } = await tell('alex', 'show me the digest');
    expect(Object.keys(buttons)).toContain('Show 1 target');
    expect((await verifyLog(bot.store, 'knowsley')).ok).toBe(true);
  });

  it('has a reading by its number', async () => {
    await confirm('alex', 'track assessments on time, 90% by March, monthly');
    await confirm('alex', 'L1 was 92% on 31 January');
    const reading = { ref: 'L1', metric: 'assessments on time', value: 92, date: '2015-01-31' };
    expect((await changes()).at(-1)).toMatchObject({ what: 'reading', reading });
    expect((await tell('alex', 'L7 was 92% on 31 January')).buttons['Confirm']).toBeUndefined();
  });

  it('of the same name gets new terms and keeps its number', async () => {
    await confirm('alex', 'track assessments on time, 90% by March, monthly');
    const { text } = await tell('alex', 'track assessments on time, 85% by June, monthly');
    expect(text).toContain('Follow L1');
    expect(text).toContain('instead of at least 90%');
  });

  it('is given by the post that owns it', async () => {
    await confirm('alex', 'track visits on time, 95%, monthly, Head of Safeguarding');
    await confirm('sam', 'visits on time 91% on 31 January');
    expect((await changes()).at(-1)).toMatchObject({ what: 'reading', reading: { ref: 'L1', value: 91 } });
  });
});

describe('the first day', () => {
  const SOMEBODY = '11111111-2222-3333-4444-555555555555 (Jo New)';
  it('gives posts before there is a plan, and no numbers that nothing has', async () => {
    await tell('alex', 'switch to Sutton');
    const done = await confirm('alex', `make ${SOMEBODY} an action owner for Head of Safeguarding`);
    expect(done).toContain('Head of Safeguarding');
    const { text } = await tell('alex', `make ${SOMEBODY} an action owner for A6`);
    expect(text).toContain('There is no post, action or paragraph “A6” here');
  });
});
