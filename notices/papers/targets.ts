import type { TargetLine } from '../digest/model.ts';
import { targetLines } from '../digest/open.ts';
import { drawnOf, targetRow } from '../digest/target-rows.ts';
import type { AnswerSeries } from '../model/answer.ts';
import type { BoardState } from '../progress/board-state.ts';
import { type TargetState, targetStates } from '../progress/target-state.ts';
import { dateWords } from '../words/certainty.ts';
import { amountWords, targetWords } from '../words/targets.ts';
import { capital, dayWords } from '../words/text.ts';
import { TARGETS } from './board-words.ts';
import type { PaperDesk } from './desk.ts';
import { type Block, type Cell, cell, columnsOf, heading, said, tableOr } from './model.ts';

/** Each measured target against its number, its readings as a table and a chart, and the targets without a reading. */
export function targetsSection({ state }: PaperDesk): Block[] {
  const { lines } = targetLines(state);
  const open = unmeasuredTargets(state);
  if (lines.length + open.length === 0) return [];
  const drawn = drawnOf({ targets: lines, dates: 'words' }).filter(({ points }) => points.length > 1);
  return [
    heading(1, TARGETS.heading),
    tableOr(
      TARGETS.noneMeasured,
      TARGETS.title,
      columnsOf(TARGETS.columns, [7, 25, 17, 17, 22, 12]),
      lines.map(lineRow),
    ),
    ...(drawn.length === 0 ? [] : [heading(2, TARGETS.series), ...drawn.flatMap(seriesBlocks)]),
    ...(open.length === 0
      ? []
      : [
          heading(2, TARGETS.unmeasured),
          tableOr(
            '',
            TARGETS.unmeasuredTitle,
            columnsOf(TARGETS.unmeasuredColumns, [8, 42, 30, 20]),
            open.map(({ ref, metric, states }) => [
              cell(ref),
              cell(capital(metric)),
              cell(...states.map(({ target }) => capital(targetWords(target)))),
              cell(...states.map(({ due }) => (due === null ? TARGETS.noDate : dateWords(due)))),
            ]),
          ),
        ]),
  ];
}

/** A metric of a paragraph of which nothing is measured, with what it is to reach at each of its dates. */
export interface Unmeasured {
  readonly ref: string;
  readonly metric: string;
  readonly states: readonly TargetState[];
}

/** Each metric once, as the figures count them: "65% by March and 70% by June" is one that nobody measures. */
export function unmeasuredTargets({ duties, local, board, today }: BoardState): Unmeasured[] {
  const open = targetStates([...duties, ...local], board?.measurements ?? [], today).filter(
    ({ series }) => series === null,
  );
  const groups = Map.groupBy(open, ({ duty, target }) => `${duty.ref} ${target.metric}`);
  return [...groups.values()].flatMap((states) => {
    const [first] = states;
    return first === undefined ? [] : [{ ref: first.duty.ref, metric: first.target.metric, states }];
  });
}

const unitOf = ({ state }: TargetLine): string => (state?.target.unit === '%' ? '%' : '');

function lineRow(line: TargetLine): Cell[] {
  const { series, state } = line;
  const [first] = series.readings;
  const last = series.readings.at(-1) ?? first;
  const at = ({ value, date }: typeof first): string => TARGETS.on(amountWords(value, unitOf(line)), dayWords(date));
  const { mark, foot } = targetRow(line, 'words');
  const rag = state?.verdict.rag ?? null;
  return [
    cell(series.ref),
    cell(capital(series.metric)),
    cell(at(first)),
    cell(at(last)),
    cell(...foot.map(capital)),
    { ...cell(rag === null ? TARGETS.noRag : mark), rag },
  ];
}

/** One series: its name, its picture, and the same as a table. */
export function seriesBlocks(series: AnswerSeries): Block[] {
  const { ref, metric, unit, points, target } = series;
  const readings = points.map(({ date, value }) => TARGETS.on(amountWords(value, unit), dayWords(date)));
  return [
    heading(3, `${ref}: ${metric}`),
    { kind: 'chart', series, described: TARGETS.described(metric, readings.join('; '), target?.words ?? null) },
    said(TARGETS.caption(target?.words ?? null), 'note'),
    tableOr(
      '',
      TARGETS.readings(metric),
      columnsOf(TARGETS.readingColumns, [50, 50]),
      points.map(({ date, value }) => [cell(dayWords(date)), cell(amountWords(value, unit))]),
    ),
  ];
}
