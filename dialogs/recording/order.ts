import { addDays } from '../../notices/calendar/arithmetic.ts';
import { mergeFacts } from '../../notices/calendar/merge-facts.ts';
import { meetingOccurrences, reviewOccurrences } from '../../notices/calendar/timetable.ts';
import type { CommandContext } from '../../notices/language/updates/understand-command.ts';
import { NO_FACTS } from '../../notices/model/facts.ts';
import type { BoardRecords } from '../../notices/model/board.ts';
import type { Draft } from '../../notices/ledger/draft.ts';
import { isSameId } from '../../notices/model/directory-id.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { Reply } from '../protocol/reply.ts';
import type { ScopedServices } from '../boards.ts';
import type { Talk } from '../talk.ts';
import { recordingDesk, type RecordingDesk } from './desk.ts';
import { evidenceIn, withEvidence } from './evidence.ts';
import { offerPlan } from './export.ts';
import { propose } from './propose.ts';
import { aboutQuoted, orderIn, type OrderIn } from './read-order.ts';
import { commandId } from './seal.ts';

/** Reviews and meetings are looked for this far ahead: nobody names later ones. */
const AHEAD_DAYS = 3 * 366;

/** What is said back to a sentence that tells the bot to record something; null where it is a question. */
export async function takeOrder(
  text: string,
  reading: ParsedNotice,
  { incoming, about, services }: Pick<Talk, 'incoming' | 'about' | 'services'>,
): Promise<Reply | null> {
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const context = contextOf(desk, services);
  const read = (words: string): OrderIn => aboutQuoted(orderIn(words, context), words, about, context);
  const { order, said, besides } = withEvidence(text, evidenceIn(incoming), read);
  switch (order.kind) {
    case 'question':
      return null;
    case 'unclear':
      return { kind: 'problem', problem: { kind: 'order', order: 'unclear', said } };
    case 'other':
      if (order.name === 'export') return offerPlan(reading, incoming, services);
      return { kind: 'problem', problem: { kind: 'order', order: order.name, said } };
    case 'draft': {
      const draft = correcting(order.draft, incoming, desk, services);
      const reply = propose(draft, { desk, command: commandId(incoming, services), said }, services);
      return reply.kind === 'proposal' && besides !== null ? { ...reply, besides } : reply;
    }
  }
}

/** An update whose words were changed in Teams after it was recorded: the entry stays, and gets a correction. */
function correcting(draft: Draft, incoming: Incoming, { log, person }: RecordingDesk, services: ScopedServices): Draft {
  if (incoming.kind !== 'message' || incoming.edits === undefined || draft.what !== 'update') return draft;
  const command = commandId({ ...incoming, id: incoming.edits }, services);
  const entry = log.entries.find((one) => one.command === command);
  if (entry?.change.what !== 'update' || person.id === null || !isSameId(entry.by.id, person.id)) return draft;
  return { ...draft, what: 'correction', entry: String(entry.seq) };
}

function contextOf(
  { reading, log: { records, members }, today, mentioned }: RecordingDesk,
  services: ScopedServices,
): CommandContext {
  const { isHoliday, terms } = services;
  const people = [...mentioned, ...members];
  return { today, reading, records, people, isHoliday, terms, ...events(reading, records, today, isHoliday) };
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
