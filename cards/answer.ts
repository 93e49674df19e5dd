import type { Again, AnswerReply } from '../dialogs/protocol/answers.ts';
import type { Answer, AnswerItem } from '../notices/model/answer.ts';
import { compile, firstThatFits, run, type Rendered, type Run, type Spoken, type Card } from './card.ts';
import { chartsOf, type Chart } from './chart.ts';
import template from './answer.json' with { type: 'json' };
import { GROUP_ORDER, groupOf, lineOf, rowOf, type GroupName, type Row } from './items.ts';
import { leftOutLine, leftOutRuns } from './left-out.ts';
import { answerButton, press, type Button } from './press.ts';
import { GROUP_WORDS } from '../notices/words/groups.ts';
import { EVERY, PAGE, setting } from './words.ts';
import { clean, shorten } from './text.ts';

interface Values extends Spoken {
  readonly reading: readonly Run[];
  readonly summary: readonly Run[];
  readonly charts: readonly Chart[];
  readonly groups: readonly {
    readonly title: string;
    readonly color: 'Attention' | 'Default';
    readonly rows: readonly Row[];
  }[];
  readonly showing: string;
  readonly leftOut: readonly Run[];
  readonly setting: readonly Run[];
  readonly pages: readonly Button[];
  readonly asks: readonly Button[];
}

const PAGE_SIZE = 8;
const MOST_BUTTONS = 6;
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
  { answer, notice, offset, again, canLog, withheld }: AnswerReply,
  size: number,
  words: number,
  points: number,
): Rendered {
  const ordered = inGroups(answer);
  const start = offset < ordered.length ? offset : 0;
  const shown = ordered.slice(start, start + size);
  const showing = shown.length < ordered.length ? PAGE.showing(start + 1, start + shown.length, ordered.length) : '';
  const summary = shorten(clean(answer.summary), 600);
  const leftOut = leftOutLine(withheld);
  const text = [
    answer.reading,
    summary,
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
    speak: shorten(clean([answer.reading, summary, showing, leftOut].filter((line) => line !== '').join('. ')), 800),
    reading: answer.reading === '' ? [] : [run(shorten(answer.reading, 300), { isSubtle: true, italic: true })],
    // A sentence stands out; a paragraph in bold does not.
    summary: [run(summary, summary.length > 200 ? {} : { weight: 'Bolder' })],
    charts: chartsOf(answer.series, points),
    groups: groupsOf(shown, ordered, (item) => rowOf(item, words, notice?.id ?? null, canLog)),
    showing,
    leftOut: leftOutRuns(leftOut),
    setting: [run(setting(shorten(notice?.council ?? EVERY, 120), answer.asOf), { size: 'Small', isSubtle: true })],
    pages,
    asks: asks.slice(0, Math.min(MOST_QUESTIONS, MOST_BUTTONS - pages.length)),
  });
  return { card, text: clean(text.join('\n')), summary };
}

interface Placed {
  readonly item: AnswerItem;
  readonly group: GroupName;
}

function inGroups(answer: Answer): Placed[] {
  const placed = answer.items.map((item) => ({ item, group: groupOf(item, answer.asOf) }));
  return GROUP_ORDER.flatMap((name) => placed.filter(({ group }) => group === name));
}

function groupsOf(shown: readonly Placed[], all: readonly Placed[], row: (item: AnswerItem) => Row): Values['groups'] {
  const apart = new Set(all.map(({ group }) => group)).size > 1;
  return GROUP_ORDER.filter((name) => shown.some(({ group }) => group === name)).map((name) => {
    const count = all.filter(({ group }) => group === name).length;
    const named = apart || name === 'overdue' || name === 'waiting' || name === 'unresolved';
    return {
      title: named ? `${GROUP_WORDS[name]} (${count})` : '',
      color: name === 'overdue' ? ('Attention' as const) : ('Default' as const),
      rows: shown.filter(({ group }) => group === name).map(({ item }) => row(item)),
    };
  });
}

function pageButtons(again: Again, { asOf }: Answer, start: number, shown: number, total: number): Button[] {
  const at = (offset: number): Button['data'] => press.page(again, offset, asOf);
  const left = total - start - shown;
  return [
    ...(left > 0 ? [{ title: PAGE.more(Math.min(PAGE_SIZE, left)), data: at(start + shown) }] : []),
    ...(start > 0 ? [{ title: PAGE.back, data: at(Math.max(0, start - PAGE_SIZE)) }] : []),
  ];
}
