import type { Again, AnswerReply } from '../dialogs/protocol/answers.ts';
import type { Answer, AnswerItem } from '../notices/model/answer.ts';
import { compile, firstThatFits, run, type Rendered, type Run, type Spoken, type Card } from './card.ts';
import { chartsOf, type Chart } from './chart.ts';
import template from './answer.json' with { type: 'json' };
import { GROUP_ORDER, groupOf, lineOf, rowOf, type Row } from './items.ts';
import { leftOutLine, leftOutRuns } from './left-out.ts';
import { answerButton, press, type Button } from './press.ts';
import { GROUP_WORDS } from '../notices/words/groups.ts';
import { EVERY, PAGE, setting } from './words.ts';
import { clean, shorten } from './text.ts';

interface Values extends Spoken {
  readonly reading: readonly Run[];
  readonly summary: readonly Run[];
  readonly figures: readonly { readonly line: readonly Run[] }[];
  readonly charts: readonly Chart[];
  readonly groups: readonly (Group & { readonly rows: readonly Row[] })[];
  readonly showing: string;
  readonly leftOut: readonly Run[];
  readonly setting: readonly Run[];
  readonly pages: readonly Button[];
  readonly asks: readonly Button[];
}

const PAGE_SIZE = 8;
const MOST_BUTTONS = 6;
const LONGEST_FIGURE = 400;
const MOST_QUESTIONS = 4;
const expand: (values: Values) => Card = compile(template);

/** The answer list: the reading first, then the sentence that answers, then what it rests on, a page at a time. */
export function answerCard(view: AnswerReply): Rendered {
  const sizes: readonly [rows: number, words: number, points: number][] = [
    [PAGE_SIZE, 240, 24],
    [PAGE_SIZE, 240, 12],
    [PAGE_SIZE, 120, 0],
    [4, 120, 0],
    [1, 120, 0],
  ];
  return firstThatFits(
    sizes.map(
      ([rows, words, points]) =>
        () =>
          page(view, rows, words, points),
    ),
  );
}

function page(
  { answer, notice, offset, again, canLog, withheld, unusedFile }: AnswerReply,
  size: number,
  words: number,
  points: number,
): Rendered {
  const ordered = inGroups(answer);
  const start = offset < ordered.length ? offset : 0;
  const shown = ordered.slice(start, start + size);
  const showing = shown.length < ordered.length ? PAGE.showing(start + 1, start + shown.length, ordered.length) : '';
  const summary = shorten(clean(answer.summary), 600);
  const leftOut = leftOutLine(withheld, unusedFile);
  const text = [
    answer.echo,
    summary,
    ...answer.figures.map(({ name, words: told }) => `${name}: ${told}.`),
    leftOut,
    ...shown.map(({ item }) => lineOf(item, words, notice?.id ?? null)),
    showing,
    ...(answer.outcome === 'answered' ? [] : answer.suggestions.map(({ words: asks }) => asks)),
  ].filter((line) => line !== '');
  const pages = again === null ? [] : pageButtons(again, answer, start, shown.length, ordered.length);
  const asks = [
    ...[...answer.suggestions, ...answer.refinements].map((offer) => answerButton(offer, notice?.id ?? null)),
  ];
  const card = expand({
    fallbackText: shorten(clean(text.join('\n')), size === PAGE_SIZE ? 3000 : 1000),
    speak: shorten(clean([answer.echo, summary, showing, leftOut].filter((line) => line !== '').join('. ')), 800),
    reading: answer.echo === '' ? [] : [run(shorten(answer.echo, 300), { isSubtle: true, italic: true })],
    // A sentence stands out; a paragraph in bold does not.
    summary: [run(summary, summary.length > 200 ? {} : { weight: 'Bolder' })],
    charts: chartsOf(answer.series, points),
    figures: answer.figures.map(({ name, words: told }) => ({
      line: [run(`${shorten(name, 120)}: `, { weight: 'Bolder' }), run(shorten(told, LONGEST_FIGURE))],
    })),
    groups: groupsOf(shown, (item) => rowOf(item, words, notice?.id ?? null, canLog)),
    showing,
    leftOut: leftOutRuns(leftOut),
    setting: [run(setting(shorten(notice?.council ?? EVERY, 120), answer.asOf), { size: 'Small', isSubtle: true })],
    pages,
    asks: asks.slice(0, Math.min(MOST_QUESTIONS, MOST_BUTTONS - pages.length)),
  });
  return { card, text: clean(text.join('\n')), summary };
}

interface Group {
  readonly title: string;
  readonly color: 'Attention' | 'Default';
}

interface Placed {
  readonly item: AnswerItem;
  readonly group: Group;
}

/** In the answer's own sections, else by when things are due. */
const inGroups = (answer: Answer): Placed[] => (answer.sections.length > 0 ? inSections(answer) : byWhen(answer));

function inSections({ items, sections }: Answer): Placed[] {
  const starts = sections.map((_, at) => sections.slice(0, at).reduce((sum, { size }) => sum + size, 0));
  return sections.flatMap(({ title, size, alarm }, at) => {
    const own = items.slice(starts[at], (starts[at] ?? 0) + size);
    const group: Group = { title, color: alarm ? 'Attention' : 'Default' };
    return own.map((item) => ({ item, group }));
  });
}

function byWhen({ items, asOf }: Answer): Placed[] {
  const groups = GROUP_ORDER.map((name) => ({ name, own: items.filter((item) => groupOf(item, asOf) === name) }));
  const filled = groups.filter(({ own }) => own.length > 0);
  return filled.flatMap(({ name, own }) => {
    const named = filled.length > 1 || name === 'overdue' || name === 'waiting' || name === 'unresolved';
    const title = named ? `${GROUP_WORDS[name]} (${own.length})` : '';
    const group: Group = { title, color: name === 'overdue' ? 'Attention' : 'Default' };
    return own.map((item) => ({ item, group }));
  });
}

const groupsOf = (shown: readonly Placed[], row: (item: AnswerItem) => Row): Values['groups'] =>
  [...new Set(shown.map(({ group }) => group))].map((group) => ({
    ...group,
    rows: shown.filter((placed) => placed.group === group).map(({ item }) => row(item)),
  }));

function pageButtons(again: Again, { asOf }: Answer, start: number, shown: number, total: number): Button[] {
  const at = (offset: number): Button['data'] => press.page(again, offset, asOf);
  const left = total - start - shown;
  return [
    ...(left > 0 ? [{ title: PAGE.more(Math.min(PAGE_SIZE, left)), data: at(start + shown) }] : []),
    ...(start > 0 ? [{ title: PAGE.back, data: at(Math.max(0, start - PAGE_SIZE)) }] : []),
  ];
}
