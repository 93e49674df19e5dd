import type { Occurrence } from '../notices/model/answer.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { FactName } from '../notices/model/facts.ts';
import type { DutyKind } from '../notices/model/notice.ts';
import { compile, firstThatFits, run, type Rendered, type Run, type Spoken, type Card } from './card.ts';
import template from './notice.json' with { type: 'json' };
import { leftOutLine, leftOutRuns, type Withheld } from './left-out.ts';
import { answerButton, sayButton, type Button } from './press.ts';
import { dayWords, monthWords } from '../notices/words/text.ts';
import { KIND_WORDS } from '../notices/words/kinds.ts';
import { FIRST_QUESTIONS, GLANCE, ROW, setting, SWITCH } from './words.ts';
import { clean, shorten } from './text.ts';

interface Line {
  readonly runs: readonly Run[];
}

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

type Seen = Pick<Occurrence, 'date' | 'precision' | 'certainty'>;

export interface NoticeView {
  readonly today: CalendarDate;
  readonly withheld?: Withheld;
  readonly glance: {
    readonly notice: { readonly id: string; readonly council: string };
    readonly issuedBy: string;
    readonly issued: CalendarDate | null;
    readonly nextReview: Seen | null;
    readonly lastReview: Seen | null;
    readonly counts: readonly { readonly kind: DutyKind; readonly count: number }[];
    readonly next: readonly { readonly ref: string; readonly words: string; readonly occurrence: Seen }[];
    readonly unresolved: { readonly count: number; readonly missing: readonly FactName[] };
  };
}

const expand: (values: Values) => Card = compile(template);

/** The notice at a glance: who, when, the next review, how many duties of which kind, what comes next. */
export function noticeCard(view: NoticeView): Rendered {
  return firstThatFits([200, 100].map((limit) => () => glanceCard(view, limit)));
}

function glanceCard({ glance, today, withheld }: NoticeView, limit: number): Rendered {
  const { notice, counts, next, unresolved } = glance;
  const title = GLANCE.title(shorten(notice.council, 120));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const kinds = counts.map(({ kind, count }) => `${count} ${KIND_WORDS[kind][count === 1 ? 0 : 1]}`);
  const leftOut = leftOutLine(withheld);
  const lines = [
    GLANCE.issued(shorten(glance.issuedBy, limit), glance.issued),
    reviewLine(glance),
    GLANCE.counts(total, kinds),
  ];
  const rows = next.map(({ ref, words, occurrence }) => ({
    ref,
    rest: `, ${seenWords(occurrence)}: ${shorten(words, limit)}`,
  }));
  const open = unresolved.count === 0 ? '' : GLANCE.unresolved(unresolved.count, unresolved.missing);
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

function reviewLine({ nextReview, lastReview }: NoticeView['glance']): string {
  if (nextReview !== null) return GLANCE.nextReview(seenWords(nextReview));
  return lastReview === null ? GLANCE.noReview : GLANCE.lastReview(seenWords(lastReview));
}

function seenWords({ date, precision, certainty }: Seen): string {
  const when = precision === 'month' ? monthWords(date) : dayWords(date);
  return certainty === 'assumed' ? `${when} (${ROW.assumed})` : when;
}
