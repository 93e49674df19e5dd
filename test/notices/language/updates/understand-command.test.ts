import { Draft } from '../../../../notices/model/draft.ts';
import { type CommandContext, understandCommand } from '../../../../notices/language/updates/understand-command.ts';
import { readQuestions } from '../../../questions/score.ts';
import { COMMANDS, LIKE_COMMANDS } from '../../questions/sentences.ts';
import { contextOf, kent, knowsley } from './desk.ts';
import { KENT_ORDERS, KENT_UNSEEN, KNOWSLEY_ORDERS, KNOWSLEY_UNSEEN, OTHER_ORDERS } from './sentences.ts';

const SETS = [
  'given.jsonl',
  'held-out.jsonl',
  'second.jsonl',
  'third.jsonl',
  'fourth.jsonl',
  'fifth.jsonl',
  'probes.jsonl',
];

const contexts = new Map<string, CommandContext>();
const contextFor = (notice: string, today: string, board: string | null): CommandContext => {
  const key = `${notice} ${today} ${String(board)}`;
  const context = contexts.get(key) ?? contextOf(notice, today, board);
  contexts.set(key, context);
  return context;
};

/** The questions that are answered, each with the boards it could be typed on. */
const questions = SETS.flatMap((name) => readQuestions(name))
  .filter(({ expect }) => [expect.outcome].flat().includes('answered'))
  .map(({ question, notice, asOf, board }) => ({
    question,
    context: contextFor(notice ?? 'knowsley', asOf, board ?? null),
  }));

describe('an order on Knowsley’s board', () => {
  const context = knowsley();
  it.each([...KNOWSLEY_ORDERS, ...KNOWSLEY_UNSEEN])('%s', (sentence, draft) => {
    expect(understandCommand(sentence, context)).toEqual({ kind: 'draft', draft: Draft.parse(draft) });
  });
});

describe('an order on Kent’s board', () => {
  const context = kent();
  it.each([...KENT_ORDERS, ...KENT_UNSEEN])('%s', (sentence, draft) => {
    expect(understandCommand(sentence, context)).toEqual({ kind: 'draft', draft: Draft.parse(draft) });
  });
});

describe('an order that is none of the log’s', () => {
  const context = knowsley();
  it.each(OTHER_ORDERS)('%s is named', (sentence, name) => {
    expect(understandCommand(sentence, context)).toEqual({ kind: 'other', name });
  });
});

describe('a question', () => {
  it.each(LIKE_COMMANDS)('%s is no order, though it has the words of one', (sentence) => {
    expect(understandCommand(sentence, knowsley())).toEqual({ kind: 'question' });
  });

  it('that is answered is never an order, on its own board', () => {
    const taken = questions.filter(({ question, context }) => understandCommand(question, context).kind !== 'question');
    expect(taken.map(({ question }) => question)).toEqual([]);
  });

  it('is no order on a board that has a plan, a calendar and series either', () => {
    const taken = questions.filter(({ question }) =>
      [knowsley(), kent()].some((context) => understandCommand(question, context).kind !== 'question'),
    );
    expect(taken.map(({ question }) => question)).toEqual([]);
  });

  it.each(['A6 done?', 'A6 amber?', 'is A6 done', 'has A12 moved to May', 'A6', 'A6 status', 'next review 18 March?'])(
    '%s stays one',
    (sentence) => {
      expect(understandCommand(sentence, knowsley())).toEqual({ kind: 'question' });
    },
  );
});

describe('an order that ends as a question does', () => {
  it.each([
    ['can you mark A14 complete?', { about: 'A14', status: 'complete' }],
    ['could you please sign off A3?', { about: 'A3', status: 'complete' }],
    ['log A10: will they sign in March?', { about: 'A10', text: 'will they sign in March?' }],
  ])('%s is one all the same', (sentence, fields) => {
    expect(understandCommand(sentence, knowsley())).toMatchObject({ kind: 'draft', draft: fields });
  });
});

describe('a sentence that ask refuses as an order', () => {
  it.each(COMMANDS)('%s is one', (sentence) => {
    expect(understandCommand(sentence, knowsley()).kind).not.toBe('question');
  });
});
