import { type Filters, filtersOf, type Question } from '../model/question.ts';
import { wholeByDefault } from '../model/share.ts';
import type { Cue } from './lexicon/phrases.ts';
import type { Parsed } from './parsed.ts';

/** A share is asked of what some words say (the base) and among it of what others say (the part). */
type Side = 'base' | 'part';
type Field = keyof Filters | 'window';
interface Said {
  readonly fields: readonly Field[];
  readonly start: number;
  readonly end: number;
}

const VERB = /^(?:are|is|was|were|has|have|had|got|do|does|did|belong|belongs|remain|remains)$/;
const JOINS = /^(?:that|which|who)$/;
const BEGINS = /^(?:that|which|who|what|whatever)$/;
const SHARE = /^(?:share|proportion|percentage|fraction|%)$/;
const IN_TIME = /\b(?:on|in|within) (?:time|schedule)\b/;
const LATE = /\b(?:late|too late)\b/;

const OF_CUE: Readonly<Partial<Record<Cue, Field>>> = {
  ...({ open: 'progress', closed: 'progress', overdue: 'overdue', 'not-overdue': 'overdue' } as const),
  ...({ 'finished-on-time': 'finished', 'finished-late': 'finished', 'no-evidence': 'evidence' } as const),
  ...({ 'no-colour': 'colour', 'other-colour': 'colour' } as const),
};

function fieldsOfMark({ meanings }: Parsed['marks'][number]): Field[] {
  return meanings.flatMap((m): Field[] => [
    ...((m.party ?? m.agency ?? m.owner) === undefined ? [] : (['who'] as const)),
    ...(m.status === undefined ? [] : (['status', 'progress'] as const)),
    ...(m.rag === undefined ? [] : (['rag'] as const)),
    ...(m.kind === undefined ? [] : (['dutyKinds'] as const)),
  ]);
}

/** Everything that was said to restrict, and where. */
function saidIn(parsed: Parsed, { about }: Question): readonly Said[] {
  const own = (field: Field) => (span: { start: number; end: number }) => ({ ...span, fields: [field] });
  const spanOf = (words: string): { start: number; end: number }[] => {
    const start = parsed.texts.indexOf(words.split(' ')[0] ?? '');
    return start < 0 ? [] : [{ start, end: start + 1 }];
  };
  return [
    ...parsed.marks.map((mark) => ({ fields: fieldsOfMark(mark), start: mark.start, end: mark.end })),
    ...parsed.cues.flatMap(({ value, start, end }) => {
      const field = OF_CUE[value];
      return field === undefined ? [] : [{ fields: [field], start, end }];
    }),
    ...[parsed.percent ?? []].flat().map(own('percent')),
    ...[parsed.frequency ?? []].flat().map(own('frequency')),
    ...parsed.times.map(own('window')),
    ...parsed.refs.map(own('refs')),
    ...about.flatMap(({ words }) => spanOf(words)).map(own('about')),
  ];
}

/** Where the words of the part begin; `whole`: no verb tells, `unclear`: several could. */
function partFrom({ texts, cues }: Parsed): { readonly at: number } | 'whole' | 'unclear' {
  const named = texts.findIndex((word) => SHARE.test(word));
  const share = cues.find(({ value }) => value === 'share') ?? (named < 0 ? null : { start: named, end: named + 1 });
  if (share === null) return 'whole';
  // "Of the open actions, what share are red?"
  if (texts.slice(0, share.start).includes('of')) return { at: share.start };
  const verbs = [...texts.keys()].filter(
    (at) => at >= share.end && VERB.test(texts[at] ?? '') && !VERB.test(texts[at - 1] ?? ''),
  );
  const main = verbs.filter((at) => !BEGINS.test(texts[at - 1] ?? ''));
  const joined = verbs.filter((at) => JOINS.test(texts[at - 1] ?? ''));
  const [at] = main.length > 0 ? main : joined;
  if (at === undefined) return 'whole';
  const several = main.length > 1 || (main.length === 0 && joined.length > 1);
  return several || joined.some((one) => one > at) ? 'unclear' : { at };
}

const PLAIN = filtersOf({});
const APART: ReadonlySet<string> = new Set(['subject', 'either', 'held', 'certainty']);
const isSet = (question: Question, name: keyof Filters): boolean =>
  JSON.stringify(question[name]) !== JSON.stringify(PLAIN[name]);
const namesOf = (question: Question): (keyof Filters)[] =>
  (Object.keys(PLAIN) as (keyof Filters)[]).filter((name) => !APART.has(name) && isSet(question, name));

/** Without a verb one state at most is asked for: of two nothing says which is the base. */
function undivided(question: Question): Question | null {
  const states = namesOf(question).filter((name) => !isSet({ ...question, ...wholeByDefault(question) }, name));
  return states.length > 1 || (states.length === 1 && question.kind === 'overdue') ? null : question;
}

/** Of what is done, what was done by its date: "what share of finished actions were on time". */
function inTimeOf(parsed: Parsed, question: Question, at: number, said: readonly Said[]): Question['finished'] {
  const part = parsed.texts.slice(at).join(' ');
  const done = said.some(({ fields }) => fields.includes('progress'));
  if (!done || question.kind === 'overdue') return question.finished;
  return question.finished ?? (IN_TIME.test(part) ? 'on-time' : LATE.test(part) ? 'late' : null);
}

/** A share with its base told apart from its part; null where the words do not tell them apart safely. */
export function shareOf(parsed: Parsed, asked: Question): Question | null {
  if (asked.aggregate !== 'share') return asked;
  const from = partFrom(parsed);
  if (from === 'unclear') return null;
  if (from === 'whole') return undivided(asked);
  return divided(parsed, asked, from.at);
}

function divided(parsed: Parsed, asked: Question, at: number): Question | null {
  const said = saidIn(parsed, asked);
  const sidesOf = (field: Field): ReadonlySet<Side> =>
    new Set(said.filter(({ fields }) => fields.includes(field)).map(({ end }) => (end > at ? 'part' : 'base')));
  const finished = inTimeOf(parsed, asked, at, said);
  const question: Question = { ...asked, finished, percent: asked.percent ?? parsed.percent?.value ?? null };
  const base: Partial<Record<keyof Filters, unknown>> = {};
  const part: string[] = question.kind === 'overdue' && sidesOf('overdue').has('part') ? ['overdue'] : [];
  const unsaid: (keyof Filters)[] = [];
  for (const name of namesOf(question)) {
    const sides = sidesOf(name);
    if (sides.size > 1) return null;
    if (sides.has('base')) base[name] = question[name];
    else if (sides.has('part') || (name === 'finished' && finished !== asked.finished)) part.push(name);
    else unsaid.push(name);
  }
  if (question.kind === 'overdue' && sidesOf('overdue').has('base')) base.overdue = true;
  // What was finished is done: among what is done, some of it in time.
  if (finished !== null && sidesOf('progress').has('base')) base.progress = 'closed';
  // Of what was due a share is of what is done by now, unless something else of it is asked.
  const isDue = question.kind === 'due';
  const made = isDue && part.length > 0 && unsaid.includes('progress') ? { ...question, progress: null } : question;
  const left = unsaid.filter((name) => isSet(made, name));
  if (part.length > 0 ? left.length > 0 : left.length === 0) return null;
  const of = filtersOf(base as Partial<Filters>);
  if (!isTimed(made, of, sidesOf('window'))) return null;
  const whole = finished === null ? made : { ...made, status: [], progress: null };
  return JSON.stringify(of) === JSON.stringify(wholeByDefault(whole)) ? { ...whole, of: null } : { ...whole, of };
}

/** A time goes with the side on which it was said: what falls due in it is the base, what came to pass in it either. */
function isTimed({ kind, window }: Question, { progress, status }: Filters, sides: ReadonlySet<Side>): boolean {
  if (window.length === 0) return true;
  if (sides.size !== 1) return false;
  const inBase = kind === 'due' || status.length > 0 || progress === 'closed';
  return sides.has('base') === inBase;
}
