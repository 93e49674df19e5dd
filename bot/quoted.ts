import { z } from 'zod';
import type { Quoted } from '../dialogs/protocol/incoming.ts';
import type { TeamsActivity } from './activity.ts';
import type { QuotedHtml } from './teams-html.ts';

const REFERENCE = 'messageReference';
/** As Graph has it, as an object or as its JSON. */
const Reference = z.object({
  messageId: z.string().max(2000).nullish(),
  messagePreview: z.string().max(100_000).nullish(),
});
const LONGEST = 4000;

/** The one message that a message answers; null: none, or several, of which none is meant more than another. */
export function quotedIn({ text, entities, attachments }: TeamsActivity, quotes: readonly QuotedHtml[]): Quoted | null {
  const said = [
    ...(entities ?? []).flatMap(({ quotedReply }) =>
      quotedReply ? [quoted(quotedReply.messageId, quotedReply.time, quotedReply.preview)] : [],
    ),
    ...[...(text ?? '').matchAll(/<quoted\s{1,9}messageId="([^"<>]{1,200})"/gi)].map(([, id]) => quoted(id)),
    ...quotes.filter(({ kind }) => kind !== 'forward').map(({ id, words }) => quoted(id, null, words)),
    ...(attachments ?? []).flatMap(({ contentType, content }) => {
      const reference = contentType === REFERENCE ? Reference.safeParse(parsed(content)) : null;
      return reference?.success ? [quoted(reference.data.messageId, null, reference.data.messagePreview)] : [];
    }),
  ];
  const ids = new Set(said.flatMap(({ id }) => (id === null ? [] : [id])));
  const [first] = said;
  if (first === undefined || ids.size > 1) return null;
  // The same message is told in several places, each with less or more of it.
  return {
    id: said.find(({ id }) => id !== null)?.id ?? null,
    at: said.find(({ at }) => at !== null)?.at ?? null,
    words: said.find(({ words }) => words !== '')?.words ?? '',
  };
}

function quoted(id?: string | null, time?: string | null, words?: string | null): Quoted {
  return {
    id: id || null,
    at: momentOf(time ?? '') ?? momentOf(id ?? ''),
    words: (words ?? '').slice(0, LONGEST).replace(/\s+/g, ' ').trim(),
  };
}

/** A message that is known by its id alone. */
export const quotedById = (id: string): Pick<Quoted, 'id' | 'at'> => ({ id, at: momentOf(id) });

/** Teams counts its messages by the moment at which they came, in milliseconds. */
function momentOf(said: string): number | null {
  return /^\d{13}$/.test(said) ? Number(said) : null;
}

function parsed(content: unknown): unknown {
  if (typeof content !== 'string') return content;
  try {
    return JSON.parse(content);
  } catch {
    // A reference that is none quotes nothing.
    return null;
  }
}
