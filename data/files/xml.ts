import { FileFault } from './fault.ts';

/** One step through an XML text: a tag, with the text that came before it (still with its `&amp;`). */
export interface Tag {
  /** Without its namespace's prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly before: string;
  readonly attributes: () => ReadonlyMap<string, string>;
}

// Each alternative begins with another character and a name is taken whole, so that no text can make this go back and forth.
const TAG = /<(\/?)([A-Za-z_][\w.-]*(?::[\w.-]+)?)(?![\w.-])((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>/y;
const ATTRIBUTE = /(?<![\w.:-])([\w.:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

const damaged = (): FileFault => new FileFault('damaged');

/** The text of a part. What declares a document type or entities is refused unread. Throws a FileFault. */
export function xmlText(bytes: Uint8Array): string {
  const xml = new TextDecoder().decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new FileFault('unsafe');
  return xml;
}

/**
 * Walks through the tags of a part, strictly: what is not plain XML is refused and not guessed at. Comments and
 * processing instructions are passed over, CDATA becomes text. Throws a FileFault.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  let before: string[] = [];
  for (let at = 0; ;) {
    const start = xml.indexOf('<', at);
    if (start === -1) return;
    if (start > at) before.push(xml.slice(at, start));
    const skipped = skip(xml, start);
    if (skipped !== null) {
      if (skipped.text !== '') before.push(skipped.text);
      at = skipped.end;
      continue;
    }
    TAG.lastIndex = start;
    const match = TAG.exec(xml);
    if (match === null) throw damaged();
    const [whole, closing, name = '', rest = ''] = match;
    yield {
      name: local(name),
      kind: closing === '/' ? 'close' : rest.endsWith('/') ? 'empty' : 'open',
      before: before.join(''),
      attributes: () => attributesOf(rest),
    };
    before = [];
    at = start + whole.length;
  }
}

function skip(xml: string, start: number): { readonly end: number; readonly text: string } | null {
  if (xml.startsWith('<?', start)) return { end: endOf(xml, '?>', start), text: '' };
  if (xml.startsWith('<!--', start)) return { end: endOf(xml, '-->', start + 4), text: '' };
  if (xml.startsWith('<![CDATA[', start)) {
    const end = endOf(xml, ']]>', start);
    return { end, text: escapeXml(xml.slice(start + 9, end - 3)) };
  }
  if (xml.startsWith('<!', start)) throw new FileFault('unsafe');
  return null;
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw damaged();
  return at + mark.length;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** By their names without prefix; of two alike the one without counts. */
function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    if (name.startsWith('xmlns')) continue;
    if (!name.includes(':') || !found.has(local(name))) found.set(local(name), double ?? single ?? '');
  }
  return found;
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and character references; others stay as they stand. */
export const unescapeXml = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
