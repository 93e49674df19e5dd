import type { CommandContext } from '../../notices/language/updates/command-context.ts';
import { meetingSaid } from '../../notices/language/updates/meeting-said.ts';
import { minuted, minutesIn } from '../../notices/language/updates/minutes.ts';
import { said } from '../../notices/language/updates/sentence-part.ts';
import { meetingEntries } from '../../notices/ledger/meeting-entries.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import type { Draft } from '../../notices/model/draft.ts';
import { MOST_DRAFTS } from '../../notices/model/meaning.ts';
import { withoutTrailing } from '../../notices/words/ends.ts';
import { oneOf } from '../../notices/words/pattern.ts';
import { nameOf } from '../places.ts';
import type { Problem } from '../protocol/problem.ts';
import type { Reply } from '../protocol/reply.ts';
import { mayNotRead, type RecordingDesk } from './desk.ts';
import { meetingOf } from './sign-off.ts';

/** What minutes come to: entries to be confirmed, the note last; or why there are none. */
export type TakenMinutes =
  | { readonly kind: 'drafts'; readonly drafts: readonly Draft[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Reads a message as the minutes of a meeting; null: it is none. */
export function takenMinutes(text: string, context: CommandContext): TakenMinutes | null {
  const minutes = minutesIn(text, context);
  if (minutes === null) return null;
  const meeting = meetingOf(minutes.meeting, context);
  if (typeof meeting !== 'string') return { kind: 'problem', problem: meeting };
  const { drafts, rest } = minuted(minutes, meeting, context);
  // The note takes a row of its own.
  const most = MOST_DRAFTS - 1;
  if (drafts.length > most) return { kind: 'problem', problem: { kind: 'many-decisions', count: drafts.length, most } };
  return { kind: 'drafts', drafts: [...drafts, { what: 'minutes', meeting, note: rest.join('\n') }] };
}

const DECIDES = oneOf('decided', 'agreed', 'minuted', 'resolved', 'noted');
const ASKED = new RegExp(
  `^(?:please |can you |could you )*${oneOf(
    `what (?:was|were|got|has been) ${DECIDES}`,
    `what did (?:we|they|the (?:improvement )?(?:board|meeting)) (?:decide|agree|minute|resolve|note)`,
    `(?:(?:show|give|read)(?: me| us)? )?(?:the )?(?:minutes|decisions|notes?)(?: (?:of|from|for))?(?= .*(?:meeting|board|\\d))`,
  )}(?: .*)?$`,
);
const LONGEST_ASKED = 160;

/** "What was decided on 19 March": all that was recorded of that meeting, and its note. Null: it asks something else. */
export function decidedReply(text: string, desk: RecordingDesk, context: CommandContext): Reply | null {
  const whole = said(text.trim().slice(0, LONGEST_ASKED + 1));
  if (whole.plain.length > LONGEST_ASKED || whole.plain.includes('\n')) return null;
  if (!ASKED.test(withoutTrailing(whole.plain, '.!? '))) return null;
  const named = meetingSaid(whole, context);
  if (named.kind === 'not-held') return null;
  const last = context.meetings.findLast(({ date }) => date <= context.today)?.date ?? null;
  const meeting = named.kind === 'held' ? named.date : last;
  return meeting === null ? null : meetingReply(meeting, desk, 0);
}

const REF = /^meeting (\d{4}-\d{2}-\d{2})$/;

/** The day of a meeting in what a page of its history is asked by; null: it is of an action or a paragraph. */
export const meetingInRef = (ref: string): CalendarDate | null => REF.exec(ref)?.[1] ?? null;

/** What was recorded of a meeting, newest first, as the history of anything else. */
export function meetingReply(meeting: CalendarDate, desk: RecordingDesk, offset: number): Reply {
  const refused = mayNotRead(desk);
  if (refused !== null) return refused;
  const told = meetingEntries(desk.log.entries, meeting).toReversed();
  return {
    kind: 'history',
    notice: nameOf(desk.reading),
    ref: `meeting ${meeting}`,
    subject: '',
    meeting,
    told,
    offset,
  };
}
