import type { Update } from '../../model/board.ts';
import type { Question } from '../../model/question.ts';
import { isDone } from '../../progress/action-state.ts';
import { STATUS_WORDS } from '../../words/statuses.ts';
import { dayWords } from '../../words/text.ts';
import { type Cases, type Draft, type Kind, type Selection, unclear } from '../kind.ts';
import { atNext, type Row } from '../row.ts';
import { best, byRef, fitsAll, type Match, NARROWED, search, SEARCHED } from '../search.ts';
import { itemsOf, NO_BOARD, OFFERS, quoted, recorded } from './common.ts';

const OF_REFS = 6;
const OF_WORDS = 3;

function rowsOf(question: Question, cases: Cases): readonly Match[] {
  const worlds = recorded(cases);
  if (question.refs.length > 0) return byRef(question, worlds).slice(0, OF_REFS);
  const found = search(question, worlds).filter(fitsAll);
  const actions = found.filter(({ type }) => type === 'action');
  return best(actions.length > 0 ? actions : found, 0.9).slice(0, OF_WORDS);
}

/** What the log has of one action or duty, oldest first. */
const ownOf = (row: Row, about: string): readonly Update[] => row.world.log.filter((update) => update.about === about);

/** "Nobody was named for it; the entry of 9 January 2015 says: “…” (Head of ICT)." */
const unnamed = ({ date, text, by }: Update): string =>
  `Nobody was named for it; the entry of ${dayWords(date)} says: “${text}” (${by}).`;

/** Each time that its date was moved, with who agreed. */
function moves(row: Row, about: string): string[] {
  const own = ownOf(row, about);
  const told = own.filter(({ moved, status }) => moved !== null || status === 'rescheduled');
  const first = row.type === 'action' ? row.state.firstDate : null;
  if (told.length === 0)
    return first === null
      ? []
      : [`${about} was first agreed for ${dayWords(first)}; no entry says who agreed to move it.`];
  return told.map((update) =>
    update.moved === null
      ? `${about} was moved. ${unnamed(update)}`
      : `${about} was moved to ${dayWords(update.moved.to)} on ${dayWords(update.date)}: agreed by ${update.moved.agreedBy}.`,
  );
}

/** Who signed it off; where it waits for that, since when. */
function signOff(row: Row, about: string): string[] {
  if (row.type !== 'action' && row.type !== 'duty') return [];
  const { status } = row.state;
  const stated = ownOf(row, about).filter((update) => update.status !== null);
  const before = stated.findLastIndex((update) => update.status !== null && !isDone(update.status));
  const done = stated.slice(before + 1);
  // What was signed off may be recorded for a day before the last word of the council's spreadsheet.
  const named = stated.findLast(
    ({ status: to, agreedBy, meeting }) => to !== null && isDone(to) && (agreedBy ?? meeting) !== undefined,
  );
  const signed = (isDone(status) ? named : undefined) ?? done[0];
  if (signed !== undefined) {
    const by = whoSigned(signed);
    return [
      by === null
        ? `${about} is ${STATUS_WORDS[status]}. ${unnamed(signed)}`
        : `${about} was signed off ${by}, recorded for ${dayWords(signed.date)} by ${signed.by}.`,
    ];
  }
  const waits = status === 'complete-awaiting-sign-off' ? stated.at(-1) : undefined;
  if (waits !== undefined)
    return [`${about} waits for sign-off since ${dayWords(waits.date)}; nobody has signed it off yet.`];
  return [
    isDone(status)
      ? `${about} is ${STATUS_WORDS[status]} by the plan; no entry says who signed it off.`
      : `Nobody has signed off ${about}: it is ${STATUS_WORDS[status]}.`,
  ];
}

/** "by the board", "by the chair at the board’s meeting of 15 January 2015"; null: nobody is named. */
function whoSigned({ agreedBy, meeting }: Update): string | null {
  const at = meeting === undefined ? [] : [`at the board’s meeting of ${dayWords(meeting)}`];
  const parts = [...(agreedBy === undefined ? [] : [`by ${agreedBy}`]), ...at];
  return parts.length === 0 ? null : parts.join(' ');
}

function withdrawal(row: Row, about: string): string[] {
  const told = ownOf(row, about).findLast(({ status }) => status === 'withdrawn');
  return told === undefined
    ? []
    : [`${about} was withdrawn on ${dayWords(told.date)}: agreed by ${told.agreedBy ?? 'nobody who is named'}.`];
}

function wordsOf(row: Row, { became }: Question): string {
  const about = row.type === 'action' ? row.state.action.id : row.type === 'duty' ? row.state.duty.ref : '';
  if (about === '') return '';
  const moved = moves(row, about);
  const gone = withdrawal(row, about);
  switch (became) {
    case 'rescheduled':
      return moved.length === 0 ? `The date of ${about} was not moved.` : moved.join(' ');
    case 'withdrawn':
      return gone.length === 0 ? `${about} was not withdrawn.` : gone.join(' ');
    case null:
      return [...moved, ...gone, ...(gone.length > 0 ? [] : signOff(row, about))].join(' ');
    default:
      return signOff(row, about).join(' ');
  }
}

function say({ question, cases, rows }: Selection): Draft {
  if (recorded(cases).length === 0) return unclear(NO_BOARD);
  const told = rows.map((row) => wordsOf(row, question)).filter((words) => words !== '');
  if (told.length === 0) {
    const of = quoted(question.about);
    const what =
      of.length === 0
        ? 'Name the action or paragraph, such as “who signed off A17?”.'
        : `I find no action about ${of.join(' and ')}.`;
    return unclear(what, [OFFERS.changed]);
  }
  return { outcome: 'answered', summary: [...new Set(told)].join('\n'), items: itemsOf(rows.map(atNext)), value: null };
}

/** Who signed something off, agreed that it moves, or that it is no longer needed: from the entries of the log alone. */
export const agreed: Kind = {
  says: 'Who agreed it',
  rows: rowsOf,
  date: 'none',
  finds: SEARCHED,
  applies: [...NARROWED, 'me', 'except', 'any', 'became', 'limit', 'owners'],
  say,
  examples: [
    { words: 'who signed off A17', question: { refs: ['A17'], became: 'complete' } },
    { words: 'who agreed the move of A25', question: { refs: ['A25'], became: 'rescheduled' } },
  ],
};
