import type { NoticeReviewReply } from '../dialogs/protocol/notice.ts';
import { comparisonLines, correctionWords, countWords, headWords } from '../notices/review/say.ts';
import { datesBehind, rowLines } from '../notices/review/print.ts';
import type { ReviewRow } from '../notices/review/rows.ts';
import { capital } from '../notices/words/text.ts';
import { type Card, compile, firstThatFits, type Line, type Rendered, run, type Spoken } from './card.ts';
import template from './notice-review.json' with { type: 'json' };
import { OWN_NOTICE } from './own-notice-words.ts';
import { press, type Button } from './press.ts';
import { clean, shorten } from './text.ts';

/** A button whose answer comes in place of its card. */
export type Pressed = Button & { readonly verb: string };
export const pressed = (title: string, data: Button['data']): Pressed => ({ title, data, verb: data.do });

interface Values extends Spoken {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly rows: readonly { readonly lines: readonly Line[] }[];
  /** One or none. */
  readonly choice: readonly {
    readonly label: string;
    readonly value: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
  }[];
  readonly buttons: readonly Pressed[];
}

const expand: (values: Values) => Card = compile(template);

/** So many rows on a page, fewer where they are long. */
const ROWS = 6;
const LONGEST_LINE = 500;
const LONGEST_WORDS = 420;
const LONGEST_CHOICE = 70;
const LONGEST_FALLBACK = 2500;
const MOST_NOTES = 6;

/** A review, a page of rows at a time: doubts first, each with what was read and the dates that come of it. */
export function noticeReviewCard(view: NoticeReviewReply): Rendered {
  return firstThatFits([ROWS, 4, 3, 2, 1].map((rows) => () => page(view, rows)));
}

function page({ review, offset, said }: NoticeReviewReply, count: number): Rendered {
  const { id, file, reading, rows, conflicts, lost, comparison, version } = review;
  const start = offset < rows.length ? offset : 0;
  const shown = rows.slice(start, start + count);
  const end = start + shown.length;
  const title = OWN_NOTICE.title(shorten(clean(reading.notice.council), 80), version);
  const first = start === 0;
  const notes = [
    ...(said === null ? [] : [said]),
    ...(first ? [headWords(reading), OWN_NOTICE.nothingYet(shorten(clean(file), 80))] : []),
    countWords(rows),
    ...(first && comparison !== null ? [OWN_NOTICE.beside, ...comparisonLines(comparison).slice(0, MOST_NOTES)] : []),
    ...(first && conflicts.length > 0 ? [OWN_NOTICE.conflicts, ...conflicts.slice(0, MOST_NOTES)] : []),
    ...(first && lost.length > 0 ? [OWN_NOTICE.lost(lost.length)] : []),
    ...(shown.length < rows.length ? [OWN_NOTICE.showing(start + 1, end, rows.length)] : []),
    ...(first ? [OWN_NOTICE.leave] : []),
  ].map((line) => shorten(clean(line), LONGEST_LINE));
  const text = [title, ...notes, ...shown.flatMap((row) => ['', ...rowLines(row)])].map(clean).join('\n');
  const choices = shown.map(({ key, ref, words }) => ({
    title: shorten(clean(OWN_NOTICE.choice(ref, words)), LONGEST_CHOICE),
    value: key,
  }));
  const [chosen] = choices;
  const card = expand({
    fallbackText: shorten(text, LONGEST_FALLBACK),
    speak: shorten([title, ...notes].join('. '), LONGEST_FALLBACK),
    title,
    lines: notes.map((line, at) => ({ runs: [run(line, said !== null && at === 0 ? { weight: 'Bolder' } : {})] })),
    rows: shown.map((row) => ({ lines: linesOf(row) })),
    choice: chosen === undefined ? [] : [{ label: OWN_NOTICE.row, value: chosen.value, choices }],
    buttons: [
      ...(chosen === undefined
        ? []
        : [
            pressed(OWN_NOTICE.correct, press['notice-row'](id, 'open', start)),
            pressed(OWN_NOTICE.right, press['notice-row'](id, 'right', start)),
            pressed(OWN_NOTICE.notADuty, press['notice-row'](id, 'not-a-duty', start)),
          ]),
      ...(end < rows.length ? [pressed(OWN_NOTICE.more, press['notice-review'](id, end))] : []),
      ...(start > 0 ? [pressed(OWN_NOTICE.before, press['notice-review'](id, Math.max(0, start - ROWS)))] : []),
      pressed(OWN_NOTICE.publish, press['notice-publish'](review, false)),
    ],
  });
  return { card, text, summary: title };
}

/** A row as it is shown: its words, what they were taken for, when, and why that is in doubt. */
export function linesOf(row: ReviewRow, longest = LONGEST_WORDS): Line[] {
  const { ref, words, what, when, targets, told, doubts, said } = row;
  const due = when.length === 0 ? OWN_NOTICE.noDate : when.join('; ');
  const labelled = (label: string, value: string): Line => ({
    runs: [run(label, { weight: 'Bolder' }), run(shorten(clean(value), LONGEST_LINE))],
  });
  return [
    { runs: [run(`${ref}  `, { weight: 'Bolder' }), run(capital(what === '' ? OWN_NOTICE.noDuty : what))] },
    { runs: [run(`“${shorten(clean(words), longest)}”`, { italic: true })] },
    ...(what === '' ? [] : [labelled(OWN_NOTICE.when, `${due}${datesBehind(row)}`)]),
    ...(told === '' ? [] : [labelled(OWN_NOTICE.told, told)]),
    ...targets.map((target) => labelled(OWN_NOTICE.target, target)),
    ...doubts.map((why): Line => ({
      runs: [run(OWN_NOTICE.doubt, { weight: 'Bolder', color: 'Attention' }), run(shorten(clean(why), LONGEST_LINE))],
    })),
    ...said.slice(-3).map((one): Line => ({
      runs: [run(`${OWN_NOTICE.corrected}${shorten(clean(correctionWords(one)), LONGEST_LINE)}`, { isSubtle: true })],
    })),
  ];
}
