import { type Token, tokenise } from '../words/tokens.ts';
import { SHORT } from './normalise.ts';

/** What stands before a word: nothing, a comma, a colon, or what ends a sentence (a stop, a dash, a line, an emoji). */
export type Gap = '' | ',' | ':' | '.';

/** A word of a message in the form that phrases are written in, with its place in what was typed. */
export interface Heard {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  /** Typed with a capital. */
  readonly capital: boolean;
  /** "Tomorrow's": of whom or when. */
  readonly possessive: boolean;
  /** In a line that quotes an earlier message. */
  readonly quoted: boolean;
}

/** A stretch of a message between two stops. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** A question mark ends it. */
  readonly marked: boolean;
  /** A full stop ends it, a line or an emoji, and no dash: what comes next stands by itself. */
  readonly stopped: boolean;
}

/** Longer messages are not read (dialogs/converse.ts). */
const LONGEST = 4000;

const ENDS = /[!?;\n()\u2026\u2013\u2014]|\.(?=\s|$)|\s-|-\s|\s[|\u2022]|:-?[)(DP]/;
/** An emoji stands between sentences; in the middle of a word it is none. */
const EMOJI = /\p{Extended_Pictographic}/u;
const ABBREVIATED = /^(?:no|nos|para|paras|approx|mr|mrs|ms|dr|cllr|prof|st|dept|vs|eg|ie|g|e)$/;
const CONTRACTED = /^(?:i|you|we|they|he|she|it|that|there|this|who|what|when|where|how|why|here|which)$/;
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['s', 'is'],
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
  ['m', 'am'],
]);
const APOSTROPHE = /^(\p{L}+)['\u2019](s|re|ve|ll|d|m)$/iu;

function gapOf(between: string, before: string): Gap {
  if (between === '' || between === ' ') return '';
  if (/\s/.test(between) && EMOJI.test(between)) return '.';
  if (ENDS.test(between)) return ABBREVIATED.test(before) && /^\.\s*$/.test(between) ? '' : '.';
  return between.includes(',') ? ',' : between.includes(':') ? ':' : '';
}

/** "We've" is two words, "tomorrow's" is one. */
function formsOf({ raw, text }: Token): { texts: readonly string[]; possessive: boolean } {
  // Most words have none.
  const [, base, ending] = /['\u2019]/.test(raw) ? (APOSTROPHE.exec(raw) ?? []) : [];
  if (base === undefined || ending === undefined)
    return {
      texts: text === 'asap' ? [text] : (SHORT.get(text)?.split(' ') ?? [text]),
      possessive: /s['\u2019]$/.test(raw),
    };
  const said = base.toLowerCase();
  if (ending.toLowerCase() === 's' && !CONTRACTED.test(said)) return { texts: [said], possessive: true };
  return { texts: [said, ENDINGS.get(ending.toLowerCase()) ?? ''], possessive: false };
}

/** A message as words, each knowing what separates it from the one before. */
export function hear(message: string): readonly Heard[] {
  const text = message.slice(0, LONGEST);
  const heard: Heard[] = [];
  let last = 0;
  let before = '';
  let quoted = /^\s{0,3}>/.test(text);
  for (const token of tokenise(text, LONGEST)) {
    const between = text.slice(last, token.start);
    const gap = heard.length === 0 ? '.' : gapOf(between, before);
    if (between.includes('\n')) quoted = /\n\s{0,3}>\s*$/.test(between);
    const { texts, possessive } = formsOf(token);
    const capital = /^\p{Lu}/u.test(token.raw);
    const { start, end } = token;
    for (const [at, one] of texts.entries())
      heard.push({ text: one, start, end, gap: at === 0 ? gap : '', capital, possessive, quoted });
    last = token.end;
    before = token.text;
  }
  return heard;
}

/** The stretches between stops, in order. */
export function sentencesOf(message: string, heard: readonly Heard[]): Sentence[] {
  const starts = heard.flatMap(({ gap }, at) => (gap === '.' ? [at] : []));
  return starts.map((from, at) => {
    const to = starts[at + 1] ?? heard.length;
    const behind = message.slice(heard[to - 1]?.end ?? 0, heard[to]?.start ?? LONGEST);
    return { from, to, marked: behind.includes('?'), stopped: /[.!?\n]/.test(behind) || EMOJI.test(behind) };
  });
}
