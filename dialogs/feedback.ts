import { memberOf } from '../notices/ledger/permission.ts';
import { saidIn } from './quoted.ts';
import type { Incoming } from './protocol/incoming.ts';
import type { Talk } from './talk.ts';

/**
 * A thumb down under an answer: the shape of what was asked is kept beside what could not be read, for whoever mends the
 * lexicon. Nothing of who pressed, and none of the words that Teams let them add. A thumb up leaves nothing.
 */
export async function noteFeedback({
  incoming,
  memory,
  services,
}: Talk<Extract<Incoming, { kind: 'feedback' }>>): Promise<void> {
  if (incoming.liked || incoming.on === null) return;
  const said = saidIn(incoming.on, memory);
  if (said?.shape === undefined) return;
  const seen = said.notice === null ? null : await services.boards.see(said.notice);
  const log = seen?.kind === 'records' ? seen.log : null;
  if (!services.demonstration && memberOf(incoming.from, log, services) === null) return;
  const board = said.every ? null : said.notice;
  const date = services.dayOf(services.now());
  await services.keepMisread({ ...said.shape, board, date, conversation: incoming.conversation.id, disliked: true });
}
