/** One word of a question. `text` is the form that the lexicon knows; `raw` is what was typed. */
export interface Token {
  readonly text: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** Longer questions are read up to here: nobody types more, and a pasted report is not a question. */
const LONGEST = 600;

/**
 * Dates, periods, w/c, refs such as 8(b) and B15(a), numbers, words: in the order in which they must be tried.
 * Apostrophes belong to a word and are dropped from its text; a hyphen splits a word, except in re-referral.
 */
const TOKEN = new RegExp(
  [
    String.raw`\d{4}-\d{2}-\d{2}(?!\d)`,
    String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)`,
    String.raw`\d{4}[-/]\d{2,4}(?!\d)`,
    String.raw`\d{1,2}/(?:(?:19|20)\d{2}|\d{1,2})(?!\d)`,
    String.raw`w/[cbe]\b`,
    String.raw`[a-z]{0,2}\d+\s?\([a-z]{1,4}\)(?:\s?\([ivx]+\))?`,
    String.raw`\([a-z]{1,4}\)(?=\s|$|[?.,!])`,
    String.raw`\d+(?:,\d{3})+(?:\.\d+)?%?`,
    // Numbers that boards give their actions: 1.1.1, S1.2.
    String.raw`\d{1,4}(?:\.\d{1,4}){2,5}(?![a-z\d])`,
    String.raw`[a-z]{1,4}\d{1,4}(?:\.\d{1,4}){1,5}(?![a-z\d])`,
    String.raw`\d+\.\d+%?(?![a-z\d])`,
    String.raw`\d+%`,
    String.raw`[a-z]*\d+[a-z]*(?:\+)?`,
    String.raw`re-[a-z]+`,
    String.raw`%`,
    String.raw`\p{L}+(?:['’]\p{L}+)*['’]?`,
  ].join('|'),
  'giu',
);

const ASCII = /^[\x20-\x7e]*$/;
const PLAIN = /^[a-z]+$/;

const tidy = (raw: string): string => {
  // Nearly every word is plain; what follows is for the others.
  const lower = (ASCII.test(raw) ? raw : raw.normalize('NFKC')).toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(/['’]/g, '')
    .replace(/^re-/, 're')
    .replace(/(\d)\s+\(/g, '$1(')
    .replace(/(?<=\d),(?=\d{3})/g, '');
};

/** What was split last: taking a message apart and reading it ask for the same words. */
let last: { readonly question: string; readonly tokens: readonly Token[] } | null = null;

/** Splits a question into tokens, up to `most` characters; marks, emoji and control characters are passed over. */
export function tokenise(question: string, most = LONGEST): readonly Token[] {
  const asked = question.slice(0, most);
  if (last?.question === asked) return last.tokens;
  const tokens: Token[] = [];
  const plain = asked.replace(/[\u2018\u2019\u02bc`´]/g, "'").replace(/[\u2010-\u2015]/g, '-');
  for (const match of plain.matchAll(TOKEN)) {
    const text = tidy(match[0]);
    if (text !== '') tokens.push({ text, raw: match[0], start: match.index, end: match.index + match[0].length });
  }
  // A whole notice is not kept for that.
  if (asked.length <= LONGEST) last = { question: asked, tokens };
  return tokens;
}
