import { oneOf } from '../../words/pattern.ts';
import type { Draft, DraftOf } from '../../model/draft.ts';
import type { CalendarDate } from '../../model/dates.ts';
import type { CommandContext } from './command-context.ts';
import { refsOf } from './divide-at-refs.ts';
import { meetingSaid, type MeetingSaid } from './meeting-said.ts';
import { said } from './sentence-part.ts';
import { signingOff } from './signing-off.ts';
import { readTelling } from './telling.ts';

/** Minutes as somebody pastes them. */
export interface Minutes {
  readonly meeting: MeetingSaid;
  /** What was decided, line by line, without what marks a line of a list. */
  readonly lines: readonly string[];
}

/** Nobody pastes more into a chat; what comes after is kept in the note. */
const MOST_READ = 80;
/** A longer line tells a story, and is kept as it is. */
const LONGEST_READ = 600;
const LONGEST_HEAD = 160;

const WHOSE =
  '(?:(?:here are|these are|please (?:take|keep|record)|take|record) )?(?:(?:the|our|draft|final|approved|agreed|improvement|board|meeting) )*';
const NAME = oneOf(
  'minutes',
  'decisions?(?: and actions)?',
  'notes(?= (?:of|from|for))',
  'outcomes(?= (?:of|from))',
  'action notes?',
);
const HEAD = new RegExp(
  String.raw`^${WHOSE}(?:board['’]s |meeting['’]s )?${NAME}\b(?!\s+(?:are|were|have|has|was|is|sent|went|circulated|published|agreed|approved)\b)`,
);
const DECIDED =
  /^(?:the )?(?:improvement )?board (?:(?:on|of|meeting) .{1,60} )?(?:decided|agreed|resolved)(?: (?:that|as follows|the following))?:?$/;
const MARK = /^(?:[-*•·–—▪◦o](?=\s)|\(?\d{1,2}[.)](?=\s)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s)|\(?[a-z][.)](?=\s))\s*/;

/** Reads a message as minutes: a head that says so, and lines below it; null: it is none. */
export function minutesIn(text: string, context: CommandContext): Minutes | null {
  const [first = '', ...rest] = text.replace(/\r\n?/g, '\n').trim().split('\n');
  const { plain } = said(first.slice(0, LONGEST_HEAD + 1));
  if (!HEAD.test(plain) && !DECIDED.test(plain)) return null;
  // "Minutes: A6 is done" has its first line beside its head.
  const colon = first.indexOf(':');
  const [head, beside] = colon < 0 ? [first, ''] : [first.slice(0, colon), first.slice(colon + 1).trim()];
  if (head.length > LONGEST_HEAD || refsOf(said(head), context).length > 0) return null;
  const lines = [beside, ...rest].map((line) => line.trim().replace(MARK, '')).filter((line) => line !== '');
  if (lines.length === 0 || (rest.length === 0 && colon < 0)) return null;
  return { meeting: meetingSaid(said(head), context), lines };
}

/** What minutes come to: the entries that their lines make, and the lines that make none. */
export interface Minuted {
  readonly drafts: readonly Draft[];
  readonly rest: readonly string[];
}

/** Reads each line of minutes as what it records. Nothing is recorded here. */
export function minuted({ lines }: Minutes, meeting: CalendarDate, context: CommandContext): Minuted {
  const drafts: Draft[] = [];
  const rest: string[] = [];
  for (const [at, line] of lines.entries()) {
    const told = at < MOST_READ && line.length <= LONGEST_READ ? draftsOf(line, meeting, context) : [];
    if (told.length === 0) rest.push(line);
    drafts.push(...told);
  }
  return { drafts, rest };
}

function draftsOf(line: string, meeting: CalendarDate, context: CommandContext): Draft[] {
  const signing = signingOff(line, context);
  const telling = readTelling(line, context);
  const told = telling.kind === 'tell' ? telling.meaning.drafts : [];
  const signed = (signing?.refs ?? []).map((about) => signedIn(about, line, told));
  if (signed.length > 0) return signed.map((draft) => decidedAt(draft, meeting));
  return told.flatMap((draft): Draft[] => {
    switch (draft.what) {
      case 'update':
        return draft.about === '' ? [] : [decidedAt({ ...draft, text: line }, meeting)];
      case 'fact':
        // "Next meeting 7 May" is next to the one that was held; what moves says so.
        return isKnown(draft, context) ? [] : [MOVES.test(line) ? draft : { ...draft, replaces: '' }];
      case 'action':
      case 'reading':
        return [draft];
      // Roles, and what is put right or taken back, are no decisions of a board.
      default:
        return [];
    }
  });
}

/** A sign-off with what its line says besides. */
function signedIn(about: string, line: string, told: readonly Draft[]): DraftOf<'update'> {
  const own = told.find((draft) => draft.what === 'update' && draft.about === about);
  const base = own?.what === 'update' ? own : NO_UPDATE;
  return { ...base, about, text: line, status: 'complete' };
}

const NO_UPDATE: DraftOf<'update'> = {
  ...{ what: 'update', about: '', text: '', status: '', rag: '', percent: '', date: '' },
  ...{ evidence: '', movedTo: '', agreedBy: '', newOwner: '', meeting: '', attests: '' },
};

/** Who "it was agreed" leaves unsaid is the board, whose minutes they are. */
const NOBODY = /^(?:it|this|that|they|we|us|it was|was|all|the meeting|members)?$/i;

const decidedAt = (draft: DraftOf<'update'>, meeting: CalendarDate): DraftOf<'update'> => ({
  ...draft,
  meeting,
  date: draft.date === '' ? meeting : draft.date,
  agreedBy: isAgreed(draft) && NOBODY.test(draft.agreedBy.trim()) ? 'the board' : draft.agreedBy,
});

/** What somebody has to have agreed: a new date, or that it is no longer needed. */
const isAgreed = ({ movedTo, status }: DraftOf<'update'>): boolean => movedTo !== '' || status === 'withdrawn';

const MOVES = /\b(?:mov\w+|instead|chang\w+|postpon\w+|brought forward|put back|rearrang\w+|reschedul\w+)\b/i;

/** A date that is recorded already is no news. */
const isKnown = ({ fact, date }: DraftOf<'fact'>, { records }: CommandContext): boolean =>
  records.calendar.some((entry) => entry.fact === fact && entry.date === date);
