import type { CalendarDate } from '../model/dates.ts';
import type { Deadline, Doubt } from '../model/notice.ts';
import { type DeadlinesFound, deadlinesIn } from './deadlines.ts';
import { dutiesOf, type DutiesFound, type DutyDraft, dutyOf, type Lead } from './duties.ts';
import { type Flow, part, spanOf } from './flow.ts';
import { holdersIn } from './holders.ts';
import { recipientsNamed } from './mentions.ts';
import type { FindNames } from './names.ts';
import { OWN } from './outsiders.ts';
import { type ActionRow, ledIn } from './tables.ts';
import { numbersOfRow } from './target-rows.ts';
import type { Node } from './tree.ts';

/** The duties of one printed unit: sentence by sentence, or of the line of a table that it is. */
export function dutiesAt(node: Node, find: FindNames, issued: CalendarDate | null): DutiesFound {
  return node.row === null ? dutiesOf(node, find, issued) : dutyOfRow(node.row, find, issued, node.above ?? '');
}

const NO_FIGURES = 'This looks like a table; its figures were not read';
const CANNOT_TELL = 'This says when, but not so that a date can be worked out';

/** A line of a table is a duty: what, who and by when, each from its own cell. */
function dutyOfRow(row: ActionRow, find: FindNames, issued: CalendarDate | null, above: string): DutiesFound {
  const { action, owner } = row;
  const found = timesOf(row, issued);
  // "Northmarch Council (Partner in Practice)": what stands in brackets tells who that is.
  const named =
    owner === null ? null : holdersIn(`${owner.plain.replace(/ ?\([^()]*\)$/, '')} must act`, 'measure', find);
  const lead: Lead = { holders: named?.holders ?? [], deadlines: found.deadlines, issued };
  const { duty, doubts } = dutyOf(action, [], lead, find);
  const numbers = numbersOfRow(row, issued, above);
  // Cells without a number under the headings of targets are a table of something else.
  if (numbers !== null && numbers.found.targets.length === 0) {
    const [words, span] = [action.words, spanOf(action)] as const;
    return { duties: [], doubts: [{ why: NO_FIGURES, words, span }], sentences: [{ duty: false, words, span }] };
  }
  const told: DutyDraft = { ...toldIn(row, duty, find), named: namedIn(row, duty) };
  return {
    duties: [numbers === null ? told : { ...told, kind: 'target', recipients: [], ...numbers.found }],
    doubts: [...(numbers === null ? [...doubts, ...found.doubts] : numbers.doubts), ...ownerDoubts(row, find)],
    sentences: [{ duty: true, words: action.words, span: spanOf(action) }],
  };
}

const namedIn = ({ owner, told }: ActionRow, { named }: DutyDraft): string[] => {
  const cells = [owner, told].flatMap((cell) => cell?.words ?? []);
  return cells.length === 0 ? named : cells;
};

/** What somebody gets by a column of its own is a report, or the plan that it is read as. */
function toldIn({ told }: ActionRow, duty: DutyDraft, find: FindNames): DutyDraft {
  if (told === null) return duty;
  const recipients = find(told.plain).flatMap(recipientsNamed);
  if (recipients.length === 0) return duty;
  return { ...duty, kind: duty.kind === 'plan' ? 'plan' : 'report', recipients: [...new Set(recipients)] };
}

/** "31 March 2020; 30 September 2020": each part of the cell by itself; what cannot be read of it is a doubt. */
function timesOf({ when }: ActionRow, issued: CalendarDate | null): DeadlinesFound {
  if (when === null || NOTHING.test(when.plain)) return { deadlines: [], doubts: [] };
  const each = partsOf(when).map((one) => {
    const found = deadlinesIn(ledIn(one), 'own', { issued, before: null });
    if (found.deadlines.length > 0) return found;
    const deadline: Deadline = { form: 'unclear', words: one.words, span: spanOf(one) };
    const { words, span } = deadline;
    return { deadlines: [{ deadline, from: -1, to: -1 }], doubts: [{ why: CANNOT_TELL, words, span }] };
  });
  // They stand in another cell, and nowhere among the words of the action.
  const deadlines = each.flatMap((one) => one.deadlines.map(({ deadline }) => ({ deadline, from: -1, to: -1 })));
  return { deadlines, doubts: each.flatMap(({ doubts }) => doubts) };
}

const NOTHING = /^(?:-|n\/?a|none)?$/i;

function partsOf(cell: Flow): Flow[] {
  const parts: Flow[] = [];
  let from = 0;
  for (const { index, 0: mark } of cell.plain.matchAll(/; ?(?:and )?/g)) {
    parts.push(part(cell, from, index));
    from = index + mark.length;
  }
  return [...parts, part(cell, from, cell.plain.length)].filter(({ plain }) => plain !== '');
}

/** Somebody in the cell of who leads who is no party of the notice: the duty is not taken for anybody else's in silence. */
function ownerDoubts({ action, owner }: ActionRow, find: FindNames): Doubt[] {
  if (owner === null) return [];
  const known = find(owner.plain).filter(({ party }) => party !== 'nobody');
  const another = known.some(({ party, words }) => party === 'partners' && /\bcouncil$/i.test(words));
  const certain = !another && (known.length > 0 || OWN.test(owner.plain));
  const [words, span] = [action.words, spanOf(action)] as const;
  return certain
    ? []
    : [{ why: `“${owner.words}” is to do this, and the notice does not give them a part`, words, span }];
}
