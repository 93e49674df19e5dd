import { list, oneOf } from '../../words/pattern.ts';
import type { Status } from '../../model/board.ts';

/**
 * Words by which what somebody tells is known wherever they stand in a sentence. Tables of phrases: `a|b` are alternatives,
 * `word?` may be missing.
 */

/** Sounds that say nothing. */
export const FILLERS: ReadonlySet<string> = new Set(list('um umm uh uhm er erm ah hmm mm'));

/** What hurried people type, beside the short forms of questions. */
export const TYPED: ReadonlyMap<string, string> = new Map([
  ['nw', 'now'],
  ['nwo', 'now'],
  ['dun', 'done'],
  ['wiv', 'with'],
  ['tday', 'today'],
  ['pct', 'percent'],
  ['prcent', 'percent'],
  ['soz', 'sorry'],
  ['sory', 'sorry'],
  ['nt', 'not'],
  ['shoud', 'should'],
  ['woz', 'was'],
  ['ws', 'was'],
  ['theres', 'there is'],
  ['heres', 'here is'],
  ['mak', 'make'],
  ['wen', 'when'],
  ['hols', 'holidays'],
  ['holidys', 'holidays'],
  ['bord', 'board'],
  ['tiem', 'time'],
  ['ths', 'this'],
  ['digset', 'digest'],
  ['digets', 'digest'],
  ['psot', 'post'],
  ['mtg', 'meeting'],
  ['sined', 'signed'],
  ['singed', 'signed'],
  ['acton', 'action'],
]);

/** What an action is said to have come to, in a turn of phrase. */
export const TURNS: Readonly<Partial<Record<Status, readonly string[]>>> = {
  complete: [
    'put|puts to bed',
    'over the line',
    'in|on the done|finished|completed pile',
    'boxed off',
    'sorted',
    'off the list|books',
    'its|a|the|their sign off',
    'its|a|the|their sign-off|signoff',
    'sign-off|signoff',
    'sign off board|by|from|at',
    'put|puts down as done|complete|finished',
    'signed it? off',
    'got|get|gets|been signed off',
    'ticked it? off',
    'nothing|no more left? to do',
  ],
  'in-progress': [
    'made|make|making a start',
    'got|get going|started|moving',
    'up and running',
    'off the ground',
    'wheels are|is? finally? turning',
    'work has|have? begun|started',
    'ball rolling',
    'cracked on',
    'making|made progress',
  ],
};

/** Somebody means it to happen, or fears it, or does not know: nothing that has happened. */
export const HEDGED = new RegExp(
  String.raw`\b${oneOf(
    ...list(
      'might perhaps maybe probably thought hope hopes hoping hopeful hopefully worried worry worries fear fears',
    ),
    ...list('afraid wish wishes unless whether expect expecting expects wonder wondering thinking guess suppose doubt'),
    ...['fingers crossed', 'not sure', 'would be', "it'd be", 'it would', 'could be', 'should be able', 'want to'],
    ...['going to (?:ask|try|see|sit|meet|talk)', 'plan(?:ning)? to', 'next week', 'ever', "won't (?:be|get)"],
    ...["(?:don't|do not|dont|didn't|did not|not) think", 'nothing is decided', 'trying to', 'hard to say', 'soon'],
    ...[
      '(?<!sorry )if (?:a\\d|we|they|the|everyone|all|it)',
      '(?:only|just) ask',
      'needs? to know',
      'by when',
      'i wanted to',
    ],
  )}\b|(?<!\b(?:of|by|to|in|until|till|end|from|for|and|,|\d) ?)\bmay (?!\d|20)[a-z]`,
);

const SETS = oneOf(
  ...list('put record log mark note show set add change turn update move list class tick attach enter'),
  ...['bump', 'write down', 'jot', 'pop', 'stick', 'place', 'file', 'save', 'flag', 'link', 'hang'],
);
/** Somebody wants it put down. */
export const WANTED = new RegExp(
  String.raw`(?:^|[,.:;-] ?|\b${oneOf(
    ...list('can could would please kindly mind just and to you'),
    'you can',
    'let us',
    "let's",
  )} )(?:(?:you|i|we|please|also|now|just|and|possibly) ){0,4}${SETS}\b(?! (?:me|us)\b)`,
);

/** A question inside other words. */
export const ASKS_INSIDE = new RegExp(
  String.raw`\b(?:(?<!as you'd )know|tell me|tell us|sure|work out|working out|remember|find out|check|see|understand|ask|asking|asked|wonder|wondering|idea|clue|remind me|question|confirm|show me|give me|say) (?:is |of |on |about |to me |me |us |again |out |please |exactly |just )*${oneOf(
    ...list('what which who whom whose when where why how whether if'),
  )}\b|${String.raw`\b(?:any (?:news|idea|update|updates|word|joy)|what about|how about|do we|did we|have we|has anyone|is there|are there|do i|am i)\b`}`,
);

/** "Was A6 red in January", also dictated without its mark. */
export const INVERTED =
  /^(?:(?:so|and|in [a-z]+|then|now|ok|okay|right) )*(?:was|is|are|were|has|did|does|do) |\b(?:was|is|has|did|does) (?:that|it)\b/;

/** Words that a note on an action has, where its name alone is no note. */
export const NOTED = /\b(?:that|we|they|he|she|it|there|note)\b|:/;

/** A note on an action with no state in it. */
export const STANDS_STILL = new RegExp(
  String.raw`\b${oneOf(
    'no change',
    'nothing (?:new|has changed|is changed|changed|to report|to add|further|more)',
    "nothing's (?:new|changed)",
    '(?:the )?same as (?:last time|before|it was|ever)',
    'on track',
    'on course',
    'on schedule',
    'ticking (?:along|over)',
    'as (?:it was|before)',
    'where it was',
    'unchanged',
  )}\b`,
);

/** What somebody did about an action. */
export const DID = new RegExp(
  String.raw`\b(?:we|i|they|he|she|police|health|schools|team|council|board|chair|lscb)(?:'ve| have| has)? (?:just |now |all |also |both |already )?${oneOf(
    ...list('met held wrote spoke visited ran agreed sent had went took looked talked trained launched drafted'),
    ...list('published shared reviewed audited briefed started finished recruited appointed advertised asked got'),
  )}\b|\b${oneOf(...list('met held wrote spoke visited drafted circulated briefed'))} (?:with|a|an|the|to)\b`,
);

/** A date goes back. */
export const GOES_BACK = new RegExp(
  String.raw`\b${oneOf(
    'mov(?:e|es|ed|ing)',
    'slip(?:s|ped|ping|p)?',
    'push(?:ed|es|ing)?',
    'put(?:ting)? (?:it )?back',
    'go(?:es)? back',
    'needs? to go',
    'shift(?:s|ed|ing)?',
    'extend(?:s|ed|ing)?',
    'resched\\w{1,8}',
    'postpon\\w{1,4}',
    'delay(?:s|ed|ing)?',
    'defer(?:s|red|ring)?',
    'new (?:due )?date',
    'revised date',
    'needs? (?:to be |until|till|more time)',
    'now be due',
    'be due',
    'due date',
    'date (?:to|is|of)',
  )}\b`,
);

/** An action gets another owner, which the plan alone can say. */
export const HANDED_ON = new RegExp(
  String.raw`\b${oneOf(
    'owners? (?:is|are|of|to|now|should|changes?|changed)',
    'owned by',
    'pass(?:es|ed)? (?:over |on |across )?(?:from|to)',
    'carries the can',
    'hand(?:s|ed|ing)? (?:over|on|it)',
    'tak(?:es|en|ing) (?:over|on)',
    'belongs? to',
    'goes (?:over )?to',
    'responsib\\w{1,8}',
    'reassign\\w{0,3}',
    'now (?:with|sits with)',
    'sits with',
    'who (?:now )?(?:has|owns|leads)',
    'no longer (?:with|owned)',
  )}\b`,
);

const LAST = oneOf('(?:my|that|the|this) (?:very )?(?:last|latest|previous)', 'last');
const ENTRY = oneOf('update', 'one', 'entry', 'note', 'thing', 'message', 'log', 'bit');
const OUT = oneOf(
  ...list('scrap cancel delete undo remove forget ignore withdraw retract bin drop reverse'),
  'take (?:out|off|back|away)',
  'pretend i never (?:sent|said|logged|made|put in|typed)',
  'strike',
  'get rid of',
  'rub out',
  'take',
);
/** One's own last entry is not to stand. */
export const TAKEN_OUT = new RegExp(
  String.raw`\b${OUT}(?: (?:out|off|back))? (?:${LAST}(?: ${ENTRY})?|(?:the|my|that) ${ENTRY} (?:that )?(?:i (?:just|have just|only just)|just)\b|what i (?:just|have just)|that one\b)`,
);

/** In front of what puts right. */
export const REGRETS = new RegExp(
  String.raw`^(?:(?:oh|ah|and|ok|okay|so|well|er|hi)[\s,.]+){0,3}(?:${oneOf(
    ...list('no nope sorry oops whoops actually wait apologies correction hang typo'),
    ...['my mistake', 'my fault', 'my bad', 'scratch that', 'hold on', 'hang on', 'not that', 'rather'],
  )}[\s,.:;-]+){1,4}`,
);

const BEEN = oneOf('been', 'be', 'read', 'say', 'said', 'given', 'have been', 'go', 'gone');
/** Something that was told before is to be otherwise. */
export const PUTS_RIGHT = new RegExp(
  oneOf(
    String.raw`\bi (?:meant|mean|should have|should of|shouldve|should've|was out|was wrong|got (?:it|that|the))\b`,
    String.raw`\bi was a (?:bit|little) out\b`,
    String.raw`\b(?:it|that|this|which|one|figure|number|date|percentage)? ?(?:should|shd|ought to|was meant to|was supposed to|is meant to) (?:have |of )?${BEEN}\b`,
    String.raw`\bmeant to (?:be|say|put|type|write)\b`,
    String.raw`\bmake (?:that|it) (?:a\d|\d|the \d|red|amber|green|blue|complete|done|in progress|an? )`,
    String.raw`\bmake (?:that|it) [a-z]+ (?:instead|not)\b`,
    String.raw`\bbelongs? to a\d`,
    String.raw`\bthat (?:was|is) (?:for|about|on) a\d`,
    String.raw`\b(?:move|change|switch|put) (?:that|it) (?:to|on|against|under) a\d`,
    String.raw`\bshould've (?:been|said|read)\b`,
    String.raw`^\d{1,3} ?%? (?:not|instead of|rather than) \d`,
    String.raw`\b(?:was|is|that's|it's) wrong\b`,
    String.raw`\bwrong (?:one|number|action|date|figure|percentage|line)\b`,
    String.raw`^correction\b|\bcorrect (?:that|this|it|the last)\b`,
    String.raw`\b(?:change|swap|fix) (?:that|it) to\b`,
    String.raw`\bagreed (?:by|with)\b`,
  ),
);

/** "A7 not A6": the one is put in the other's place, where nothing else is told. */
export const IN_ITS_PLACE = /\bnot a\d{1,3}\b.{0,30}\ba\d|\ba\d{1,3}\b.{0,40}\b(?:not|instead of|rather than) a\d/;
/** "A6 but not A7" tells of both. */
export const OF_BOTH = /\b(?:but|and|though|yet) not\b|\bnot\b.{0,40}\bbut\b/;
