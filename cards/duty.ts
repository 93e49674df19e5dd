import type { DutyReply } from '../dialogs/protocol/answers.ts';
import type { AnswerItem } from '../notices/model/answer.ts';
import { compile, firstThatFits, run, type Rendered, type Line, type Run, type Spoken, type Card } from './card.ts';
import { chipsOf, type Chip } from './chips.ts';
import template from './duty.json' with { type: 'json' };
import { whenWords } from './items.ts';
import { leftOutLine, leftOutRuns } from './left-out.ts';
import { answerButton, isCarried, updateButton, type Button } from './press.ts';
import { CERTAINTY_NAMES } from '../notices/words/certainty.ts';
import { KIND_WORDS } from '../notices/words/kinds.ts';
import { partiesWords } from '../notices/words/parties.ts';
import { RAG_WORDS, STATUS_WORDS } from '../notices/words/statuses.ts';
import { DUTY, LIFTED, ROW, setting } from './words.ts';
import { clean, shorten } from './text.ts';

interface Values extends Spoken {
  readonly reading: readonly Run[];
  readonly summary: readonly Run[];
  readonly title: readonly Run[];
  readonly heading: readonly Run[];
  readonly words: readonly Line[];
  readonly duties: readonly {
    readonly words: readonly Run[];
    readonly lines: readonly Line[];
    readonly chips: readonly Chip[];
  }[];
  readonly leftOut: readonly Run[];
  readonly setting: readonly Run[];
  readonly asks: readonly Button[];
}

const expand: (values: Values) => Card = compile(template);

/** One paragraph with its whole words, and what is known of each duty that it holds. */
export function dutyCard(view: DutyReply): Rendered {
  return firstThatFits([5000, 2500, 1200, 600].map((limit) => () => cut(view, limit)));
}

function cut(view: DutyReply, limit: number): Rendered {
  const { answer, notice, duty, canLog, withheld, unusedFile } = view;
  // "What does 8(b) say?" is answered by its words, which stand below.
  const repeats = answer.summary.includes(duty.words.slice(0, 40));
  const brief = view.brief === true && !repeats;
  const lifted = view.lifted === undefined ? '' : LIFTED(view.lifted);
  const summary = repeats ? lifted : shorten(answer.summary, 600);
  const title = DUTY.title(shorten(duty.ref, 40), shorten(notice.place, 60));
  const whole = duty.words.length > limit ? [shorten(duty.words, limit), DUTY.cut] : [duty.words];
  const words = brief ? [] : whole;
  const leftOut = leftOutLine(withheld, unusedFile);
  const shown = brief ? [] : duty.items.slice(0, 6);
  const several = shown.length > 1;
  const parts = shown.map((item, i) => ({
    name: several ? `${DUTY.nth(i + 1, shown.length)}: ${shorten(item.words, 200)}` : '',
    facts: factsOf(item),
    chips: chipsOf(item),
  }));
  const text = [
    answer.echo,
    summary,
    leftOut,
    brief ? '' : title,
    ...words,
    ...parts.flatMap(({ name, facts }) => [name, ...facts.map(([label, value]) => `${label}: ${value}`)]),
  ].filter((line) => line !== '');
  // Nobody who asks for a day came to log something about its paragraph.
  const log = canLog && !brief && isCarried(duty.ref);
  const card = expand({
    fallbackText: shorten(clean(text.join('\n')), Math.min(limit, 3000)),
    speak: shorten(
      clean([answer.echo, summary, brief ? '' : title, ...words].filter((line) => line !== '').join('. ')),
      800,
    ),
    reading: answer.echo === '' ? [] : [run(shorten(answer.echo, 300), { isSubtle: true, italic: true })],
    summary: summary === '' ? [] : [run(summary, { weight: 'Bolder' })],
    title: brief ? [] : [run(title, { weight: 'Bolder' })],
    heading: duty.heading === null || brief ? [] : [run(shorten(duty.heading, 200), { isSubtle: true })],
    words: words.map((paragraph) => ({ runs: [run(paragraph)] })),
    duties: parts.map(({ name, facts, chips }) => ({
      words: name === '' ? [] : [run(name, { weight: 'Bolder' })],
      lines: facts
        .filter(([label]) => label !== DUTY.status && label !== DUTY.rag)
        .map(([label, value]) => ({ runs: [run(`${label}: `, { weight: 'Bolder' }), run(value)] })),
      chips,
    })),
    leftOut: leftOutRuns(leftOut),
    setting: [run(setting(shorten(notice.council, 120), answer.asOf), { size: 'Small', isSubtle: true })],
    asks: [
      ...answer.refinements.slice(0, log ? 3 : 4).map((offer) => answerButton(offer, notice.id)),
      ...(log ? [updateButton(duty.ref, notice.id, ROW.addUpdate)] : []),
    ],
  });
  return { card, text: clean(text.join('\n')), summary: shorten(clean(answer.summary), 300) };
}

function factsOf(item: AnswerItem): [label: string, value: string][] {
  const overdue = item.overdue ? `, ${ROW.overdue}` : '';
  const facts: [string, string | null][] = [
    [DUTY.kind, item.kind === null ? null : KIND_WORDS[item.kind][0]],
    [DUTY.who, item.owner ?? partiesWords(item.holders, 'short')],
    [DUTY.when, mapped(whenWords(item), (when) => `${when.replace(/^due /, '')}${overdue}`)],
    [DUTY.known, item.due === null ? null : CERTAINTY_NAMES[item.certainty].long],
    [DUTY.status, item.status === null ? null : STATUS_WORDS[item.status]],
    [DUTY.rag, item.rag === null ? null : RAG_WORDS[item.rag]],
    [DUTY.note, item.note],
  ];
  return facts.flatMap(([label, value]): [string, string][] =>
    value === null || value === '' ? [] : [[label, shorten(value, 240)]],
  );
}

const mapped = <T, U>(value: T | null, change: (value: T) => U): U | null => (value === null ? null : change(value));
