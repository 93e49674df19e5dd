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
import type { Draft, DraftOf } from '../../notices/ledger/draft.ts';
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

/** "Now amber", said to a card about A6, is an update of A6; so is an order that only leaves out which. */
function aboutQuoted(whole: OrderIn, text: string, about: string | undefined, context: CommandContext): OrderIn {
  const { order } = whole;
  if (about === undefined || order.kind === 'other') return whole;
  if (order.kind === 'draft') {
    const { draft } = order;
    const unsaid = draft.what === 'update' && draft.about === '';
    return unsaid ? { ...whole, order: { kind: 'draft', draft: { ...draft, about } } } : whole;
  }
  const named = understandCommand(`${about}: ${text}`, context);
  return named.kind === 'draft' && named.draft.what === 'update' && tellsState(named.draft)
    ? { ...whole, order: named }
    : whole;
}

const tellsState = ({ status, rag, percent, movedTo, evidence }: DraftOf<'update'>): boolean =>
  [status, rag, percent, movedTo, evidence].some((said) => said !== '');

/** What of a message is an order, and the question beside it that is not answered. */
export interface OrderIn {
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
