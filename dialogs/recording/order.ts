import { addDays } from '../../notices/calendar/arithmetic.ts';
import { mergeFacts } from '../../notices/calendar/merge-facts.ts';
import { meetingOccurrences, reviewOccurrences } from '../../notices/calendar/timetable.ts';
import type { CommandContext } from '../../notices/language/updates/command-context.ts';
import { soundsTold } from '../../notices/language/updates/sounds-like.ts';
import { readTellingOfIt, type Telling } from '../../notices/language/updates/telling.ts';
import { type Titled, titledIn } from '../../notices/language/updates/titled.ts';
import { mayRecord, memberOf } from '../../notices/ledger/permission.ts';
import type { Draft, DraftOf } from '../../notices/model/draft.ts';
import { NO_FACTS } from '../../notices/model/facts.ts';
import type { BoardRecords } from '../../notices/model/board.ts';
import type { TellMeaning } from '../../notices/model/meaning.ts';
import { isSameId } from '../../notices/model/directory-id.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { Reply } from '../protocol/reply.ts';
import type { ScopedServices } from '../boards.ts';
import type { SpokenTelling } from '../memory.ts';
import { attesting } from './attest.ts';
import { decidedReply, takenMinutes } from './minutes.ts';
import { isOwn, putRight } from './put-right.ts';
import type { Talk } from '../talk.ts';
import { recordingDesk, type RecordingDesk } from './desk.ts';
import { evidenceIn, withEvidence } from './evidence.ts';
import { offerPlan } from './export.ts';
import { propose, proposeSeveral, type Underway } from './propose.ts';
import { aboutQuoted } from './read-order.ts';
import { commandId } from './seal.ts';
import { type SignedOff, signedOff } from './sign-off.ts';

/** Reviews and meetings are looked for this far ahead: nobody names later ones. */
const AHEAD_DAYS = 3 * 366;

/** What is said back, and what was told, for the sentence that puts it right. */
export interface Taken {
  readonly reply: Reply;
  readonly spoken: SpokenTelling | null;
}

/** What a conversation spoke of last, for what is told of "it". */
export interface Earlier {
  readonly told: SpokenTelling | null;
  /** The one action or paragraph of the question before. */
  readonly asked: string | null;
}

/** What is said back to a sentence that tells the bot to record something; null where it is a question. */
export async function takeOrder(
  text: string,
  reading: ParsedNotice,
  { told, asked }: Earlier,
  { incoming, about, services }: Pick<Talk, 'incoming' | 'about' | 'services'>,
): Promise<Taken | null> {
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const context = contextOf(desk, services);
  const own = told !== null && isOwn(told, desk) ? told : null;
  const right = own === null ? null : putRight(text, own, desk, context, services);
  if (right !== null) return shown([right.draft], { desk, command: right.command, said: text }, services);
  const decided = decidedReply(text, desk, context);
  if (decided !== null) return unspoken(decided);
  const minutes = takenMinutes(text, context);
  if (minutes?.kind === 'drafts')
    return shown(minutes.drafts, { desk, command: commandId(incoming, services), said: text }, services);
  const signed = minutes ?? signedOff(text, desk, context);
  if (signed?.kind === 'problem') return mayRecord(memberOf(desk.person, desk.log, services)) ? unspoken(signed) : null;
  if (signed?.kind === 'drafts') {
    const taken = shown(signed.drafts, { desk, command: commandId(incoming, services), said: text }, services);
    const isMore = signed.more > 0 && taken.reply.kind === 'proposals';
    return isMore ? { ...taken, reply: { ...taken.reply, more: signed.more } } : taken;
  }
  const it = about ?? (own === null ? asked : subjectOf(own.drafts));
  const read = (words: string): Telling => aboutQuoted(readTellingOfIt(words, it, context), words, about, context);
  const plainly = withEvidence(text, evidenceIn(incoming), read);
  const titled = isUntold(plainly) ? titledIn(text, context) : null;
  const telling = titled?.sure === true ? ofTitle(titled, text, plainly, context) : plainly;
  switch (telling.kind) {
    case 'nothing':
      return (titled !== null || soundsTold(text, context)) && mayRecord(memberOf(desk.person, desk.log, services))
        ? unspoken({
            kind: 'problem',
            problem: { kind: 'order', order: 'unrecorded', said: text, about: titled?.ids ?? [] },
          })
        : null;
    case 'unmet':
      if (telling.order === 'export') return unspoken(await offerPlan(reading, incoming, services));
      return unspoken({ kind: 'problem', problem: { kind: 'order', order: telling.order, said: telling.said } });
    case 'tell': {
      const underway = { desk, command: commandId(incoming, services), said: telling.said };
      const drafts = telling.meaning.drafts.map((draft) =>
        correcting(attesting(atMeeting(draft, signed), desk), incoming, desk, services),
      );
      const { reply, spoken } = shown(drafts, underway, services);
      const asks = telling.besides;
      const proposes = reply.kind === 'proposal' || reply.kind === 'proposals';
      return { reply: asks === null || !proposes ? reply : { ...reply, besides: asks }, spoken };
    }
  }
}

/** Nothing is told of what has a number, nor ordered: an update may name its action by the title. */
const isUntold = (telling: Telling): boolean => {
  if (telling.kind === 'nothing') return true;
  if (telling.kind === 'unmet') return telling.order === 'unclear' || telling.order === 'draft';
  const { drafts } = telling.meaning;
  return drafts.every((draft) => draft.what === 'update' && draft.about === '');
};

/** What is told of the action that it names by its title; what is recorded are the words as they were typed. */
function ofTitle({ ids: [id = ''], rest }: Titled, text: string, plainly: Telling, context: CommandContext): Telling {
  const noted = onlyOf(id, readTellingOfIt(`${id}: ${text}`, null, context));
  const stated = rest === null ? null : onlyOf(id, readTellingOfIt(`${id} ${rest}`, null, context));
  const { status, rag, percent } = stated ?? noted ?? { status: '', rag: '', percent: '' };
  const draft = noted === null ? null : { ...noted, status, rag, percent };
  return draft === null
    ? plainly
    : { kind: 'tell', meaning: { act: 'tell', drafts: [draft] }, said: text, besides: null };
}

/** The one update of an action, where nothing else is told. */
function onlyOf(id: string, telling: Telling): DraftOf<'update'> | null {
  const [draft, ...others] = telling.kind === 'tell' ? telling.meaning.drafts : [];
  return draft?.what === 'update' && draft.about === id && others.length === 0 ? draft : null;
}

const unspoken = (reply: Reply | null): Taken | null => (reply === null ? null : { reply, spoken: null });

/** What is signed off was so at a meeting. */
const atMeeting = (draft: Draft, signed: SignedOff | null): Draft =>
  signed?.kind === 'at-meeting' && draft.what === 'update' && draft.about === signed.ref && draft.status === 'complete'
    ? { ...draft, meeting: signed.meeting }
    : draft;

/** The one action or paragraph that several drafts are about. */
function subjectOf(drafts: readonly Draft[]): string | null {
  const about = new Set(drafts.flatMap((draft) => ('about' in draft && draft.about !== '' ? [draft.about] : [])));
  const [only] = about;
  return about.size === 1 && only !== undefined ? only : null;
}

function shown(drafts: readonly Draft[], underway: Underway, services: ScopedServices): Taken {
  const { desk, command } = underway;
  const reply = proposeMeaning({ act: 'tell', drafts }, underway, services);
  const proposed = reply.kind === 'proposal' || reply.kind === 'proposals' || reply.kind === 'form';
  const { id } = desk.person;
  if (!proposed || id === null) return { reply, spoken: null };
  return { reply, spoken: { of: 'tell', by: id, notice: desk.reading.notice.id, command, drafts: [...drafts] } };
}

/** What would be recorded of what is told: one thing on a card of its own, several as rows of one. */
function proposeMeaning({ drafts }: TellMeaning, underway: Underway, services: ScopedServices): Reply {
  const [only, ...others] = drafts;
  return only === undefined || others.length > 0
    ? proposeSeveral(drafts, underway, services)
    : propose(only, underway, services);
}

/** An update whose words were changed in Teams after it was recorded: the entry stays, and gets a correction. */
function correcting(draft: Draft, incoming: Incoming, { log, person }: RecordingDesk, services: ScopedServices): Draft {
  if (incoming.kind !== 'message' || incoming.edits === undefined || draft.what !== 'update') return draft;
  const command = commandId({ ...incoming, id: incoming.edits }, services);
  const entry = log.entries.find((one) => one.command === command);
  if (entry?.change.what !== 'update' || person.id === null || !isSameId(entry.by.id, person.id)) return draft;
  return { ...draft, what: 'correction', entry: String(entry.seq), about: '', instead: draft.about };
}

function contextOf(
  { reading, log: { records, members }, today, mentioned }: RecordingDesk,
  services: ScopedServices,
): CommandContext {
  const { isHoliday, terms, spell } = services;
  const people = [...mentioned, ...members];
  return { today, reading, records, people, isHoliday, terms, spell, ...events(reading, records, today, isHoliday) };
}

type Events = Pick<CommandContext, 'reviews' | 'meetings'>;
const lastEvents = new WeakMap<BoardRecords['calendar'], { readonly today: string; readonly events: Events }>();

/** Worked out once for a board's dates as they are: an update leaves them alone. */
function events(
  reading: ParsedNotice,
  records: BoardRecords,
  today: string,
  isHoliday: ScopedServices['isHoliday'],
): Events {
  const known = lastEvents.get(records.calendar);
  if (known?.today === today) return known.events;
  const situation = { reading, facts: mergeFacts(NO_FACTS, records), isHoliday };
  const horizon = addDays(today, AHEAD_DAYS);
  const made = { reviews: reviewOccurrences(situation, horizon), meetings: meetingOccurrences(situation, horizon) };
  lastEvents.set(records.calendar, { today, events: made });
  return made;
}
