import { storedLog } from '../data/stored-log.ts';
import { verifyLog } from '../../data/verify.ts';
import { confirmOf, startRealBot, type Who } from './real-bot.ts';

jest.setTimeout(60_000);

let bot: Awaited<ReturnType<typeof startRealBot>>;
beforeEach(async () => {
  bot = await startRealBot();
});
afterEach(() => bot.close());

async function confirm(who: Who, text: string): Promise<string> {
  const { card } = await bot.press(who, confirmOf(await bot.tell(who, text)));
  return card.text;
}
const answer = async (text: string): Promise<string> => (await bot.tell('alex', text)).text;
async function changes() {
  const { entries } = await storedLog(bot.store, 'knowsley');
  return entries.filter(({ by }) => by.role !== 'system').map(({ change }) => change);
}
const TRACK = 'track assessments on time, 90% by March, monthly, Performance Manager';
const AGENCY = 'new local indicator: agency staff, no more than 15% by June, quarterly, Head of Human Resources';

describe('asking about a measure of the board’s own', () => {
  beforeEach(async () => {
    await confirm('alex', TRACK);
    await confirm('alex', 'L1 70 on 30 November');
    await confirm('alex', 'L1: 78');
  });

  it.each([
    'how is L1 doing',
    'what’s L1 at',
    'are we hitting L1',
    'is L1 on track?',
    'L1',
    'status of L1',
    'how is assessments on time doing',
    'show our local measures',
    'what are the board’s own indicators',
  ])('%s', async (asked) => {
    const text = await answer(asked);
    expect(text).toContain('L1: Assessments on time stood at 78% on 2 February 2015');
    expect(text).toContain('12 percentage points below the target of at least 90% by 31 March 2015');
  });

  it.each(['L1 trend', 'how has L1 moved', 'show me the trend for assessments on time'])('%s', async (asked) => {
    expect(await answer(asked)).toContain('From 70% on 30 November 2014 to 78%: up by 8, towards the target.');
  });

  it.each(['what is the target for L1', 'who gives L1', 'when is L1 due', 'what is L1'])('%s', async (asked) => {
    expect(await answer(asked)).toContain(
      'L1, assessments on time: at least 90%, by 31 March 2015, monthly, given by Performance Manager',
    );
  });

  it('at an earlier time, and as a follow-up', async () => {
    expect(await answer('what was L1 in November')).toContain('stood at 70% on 30 November 2014');
    await answer('how is L1 doing');
    expect(await answer('and in December?')).toContain('stood at 70% on 30 November 2014');
  });

  it('tells those without a reading, and those that are behind', async () => {
    await confirm('alex', AGENCY);
    expect(await answer('list our local measures')).toContain(
      'L2, agency staff: no more than 15%, by 30 June 2015, quarterly, given by Head of Human Resources; no reading of it is recorded yet.',
    );
    expect(await answer('how is L2 doing')).toContain('no reading of it is recorded yet');
    const behind = await answer('which local measures are behind');
    expect(behind).toContain('L1: Assessments on time');
    expect(behind).not.toContain('agency staff');
  });

  it('has its history, as any action', async () => {
    const text = await answer('history of L1');
    expect(text).toContain('What was recorded about L1');
    expect(text).toContain('assessments on time: 70');
  });

  it.each([
    ['how is L7 doing', 'There is no L7 here; the nearest is L1.'],
    ['compare L1 and A6', 'please ask about them one at a time'],
    ['who told the minister about L1', 'I am not sure of the rest of what you asked'],
  ])('%s', async (asked, expected) => {
    expect(await answer(asked)).toContain(expected);
  });

  it('does not take an action of the plan or another sentence for one', async () => {
    expect(await answer('how is A6 doing')).toContain('Children seen alone');
    expect(await answer('how many assessments are there')).not.toContain('L1');
  });
});

it('says how one is begun where there is none', async () => {
  expect(await answer('show our local measures')).toContain('The board follows no measures of its own yet.');
});

describe('telling of one', () => {
  beforeEach(() => confirm('alex', TRACK));

  it.each([
    ['L1: 88', 88, '2015-02-02'],
    ['L1 88', 88, '2015-02-02'],
    ['l1 = 88%', 88, '2015-02-02'],
    ['L1 92% in January', 92, '2015-01-31'],
    ['assessments on time were 88% in January', 88, '2015-01-31'],
  ])('%s', async (said, value, date) => {
    await confirm('alex', said);
    const reading = { ref: 'L1', metric: 'assessments on time', value, date };
    expect((await changes()).at(-1)).toEqual({ what: 'reading', reading });
  });
});

it('says that a quarter is taken as one of the financial year', async () => {
  await confirm('alex', TRACK);
  const text = await answer('L1 84% in Q3 2014');
  expect(text).toContain('31 December 2014');
  expect(text).toContain('A quarter is taken as one of the financial year');
  expect(await answer('L1 84% in December')).not.toContain('A quarter');
});

describe('changing and ending one', () => {
  const before = { id: 'L1', name: 'assessments on time', comparison: '>=', value: 90, unit: '%', due: '2015-03-31' };
  const whole = { ...before, every: { count: 1, unit: 'month' }, owner: 'Performance Manager' };
  beforeEach(() => confirm('alex', TRACK));

  it.each([
    ['L1 target is now 95% by June', { value: 95, due: '2015-06-30' }],
    ['change the target of L1 to 95% by 30 June', { value: 95, due: '2015-06-30' }],
    ['raise L1 target to 97', { value: 97 }],
    ['the target for L1 is now at most 20%', { value: 20, comparison: '<=' }],
    ['L1 is now owned by Head of QA', { owner: 'Head of QA' }],
    ['change the owner of L1 to Head of QA', { owner: 'Head of QA' }],
    ['L1 is now given by the Head of QA', { owner: 'Head of QA' }],
    ['L1 is now quarterly', { every: { count: 3, unit: 'month' } }],
    ['set L1’s deadline to 31 July', { due: '2015-07-31' }],
    ['assessments on time target is now 95%', { value: 95 }],
    ['stop tracking L1', { ended: '2015-02-02' }],
    ['we no longer track L1', { ended: '2015-02-02' }],
    ['L1 is no longer followed', { ended: '2015-02-02' }],
    ['stop following assessments on time from 31 January', { ended: '2015-01-31' }],
  ])('%s', async (said, now) => {
    await confirm('alex', said);
    expect((await changes()).at(-1)).toEqual({ what: 'indicator', indicator: { ...whole, ...now } });
    expect((await verifyLog(bot.store, 'knowsley')).ok).toBe(true);
  });

  it('shows on the card what it was before', async () => {
    expect(await answer('L1 target is now 95% by June')).toContain('instead of at least 90%, by 31 March 2015');
    expect(await answer('stop tracking L1')).toContain('Stop following L1? Its readings stay.');
  });

  it('keeps the past readable, takes no later readings, and begins again', async () => {
    await confirm('alex', 'L1 70 on 30 November');
    await confirm('alex', 'stop tracking L1 from 31 January');
    const text = await answer('how is L1 doing');
    expect(text).toContain('stood at 70% on 30 November 2014');
    expect(text).toContain('L1 was followed until 31 January 2015.');
    expect(await answer('which targets are we not meeting')).not.toContain('ssessments on time');
    expect(await answer('L1: 88')).toContain('L1 was followed until 31 January 2015, and 2 February 2015 is later');
    await confirm('alex', 'L1 80 on 15 January');
    await confirm('alex', 'track L1 again');
    expect(await answer('how is L1 doing')).not.toContain('followed until');
    await confirm('alex', AGENCY);
    expect(await answer('list our local measures')).toContain('L2, agency staff');
  });

  it('can be taken back', async () => {
    await confirm('alex', 'stop tracking L1');
    await confirm('alex', 'undo that');
    expect(await answer('what is the target for L1')).not.toContain('followed until');
  });

  it('is for officers and the chair', async () => {
    const { text, buttons } = await bot.tell('sam', 'stop tracking L1');
    expect(text).toContain('board’s officers');
    expect(buttons['Confirm']).toBeUndefined();
  });
});
