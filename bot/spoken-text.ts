import type { TeamsActivity } from './activity.ts';
import { readTeamsHtml, type IsOwnMention, type TeamsHtml } from './teams-html.ts';

/** A message in words: what its author typed, and what its HTML tells beside it. */
export interface Spoken {
  /** Without the bot's own mention, quotations, HTML entities, odd spaces and control characters. */
  readonly text: string;
  /** Null: it came without HTML. */
  readonly html: TeamsHtml | null;
}

/**
 * Reads a message. Its text is what counts; where it answers or forwards another message the author's own words are those
 * that its HTML has outside the quotation, since the text mixes the two.
 */
export function spoken(activity: TeamsActivity): Spoken {
  const isOwn = ownMentions(activity);
  const html = htmlOf(activity, isOwn);
  const text = tidy(withoutTags(withoutOwnMentions(activity)));
  if (html === null) return { text, html };
  const own = evened(html.own);
  if (html.quotes.length === 0) return { text: text === '' ? own : text, html };
  // Some clients leave the author's words out of the HTML, and some of the text.
  return { text: own === '' ? withoutQuotes(text, html) : own, html };
}

/** Words of a message's text: entities read, one kind of space. */
export const tidy = (words: string): string => evened(decoded(words));

/** The same for words whose entities are read. */
export function evened(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, (blank) => (/[\n\r\u2028\u2029]/.test(blank) ? '\n' : ' '))
    .replace(/[\p{Cf}]+/gu, (marks) => (marks === JOINER ? marks : ''))
    .replace(/ {2,}/g, ' ')
    .trim();
}

function htmlOf({ text, attachments }: TeamsActivity, isOwn: IsOwnMention): TeamsHtml | null {
  const parts = (attachments ?? []).flatMap(({ contentType, content }) =>
    contentType.startsWith('text/html') && typeof content === 'string' ? [content] : [],
  );
  // Some clients send a quotation as HTML in the text itself.
  if (parts.length === 0 && /<blockquote[\s>]/i.test(text ?? '')) parts.push(text ?? '');
  return parts.length === 0 ? null : readTeamsHtml(parts.join('\n'), isOwn);
}

/** A mention is the bot's own by the name that an entity with its id gives, where nobody else is mentioned by that name. */
function ownMentions({ entities, recipient }: TeamsActivity): IsOwnMention {
  const names = { own: new Set<string>(), others: new Set<string>() };
  for (const { type, mentioned, text } of entities ?? []) {
    if (type !== 'mention') continue;
    const whose = mentioned?.id === recipient.id ? names.own : names.others;
    for (const name of [mentioned?.name, insideTag(text)]) if (name) whose.add(tidy(name));
  }
  if (names.own.size > 0 && recipient.name) names.own.add(tidy(recipient.name));
  return (name) => names.own.has(evened(name)) && !names.others.has(evened(name));
}

const TAG = /<at(?:\s[^<>]*)?>([^<]*)<\/at>/gi;

const insideTag = (text: string | null | undefined): string => (text ?? '').replace(/<[^<>]*>/g, '');

/** One person may be mentioned in several pieces, and only the bot's own mentions are not part of the sentence. */
function withoutOwnMentions({ text, entities, recipient }: TeamsActivity): string {
  const mentions = (entities ?? []).filter(({ type }) => type === 'mention');
  const unused = mentions.map(({ mentioned, text: tag }) => ({
    own: mentioned?.id === recipient.id,
    names: [mentioned?.name, insideTag(tag)].map((name) => tidy(name ?? '')).filter((name) => name !== ''),
  }));
  const rest = (text ?? '').replace(TAG, (_tag, words: string) => {
    const name = tidy(words);
    const at = unused.findIndex(({ names }) => names.includes(name));
    const called = at >= 0 ? at : name === tidy(recipient.name ?? '') ? unused.findIndex(({ own }) => own) : -1;
    const [mention] = called >= 0 ? unused.splice(called, 1) : [];
    return mention?.own === true ? ' ' : words;
  });
  // What no tag stood for is written out: "@Noticeboard".
  return unused
    .filter(({ own }) => own)
    .flatMap(({ names }) => names.filter((name) => name.startsWith('@')))
    .reduce((left, name) => left.replace(name, ' '), rest);
}

const withoutTags = (text: string): string =>
  text
    .replace(/<\/?quoted\b[^<>]*>/gi, ' ')
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
    .replace(/<\/?(?:p|div|span|ul|ol|li|blockquote)\b[^<>]*>/gi, ' ');

/** What stands before or behind the author's words. */
function withoutQuotes(text: string, { quotes }: TeamsHtml): string {
  return quotes
    .map(({ words }) => evened(words))
    .filter((words) => words !== '')
    .reduce((left, words) => {
      if (left.startsWith(words)) return left.slice(words.length).trim();
      return left.endsWith(words) ? left.slice(0, left.length - words.length).trim() : left;
    }, text);
}

/** Holds the parts of an emoji together. */
const JOINER = '\u200D';
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  pound: '£',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
}
