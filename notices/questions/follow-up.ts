import type { Kind } from './kind.ts';
import { KINDS } from './kinds.ts';
import type { KindName } from './kind-name.ts';
import type { Cue } from './lexicon/phrases.ts';
import type { Mark, Parsed } from './parse.ts';
import type { Query } from './query.ts';
import { findTimes } from '../time/find.ts';
import type { Point } from '../time/meaning.ts';
import { understand, understandAs, type Understood } from './understand.ts';
import type { NoticeWorld } from './world.ts';

/** Words with which people go on from an answer instead of asking anew. */
const GOES_ON =
  /^(?:and|or|but|just|only|what about|how about|also|then|now|ok|okay|so|not|except|excluding|without|minus|apart from|leave|sorted|soonest|which ones|(?:which|are any|any|how many) of (?:those|these|them|that)|which are|are any)\b/;
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
function isBare(parsed: Parsed, base: Understood): boolean {
  if (parsed.texts.length > BARE || parsed.refs.length > 0) return false;
  const spans = [...parsed.marks, ...parsed.times];
  const taken = (at: number): boolean => spans.some(({ start, end }) => at >= start && at < end);
  const nothingElse = parsed.texts.every((word, at) => taken(at) || LITTLE.test(word));
  const themes = base.kind.takes === 'search' && base.kind.name !== 'topic';
  return spans.length > 0 && nothingElse && parsed.marks.every((mark) => themes || isFilter(mark));
}

const AFTER_THAT =
  /^(?:and |so |ok |then |what |is |whats |when |the )*(?:(?:the )?(?:one|next one|next|following one)? ?(?:after|following) (?:that|it|this)|after that(?: one)?|the one after|the next one|next one|and then|then|following)$/;
const BEFORE_THAT =
  /^(?:and |so |ok |when |what |is |was )*(?:the )?(?:one )?(?:before (?:that|it|this)|previous one|the one before)$/;

const dimension = (mark: Mark): string => {
  const [meaning] = mark.meanings;
  if (meaning === undefined) return 'none';
  if (mark.meanings.some((m) => m.party ?? m.agency ?? m.owner)) return 'who';
  return Object.keys(meaning)[0] ?? 'none';
};

/** New filters replace those of their own sort; the others stay. */
function mergeMarks(before: readonly Mark[], now: readonly Mark[]): Mark[] {
  const replaced = new Set(now.filter((mark) => !mark.not).map(dimension));
  return [...before.filter((mark) => !replaced.has(dimension(mark))), ...now];
}

function merged(base: Query, next: Query): Query {
  const cues = new Set<Cue>([...base.cues].filter((cue) => cue !== 'count' && cue !== 'share' && cue !== 'and-after'));
  for (const cue of next.cues) cues.add(cue);
  return {
    ...base,
    notices: next.notices ?? base.notices,
    exceptNotices: next.exceptNotices.length > 0 ? next.exceptNotices : base.exceptNotices,
    refs: next.refs.length > 0 ? next.refs : base.refs,
    times: next.times.length > 0 ? next.times : base.times,
    marks: mergeMarks(base.marks, next.marks),
    subjects: next.subjects.some((subject) => subject.strong)
      ? base.kind === 'overdue' || base.kind === 'due' || base.kind === 'list'
        ? [...base.subjects, ...next.subjects]
        : next.subjects
      : base.subjects,
    exceptions: [...base.exceptions, ...next.exceptions],
    subject: next.subject ?? base.subject,
    limit: next.limit ?? base.limit,
    cues,
    said: `${base.said} ${next.said}`,
    further: 0,
  };
}

const WHICH_ONES =
  /\b(?:which (?:ones|are they|of them)|what are they|(?:show|list|name|give)(?: me)? (?:them|those|these))\b/;

/** Reads a question as going on from the one before; null where it stands on its own. */
export function follow(parsed: Parsed, base: Understood | null, worlds: readonly NoticeWorld[]): Understood | null {
  if (base === null || parsed.texts.length === 0) return null;
  const said = parsed.texts.join(' ');
  const onward = AFTER_THAT.test(said) ? 1 : BEFORE_THAT.test(said) ? -1 : 0;
  if (onward !== 0) return { ...base, query: { ...base.query, further: base.query.further + onward } };
  const age =
    base.kind.name === 'overdue' &&
    parsed.times.length === 0 &&
    parsed.marks.length === 0 &&
    parsed.texts.length <= SHORT
      ? findTimes([...parsed.texts.filter((word) => word !== 'only' && word !== 'just'), 'overdue'], {
          today: worlds[0]?.today ?? '',
        }).find(({ time }) => time.kind === 'age')
      : undefined;
  // "More than a month only", said of what is overdue.
  if (age !== undefined) return { ...base, query: { ...base.query, times: [age.time] } };
  // "What's due by then?" after a review or a meeting
  if (
    BY_THEN.test(said) &&
    understand(parsed, worlds)?.kind.name === 'due' &&
    (base.kind.name === 'review' || base.kind.name === 'meeting')
  ) {
    const point: Point = { is: 'event', event: base.kind.name, which: { from: 'next', n: 1 }, when: null };
    return {
      ...as('due', base, {
        ...understandAs(kindNamed('due', base), parsed, worlds).query,
        times: [{ kind: 'window', relation: 'before', point, approx: false }],
      }),
      parsed,
    };
  }
  const goesOn = GOES_ON.test(said);
  const pointsBack = pointsBackAt(parsed, said);
  if (parsed.texts.length > LONGEST && !pointsBack) return null;
  const own = understand(parsed, worlds);
  const counts = parsed.has('count', 'share') && parsed.texts.length <= BARE && parsed.marks.length === 0;
  if (!goesOn && !pointsBack && !counts && !isBare(parsed, base)) return null;
  // "And who is responsible for adoption?" is whole by itself.
  const whole = own !== null && own.kind.takes === 'search' && own.kind.name !== 'topic';
  if (whole && !pointsBack && own.query.subjects.some((subject) => subject.strong)) return null;
  const part = understandAs(base.kind, parsed, worlds);
  const says = (name: string): boolean => own?.kind.name === name;
  // "how many is that?", "which of those are red?", "who has those?", "are any of those overdue?"
  if (
    parsed.has('when') &&
    pointsBack &&
    (base.kind.name === 'latest' || base.kind.name === 'changes' || base.kind.name === 'evidence') &&
    parsed.refs.length === 0
  )
    return as('last-updated', base, base.query);
  if (parsed.has('who') && pointsBack && parsed.refs.length === 0)
    return base.query.refs.length > 0 && base.kind.takes !== 'filters'
      ? as('who', base, base.query)
      : withOwners(base, part);
  if (parsed.has('overdue') && !parsed.has('not-overdue') && (pointsBack || goesOn) && base.kind.name !== 'overdue')
    return as('overdue', base, merged(base.query, { ...(own?.kind.name === 'overdue' ? own : part).query, times: [] }));
  // "And what's due next month?" after what is overdue: the same filters, another question.
  if (own !== null && goesOn && own.kind.name === 'due' && base.kind.name === 'overdue' && parsed.has('due'))
    return { ...as('due', base, merged(base.query, own.query)), parsed };
  // "Have we met it?" after a target
  if (
    parsed.has('versus-target', 'trend', 'reading') &&
    pointsBack &&
    (base.kind.name === 'target' || base.kind.name === 'reading') &&
    parsed.marks.length === 0
  )
    return as('reading', base, { ...base.query, cues: new Set([...base.query.cues, ...part.query.cues]) });
  const again = FOLLOWED.find(([cue]) => parsed.has(cue));
  if (
    again !== undefined &&
    base.query.refs.length > 0 &&
    parsed.refs.length === 0 &&
    (pointsBack || goesOn) &&
    saysNothingElse(part.query)
  )
    return as(again[1], base, { ...base.query, cues: part.query.cues });
  const aboutIt = pointsBack && base.query.refs.length > 0 && parsed.refs.length === 0;
  // "Is it done?"
  if (aboutIt && parsed.marks.some((mark) => mark.meanings.some((m) => m.status ?? m.rag)))
    return as('status', base, base.query);
  if (counts || (parsed.has('count', 'share') && (pointsBack || goesOn)))
    return { ...base, query: merged(base.query, part.query) };
  // A whole question of its own is no follow-up, however short.
  if (own !== null && !goesOn && !pointsBack && !says('topic') && !says('list') && !says('text')) return null;
  if (
    own !== null &&
    parsed.refs.length > 0 &&
    parsed.has('text', 'when', 'who', 'status', 'evidence', 'latest', 'last-updated') &&
    !pointsBack &&
    !/^(?:and|what about|how about) \S+$/.test(said)
  )
    return null;
  if (
    own !== null &&
    pointsBack &&
    base.query.refs.length > 0 &&
    parsed.refs.length === 0 &&
    parsed.has('when', 'who', 'text', 'status', 'evidence', 'latest', 'last-updated', 'target')
  )
    return as(own.kind.name, base, { ...own.query, refs: base.query.refs });
  if (own !== null && parsed.has('when', 'who', 'review', 'meeting', 'report') && !pointsBack && !goesOn) return null;
  if (
    own !== null &&
    (says('review') || says('meeting') || says('unresolved') || says('silent') || says('changes')) &&
    !pointsBack
  )
    return null;
  // "Ok, which ones?" after a number.
  if (WHICH_ONES.test(said)) return { ...base, query: merged(base.query, part.query) };
  // "Not those", "the rest": nothing in it says which, and the same answer again would pretend to know.
  if (!saysSomething(part.query)) return null;
  return {
    ...base,
    query: merged(base.query, part.query),
    parsed: part.query.times.length === 0 ? base.parsed : parsed,
  };
}

const BY_THEN = /\b(?:by|before) (?:then|it|that)\b/;

/** What is asked of the same paragraph or action next: "when is it due?", "and what's the latest?" */
const FOLLOWED: readonly (readonly [Cue, KindName])[] = [
  ['last-updated', 'last-updated'],
  ['evidence', 'evidence'],
  ['when', 'when'],
  ['latest', 'latest'],
  ['updates', 'latest'],
];

const saysNothingElse = (part: Query): boolean =>
  part.times.length + part.exceptions.length === 0 &&
  !part.subjects.some(
    (subject) => subject.strong && !/^(?:when|due|latest|update|updates|evidence)$/.test(subject.words),
  );

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
  part.marks.length + part.refs.length + part.times.length + part.exceptions.length > 0 ||
  part.subjects.some((subject) => subject.strong) ||
  part.notices !== null ||
  part.limit !== null ||
  CHANGES.some((cue) => part.cues.has(cue));

const kindNamed = (name: KindName, base: Understood): Kind => KINDS.find((one) => one.name === name) ?? base.kind;

function as(name: KindName, base: Understood, query: Query): Understood {
  const kind = kindNamed(name, base);
  return { kind, query: { ...query, kind: kind.name }, parsed: base.parsed };
}

/** "Who has those?": the same items again, each with its owner. */
function withOwners(base: Understood, part: Understood): Understood {
  const cues = new Set(base.query.cues).add('who');
  cues.delete('count');
  return { ...base, query: { ...base.query, cues, notices: part.query.notices ?? base.query.notices } };
}
