import { addDays } from '../../notices/calendar/arithmetic.ts';
import { mergeFacts } from '../../notices/calendar/merge-facts.ts';
import { meetingOccurrences, reviewOccurrences } from '../../notices/calendar/timetable.ts';
import type { CommandContext } from '../../notices/language/updates/command-context.ts';
import { readTelling } from '../../notices/language/updates/telling.ts';
import { NO_FACTS } from '../../notices/model/facts.ts';
import type { BoardRecords } from '../../notices/model/board.ts';
import type { TellMeaning } from '../../notices/model/meaning.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { Reply } from '../protocol/reply.ts';
import type { ScopedServices } from '../boards.ts';
import { recordingDesk, type RecordingDesk } from './desk.ts';
import { offerPlan } from './export.ts';
import { propose, proposeSeveral, type Underway } from './propose.ts';
import { commandId } from './seal.ts';

/** Reviews and meetings are looked for this far ahead: nobody names later ones. */
const AHEAD_DAYS = 3 * 366;

/** What is said back to a sentence that tells the bot to record something; null where it is a question. */
export async function takeOrder(
  text: string,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const telling = readTelling(text, contextOf(desk, services));
  switch (telling.kind) {
    case 'nothing':
      return null;
    case 'unmet':
      if (telling.order === 'export') return offerPlan(reading, incoming, services);
      return { kind: 'problem', problem: { kind: 'order', order: telling.order, said: telling.said } };
    case 'tell': {
      const underway = { desk, command: commandId(incoming, services), said: telling.said };
      const reply = proposeMeaning(telling.meaning, underway, services);
      const asked = telling.besides;
      return asked === null || !('confirm' in reply) || reply.kind === 'plan-read'
        ? reply
        : { ...reply, besides: asked };
    }
  }
}

/** What would be recorded of what is told: one thing on a card of its own, several as rows of one. */
function proposeMeaning({ drafts }: TellMeaning, underway: Underway, services: ScopedServices): Reply {
  const [only, ...others] = drafts;
  return only === undefined || others.length > 0
    ? proposeSeveral(drafts, underway, services)
    : propose(only, underway, services);
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
