import { oneOf } from '../words/pattern.ts';
import { type Verb, verbOf } from './verbs.ts';

/** One act that a clause asks for: who is said to do what. A clause of two verbs has two. */
export interface Act {
  readonly verb: Verb;
  /** "is carried out": what it is done to stands in front. */
  readonly passive: boolean;
  /** The words in front of its modal, where there is one. */
  readonly subject: string;
  /** The words behind the verb. */
  readonly object: string;
  /** Where the verb begins in the clause. */
  readonly at: number;
}

const ASIDE = oneOf(
  ...[
    'also',
    'then',
    'first',
    'next',
    'now',
    'not',
    'each',
    'jointly',
    'therefore',
    'normally',
    'only',
    'at least',
    'together',
  ],
  ...[
    // Verbs that end as adverbs do are none.
    '(?!(?:supply|apply|comply|reply|rely|multiply)\\b)\\w{3,20}ly',
    'in any event',
    'where necessary,?',
    'as a minimum,?',
    'further',
    'either',
    'both',
    'continue to',
    'work \\w+ \\w+ to',
  ],
);
const MODAL = oneOf(
  ...['must', 'shall', 'should', 'will', 'needs? to', 'has to', 'have to', 'agrees to', 'undertakes to'],
  ...[
    '(?:is|are) (?:(?:now|also|each|both|jointly|therefore) ){0,2}(?:to|(?:expected|required|directed|asked|requested|obliged) to)',
    'would be expected to',
    'has until [^,;.]{4,30}? to',
  ],
  '(?:directs?|expects?|requires?) [^,;.]{3,60}? to',
);
const AFTER_MODAL = new RegExp(
  `\\b${MODAL}(?: ${ASIDE})*(?:, [^,;.:]{3,60},)?(?: ${ASIDE})*(?: (have been|have|be))?(?: ${ASIDE})* ([a-z][a-z-]*)`,
  'gi',
);
/** Who, which or that in front of a modal: it binds what stands before. */
const AT_START = new RegExp(
  `^["'(]?(?:(?:to|by|and|or|then|also|that|at least|in particular|further|additionally),? )*(?:${ASIDE} )*([a-z][a-z-]*)`,
  'i',
);
/** An item of "The plan must:": "be refreshed every six months". */
const DONE_AT_START = new RegExp(`^(?:and |to )?be(?: ${ASIDE})* ([a-z][a-z-]*)`, 'i');
const BEHIND_INTRODUCTION =
  /^(?:by|within|no later than|before|from|on|in|following|after|at|every|each|when|where|with|through)\b[^.;:]{2,90}?, (?:the council (?:must|shall|should|will) |to )?([a-z][a-z-]*)/i;
const EMBEDDED = /\bensur(?:e|es|ing)(?: that)?\b([^;]*)/i;
const IS_DONE = new RegExp(`\\b(?:is|are|be|been|being)(?: ${ASIDE})* ([a-z][a-z-]*)`, 'i');
/** "the Council sets out", "the Board receive": a verb behind somebody's name. */
const DOES =
  /(?<=\b[A-Z][a-z]{1,20} )(sets|receives?|provides|reports|develops|produces|publishes|agrees|meets|holds|submits|shares)\b/;
const AND = new RegExp(`(?:,? and|,? or|,|;|,? and then)(?: to)?(?: ${ASIDE})* ([a-z][a-z-]*)\\b`, 'gi');
const PARTICLE = /^ (?:available|out|up|in place|place|together|back|off|over|down)\b/i;

const actAt = (plain: string, at: number, word: string, passive: boolean, subjectEnd: number): Act | null => {
  const verb = verbOf(word);
  if (verb === null || (passive && verb.form !== 'past')) return null;
  const rest = plain.slice(at + word.length, at + word.length + REACH);
  // "leads to" is no leading, and what is made available is handed over.
  if (verb.base === 'lead' && /^ to\b/.test(rest)) return null;
  const given = verb.base === 'make' && /^ available\b/.test(rest);
  // "let the Board know" tells it, "let officials have a report" hands it over.
  const gathers = verb.base === 'come' && /^ together\b/.test(rest);
  const lets = word === 'let' ? LETS.exec(rest) : null;
  const particle = PARTICLE.exec(rest)?.[0] ?? '';
  return {
    verb: gathers
      ? { ...verb, class: 'gather' }
      : given
        ? { ...verb, class: 'hand' }
        : lets === null
          ? verb
          : { ...verb, class: lets[2] === 'know' ? 'tell' : 'hand' },
    passive,
    subject: plain.slice(Math.max(0, subjectEnd - REACH), subjectEnd),
    object: (lets === null
      ? rest.slice(particle.length, REACH)
      : (lets[1] ?? '') + rest.slice(lets[0].length)
    ).trimStart(),
    at,
  };
};

const LETS = /^( [^,;.]{3,60}?) (know|have)\b/;

/** No subject and no object that tells a kind is longer. */
const REACH = 300;
/** No clause of a notice asks for more. */
const MOST_ACTS = 12;

/** The acts of a clause in their order; none where no verb of duties was found. */
export function actsOf(plain: string): Act[] {
  const acts = new Map<number, Act>();
  const put = (act: Act | null): void => {
    if (act !== null && !acts.has(act.at) && acts.size < MOST_ACTS) acts.set(act.at, act);
  };
  for (const match of plain.matchAll(AFTER_MODAL)) {
    const word = match[2] ?? '';
    put(
      actAt(plain, match.index + match[0].length - word.length, word, /^be$|been$/i.test(match[1] ?? ''), match.index),
    );
  }
  const done = DONE_AT_START.exec(plain);
  if (done !== null) {
    const word = done[1] ?? '';
    put(actAt(plain, done[0].length - word.length, word, true, 0));
  }
  for (const pattern of [AT_START, BEHIND_INTRODUCTION]) {
    const match = pattern.exec(plain);
    const word = match?.[1] ?? '';
    const act = match === null ? null : actAt(plain, match.index + match[0].length - word.length, word, false, 0);
    // "Reports must be given": a noun, not an order.
    if (
      act !== null &&
      (act.verb.form === 'base' || act.verb.form === 'ing') &&
      (acts.size === 0 || /^[a-z]/.test(plain))
    )
      put(act);
  }
  embedded(plain, put);
  purposes(plain, put);
  for (const match of plain.matchAll(AND)) {
    if (acts.size >= MOST_ACTS) break;
    const word = match[1] ?? '';
    const at = match.index + match[0].length - word.length;
    const before = [...acts.values()].filter((act) => act.at < at).sort((a, b) => b.at - a.at)[0];
    if (
      before !== undefined &&
      verbOf(word)?.form === before.verb.form &&
      isFollowed(plain.slice(at + word.length), before)
    )
      put(actAt(plain, at, word, before.passive, before.subject.length));
  }
  return [...acts.values()].sort((a, b) => a.at - b.at);
}

const FOR_SOMETHING =
  /\b(?:work(?:s|ing)?|commission(?:s|ed)?|invites?|arranges?|asks?|appoints?|lead(?:s|ing)?) [^;:.]{3,120}? to ([a-z][a-z-]*)/gi;

/** "work with its partners to develop a strategy", "invite the LGA to carry out a peer review". */
function purposes(plain: string, put: (act: Act | null) => void): void {
  for (const match of plain.matchAll(FOR_SOMETHING)) {
    const word = match[1] ?? '';
    const act = actAt(plain, match.index + match[0].length - word.length, word, false, 0);
    if (act?.verb.form === 'base') put(act);
  }
}

/** A verb among others has something behind it that no noun would: "and review the plan", not "and review meetings". */
const isFollowed = (rest: string, before: Act): boolean =>
  before.passive ||
  /^(?: (?:the|an?|its|their|this|these|those|that|all|any|each|every|it|them|to|on|with|in|by|at|whether|how|back|regular|progress|out|up|monthly|quarterly|\d+|[A-Z]\w*|\w+ly)\b|[.,;]|$)/.test(
    rest,
  );

/** "ensure that the results are reported": what has to be seen to is what has to be done. */
function embedded(plain: string, put: (act: Act | null) => void): void {
  const match = EMBEDDED.exec(plain);
  if (match === null) return;
  const inner = match[1] ?? '';
  const from = match.index + match[0].length - inner.length;
  const done = IS_DONE.exec(inner);
  const does = DOES.exec(inner);
  if (does !== null && (done === null || does.index < done.index)) {
    const word = does[1] ?? '';
    const act = actAt(plain, from + does.index + does[0].length - word.length, word, false, 0);
    if (act?.verb.form === 's' || act?.verb.base === 'receive') put({ ...act, subject: inner.slice(0, does.index) });
  }
  if (done === null) return;
  const word = done[1] ?? '';
  const at = from + done.index + done[0].length - word.length;
  const act = actAt(plain, at, word, true, 0);
  put(act === null ? null : { ...act, subject: inner.slice(0, done.index).trim() });
}
