import { openSqliteStore } from '../../data/sqlite/store.ts';
import type { Store } from '../../data/store.ts';
import { createApp } from '../../bot/app.ts';
import type { Credentials } from '../../bot/credentials.ts';
import { BOUNDS, type Bounds } from '../../bot/bounds.ts';
import type { Log } from '../../bot/log.ts';
import type { Waiting } from '../../bot/typing.ts';
import type { OpenWatch } from '../../bot/watch/open-watch.ts';
import type { Watch } from '../../bot/watch/watch.ts';
import type { DialogServices } from '../../dialogs/services.ts';
import type { AuditEvent } from '../../notices/model/audit.ts';
import { dialogServices } from '../dialogs/hand-made.ts';
import { startFakeConnector, type Sent } from './fake-connector.ts';

export type Json = Record<string, unknown>;

const never: Waiting = () => new Promise(() => undefined);

/** The whole bot over real HTTP, with a fake connector behind it and a scripted asker in it. */
export async function startBot(
  change: {
    dialog?: Partial<DialogServices>;
    credentials?: Credentials;
    store?: Store;
    bounds?: Partial<Bounds>;
    /** Left out: nobody waits so long that the bot is shown typing. */
    waiting?: Waiting;
    /** Instead of keeping what is logged. */
    log?: Log;
    watch?: Watch;
    metrics?: OpenWatch['metrics'];
    alone?: boolean;
  } = {},
) {
  const connector = await startFakeConnector();
  const store = change.store ?? openSqliteStore(':memory:');
  const logged: { event: string; details: Json }[] = [];
  const audited: AuditEvent[] = [];
  const log: Log =
    change.log ??
    ((event, details = {}) => {
      // Every turn has that line.
      if (event !== 'turn') logged.push({ event, details });
    });
  let settle: () => Promise<void> = () => Promise.resolve();
  const server = createApp({
    credentials: change.credentials ?? {},
    store,
    dialog: dialogServices({ ...change.dialog, audit: (event) => void audited.push(event) }),
    log,
    audit: (event) => void audited.push(event),
    greeting: 'once',
    waiting: change.waiting ?? never,
    beforeEnd: (work) => (settle = work),
    bounds: { ...BOUNDS, ...change.bounds },
    ...(change.watch === undefined ? {} : { watch: change.watch }),
    metrics: change.metrics ?? null,
    alone: change.alone ?? false,
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', () => {
      done();
    });
  });
  const url = `http://127.0.0.1:${server.address().port}`;
  let count = 0;

  const activity = (more: Json): Json => ({
    id: `activity-${++count}`,
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: 'user-1', name: 'Alex' },
    recipient: { id: 'bot-1', name: 'Noticeboard' },
    conversation: { id: 'chat-1', conversationType: 'personal' },
    ...more,
  });
  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  return {
    url,
    connector,
    store,
    /** Writes what conversations are to remember, which is otherwise written a little later. */
    settle: () => settle(),
    logged,
    /** What was left behind in the audit. */
    audited,
    /** How many sockets are open. */
    sockets: () =>
      new Promise<number>((tell, fail) => {
        server.server.getConnections((fault, count) => (fault === null ? tell(count) : fail(fault)));
      }),
    activity,
    post,
    /** Says something and gives the texts that came back. */
    say: async (text: string, more: Json = {}) => {
      const before = connector.sent.length;
      const { status } = await post(activity({ type: 'message', text, ...more }));
      return { status, replies: connector.sent.slice(before).map(textOf) };
    },
    press: async (value: unknown, more: Json = {}) => {
      const before = connector.sent.length;
      const { status } = await post(activity({ type: 'message', value, ...more }));
      return { status, replies: connector.sent.slice(before).map(textOf) };
    },
    execute: async (data: unknown, more: Json = {}) => {
      const value = { action: { type: 'Action.Execute', verb: 'page', data }, trigger: 'manual' };
      return post(activity({ type: 'invoke', name: 'adaptiveCard/action', value, ...more }));
    },
    close: async () => {
      await new Promise<void>((done) => {
        server.close(() => {
          done();
        });
      });
      await settle();
      await store.close();
      await connector.close();
    },
  };
}

/** The whole meaning of a reply as plain text. */
export function textOf({ activity }: Sent): string {
  const fallback = activity.attachments?.[0]?.content['fallbackText'];
  return typeof fallback === 'string' ? fallback : (activity.text ?? '');
}
