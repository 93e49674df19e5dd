import type { Store } from '../../data/store.ts';
import { digestReply } from '../../dialogs/digest.ts';
import type { Reply } from '../../dialogs/protocol/reply.ts';
import type { DialogServices } from '../../dialogs/services.ts';
import type { Credentials } from '../credentials.ts';
import type { Log } from '../log.ts';
import { messageOf, render } from '../render.ts';
import { createMessages, type ComposeDigest } from './messages.ts';
import { createPoster, REAL, type Poster } from './poster.ts';
import { createPrune } from './prune.ts';
import { createReminders } from './remind.ts';
import { createSender, type Message } from './send.ts';

/** The poster of a real program: digests and reminders of these boards, over the network, by the clock. */
export function postingFor(
  store: Store,
  dialog: DialogServices,
  credentials: Credentials,
  keepMisread: boolean,
  log: Log,
): Poster {
  const { plan, reminder } = createReminders(store, dialog, messageFor);
  return createPoster({
    ...REAL,
    store,
    send: createSender(credentials),
    messages: createMessages(digestComposer(dialog), reminder),
    planReminders: plan,
    prune: createPrune({ store, log, keepMisread }),
    terms: dialog.terms,
    log,
  });
}

/** A board's digest as of its today, with what changed since the last one. */
export function digestComposer(dialog: DialogServices): ComposeDigest {
  return async (board, since, dates) => {
    const reading = dialog.library.find(({ notice }) => notice.id === board);
    if (reading === undefined) throw new Error(`there is no notice ${board} any more`);
    // It goes where an officer or the chair had it posted: nobody else is asked whether they may read it.
    const log = await dialog.journal.read(board);
    const desk = { reading, log, today: dialog.todayOf(log?.records ?? null) };
    // A demonstration's today lies years before the day on which it is posted.
    const known = since !== null && since <= desk.today ? since : null;
    return messageFor(digestReply(desk, { since: known, show: null, offset: 0, dates }, dialog));
  };
}

function messageFor(reply: Reply): Message {
  const rendered = render(reply);
  if (rendered === null) throw new Error(`a reply of kind ${reply.kind} says nothing`);
  return messageOf(rendered);
}
