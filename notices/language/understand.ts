import { alternativesIn } from './alternatives.ts';
import type { Kind, Look } from './kind.ts';
import { COMMON, KINDS } from './kinds.ts';
import { findExceptions } from './exceptions.ts';
import type { Mark, Parsed } from './parsed.ts';
import { subjectsOf } from './subjects.ts';
import type { Query } from './query.ts';
import type { Ground } from './ground.ts';
import { leanOf } from './lean.ts';
import { meantBy } from './meant-by.ts';
import type { Understood } from './understood.ts';

const isFilter = (mark: Mark): boolean =>
  !(mark.about && !mark.not && mark.meanings.every((m) => m.party ?? m.agency ?? m.theme)) &&
  mark.meanings.some((m) => m.party ?? m.agency ?? m.owner ?? m.status ?? m.rag ?? m.kind ?? m.subject ?? m.notice);

/** In a search the words count; only which notice and whether action or duty stay filters. */
const isSearchFilter = (mark: Mark, planned: boolean): boolean =>
  mark.meanings.some(
    (m) =>
      m.notice !== undefined ||
      (m.subject !== undefined && (planned || m.subject === 'duty')) ||
      (m.kind !== undefined && !mark.meanings.some((other) => other.theme)),
  );

/** What of a sentence is the same whichever kind it is taken for. */
type Alike = Pick<Query, 'notices' | 'exceptNotices' | 'refs' | 'times' | 'exceptions' | 'cues' | 'limit' | 'said'> &
  Pick<Look, 'named'>;

const known = new WeakMap<Parsed, Alike>();

function alikeIn(parsed: Parsed): Alike {
  const before = known.get(parsed);
  if (before !== undefined) return before;
  const exceptions = findExceptions(parsed);
  const meanings = parsed.marks.flatMap((mark) => mark.meanings);
  const named = (has: (meaning: Mark['meanings'][number]) => unknown): boolean =>
    meanings.some((meaning) => has(meaning) !== undefined);
  const noticesOf = (left: boolean): string[] =>
    parsed.marks
      .filter((mark) => exceptions.covers(mark.start) === left)
      .flatMap((mark) => mark.meanings.flatMap((m) => (m.notice === undefined ? [] : [m.notice])));
  const made: Alike = {
    notices: noticesOf(false),
    exceptNotices: noticesOf(true),
    refs: [...new Set(parsed.refs.filter(({ start }) => !exceptions.covers(start)).map(({ ref }) => ref))],
    times: distinct(parsed.times.map(({ time }) => time)),
    exceptions: exceptions.list.filter(({ marks }) => !marks.some((mark) => mark.meanings.some((m) => m.notice))),
    cues: new Set(parsed.cues.map((cue) => cue.value)),
    limit: parsed.limit?.value ?? null,
    said: parsed.said,
    named: {
      who: named((m) => m.party ?? m.agency ?? m.owner),
      owner: named((m) => m.owner),
      status: named((m) => m.status),
      rag: named((m) => m.rag),
      kind: named((m) => m.kind),
      subject: named((m) => m.subject),
    },
  };
  known.set(parsed, made);
  return made;
}

/** Who says a time twice means it once. */
function distinct(times: Query['times']): Query['times'] {
  if (times.length < 2) return times;
  const seen = new Map(times.map((time) => [JSON.stringify(time), time] as const));
  return [...seen.values()];
}

const NO_TIMES: Query['times'] = [];

function queryFor(kind: Kind, parsed: Parsed, { planned }: Ground): Query {
  const filters = kind.takes === 'search' ? (mark: Mark): boolean => isSearchFilter(mark, planned) : isFilter;
  // "Red or overdue": what is one of several is asked for, and not searched for.
  const late = alternativesIn(parsed) === null ? [] : (['overdue'] as const);
  const accepts = [...COMMON, ...kind.accepts, ...late];
  const exceptions = findExceptions(parsed);
  // A filter word inside a longer phrase of the kind's own ("has to be done", "board meeting") is part of that phrase.
  const own = parsed.cues.filter((cue) => kind.accepts.includes(cue.value) || cue.value === 'which-notice');
  const swallowed = (mark: Mark): boolean =>
    own.some(
      (cue) =>
        cue.start <= mark.start &&
        cue.end >= mark.end &&
        cue.end - cue.start > mark.end - mark.start &&
        // "Targets for 2012-13": the kind stays a filter of the list.
        !(kind.takes === 'filters' && mark.meanings.some((m) => m.kind)) &&
        // "Which of the council's actions" asks for no notice.
        !(
          cue.value === 'which-notice' &&
          cue.end === mark.end &&
          parsed.marks.some((other) => other.start >= cue.end && other.start <= cue.end + 1)
        ),
    );
  const kept = parsed.marks.filter(
    (mark) =>
      isFilter(mark) &&
      !exceptions.covers(mark.start) &&
      !swallowed(mark) &&
      !(
        kind.ignoresStatus === true && mark.meanings.some((m) => m.status === 'complete' || m.status === 'in-progress')
      ) &&
      !(mark.meanings.every((m) => m.subject === 'action') && !planned),
  );
  // What is searched for comes round in a rhythm where its kind is said: other words may stand for it in the notice.
  const rhythm = kind.takes === 'filters' || kept.some((mark) => mark.meanings.some((m) => m.kind));
  const subjects = subjectsOf(parsed, {
    accepts,
    filters: (mark) =>
      filters(mark) && (kept.includes(mark) || swallowed(mark) || mark.meanings.some((m) => m.notice ?? m.status)),
    left: exceptions.covers,
    searched: kind.takes === 'search',
    rhythm: kind.takes !== 'search' || rhythm,
  });
  const { notices, exceptNotices, refs, times, exceptions: left, cues, limit, said } = alikeIn(parsed);
  const untimed =
    kind.name === 'unresolved' || (cues.has('countdown') && (kind.name === 'review' || kind.name === 'meeting'));
  return {
    kind: kind.name,
    ...{ notices, exceptNotices, refs, times: untimed ? NO_TIMES : times, marks: kept, subjects, exceptions: left },
    ...{ subject: subjectOf(kept), cues, limit, said },
    frequency:
      rhythm && parsed.frequency !== null && !exceptions.covers(parsed.frequency.start) ? parsed.frequency.value : null,
  };
}

/** Actions or duties; "duties as well as actions" wants both. */
function subjectOf(marks: readonly Mark[]): 'action' | 'duty' | null {
  const wanted = new Set(marks.flatMap((mark) => mark.meanings.flatMap((m) => m.subject ?? [])));
  return wanted.size === 1 ? ([...wanted][0] ?? null) : null;
}

const memo = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
};

const isWho = ({ meanings }: Mark): boolean => meanings.some((m) => m.party ?? m.agency ?? m.owner);

function lookAt(understood: Understood, ground: Ground): Look {
  const { parsed, query } = understood;
  const strong = query.subjects.filter(({ weak }) => !weak);
  const question = memo(() => meantBy(understood));
  const { named } = alikeIn(parsed);
  const onlyNames =
    query.subject === 'action' &&
    query.subjects.every(({ words, weak }) => weak || parsed.marks.some((mark) => mark.words === words && isWho(mark)));
  return {
    parsed,
    onlyNames,
    narrows:
      onlyNames && (parsed.has('overdue', 'open', 'closed') || query.times.length > 0 || named.status || named.rag),
    subjects: query.subjects,
    strong,
    hasBoard: ground.planned,
    hasRefs: query.refs.length > 0,
    hasActionRef: query.refs.some((ref) => ref.startsWith('A') || ground.isAction(ref)),
    hasWindow: query.times.some((time) => time.kind !== 'age'),
    lean: leanOf(parsed),
    named,
    listsActions:
      parsed.marks.some((mark) => mark.meanings.some(({ subject }) => subject === 'action')) &&
      query.refs.length > 0 &&
      query.refs.every((ref) => !/^A\d/.test(ref) && !ground.isAction(ref)),
    hasSeries: memo(() => ground.hasSeries(question())),
    hasTarget: memo(() => strong.length > 0 && ground.hasTarget(question())),
  };
}

/** Decides what is asked: the first kind of the table that fits. */
export function understand(parsed: Parsed, ground: Ground): Understood | null {
  for (const kind of KINDS) {
    if (kind.needs !== undefined && !parsed.has(...kind.needs)) continue;
    const understood = understandAs(kind, parsed, ground);
    if (kind.fits(lookAt(understood, ground))) return understood;
  }
  return null;
}

/** A question of a given kind, whatever else it may look like: for follow-ups. */
export const understandAs = (kind: Kind, parsed: Parsed, ground: Ground): Understood => ({
  kind,
  query: queryFor(kind, parsed, ground),
  parsed,
});
