import type { Answer } from '../../../notices/model/answer.ts';
import { asker, kent } from '../../questions/desk.ts';

const ask = (question: string, asOf = '2011-08-05'): Answer => asker().ask(question, { ...kent(), asOf }).answer;

describe('an answer about a reading', () => {
  it('says the RAG in words, and why', () => {
    const { summary, items } = ask('how are core assessments out of timescale doing?');
    expect(summary).toContain(
      'RAG amber: behind the straight line from 2,010 on 31 March 2011 to 100 by August 2011 (487 on 31 July 2011), ' +
        'but nearer to the target than at its start.',
    );
    expect(items.map(({ rag }) => rag)).toEqual(['amber']);
  });

  it('says of several each RAG, and why beside each', () => {
    const { summary, items } = ask('which targets are we not meeting?');
    expect(summary.match(/RAG \w+\./g)).toEqual(['RAG green.', 'RAG amber.', 'RAG amber.', 'RAG amber.']);
    expect(items.map(({ rag, note }) => `${rag}: ${note}`)).toEqual([
      expect.stringMatching(/^green: on or ahead of the straight line/),
      expect.stringMatching(/^amber: behind the straight line/),
      'amber: no date to judge by; nearer to the target than the first reading',
      expect.stringMatching(
        /^amber: behind the straight line from 7.8% .* to 11% by March 2012 \(8.6% on 30 June 2011\)/,
      ),
    ]);
  });

  it('judges a past day by what was recorded then', () => {
    const { summary, items, series } = ask('unallocated cases at the end of april');
    expect(summary).toContain('RAG green: on or ahead of the straight line');
    expect(items[0]).toMatchObject({ due: '2011-04-30', rag: 'green' });
    expect(series[0]?.points).toHaveLength(2);
  });

  it('says what a missed date makes of it', () => {
    expect(ask('how many core assessments are out of timescale?', '2011-09-30').summary).toContain(
      'RAG amber: not met',
    );
    expect(ask('how many core assessments are out of timescale?', '2011-10-01').summary).toContain('RAG red: not met');
  });

  it('gives the first reading no RAG', () => {
    const { summary, items } = ask('what was the first reading of core assessments');
    expect(summary).not.toContain('RAG');
    expect(items[0]?.rag).toBeNull();
  });

  it('brings along what a chart is drawn from, and other answers nothing', () => {
    expect(ask('is the vacancy rate improving?').series).toEqual([
      {
        ref: 'B9',
        metric: 'vacancy rate of qualified social workers',
        unit: '%',
        points: [
          { date: '2011-03-31', value: 23.5 },
          { date: '2011-06-30', value: 18.2 },
        ],
        target: { value: 10, date: null, words: 'no more than 10%' },
      },
    ]);
    expect(ask('what is overdue?').series).toEqual([]);
    expect(ask('asdf').series).toEqual([]);
  });
});
