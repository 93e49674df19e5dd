import type { CalendarDate } from '../model/dates.ts';
import { count, dayWords, listWords } from '../words/text.ts';

/** Every word of the two reports that does not come from the notice or the log. */

export const REPORT = {
  minister: 'Report of the Chair of the Improvement Board',
  council: 'Report of the Council on progress',
  leader: 'Report of the Leader of the Council on progress',
  to: (named: string) => `To: ${named}.`,
  period: (from: CalendarDate, to: CalendarDate) => `Period: ${dayWords(from)} to ${dayWords(to)}.`,
  because: {
    given: 'The first day of the period was given.',
    report: 'The period begins with the last report that is recorded as made.',
    issued: 'No earlier report is recorded as made, so the period begins with the notice.',
    ever: 'No earlier report is recorded as made and the notice has no date, so the period is all that is recorded.',
  },
  ever: (to: CalendarDate) => `Period: up to ${dayWords(to)}.`,
  unasked: 'The notice asks for no such report by name.',
  noHeading: 'The measures of the notice',
  paragraph: (ref: string) => `Paragraph ${ref}`,
  holders: (who: string) => `Whose: ${who}.`,
  due: (when: string) => `Due: ${when}.`,
  missing: (fact: string) => `Due: no date yet; it needs ${fact}.`,
  continuing: 'In force until the notice is lifted.',
  overdue: (when: string) => `Overdue since ${when}.`,
  standing: (words: string) => `Standing: ${words}.`,
  through: (id: string) => `as ${id}, the least advanced of its actions`,
  action: (id: string, title: string, owner: string) => `${id}: ${title} (${owner})`,
  noAction: 'No action of the plan serves it.',
  readings: (counts: readonly (readonly [metric: string, n: number])[]) =>
    `Readings in this period: ${counts.map(([metric, n]) => `${metric} (${n})`).join('; ')}.`,
  since: 'Updates in this period:',
  update: (when: string, post: string, about: string | null, text: string, source: string) =>
    `${when}, ${post}${about === null ? '' : `, on ${about}`}: ${text}${source}`,
  entry: (seq: number) => ` (log entry ${seq})`,
  evidence: (link: string) => `Evidence: ${link}`,
  held: (link: string) => `Evidence held from before: ${link}`,
  noEvidence: 'No evidence is recorded.',
  silent: 'Nothing was recorded of it in this period.',
  heldBack: 'What holds it back:',
  late: (days: number) => `${count(days, ['day', 'days'])} overdue`,
  moved: (from: string, to: string) => `moved from ${from} to ${to}`,
  last: (when: string, text: string) => `last said on ${when}: ${text}`,
  unsaid: 'nothing was said of it',
  target: (words: string) => `Target: ${words}`,
  unmeasured: (metric: string, wanted: string) => `Target: ${metric}, ${wanted}: no reading is recorded`,
  meetings: (days: readonly string[]) =>
    days.length === 0
      ? 'No meeting of the board falls into this period.'
      : `Meetings in this period: ${listWords(days)}.`,
  without: 'Paragraphs of which nothing was recorded in this period',
  withoutNote: 'They are named and not filled.',
  noneWithout: 'Something was recorded of each paragraph in this period.',
  asked: 'What the notice asks of this report',
  askedTitle: 'What the notice asks, and where it is in this draft',
  askedColumns: ['The notice asks', 'In this draft'] as const,
} as const;

/** What this draft has of what a notice may ask. `open`: a person has to write it. */
export const MET = {
  targets: (measured: number, unmeasured: number) =>
    `The section on targets: ${count(measured, ['measure has', 'measures have'])} readings, ${count(unmeasured, ['target has', 'targets have'])} none and are named. The commentary on them is for the author to add.`,
  areas: (paragraphs: number, silent: number) =>
    `A section for each heading of the notice, with ${count(paragraphs, ['paragraph', 'paragraphs'])}; of ${silent} nothing was recorded in this period.`,
  plan: (actions: number) =>
    `Progress of ${count(actions, ['action', 'actions'])} of the plan, and the plan as an annex.`,
  trends: 'Readings over time stand in the section on targets. Their analysis is for the author to add.',
  validation: 'Not in the records: which testing and validation this report is based on is for the author to add.',
  open: 'Not checked: it is for the author to see to.',
} as const;
