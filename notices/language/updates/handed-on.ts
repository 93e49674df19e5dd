import { list, oneOf } from '../../words/pattern.ts';
import { type CommandContext, NOTHING_SAID, type SaidFields } from './command-context.ts';
import { dateAt } from './command-dates.ts';
import { POST_LIKE } from './lexicon.ts';
import { agreedIn } from './pieces.ts';
import { bare, eat, part, type Said, wordsOf } from './sentence-part.ts';
import { refsAtStart } from './sentence-refs.ts';

const BEING = '(?:is|are|was|were|will be|has been|have been|gets|now|to be|being|should be|has|have)';
const OWNED = oneOf('owned', 'led', 'held', 'looked after', 'taken over', 'run');
const HANDED =
  'reassigned|re-assigned|assigned|reallocated|re-allocated|allocated|transferred|handed over|handed on|handed|given|passed on|passed over|passed';

/** Behind the action: "A5 is now owned by …", "A5 has been handed over to …", "A5 now belongs to …", "A5 owner: …". */
const BEHIND: readonly RegExp[] = [
  new RegExp(String.raw`^(?:${BEING} ){0,4}${OWNED} by `),
  new RegExp(String.raw`^(?:${BEING} ){0,4}(?:${HANDED}) (?:over |on |across )?(?:from [\w' ]{2,40} )?to `),
  /^(?:now |should |will )?(?:belongs?|goes over|transfers) to /,
  /^(?:is |sits )?(?:now )?(?:sits )?with (?=the |[a-z])/,
  /^(?:now |has |is )*(?:moves|moved|goes|gone|passes|passed|moving|passing) (?:over |on |across )?to /,
  /^(?:'s )?(?:new )?(?:owner|lead)(?: is| becomes| changes| changed| will be)?(?: now)?(?: to)?[\s:=-]+/,
];
/** In front of it: what stands between the action and the post comes behind. */
const BEFORE: readonly (readonly [head: RegExp, between: RegExp])[] = [
  [
    /^(?:reassign|re-assign|assign|reallocate|re-allocate|allocate|transfer|hand over|hand on|hand|pass on|pass|give|delegate) /,
    /^(?:over |on |across )?(?:from [\w' ]{2,40} )?to /,
  ],
  [
    /^(?:change|set|update|make|switch|swap) (?:the )?(?:owner|lead|action owner)(?: name)? (?:of|for|on) /,
    /^(?:from [\w' ]{2,40} )?(?:to|=|:|is|as) /,
  ],
  [/^(?:change|set|update|make|switch|swap) /, /^(?:'s )?(?:owner|lead)(?: from [\w' ]{2,40})? (?:to|=|:|as) /],
  [/^the (?:new )?(?:owner|lead) (?:of|for|on) /, /^(?:is|will be|becomes|has changed to|changes to) (?:now )?/],
  [/^(?:new )?(?:owner|lead) (?:of|for|on) /, /^(?:is|will be|becomes|:|-|=)\s*(?:now )?/],
];
/** "Head of QA now owns A5", "the Virtual Head takes over A19". */
const SUBJECT_FIRST =
  /^(?:the )?(.{3,60}?) (?:now owns|owns|will own|now leads|takes over|has taken over|is taking over|takes on|has taken on|is now responsible for|is the new (?:owner|lead) (?:of|for)|is now the (?:owner|lead) (?:of|for)) /d;

/** An action gets another owner: a post, which the plan may not have yet. Null where the sentence says nothing of the kind. */
export function readHandedOn(sentence: Said, context: CommandContext): SaidFields | null {
  return behind(sentence, context) ?? before(sentence, context) ?? subjectFirst(sentence, context);
}

function actionAt(one: Said, context: CommandContext): { readonly ref: string; readonly rest: Said } | null {
  const { refs, end } = refsAtStart(one, context);
  const [only] = refs;
  const ours = context.records.actions.some(({ id }) => id === only?.ref);
  return only === undefined || refs.length > 1 || !ours ? null : { ref: only.ref, rest: part(one, end) };
}

function behind(sentence: Said, context: CommandContext): SaidFields | null {
  const found = actionAt(sentence, context);
  if (found === null) return null;
  const rest = part(found.rest, /^[\s:,-]*/.exec(found.rest.plain)?.[0].length ?? 0);
  const told = eatOne(rest, BEHIND);
  // "A5 is with legal" tells where it is, "A5 moved to May" when: neither whose it is.
  const loose = !/\b(?:owned|led|held|owner|lead|assigned|allocated|belongs?|handed)\b/.test(rest.plain);
  return told === null ? null : handedTo(told, sentence, found.ref, loose, context);
}

function before(sentence: Said, context: CommandContext): SaidFields | null {
  for (const [head, between] of BEFORE) {
    const found = eat(sentence, head);
    const action = found === null ? null : actionAt(found.rest, context);
    const told = action === null ? null : eat(action.rest, between);
    if (action !== null && told !== null) return handedTo(told.rest, sentence, action.ref, false, context);
  }
  return null;
}

function subjectFirst(sentence: Said, context: CommandContext): SaidFields | null {
  const found = eat(sentence, SUBJECT_FIRST);
  const action = found === null ? null : actionAt(found.rest, context);
  if (found === null || action === null || /[a-z\d]/.test(bare(action.rest).plain)) return null;
  const [from, to] = found.match.indices?.[1] ?? [0, 0];
  // A person who takes an action on gets a role: that is said of people, this of posts.
  return handedTo(part(sentence, from, to), sentence, action.ref, true, context);
}

const eatOne = (one: Said, patterns: readonly RegExp[]): Said | null =>
  patterns.map((pattern) => eat(one, pattern)?.rest ?? null).find((rest) => rest !== null) ?? null;

const NOT_FOR_ALWAYS =
  /\s(?:from (?:now(?: on)?|today|tomorrow|this week)|with immediate effect|as of (?:now|today)|now|instead|please|going forward)$/;
const NOBODY = new RegExp(
  String.raw`^(?:${oneOf(...list('it that this them him her me us you somebody someone anybody nobody who whom'))})\b`,
);
const LONGEST_POST = 80;

/** The post in what is left, without the clause that says who agreed, and without "from now on". */
function handedTo(
  told: Said,
  sentence: Said,
  about: string,
  onlyPosts: boolean,
  context: CommandContext,
): SaidFields | null {
  const end = /[,;.(]|\s-\s|\s(?:following|because|as agreed|agreed|after|while|since)\b/.exec(told.plain)?.index;
  const stretch = bare(part(told, /^the\s+/.exec(told.plain)?.[0].length ?? 0, end ?? told.plain.length));
  const post = part(stretch, 0, NOT_FOR_ALWAYS.exec(stretch.plain)?.index ?? stretch.plain.length);
  if (post.plain.length < 2 || post.plain.length > LONGEST_POST || NOBODY.test(post.plain)) return null;
  if (dateAt(wordsOf(post), 0, 'future', context) !== null) return null;
  const isPerson = context.people.some(({ name }) => name.toLowerCase() === post.plain.replace(/^@/, ''));
  const known = context.records.actions.some(({ owner }) => owner.toLowerCase() === post.plain);
  if (isPerson || (onlyPosts && !known && !POST_LIKE.test(post.plain))) return null;
  return { ...NOTHING_SAID, about, text: sentence.raw, newOwner: post.raw, agreedBy: agreedIn(sentence) };
}
