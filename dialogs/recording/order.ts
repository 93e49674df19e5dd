import { addDays } from '../../notices/calendar/arithmetic.ts';
import { mergeFacts } from '../../notices/calendar/merge-facts.ts';
import { meetingOccurrences, reviewOccurrences } from '../../notices/calendar/timetable.ts';
import { clausesOf } from '../../notices/language/clauses.ts';
import {
  type CommandContext,
  understandCommand,
  type Understood,
} from '../../notices/language/updates/understand-command.ts';
import { NO_FACTS } from '../../notices/model/facts.ts';
import type { BoardRecords } from '../../notices/model/board.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { Reply } from '../protocol/reply.ts';
import type { ScopedServices } from '../boards.ts';
import { recordingDesk, type RecordingDesk } from './desk.ts';
import { offerPlan } from './export.ts';
import { propose } from './propose.ts';
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
  const context = contextOf(desk, services);
  const { order, said, besides } = orderIn(text, context);
  switch (order.kind) {
    case 'question':
      return null;
    case 'unclear':
      return { kind: 'problem', problem: { kind: 'order', order: 'unclear', said } };
    case 'other':
      if (order.name === 'export') return offerPlan(reading, incoming, services);
      return { kind: 'problem', problem: { kind: 'order', order: order.name, said } };
    case 'draft': {
      const reply = propose(order.draft, { desk, command: commandId(incoming, services), said }, services);
      return reply.kind === 'proposal' && besides !== null ? { ...reply, besides } : reply;
    }
  }
}

/** What of a message is an order, and the question beside it that is not answered. */
interface OrderIn {
  readonly order: Understood;
  readonly said: string;
  readonly besides: string | null;
}

/** Reads a message as an order; where it is none as it stands, the one clause of it that tells or orders something. */
function orderIn(text: string, context: CommandContext): OrderIn {
  const whole: OrderIn = { order: understandCommand(text, context), said: text, besides: null };
  if (whole.order.kind === 'draft' || whole.order.kind === 'other') return whole;
  const { list, plain } = clausesOf(text);
  if (plain) return whole;
  const asked = list.filter(({ act }) => act === 'ask').map((clause) => clause.text);
  const told = list.filter(({ act }) => act === 'order' || (asked.length === 0 && (act === 'tell' || act === 'part')));
  const [one, ...others] = told;
  if (one === undefined || others.length > 0) return whole;
  const order = understandCommand(one.text, context);
  const besides = asked.length === 0 ? null : asked.join(' ');
  return order.kind === 'draft' ? { order, said: one.text, besides } : whole;
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
