import type { Glance, NoticeReply } from '../dialogs/protocol/answers.ts';
import type { Occurrence } from '../notices/model/answer.ts';
import { compile, firstThatFits, run, type Rendered, type Line, type Run, type Spoken, type Card } from './card.ts';
import template from './notice.json' with { type: 'json' };
import { leftOutLine, leftOutRuns } from './left-out.ts';
import { answerButton, sayButton, type Button } from './press.ts';
import { dayWords, monthWords } from '../notices/words/text.ts';
import { KIND_WORDS } from '../notices/words/kinds.ts';
import { FIRST_QUESTIONS, GLANCE, LIFTED, ROW, setting, SWITCH } from './words.ts';
import { clean, shorten } from './text.ts';

interface Values extends Spoken {
  readonly title: readonly Run[];
  readonly lines: readonly Line[];
  readonly nextTitle: string;
  readonly next: readonly Line[];
  readonly unresolved: readonly Run[];
  readonly leftOut: readonly Run[];
  readonly setting: readonly Run[];
  readonly buttons: readonly Button[];
}

const expand: (values: Values) => Card = compile(template);
// More would be a list of its own: "which deadlines have no date yet" is asked for that.
const MOST_REFS = 12;

/** The notice at a glance: who, when, the next review, how many duties of which kind, what comes next. */
export function noticeCard(view: NoticeReply): Rendered {
  return firstThatFits([200, 100].map((limit) => () => glanceCard(view, limit)));
}

function glanceCard({ glance, today, withheld }: NoticeReply, limit: number): Rendered {
  const { notice, counts, next, unresolved, unclear } = glance;
  const title = GLANCE.title(shorten(notice.council, 120));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const kinds = counts.map(({ kind, count }) => `${count} ${KIND_WORDS[kind][count === 1 ? 0 : 1]}`);
  const leftOut = leftOutLine(withheld);
  const lines = [
    GLANCE.issued(shorten(glance.issuedBy, limit), glance.issued),
    glance.lifted === null ? reviewLine(glance) : LIFTED(glance.lifted),
    GLANCE.counts(total, kinds),
  ];
  const rows = next.map(({ ref, words, occurrence }) => ({
    ref,
    rest: `, ${seenWords(occurrence)}: ${shorten(words, limit)}`,
  }));
  const open = [
    unresolved.count === 0 ? '' : GLANCE.unresolved(unresolved.count, unresolved.missing),
    unclear.length === 0 ? '' : GLANCE.unclear(unclear.slice(0, MOST_REFS)),
  ]
    .filter((line) => line !== '')
    .join(' ');
  const nextTitle = rows.length > 0 ? GLANCE.next : GLANCE.noneNext;
  const text = [
    title,
    ...lines,
    nextTitle,
    ...rows.map(({ ref, rest }) => `${ref}${rest}`),
    open,
    leftOut,
    GLANCE.today(today),
  ];
  const card = expand({
    fallbackText: clean(text.filter((line) => line !== '').join('\n')),
    speak: shorten(clean([title, ...lines].join(' ')), 800),
    title: [run(title, { weight: 'Bolder' })],
    lines: lines.map((line) => ({ runs: [run(line)] })),
    nextTitle,
    next: rows.map(({ ref, rest }) => ({ runs: [run(ref, { weight: 'Bolder' }), run(rest)] })),
    unresolved: open === '' ? [] : [run(open)],
    leftOut: leftOutRuns(leftOut),
    setting: [run(setting(shorten(notice.council, 120), today), { size: 'Small', isSubtle: true })],
    buttons: [
      ...FIRST_QUESTIONS.map((offer) => answerButton(offer, notice.id)),
      sayButton(SWITCH.question, null, SWITCH.button),
    ],
  });
  return { card, text: clean(text.filter((line) => line !== '').join('\n')), summary: clean(title) };
}

function reviewLine({ nextReview, lastReview }: Glance): string {
  if (nextReview !== null) return GLANCE.nextReview(seenWords(nextReview));
  return lastReview === null ? GLANCE.noReview : GLANCE.lastReview(seenWords(lastReview));
}

function seenWords({ date, precision, certainty }: Occurrence): string {
  const when = precision === 'month' ? monthWords(date) : dayWords(date);
  return certainty === 'assumed' ? `${when} (${ROW.assumed})` : when;
}
