import type { AnswerSeries } from '../notices/model/answer.ts';
import { dayWords } from '../notices/words/text.ts';
import { run, type Run } from './card.ts';
import { CHART } from './words.ts';
import { clean, shorten } from './text.ts';

interface Point {
  /** `2011-07-31`: clients set days on a scale of time. */
  readonly x: string;
  readonly y: number;
}

interface Line {
  readonly legend: string;
  readonly color: 'categoricalBlue' | 'categoricalMarigold';
  readonly values: readonly Point[];
}

interface Cell {
  readonly type: 'TableCell';
  readonly items: readonly [{ readonly type: 'RichTextBlock'; readonly inlines: readonly [Run] }];
}

interface TableRow {
  readonly type: 'TableRow';
  readonly cells: readonly [Cell, Cell];
}

/** A chart as the template binds it. */
export interface Chart {
  readonly heading: readonly Run[];
  /** What a screen reader says of it. */
  readonly title: string;
  readonly lines: readonly Line[];
  /** The same in words, for clients that draw no charts. */
  readonly rows: readonly TableRow[];
}

const MOST_CHARTS = 3;
const MOST_ROWS = 6;

/** A chart for each of up to three series; more are read faster as rows, and one reading is no line. */
export function chartsOf(series: readonly AnswerSeries[], mostPoints: number): Chart[] {
  if (series.length > MOST_CHARTS || mostPoints < 2) return [];
  return series.filter(({ points }) => points.length > 1).map((one) => chartOf(one, mostPoints));
}

function chartOf(series: AnswerSeries, mostPoints: number): Chart {
  const metric = shorten(clean(series.metric), 120);
  const points = series.points.slice(-mostPoints).map(({ date, value }) => ({ x: date, y: value }));
  const shown = series.points.slice(-MOST_ROWS);
  const { target } = series;
  return {
    heading: [run(metric.charAt(0).toUpperCase() + metric.slice(1), { weight: 'Bolder' })],
    title: CHART.title(metric),
    lines: [
      { legend: CHART.readings(series.unit), color: 'categoricalBlue', values: points },
      ...targetLine(series).map((line) => withinReach(line, points)),
    ],
    rows: [
      row(CHART.date, CHART.reading, { weight: 'Bolder' }),
      ...shown.map(({ date, value }) => row(dayWords(date), `${value}${series.unit}`)),
      ...(target === null ? [] : [row(CHART.target, shorten(target.words, 120))]),
    ],
  };
}

/** From the first reading straight to the number at its date; flat where there is no date. */
function targetLine({ points, target }: AnswerSeries): Line[] {
  const [first] = points;
  const last = points.at(-1);
  if (target === null || first === undefined || last === undefined) return [];
  const end = target.date === null || target.date < last.date ? last.date : target.date;
  const dated = target.date !== null && target.date > first.date;
  const start = { x: first.date, y: dated ? first.value : target.value };
  const turn = dated && target.date !== null ? [{ x: target.date, y: target.value }] : [];
  const after = turn[0]?.x === end ? [] : [{ x: end, y: target.value }];
  const legend = dated ? CHART.straightLine : CHART.target;
  return [{ legend, color: 'categoricalMarigold', values: [start, ...turn, ...after] }];
}

/** Where the first readings are left out, the line begins with what is shown of them. */
function withinReach(line: Line, shown: readonly Point[]): Line {
  const [start] = shown;
  const [from, to] = line.values;
  if (start === undefined || from === undefined || to === undefined || from.x >= start.x) return line;
  const part = (Date.parse(start.x) - Date.parse(from.x)) / (Date.parse(to.x) - Date.parse(from.x));
  const y = Math.round((from.y + (to.y - from.y) * Math.min(1, part)) * 100) / 100;
  return { ...line, values: [{ x: start.x, y }, ...line.values.slice(1).filter(({ x }) => x > start.x)] };
}

function row(first: string, second: string, look: Omit<Run, 'type' | 'text'> = {}): TableRow {
  return { type: 'TableRow', cells: [cell(first, look), cell(second, look)] };
}

const cell = (text: string, look: Omit<Run, 'type' | 'text'>): Cell => ({
  type: 'TableCell',
  items: [{ type: 'RichTextBlock', inlines: [run(text, look)] }],
});
