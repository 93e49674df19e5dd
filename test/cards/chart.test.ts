import { render } from '../../bot/render.ts';
import { bytesOf, CARD_BYTES } from '../../cards/card.ts';
import type { AnswerSeries } from '../../notices/model/answer.ts';
import { answerOf, dutyItem } from '../dialogs/hand-made.ts';
import { asker, kent } from '../questions/desk.ts';
import { CardSchema } from './card-schema.ts';

type Blocks = CardSchema['body'];
type Chart = Extract<Extract<Blocks[number], { type: 'Container' }>['items'][number], { type: 'Chart.Line' }>;

const seriesOf = (change: Partial<AnswerSeries> = {}): AnswerSeries => ({
  ref: 'B9',
  metric: 'vacancy rate',
  unit: '%',
  points: [
    { date: '2011-03-31', value: 23.5 },
    { date: '2011-06-30', value: 18.2 },
  ],
  target: { value: 10, date: null, words: 'no more than 10%' },
  ...change,
});

const cardOf = (answer: ReturnType<typeof answerOf>): CardSchema => {
  const notice = { id: 'kent', place: 'Kent', council: 'Kent County Council' };
  return CardSchema.parse(render({ kind: 'answer', answer, notice, offset: 0, again: null, canLog: false })?.card);
};

const chartsOn = ({ body }: CardSchema): Chart[] =>
  body.flatMap((block) => (block.type === 'Container' ? block.items.filter((item) => item.type === 'Chart.Line') : []));

const chartsOf = (...series: AnswerSeries[]): Chart[] =>
  chartsOn(cardOf(answerOf({ items: [dutyItem('B9', { type: 'reading' })], series })));

const cells = (chart: Chart | undefined): string[][] =>
  (chart?.fallback.rows ?? []).map((row) => row.cells.map(({ items }) => items[0]?.inlines[0]?.text ?? ''));

describe('the card of an answer about readings', () => {
  it('draws the readings and the straight line to the target, as recorded', () => {
    const { answer } = asker().ask('how are core assessments out of timescale doing?', kent());
    const [chart] = chartsOn(cardOf(answer));
    expect(chart?.data).toEqual([
      {
        legend: 'Readings',
        color: 'categoricalBlue',
        values: [
          { x: '2011-03-31', y: 2010 },
          { x: '2011-04-30', y: 1780 },
          { x: '2011-05-31', y: 1320 },
          { x: '2011-06-30', y: 905 },
          { x: '2011-07-31', y: 610 },
        ],
      },
      {
        legend: 'Straight line to the target',
        color: 'categoricalMarigold',
        values: [
          { x: '2011-03-31', y: 2010 },
          { x: '2011-08-31', y: 100 },
        ],
      },
    ]);
  });

  it('says the same in a table where no chart is drawn', () => {
    const [chart] = chartsOf(seriesOf());
    expect(cells(chart)).toEqual([
      ['Date', 'Reading'],
      ['31 March 2011', '23.5%'],
      ['30 June 2011', '18.2%'],
      ['Target', 'no more than 10%'],
    ]);
  });

  it('draws a target without a date as a level', () => {
    expect(chartsOf(seriesOf())[0]?.data[1]).toMatchObject({
      legend: 'Target',
      values: [
        { x: '2011-03-31', y: 10 },
        { x: '2011-06-30', y: 10 },
      ],
    });
  });

  it('keeps to the level of the target after its date', () => {
    const target = { value: 20, date: '2011-05-01', words: 'no more than 20% by 1 May 2011' };
    expect(chartsOf(seriesOf({ target }))[0]?.data[1]?.values).toEqual([
      { x: '2011-03-31', y: 23.5 },
      { x: '2011-05-01', y: 20 },
      { x: '2011-06-30', y: 20 },
    ]);
  });

  it('draws the readings alone where no number is set', () => {
    const [chart] = chartsOf(seriesOf({ target: null }));
    expect(chart?.data).toHaveLength(1);
    expect(cells(chart)).toHaveLength(3);
  });

  it('draws nothing of one reading, of four series, and of other answers', () => {
    expect(chartsOf(seriesOf({ points: [{ date: '2011-03-31', value: 1 }] }))).toEqual([]);
    expect(chartsOf(seriesOf(), seriesOf(), seriesOf())).toHaveLength(3);
    expect(chartsOf(seriesOf(), seriesOf(), seriesOf(), seriesOf())).toEqual([]);
    expect(chartsOf()).toEqual([]);
  });

  it('stays small after years of readings, and the line keeps its slope', () => {
    const points = Array.from({ length: 700 }, (_, at) => ({
      date: new Date(Date.UTC(2011, 0, 1 + at)).toISOString().slice(0, 10),
      value: 1000.25 - at,
    }));
    const target = { value: 0, date: '2013-09-27', words: 'no more than 0' };
    const series = [1, 2, 3].map(() => seriesOf({ metric: 'm'.repeat(3000), points, target }));
    const card = cardOf(answerOf({ items: [dutyItem('B9', { type: 'reading' })], series }));
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
    const [readings, line] = chartsOn(card)[0]?.data ?? [];
    expect(readings?.values.at(-1)).toEqual({ x: '2012-11-30', y: 301.25 });
    expect(line?.values[0]?.x).toBe(readings?.values[0]?.x);
    // 1,000 days from 1000.25 to 0: a little over one a day.
    expect(Math.abs((line?.values[0]?.y ?? 0) - (readings?.values[0]?.y ?? 0))).toBeLessThan(1);
  });

  it('takes what a metric is called as text', () => {
    const metric = '**x** [click](https://evil.example) ${$root.title} \u202E<at>all</at>';
    const words = 'no more than **10** ![x](https://evil.example/x.png)';
    const card = cardOf(
      answerOf({ items: [], series: [seriesOf({ metric, target: { value: 10, date: null, words } })] }),
    );
    const json = JSON.stringify(card);
    expect(json).not.toContain('\u202E');
    for (const block of json.match(/"type":"TextBlock"[^}]*}/g) ?? []) expect(block).not.toContain('evil');
  });
});
