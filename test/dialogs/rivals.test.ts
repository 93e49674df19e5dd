import { compared } from '../../dialogs/rivals.ts';
import { Question } from '../../notices/model/question.ts';
import type { answer } from '../../notices/questions/answer.ts';
import { askKnowsley, asker, knowsley } from '../questions/desk.ts';
import { VAGUE } from '../questions/vague.ts';

const question = (written: object): Question => Question.parse(written);
const answerTo = (asked: Question): ReturnType<typeof answer> =>
  asker().answer({ act: 'ask', question: asked }, knowsley()).answer;

describe('several readings of one sentence', () => {
  it('are one where they are answered with the same', () => {
    const [all, ours] = [question({ kind: 'overdue' }), question({ kind: 'overdue', notices: ['knowsley'] })];
    expect(compared([all, ours], answerTo).agreed).toEqual(all);
  });

  it('are each offered by what would be applied where they differ', () => {
    const rivals = [question({ kind: 'list', rag: ['red'] }), question({ kind: 'overdue' })];
    const { agreed, offers } = compared(rivals, answerTo);
    expect(agreed).toBeNull();
    expect(offers.map(({ words }) => words)).toEqual(['List, RAG red, Knowsley', 'Overdue, any holder, Knowsley']);
    expect(offers.map((offer) => Question.parse(offer.question))).toEqual(rivals);
  });

  it('are offered without those that have no answer, and never agreed on then', () => {
    const rivals = [question({ kind: 'overdue' }), question({ kind: 'status', refs: ['A99'] })];
    const { agreed, offers } = compared(rivals, answerTo);
    expect(agreed).toBeNull();
    expect(offers.map(({ words }) => words)).toEqual(['Overdue, any holder, Knowsley']);
  });
});

describe('a sentence that is asked back', () => {
  it('says so, and offers readings and nothing else', () => {
    const back = VAGUE.map((sentence) => askKnowsley(sentence)).filter(
      ({ meaning, answer }) => meaning === null && answer.suggestions.length === 2,
    );
    expect(back.length).toBeGreaterThan(0);
    for (const { answer } of back) {
      expect(answer.outcome).toBe('clarify');
      expect(answer.items).toEqual([]);
      const [first, second] = answer.suggestions;
      expect(first?.words).toMatch(/, Knowsley$/);
      expect(second?.words).toMatch(/, Knowsley$/);
      expect(first?.question).not.toEqual(second?.question);
    }
  });
});
