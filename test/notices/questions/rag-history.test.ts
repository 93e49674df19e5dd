import { Question, type WrittenQuestion } from '../../../notices/model/question.ts';
import { asker, kent, knowsley } from '../../questions/desk.ts';

const asked = (question: Omit<WrittenQuestion, 'kind'>, setting = knowsley()) =>
  asker().answer({ act: 'ask', question: Question.parse({ ...question, kind: 'rag-history' }) }, setting).answer;

describe('RAG month by month', () => {
  it('is of one action, with its status at the end of each month', () => {
    const { summary, value, months } = asked({ refs: ['A6'] });
    expect(summary).toBe('A6 was green at first, then red by the end of December 2014.');
    expect(value).toBe('red');
    expect(months?.rows.at(-1)).toEqual(['2 February 2015', 'red', 'in progress']);
  });

  it('counts the plan, what is finished as complete', () => {
    const { months, figures } = asked({});
    expect(months?.rows.at(-1)).toEqual(['2 February 2015', '3', '8', '11', '6']);
    expect(figures.at(-1)?.words).toBe('3 red (A6, A10 and A15), 8 amber, 11 green, 6 complete');
    for (const [, ...counts] of months?.rows ?? []) expect(counts.reduce((sum, one) => sum + Number(one), 0)).toBe(28);
  });

  it('is of a part of it, and says what part', () => {
    const { echo, months } = asked({ who: [{ agency: 'Council' }] });
    expect(echo).toContain('Council');
    expect(months?.columns).toEqual(['On', 'Red', 'Amber', 'Green', 'Complete']);
  });

  it('takes each day from the log as it stood then', () => {
    const now = knowsley();
    const records = now.board;
    if (records === null) throw new Error('there is a board');
    const late = { ...records, actions: records.actions.map((one) => ({ ...one, rag: 'red' as const })) };
    const answered = asker().answer(
      { act: 'ask', question: Question.parse({ kind: 'rag-history' }) },
      { ...now, board: late, recordedBy: () => ({ board: records, mine: null }) },
    ).answer;
    expect(answered.months?.rows.at(-2)).toEqual(asked({}).months?.rows.at(-2));
    expect(answered.months?.rows.at(-1)?.[1]).toBe('22');
  });

  it('begins with the last month before the time that is asked for, and ends with it', () => {
    const point = (month: number) => ({ is: 'month', month, year: null, which: null }) as const;
    const days = (relation: 'since' | 'in', month: number) =>
      asked({ window: [{ kind: 'window', relation, point: point(month), approx: false }] }).months?.rows.map(
        ([on]) => on,
      );
    expect(days('since', 12)).toEqual(['30 November 2014', '31 December 2014', '31 January 2015', '2 February 2015']);
    expect(days('in', 11)).toEqual(['31 October 2014', '30 November 2014']);
  });

  it('says so where there is no plan', () => {
    expect(asked({}, kent()).summary).toContain('No action of the plan is meant');
  });
});
