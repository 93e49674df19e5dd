import type { AnswerPart } from '../dialogs/protocol/answer-part.ts';
import type { Again, AnswerReply } from '../dialogs/protocol/answers.ts';
import type { AnswerItem } from '../notices/model/answer.ts';
import { compile, firstThatFits, run, type Rendered, type Run, type Spoken, type Card } from './card.ts';
import { chartsOf, type Chart } from './chart.ts';
import template from './answer.json' with { type: 'json' };
import { monthsOf, type MonthsTable } from './months.ts';
import { foldedLine, PAGE_SIZE, partOf, type Group, type Placed } from './answer-part.ts';
import { lineOf, rowOf, type Row } from './items.ts';
import { OFFICER } from './officer-words.ts';
import { leftOutLine, leftOutRuns } from './left-out.ts';
import { answerButton, press, type Button } from './press.ts';
import { EVERY, PAGE, setting } from './words.ts';
import { clean, shorten } from './text.ts';

interface Values extends Spoken {
  readonly reading: readonly Run[];
  readonly summary: readonly Run[];
  readonly figures: readonly { readonly line: readonly Run[] }[];
  readonly months: readonly MonthsTable[];
  readonly charts: readonly Chart[];
  readonly groups: readonly (Group & { readonly rows: readonly Row[] })[];
  /** What is overdue beside what was asked, in one line. */
  readonly folded: readonly Run[];
  readonly showing: string;
  readonly leftOut: readonly Run[];
  readonly setting: readonly Run[];
  readonly pages: readonly Button[];
  readonly asks: readonly Button[];
}

/** How much of a card there is room for. */
interface Room {
  readonly rows: number;
  /** Characters of each row's words. */
  readonly words: number;
  /** Of each chart. */
  readonly points: number;
  readonly fallback: number;
}

const ROOMS: readonly Room[] = [
  { rows: PAGE_SIZE, words: 240, points: 24, fallback: 3000 },
  { rows: PAGE_SIZE, words: 240, points: 12, fallback: 2000 },
  { rows: PAGE_SIZE, words: 120, points: 0, fallback: 1500 },
  { rows: PAGE_SIZE, words: 100, points: 0, fallback: 600 },
  { rows: 4, words: 120, points: 0, fallback: 1000 },
  { rows: 1, words: 120, points: 0, fallback: 1000 },
];
/** So many rows have room for all their chips. */
const FEW = 4;
const MOST_BUTTONS = 4;
const LONGEST_FIGURE = 400;
const expand: (values: Values) => Card = compile(template);

/** The answer list: the reading first, then the sentence that answers, then what it rests on, a page at a time. */
export function answerCard(view: AnswerReply): Rendered {
  return firstThatFits(ROOMS.map((room) => () => page(view, room)));
}

function page(view: AnswerReply, { rows: size, words, points, fallback }: Room): Rendered {
  const { answer, notice, again, canLog, withheld, unusedFile } = view;
  const { list, start, rows, folded } = partOf(view, size);
  const shown = list.slice(start, start + rows);
  // Who has no card has no buttons, and gets as much as one page holds.
  const told = list.slice(start, start + size);
  const showing = told.length < list.length ? PAGE.showing(start + 1, start + told.length, list.length) : '';
  const overdue = foldedLine(folded, notice?.id ?? null);
  const summary = shorten(clean(answer.summary), 600);
  const leftOut = leftOutLine(withheld, unusedFile);
  const text = [
    answer.echo,
    summary,
    ...answer.figures.map(({ name, words: told }) => `${name}: ${told}.`),
    leftOut,
    ...told.map(({ item }) => lineOf(item, words, notice?.id ?? null)),
    showing,
    overdue === null ? '' : `${overdue.title}: ${overdue.words}`,
    ...(answer.outcome === 'answered' ? [] : answer.suggestions.map(({ words: asks }) => asks)),
  ].filter((line) => line !== '');
  const pages = again === null ? [] : pageButtons(again, view, { list, start, shown: shown.length, folded });
  const officer: readonly Button[] =
    view.askOfficer === true && notice !== null
      ? [{ title: OFFICER.button, data: press['ask-officer'](notice.id, answer.question) }]
      : [];
  const offers = [...answer.suggestions, ...answer.refinements];
  // A button shows them already.
  const asks = offers
    .filter(({ question }) => folded.length === 0 || (question.overdue !== true && question.kind !== 'overdue'))
    .map((offer) => answerButton(offer, notice?.id ?? null));
  const card = expand({
    fallbackText: shorten(clean(text.join('\n')), fallback),
    speak: shorten(clean([answer.echo, summary, showing, leftOut].filter((line) => line !== '').join('. ')), 800),
    reading: answer.echo === '' ? [] : [run(shorten(answer.echo, 300), { isSubtle: true, italic: true })],
    // A sentence stands out; a paragraph in bold does not.
    summary: [run(summary, summary.length > 200 ? {} : { weight: 'Bolder' })],
    charts: chartsOf(answer.series, points),
    months: monthsOf(answer.months),
    // A table says the same, and can be compared.
    figures: (answer.months === undefined ? answer.figures : []).map(({ name, words: told }) => ({
      line: [run(`${shorten(name, 120)}: `, { weight: 'Bolder' }), run(shorten(told, LONGEST_FIGURE))],
    })),
    groups: groupsOf(shown, (item) => rowOf(item, { words, isLong: shown.length > FEW }, notice?.id ?? null, canLog)),
    folded:
      overdue === null ? [] : [run(`${overdue.title}: `, { weight: 'Bolder', color: 'Attention' }), run(overdue.words)],
    showing: rows < size && shown.length < list.length ? '' : showing,
    leftOut: leftOutRuns(leftOut),
    setting: [run(setting(shorten(notice?.council ?? EVERY, 120), answer.asOf), { size: 'Small', isSubtle: true })],
    pages,
    asks: [...asks.slice(0, MOST_BUTTONS - pages.length - officer.length), ...officer],
  });
  return { card, text: clean(text.join('\n')), summary };
}

const groupsOf = (shown: readonly Placed[], row: (item: AnswerItem) => Row): Values['groups'] =>
  [...new Set(shown.map(({ group }) => group))].map((group) => ({
    ...group,
    rows: shown.filter((placed) => placed.group === group).map(({ item }) => row(item)),
  }));

interface Shown {
  readonly list: readonly Placed[];
  readonly start: number;
  readonly shown: number;
  readonly folded: readonly Placed[];
}

function pageButtons(
  again: Again,
  { answer: { asOf }, show }: AnswerReply,
  { list, start, shown, folded }: Shown,
): Button[] {
  const at = (offset: number, part: AnswerPart | null): Button['data'] => press.page(again, offset, asOf, part);
  const part = show ?? null;
  const left = list.length - start - shown;
  const isBeginning = part === null && start === 0;
  const more: Button[] =
    left === 0
      ? []
      : isBeginning
        ? [{ title: PAGE.all(list.length), data: at(0, 'all') }]
        : [{ title: PAGE.more(Math.min(PAGE_SIZE, left)), data: at(start + shown, part) }];
  return [
    ...more,
    ...(folded.length > 0 ? [{ title: PAGE.overdue(folded.length), data: at(0, 'overdue') }] : []),
    ...(start > 0 ? [{ title: PAGE.back, data: at(Math.max(0, start - PAGE_SIZE), part) }] : []),
    ...(part !== null && start === 0 ? [{ title: PAGE.fewer, data: at(0, null) }] : []),
  ];
}
