import type { TeamsActivity } from './activity.ts';

/** What a person typed, line by line: without the bot's own mention, HTML entities, odd spaces and control characters. */
export function spokenText({ text, entities, recipient }: TeamsActivity): string {
  let rest = text ?? '';
  for (const entity of entities ?? []) {
    // One person may be mentioned in several pieces, and only the bot's own mentions are not part of the sentence.
    if (entity.type !== 'mention' || entity.mentioned?.id !== recipient.id) continue;
    rest = without(rest, [
      entity.text ?? '',
      `<at>${entity.mentioned.name ?? ''}</at>`,
      `<at>${recipient.name ?? ''}</at>`,
    ]);
  }
  const others = rest
    .replace(/<at(?:\s[^<>]*)?>([^<]*)<\/at>/gi, '$1')
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
    .replace(/<\/?(?:p|div|span|ul|ol|li)\b[^<>]*>/gi, ' ');
  return decoded(others)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, (blank) => (/[\n\r\u2028\u2029]/.test(blank) ? '\n' : ' '))
    .replace(/[\p{Cf}]+/gu, (marks) => (marks === JOINER ? marks : ''))
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Removes the first of the spellings that is there. A name with "&" comes escaped in the one and plain in the other. */
function without(text: string, spellings: readonly string[]): string {
  const tries = spellings.flatMap((one) => [one, escaped(one), decoded(one)]);
  const found = tries.find((one) => one.length > '<at></at>'.length && text.includes(one));
  return found === undefined ? text : text.replace(found, ' ');
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

const escaped = (text: string): string => text.replace(/&(?!amp;)/g, '&amp;');
