import type { Duty, ParsedNotice } from '../model/notice.ts';
import { MET, REPORT } from './report-words.ts';
import { type Block, cell, columnsOf, heading, said, tableOr } from './model.ts';

export type ReportKind = 'minister' | 'council';

/** What this draft can show for what is asked. */
export interface Shown {
  readonly paragraphs: number;
  readonly silent: number;
  readonly actions: number;
  readonly measured: number;
  readonly unmeasured: number;
}

/** The duties to make such a report: of the chair to the minister; of the council to DfE, or of its Leader. */
export function reportDuties({ duties }: ParsedNotice, kind: ReportKind): Duty[] {
  return duties.filter((duty) => {
    if (duty.kind !== 'report') return false;
    if (kind === 'minister') return duty.recipients.includes('minister');
    return duty.holders.includes('leader') || (duty.holders.includes('council') && duty.recipients.includes('dfe'));
  });
}

/** All that the notice says of it: the duties of the paragraphs in which it is asked for. */
export function askedSection(reading: ParsedNotice, kind: ReportKind, shown: Shown): Block[] {
  const reports = reportDuties(reading, kind);
  const refs = new Set(reports.map(({ ref }) => ref));
  const asked = reading.duties.filter((duty) => refs.has(duty.ref) && (reports.includes(duty) || isAboutReport(duty)));
  return [
    heading(1, REPORT.asked),
    asked.length === 0
      ? said(REPORT.unasked)
      : tableOr(
          '',
          REPORT.askedTitle,
          columnsOf(REPORT.askedColumns, [55, 45]),
          asked.map(({ ref, words }) => [cell(`${ref}: ${words}`), cell(...metBy(words, shown))]),
        ),
  ];
}

const isAboutReport = ({ words }: Duty): boolean => words.toLowerCase().includes('report');

interface Demand {
  /** How a notice asks for it. */
  readonly said: readonly string[];
  readonly met: (shown: Shown) => string;
}

const DEMANDS: readonly Demand[] = [
  {
    said: ['commentary against the targets', 'performance indicators', 'milestones'],
    met: ({ measured, unmeasured }) => MET.targets(measured, unmeasured),
  },
  { said: ['areas set out in this notice'], met: ({ paragraphs, silent }) => MET.areas(paragraphs, silent) },
  { said: ['against the improvement plan', 'progress from the leader'], met: ({ actions }) => MET.plan(actions) },
  { said: ['performance trends'], met: () => MET.trends },
  { said: ['testing and validation', 'independent validation'], met: () => MET.validation },
];

function metBy(words: string, shown: Shown): string[] {
  const lower = words.toLowerCase();
  const met = DEMANDS.filter(({ said }) => said.some((part) => lower.includes(part))).map((demand) =>
    demand.met(shown),
  );
  return met.length === 0 ? [MET.open] : met;
}
