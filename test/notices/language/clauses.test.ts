import { clausesOf } from '../../../notices/language/clauses.ts';
import { asker, askKnowsley, knowsley } from '../../questions/desk.ts';

const divided = (message: string): string[] => clausesOf(message).list.map(({ act, text }) => `${act}: ${text}`);
describe('the clauses of a message', () => {
  it.each([
    ["Hope you're well, any chance you could tell me what's overdue before I go on leave?", ["ask: what's overdue?"]],
    [
      'hi, quick one — what is due this month? thanks, Jane',
      ['courtesy: hi, quick one', 'ask: what is due this month?', 'courtesy: thanks, Jane'],
    ],
    ['For my meeting with the police on Friday, what is overdue?', ['ask: what is overdue?']],
    [
      "I'm covering for a colleague this week. what is overdue",
      ["context: I'm covering for a colleague this week", 'ask: what is overdue'],
    ],
    ['> what was red in May?\n\nwhat is red now?', ['context: what was red in May?', 'ask: what is red now?']],
    ['The police actions. Which are late?', ['part: The police actions', 'ask: Which are late?']],
    ['A6 was due in May. Is it done?', ['tell: A6 was due in May', 'ask: Is it done?']],
    ['Mark A6 as complete. What is overdue?', ['order: Mark A6 as complete', 'ask: What is overdue?']],
  ])('%s', (message, clauses) => {
    expect(divided(message)).toEqual(clauses);
  });

  it.each([
    "what's due before the board on Friday",
    'what must be done before we next meet',
    'the actions which are red',
    'leaving aside the reports, what is due by May',
    'what happens if it is not done',
    'which council is best',
    'which actions are now business as usual',
    'what is due soon',
    'is anything due in the next six weeks?',
    'who signed off A6',
    'update A6: 88% of files audited',
  ])('takes nothing from “%s”', (message) => {
    expect(clausesOf(message).list.map(({ text }) => text)).toEqual([message]);
  });

  it('takes its time from the length of a message, and no more', () => {
    const message = 'and because I know what I know, so that we can, '.repeat(80);
    expect(clausesOf(message).list.length).toBeGreaterThan(0);
  });
});

const reading = (message: string): string => askKnowsley(message).answer.echo;

describe('what stands around a question', () => {
  it('restricts nothing: neither a party nor a time', () => {
    expect(reading('DfE want to know what is overdue')).toBe('Overdue, any holder, Knowsley');
    expect(reading("what's overdue before I go on leave on Friday?")).toBe('Overdue, any holder, Knowsley');
  });

  it('is a restriction where the question itself says it', () => {
    expect(reading("what's due before the board on Friday")).toMatch(/^Due by 6 February 2015/);
    expect(reading('What is due in March? Just the police ones.')).toMatch(/^Due in March 2015, .*Police/);
  });

  it('refuses nothing, and what is asked is refused all the same', () => {
    expect(askKnowsley('Hope this is no bother. What is overdue?').answer.outcome).toBe('answered');
    expect(askKnowsley('Are there going to be any board meetings in March?').answer.outcome).toBe('answered');
    expect(askKnowsley('Hi, is the director on leave? Thanks').answer.outcome).toBe('refused');
    expect(askKnowsley('Hi all, will we make it? Thanks').answer.outcome).toBe('refused');
    expect(askKnowsley('Quick one: mark A6 as complete please').answer.outcome).toBe('refused');
    expect(askKnowsley('It is about child B. When was the last visit?').answer.outcome).toBe('refused');
  });
});

describe('several questions in one message', () => {
  it('are answered in one reply, each under its own words', () => {
    const { answer, meaning, more, turn } = askKnowsley(
      "hi, what's overdue for the police? and when is the next board meeting? ta",
    );
    expect(answer.outcome).toBe('answered');
    expect(answer.echo).toBe('Overdue, Police, Knowsley; Board meetings, the next, Knowsley');
    expect(answer.items.map(({ ref }) => ref)).toEqual(['A10', '15(a)']);
    expect(answer.sections.map(({ title, size }) => [title, size])).toEqual([
      ["What's overdue for the police?", 1],
      ['And when is the next board meeting?', 1],
    ]);
    expect(answer.value).toBeNull();
    expect(answer.text.indexOf('“and when is')).toBeGreaterThan(answer.text.indexOf("“what's overdue"));
    expect([meaning, ...more]).toMatchObject([
      { act: 'ask', question: { kind: 'overdue' } },
      { act: 'ask', question: { kind: 'meeting' } },
    ]);
    expect(turn?.question.kind).toBe('meeting');
  });

  it('may go on from one another', () => {
    const { answer } = askKnowsley("what's overdue for the police? and who owns it?");
    expect(answer.echo).toBe('Overdue, Police, Knowsley; Overdue, Police, and who has them, Knowsley');
    expect(answer.items.map(({ ref }) => ref)).toEqual(['A10']);
  });

  it('are told apart without a mark between them', () => {
    expect(reading('what is overdue for the police and when is the next board meeting')).toBe(
      'Overdue, Police, Knowsley; Board meetings, the next, Knowsley',
    );
    expect(reading('who reports to the leader and how often')).not.toMatch(/;/);
  });

  it('are three at most; the rest is offered', () => {
    const { answer } = askKnowsley(
      'what is overdue for the police? when is the next review? which actions are red? who owns A12? when was A7 last updated?',
    );
    expect(answer.sections).toHaveLength(3);
    expect(answer.suggestions.map(({ words }) => words)).toEqual(['who owns A12?', 'when was A7 last updated?']);
    expect(answer.text).toMatch(/3 questions at a time/);
  });

  it('say which of them is not answered, and why', () => {
    const { answer } = askKnowsley('what is overdue for the police? and will the council hit it?');
    expect(answer.echo).toBe('Overdue, Police, Knowsley');
    expect(answer.summary).toMatch(/I did not answer “and will the council hit it\?”: I cannot see ahead/);
  });

  it('are one where they ask the same', () => {
    const { answer } = asker().ask('what is overdue? what is overdue??', knowsley());
    expect(answer.echo).toBe('Overdue, any holder, Knowsley');
  });
});
