import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { CARD_TYPE } from '../../bot/render.ts';
import { faultsBySchema15 } from '../cards/schema-1-5.ts';

const SentActivity = z.looseObject({
  type: z.string(),
  summary: z.string().optional(),
  text: z.string().optional(),
  attachments: z
    .array(z.looseObject({ contentType: z.string(), content: z.record(z.string(), z.unknown()) }))
    .optional(),
});

export interface Sent {
  readonly path: string;
  readonly activity: z.infer<typeof SentActivity>;
}

/**
 * A fake of the Bot Connector service, for there is no Teams here: it takes what the bot posts, over real HTTP, and
 * keeps it, and knows the members that it was told of. It can be told to fail, and to take what comes without an
 * answer. The playground is the real client, and the end-to-end test drives that one.
 */
export async function startFakeConnector() {
  const sent: Sent[] = [];
  /** Of all that came, also that the bot is typing. */
  const types: string[] = [];
  const cardFaults: string[] = [];
  const fault = { status: 0, retryAfter: 0, hangs: false };
  const held: (() => void)[] = [];
  const members = new Map<string, Readonly<Record<string, string>>>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      if (fault.hangs) held.push(answer);
      else answer();
    });
    const answer = () => {
      response.setHeader('content-type', 'application/json');
      if (fault.status > 0) {
        response.statusCode = fault.status;
        if (fault.retryAfter > 0) response.setHeader('retry-after', String(fault.retryAfter));
        response.end('{"error":{"code":"Fault","message":"as the test asked"}}');
        return;
      }
      const member = /\/members\/([^/?]+)$/.exec(request.url ?? '')?.[1];
      if (request.method === 'GET' && member !== undefined) {
        const found = members.get(decodeURIComponent(member));
        response.statusCode = found === undefined ? 404 : 200;
        response.end(JSON.stringify(found ?? { error: { code: 'MemberNotFoundInConversation', message: 'not here' } }));
        return;
      }
      // Whatever a test is about: no client may be sent a card that it does not understand.
      cardFaults.push(...faultsOf(body));
      const activity = SentActivity.parse(JSON.parse(body));
      types.push(activity.type);
      // That the bot is typing depends on how busy the machine is: no test counts it by accident.
      if (activity.type !== 'typing') sent.push({ path: request.url ?? '', activity });
      response.end(JSON.stringify({ id: `reply-${sent.length}` }));
    };
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    types,
    fault,
    /** What was taken while it hung, to be answered after all. */
    held,
    /** Who can be looked up, by the channel's id. */
    members,
    close: async () => {
      await new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
      if (cardFaults.length > 0) throw new Error(`cards that are none of schema 1.5: ${cardFaults.join('; ')}`);
    },
  };
}

function faultsOf(body: string): string[] {
  const { attachments = [] } = SentActivity.parse(JSON.parse(body));
  return attachments
    .filter(({ contentType }) => contentType === CARD_TYPE)
    .flatMap(({ content }) => faultsBySchema15(content));
}
