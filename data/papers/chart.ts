import type { AnswerSeries } from '../../notices/model/answer.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import { type Colour, picture, type Picture } from './picture.ts';

/** How large a chart is drawn, in pixels, twice as many as it is shown in. */
export const CHART_SIZE = { width: 1200, height: 460 } as const;

const FRAME = { left: 130, right: 70, top: 55, bottom: 75 } as const;
/** Between the scale's numbers and the first point, whose own number stands above it. */
const INSET = 60;
const INK: Colour = [40, 40, 40];
const GRID: Colour = [215, 215, 215];
const READINGS: Colour = [0, 84, 166];
const TARGET: Colour = [170, 70, 0];
const SIZE = 24;
const TICKS = 4;

interface Point {
  readonly date: CalendarDate;
  readonly value: number;
}

/** A series as a PNG: readings as a line with their values, the way to the target dashed. Colour says nothing alone. */
export function chartPicture(series: AnswerSeries): Uint8Array {
  const way = wayOf(series);
  const canvas = picture(CHART_SIZE.width, CHART_SIZE.height);
  const scale = scaleOf([...series.points, ...way]);
  for (const tick of scale.ticks) drawTick(canvas, scale, tick, series.unit);
  pairs(way).forEach(([from, to]) => canvas.dashes(scale.at(from), scale.at(to), 4, TARGET, 14));
  pairs(series.points).forEach(([from, to]) => canvas.line(scale.at(from), scale.at(to), 5, READINGS));
  for (const point of series.points) canvas.line(scale.at(point), scale.at(point), 16, READINGS);
  drawValues(canvas, scale, series.points, READINGS);
  drawValues(canvas, scale, way.slice(-1), TARGET);
  drawDates(canvas, scale, [...way.slice(-1), ...series.points.slice(-1), ...series.points]);
  return canvas.png();
}

/** From the first reading straight to the number at its date, then flat: as the target's RAG follows it. */
function wayOf({ points, target }: AnswerSeries): Point[] {
  const [first] = points;
  const last = points.at(-1);
  if (target === null || first === undefined || last === undefined) return [];
  const { date, value } = target;
  const reached = date === null || date <= first.date ? { date: first.date, value } : { date, value };
  const start = reached.date === first.date ? [] : [first];
  const after = reached.date < last.date ? [{ date: last.date, value }] : [];
  return [...start, reached, ...after];
}

interface Scale {
  readonly ticks: readonly number[];
  at(point: Point): readonly [number, number];
}

function scaleOf(points: readonly Point[]): Scale {
  const values = points.map(({ value }) => value);
  const days = points.map(({ date }) => Date.parse(date));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // From nought where it is near: half a scale would make a small change look large.
  const low = least >= 0 && least < most / 2 ? 0 : least;
  const step = niceStep((most - low || Math.abs(most) || 1) / TICKS);
  const from = Math.floor(low / step);
  const to = Math.max(Math.ceil(most / step), from + 1);
  const [first, length] = [Math.min(...days), Math.max(...days) - Math.min(...days) || 1];
  const { width, height } = CHART_SIZE;
  return {
    ticks: Array.from({ length: to - from + 1 }, (_, n) => Number(((from + n) * step).toPrecision(12))),
    at: ({ date, value }) => [
      FRAME.left + INSET + ((width - FRAME.left - INSET - FRAME.right) * (Date.parse(date) - first)) / length,
      height - FRAME.bottom - ((height - FRAME.top - FRAME.bottom) * (value / step - from)) / (to - from),
    ],
  };
}

/** 1, 2, 2.5 or 5 times a power of ten, not below this. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5].find((part) => part * power >= least) ?? 10) * power;
}

const shown = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const numberWords = (value: number, unit: string): string => `${shown.format(value)}${unit === '%' ? '%' : ''}`;

function drawTick(canvas: Picture, scale: Scale, value: number, unit: string): void {
  const [, y] = scale.at({ date: '1970-01-01', value });
  canvas.line([FRAME.left, y], [CHART_SIZE.width - FRAME.right, y], 2, GRID);
  const words = numberWords(value, unit);
  const width = canvas.digits(words, [0, 0], SIZE, null);
  canvas.digits(words, [FRAME.left - 18 - width, y - SIZE / 2], SIZE, INK);
}

/** Above their points, where they do not touch the one before. */
function drawValues(canvas: Picture, scale: Scale, points: readonly Point[], colour: Colour): void {
  let free = -Infinity;
  for (const point of points) {
    const words = numberWords(point.value, '');
    const width = canvas.digits(words, [0, 0], SIZE, null);
    const [x, y] = scale.at(point);
    const left = Math.min(x - width / 2, CHART_SIZE.width - width - 4);
    if (left < free) continue;
    canvas.digits(words, [left, y - SIZE - 14], SIZE, colour);
    free = left + width + 8;
  }
}

/** Below the axis, the first named first: those that would touch another are left out. */
function drawDates(canvas: Picture, scale: Scale, points: readonly Point[]): void {
  const taken: (readonly [number, number])[] = [];
  for (const { date, value } of points) {
    const words = date.slice(2).split('-').toReversed().join('/');
    const width = canvas.digits(words, [0, 0], SIZE, null);
    const [x] = scale.at({ date, value });
    const left = Math.min(x - width / 2, CHART_SIZE.width - width - 4);
    if (taken.some(([from, to]) => left < to && left + width > from)) continue;
    canvas.digits(words, [left, CHART_SIZE.height - FRAME.bottom + 30], SIZE, INK);
    taken.push([left - 16, left + width + 16]);
  }
}

const pairs = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((to, n) => {
    const from = all[n - 1];
    return from === undefined ? [] : [[from, to] as const];
  });
