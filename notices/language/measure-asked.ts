import { type Question, questionOf } from '../model/question.ts';
import { tokenise } from '../words/tokens.ts';
import { listWords } from '../words/text.ts';
import type { Ground, NamedMeasure } from './ground.ts';
import { normalise, type Spelling } from './normalise.ts';
import type { Parsed } from './parsed.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** What asks about a measure and restricts nothing. */
const PLAIN = words(
  `how is are was were doing done going get getting what whats which the a an at on for of to in with our we us it its they them there any stand standing
  stood look looking reading readings figure figures number value values latest last recent current currently now today so far level performance
  performing show me see list give tell please can could you i do did does have has had been come coming along all each every this that these those
  about and track status progress rag colour measure measures indicator indicators kpi kpis local own board board's boards let know update
  against versus vs quick hi hello thanks thank`,
);
const MOVED = words(
  `trend trends trending trajectory chart graph plot history moving moved movement change changed changing direction improving improved better worse
  worsening rising falling up down over time since`,
);
const MET = words(
  'hitting hit meeting meet met achieving achieved achieve reaching reached reach above within ok okay',
);
const NOT_MET = words('behind missing missed miss below short failing failed fail under not off red');
/** What it is to reach, by when, and who gives its readings. */
const TERMS = words(
  `target targets aim goal due when by deadline date owner owns own who whose gives give given responsible reports often frequency frequently how
  measured collected lead leads definition defined mean means`,
);

const NOUNS = words('measure measures indicator indicators kpi kpis');
const OWN = words('local own');

/** A stretch of a question that names a measure. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/**
 * A question about measures of the board's own, by their numbers ("how is L1 doing"), by the name of one, or all of them
 * ("show our local measures"). A sentence that nothing else is said in: what it says besides would have to be applied. Null: it is
 * no such question; words: it is one that cannot be answered.
 */
export function measureAsked(parsed: Parsed, ground: Ground, spell: Spelling): Question | string | null {
  const { measures } = ground;
  const strangers = parsed.refs.filter(({ ref, known }) => !known && measures.length > 0 && /^l\d/i.test(ref));
  if (strangers.length > 0) return questionOf('text', { refs: strangers.map(({ ref }) => ref.toUpperCase()) });
  const named = namedIn(parsed, measures, spell);
  const all = named.length === 0 && asksAll(parsed);
  if (named.length === 0 && !all) return null;
  if (all && measures.length === 0) return NONE;
  const others = parsed.refs.filter(({ ref }) => measures.every(({ id }) => id !== ref)).map(({ ref }) => ref);
  const ids = [...new Set(all ? measures.map(({ id }) => id) : named.map(({ id }) => id))];
  const byNumber = parsed.refs.length > 0;
  if (others.length > 0) return byNumber && named.length > 0 ? apart(ids, others) : null;
  const covered = [...named, ...parsed.refs, ...parsed.times];
  const rest = parsed.texts.filter((_, at) => !covered.some(({ start, end }) => at >= start && at < end));
  const known = rest.every((word) => [PLAIN, MOVED, MET, NOT_MET, TERMS].some((set) => set.has(word)));
  const followed = measures.filter(({ ended }) => !ended).map(({ id }) => id);
  const live = all && rest.some((word) => MET.has(word) || NOT_MET.has(word)) ? followed : ids;
  if (known) return questionOn(live.length === 0 ? ids : live, rest, parsed, named);
  return byNumber ? unsure(ids) : null;
}

function questionOn(ids: string[], rest: readonly string[], parsed: Parsed, named: readonly Named[]): Question {
  const has = (set: ReadonlySet<string>): boolean => rest.some((word) => set.has(word));
  const window = parsed.times
    .filter(({ start }) => !named.some((one) => start >= one.start && start < one.end))
    .map(({ time }) => time);
  const only = rest.filter((word) => !PLAIN.has(word) || TERMS.has(word));
  const terms = only.some((word) => !PLAIN.has(word)) && only.every((word) => TERMS.has(word));
  const isWhat = named.length === 1 && rest.join(' ') === 'what is';
  if ((terms && !rest.some((word) => STANDS.has(word))) || isWhat) return questionOf('target', { refs: ids });
  const met = named.length !== 1 && rest.some((word) => CHOOSES.has(word)) ? metOf(has) : null;
  return questionOf('reading', { refs: ids, versus: true, trend: has(MOVED), met, window });
}

/** "How is L1 doing against its target" asks for more than the target. */
const STANDS = words(
  'doing against versus vs stand standing stood track progress reading readings figure latest compare',
);
/** "Which of them are behind" leaves the others out; "are they behind" does not. */
const CHOOSES = words('which what any');

const metOf = (has: (set: ReadonlySet<string>) => boolean): boolean | null =>
  has(NOT_MET) ? false : has(MET) ? true : null;

function namedIn({ refs, texts }: Parsed, measures: readonly NamedMeasure[], spell: Spelling): Named[] {
  const byNumber = refs.flatMap(({ start, end, ref }) =>
    measures.some(({ id }) => id === ref) ? [{ start, end, id: ref }] : [],
  );
  return byNumber.length > 0 ? byNumber : longest(measures.flatMap((measure) => placeOf(measure, texts, spell) ?? []));
}

/** Of two names one within the other the longer is meant. */
const longest = (found: readonly Named[]): Named[] =>
  found.filter(
    (one) =>
      !found.some(
        (other) => other !== one && other.start <= one.start && other.end >= one.end && size(other) > size(one),
      ),
  );
const size = ({ start, end }: Named): number => end - start;

function placeOf({ id, name }: NamedMeasure, texts: readonly string[], spell: Spelling): Named | null {
  const its = normalise(tokenise(name), spell).map(({ text }) => text);
  if (its.length === 0) return null;
  const start = texts.findIndex((_, at) => its.every((word, place) => texts[at + place] === word));
  return start === -1 ? null : { start, end: start + its.length, id };
}

/** "Our local measures", "the board's own indicators". */
const asksAll = ({ texts, refs }: Parsed): boolean =>
  refs.length === 0 &&
  texts.some((word, at) => NOUNS.has(word) && texts.slice(Math.max(0, at - 3), at).some((before) => OWN.has(before))) &&
  texts.every((word) => [PLAIN, MOVED, MET, NOT_MET, TERMS].some((set) => set.has(word)));

const NONE =
  'The board follows no measures of its own yet. An officer or the chair can start one: “track assessments on time, 90% by March, monthly”.';
const apart = (ids: readonly string[], others: readonly string[]): string =>
  `${listWords(ids)} ${ids.length === 1 ? 'is a measure' : 'are measures'} of the board’s own, and ${listWords(others)} ${others.length === 1 ? 'is not' : 'are not'}: please ask about them one at a time.`;
const unsure = ([id = '']: readonly string[]): string =>
  `I know how ${id} stands, how it moved and what its target is, and I am not sure of the rest of what you asked. Ask “how is ${id} doing”, “${id} trend” or “what is the target for ${id}”.`;
