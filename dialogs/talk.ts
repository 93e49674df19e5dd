import type { ParsedNotice } from '../notices/model/notice.ts';
import type { Incoming } from './protocol/incoming.ts';
import type { Memory, Shape } from './memory.ts';
import type { Reply } from './protocol/reply.ts';
import type { ScopedServices } from './boards.ts';

/** One turn of a conversation: what happened, what is remembered of it so far, and what is needed to respond. */
export interface Talk<I extends Incoming = Incoming> {
  readonly incoming: I;
  readonly memory: Memory;
  readonly services: ScopedServices;
  /** What the quoted card or message is about; left out: nothing is quoted, or it cannot be told. */
  readonly about?: string;
}

/** What is said back, and what is remembered if saying it went well. */
export interface Outcome {
  readonly reply: Reply;
  readonly memory: Memory;
  /** The shape of the question that was answered, where it may be kept; worked out when it is asked for. */
  readonly heard?: () => Shape;
}

/** Says something and remembers what was remembered. */
export const saying = (reply: Reply, { memory }: Pick<Talk, 'memory'>): Outcome => ({ reply, memory });

/** A button whose notice or board is no longer there. */
export const oldButton = (talk: Pick<Talk, 'memory'>): Outcome =>
  saying({ kind: 'problem', problem: { kind: 'old-button' } }, talk);

export function findNotice(id: string | null, { library }: ScopedServices): ParsedNotice | null {
  return library.find(({ notice }) => notice.id === id) ?? null;
}

/** The notice that the conversation is about. */
export function currentNotice({ memory, services }: Pick<Talk, 'memory' | 'services'>): ParsedNotice {
  const { firstNotice, library } = services;
  const reading = findNotice(memory.place.notice, services) ?? findNotice(firstNotice, services) ?? library[0];
  if (reading === undefined) throw new Error('there is no notice to answer from');
  return reading;
}

/**
 * Nobody has said which council this conversation is about. A question may be answered about the first one, which the
 * answer names; nothing may be recorded or posted about a council that was not chosen.
 */
export const isUnlinked = ({ memory, services }: Pick<Talk, 'memory' | 'services'>): boolean =>
  memory.place.notice === null && !services.demonstration && services.library.length > 1;
