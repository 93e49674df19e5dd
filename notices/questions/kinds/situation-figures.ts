import type { Coming } from '../../digest/model.ts';
import type { Position } from '../../digest/position.ts';
import { targetRow } from '../../digest/target-rows.ts';
import { lineText } from '../../digest/text.ts';
import type { AnswerFigure, AnswerItem } from '../../model/answer.ts';
import { onDay } from './event-row.ts';
import { count, listWords, ownerWords } from '../../words/text.ts';
import { dateWords, unclearNote } from '../../words/certainty.ts';
import { factExplained } from '../../words/facts.ts';
import { partiesWords } from '../../words/parties.ts';

/** Every word of the situation's figures. */

/** How many refs a line names; of more, the first few. */
const NAMED = 6;

/** What cannot be told from the notice alone. */
export const UNPLANNED = (places: readonly string[]): string =>
  `No plan is recorded for ${listWords(places, 'or')}, so I cannot tell colours, what changed or what waits for sign-off.`;

const duties = (n: number): string => count(n, ['duty', 'duties']);
const actions = (n: number): string => count(n, ['action', 'actions']);

function tally(items: readonly AnswerItem[]): string {
  const ofDuties = items.filter(({ type }) => type === 'duty').length;
  const ofActions = items.length - ofDuties;
  return listWords([...(ofDuties > 0 ? [duties(ofDuties)] : []), ...(ofActions > 0 ? [actions(ofActions)] : [])]);
}

/** "A6, A7 and 2 more" */
function refWords(refs: readonly string[]): string {
  const names = [...new Set(refs)];
  const more = names.length - NAMED;
  return listWords(more > 0 ? [...names.slice(0, NAMED), `${more} more`] : names);
}

/** "28 actions: 3 red, 8 amber, 11 green and 6 complete (1 of them business as usual)." */
export function coloursOf({ actions: all, open, complete, businessAsUsual, withdrawn }: Position): string {
  if (all === 0) return 'No action of the plan is among them.';
  const routine = businessAsUsual === 0 ? '' : ` (${businessAsUsual} of them business as usual)`;
  const colours = [
    `${open.red} red`,
    `${open.amber} amber`,
    `${open.green} green`,
    ...(open.blue > 0 ? [`${open.blue} blue but not complete`] : []),
    `${complete} complete${routine}`,
  ];
  const gone = withdrawn.length === 0 ? '' : ` Withdrawn and not counted: ${refWords(withdrawn)}.`;
  return `${actions(all)}: ${listWords(colours)}.${gone}`;
}

/** `silent`: nothing is recorded, so that a day that has passed is all there is to tell. */
export function overdueWords({ overdue }: Position, silent: boolean): string {
  const [one, many] = silent ? PAST : (['is overdue', 'are overdue'] as const);
  if (overdue.length > 0) return `${tally(overdue)} ${overdue.length === 1 ? one : many}.`;
  return silent ? 'No duty is past its date.' : 'Nothing is overdue.';
}

const PAST = [
  'is past its date, and nothing is recorded of it',
  'are past their dates, and nothing is recorded of them',
] as const;

/** Of several notices: what no day can be told of. */
export function undatedWords({ unresolved }: Position): string {
  const n = unresolved.reduce((sum, { items }) => sum + items.length, 0);
  return n === 0 ? '' : ` ${count(n, ['deadline', 'deadlines'])} cannot be dated yet.`;
}

/** "4 of Council and 1 of Health": the most first. */
function byName(names: readonly string[]): string {
  const counts = [...new Set(names)].map((name) => ({ name, n: names.filter((one) => one === name).length }));
  return listWords(counts.sort((a, b) => b.n - a.n).map(({ name, n }) => `${n} of ${name}`));
}

/** By agency; of one agency by post. Duties by whoever holds them. */
function overdueBy({ overdue, lateActions }: Position): string {
  const agencies = lateActions.map(({ action }) => action.agency);
  const one = new Set(agencies).size === 1 && lateActions.length > 1;
  const plan = one ? lateActions.map(({ action }) => ownerWords(action)) : agencies;
  const holders = overdue.flatMap((item) => (item.type === 'duty' ? [partiesWords(item.holders)] : []));
  const parts = [
    ...(plan.length > 0 ? [`actions: ${byName(plan)}`] : []),
    ...(holders.length > 0 ? [`duties: ${byName(holders)}`] : []),
  ];
  return parts.join('; ');
}

const EVENTS = { meeting: 'board', review: 'DfE review' } as const;

const beforeWords = (kind: keyof typeof EVENTS, { next }: Coming): string =>
  next === null
    ? 'Due in the next four weeks'
    : `Due before the ${EVENTS[kind]} ${onDay(next.occurrence)}${next.occurrence.certainty === 'assumed' ? ' (assumed)' : ''}`;

const dueWords = (items: readonly AnswerItem[]): string =>
  items.length === 0 ? 'none' : `${tally(items)}: ${refWords(items.map(({ ref }) => ref))}`;

function beforeFigures(position: Position): AnswerFigure[] {
  const { meeting, review, beforeMeeting, beforeReview } = position;
  const board = { name: beforeWords('meeting', meeting), words: dueWords(beforeMeeting) };
  if (beforeReview === null) return [board, { name: 'Next DfE review', words: withoutReview(review) }];
  const reviewed = { name: beforeWords('review', review), words: dueWords(beforeReview) };
  const reviewFirst = meeting.next !== null && review.next !== null && review.next.days < meeting.next.days;
  return reviewFirst ? [reviewed, board] : [board, reviewed];
}

function withoutReview({ last, missing, unclear }: Coming): string {
  if (missing !== null) return `no date yet; it needs ${factExplained(missing)}`;
  const note = unclearNote(unclear);
  if (note !== null) return `no date yet; ${note}`;
  return last === null ? 'no date is known' : `none is left; the last one was ${dateWords(last)}`;
}

/** What the board has not seen yet. */
function sinceFigure({ since }: Position): AnswerFigure[] {
  if (since === null) return [];
  const { refs } = since;
  const parts = [
    ['newly red', refs['newly-red']],
    ['new date', refs.rescheduled],
    ['completed', refs.completed],
  ] as const;
  const told = parts.flatMap(([words, of]) => (of.length === 0 ? [] : [`${words}: ${refWords(of)}`]));
  return [
    {
      name: `Since the board on ${dateWords(since.meeting)}`,
      words: told.length === 0 ? 'no action is newly red, moved or completed' : told.join('; '),
    },
  ];
}

const FURTHEST = 3;

function targetFigures({ targets: { measured, met, unmeasured, apart } }: Position): AnswerFigure[] {
  if (measured + unmeasured === 0) return [];
  const none =
    unmeasured === 0 ? '' : `${measured === 0 ? '' : '; '}${count(unmeasured, ['has', 'have'])} no reading yet`;
  const figures = measured === 0 ? '' : `${met} of ${measured} measured ${met === 1 ? 'is' : 'are'} met`;
  return [
    { name: 'Targets', words: `${figures}${none}` },
    ...apart.slice(0, FURTHEST).map((line, at) => ({
      name: at === 0 ? 'Furthest from its target' : 'Then',
      words: lineText(targetRow(line, 'words')),
    })),
  ];
}

const settleFigures = ({ unresolved }: Position): AnswerFigure[] =>
  unresolved.length === 0
    ? []
    : [
        {
          name: 'Dates to settle',
          words: unresolved
            .map(({ missing, items }) => {
              const refs = refWords(items.map(({ ref }) => ref));
              return missing === null
                ? `${count(items.length, ['deadline is', 'deadlines are'])} in words that give no date (${refs})`
                : `${count(items.length, ['deadline waits', 'deadlines wait'])} for ${factExplained(missing)} (${refs})`;
            })
            .join('; '),
        },
      ];

/** Line by line, the most pressing first. Without a plan there is nothing to tell of changes. */
export const figuresOf = (position: Position, planned: boolean): AnswerFigure[] => [
  ...(position.overdue.length === 0 ? [] : [{ name: 'Overdue, by whom', words: overdueBy(position) }]),
  ...beforeFigures(position),
  ...(planned ? sinceFigure(position) : []),
  ...(position.waiting.length === 0
    ? []
    : [
        {
          name: 'Waiting for sign-off',
          words: `${position.waiting.length}: ${refWords(position.waiting.map(({ ref }) => ref))}`,
        },
      ]),
  ...targetFigures(position),
  ...settleFigures(position),
];
