import type { Status } from '../model/board.ts';
import {
  type Filters,
  filtersOf,
  type Parts,
  type Question,
  questionOf,
  type Subject,
  Who,
} from '../model/question.ts';
import type { TimeMeaning } from '../model/time.ts';
import type { Exception } from './exceptions.ts';
import type { Parsed } from './parsed.ts';
import { markSubject } from './subjects.ts';
import { type Query, whoMarks } from './query.ts';
import { statedBy, whoOf } from './stated.ts';
import { aggregateOf, fewOf, furtherOf, heldOf, measuredOf, pickOf } from './shape-of.ts';
import type { Understood } from './understood.ts';
import { alsoDue } from './kind.ts';
import { leanOf } from './lean.ts';
import { progressAskedOf } from './progress-asked.ts';

function exceptOf({ marks, subjects, frequency, refs, stated }: Exception): Filters {
  const who = marks
    .filter((mark) => mark.meanings.some((m) => m.party ?? m.agency ?? m.owner))
    .filter((mark) => !mark.meanings.some((m) => m.status ?? m.kind ?? m.rag ?? m.subject))
    .map((mark) => whoOf(mark, markSubject(mark)));
  const subject = marks.flatMap((mark) => mark.meanings.flatMap((m) => m.subject ?? []))[0] ?? null;
  return filtersOf({ ...statedBy(marks), ...stated, who, subject, about: subjects, frequency, refs });
}

/** "What was due in January" means the last one. */
const LOOKS_BACK = /\b(?:was|were|did|had|happened|held|went|gone|turned|became|came|said)\b|\bha(?:ve|s) there been\b/;

/** "Due in December and still open": the December next to today, on either side. */
const STILL = /\b(?:still (?:open|outstanding|late|overdue|to do|not)|not yet|yet to)\b/;

const STATES: ReadonlySet<string> = new Set(['overdue', 'status', 'list', 'situation', 'uncovered', 'when']);
const WHEN_WAS = /\bwhen (?:was|were) .{1,60} due on\b/;
const AS_OF = /\bas (?:of|at)(?: the)?(?: |$)/;
const DUE_THEN = /\bdue (?:in|on|by|before)\b/;

/** "Was A15 red in November", "what was overdue on 1 January": the state on a past day, and no window of dates. */
function isStateThen({ query: { kind, times, marks, said, cues, refs } }: Understood): boolean {
  const [time, ...others] = times;
  if (!STATES.has(kind) || time?.kind !== 'window' || others.length > 0) return false;
  if (kind === 'when') return time.relation === 'on' && refs.length > 0 && WHEN_WAS.test(said);
  if (kind !== 'situation' && !LOOKS_BACK.test(said)) return false;
  if (DUE_THEN.test(said)) return false;
  if (kind !== 'list') return time.relation === 'on' || time.relation === 'in' || time.relation === 'by';
  if (time.relation === 'on' || (time.relation === 'in' && time.point.is === 'edge')) return true;
  // What was completed in a month happened in it; what was red or not started in it was so at its end.
  const stays = marks.some(({ meanings }) =>
    meanings.some(({ rag, status }) => rag !== undefined || (status !== undefined && !HAPPENS.has(status))),
  );
  return (stays || cues.has('open')) && time.relation === 'in' && !TURNS.test(said);
}

/** Statuses that something comes to on a day. */
const HAPPENS: ReadonlySet<Status> = new Set(['complete', 'business-as-usual', 'rescheduled']);
const TURNS = /\b(?:went|gone|turned|became|become|came)\b/;

/** "What was due in March as of 1 January": the day as of which it is asked stands apart from what is asked of it. */
function toldAsOf({ query, parsed }: Understood): Parts | null {
  const spans = parsed.times.filter(({ time }) => query.times.includes(time));
  const day = spans.find(({ start, words }) =>
    AS_OF.test(`${parsed.texts.slice(start - 2, start).join(' ')} ${words}`),
  );
  if (day === undefined) return null;
  return { asOf: day.time, window: query.times.filter((time) => time !== day.time), lean: null };
}

function timesOf(understood: Understood): Parts {
  const told = toldAsOf(understood);
  if (told !== null) return told;
  const [time] = understood.query.times;
  return time !== undefined && isStateThen(understood) ? { asOf: time } : { window: windowsOf(understood.query) };
}

/** "Updates from December" are December's. */
function windowsOf({ kind, times }: Query): readonly TimeMeaning[] {
  return kind !== 'changes'
    ? times
    : times.map((time) =>
        time.kind === 'window' && time.relation === 'from' && time.point.is === 'month'
          ? { ...time, relation: 'in' }
          : time,
      );
}

const BECAME: readonly (readonly [RegExp, Status])[] = [
  [/\b(?:completed|finished|done|closed|complete)\b/, 'complete'],
  [/\b(?:business as usual|routine|embedded)\b/, 'business-as-usual'],
  [/\b(?:moved|rescheduled|pushed|put back|slipped|postponed)\b/, 'rescheduled'],
];
const HAPPENED = /\b(?:was|were|did|got|has|been|become|became)\b/;
const TO_HAPPEN = /\b(?:to be|got to|have to|has to|must|should|due)\b/;

function becameOf({ said, refs, marks }: Query): Question['became'] {
  if (refs.length === 0 || !HAPPENED.test(said) || TO_HAPPEN.test(said)) return null;
  const [colour] = statedBy(marks).rag;
  if (colour !== undefined) return colour;
  return BECAME.find(([words]) => words.test(said))?.[1] ?? null;
}

/** What was agreed, by its own words: they are not looked for in the plan. */
const SETTLING =
  /^(?:(?:the|its?|new|being|was|were|is)\b ?)*(?:move|moved|moving|date|dates|deadline|extension|sign|signed|sign-?off|off|agreed|approved|authorised|change|changed|delay|reschedul\w*|withdraw\w*|completion|closure|closing|complete|completed|dropped|dropping)$/;
const SETTLED: readonly (readonly [RegExp, Status])[] = [
  [/\b(?:withdraw\w*|drop|dropped|dropping|no longer needed|not needed|removed|removal)\b/, 'withdrawn'],
  [
    /\b(?:move|moved|moving|date|deadline|extension|extend\w*|delay\w*|reschedul\w*|slip\w*|put back|pushed)\b/,
    'rescheduled',
  ],
  [/\b(?:sign|signed|signs|signoff|complet\w*|finished|closed|closure|closing|done)\b/, 'complete'],
];

/** "Who signed off A17", "who agreed the move of A6": what of it was agreed; null where it does not say. */
const settledAs = ({ said }: Query): Question['became'] => SETTLED.find(([words]) => words.test(said))?.[1] ?? null;

const PLANS = /\b(?:plan|plans|strategy|statement|programme|protocol)\b/;
const REPORTS = /\breport/;

function likelyOf({ kind, cues, subjects, said }: Query): Question['likely'] {
  if (kind === 'when')
    return [
      ...(cues.has('report') ? (['report'] as const) : []),
      ...(subjects.some(({ words }) => PLANS.test(words)) ? (['plan'] as const) : []),
    ];
  return kind === 'who' && REPORTS.test(said) ? ['report'] : [];
}

/** "Which targets have no date": what is continuing belongs to it too. */
const WITHOUT_DATE =
  /\b(?:targets?|duties|measures|plans|requirements|reports|obligations)\b.{0,200}\b(?:no|without|lack|lacks|lacking) (?:a |any |fixed |set ){0,3}(?:date|dates|deadline|deadlines)\b/;
const UNDATED = /\bundated\b/;

function certaintyOf({ kind, said }: Query): Question['certainty'] {
  if (kind === 'unresolved' && WITHOUT_DATE.test(said)) return ['unresolved', 'continuing'];
  return kind === 'issued' && UNDATED.test(said) ? ['unresolved'] : [];
}

const LATE = /\b(?:overdue|late) (?!an update)/;

function overdueOf({ kind, cues, said }: Query): boolean | null {
  if (cues.has('not-overdue')) return false;
  if (kind === 'evidence' || kind === 'uncovered') return cues.has('overdue') ? true : null;
  return kind === 'silent' && cues.has('overdue') && LATE.test(said) ? true : null;
}

/** Whose words about parties, kinds and colours say what is asked, and restrict nothing. */
const WHOLE: ReadonlySet<string> = new Set(['review', 'meeting']);

const OURS = /\b(?:our|we) (?:own )?(?:duties|obligations|responsibilities)\b/;
const THE_COUNCIL = Who.parse({ party: 'council' });

/** "Our duties" are the council's, wherever they are written down: in the notice and in the plan. */
const asksOurs = ({ kind, said, marks }: Query): boolean =>
  kind === 'list' &&
  OURS.test(said) &&
  !marks.some((mark) => mark.meanings.some((m) => m.party ?? m.agency ?? m.owner));
const namesAction = ({ refs }: Query): boolean => refs.some((ref) => ref.startsWith('A'));

/** "Which police actions have evidence": whose actions they are, and no word to be found in them. */
function withoutNames(query: Query): readonly Subject[] {
  const names = whoMarks(query).map(({ words }) => words);
  return query.subject === 'action' ? query.subjects.filter(({ words }) => !names.includes(words)) : query.subjects;
}

/** What its rows are about. Where a kind of duty is said, who must do it chooses among those, and is no word to be found as well. */
function aboutOf(query: Query): readonly Subject[] {
  if (query.kind === 'evidence') return withoutNames(query);
  if (query.kind === 'agreed') return query.subjects.filter(({ words }) => !SETTLING.test(words));
  if (statedBy(query.marks).dutyKinds.length === 0) return query.subjects;
  const parties = new Set(whoMarks(query).flatMap((mark) => whoOf(mark, null).party ?? []));
  return query.subjects.filter(({ weak, party }) => !weak || party === null || !parties.has(party));
}

function restrictionsOf({ query, kind }: Understood): Parts {
  const { marks, cues } = query;
  // "Is A12 done?" asks for the status that it names, and "who signed off A21" means A21 whatever its status.
  const stated = kind.name === 'status' || (kind.takes === 'search' && namesAction(query)) ? [] : marks;
  return {
    ...(kind.takes === 'nothing' || WHOLE.has(kind.name)
      ? {}
      : {
          ...statedBy(stated),
          dutyKinds: statedBy(marks).dutyKinds,
          who: asksOurs(query) ? [THE_COUNCIL] : whoMarks(query).map((mark) => whoOf(mark, null)),
          about: aboutOf(query),
          subject: asksOurs(query) ? null : query.subject,
          progress: progressOf(query),
        }),
    either: cues.has('or'),
    overdue: overdueOf(query),
    certainty: certaintyOf(query),
    evidence: cues.has('no-evidence') ? false : null,
    frequency: query.frequency,
    held: heldOf(query),
    except: query.exceptions.map(exceptOf).filter((one) => !isSaid(query, one)),
  };
}

/** What the filters say already. */
const isSaid = (query: Query, one: Filters): boolean =>
  (progressOf(query) === 'open' && isComplete(one)) ||
  (overdueOf(query) === false && JSON.stringify(one) === JSON.stringify(filtersOf({ overdue: true })));

/** "Not done" leaves out what is open's opposite: it is open. */
const isComplete = (one: Filters): boolean =>
  one.status.every((status) => status === 'complete') &&
  JSON.stringify({ ...one, status: [] }) === JSON.stringify(NOTHING);

const NOTHING = filtersOf({});

/** "When must the gap be closed" asks for nothing that is closed, and a paragraph is shown whether it is open or not. */
const AS_IT_IS: ReadonlySet<string> = new Set(['topic', 'status', 'reading', 'target', 'when']);

function progressOf({ kind, cues }: Query): 'open' | 'closed' | null {
  if (AS_IT_IS.has(kind)) return null;
  return cues.has('open') ? 'open' : cues.has('closed') ? 'closed' : null;
}

const ORIGINAL = /\b(?:original|originally)\b/;
const FIRST = /\bfirst\b/;
const WHY = /\bwhy\b/;
const VARIES = /\b(?:change|vary|agree|alter)/;

const meant = new WeakMap<Understood, Question>();

/** The sentence as a value: the last place where its words are looked at. Choosing the kind may have asked for it already. */
export function meantBy(understood: Understood): Question {
  const known = meant.get(understood) ?? meaningOf(understood);
  meant.set(understood, known);
  return known;
}

function meaningOf(understood: Understood): Question {
  const { kind, query, parsed } = understood;
  const { cues, said } = query;
  return questionOf(kind.name === 'issued' && (cues.has('ends') || cues.has('in-force')) ? 'ends' : kind.name, {
    notices: query.notices,
    exceptNotices: query.exceptNotices,
    refs: query.refs,
    withOverdue: kind.name === 'due' && alsoDue(parsed),
    lean: isBehind(parsed, said)
      ? 'past'
      : kind.name === 'due' && (cues.has('share') || STILL.test(said))
        ? 'nearest'
        : null,
    ...timesOf(understood),
    ...restrictionsOf(understood),
    ...aggregateOf(understood),
    ...pickOf(query),
    ...measuredOf(query),
    ...finishedOf(understood),
    ...progressAskedOf(understood),
    owners: cues.has('who') && kind.takes === 'filters' && kind.name !== 'report',
    ...fewOf(understood),
    ...furtherOf(query),
    became: kind.name === 'when' ? becameOf(query) : kind.name === 'agreed' ? settledAs(query) : null,
    original: kind.name === 'when' && (ORIGINAL.test(said) || (query.refs.length > 0 && FIRST.test(said))),
    me: cues.has('mine') && kind.takes !== 'nothing' && !WHOLE.has(kind.name),
    likely: likelyOf(query),
    why: kind.name === 'issued' && WHY.test(said),
    vary: kind.name === 'frequency' && ((cues.has('vary-meetings') && !cues.has('how-often')) || VARIES.test(said)),
  });
}

/** A percentage that is complete, and what was completed in a time, count what is business as usual as well. */
function finishedOf(understood: Understood): Parts {
  const { query } = understood;
  const { status } = statedBy(query.marks);
  // Of what was due a share is of what is done by now.
  if (query.kind === 'due' && query.cues.has('share')) return { status: [], progress: 'closed' };
  const finished = query.kind === 'list' && status.length > 0 && status.every((one) => one === 'complete');
  if (finished && query.cues.has('share'))
    return { status: [], progress: 'closed', subject: query.subject ?? 'action' };
  return finished && query.times.length > 0 && !isStateThen(understood) ? { status: [], progress: 'closed' } : {};
}

const isBehind = (parsed: Parsed, said: string): boolean => leanOf(parsed) === 'past' || LOOKS_BACK.test(said);
