import { findOwnRefs, ownNumbers } from '../../../notices/language/own-refs.ts';
import { understandCommand } from '../../../notices/language/updates/understand-command.ts';
import type { BoardRecords } from '../../../notices/model/board.ts';
import { asker, boardOf, knowsley } from '../../questions/desk.ts';
import { readQuestions } from '../../questions/score.ts';
import { knowsley as updating } from './updates/desk.ts';
import { KNOWSLEY_ORDERS, KNOWSLEY_UNSEEN } from './updates/sentences.ts';

/** Ways in which boards count; none of these numbers is a paragraph of the notice. */
const WAYS: readonly (readonly [name: string, numberOf: (n: number) => string])[] = [
  ['S3', (n) => `S${n}`],
  ['1.1.1', (n) => `1.${n}.1`],
  ['IA3', (n) => `IA${n}`],
  ['2.10', (n) => `2.${n}`],
];
const renumber = (text: string, numberOf: (n: number) => string): string =>
  text.replace(/\ba(\d{1,2})\b/gi, (_, n: string) => numberOf(Number(n)));

function renumbered(board: BoardRecords, numberOf: (n: number) => string): BoardRecords {
  const to = (text: string): string => renumber(text, numberOf);
  return {
    ...board,
    actions: board.actions.map((action) => ({ ...action, id: to(action.id) })),
    updates: board.updates.map((update) => ({ ...update, about: to(update.about) })),
  };
}

const NAMED = /\bA\d{1,2}\b/i;
const QUESTIONS = ['given.jsonl', 'second.jsonl', 'third.jsonl', 'fourth.jsonl', 'fifth.jsonl']
  .flatMap((name) => readQuestions(name))
  .filter(({ question, board, after }) => board === 'knowsley' && after === undefined && NAMED.test(question))
  .map(({ question }) => question);

describe.each(WAYS)('a plan that counts like %s', (_, numberOf) => {
  const board = renumbered(boardOf('knowsley'), numberOf);

  it('is asked about as one that counts like A6', () => {
    const differ = QUESTIONS.flatMap((question) => {
      const plain = asker().ask(question, knowsley());
      const own = asker().ask(renumber(question, numberOf), { ...knowsley(), board });
      const [expected, said] = [renumber(plain.answer.text, numberOf), own.answer.text];
      return expected === said ? [] : [{ question: renumber(question, numberOf), expected, said }];
    });
    expect(QUESTIONS.length).toBeGreaterThan(50);
    expect(differ).toEqual([]);
  });

  it('is told as one that counts like A6', () => {
    const context = updating();
    const own = { ...context, records: renumbered(context.records, numberOf) };
    const differ = [...KNOWSLEY_ORDERS, ...KNOWSLEY_UNSEEN].flatMap(([sentence, draft]) => {
      if (!NAMED.test(sentence)) return [];
      const expected = Object.fromEntries(
        Object.entries(draft).map(([field, value]) => [field, renumber(value, numberOf)]),
      );
      const read = understandCommand(renumber(sentence, numberOf), own);
      const fits =
        read.kind === 'draft' && JSON.stringify({ ...read.draft, ...expected }) === JSON.stringify(read.draft);
      return fits ? [] : [{ sentence: renumber(sentence, numberOf), expected, read }];
    });
    expect(differ).toEqual([]);
  });
});

describe('a number of the plan’s own', () => {
  const own = ownNumbers(['S1', 'S2', '1.1', '1.1.1', 'IA3', '1a', 'A6', 'Total']);
  const refs = (text: string) => findOwnRefs(text, own).map(({ ref, known }) => `${ref}${known ? '' : '?'}`);

  it.each([
    ['when is s1 due', ['S1']],
    ['status of 1.1.1?', ['1.1.1']],
    ['who owns ia3’s action', ['IA3']],
    ['1a and S1/S2', ['1a', 'S1', 'S2']],
    ['when is S9 due', ['S9?']],
    ['status of action 1.10', ['1.10?']],
    ['it rose to 1.10', []],
    ['by 31.3.15', []],
    ['A6 and the total', []],
  ])('is found whole in “%s”', (text, found) => {
    expect(refs(text)).toEqual(found);
  });
});
