import type { CalendarDate } from '../model/dates.ts';
import type { Doubt } from '../model/notice.ts';
import { ANCHORS, LENGTHS, NOTICE, OPERATIONAL, RECURRENCES, REVIEW, STANDARDS, SUSPICIOUS } from './deadline-words.ts';
import { Findings, type FoundDeadline } from './findings.ts';
import { type Flow, spanOf } from './flow.ts';
import { oneOf } from '../words/pattern.ts';
import { MONTH_NAME } from '../words/calendar-words.ts';
import { NUMBER_WORD, ORDINAL_WORD } from '../words/numbers.ts';
import { NUMBER, numberOf, numbersOf, stepOf, UNIT } from './numbers.ts';
import { countedFrom, phases, sinceStart } from './phases.ts';
import { daysOfSeveral, oneOfTwo, startOfSeveral } from './joint-times.ts';
import { leftovers } from './leftovers.ts';
import {
  laterTimes,
  NO_GROUND,
  printedDay,
  quarterEnds,
  sameTimes,
  type TimeGround,
  yearEnds,
} from './relative-times.ts';
import { STOOD_FROM } from './baselines.ts';
import { isConditional } from './conditions.ts';
import { printedTimes } from './printed-times.ts';
import { lastDay, timesIn } from './times.ts';

export interface DeadlinesFound {
  readonly deadlines: readonly FoundDeadline[];
  readonly doubts: readonly Doubt[];
}

/** Whether a recurrence in these words is a duty's own rhythm or only how the work is done. */
export type Rhythm = 'own' | 'standard';

/** What every word about time holds one of; most clauses hold none. */
const TIMELY =
  /\d|\b(?:each|every)\b|days?\b|week|fortnight|month|quarter|year|annual|\bterm|\btimes?\b|in due course|interval|same|\bthen\b|later|thereafter|following|soon|\bnext\b|hour|hrs|regular|earliest|parallel|supplemented|accompanied|before|\bwithin\b|\bby [A-Z]|\bby the\b|prior to|advance of|ahead of|the (?:end|expiry|lifting|withdrawal) of|notice (?:ends|expires|is)|spring|summer|autumn|winter|easter|christmas|\bmay\b|\bmeetings\b|half-?way|half way|mid-?(?:way|point)|way (?:through|into)|\breturn\b/i;

const MONTHLY = new RegExp(MONTH_NAME, 'i');

const AHEAD = '(?:before|prior to|in advance of|ahead of)';

const INTERVALS = new RegExp(`\\b(?:\\d+|${NUMBER_WORD})[- ](?:week|month)ly intervals\\b`, 'gi');

/** Reads when a clause is due. Words that look like a date and cannot be read become doubts, never dates. */
export function deadlinesIn(clause: Flow, rhythm: Rhythm, ground: TimeGround = NO_GROUND): DeadlinesFound {
  if (!TIMELY.test(clause.plain) && !MONTHLY.test(clause.plain)) return { deadlines: [], doubts: [] };
  const findings = new Findings(clause);
  const conditional = isConditional(clause.plain);
  if (conditional) findings.skip(INTERVALS);
  findings.skip(STOOD_FROM);
  LENGTHS.forEach((pattern) => findings.skip(pattern));
  STANDARDS.forEach((pattern) => findings.each(pattern, () => ({ form: 'standard' })));
  yearEnds(findings, ground);
  quarterEnds(findings, conditional || rhythm === 'standard', ground);
  offsets(findings);
  barePeriods(findings);
  phases(findings, conditional || rhythm === 'standard');
  daysOfSeveral(findings, conditional || rhythm === 'standard');
  printedTimes(findings);
  laterTimes(findings, ground);
  sameTimes(findings, ground);
  boardMeetings(findings, rhythm);
  aroundReviews(findings);
  rhythms(findings, conditional ? 'standard' : rhythm);
  company(findings);
  for (const pattern of SUSPICIOUS) {
    for (const match of clause.plain.matchAll(pattern)) {
      findings.doubt(
        match.index,
        match.index + match[0].length,
        'This says when, but not so that a date can be worked out',
      );
    }
  }
  leftovers(findings);
  startOfSeveral(findings);
  oneOfTwo(findings);
  const order = [...findings.found].sort((a, b) => a.from - b.from);
  const counted = sinceStart(countedFrom(order, clause.plain, ground), clause.plain);
  const lost = counted.filter(({ deadline: { form } }, at) => form === 'unclear' && order[at]?.deadline.form !== form);
  const why = 'This goes on from something that has no date';
  const lostDoubts = lost.map(({ deadline: { words, span } }) => ({ why, words, span }));
  const { deadlines, doubts } = countedOnce(counted, findings.doubts, clause.plain);
  return oneRhythm(deadlines, [...doubts, ...lostDoubts, ...besideRhythm(deadlines, clause)]);
}

/** "six-monthly, as begun in November 2022": whether a rhythm counts from the day beside it is not known. */
function besideRhythm(order: readonly FoundDeadline[], clause: Flow): Doubt[] {
  const rhythm = order.find(({ deadline }) => deadline.form === 'every' && deadline.phase === undefined);
  const day = order.find(({ deadline: { form } }) => form === 'day' || form === 'month' || form === 'period');
  if (rhythm === undefined || day === undefined || /^,? (?:from|after|following) /.test(clause.plain.slice(rhythm.to)))
    return [];
  // "every six months, with a final review in August 2015"
  if (/\b(?:final|last)\b/i.test(clause.plain.slice(rhythm.to, day.from))) return [];
  const [from, to] = [Math.min(rhythm.from, day.from), Math.max(rhythm.to, day.to)];
  const why = 'Whether what comes again counts from this day cannot be told';
  return [{ why, words: clause.words.slice(from, to), span: spanOf(clause, from, to) }];
}

/** "monthly, from July 2019": in that month for the first time. */
function countedOnce(order: readonly FoundDeadline[], doubts: readonly Doubt[], plain: string): DeadlinesFound {
  const started = order.flatMap((one, at): FoundDeadline[] => {
    const before = order[at - 1];
    const { form, words, span } = one.deadline;
    if (form !== 'unclear' || before?.deadline.form !== 'every' || before.deadline.phase?.is !== 'date') return [];
    const led = /^,? from (?:the )?$/i.test(plain.slice(before.to, one.from));
    const time = led ? timesIn(words)[0]?.time : undefined;
    return time?.form === 'month' ? [{ ...one, deadline: { ...time, words, span } }] : [];
  });
  const starts = started.map(({ from }) => from);
  const spans = started.map(({ deadline: { span } }) => span[0]);
  return {
    deadlines: order.map((one) => started[starts.indexOf(one.from)] ?? one),
    doubts: doubts.filter(({ span }) => !spans.includes(span[0])),
  };
}

/** Nothing is done on a day before the notice was issued, unless its words say that it was to be ("by the end of February"). */
export function sinceIssue({ deadlines, doubts }: DeadlinesFound, issued: CalendarDate | null): DeadlinesFound {
  const past = deadlines.filter(({ deadline }) => {
    const day = printedDay(deadline);
    return issued !== null && day !== null && day < issued && !/^(?:by|before|no(?:t)? later)\b/i.test(deadline.words);
  });
  const why = 'This day lies before the notice, so it was not taken for one to be ready by';
  return {
    deadlines: deadlines.filter((one) => !past.includes(one)),
    doubts: [...doubts, ...past.map(({ deadline: { words, span } }) => ({ why, words, span }))],
  };
}

const COUNTS = `(${NUMBER}(?:(?: ${UNIT})?(?:,| and| or|, and) (?:up to |after )?${NUMBER}){0,6})`;
const WITHIN = '(?:within(?: a period of)?|after|by(?: up to)?|(?:no|not) (?:later|more|longer) than|up to|at)';
const SINCE = '(?:of|from|after|following|starting from|beginning with)';
const OFFSET = new RegExp(`(?<!every |each )\\b(?:${WITHIN} )?${COUNTS} (${UNIT}) ${SINCE} `, 'gi');

/** "within one month of …", "after 6, 12 and 18 months from …", "2 months after …". */
function offsets(findings: Findings): void {
  const { plain } = findings.clause;
  for (const match of plain.matchAll(OFFSET)) {
    const head = match.index + match[0].length;
    const rest = plain.slice(head, head + 120);
    const counted = ANCHORS.map(([anchor, words]) => ({ anchor, words: words.exec(rest)?.[0] }));
    const known = counted.find(({ words }) => words !== undefined);
    const steps = numbersOf(match[1] ?? '').map((count) => stepOf(String(count), match[2] ?? ''));
    if (known?.words !== undefined) {
      const rules = steps.flatMap((step) =>
        step === null ? [] : [{ form: 'after' as const, anchor: known.anchor, step }],
      );
      findings.add(match.index, head + known.words.length, rules);
    } else {
      const event = OPERATIONAL.exec(rest)?.[0];
      if (event !== undefined) findings.add(match.index, head + event.length, [{ form: 'standard' }]);
    }
  }
}

const AFTER = new RegExp(`\\bafter ${COUNTS} (${UNIT})(?=[,.;]|$| and\\b)`, 'gi');
const ABOUT_THE_NOTICE =
  /^(?:an? |the )?(?:(?:further|formal|final|first|next|initial) )*reviews? (?:meetings? )?(?:will|shall)\b|\bprogress reviews? (?:will|shall)\b|\b(?:reviews? (?:of )?(?:the council's |its )?progress|stocktake|reviews? of this notice|advise the department)\b/i;

/** "review progress after 6 months and 12 months": of what is done about the notice itself, counted from its issue. */
function barePeriods(findings: Findings): void {
  const { plain } = findings.clause;
  const about = ABOUT_THE_NOTICE.test(plain);
  for (const match of plain.matchAll(AFTER)) {
    // A row of them ("after 3, 6 and 12 months") counts from the issue, whatever is done.
    if (!about && numbersOf(match[1] ?? '').length < 3) continue;
    const steps = numbersOf(match[1] ?? '').flatMap((count) => stepOf(String(count), match[2] ?? '') ?? []);
    findings.add(
      match.index,
      match.index + match[0].length,
      steps.map((step) => ({ form: 'after' as const, anchor: 'issued' as const, step })),
    );
  }
}

const BOARD_MEETINGS = new RegExp(
  `\\b(?:at )?(?:every|each) (?:(other|${ORDINAL_WORD}|${NUMBER}) )?(?:improvement )?` +
    '(?:boards?(?: meetings?)?|meetings? of the (?:improvement )?board)(?: thereafter)?\\b',
  'gi',
);

const BOARD_MEETING = oneOf('(?:improvement )?board meetings?', 'meetings? of the (?:improvement )?board');
const AFTER_MEETINGS = new RegExp(
  `\\b${oneOf('following', 'after', 'in advance of', 'ahead of', 'before', 'in time for')} ` +
    oneOf(
      `(?:each|every)(?: (?:other|${ORDINAL_WORD}|${NUMBER}))? ${oneOf(BOARD_MEETING, '(?:improvement )?boards?')}`,
      `the (?:next )?${BOARD_MEETING}`,
    ) +
    '\\b',
  'gi',
);

/** "report to the Board at each of its meetings", "at alternate meetings". */
const AT_ITS_MEETINGS =
  /\bat (?:(?:each|every) of (?:its|their|the)|(?:alternate|every (?:other|second))(?: of (?:its|their))?)(?: board)? meetings?\b(?! of\b)/gi;

/** "every three improvement boards thereafter", "each meeting of the Board". */
function boardMeetings(findings: Findings, rhythm: Rhythm): void {
  const after = findings.found.flatMap(({ deadline }) => lastDayOf(deadline)).at(-1) ?? null;
  for (const match of findings.clause.plain.matchAll(AT_ITS_MEETINGS)) {
    const every = /alternate|other|second/i.test(match[0]) ? 2 : 1;
    const to = match.index + match[0].length;
    if (/\bboard\)?,? $/i.test(findings.clause.plain.slice(0, match.index)))
      findings.add(match.index, to, [{ form: 'every-meetings', count: every, after }]);
    else if (rhythm === 'own' || every > 1)
      findings.doubt(match.index, to, 'This counts from meetings, and not so that a day can be told');
  }
  for (const match of findings.clause.plain.matchAll(AFTER_MEETINGS))
    findings.doubt(
      match.index,
      match.index + match[0].length,
      'This counts from meetings, and not so that a day can be told',
    );
  findings.each(BOARD_MEETINGS, (match) => {
    const every = numberOf(match[1] ?? 'one') ?? 1;
    // "attend each board meeting" is how the work is done; "report to each" is when.
    return every === 1 && rhythm === 'standard'
      ? { form: 'standard' }
      : { form: 'every-meetings', count: every, after };
  });
}

function lastDayOf(deadline: FoundDeadline['deadline']): string[] {
  return deadline.form === 'day' || deadline.form === 'month' || deadline.form === 'period' ? [lastDay(deadline)] : [];
}

const BEFORE_REVIEW = new RegExp(`\\b(?:at least )?(${NUMBER}) (${UNIT}) ${AHEAD} ${REVIEW}\\b`, 'gi');
/** "at each six-monthly review" is no rhythm of its own. */
const AT_REVIEW = new RegExp(
  `\\b(?:at|for|to inform|in time for) (?:each|every|the) (?:${NUMBER}[- ]month(?:ly)?|half[- ]yearly|annual|quarterly)` +
    '(?: progress| formal| DfE)* reviews?(?: meetings?)?\\b',
  'gi',
);
const BEFORE_END = new RegExp(
  '\\b(?:before|prior to|by) (?:the )?' +
    `(?:(?:end|expiry|lifting|withdrawal) of ${NOTICE}|${NOTICE} (?:ends|expires|is (?:lifted|withdrawn)))`,
  'gi',
);

function aroundReviews(findings: Findings): void {
  findings.each(AT_REVIEW, () => ({ form: 'accompanies' }));
  findings.each(BEFORE_REVIEW, (match) => {
    const step = stepOf(match[1] ?? '', match[2] ?? '');
    return step === null ? null : { form: 'before-review', step };
  });
  findings.each(BEFORE_END, () => ({ form: 'before-end' }));
}

function rhythms(findings: Findings, rhythm: Rhythm): void {
  for (const [pattern, build] of RECURRENCES) {
    findings.each(pattern, (match) => {
      const step = build(match.slice(1));
      if (step === null) return null;
      return rhythm === 'own' ? { form: 'every', anchor: 'issued', step } : { form: 'standard' };
    });
  }
}

const WITH_REVIEW = new RegExp(`\\b${AHEAD} ${REVIEW}\\b`, 'gi');

/** Things without a date of their own that go with another. */
function company(findings: Findings): void {
  if (findings.found.some(({ deadline: { form } }) => form !== 'standard' && form !== 'unclear')) return;
  findings.each(/\bin parallel\b|\b(?:supplemented|(?:be|is|are) accompanied) by (?=an? |the )/gi, () => ({
    form: 'accompanies',
  }));
  findings.each(WITH_REVIEW, () => ({ form: 'accompanies' }));
}

const unclear = ({ deadline: { words, span }, from, to }: FoundDeadline): FoundDeadline => ({
  deadline: { form: 'unclear', words, span },
  from,
  to,
});

/** "monthly until December and every two months thereafter": the first rhythm holds, the other needs a person. */
function oneRhythm(order: readonly FoundDeadline[], doubts: readonly Doubt[]): DeadlinesFound {
  const first = order.find(({ deadline }) => deadline.form === 'every');
  const others = order.filter((one) => one.deadline.form === 'every' && one !== first);
  const why = 'This is a second rhythm; only the first was taken';
  return {
    deadlines: order.map((one) => (others.includes(one) ? unclear(one) : one)),
    doubts: [...doubts, ...others.map(({ deadline: { words, span } }) => ({ why, words, span }))],
  };
}
