import { Parser } from 'htmlparser2';

/** A link as somebody sees it, and where it goes. */
export interface NamedLink {
  readonly name: string;
  readonly url: string;
}

/** Somebody else's message inside a message: answered (`reply`), passed on (`forward`), or set off as a quotation. */
export interface QuotedHtml {
  readonly kind: 'reply' | 'forward' | 'other';
  /** The message's id, where Teams gives one. */
  readonly id: string | null;
  readonly words: string;
}

/** What the HTML of a message tells beyond its text. */
export interface TeamsHtml {
  /** The words outside quotations; a mention that is the bot's own is left out. */
  readonly own: string;
  readonly quotes: readonly QuotedHtml[];
  /** Those outside quotations. */
  readonly links: readonly NamedLink[];
  /** Pictures and files that stand in it, outside quotations; emoji are words. */
  readonly pictures: number;
}

/** Whether this mention, by its name, is the bot's own. */
export type IsOwnMention = (name: string) => boolean;

const SCHEMA = 'http://schema.skype.com/';
const BLOCKS = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'h3',
  'hr',
]);
/** No words of anybody: they say who was quoted, and when. */
const ABOUT_A_QUOTE = new Set(['mri', 'time', 'sender', 'name']);
const LONGEST_URL = 2000;

type Attributes = Readonly<Record<string, string>>;
/** What an element that is open is to what stands in it. */
type Role = 'quote' | 'mention' | 'link' | 'aside' | 'plain';

/** The parser's time grows with how deep elements stand in each other: no client of Teams comes near this. */
const DEEPEST = 200;
const STEP = 4096;

/**
 * Reads the `text/html` of a message, as Teams' clients write it: quotations, mentions, links, emoji, pictures. Nothing of it
 * is ever shown as HTML. Null: no client of Teams would write it so.
 */
export function readTeamsHtml(html: string, isOwnMention: IsOwnMention): TeamsHtml | null {
  const reader = new Reader(isOwnMention);
  const parser = new Parser({ onopentag: reader.open, ontext: reader.text, onclosetag: reader.close });
  for (let at = 0; at < html.length; at += STEP) {
    parser.write(html.slice(at, at + STEP));
    if (reader.depth > DEEPEST) return null;
  }
  parser.end();
  return reader.result();
}

class Reader {
  readonly #isOwnMention: IsOwnMention;
  readonly #roles: Role[] = [];
  readonly #own: string[] = [];
  readonly #quotes: { kind: QuotedHtml['kind']; id: string | null; words: string[] }[] = [];
  readonly #links: NamedLink[] = [];
  #pictures = 0;
  #quoteDepth = 0;
  #asideDepth = 0;
  #mention: string[] | null = null;
  #link: { readonly url: string; readonly words: string[] } | null = null;

  constructor(isOwnMention: IsOwnMention) {
    this.#isOwnMention = isOwnMention;
  }

  get depth(): number {
    return this.#roles.length;
  }

  readonly open = (tag: string, attributes: Attributes): void => {
    const role = this.#roleOf(tag, attributes);
    this.#roles.push(role);
    if (BLOCKS.has(tag)) this.#say(' ');
    if (tag === 'img' || tag === 'emoji') this.#picture(attributes);
    else if (tag === 'attachment' && this.#quoteDepth === 0) this.#pictures += 1;
    if (role === 'aside') this.#asideDepth += 1;
    if (role === 'mention') this.#mention = [];
    if (role === 'link') this.#link = { url: attributes['href'] ?? '', words: [] };
    if (role !== 'quote') return;
    if (this.#quoteDepth === 0) this.#quotes.push({ ...quoteOf(attributes), words: [] });
    this.#quoteDepth += 1;
  };

  readonly text = (words: string): void => {
    if (this.#mention !== null) this.#mention.push(words);
    else this.#say(words);
  };

  readonly close = (tag: string): void => {
    const role = this.#roles.pop();
    if (role === 'quote') this.#quoteDepth -= 1;
    if (role === 'aside') this.#asideDepth -= 1;
    if (role === 'mention' && this.#mention !== null) {
      const name = this.#mention.join('');
      this.#mention = null;
      if (!this.#isOwnMention(name)) this.#say(name);
    }
    if (role === 'link' && this.#link !== null) {
      const { url, words } = this.#link;
      this.#link = null;
      if (this.#quoteDepth === 0 && isAddress(url)) this.#links.push({ name: words.join(''), url });
    }
    if (BLOCKS.has(tag)) this.#say(' ');
  };

  result(): TeamsHtml {
    return {
      own: this.#own.join(''),
      quotes: this.#quotes.map(({ kind, id, words }) => ({ kind, id, words: words.join('') })),
      links: this.#links,
      pictures: this.#pictures,
    };
  }

  #roleOf(tag: string, { itemtype = '', itemprop = '', itemid, id, href }: Attributes): Role {
    if (tag === 'blockquote') return 'quote';
    if (tag === 'script' || tag === 'style') return 'aside';
    if (this.#quoteDepth > 0) return ABOUT_A_QUOTE.has(itemprop) ? 'aside' : 'plain';
    const marked = itemtype === `${SCHEMA}Mention` && itemid !== undefined;
    // One within another is the outer one's words.
    if (this.#mention === null && (marked || (tag === 'at' && id !== undefined))) return 'mention';
    return tag === 'a' && href !== undefined && this.#link === null ? 'link' : 'plain';
  }

  #picture({ itemtype = '', alt = '' }: Attributes): void {
    if (itemtype.startsWith(`${SCHEMA}Emoji`)) this.#say(alt);
    else if (this.#quoteDepth === 0) this.#pictures += 1;
  }

  #say(words: string): void {
    if (this.#asideDepth > 0) return;
    if (this.#quoteDepth > 0) {
      this.#quotes.at(-1)?.words.push(words);
      return;
    }
    this.#own.push(words);
    this.#link?.words.push(words);
  }
}

function quoteOf({ itemtype = '', itemid }: Attributes): Pick<QuotedHtml, 'kind' | 'id'> {
  const id = itemid === undefined || itemid === '' ? null : itemid;
  if (itemtype === `${SCHEMA}Reply`) return { kind: 'reply', id };
  return { kind: itemtype === `${SCHEMA}Forward` ? 'forward' : 'other', id };
}

const isAddress = (url: string): boolean => url.length <= LONGEST_URL && /^https?:\/\//i.test(url);
