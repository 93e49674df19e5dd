import { targetLines } from '../digest/open.ts';
import type { CalendarDate } from '../model/dates.ts';
import { isFinished } from '../progress/action-state.ts';
import type { BoardState, DatedDuty } from '../progress/board-state.ts';
import { annexSection } from './annex.ts';
import { changesOf } from './changed.ts';
import { howMade } from './closing.ts';
import { opening } from './decide.ts';
import { type PaperDesk, paperDesk, type PaperParts } from './desk.ts';
import { type Block, heading, type Paper, said } from './model.ts';
import { askedSection, reportDuties, type ReportKind } from './report-asked.ts';
import { type Measured, type Paragraph, paragraphBlocks, type Period, isSilent } from './report-duty.ts';
import { REPORT } from './report-words.ts';
import { standsSection } from './stands.ts';
import { targetsSection, unmeasuredTargets } from './targets.ts';
import { MADE } from './words.ts';

/** Why a period begins where it does. */
type Because = keyof typeof REPORT.because;

/**
 * The chair's report to the minister, or the council's beside it: each duty under its heading, with what was recorded in
 * the period. `since`: its first day; null: the last report that is recorded as made, or else the notice's own day.
 */
export function reportPaper(parts: PaperParts, kind: ReportKind, since: CalendarDate | null): Paper {
  const desk = paperDesk(parts);
  const { state, stamp } = desk;
  const [first, because] = since === null ? periodStart(state, kind) : ([since, 'given'] as const);
  const period: Period = { from: first, to: state.today };
  const measured = measuredOf(desk);
  const sections = sectionsOf(state, kind);
  const paragraphs = sections.flatMap(([, some]) => some);
  const silent = paragraphs.filter((paragraph) => isSilent(paragraph, desk, period));
  const shown = {
    ...{ paragraphs: paragraphs.length, silent: silent.length, actions: state.actions.length },
    ...{ measured: measured.lines.length, unmeasured: measured.unmeasured.length },
  };
  return {
    kind,
    council: state.reading.notice.council,
    title: titleOf(state, kind),
    lead: leadOf(desk, kind, period, because),
    blocks: [
      ...standsSection(desk, changesOf(desk, first), first),
      ...sections.flatMap(([title, some]) => [
        heading(1, title),
        ...some.flatMap((paragraph) => paragraphBlocks(paragraph, desk, period, measured)),
      ]),
      ...targetsSection(desk),
      ...withoutSection(silent),
      ...(kind === 'council' ? annexSection(desk, 'theme') : []),
      ...askedSection(state.reading, kind, shown),
      ...howMade(stamp),
    ],
    stamp,
  };
}

function periodStart(state: BoardState, kind: ReportKind): readonly [CalendarDate | null, Because] {
  const refs = new Set(reportDuties(state.reading, kind).map(({ ref }) => ref));
  const made = state.log.findLast(({ about, status }) => refs.has(about) && status !== null && isFinished(status));
  if (made !== undefined) return [made.date, 'report'];
  const issued = state.reading.notice.issued?.date ?? state.facts.issued;
  return issued === undefined ? [null, 'ever'] : [issued, 'issued'];
}

function titleOf({ reading }: BoardState, kind: ReportKind): string {
  if (kind === 'minister') return REPORT.minister;
  return reportDuties(reading, kind).some(({ holders }) => holders.includes('leader')) ? REPORT.leader : REPORT.council;
}

function leadOf({ state, stamp }: PaperDesk, kind: ReportKind, { from, to }: Period, because: Because): string[] {
  const duties = reportDuties(state.reading, kind);
  const readers = [...new Set(duties.flatMap(({ named }) => named.filter((name) => !isMaker(name))))];
  return [
    MADE.lead(stamp.asOf),
    ...(duties.length === 0 ? [REPORT.unasked] : []),
    ...readers.map(REPORT.to),
    from === null ? REPORT.ever(to) : REPORT.period(from, to),
    REPORT.because[because],
  ];
}

/** The notice names the maker beside the readers: who makes it is on the cover already. */
function isMaker(name: string): boolean {
  const lower = name.toLowerCase();
  return lower.includes('chair') || lower === 'council' || lower === 'leader of the council';
}

function measuredOf({ state }: PaperDesk): Measured {
  return { lines: targetLines(state).lines, unmeasured: unmeasuredTargets(state) };
}

/** The headings of the notice with the paragraphs below them, in its order; of the council's report, those that are its own. */
function sectionsOf({ reading, duties }: BoardState, kind: ReportKind): (readonly [string, Paragraph[]])[] {
  const reports = new Set(
    (['minister', 'council'] as const).flatMap((one) => reportDuties(reading, one).map(({ ref }) => ref)),
  );
  const headings = new Map(reading.provisions.map(({ ref, heading: title }) => [ref, title]));
  const sections = new Map<string, Map<string, DatedDuty[]>>();
  for (const one of duties) {
    const { ref, kind: what } = one.duty;
    if (reports.has(ref) || what === 'review' || (kind === 'council' && !isOfCouncil(one))) continue;
    const title = (headings.get(ref) ?? REPORT.noHeading).replace(/:$/, '');
    const section = sections.get(title) ?? new Map<string, DatedDuty[]>();
    section.set(ref, [...(section.get(ref) ?? []), one]);
    sections.set(title, section);
  }
  return [...sections].map(
    ([title, refs]) => [title, [...refs].map(([ref, some]) => ({ ref, duties: some }))] as const,
  );
}

/** The notice puts it on the council, or an action of the council's serves it. */
const isOfCouncil = ({ duty, actions }: DatedDuty): boolean =>
  duty.holders.includes('council') || actions.some(({ action }) => action.agency.toLowerCase() === 'council');

function withoutSection(silent: readonly Paragraph[]): Block[] {
  if (silent.length === 0) return [heading(1, REPORT.without), said(REPORT.noneWithout)];
  const items = silent.map(({ ref, duties }) => `${ref}: ${opening(duties[0]?.duty.words ?? '')}`);
  return [heading(1, REPORT.without), said(REPORT.withoutNote), { kind: 'list', items }];
}
