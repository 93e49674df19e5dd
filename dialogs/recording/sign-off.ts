import type { CommandContext } from '../../notices/language/updates/command-context.ts';
import { NOTHING_SAID } from '../../notices/language/updates/command-context.ts';
import { lastMeeting, type MeetingSaid } from '../../notices/language/updates/meeting-said.ts';
import { type SigningOff, signingOff } from '../../notices/language/updates/signing-off.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import type { Draft, DraftOf } from '../../notices/model/draft.ts';
import { MOST_DRAFTS } from '../../notices/model/meaning.ts';
import { actionState, stateOfAction, updatesUpTo } from '../../notices/progress/action-state.ts';
import { dayWords } from '../../notices/words/text.ts';
import type { Problem } from '../protocol/problem.ts';
import type { RecordingDesk } from './desk.ts';

/** What a sign-off comes to: entries to be confirmed, or why there are none. */
export type SignedOff =
  | { readonly kind: 'drafts'; readonly drafts: readonly Draft[]; readonly more: number }
  /** The meeting, where the words say more than the sign-off and are read as every update is. */
  | { readonly kind: 'at-meeting'; readonly ref: string; readonly meeting: CalendarDate }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Reads a message as what the board signs off at one of its meetings; null: it signs nothing off. */
export function signedOff(text: string, desk: RecordingDesk, context: CommandContext): SignedOff | null {
  const signing = signingOff(text, context);
  if (signing === null) return null;
  if (signing.unknown !== '')
    return { kind: 'problem', problem: { kind: 'sign-off', why: 'unknown-exception', said: signing.unknown } };
  const meeting = meetingOf(signing.meeting, context);
  if (typeof meeting !== 'string') return { kind: 'problem', problem: meeting };
  const [only] = signing.refs ?? [];
  if (!signing.plain && only !== undefined) return { kind: 'at-meeting', ref: only, meeting };
  const refs = refsOf(signing, desk);
  if (refs.length === 0) return { kind: 'problem', problem: { kind: 'sign-off', why: 'nothing-waits' } };
  const drafts = refs.slice(0, MOST_DRAFTS).map((ref) => signOffDraft(ref, meeting, desk));
  return { kind: 'drafts', drafts, more: refs.length - drafts.length };
}

/** The meeting that is meant; else why it cannot be told. */
export function meetingOf(meeting: MeetingSaid, context: CommandContext): CalendarDate | Problem {
  if (meeting.kind === 'held') return meeting.date;
  const last = context.meetings.findLast(({ date }) => date <= context.today)?.date ?? null;
  if (meeting.kind === 'not-held')
    return { kind: 'sign-off', why: 'not-held', said: meeting.said, ahead: meeting.ahead, last };
  return lastMeeting(context) ?? { kind: 'sign-off', why: 'which-meeting', last };
}

/** One sign-off as an update: complete, and blue where the board had recorded another colour. */
function signOffDraft(ref: string, meeting: CalendarDate, { log, today }: RecordingDesk): DraftOf<'update'> {
  const recorded = stateOfAction(log.records, ref, today)?.recordedRag ?? null;
  // What was said of it after the meeting would else count as the later word.
  const later = updatesUpTo(log.records, today).some(({ about, date }) => about === ref && date > meeting);
  return {
    ...{ ...NOTHING_SAID, what: 'update', about: ref, status: 'complete', date: later ? today : meeting, meeting },
    text: `Signed off at the board’s meeting of ${dayWords(meeting)}.`,
    rag: recorded === null || recorded === 'blue' ? '' : 'blue',
  };
}

function refsOf({ refs, except }: SigningOff, desk: RecordingDesk): readonly string[] {
  return (refs ?? waitingRefs(desk)).filter((ref) => !except.includes(ref));
}

/** Actions and paragraphs whose last word is that they wait for the board, in the plan's order. */
function waitingRefs({ log: { records }, today, reading }: RecordingDesk): string[] {
  const updates = updatesUpTo(records, today);
  const waits = 'complete-awaiting-sign-off';
  const actions = records.actions.filter(
    (action) => actionState(action, records.planDay, updates, today).status === waits,
  );
  const last = (ref: string) => updates.findLast(({ about, status }) => about === ref && status !== null)?.status;
  const paragraphs = new Set(
    reading.provisions.flatMap(({ ref }) => (ref !== null && last(ref) === waits ? [ref] : [])),
  );
  return [...actions.map(({ id }) => id), ...paragraphs];
}
