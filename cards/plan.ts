import type { PlanColumnsReply, PlanImportedReply, PlanReadReply, PlanSentReply } from '../dialogs/protocol/plan.ts';
import type { TakenIn } from '../dialogs/protocol/commands/plan.ts';
import { bytesOf, type Card, CARD_BYTES, compile, type Line, type Rendered, run, type Spoken } from './card.ts';
import { messageCard } from './message.ts';
import { capital } from '../notices/words/text.ts';
import template from './plan.json' with { type: 'json' };
import columnsTemplate from './plan-columns.json' with { type: 'json' };
import { OFFERED } from './offered-words.ts';
import { PLAN } from './plan-words.ts';
import { press, type Button } from './press.ts';
import { clean, shorten } from './text.ts';

const LINES = 20;
const LONGEST_NAME = 120;
const LONGEST_LINE = 600;
const LONGEST_LABEL = 300;
const LONGEST_FALLBACK = 3000;
const named = (file: string): string => shorten(clean(file), LONGEST_NAME);

/** A dry run: what would change, then row by row what was understood, some lines at a time. */
export function planReadCard(view: PlanReadReply): Rendered {
  let count = LINES;
  let card = page(view, count);
  while (bytesOf(card.card) > CARD_BYTES && count > 1) {
    count = Math.floor(count / 2);
    card = page(view, count);
  }
  return card;
}

interface Values extends Spoken {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly inputs: readonly SettleInput[];
  readonly buttons: readonly Button[];
}

interface SettleInput {
  readonly id: string;
  readonly label: string;
}

const expand: (values: Values) => Card = compile(template);

function page(view: PlanReadReply, count: number): Rendered {
  const { file, summary, lines, offset, confirm, changedMeanwhile, conflicts } = view;
  const start = offset < lines.length ? offset : 0;
  const shown = lines.slice(start, start + count);
  const end = start + shown.length;
  const title = PLAN.titles[view.holds];
  const opening = changedMeanwhile ? PLAN.changed : confirm === null ? PLAN.nothingToDo : PLAN.nothingYet;
  const showing = shown.length < lines.length ? [PLAN.showing(start + 1, end, lines.length)] : [];
  const later = view.moreConflicts > 0 && confirm !== null ? [PLAN.settleLater(view.moreConflicts)] : [];
  const sentences = [opening(named(file)), summary, ...shown, ...showing, ...later].map((line) =>
    shorten(clean(line), LONGEST_LINE),
  );
  const text = [title, ...sentences].join('\n');
  const card = expand({
    fallbackText: shorten(text, LONGEST_FALLBACK),
    speak: shorten([title, ...sentences].join('. '), LONGEST_FALLBACK),
    title,
    lines: sentences.map((line) => ({ runs: [run(line)] })),
    inputs: (confirm === null ? [] : conflicts).map(({ input, words }) => ({
      id: input,
      label: shorten(clean(words), LONGEST_LABEL),
    })),
    buttons: buttonsOf(view, end < lines.length ? end : null),
  });
  return { card, text, summary: title };
}

function buttonsOf(view: PlanReadReply, next: number | null): Button[] {
  const { confirm, leftOut, take } = view;
  const lines = (offset: number, taken: TakenIn | null) => press['plan-lines'](view, offset, taken);
  const more: Button[] = next === null ? [] : [{ title: PLAN.more, data: lines(next, take) }];
  const { hidden, struck } = leftOut;
  const takes: Button[] = [
    ...(hidden > 0
      ? [
          {
            title: PLAN.takeHidden(hidden),
            data: lines(0, take === 'struck' ? ('both' as const) : ('hidden' as const)),
          },
        ]
      : []),
    ...(struck > 0
      ? [
          {
            title: PLAN.takeStruck(struck),
            data: lines(0, take === 'hidden' ? ('both' as const) : ('struck' as const)),
          },
        ]
      : []),
  ];
  return confirm === null
    ? [...more, ...takes]
    : [
        { title: PLAN.confirm, data: press.import(confirm) },
        ...more,
        ...takes,
        { title: PLAN.cancel, data: press.cancel() },
      ];
}

interface ColumnValues extends Spoken {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly inputs: readonly {
    readonly id: string;
    readonly label: string;
    readonly required: boolean;
    /** What is chosen at first. */
    readonly value: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
  }[];
  readonly go: Button;
  /** Does not wait for what is still to be chosen. */
  readonly leave: Button;
}

const expandColumns: (values: ColumnValues) => Card = compile(columnsTemplate);
const LONGEST_HEADING = 80;
/** What a column may be called by (dialogs/protocol/command.ts). */
const LONGEST_CHOICE = 200;

/** Asks which column is which, where the headings are not known. */
export function planColumnsCard(view: PlanColumnsReply): Rendered {
  const { file, why, headings, asked, none } = view;
  const choices = [...new Set(headings)]
    .filter((heading) => heading.length <= LONGEST_CHOICE)
    .map((value) => ({ title: shorten(clean(value.replaceAll('\n', ' ')), LONGEST_HEADING), value }));
  const sentences = [PLAN.columns(named(file)), why, PLAN.sayColumns].map((line) => shorten(clean(line), LONGEST_LINE));
  const text = [PLAN.columnsTitle, ...sentences].join('\n');
  const card = expandColumns({
    fallbackText: shorten(text, LONGEST_FALLBACK),
    speak: shorten([PLAN.columnsTitle, ...sentences].join('. '), LONGEST_FALLBACK),
    title: PLAN.columnsTitle,
    lines: sentences.map((line) => ({ runs: [run(line)] })),
    inputs: asked.map(({ input, words, needed }) => ({
      id: input,
      label: capital(words),
      required: needed,
      value: needed ? '' : none,
      choices: needed ? choices : [{ title: PLAN.noColumn, value: none }, ...choices],
    })),
    go: { title: PLAN.readSo, data: press['plan-lines']({ ...view, mapping: {} }, 0, null) },
    leave: { title: PLAN.cancel, data: press.cancel() },
  });
  return { card, text, summary: PLAN.columnsTitle };
}

export function planImportedCard({ file, seq, actions, updates, readings, again }: PlanImportedReply): Rendered {
  const fresh =
    readings === null
      ? PLAN.importedText(named(file), actions, updates, seq)
      : PLAN.readingsText(named(file), readings, seq);
  const text = again ? PLAN.importedAgain(named(file), seq) : fresh;
  return messageCard(PLAN.imported, [text], []);
}

/** What became of a file that was offered. */
export function planSentCard({ what, name, accepted, file }: PlanSentReply): Rendered {
  const text = accepted
    ? file === null
      ? PLAN.notSent(named(name), OFFERED[what].again)
      : PLAN.sent(named(name))
    : PLAN.declined;
  return messageCard(OFFERED[what].title, [text], []);
}
