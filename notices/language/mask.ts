import type { ParsedNotice } from '../model/notice.ts';
import { SHORT_FORMS } from './lexicon/words.ts';
import { createNames } from './marks.ts';
import type { Parsed } from './parsed.ts';
import { tokenise, type Token } from '../words/tokens.ts';
import { lexiconWords } from './lexicon-words.ts';

/** What stands for a word that nobody here knows, and for a number or a date. */
export const MASK = { word: '[word]', number: '[number]', address: '[address]' } as const;

/** Words that say nothing about a person: what questions are made of, and what the notices print. */
export interface KnownWords {
  readonly lexicon: ReadonlySet<string>;
  /** As the notices print them in the middle of a sentence: small, and with a capital. */
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

/** Words of ours that are first names and surnames, too. Beside an unknown word they are taken for part of a name. */
const FIRST_NAMES = wordSet(
  `amber jan case april chase june early august easter march kent jun autumn may merry min ring royal skip spring summer
   sunday sutton will winter`,
);
const SURNAMES = wordSet(
  `ball bar best bond case chase child close court day dean dear early easter field folk foster friday green hand high
   hook kent king kingston land large law lay little long love march may means monday nice part plate post quick quiet
   read school short small spring stage street summer sun sutton sum true way will winter wise young`,
);
/** Names that questions can do without: never kept. */
const ALWAYS_NAMES = wordSet('grace happy hope ike job joy kit max mo tally wat whit');

/** A bare number is a paragraph's where this says so: elsewhere it may be how old a child is. */
const BEFORE_BARE_REF = wordSet('para paras paragraph paragraphs');

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** The words that a shape may hold. Posts, agencies and updates of boards are not among them: people write those. */
export function knownWords(library: readonly ParsedNotice[]): KnownWords {
  const [small, capital] = [new Set<string>(), new Set<string>()];
  for (const { heading, words } of library.flatMap(({ provisions }) => provisions))
    for (const { raw, text } of tokenise(`${heading ?? ''}\n${words}`, Infinity))
      if (/^\p{L}/u.test(raw)) (/^\p{Ll}/u.test(raw) ? small : capital).add(text);
  return {
    lexicon: new Set([...lexiconWords(createNames(library, null)), ...Object.keys(SHORT_FORMS)]),
    small,
    capital,
  };
}

/**
 * The shape of a question: its words as far as everybody's questions have them, refs that the notice or the plan has, and
 * a mask for the rest: every other word, every number, every date. So no name, date of birth or number of a person is in it.
 */
export function shapeOf({ question, words, refs }: Parsed, known: KnownWords): string {
  const named = refs
    .filter((ref) => ref.known)
    .map(({ start, end }) => ({ start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 }));
  return shape(question, known, ({ start, end }) => named.some((ref) => start >= ref.start && end <= ref.end));
}

/** The shape of some words by themselves. */
export const shapeOfWords = (words: string, known: KnownWords): string => shape(words, known, () => false);

function shape(text: string, known: KnownWords, isRef: (token: Token) => boolean): string {
  const tokens = tokenise(text);
  const addresses = addressesOf(text);
  const masked = tokens.map((token, at): string => {
    if (addresses.some(({ start, end }) => token.start >= start && token.end <= end)) return MASK.address;
    const bare = /^\d+$/.test(token.text);
    if (isRef(token) && (!bare || BEFORE_BARE_REF.has(tokens[at - 1]?.text ?? ''))) return token.text;
    if (/\p{N}/u.test(token.raw)) return MASK.number;
    const begins = at === 0 || /[.?!\n]/.test(text.slice(tokens[at - 1]?.end, token.start));
    return isKnown(token, begins, known) ? token.text : MASK.word;
  });
  return withoutNames(masked)
    .filter((word, at, all) => word !== MASK.address || all[at - 1] !== MASK.address)
    .join(' ');
}

const capitalised = ({ raw }: Token): boolean => /^\p{Lu}/u.test(raw);

function isKnown(token: Token, begins: boolean, { lexicon, small, capital }: KnownWords): boolean {
  const { text } = token;
  if (text === '%' || /^w\/[cbe]$/.test(text)) return true;
  if (ALWAYS_NAMES.has(text)) return false;
  if (!capitalised(token) || begins) return lexicon.has(text) || small.has(text);
  return capital.has(text) || (lexicon.has(text) && !SURNAMES.has(text) && !FIRST_NAMES.has(text));
}

/** A word that can be part of a name is masked beside a word that is masked, and "amber young" is one name. */
function withoutNames(words: readonly string[]): string[] {
  const masked = [...words];
  const mayBeName = (word: string): boolean => FIRST_NAMES.has(word) || SURNAMES.has(word);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next !== undefined && FIRST_NAMES.has(word) && SURNAMES.has(next)) masked[at] = masked[at + 1] = MASK.word;
  }
  for (const [at, word] of words.entries())
    if (mayBeName(word) && (masked[at - 1] === MASK.word || masked[at + 1] === MASK.word)) masked[at] = MASK.word;
  return masked;
}

/** Where links and e-mail addresses stand: they say who, and never what was not understood. */
function addressesOf(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S+/g)]
    .filter(([chunk]) => chunk.includes('@') || chunk.includes('://') || /^www\./i.test(chunk))
    .map(({ 0: chunk, index }) => ({ start: index, end: index + chunk.length }));
}
