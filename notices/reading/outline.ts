import type { Duty, Notice, ParsedNotice, Provision } from '../model/notice.ts';
import { dayWords, monthWords } from '../words/text.ts';
import { sayDeadline, sayTarget } from './say-deadline.ts';

/** A reading as a person reads it: the notice, its units in order with their duties, and what is in doubt. */
export function outline(reading: ParsedNotice): string {
  const { notice, provisions, duties, coverage, doubts } = reading;
  return [
    ...top(notice),
    ...body(provisions, duties),
    ...list(
      'Consequences',
      notice.consequences.map(({ words }) => words),
    ),
    ...list(
      'Footnotes',
      notice.footnotes.map(({ mark, words }) => `${mark} ${words}`.trim()),
    ),
    '',
    `${coverage.accounted} of ${coverage.characters} characters accounted for.`,
    ...coverage.unaccounted.map(([start, end]) => `  not placed: characters ${start} to ${end}`),
    ...(doubts.length === 0
      ? ['', 'No doubts.']
      : list(
          'Doubts',
          doubts.map(({ why, words }) => `${why}: "${words}"`),
        )),
  ].join('\n');
}

function top(notice: Notice): string[] {
  const { inspection, issued } = notice;
  const dated =
    inspection === null
      ? 'not found'
      : `${inspection.by}, ${inspection.said} ${inspection.precision === 'day' ? dayWords(inspection.date) : monthWords(inspection.date)}`;
  return [
    `Improvement notice to ${notice.council}`,
    `  Address: ${notice.address ?? 'not found'}`,
    `  Issued by: ${notice.issuedBy}`,
    `  Issued: ${issued === null ? 'undated' : `${dayWords(issued.date)} (from the ${issued.source})`}`,
    `  Inspection: ${dated}`,
    `  Grounds: ${notice.grounds.words}`,
  ];
}

function body(provisions: readonly Provision[], duties: readonly Duty[]): string[] {
  const lines: string[] = [];
  let heading: string | null = null;
  for (const provision of provisions) {
    if (provision.heading !== heading) {
      heading = provision.heading;
      if (heading !== null) lines.push('', heading.toUpperCase());
    }
    const own = provision.ref === null ? [] : duties.filter(({ ref }) => ref === provision.ref);
    if (own.length > 0) lines.push('', ...own.flatMap(dutyLines));
    else if (provision.role !== 'consequence')
      lines.push('', `${provision.ref ?? '-'}  (${provision.role}) ${provision.words}`);
  }
  return lines;
}

function dutyLines(duty: Duty): string[] {
  const whom = duty.recipients.length === 0 ? '' : ` to ${duty.recipients.join(', ')}`;
  return [
    `${duty.id}  [${duty.kind}] ${duty.holders.join(', ')}${whom}`,
    `    ${duty.words}`,
    ...duty.deadlines.map((deadline) => `    when: ${sayDeadline(deadline)} ("${deadline.words}")`),
    ...duty.targets.map((target) => `    target: ${sayTarget(target)}`),
  ];
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title.toUpperCase(), ...lines.map((line) => `  ${line}`)];
}
