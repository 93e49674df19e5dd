import { NUMBER_WORD, NUMBERS } from '../../words/numbers.ts';
import { list, oneOf } from '../../words/pattern.ts';
import type { CommandContext } from './command-context.ts';
import { setsApart } from './disagreeing.ts';
import { refsOf } from './divide-at-refs.ts';
import { meetingSaid, type MeetingSaid } from './meeting-said.ts';
import { part, said, type Said, wordsOf } from './sentence-part.ts';

/** What the board signs off, in the words of whoever records it. */
export interface SigningOff {
  /** Refs that are named; null: all that waits for it. */
  readonly refs: readonly string[] | null;
  /** Refs that are left out of all. */
  readonly except: readonly string[];
  /** What is excepted and is nothing that is known, as it was typed; empty: all of it is. */
  readonly unknown: string;
  readonly meeting: MeetingSaid;
  /** Nothing else is said, so that the entry needs words of its own. */
  readonly plain: boolean;
}

/** Longer sentences tell more than a sign-off. */
const LONGEST = 600;

const BETWEEN = oneOf(
  ...list('them those these it that both all everything'),
  ...[
    `the (?:lot|rest|${NUMBER_WORD})`,
    `(?:all )?(?:of )?(?:them|these|those)(?: all| ${NUMBER_WORD})?`,
    'all \\w{3,6}',
  ],
  '[a-z]{0,4}\\d[\\w(),.& -]{0,80}?',
);
const SIGNS = new RegExp(String.raw`\bsign(?:s|ed|ing)?(?: ${BETWEEN})? off\b|\bsign-?(?:ed-)?offs?\b`);
/** Then it is not signed off, or it is asked about. */
const NOT_YET = new RegExp(
  String.raw`\b${oneOf(
    ...list("not never cannot can't isn't wasn't hasn't haven't didn't won't until once when if whether before unless"),
    ...list(
      'who what which how why where await\\w* waiting pending ready needs? needed wants? due refused declined expect\\w* anticipat\\w* hope\\w* planned likely scheduled',
    ),
    ...[
      'to be',
      'will be',
      'should be',
      'would be',
      'could be',
      'subject to',
      'for (?:final |board )?sign',
      'up for',
      'no sign',
    ],
  )}\b`,
);
const ASKS = /^(?:is|are|was|were|has|have|had|did|does|do)\b/;
/** Which ones "A11 to A15" are is read elsewhere. */
const RANGE = /\d\)? ?(?:-|to|through) ?[a-z]{0,4}\d/;
const POLITE = /^(?:(?:please|pls|ok|okay|can|could|would|will|you|we|kindly|now|and|so|hi|yes|let's|lets)[\s,]+)*/;
const ALL = new RegExp(
  String.raw`\b${oneOf(...list('all everything them those these both'), `the (?:lot|rest|${NUMBER_WORD})`)}\b`,
);
const EXCEPT = /\b(?:except(?: for)?|but not|apart from|excluding|not including|other than|bar)\b/;
/** Words that say no more than that something is signed off, by whom and where. */
const FILLERS = new Set([
  ...NUMBERS.slice(2, 5),
  ...list(
    'sign signed signs signing signoff off the board chair council by at in on of and a an is are was were has have been all both them those these it that this everything lot rest please pls now today meeting board’s boards boards formally action actions agreed we i for as yes ok okay can could you would will except but not apart from excluding other than which who waiting awaiting last improvement yesterday',
  ),
]);

/** Reads a whole message, or a line of minutes, as a sign-off; null: it is none, or tells more than that. */
export function signingOff(text: string, context: CommandContext): SigningOff | null {
  const whole = said(text);
  if (whole.plain.length > LONGEST || whole.plain.includes('\n') || !SIGNS.test(whole.plain)) return null;
  const asked = POLITE.exec(whole.plain)?.[0] ?? '';
  if (whole.plain.includes('?') && asked === '') return null;
  const cut = EXCEPT.exec(whole.plain)?.index ?? whole.plain.length;
  const main = part(whole, asked.length, cut);
  if (ASKS.test(main.plain) || NOT_YET.test(main.plain) || RANGE.test(main.plain)) return null;
  const except = refsOf(part(whole, cut), context);
  const named = refsOf(main, context);
  const all = named.length === 0 && ALL.test(main.plain);
  if ((named.length === 0 && !all) || setsApart(main, named.length)) return null;
  const behind = meetingSaid(part(whole, cut), context);
  const before = meetingSaid(main, context);
  const meeting = before.kind === 'unsaid' ? behind : before;
  const unknown = cut === whole.plain.length ? '' : unknownIn(part(whole, cut), except);
  const plain = saysNoMore(main, named, before);
  // Beside several, what else is said may be of any of them.
  return !plain && (all || named.length > 1) ? null : { refs: all ? null : named, except, unknown, meeting, plain };
}

const A_REF = /^(?:a\d{1,3}|[bp]?\d{1,3}(?:\([a-z]\)|[a-z]))$/;

/** What is excepted in words that name nothing that is known: to sign off all the same would be wrong. */
function unknownIn(tail: Said, except: readonly string[]): string {
  if (except.length === 0) return tail.raw.slice(EXCEPT.exec(tail.plain)?.[0].length ?? 0).trim();
  const known = new Set(except.map((ref) => ref.toLowerCase()));
  const other = wordsOf(tail).filter(({ text }) => A_REF.test(text) && !known.has(text));
  return other.map(({ raw }) => raw).join(', ');
}

function saysNoMore(main: Said, refs: readonly string[], meeting: MeetingSaid): boolean {
  const known = new Set(refs.map((ref) => ref.toLowerCase()));
  return wordsOf(main).every(({ text, start, end }) => {
    if (FILLERS.has(text) || known.has(text.replaceAll(' ', ''))) return true;
    return meeting.kind !== 'unsaid' && start >= meeting.from && end <= meeting.to;
  });
}
