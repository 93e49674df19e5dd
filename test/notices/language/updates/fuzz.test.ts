import { Draft } from '../../../../notices/model/draft.ts';
import { understandCommand } from '../../../../notices/language/updates/understand-command.ts';
import { generator, mutate } from '../../../questions/mutate.ts';
import { readQuestions } from '../../../questions/score.ts';
import { kent, knowsley } from './desk.ts';
import { KENT_ORDERS, KNOWSLEY_ORDERS, OTHER_ORDERS } from './sentences.ts';

const MUTANTS = 1500;
const random = generator(20_150_202);

const mutantsOf = (sentences: readonly string[]): string[] =>
  Array.from({ length: MUTANTS }, (_, at) => mutate(sentences[at % sentences.length] ?? '', random).question);

describe('orders, each with something done to it', () => {
  const mutants = mutantsOf([...KNOWSLEY_ORDERS, ...KENT_ORDERS, ...OTHER_ORDERS].map(([sentence]) => sentence));

  it.each([
    ['Knowsley', knowsley()],
    ['Kent', kent()],
  ])('none throws on %s’s board, and every draft is one', (_, context) => {
    const misshapen = mutants.filter((sentence) => {
      const understood = understandCommand(sentence, context);
      return understood.kind === 'draft' && !Draft.safeParse(understood.draft).success;
    });
    expect(misshapen).toEqual([]);
  });
});

describe('questions, each with something done to it', () => {
  const questions = ['given.jsonl', 'held-out.jsonl', 'fifth.jsonl']
    .flatMap((name) => readQuestions(name))
    .filter(({ expect }) => [expect.outcome].flat().includes('answered'))
    .map(({ question }) => question);

  it('hardly one becomes an order', () => {
    const taken = mutantsOf(questions).filter((question) => understandCommand(question, knowsley()).kind === 'draft');
    // "Is 9(b) finished" that lost its first word is an order, and refs said two thousand times may be anything.
    expect(taken.length).toBeLessThan(MUTANTS / 150);
  });
});

describe('a text of four thousand characters', () => {
  const long = 'visits were sampled again and 88% were on time; the board was told. '.repeat(58).trim();

  it('is kept whole, and what stands behind it is read', () => {
    const understood = understandCommand(`log A6: ${long} Now amber`, knowsley());
    expect(understood).toMatchObject({ kind: 'draft', draft: { about: 'A6', text: long, rag: 'amber', percent: '' } });
  });

  it('may hold anything', () => {
    const text = 'line one\nline two — “quoted” £5m <b>&amp;</b> =SUM(A1) @everyone 😀';
    expect(understandCommand(`log A6: ${text}`, knowsley())).toMatchObject({ draft: { about: 'A6', text } });
  });

  it.each([
    'move A6 back ',
    'new action: by the end of ',
    'A6, ',
    'evidence https://x ',
    'make x y ',
    'undo please ',
    'agreed by ',
    '(((',
    'a.',
    'now and ',
    'the next review ',
    '1,',
    ' ',
    'a',
    '-',
    'a-',
    'a:',
    '?',
    'http://',
    'log that ',
    'A6 - ',
    "'s ",
  ])('is read to its end in a moment, even if it is all “%s”', (piece) => {
    const sentence = piece.repeat(Math.ceil(4000 / piece.length));
    expect(() => [understandCommand(sentence, knowsley()), understandCommand(`A6: ${sentence}`, kent())]).not.toThrow();
  });
});
