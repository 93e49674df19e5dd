import type { Answer } from '../../../notices/model/answer.ts';
import { askKnowsley, asker, knowsley } from '../../questions/desk.ts';

const ask = (question: string): Answer => askKnowsley(question).answer;
const refs = (question: string): string =>
  ask(question)
    .items.map(({ ref }) => ref)
    .join(' ');
const saying = (words: string): unknown => expect.stringContaining(words);

/** Counted by hand in the demonstration board's sheets: plan.csv, updates.csv, calendar.csv. */
describe('the state on a past day, which the echo names', () => {
  it.each([
    ['was A15 red in November', 'as of 30 November 2014', 'A15 is not started, RAG green', 'A15'],
    ['was A15 red on 8 January', 'as of 8 January 2015', 'A15 is in progress, RAG red', 'A15'],
    ['what was overdue on 1 January', 'as of 1 January 2015', '1 duty and 3 actions were overdue.', '17 A6 A7 A15'],
    ['was anything overdue at Christmas', 'as of 25 December 2014', 'Nothing was overdue on 25 December 2014.', ''],
    ['how many were complete at the last board', 'as of 15 January 2015', '5 actions.', 'A1 A2 A4 A9 A28'],
    ['how many were complete at the board before last', 'as of 11 December 2014', '6 actions.', 'A1 A2 A4 A9 A17 A28'],
    ['which actions were red at the last board', 'as of 15 January 2015', '2 actions.', 'A6 A15'],
    ['what was waiting for sign-off in January', 'as of 31 January 2015', '2 actions.', 'A11 A21'],
  ])('%s', (question, reading, summary, items) => {
    expect(ask(question)).toMatchObject({
      outcome: 'answered',
      echo: saying(reading),
      summary: saying(summary),
    });
    expect(refs(question)).toBe(items);
  });

  it.each([
    [
      'how were we doing in December',
      'as of 31 December 2014',
      '28 actions: 1 red, 1 amber, 20 green and 6 complete. Nothing is overdue.',
    ],
    [
      'how did we stand at the last meeting',
      'as of 15 January 2015',
      '28 actions: 2 red, 2 amber, 18 green and 6 complete (1 of them business as usual). 1 duty and 3 actions are overdue.',
    ],
    ['what did the plan look like on 1 December', 'as of 1 December 2014', '0 red, 0 amber, 22 green and 6 complete'],
    ['were we on track in October', 'as of 31 October 2014', '0 red, 0 amber, 24 green and 4 complete'],
    ['how were the police doing in December', 'as of 31 December 2014, Police', '1 action: 0 red'],
  ])('%s: the situation of that day', (question, reading, summary) => {
    expect(ask(question)).toMatchObject({ outcome: 'answered', echo: saying(reading), summary: saying(summary) });
  });

  it.each([
    ['was A15 red in November', 'and in January?', 'as of 31 January 2015', 'A15 is in progress, RAG red'],
    ['what was overdue on 1 January', 'and on 15 December?', 'as of 15 December 2014', 'Nothing was overdue'],
    ['how were we doing in December', 'and at the last board?', 'as of 15 January 2015', '2 red, 2 amber'],
    ['how are we doing', 'and a month ago?', 'as of 2 January 2015', '1 red, 2 amber'],
  ])('%s, %s: another day', (first, second, reading, summary) => {
    expect(askKnowsley(second, askKnowsley(first).turn).answer).toMatchObject({
      outcome: 'answered',
      echo: saying(reading),
      summary: saying(summary),
    });
  });

  it('before there was a notice nothing stood anywhere, and that is said', () => {
    expect(ask('how did we stand a year ago')).toMatchObject({
      outcome: 'answered',
      echo: saying('as of 2 February 2014'),
      summary: 'There was no notice yet on 2 February 2014: Knowsley’s is dated 16 September 2014.',
      items: [],
    });
    expect(ask('how many were overdue a year ago')).toMatchObject({ value: 0 });
  });

  it('a council that is named has its own calendar', () => {
    const { answer } = asker().ask('what was overdue in Knowsley at the last board', { ...knowsley(), notice: 'kent' });
    expect(answer.echo).toBe('Overdue, as of 15 January 2015, any holder, Knowsley');
    expect(answer.items).toHaveLength(4);
  });
});

describe('what happened in a time behind us', () => {
  const BETWEEN = 'A6 A7 A15 A25 A17 14(f)';
  it.each([
    ['what changed between the last two boards', 'from 11 December 2014 to 15 January 2015', BETWEEN],
    ['what changed between the last two meetings', 'from 11 December 2014 to 15 January 2015', BETWEEN],
    ['what moved since the board before last', 'since 11 December 2014', `${BETWEEN} A11 A21 A5 A3 A23 A13`],
    ['what changed since the last board', 'since 15 January 2015', 'A17 14(f) A11 A21 A5 A3 A23 A13'],
    ['what changed in November', 'in November 2014', 'A4 A17'],
  ])('%s', (question, reading, items) => {
    expect(ask(question)).toMatchObject({ outcome: 'answered', echo: saying(reading) });
    expect(refs(question)).toBe(items);
  });
});
