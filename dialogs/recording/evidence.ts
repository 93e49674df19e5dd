import type { Incoming, NamedLink } from '../protocol/incoming.ts';
import type { Telling } from '../../notices/language/updates/telling.ts';
import { onlyDraft } from './read-order.ts';

/** What a message brings that may be evidence: links by another name than their address, and files where people find them. */
export interface Evidence {
  readonly links: readonly NamedLink[];
  readonly files: readonly NamedLink[];
}

export function evidenceIn(incoming: Incoming): Evidence {
  if (incoming.kind !== 'message') return { links: [], files: [] };
  const files = incoming.files.flatMap(({ name, link }) => (link === undefined ? [] : [{ name, url: link }]));
  return { links: incoming.links ?? [], files };
}

/**
 * Reads an order whose evidence is not in its words: as if the address stood where the link's name stands and the file's
 * address behind the sentence. Where that is no update with evidence, the sentence itself is, and gets it.
 */
export function withEvidence(text: string, { links, files }: Evidence, read: (words: string) => Telling): Telling {
  const plain = read(text);
  const all = [...links, ...files];
  const [first, ...others] = all;
  if (first === undefined || (text.includes('?') && draftOf(plain) === null)) return plain;
  const addressed = [...links, ...files].reduce(
    (words, { name, url }) => (words.includes(name) ? words.replace(name, () => url) : words),
    text,
  );
  const missing = files.filter(({ url }) => !addressed.includes(url)).map(({ url }) => url);
  const written = read([addressed, ...missing].join(' '));
  const recorded = draftOf(written);
  if (recorded !== null && recorded.evidence !== '' && written.kind === 'tell') return { ...written, said: text };
  const draft = draftOf(plain);
  if (draft === null || draft.evidence !== '' || plain.kind !== 'tell') return plain;
  // One update has one link: the others stand in its words.
  const told = [draft.text, ...others.map(({ url }) => url)].join(' ').trim();
  return { ...plain, meaning: { act: 'tell', drafts: [{ ...draft, text: told, evidence: first.url }] } };
}

function draftOf(telling: Telling) {
  const draft = onlyDraft(telling);
  return draft?.what === 'update' || draft?.what === 'correction' ? draft : null;
}
