import { NO_FACTS } from '../../../notices/model/facts.ts';
import { loadLibrary } from '../../../data/library.ts';
import { knownWords, shapeOfWords } from '../../../notices/language/mask.ts';
import { asker, boardOf } from '../../questions/desk.ts';

const explained = (question: string) =>
  asker()
    .ask(question, {
      asOf: '2015-02-02',
      notice: 'knowsley',
      facts: NO_FACTS,
      board: boardOf('knowsley'),
      previous: null,
    })
    .explain();
const shape = (question: string): string => explained(question).shape.words;

describe('the shape of a question', () => {
  it.each([
    ['which actions have gone walkabout?', 'which actions have gone [word]'],
    ['what is due before the next review', 'what is due before the next review'],
    ['has A12 gone west, and what of 8(b)?', 'has a12 gone [word] and what of 8(b)'],
    ['which Ofsted wibbles does the Improvement Board have', 'which ofsted [word] does the improvement board have'],
    ['what does the children’s partnership say', 'what does the childrens partnership say'],
  ])('has the words that questions are made of: %s', (question, expected) => {
    expect(shape(question)).toBe(expected);
  });

  it.each([
    [
      'Kayleigh Brown dob 12/03/2009 NHS 943 476 5919 was seen',
      '[word] [word] [word] [number] nhs [number] [number] [number] was seen',
    ],
    ['update on Grace Hope, born 14 March 2011', 'update on [word] [word] [word] [number] march [number]'],
    ['is Mark Green still with foster carers', 'is [word] [word] still with foster carers'],
    ['is mark green still with foster carers', 'is [word] [word] still with foster carers'],
    ['where was amber young placed', 'where was [word] [word] [word]'],
    ['where was summer long placed', 'where was [word] [word] [word]'],
    ['where did autumn close and Jan March go', 'where did [word] [word] and [word] [word] go'],
    ['is Winter Quibble with jan wobbler', 'is [word] [word] with [word] [word]'],
    ['which zork was due last summer or in March', 'which [word] was due last summer or in march'],
    ['Will Young missed his visit', '[word] [word] missed his visit'],
    ['which amber actions and green cases', 'which amber actions and green cases'],
    ['ask April May-Brown about it', 'ask [word] [word] [word] about it'],
    [
      'call Mo on 07700 900123 or +44 7700 900 123',
      'call [word] on [number] [number] or [number] [number] [number] [number]',
    ],
    ['jo.bloggs@knowsley.gov.uk has it, see https://example.org/case/Jo?id=7', '[address] has it see [address]'],
    ['HOPE YOUNG MOVED TO 12 HIGH STREET PR1 2AB', '[word] [word] moved to [number] [word] [word] [number] [number]'],
    ['O’Neill, Zoë and 李雷 and Łukasz', '[word] [word] and [word] and [word]'],
    ['NHS number ９４３ 9434765919', 'nhs number [number]'],
    ['child B77 and A999 and P555', 'child [number] and [number] and [number]'],
    ['joy’s placement, max is 9', '[word] placement [word] is [number]'],
    ['<at>Hope Bloggs</at> wibble', 'at [word] [word] at [word]'],
  ])('has nobody in it: %s', (words, expected) => {
    expect(shapeOfWords(words, knownWords(loadLibrary()))).toBe(expected);
  });

  it('has a bare number only where that is a paragraph’s', () => {
    expect(shape('what has paragraph 9 about the wibble aged 9')).toBe(
      'what has paragraph 9 about the [word] aged [number]',
    );
  });

  it('holds nobody whom a board’s plan or log names', () => {
    const board = boardOf('knowsley');
    const [action] = board.actions;
    if (action === undefined) throw new Error('there is no action');
    const named = { ...board, actions: [{ ...action, who: 'Zelda Quibble', agency: 'Wobblers' }] };
    const asked = asker().ask('wibble zelda quibble of the wobblers', {
      asOf: '2015-02-02',
      notice: 'knowsley',
      facts: NO_FACTS,
      board: named,
      previous: null,
    });
    expect(asked.explain().shape.words).toBe('[word] [word] [word] of the [word]');
  });

  it('masks what was left over, too', () => {
    expect(explained('which actions have gone to Zelda Quibble').shape.left.join(' ')).not.toMatch(/zelda|quibble/i);
  });

  it('is as long as a question that is read, whatever is sent', () => {
    expect(shape('wibble 943 4765919 jo@x '.repeat(10_000)).length).toBeLessThan(2_000);
  });
});
