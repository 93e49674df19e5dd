import { z } from 'zod';
import { parseCommand } from '../dialogs/protocol/command.ts';
import type { Incoming, MessageToLog } from '../dialogs/protocol/incoming.ts';
import { directoryId } from '../notices/model/directory-id.ts';
import { evened, tidy } from './spoken-text.ts';
import { readTeamsHtml } from './teams-html.ts';

// What comes from the message box and from the menu of a message. `teams/manifest.json` has one command of each kind, so that its
// kind tells which it is: the playground does not read the manifest, and gives them ids of its own.

const Query = z.object({
  parameters: z
    .array(z.object({ name: z.string().nullish(), value: z.unknown() }))
    .max(10)
    .nullish(),
});
const Words = z.string().max(2000);
const Payload = z.object({
  createdDateTime: z.iso.datetime({ offset: true }).nullish().catch(null),
  linkToMessage: z
    .url({ protocol: /^https$/ })
    .max(2000)
    .nullish()
    .catch(null),
  from: z
    .object({
      user: z.object({ id: z.string().max(300).nullish(), displayName: z.string().max(300).nullish() }).nullish(),
    })
    .nullish(),
  body: z.object({ contentType: z.string().nullish(), content: z.string().max(100_000).nullish() }).nullish(),
});
const Fetch = z.object({ messagePayload: Payload.nullish() });
const Submit = z.object({ data: z.unknown() });

/** What an invoke is, apart from who sent it. */
type Happened =
  | { readonly kind: 'search'; readonly words: string }
  | { readonly kind: 'log-message'; readonly message: MessageToLog }
  | (Pick<Extract<Incoming, { kind: 'card-action' }>, 'kind' | 'command' | 'inPlace'> & { readonly inDialog: true });

/** What such an invoke means; null: it is none of ours. */
export function fromExtension(name: string | undefined, value: unknown): Happened | null {
  switch (name) {
    case 'composeExtension/query': {
      const query = Query.safeParse(value);
      if (!query.success) return null;
      // Before anything is typed Teams says so by a parameter of its own.
      const given = (query.data.parameters ?? []).find((one) => one.name !== 'initialRun')?.value;
      const words = Words.safeParse(given);
      return { kind: 'search', words: words.success ? tidy(words.data) : '' };
    }
    case 'composeExtension/fetchTask': {
      const fetched = Fetch.safeParse(value);
      return fetched.success ? { kind: 'log-message', message: messageIn(fetched.data.messagePayload ?? {}) } : null;
    }
    case 'composeExtension/submitAction': {
      const submitted = Submit.safeParse(value);
      const command = submitted.success ? parseCommand(submitted.data.data) : null;
      return command === null ? null : { kind: 'card-action', command, inPlace: true, inDialog: true };
    }
    default:
      return null;
  }
}

function messageIn({ body, from, linkToMessage, createdDateTime }: z.infer<typeof Payload>): MessageToLog {
  const content = body?.content ?? '';
  const html = body?.contentType === 'html' ? readTeamsHtml(content, () => false) : null;
  const user = from?.user ?? null;
  return {
    words: html === null ? tidy(content) : evened(html.own),
    author: user === null ? null : { id: directoryId(user.id), name: user.displayName ?? null },
    link: linkToMessage ?? null,
    at: createdDateTime ?? null,
  };
}
