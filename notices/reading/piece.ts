import type { CalendarDate } from '../model/dates.ts';
import type { Deadline, DutyHolder, ParsedNotice, Span, Target } from '../model/notice.ts';
import { withoutTrailing } from '../words/ends.ts';
import { deadlinesIn } from './deadlines.ts';
import { type DutyDraft, dutyOf } from './duties.ts';
import { type Flow, flowOf, part, spanOf } from './flow.ts';
import { namesOf } from './names.ts';
import { targetsIn } from './targets.ts';

// Pieces of a notice, and words about it, read by themselves: what somebody who corrects a reading points at or types.

/** Lines of a span as one line of words. */
function flowAt(text: string, [start, end]: Span): Flow {
  const pieces: Span[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line.trim() !== '') pieces.push([at, at + line.length]);
    at += line.length + 1;
  }
  return flowOf(text, pieces);
}

/** The words of a span taken for one duty; whoever it names nobody for falls to `holders`. */
export function readDuty(
  text: string,
  span: Span,
  reading: Pick<ParsedNotice, 'provisions' | 'notice'>,
  holders: readonly DutyHolder[] = [],
): DutyDraft {
  const find = namesOf(reading.provisions.map(({ words }) => words).join('\n'));
  const lead = { holders, deadlines: [], issued: reading.notice.issued?.date ?? null };
  const { duty } = dutyOf(flowAt(text, span), [], lead, find);
  return { ...duty, quote: text.slice(...duty.span) };
}

/** Divides a span where `words` begin in it; null where they do not, or begin it. */
export function divide(text: string, span: Span, words: string): readonly [Span, Span] | null {
  const flow = flowAt(text, span);
  const wanted = plainOf(words);
  const at = wanted.plain === '' ? -1 : flow.plain.toLowerCase().indexOf(wanted.plain.toLowerCase());
  if (at <= 0) return null;
  const before = part(flow, 0, withoutJoint(flow.plain.slice(0, at)).length);
  if (before.words === '') return null;
  return [spanOf(before), [flow.offsets[at] ?? span[1], span[1]]];
}

/** "it reports, and " ends where its words end. */
function withoutJoint(words: string): string {
  const ended = withoutTrailing(words, ' ,;');
  return ended.endsWith(' and') ? withoutTrailing(ended.slice(0, -' and'.length), ' ,;') : ended;
}

export type ReadWords<T> =
  { readonly ok: true; readonly found: readonly T[] } | { readonly ok: false; readonly why: string };

/** "none", "no date": it has no date, or no number. */
const isNone = (words: string): boolean =>
  /^(?:none|no (?:date|deadline|target|number)|nothing|-)\.?$/i.test(words.trim());

const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const FIGURES = /\b(\d{1,2})[-.](\d{1,2})[-.](\d{4})\b/g;

/** Dates as forms and spreadsheets write them, as a notice does: "2016-03-31" and "31.03.2016" are "31/3/2016". */
const asPrinted = (words: string): string =>
  words
    .replace(ISO, (_, year: string, month: string, day: string) => `${Number(day)}/${Number(month)}/${year}`)
    .replace(FIGURES, (_, day: string, month: string, year: string) => `${day}/${month}/${year}`);

const CANNOT_READ =
  'so that a date can be worked out. Say for example “by 31 March 2016”, “every 3 months”, “within 2 months of this notice”, or “none”';

/** When something is due, in somebody's own words, by the grammar that reads notices. Never a date that they do not give. */
export function readDeadlineWords(words: string, issued: CalendarDate | null): ReadWords<Deadline> {
  if (isNone(words)) return { ok: true, found: [] };
  const tried = [asPrinted(words), `by ${asPrinted(words)}`].map((one) => {
    const flow = plainOf(one);
    return deadlinesIn(flow, 'own', { issued, before: null }).deadlines.map(({ deadline }) => deadline);
  });
  const found = tried.find((deadlines) => deadlines.length > 0 && deadlines.every(({ form }) => form !== 'unclear'));
  return found === undefined
    ? { ok: false, why: `“${words}” does not say when ${CANNOT_READ}.` }
    : { ok: true, found: found.map((deadline) => ({ ...deadline, words })) };
}

/** A number to reach, in somebody's own words; `metric` is what it is of, where they do not say. */
export function readTargetWords(words: string, metric: string): ReadWords<Target> {
  if (isNone(words)) return { ok: true, found: [] };
  const [found = []] = [words, `the number of ${metric} to ${words}`]
    .map((one) => targetsIn(plainOf(one), []))
    .filter((targets) => targets.some(({ value, benchmark }) => value !== null || benchmark !== null));
  return found.length === 0
    ? {
        ok: false,
        why: `“${words}” gives no number to reach. Say for example “at least 85%”, “200 cases or less”, or “none”.`,
      }
    : { ok: true, found: found.map((target) => (target.metric === '' ? { ...target, metric } : target)) };
}

const plainOf = (words: string): Flow => flowOf(words, [[0, words.length]]);
