import { BotState, type TurnContext } from 'botbuilder';
import { forOneTurn } from '../data/journal.ts';
import { StoreError } from '../data/store.ts';
import { respond } from '../dialogs/dialog.ts';
import type { Incoming } from '../dialogs/protocol/incoming.ts';
import { keptThread, PlaceMemory, ThreadMemory, withDone, withSaid, type Memory } from '../dialogs/memory.ts';
import type { Problem } from '../dialogs/protocol/problem.ts';
import { saidAs } from '../dialogs/quoted.ts';
import type { DialogServices } from '../dialogs/services.ts';
import { strangerReply } from '../dialogs/tenants.ts';
import { faultDetails, type Log } from './log.ts';
import type { MemoryBehind } from './memory-behind.ts';
import { createWhereItMay } from './not-kept.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { withDirectoryIds } from './people.ts';
import { originOf } from './posting/address.ts';
import { bringsAll, doneId, isOver, NO_MEMORY, placeAfter, recentTurns, TALKS } from './remembered.ts';
import { say } from './say.ts';
import { whileTyping, type Waiting } from './typing.ts';
import { steadyNow } from './steady-clock.ts';
import { withinTime } from './time-limit.ts';
import { asTurn, newTurnId } from './turn-scope.ts';
import type { TurnOutcome, Watch } from './watch/watch.ts';

export interface TurnServices {
  readonly dialog: DialogServices | Promise<DialogServices>;
  readonly storage: MemoryBehind;
  readonly log: Log;
  readonly watch: Watch;
  /** A conversation is greeted once for each value of this. */
  readonly greeting: string;
  /** Waits before it is shown that the bot is at work. */
  readonly waiting: Waiting;
  /** A turn that takes longer gives its place to the next one of its conversation. */
  readonly turnMs: number;
}

export type Turn = (context: TurnContext, incoming: Incoming) => Promise<void>;

const INCOMING = Symbol('incoming');

/** One turn: remember, respond, say, and only then keep what is to be remembered. */
export function createTurn({ dialog, storage, log, watch, greeting, waiting, turnMs }: TurnServices): Turn {
  const places = new BotState(storage, (context) => Promise.resolve(placeKey(context)));
  const threads = new BotState(storage, (context) => Promise.resolve(threadKey(context)));
  const placeMemory = places.createProperty<unknown>('place');
  const ownThreadMemory = threads.createProperty<unknown>('thread');
  const onlyThreadMemory = places.createProperty<unknown>('thread');
  const inOrder = oneAtATime();
  const recent = recentTurns();
  const whereItMay = createWhereItMay(log);

  /** A chat without threads keeps both in one document: one to read and one to write. */
  const threadOf = (context: TurnContext) => {
    const { id, place } = incomingOf(context).conversation;
    return id === place ? { state: places, memory: onlyThreadMemory } : { state: threads, memory: ownThreadMemory };
  };

  async function recall(context: TurnContext): Promise<Memory> {
    const place = PlaceMemory.safeParse(await placeMemory.get(context, {}));
    const thread = ThreadMemory.safeParse(await threadOf(context).memory.get(context, {}));
    // What an older version remembered and this one cannot read is forgotten: it held no facts.
    return { place: place.data ?? PlaceMemory.parse({}), thread: thread.data ?? ThreadMemory.parse({}) };
  }

  /** There for the next turn at once; in the store a little later. */
  async function keep(context: TurnContext, { place, thread }: Memory): Promise<void> {
    const own = threadOf(context);
    await placeMemory.set(context, place);
    await own.memory.set(context, keptThread(thread));
    await places.saveChanges(context);
    if (own.state !== places) await own.state.saveChanges(context);
  }

  async function keepNow(context: TurnContext, memory: Memory): Promise<void> {
    await keep(context, memory);
    await storage.keepNow([placeKey(context), threadKey(context)]);
  }

  /** `over`: the turn has lost its place, and may neither answer nor write over what later turns remember. */
  async function take(context: TurnContext, incoming: Incoming, over: AbortSignal): Promise<TurnOutcome> {
    context.turnState.set(INCOMING, incoming);
    const services = await dialog;
    const refused = strangerReply(incoming, services);
    if (refused !== null) {
      await say(context, incoming, refused, log);
      return 'stranger';
    }
    const remembers = !bringsAll(incoming);
    const memory = remembers ? await recall(context) : NO_MEMORY;
    if (isOver(incoming, memory, greeting) || recent.has(incoming)) return 'again';
    const heard = await withDirectoryIds(context, incoming, log);
    const outcome = await watch.during('respond', () =>
      respond(withOrigin(heard, context), memory, { ...services, journal: forOneTurn(services.journal) }),
    );
    const { reply } = outcome;
    const ended = reply.kind === 'answer' ? reply.answer.outcome : reply.kind;
    over.throwIfAborted();
    const kept: Memory = {
      place: placeAfter(incoming, outcome.memory.place, greeting),
      thread: withDone(outcome.memory.thread, doneId(incoming)),
    };
    // Which council a conversation is about is only said to have changed where that is kept.
    const isBound = remembers && outcome.memory.place.notice !== memory.place.notice;
    if (isBound) await keepNow(context, kept);
    const sent = await watch.during('say', () => say(context, incoming, reply, log));
    over.throwIfAborted();
    recent.add(incoming);
    // What is only proposed leaves nothing else to remember, and is recorded once however often it is proposed.
    const said = sent === null ? null : saidAs(sent, Date.parse(services.now()), outcome);
    const unchanged = outcome.memory.place === memory.place && outcome.memory.thread === memory.thread;
    const talks = TALKS.has(incoming.kind);
    if (!remembers || isBound || (talks && unchanged && (said?.about ?? null) === null)) return ended;
    const thread = said === null ? kept.thread : withSaid(kept.thread, said);
    const whole = { ...kept, thread };
    await whereItMay('conversation', () => (talks ? keep(context, whole) : keepNow(context, whole)));
    return ended;
  }

  async function takeOrApologise(context: TurnContext, incoming: Incoming, id: string): Promise<TurnOutcome> {
    try {
      // Two installation activities may come at once, and two questions in a row belong in their order.
      return await whileTyping(context, { waiting, log }, () =>
        inOrder(incoming.conversation.place, () =>
          withinTime('the turn', turnMs, (over) => take(context, incoming, over)),
        ),
      );
    } catch (fault) {
      await apologise(context, incoming, { fault, reference: id }, log);
      return 'fault';
    }
  }

  return (context, incoming) => {
    const id = newTurnId();
    const from = steadyNow();
    return asTurn(id, () =>
      watch.during('turn', async () => {
        const outcome = await takeOrApologise(context, incoming, id);
        const ms = Math.round(steadyNow() - from);
        watch.see({ kind: 'turn', incoming: incoming.kind, outcome, ms });
        log('turn', { incoming: incoming.kind, outcome, ms });
      }),
    );
  };
}

interface Failed {
  readonly fault: unknown;
  /** The turn's own id, under which all lines of it stand in the log. */
  readonly reference: string;
}

/** The one error boundary: one sentence with a reference for the person, the fault with the same one in the log. */
async function apologise(
  context: TurnContext,
  incoming: Incoming,
  { fault, reference }: Failed,
  log: Log,
): Promise<void> {
  log('turn-failed', { reference, incoming: incoming.kind, fault: faultDetails(fault) });
  try {
    await say(context, incoming, { kind: 'problem', problem: problemOf(fault, reference) }, log);
  } catch (second) {
    log('apology-failed', { reference, fault: faultDetails(second).message });
  }
}

/** A fault of the store is told as what it is. */
function problemOf(fault: unknown, reference: string): Problem {
  if (!(fault instanceof StoreError)) return { kind: 'fault', reference };
  const { reason: why } = fault;
  return why === 'foreign' || why === 'misuse' ? { kind: 'fault', reference } : { kind: 'store', why, reference };
}

/** With how to write to where it came from, for posts that come later. */
function withOrigin(incoming: Incoming, { activity }: TurnContext): Incoming {
  const origin = originOf(activity);
  return origin === null ? incoming : { ...incoming, origin };
}

function incomingOf(context: TurnContext): Incoming {
  return context.turnState.get<Incoming>(INCOMING);
}

const placeKey = (context: TurnContext): string =>
  `${context.activity.channelId}/place/${incomingOf(context).conversation.place}`;
const threadKey = (context: TurnContext): string =>
  `${context.activity.channelId}/thread/${incomingOf(context).conversation.id}`;
