import { addMonths, type IsHoliday } from '../calendar/arithmetic.ts';
import { resolveDuty } from '../calendar/timetable.ts';
import type { CalendarDate } from '../model/dates.ts';
import { NO_FACTS } from '../model/facts.ts';
import type { Duty, ParsedNotice, Span } from '../model/notice.ts';
import { sayDeadline, sayTarget } from '../reading/say-deadline.ts';
import { dateWords, howKnown } from '../words/certainty.ts';
import { factName } from '../words/facts.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { partiesWords } from '../words/parties.ts';
import { type Reviewed } from './apply.ts';
import { overlaps } from './locate.ts';
import type { Anchor, Correction } from './overlay.ts';

/** One sentence of the notice as it was read and corrected, for whoever checks it. */
export interface ReviewRow {
  /** The same while the text and what is said of it are the same: "120-254". */
  readonly key: string;
  /** "B3", "20/2"; "s12" for the twelfth sentence, where it is no duty. */
  readonly ref: string;
  readonly as: 'doubt' | 'duty' | 'explanation';
  readonly words: string;
  /** Null: it is no duty. */
  readonly duty: Duty | null;
  /** "report; the council" */
  readonly what: string;
  /** When, in words: "every 3 months from the issue of the notice". */
  readonly when: readonly string[];
  /** The first dates that come of it: "8 June 2011 (assumed, counted from the issue date)". */
  readonly dates: readonly string[];
  readonly targets: readonly string[];
  /** Who is told, or gets it, in words; empty: nobody. */
  readonly told: string;
  /** Why it is in doubt. */
  readonly doubts: readonly string[];
  /** What was said of it, oldest first. */
  readonly said: readonly Correction[];
  readonly anchor: Anchor;
}

const MOST_DATES = 3;
/** Recurring duties are shown by their first dates: so many months hold three of whatever recurs. */
const MONTHS_AHEAD = 48;

const keyOf = ([from, to]: Span): string => `${from}-${to}`;

/** The rows of a review, doubts first, then duties, then explanations, each in the order of the text. */
export function rowsOf({ reading, counted }: Reviewed, isHoliday: IsHoliday): ReviewRow[] {
  const rows: ReviewRow[] = [];
  const saidOf = (span: Span): Correction[] =>
    counted.flatMap((one) => (one.span !== null && overlaps(one.span, span) ? [one.correction] : []));
  const doubtsIn = (span: Span): string[] => [
    ...new Set(
      reading.doubts
        .filter((one) => overlaps(one.span, span))
        .map(({ why, words, span: [from, to] }) =>
          words.length > 120 || (from <= span[0] && to >= span[1]) ? why : `${why}: “${words}”`,
        ),
    ),
  ];
  for (const duty of reading.duties) {
    const doubts = doubtsIn(duty.span);
    const row = dutyRow(duty, reading, isHoliday);
    rows.push({ ...row, as: doubts.length > 0 ? 'doubt' : 'duty', doubts, said: saidOf(duty.span) });
  }
  for (const [at, { words, span }] of reading.coverage.sentences.entries()) {
    if (reading.duties.some((duty) => overlaps(duty.span, span))) continue;
    rows.push(plainRow(`s${at + 1}`, words, span, doubtsIn(span), saidOf(span)));
  }
  const placed = rows.map(({ anchor }) => anchor.span);
  for (const [at, { why, words, span }] of reading.doubts.entries())
    if (!placed.some((one) => overlaps(one, span))) rows.push(plainRow(`d${at + 1}`, words, span, [why], []));
  const order = { doubt: 0, duty: 1, explanation: 2 };
  return rows.sort((a, b) => order[a.as] - order[b.as] || a.anchor.span[0] - b.anchor.span[0]);
}

function plainRow(
  ref: string,
  words: string,
  span: Span,
  doubts: readonly string[],
  said: readonly Correction[],
): ReviewRow {
  return {
    ...{ key: keyOf(span), ref, words, doubts, said, duty: null, what: '', when: [], dates: [], targets: [], told: '' },
    as: doubts.length > 0 ? 'doubt' : 'explanation',
    anchor: { ref, words, span },
  };
}

function dutyRow(duty: Duty, reading: ParsedNotice, isHoliday: IsHoliday): Omit<ReviewRow, 'as' | 'doubts' | 'said'> {
  const { id: ref, words, span } = duty;
  return {
    ...{ key: keyOf(span), ref, words, duty },
    what: `${KIND_WORDS[duty.kind][0]}; ${partiesWords(duty.holders)}`,
    when: duty.deadlines.map(sayDeadline),
    dates: datesOf(duty, reading, isHoliday),
    targets: duty.targets.map(sayTarget),
    told: duty.recipients.length === 0 ? '' : partiesWords(duty.recipients),
    anchor: { ref, words, span },
  };
}

/** The first dates of a duty by the notice alone, or the fact that is missing. */
function datesOf(duty: Duty, reading: ParsedNotice, isHoliday: IsHoliday): string[] {
  const { occurrences, missing } = resolveDuty(duty, { reading, facts: NO_FACTS, isHoliday }, horizonOf(duty, reading));
  const dates = occurrences.slice(0, MOST_DATES).map((one) => `${dateWords(one)}${howKnown(one)}`);
  const more = occurrences.length > MOST_DATES ? ['and so on'] : [];
  if (dates.length + more.length > 0) return [...dates, ...more];
  if (missing !== null) return [`no date yet: ${factName(missing)} is missing`];
  return [];
}

/** Beyond the last printed day, and long enough for what recurs. */
function horizonOf({ deadlines }: Duty, { notice }: ParsedNotice): CalendarDate {
  const printed = deadlines.flatMap((one) => {
    switch (one.form) {
      case 'day':
        return [one.date];
      case 'month':
        return [`${one.month}-28`];
      case 'period':
        return [one.to];
      case 'every-meetings':
        return one.after === null ? [] : [one.after];
      case 'every':
        return one.phase?.is === 'date' ? [one.phase.date] : [];
      default:
        return [];
    }
  });
  const last = [...printed, notice.issued?.date ?? '', notice.inspection?.date ?? ''].sort().at(-1) ?? '';
  return addMonths(last === '' ? '2000-01-01' : last, MONTHS_AHEAD);
}

/** How many are in doubt, duties, and explanations. */
export const countsOf = (rows: readonly ReviewRow[]): Readonly<Record<ReviewRow['as'], number>> => ({
  doubt: rows.filter(({ as }) => as === 'doubt').length,
  duty: rows.filter(({ as }) => as === 'duty').length,
  explanation: rows.filter(({ as }) => as === 'explanation').length,
});

/** Stands for “it is no duty” among the kinds. */
export const NO_DUTY = 'none';

/** What the form of a row holds at first: what is left as it is says nothing. */
export const rowInputs = ({
  duty,
}: Pick<ReviewRow, 'duty'>): Readonly<Record<'kind' | 'who' | 'told' | 'when' | 'target', string>> => ({
  kind: duty?.kind ?? NO_DUTY,
  who: (duty?.holders ?? []).join(','),
  told: (duty?.recipients ?? []).join(','),
  when: [...new Set((duty?.deadlines ?? []).map(({ words }) => words))].join('; ').slice(0, 500),
  target: (duty?.targets ?? []).map(sayTarget).join('; ').slice(0, 500),
});
