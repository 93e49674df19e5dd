// Who answers a message may say "it" of what that one is about.

/** The refs that stand in some words, each once and as it is printed. */
export function refsIn(words: string, known: readonly string[]): string[] {
  const printed = new Map(known.map((ref) => [ref.toLowerCase(), ref]));
  const said = words.toLowerCase().match(REF) ?? [];
  return [...new Set(said.flatMap((one) => printed.get(one) ?? []))];
}

const REF = /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._/-]{0,30}(?:\([a-z]\))?(?<![._/-])/gu;

/** Behind these, "that" begins what is told, and is nothing by itself: "log that the audit is done". */
const TELLING = new Set(
  'log record note add say says said know think believe confirm confirmed hope so now'.split(' '),
);
/** Before these, "this" and "that" belong to them: "due this week". */
const OWN_NOUN = new Set(
  'week month year quarter term morning afternoon evening time date day meeting board review notice question message council'.split(
    ' ',
  ),
);
/** "Undo that" means what was recorded last, whatever is quoted. */
const OF_THE_LOG = new Set(['undo', 'correct', 'correction', 'revert']);
const CONTRACTED: Readonly<Record<string, string>> = {
  "it's": 'is',
  its: '’s',
  "that's": 'is',
  "this's": 'is',
  "it'll": 'will',
};

interface Word {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

/** The sentence with the ref for its "it", "this" or "that"; as it is where it has none. */
export function aboutRef(sentence: string, ref: string): string {
  const words = wordsOf(sentence);
  if (OF_THE_LOG.has(words[0]?.plain ?? '')) return sentence;
  const at = words.findIndex(({ plain }) => plain === 'it' || CONTRACTED[plain] !== undefined);
  const pointed = at >= 0 ? at : words.findIndex((_word, index) => points(words, index));
  const word = words[pointed];
  if (word === undefined) return sentence;
  // "This one", "that action".
  const more =
    /^(?:one|action|paragraph|duty|item|update)$/.test(words[pointed + 1]?.plain ?? '') && word.plain.startsWith('th');
  const end = more ? (words[pointed + 1]?.end ?? word.end) : word.end;
  const verb = CONTRACTED[word.plain];
  const said = verb === undefined ? ref : verb.startsWith('’') ? `${ref}${verb}` : `${ref} ${verb}`;
  return `${sentence.slice(0, word.start)}${said}${sentence.slice(end)}`;
}

function points(words: readonly Word[], index: number): boolean {
  const { plain } = words[index] ?? { plain: '' };
  if (plain !== 'this' && plain !== 'that') return false;
  const before = words[index - 1]?.plain ?? '';
  const behind = words[index + 1]?.plain ?? '';
  return !OWN_NOUN.has(behind) && !(plain === 'that' && TELLING.has(before));
}

function wordsOf(sentence: string): Word[] {
  return [...sentence.matchAll(/[\p{L}\p{N}'’]+/gu)].map((match) => ({
    plain: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
