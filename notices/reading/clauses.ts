import type { Holder } from '../model/notice.ts';
import { Holder as HolderName } from '../model/notice.ts';
import { NUMBER_WORD } from '../words/numbers.ts';
import { list, oneOf } from '../words/pattern.ts';
import { deadlinesIn } from './deadlines.ts';
import { type Flow, part } from './flow.ts';
import { actsOf } from './frames.ts';
import type { FindNames, Mention } from './names.ts';
import { verbOf } from './verbs.ts';

/** A part of a sentence that is a duty of its own. */
export interface Clause {
  readonly flow: Flow;
  /** It has no subject of its own: who acts is who acts in the clause before. */
  readonly goesOn: boolean;
  /** Whom its "who" stands for; null where it has none. */
  readonly antecedent: Holder | null;
}

/** Where a sentence may fall into two duties, because what follows differs in who, what or when. */
const SEAMS: readonly RegExp[] = [
  /,? (?:and )?(?=which (?:we (?:would )?expects? )?(?:will|shall|should|must)? ?meets?\b)/i,
  /,? (?:whilst|while) (?=(?:also )?ensuring )/i,
  /, for which (?=(?:the )?[A-Z][\w ]{1,40} (?:must|should|shall|will) )/,
  /; (?:and )?(?=by (?:the end of )?(?:\d{1,2} )?[A-Z][a-z]+ \d{4},? )/i,
  /,? (?=the results? of which (?:should|must|will) be reported\b)/i,
];
const MODAL = oneOf(
  'must',
  'should',
  'shall',
  'will',
  '(?:is|are) (?:(?:jointly|also|each|both|together) )?(?:expected |required )?to',
);
const HAS_MODAL = new RegExp(`\\b${MODAL}\\b`, 'i');

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly goesOn: boolean;
  readonly antecedent: Holder | null;
}

/** A longer sentence is a list without its marks; dividing it takes time with the square of its length. */
export const LONGEST_DIVIDED = 1500;

/** The clauses of a sentence that are duties of their own; mostly the sentence itself. */
export function clausesOf(sentence: Flow, find: FindNames): Clause[] {
  if (sentence.plain.length > LONGEST_DIVIDED) return [{ flow: sentence, goesOn: false, antecedent: null }];
  return divided(sentence, { goesOn: false, antecedent: null }, find);
}

function divided(flow: Flow, head: Pick<Clause, 'goesOn' | 'antecedent'>, find: FindNames): Clause[] {
  const cut = cutIn(flow, find);
  if (cut === null) return [{ flow, ...head }];
  const { from, to, goesOn, antecedent } = cut;
  return [
    { flow: part(flow, 0, from), ...head },
    ...divided(part(flow, to, flow.plain.length), { goesOn, antecedent }, find),
  ];
}

function cutIn(flow: Flow, find: FindNames): Cut | null {
  const { plain } = flow;
  for (const seam of SEAMS) {
    const match = seam.exec(plain);
    // "The Board, which must meet monthly, should …": in front of it stands a subject alone.
    const ahead = plain.slice(0, match?.index);
    if (match !== null && (HAS_MODAL.test(ahead) || actsOf(ahead).length > 0))
      return whole(match.index, match.index + match[0].length);
  }
  return relative(plain, find) ?? newSubject(plain, find) ?? joined(flow);
}

const whole = (from: number, to: number): Cut => ({ from, to, goesOn: false, antecedent: null });

const WHO_MUST = /, (?=who (?:must|shall|should|will) (?:also |then )?([a-z-]+))/g;

/** "an Improvement Adviser, who will work alongside the Director": somebody that the clause before names has a verb of their own. */
function relative(plain: string, find: FindNames): Cut | null {
  for (const match of plain.matchAll(WHO_MUST)) {
    const before = find(plain).find(({ to }) => to === match.index);
    const antecedent = HolderName.safeParse(before?.party).data;
    if (antecedent === undefined || verbOf(match[1] ?? '') === null) continue;
    return { from: match.index, to: match.index + match[0].length, goesOn: false, antecedent };
  }
  return null;
}

/** "The Council must …, and the Adviser will …": another holder with a verb of its own. */
function newSubject(plain: string, find: FindNames): Cut | null {
  const mentions = find(plain);
  const first = mentions[0];
  for (const match of plain.matchAll(/(?:[,;] and|[,;]| and) /g)) {
    const to = match.index + match[0].length;
    const mention = mentions.find(({ from }) => from === to);
    if (mention === undefined || first === undefined || mention.party === first.party || mention.party === 'nobody')
      continue;
    const opened = HAS_MODAL.test(plain.slice(0, match.index));
    if (opened && isSubject(plain, mention)) return whole(match.index, to);
  }
  return null;
}

const isSubject = (plain: string, { to }: Mention): boolean =>
  /^(?: alone| itself)? (?:must|should|shall|will|(?:is|are) (?:(?:jointly|also|each|both|together) )?(?:expected |required )?to) \w/.test(
    plain.slice(to),
  );

const LINK = /(?:[,;] and then|[,;] and| and then| and|[,;])(?: also)?(?:,? of (?:these|those|them),)? /g;
const OWN_MODAL = new RegExp(`^(?:then |also )?${MODAL}(?:, [^;]{3,90}?,)? (?:also |then |first )?[a-z]`, 'i');
/** "its quality should be audited": another thing, with a modal of its own. */
const OTHER_THING = new RegExp(
  `^(?:(?:by|from|until) [^,;]{2,30}?,? )?(?:(?:the|an?|its|their|this|these|that|those|all|each|every|both|${NUMBER_WORD}|\\d+)\\b(?: [\\w',()-]+){0,14}?|it|they) ` +
    '(?:must|should|shall|will|(?:is|are) to)\\b',
  'i',
);
const THAT = /^that (?:the|an?|its|their|this|these|all|any|each|every|no)\b/i;
/** ", by 31 July 2024, share it": a time of its own stands in front of the verb. */
const TIME_FIRST =
  /^(?:,? ?)(?:by|within|no later than|before|in|on|at(?! (?:least|most)\b)|every|each|until|from|thereafter)\b[^;]{2,60}?,? ([a-z]+) (?:the|it|them|an?|its|their|to|this|these|on|sure)\b/i;
const VERB_FIRST =
  /^(?:to )?(?:then |also |thereafter |\w+ly )?([a-z-]+) (?:the|it|them|an?|its|their|to|this|these|those|that|on|upon|all|any|each|whether|how|with|\w+ly|[A-Z]\w*)\b/;

/**
 * At each joint whose two sides have a time of their own and whose second side has a verb of its own, the second side is a duty.
 * Two verbs under one time stay together, whichever of them it stands behind.
 */
function joined(flow: Flow): Cut | null {
  const { plain } = flow;
  for (const match of plain.matchAll(LINK)) {
    const to = match.index + match[0].length;
    const goesOn = startOf(plain, to, match[0]);
    if (goesOn === null) continue;
    if (goesOn === 'apart' && otherActor(plain.slice(0, match.index), plain.slice(to)))
      return { from: match.index, to, goesOn: false, antecedent: null };
    const own = nextJoint(plain, to);
    if (!isTimed(part(flow, 0, match.index))) {
      if (goesOn === 'same' && tellsOften(part(flow, to, own), plain.slice(0, match.index)))
        return { from: match.index, to, goesOn: true, antecedent: null };
      continue;
    }
    const handed =
      HANDING.test(plain.slice(to, to + 40)) && deadlinesIn(part(flow, to, own), 'own').deadlines.length > 0;
    if (
      handed ||
      MEANWHILE.test(plain.slice(to, to + 60)) ||
      isTimed(part(flow, to, own)) ||
      (goesOn === 'apart' && /^;/.test(match[0]))
    )
      return { from: match.index, to, goesOn: goesOn === 'same', antecedent: null };
  }
  return null;
}

/** "send its minutes to the Department within a week of each meeting": a report has a time of its own, were it a standard. */
const HANDING =
  /^(?:must |shall |will |should )?(?:also )?(?:send|submit|provide|report|share|circulate|give) (?!the\b)/i;

/** Where the next verb begins, so that a time behind that one is not taken for this one's: here, to the end. */
const nextJoint = (plain: string, from: number): number => {
  const next = plain.indexOf('; ', from);
  return next < 0 ? plain.length : next;
};

/** Whether a clause begins here: with the subject of the one before, with one apart, or not at all. */
function startOf(plain: string, to: number, link: string): 'same' | 'apart' | null {
  const rest = plain.slice(to, to + 200);
  if (OWN_MODAL.test(rest)) {
    const before = plain.slice(0, to - link.length);
    // "must be reviewed by the Board and must be updated": who updates it is not said.
    const apart = AGENT.test(before) && /^(?:then |also )?[a-z]+ (?:also )?be [a-z-]+(?! by\b)/i.test(rest);
    return HAS_MODAL.test(before) ? (apart ? 'apart' : 'same') : null;
  }
  if (OTHER_THING.test(rest) && HAS_MODAL.test(plain.slice(0, to))) return 'apart';
  if (/\band\b/.test(link) && THAT.test(rest) && /\bthat\b/i.test(plain.slice(0, to - link.length))) return 'same';
  // Behind a comma alone, "ensure that re-referrals, now at 29%, fall" goes on with what has to be ensured.
  if (!/\band\b/.test(link) && actsOf(plain.slice(0, to - link.length)).every(({ verb }) => verb.base === 'ensure'))
    return null;
  const word = TIME_FIRST.exec(rest)?.[1] ?? VERB_FIRST.exec(rest)?.[1] ?? onlyVerb(rest);
  const form = word === undefined ? undefined : verbOf(word)?.form;
  if (form === 'base') return 'same';
  const ahead = plain.slice(0, to - link.length);
  // "Cutting the backlog by May, and clearing it by July".
  if (form === 'ing') return verbOf(/^[a-z-]+/i.exec(ahead)?.[0] ?? '')?.form === 'ing' ? 'same' : null;
  // "must be endorsed by the Board by 14 July and published within five days": whoever endorses does not publish.
  return form === 'past' && /\band\b/.test(link) && BE_DONE.test(ahead) ? 'apart' : null;
}

const AGENT = /\bbe [a-z-]{3,}(?:ed|en)\b[^,;]{0,30}? by (?:the |an? |[A-Z])/;
/** Has a time of its own that is no date. */
const MEANWHILE = /^(?:must|shall|should|will),? (?:in the meantime|meanwhile|until then)\b/i;

const BE_DONE = /\b(?:must|shall|should|will) (?:also |first |then )?be (?:[a-z]+ly )?[a-z-]{3,}(?:ed|en)\b/;

/** "Thirty cases shall be audited by the Trust and, of these, five shall be audited again by the Adviser": each has its own "by". */
const otherActor = (ahead: string, behind: string): boolean =>
  [ahead, behind].every((side) =>
    /\b(?:must|shall|should|will) be [a-z-]{3,}(?:ed|en)\b[^,;]{0,30}? by (?:the |[A-Z])/.test(side),
  );

/** "interview everybody who leaves, and report on the reasons half-yearly": what comes again is the report. */
function tellsOften(behind: Flow, ahead: string): boolean {
  const [act] = actsOf(behind.plain);
  if (act?.verb.class !== 'tell' || act.passive || actsOf(ahead).length === 0) return false;
  return deadlinesIn(behind, 'own').deadlines.some(({ deadline: { form } }) => form === 'every');
}

/** These are things as often as acts: "review meetings" begins no clause. */
const ALSO_THINGS = new Set(
  list(
    'report review plan audit support test update measure record train work cut set target share lead draft issue return ' +
      'track visit progress monitor document address design fund process present focus sample change',
  ),
);

/** "consult staff on it": a word that is no thing needs nothing behind it to be a verb. */
function onlyVerb(rest: string): string | undefined {
  const word = /^(?:to )?(?:then |also )?([a-z-]+) [a-z]/.exec(rest)?.[1];
  return word === undefined || ALSO_THINGS.has(word) ? undefined : word;
}

/** Whether words say when something is due, readably or not. */
const isTimed = (flow: Flow): boolean =>
  deadlinesIn(flow, 'own').deadlines.some(({ deadline: { form } }) => form !== 'standard' && form !== 'accompanies');
