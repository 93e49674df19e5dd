import type { Answer } from '../../../notices/model/answer.ts';
import { askKnowsley } from '../../questions/desk.ts';

const ask = (question: string): Answer => askKnowsley(question).answer;
const refs = ({ items }: Answer): string => items.map(({ ref }) => ref).join(' ');
const saying = (words: RegExp): string => expect.stringMatching(words) as string;

describe('a time is applied by every kind that has one to test', () => {
  it.each([
    [
      'latest on A6 before december',
      /before 1 December 2014/,
      /^No update is recorded about A6 before 1 December 2014\./,
    ],
    ['evidence for A15 before november 2014', /before 1 November 2014/, /^No evidence is recorded for A15 before/],
    ['evidence recorded in december', /in December 2014/, /^No evidence is recorded in December 2014\./],
    ['evidence recorded in january', /in January 2015/, /January 2015/],
  ])('%s', (question, reading, summary) => {
    expect(ask(question)).toMatchObject({ outcome: 'answered', echo: saying(reading), summary: saying(summary) });
    expect(ask(question).items.filter(({ type, due }) => type === 'update' && !due?.startsWith('2015-01'))).toEqual([]);
  });

  it('tells what was finished in a month, and not what was due in it', () => {
    expect(refs(ask('what did we finish in october'))).toBe('A1 A2 A9 A28');
    expect(ask('what did we finish in january').items).toEqual([]);
  });

  it('tells when a duty is due in the time asked for', () => {
    expect(ask('What date is the board in March?').value).toBe('2015-03-19');
  });
});

describe('a limit is applied by every list', () => {
  it('also to who has not updated', () => {
    const { items, summary } = ask('who has not updated in six weeks, first 2');
    expect(items).toHaveLength(2);
    expect(summary).toMatch(/^2 open actions of 14 have no update/);
  });
});

describe('what is overdue and what is due', () => {
  it.each(['overdue and due this month', 'what is overdue and due in march'])('are both told: %s', (question) => {
    const { items } = ask(question);
    expect(items.filter(({ overdue }) => overdue)).toHaveLength(7);
    expect(items.filter(({ overdue }) => !overdue).length).toBeGreaterThan(0);
  });

  it('an earlier open occurrence is told with the next date', () => {
    expect(ask("when is the chair's next report due")).toMatchObject({
      value: '2015-03-19',
      summary: saying(/An earlier one, December 2014, is still open\./),
    });
    expect(ask('which reports does the chair have to make').summary).toContain('December 2014, is still open');
  });
});

describe('what is counted', () => {
  it.each(['how many tasks are outstanding', 'how many actions are not done', 'how many actions are still open'])(
    'is what is open, by one rule: %s',
    (question) => {
      expect(ask(question)).toMatchObject({
        value: 22,
        summary: saying(/22 actions\. Open is neither complete nor business as usual\./),
      });
    },
  );

  it.each(['percentage complete', 'what percentage of actions are complete', 'how much of the plan is complete'])(
    'of the plan’s actions, complete and business as usual together, with both numbers: %s',
    (question) => {
      expect(ask(question)).toMatchObject({ value: 21.4, summary: saying(/^6 of 28 actions \(21\.4%\).*5 of 28/) });
    },
  );
});

describe('a restriction keeps to its rows', () => {
  it('reports to DfE', () => {
    expect(refs(ask('which reports must be sent to DfE'))).toBe('19');
  });

  it('reports that come round every six months', () => {
    const kingston = askKnowsley('which reports does kingston make every 6 months').answer;
    expect(kingston.echo).toContain('every 6 months');
    // A week before each review, and the reviews come every six months.
    expect(refs(ask('report every 6 months'))).toBe('19');
    expect(ask('report every 5 months').outcome).toBe('clarify');
  });

  it('done, but awaiting sign-off, is one status', () => {
    expect(refs(ask('complete but awaiting sign-off'))).toBe('A11 A21');
  });
});

describe('the state on a past day', () => {
  it.each([
    ['was A15 red in november', /as of 30 November 2014/, /^A15 is not started, RAG green/],
    ['what was overdue on 1 january', /as of 1 January 2015/, /^1 duty and 3 actions were overdue/],
    ['how many were complete at the last board', /as of 15 January 2015/, /^5 actions\./],
  ])('%s', (question, reading, summary) => {
    expect(ask(question)).toMatchObject({ outcome: 'answered', echo: saying(reading), summary: saying(summary) });
  });

  it('holds nothing that was recorded later', () => {
    const { items } = ask('which actions were red in december');
    expect(items.map(({ ref }) => ref)).toEqual(['A6']);
    expect(items.every(({ overdue }) => !overdue)).toBe(true);
  });
});
