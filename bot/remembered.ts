import { PlaceMemory, ThreadMemory, type Memory } from '../dialogs/memory.ts';
import type { CommandName } from '../dialogs/protocol/command.ts';
import type { Incoming } from '../dialogs/protocol/incoming.ts';

/** What leaves nothing to remember where it changes nothing. */
export const TALKS: ReadonlySet<Incoming['kind']> = new Set([
  'message',
  'card-action',
  'feedback',
  'search',
  'log-message',
]);

export const NO_MEMORY: Memory = { place: PlaceMemory.parse({}), thread: ThreadMemory.parse({}) };

/** A button of the log carries all that it needs: nothing is remembered for it, and it leaves nothing to remember. */
export function bringsAll(incoming: Incoming): boolean {
  return incoming.kind === 'card-action' && incoming.inPlace && BRINGS_ALL[incoming.command.do];
}

const BRINGS_ALL: Readonly<Record<CommandName, boolean>> = {
  ...{ answer: false, ask: false, page: false, switch: false, digest: false },
  ...{
    'notice-review': false,
    'notice-row': false,
    'notice-correct': false,
    'notice-publish': false,
    'notice-lift': false,
  },
  ...{
    update: true,
    attest: true,
    fill: true,
    revise: true,
    record: true,
    'record-several': true,
    import: true,
    'plan-lines': true,
    history: true,
    'ask-officer': true,
    'answer-officer': true,
  },
  cancel: true,
};

/** Whether it was answered before, in this conversation. */
export function isOver(incoming: Incoming, { place, thread }: Memory, greeting: string): boolean {
  if (incoming.kind === 'joined') return place.greeted === greeting;
  const id = doneId(incoming);
  return id !== null && thread.done.includes(id);
}

/** Invokes wait for an answer each time they are delivered, and joining is remembered by the greeting. */
export function doneId(incoming: Incoming): string | null {
  if (incoming.kind === 'message') return incoming.id;
  return incoming.kind === 'card-action' && !incoming.inPlace ? incoming.id : null;
}

const MOST_RECENT = 1000;

/** The last turns of this instance, so that one delivered again is answered once where nothing of it is stored. */
export function recentTurns() {
  const ids = new Set<string>();
  const idOf = (incoming: Incoming): string | null => {
    const id = doneId(incoming);
    return id === null ? null : `${incoming.conversation.id} ${id}`;
  };
  return {
    has: (incoming: Incoming): boolean => ids.has(idOf(incoming) ?? ''),
    add: (incoming: Incoming): void => {
      const id = idOf(incoming);
      if (id === null) return;
      const [oldest] = ids;
      if (ids.size >= MOST_RECENT && oldest !== undefined) ids.delete(oldest);
      ids.add(id);
    },
  };
}

/** What a place remembers when the turn is over. */
export function placeAfter(incoming: Incoming, place: PlaceMemory, greeting: string): PlaceMemory {
  if (incoming.kind === 'joined') return { ...place, greeted: greeting };
  return incoming.kind === 'left' ? { ...place, greeted: null } : place;
}
