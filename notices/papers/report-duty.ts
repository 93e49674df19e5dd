import { dueClause, whenWords } from '../progress/when-words.ts';
import { dayNumber } from '../calendar/arithmetic.ts';
import type { TargetLine } from '../digest/model.ts';
import { targetRow } from '../digest/target-rows.ts';
import { linksOf, type Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import { type ActionState, isDelivered } from '../progress/action-state.ts';
import type { DatedDuty } from '../progress/board-state.ts';
import { overdueSince } from '../progress/duty-state.ts';
import { isUnresolved, nextOrLast } from '../progress/items.ts';
import type { TargetState } from '../progress/target-state.ts';
import { dateWords } from '../words/certainty.ts';
import { factExplained } from '../words/facts.ts';
import { partiesWords } from '../words/parties.ts';
import { ragWords, STATUS_WORDS } from '../words/statuses.ts';
import { targetWords } from '../words/targets.ts';
import { dayWords, listWords } from '../words/text.ts';
import type { PaperDesk } from './desk.ts';
import { type Block, heading, said } from './model.ts';
import { REPORT } from './report-words.ts';
import type { Unmeasured } from './targets.ts';
import { knownDate } from './words.ts';

/** The days that a report is about, both included; `from` null: all that is recorded. */
export interface Period {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
}

/** The duties of one paragraph, with what the targets of the board are measured as. */
export interface Paragraph {
  readonly ref: string;
  readonly duties: readonly DatedDuty[];
}

export interface Measured {
  readonly lines: readonly TargetLine[];
  readonly unmeasured: readonly Unmeasured[];
}

/** What was said in a period of a paragraph or of the actions that serve it, oldest first. */
export function updatesOf({ ref, duties }: Paragraph, { state }: PaperDesk, { from, to }: Period): Update[] {
  const about = new Set([ref, ...duties.flatMap(({ actions }) => actions.map(({ action }) => action.id))]);
  return state.log.filter(
    (update) => about.has(update.about) && (from === null || update.date >= from) && update.date <= to,
  );
}

/** How often each metric of a paragraph was measured in a period. */
function readingsIn(ref: string, { state }: PaperDesk, { from, to }: Period): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ref: of, metric, date } of state.board?.measurements ?? [])
    if (of === ref && date <= to && (from === null || date >= from)) counts.set(metric, (counts.get(metric) ?? 0) + 1);
  return counts;
}

/** Neither said nor measured in the period. A board's meetings are held and not told of. */
export const isSilent = (paragraph: Paragraph, desk: PaperDesk, period: Period): boolean =>
  updatesOf(paragraph, desk, period).length === 0 &&
  readingsIn(paragraph.ref, desk, period).size === 0 &&
  !(isMeeting(paragraph) && meetingsIn(desk, period).length > 0);

const isMeeting = ({ duties }: Paragraph): boolean => duties.every(({ duty }) => duty.kind === 'meeting');

/** One paragraph of the notice: its words, where it stands, what was said in the period, evidence, what holds it back. */
export function paragraphBlocks(paragraph: Paragraph, desk: PaperDesk, period: Period, measured: Measured): Block[] {
  const { ref, duties } = paragraph;
  const actions = duties[0]?.actions ?? [];
  return [
    heading(2, REPORT.paragraph(ref)),
    ...duties.flatMap((duty) => [said(`“${duty.duty.words}”`, 'quote'), said(dutyLine(duty, desk), 'note')]),
    ...(isMeeting(paragraph) ? [said(REPORT.meetings(meetingsIn(desk, period)))] : []),
    ...listOf(actions.map(actionLine)),
    ...targetBlocks(ref, measured),
    ...progressBlocks(paragraph, desk, period),
    ...heldBackBlocks(actions, desk),
  ];
}

const listOf = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

/** What was recorded in the period; what was not is named in a sentence. */
function progressBlocks(paragraph: Paragraph, desk: PaperDesk, period: Period): Block[] {
  const { ref, duties } = paragraph;
  const updates = updatesOf(paragraph, desk, period);
  const readings = [...readingsIn(ref, desk, period)];
  const evidence = evidenceOf(paragraph, desk, updates);
  const none = [
    ...((duties[0]?.actions ?? []).length === 0 && !isMeeting(paragraph) ? [REPORT.noAction] : []),
    ...(isSilent(paragraph, desk, period) ? [REPORT.silent] : []),
    ...(evidence.length === 0 && updates.length > 0 ? [REPORT.noEvidence] : []),
  ];
  return [
    ...(readings.length === 0 ? [] : [said(REPORT.readings(readings))]),
    ...(updates.length === 0 ? [] : [said(REPORT.since)]),
    ...listOf(updates.map((update) => updateLine(update, ref, desk))),
    ...listOf(evidence),
    ...(none.length === 0 ? [] : [said(none.join(' '))]),
  ];
}

const meetingsIn = ({ state }: PaperDesk, { from, to }: Period): string[] =>
  state.meetings.filter(({ date }) => date <= to && (from === null || date >= from)).map(knownDate);

/** "Whose: the council. Overdue since … . Standing: in progress, as A6, …" */
function dutyLine(state: DatedDuty, { state: { today } }: PaperDesk): string {
  const { duty, resolution, status, through } = state;
  const late = overdueSince(state, today);
  const next = nextOrLast(resolution.occurrences, today);
  const when = isUnresolved(state)
    ? resolution.missing === null
      ? ''
      : REPORT.missing(factExplained(resolution.missing))
    : next === null
      ? REPORT.continuing
      : REPORT.due(knownDate(next));
  const standing =
    duty.kind === 'meeting' || duty.kind === 'review'
      ? ''
      : REPORT.standing(`${STATUS_WORDS[status]}${through === null ? '' : `, ${REPORT.through(through.action.id)}`}`);
  return [
    REPORT.holders(partiesWords(duty.holders)),
    late === null ? '' : REPORT.overdue(dateWords(late)),
    when,
    standing,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function actionLine({ action, status, rag, due }: ActionState): string {
  const named = REPORT.action(action.id, action.title, `${action.owner}, ${action.agency}`);
  return `${named}: ${STATUS_WORDS[status]}, ${ragWords(rag)}, ${dueClause(due, action.timing)}`;
}

function targetBlocks(ref: string, { lines, unmeasured }: Measured): Block[] {
  const items = [
    ...lines
      .filter(({ series }) => series.ref === ref)
      .map((line) => {
        const { mark, words, foot } = targetRow(line, 'words');
        return REPORT.target([words, ...foot, mark].join('; '));
      }),
    ...unmeasured
      .filter((one) => one.ref === ref)
      .map(({ metric, states }) => REPORT.unmeasured(metric, listWords(states.map(wantedWords)))),
  ];
  return listOf(items);
}

/** "at least 65% by March 2012" */
const wantedWords = ({ target, due }: TargetState): string =>
  `${targetWords(target)}${due === null ? '' : ` by ${dateWords(due)}`}`;

function updateLine({ about, date, by, text, entry }: Update, ref: string, { postOf }: PaperDesk): string {
  const source = entry === null ? '' : REPORT.entry(entry);
  return REPORT.update(dayWords(date), postOf(by), about === ref ? null : about, text, source);
}

/** What is held, also from before the period: a report is read by whoever may ask for it. */
function evidenceOf(paragraph: Paragraph, desk: PaperDesk, updates: readonly Update[]): string[] {
  const links = (some: readonly Update[]): string[] => some.flatMap(linksOf);
  const now = [...new Set(links(updates))];
  const all = new Set(links(updatesOf(paragraph, desk, { from: null, to: desk.state.today })));
  return [...now.map(REPORT.evidence), ...[...all].filter((link) => !now.includes(link)).map(REPORT.held)];
}

/** Of actions that are red, amber, late or moved: which of these, and what was said last. Why is theirs to say. */
function heldBackBlocks(actions: readonly ActionState[], desk: PaperDesk): Block[] {
  const items = actions
    .filter(({ status, rag, overdue, firstDate }) => {
      return !isDelivered(status) && (overdue || firstDate !== null || rag === 'red' || rag === 'amber');
    })
    .map(({ action, rag, overdue, due, firstDate, last }) =>
      [
        `${action.id}: ${ragWords(rag)}`,
        ...(overdue && due !== null ? [REPORT.late(dayNumber(desk.state.today) - dayNumber(due))] : []),
        ...(firstDate === null ? [] : [REPORT.moved(dayWords(firstDate), whenWords(due, action.timing))]),
        last === null ? REPORT.unsaid : REPORT.last(dayWords(last.date), last.text),
      ].join('; '),
    );
  return items.length === 0 ? [] : [said(REPORT.heldBack), ...listOf(items)];
}
