import { findTimes } from '../time/find.ts';
import type { Point } from '../model/time.ts';
import { edited, type Edit } from '../model/edit.ts';
import { type Change, changesOf, type KindName, type Question } from '../model/question.ts';
import type { Ground } from './ground.ts';
import type { Kind } from './kind.ts';
import { KINDS } from './kinds.ts';
import type { Cue } from './lexicon/phrases.ts';
import type { Mark, Parsed } from './parsed.ts';
import type { Query } from './query.ts';
import { meantBy } from './meant-by.ts';
import { list, oneOf } from '../words/pattern.ts';
import { understand, understandAs } from './understand.ts';
import type { Understood } from './understood.ts';

/** Words with which people go on from an answer instead of asking anew. */
const GOES_ON = new RegExp(
  `^${oneOf(
    ...list('and or but just only also then now ok okay so not except excluding without minus leave sorted soonest'),
    ...['what about', 'how about', 'apart from', 'which ones', 'which are', 'how many are', 'are any'],
    '(?:which|are any|any|how many) of (?:those|these|them|that)',
  )}\\b`,
);
/** "Those" can only mean what was answered before; "the police ones" does where nothing else is named. */
const MEANS_THOSE = /\b(?:those|these|of them|of which|which are they)\b/;
const MEANS_THEM = /\b(?:them|ones|the rest|instead|the list)\b/;
/** "Is it done?", "how many is that?": in a short question without a subject of its own. */
const MEANS_IT = /\b(?:it|they|the same|that one)\b|\b(?:is|was|of|by|about|from|on|for|are) that\b/;
const ASKS_THE_NOTICE =
  /\b(?:does|do|did|where|what|is|whats) (?:it|they|that) (?:say|mention|cover|require|want|ask|in|talk|refer)/;
const LONGEST = 9;
const SHORT = 6;
const BARE = 4;

const isFilter = (mark: Mark): boolean =>
  mark.meanings.some((m) => m.party ?? m.agency ?? m.owner ?? m.status ?? m.rag ?? m.kind ?? m.subject);

/** Whether a question points back at the answer before it. */
function pointsBackAt(parsed: Parsed, said: string): boolean {
  if (MEANS_THOSE.test(said)) return true;
  const names = (mark: Mark): boolean => !isFilter(mark) || mark.meanings.some((m) => m.subject ?? m.kind);
  if (parsed.refs.length > 0 || parsed.marks.some(names)) return false;
  if (MEANS_THEM.test(said)) return true;
  return MEANS_IT.test(said) && parsed.texts.length <= SHORT && !ASKS_THE_NOTICE.test(said);
}

const LITTLE = /^(?:only|just|the|a|in|by|on|for|from|before|after|this|next|please|pls|then|yes|no)$/;

/** "Police?", "in march?", after a target "gcse?": a filter or a time and no word that asks. */
function isBare(parsed: Parsed, base: Kind): boolean {
  if (parsed.texts.length > BARE || parsed.refs.length > 0) return false;
  const spans = [...parsed.marks, ...parsed.times];
  const taken = (at: number): boolean => spans.some(({ start, end }) => at >= start && at < end);
  const nothingElse = parsed.texts.every((word, at) => taken(at) || LITTLE.test(word));
  const themes = base.takes === 'search' && base.name !== 'topic';
  return spans.length > 0 && nothingElse && parsed.marks.every((mark) => themes || isFilter(mark));
}

const NEXT_ONE = oneOf(
  '(?:the )?(?:one|next one|next|following one)? ?(?:after|following) (?:that|it|this)',
  ...['after that(?: one)?', 'the one after', 'the next one', 'next one', 'and then', 'then', 'following'],
);
const AFTER_THAT = new RegExp(`^(?:and |so |ok |then |what |is |whats |when |the )*${NEXT_ONE}$`);
const BEFORE_THAT =
  /^(?:and |so |ok |when |what |is |was )*(?:the )?(?:one )?(?:before (?:that|it|this)|previous one|the one before)$/;
const WHICH_ONES =
  /\b(?:which (?:ones|are they|of them)|what are they|(?:show|list|name|give)(?: me)? (?:them|those|these))\b/;
const BY_THEN = /\b(?:by|before) (?:then|it|that)\b/;

/** A question's own words as a change of another. */
const changeOf = (understood: Understood): Change => changesOf(meantBy(understood));

/** How a sentence was read as going on: the question before, changed, and what its words were taken for. */
export interface Followed {
  readonly edit: Edit;
  readonly question: Question;
  readonly understood: Understood;
}

/** Reads a sentence as going on from the question before; null where it stands on its own. */
export function follow(parsed: Parsed, base: Question, ground: Ground): Followed | null {
  const kind = KINDS.find(({ name }) => name === base.kind);
  if (kind === undefined || parsed.texts.length === 0) return null;
  const part = understandAs(kind, parsed, ground);
  const edit = editOf(parsed, base, kind, part, ground);
  return edit === null ? null : { edit, question: edited(base, edit), understood: part };
}

function editOf(parsed: Parsed, base: Question, kind: Kind, part: Understood, ground: Ground): Edit | null {
  const said = parsed.said;
  const onward = AFTER_THAT.test(said) ? 1 : BEFORE_THAT.test(said) ? -1 : null;
  if (onward !== null) return { edit: 'onward', by: onward };
  const age = ageOnly(parsed, base, ground);
  if (age !== null) return age;
  const before = onDay(parsed, base);
  if (before !== null) return before;
  const then = byThen(parsed, said, base, ground);
  if (then !== null) return then;
  const pointsBack = pointsBackAt(parsed, said);
  if (parsed.texts.length > LONGEST && !pointsBack) return null;
  return new Onward({ parsed, said, base, kind, part, ground, pointsBack, goesOn: GOES_ON.test(said) }).edit();
}

/** "More than a month only", said of what is overdue. */
function ageOnly(parsed: Parsed, base: Question, { today }: Ground): Edit | null {
  const bare = parsed.times.length + parsed.marks.length === 0 && parsed.texts.length <= SHORT;
  if (base.kind !== 'overdue' || !bare) return null;
  const words = parsed.texts.filter((word) => word !== 'only' && word !== 'just');
  const age = findTimes([...words, 'overdue'], { today }).find(({ time }) => time.kind === 'age');
  return age === undefined ? null : { edit: 'narrow', change: { window: [age.time] } };
}

const STATES: ReadonlySet<KindName> = new Set(['overdue', 'situation', 'status']);

/** "And on 1 January?", said of how things stand: how they stood on that day. */
function onDay(parsed: Parsed, base: Question): Edit | null {
  const [span, ...others] = parsed.times;
  const coloured = base.kind === 'list' && base.rag.length + base.status.length > 0;
  if (span?.time.kind !== 'window' || span.time.relation !== 'on' || others.length > 0) return null;
  if (parsed.marks.length + parsed.refs.length > 0 || !(STATES.has(base.kind) || coloured)) return null;
  const bare = parsed.texts.every(
    (word, at) => (at >= span.start && at < span.end) || LITTLE.test(word) || GOES_ON.test(word),
  );
  return bare ? { edit: 'narrow', change: { asOf: span.time } } : null;
}

/** "What's due by then?" after a review or a meeting. */
function byThen(parsed: Parsed, said: string, base: Question, ground: Ground): Edit | null {
  if (base.kind !== 'review' && base.kind !== 'meeting') return null;
  if (!BY_THEN.test(said) || understand(parsed, ground)?.kind.name !== 'due') return null;
  const due = KINDS.find(({ name }) => name === 'due');
  if (due === undefined) return null;
  const point: Point = { is: 'event', event: base.kind, which: { from: 'next', n: 1 }, when: null };
  const change = {
    ...changeOf(understandAs(due, parsed, ground)),
    window: [{ kind: 'window', relation: 'before', point, approx: false } as const],
  };
  return { edit: 'about-it', kind: 'due', change };
}

interface Said {
  readonly parsed: Parsed;
  readonly said: string;
  readonly base: Question;
  readonly kind: Kind;
  /** The sentence as a question of the same kind as the one before. */
  readonly part: Understood;
  readonly ground: Ground;
  readonly pointsBack: boolean;
  readonly goesOn: boolean;
}

const LOGGED: ReadonlySet<KindName> = new Set(['latest', 'changes', 'evidence']);
/** Kinds that stand by themselves, however short their question. */
const APART: ReadonlySet<string> = new Set(['review', 'meeting', 'unresolved', 'silent', 'changes']);
const LOOSE: ReadonlySet<string> = new Set(['topic', 'list', 'text']);

/** A short sentence after a question: each way in which it can go on, the more definite first. */
class Onward {
  readonly #at: Said;
  readonly #own: Understood | null;
  readonly #counts: boolean;

  constructor(at: Said) {
    this.#at = at;
    this.#own = understand(at.parsed, at.ground);
    this.#counts = at.parsed.has('count', 'share') && at.parsed.texts.length <= BARE && at.parsed.marks.length === 0;
  }

  edit(): Edit | null {
    const { parsed, goesOn, pointsBack, kind } = this.#at;
    if (!goesOn && !pointsBack && !this.#counts && !isBare(parsed, kind)) return null;
    if (this.#isWhole()) return null;
    return this.#otherKind() ?? (this.#standsAlone() ? null : this.#sameKind());
  }

  /** "And who is responsible for adoption?" is whole by itself. */
  #isWhole(): boolean {
    const { pointsBack } = this.#at;
    const own = this.#own;
    return (
      own !== null &&
      own.kind.takes === 'search' &&
      own.kind.name !== 'topic' &&
      !pointsBack &&
      own.query.subjects.some(({ weak }) => !weak)
    );
  }

  /** "Who has those?", "which of those are overdue?", "when is it due?" */
  #otherKind(): Edit | null {
    const { parsed, base, kind, part, pointsBack, goesOn, ground } = this.#at;
    const own = this.#own;
    const ofRefs = base.refs.length > 0;
    if (parsed.has('when') && pointsBack && LOGGED.has(base.kind) && parsed.refs.length === 0)
      return { edit: 'kind', kind: 'last-updated', change: {} };
    if (parsed.has('who') && pointsBack && parsed.refs.length === 0)
      return ofRefs && kind.takes !== 'filters' ? { edit: 'kind', kind: 'who', change: {} } : { edit: 'owners' };
    if (parsed.has('overdue') && !parsed.has('not-overdue') && (pointsBack || goesOn) && base.kind !== 'overdue') {
      const change = changeOf(own?.kind.name === 'overdue' ? own : part);
      return { edit: 'kind', kind: 'overdue', change: { ...change, window: [] } };
    }
    // "And what's due next month?" after what is overdue: the same filters, another question.
    if (own !== null && goesOn && own.kind.name === 'due' && base.kind === 'overdue' && parsed.has('due'))
      return { edit: 'kind', kind: 'due', change: changeOf(own) };
    // "Have we met it?" after a target
    const measured = base.kind === 'target' || base.kind === 'reading';
    if (parsed.has('versus-target', 'trend', 'reading') && pointsBack && measured && parsed.marks.length === 0) {
      const { versus = false, trend = false } = changeOf(as('reading', parsed, ground) ?? part);
      return { edit: 'kind', kind: 'reading', change: { versus, trend } };
    }
    const again = FOLLOWED.find(([cue]) => parsed.has(cue));
    if (again !== undefined && ofRefs && parsed.refs.length === 0 && (pointsBack || goesOn) && asksNoMore(part.query))
      return { edit: 'about-it', kind: again[1], change: {} };
    // "Is it done?"
    const stated = parsed.marks.some(({ meanings }) => meanings.some((m) => m.status ?? m.rag));
    if (pointsBack && ofRefs && parsed.refs.length === 0 && stated)
      return { edit: 'about-it', kind: 'status', change: {} };
    return null;
  }

  /** A whole question of its own is no follow-up, however short. */
  #standsAlone(): boolean {
    const { parsed, said, base, pointsBack, goesOn } = this.#at;
    const own = this.#own;
    if (own === null || this.#counted()) return false;
    if (!goesOn && !pointsBack && !LOOSE.has(own.kind.name)) return true;
    const asks = parsed.has('text', 'when', 'who', 'status', 'evidence', 'latest', 'last-updated');
    if (parsed.refs.length > 0 && asks && !pointsBack && !/^(?:and|what about|how about) \S+$/.test(said)) return true;
    if (pointsBack && base.refs.length > 0) return false;
    if (parsed.has('when', 'who', 'review', 'meeting', 'report') && !pointsBack && !goesOn) return true;
    return APART.has(own.kind.name) && !pointsBack;
  }

  #counted(): boolean {
    const { parsed, pointsBack, goesOn } = this.#at;
    return this.#counts || (parsed.has('count', 'share') && (pointsBack || goesOn));
  }

  #sameKind(): Edit | null {
    const { parsed, said, base, part, pointsBack } = this.#at;
    const own = this.#own;
    if (this.#counted()) return { edit: 'count', as: parsed.has('share') ? 'share' : 'count', change: changeOf(part) };
    const asked = parsed.has('when', 'who', 'text', 'status', 'evidence', 'latest', 'last-updated', 'target');
    if (own !== null && pointsBack && base.refs.length > 0 && parsed.refs.length === 0 && asked)
      return { edit: 'about-it', kind: own.kind.name, change: changeOf(own) };
    // "Ok, which ones?" after a number.
    if (WHICH_ONES.test(said)) return { edit: 'list', change: changeOf(part) };
    // "Not those", "the rest": nothing in it says which, and the same answer again would pretend to know.
    return saysSomething(part.query) ? { edit: 'narrow', change: changeOf(part) } : null;
  }
}

const as = (name: KindName, parsed: Parsed, ground: Ground): Understood | null => {
  const kind = KINDS.find((one) => one.name === name);
  return kind === undefined ? null : understandAs(kind, parsed, ground);
};

/** What is asked of the same paragraph or action next: "when is it due?", "and what's the latest?" */
const FOLLOWED: readonly (readonly [Cue, KindName])[] = [
  ['last-updated', 'last-updated'],
  ['evidence', 'evidence'],
  ['when', 'when'],
  ['latest', 'latest'],
  ['updates', 'latest'],
];

const ASKING = /^(?:when|due|latest|update|updates|evidence)$/;

const asksNoMore = ({ times, exceptions, subjects }: Query): boolean =>
  times.length + exceptions.length === 0 && !subjects.some(({ weak, words }) => !weak && !ASKING.test(words));

const CHANGES: readonly Cue[] = [
  'soonest',
  'latest-first',
  'not-overdue',
  'open',
  'closed',
  'next',
  'first',
  'last',
  'trend',
  'overdue',
];

/** Whether a follow-up has anything that changes the question before it. */
const saysSomething = (part: Query): boolean =>
  part.marks.length + part.refs.length + part.times.length + part.exceptions.length + part.notices.length > 0 ||
  part.subjects.some(({ weak }) => !weak) ||
  part.limit !== null ||
  CHANGES.some((cue) => part.cues.has(cue));
