import { Filters, Question, type WrittenQuestion } from '../../../notices/model/question.ts';
import { asker, askKnowsley, knowsley } from '../../questions/desk.ts';

const told = (text: string): string => JSON.stringify(askKnowsley(text));

describe('a share', () => {
  it.each([
    ['what share of finished actions were on time', '6 of 6 actions (100%)'],
    ["what share of overdue actions are the council's", '4 of 6 actions (66.7%)'],
    ['what percentage of overdue actions are red', '3 of 6 actions (50%)'],
    ['what percentage of the reds belong to the council', '2 of 3 actions (66.7%)'],
    ["what share of actions finished in October were the council's", '4 of 4 actions (100%)'],
    ['percentage of green actions that are under 50% done', '1 of 11 actions (9.1%)'],
    ["What percentage of red actions are the police's", '1 of 3 actions (33.3%)'],
    ['of the open actions, what share are red', '3 of 22 actions (13.6%)'],
    ['what percentage of what was due in January is red', '1 of 5 actions (20%)'],
    ['what percentage of actions due in February are green', '3 of 3 actions (100%)'],
    ['share of what was due in October and November that got done', '5 of 6 (83.3%) are complete'],
    ['what share of the actions due in November were finished on time', '2 of 2 actions (100%)'],
  ])('is of what is said before the verb: %s', (text, says) => {
    expect(told(text)).toContain(says);
  });
});

describe('how far actions have come', () => {
  it.each([
    ['which actions are green and under 50%', '1 action.'],
    ['which actions have a RAG but no percentage', '10 actions.'],
    ['Overdue actions under 70% done', '2 actions are overdue.'],
    ['which actions finished early', 'finished early I do not list apart'],
    ['which actions finished before their date', 'finished early I do not list apart'],
  ])('is applied or asked back: %s', (text, says) => {
    expect(told(text)).toContain(says);
  });
});

describe('no share is more than all or of nothing', () => {
  const parts = [
    { progress: 'closed' },
    { rag: ['red'] },
    { rag: ['green'], overdue: false },
    { overdue: true },
    { finished: 'on-time' },
    { percent: { comparison: '<', value: 50 } },
    { who: [{ agency: 'Police' }] },
    { status: ['withdrawn'] },
  ] satisfies Omit<WrittenQuestion, 'kind'>[];
  const kinds = ['list', 'overdue', 'due'] as const;
  const cases = kinds.flatMap((kind) =>
    parts.flatMap((part) => [null, ...parts].map((of) => ({ kind, part, of: of === null ? null : Filters.parse(of) }))),
  );

  it.each(cases)('$kind $part of $of', ({ kind, part, of }) => {
    const question = Question.parse({ kind, subject: 'action', ...part, of, window: [], aggregate: 'share' });
    const { answer } = asker().answer({ act: 'ask', question }, knowsley());
    const said = /(\d+) of (\d+) actions/.exec(answer.summary);
    if (said === null) expect(answer.summary).toContain('no actions to take a share of');
    else expect(Number(said[1])).toBeLessThanOrEqual(Number(said[2]));
  });
});
