import type { AnswerSeries, Occurrence } from '../model/answer.ts';
import type { Target } from '../model/notice.ts';
import type { DateStyle } from '../model/posting.ts';
import { amountWords, targetWords } from '../words/targets.ts';
import { capital } from '../words/text.ts';
import { dateIn, dayIn } from './dates.ts';
import type { Digest, TargetLine } from './model.ts';
import { filled, type DigestLine } from './row.ts';
import { ROW_WORDS, TARGET_WORDS } from './say.ts';

const unitOf = (target: Target | undefined): string => (target?.unit === '%' ? '%' : '');

/** "B3, RAG amber: Core assessments out of timescale: 610 on 31 July 2011" */
export function targetRow({ series, state }: TargetLine, dates: DateStyle): DigestLine {
  const target = state?.target;
  const latest = series.readings.at(-1) ?? series.readings[0];
  const rag = state?.verdict.rag ?? null;
  const trend = state?.trend.sinceBefore ?? null;
  return {
    ref: series.ref,
    mark: rag === null ? TARGET_WORDS.noRag : ROW_WORDS.rag(rag),
    alarm: rag === 'red',
    words: `${capital(series.metric)}: ${TARGET_WORDS.latest(amountWords(latest.value, unitOf(target)), dayIn(latest.date, dates))}`,
    foot: filled([
      state === null ? TARGET_WORDS.noTarget : distanceWords(state, dates),
      trend === null ? null : TARGET_WORDS.trend[trend],
    ]),
  };
}

/** The series of the targets, in their order, as a chart draws them. */
export function drawnOf({ targets, dates }: Pick<Digest, 'targets' | 'dates'>): AnswerSeries[] {
  return targets.map(({ series: { ref, metric, readings }, state }) => {
    const target = state?.target;
    const wanted = target === undefined || target.value === null ? null : { target, value: target.value };
    return {
      ...{ ref, metric, unit: unitOf(target) },
      points: readings.map(({ date, value }) => ({ date, value })),
      target:
        wanted === null
          ? null
          : {
              value: wanted.value,
              date: state?.due?.date ?? null,
              words: wantedWords(wanted.target, state?.due ?? null, dates),
            },
    };
  });
}

/** "no more than 100 by August 2011" */
const wantedWords = (target: Target, due: Occurrence | null, dates: DateStyle): string =>
  `${targetWords(target)}${due === null ? '' : TARGET_WORDS.by(dateIn(due, dates))}`;

/** "510 above the target of no more than 100 by August 2011" */
function distanceWords({ target, distance, met, due }: NonNullable<TargetLine['state']>, dates: DateStyle): string {
  const wanted = wantedWords(target, due, dates);
  if (distance === null) return TARGET_WORDS.benchmark(wanted);
  if (met === true) return TARGET_WORDS.met(wanted);
  return TARGET_WORDS.off(amountWords(distance.gap, distance.points ? 'percentage points' : ''), distance.side, wanted);
}
