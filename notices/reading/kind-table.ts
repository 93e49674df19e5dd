import type { DutyHolder, DutyKind, OwnName } from '../model/notice.ts';
import type { Act } from './frames.ts';
import type { FindNames, Party } from './names.ts';
import { type Thing, thingOf } from './things.ts';
import type { VerbClass } from './verbs.ts';

/** Who acts, as far as it tells a kind. `nobody`: no party is named; `thing`: "the strategy should provide evidence". */
type Actor = 'department' | 'board' | 'other' | 'nobody' | 'thing';

interface Row {
  readonly verb: VerbClass;
  /** Left out: any. */
  readonly thing?: Thing;
  readonly actor?: readonly Actor[];
  /** Of the verbs of its class, only this one. */
  readonly base?: string;
  /** Somebody is named who gets it. */
  readonly told?: boolean;
  readonly passive?: boolean;
  readonly kind: DutyKind;
}

/** Verb × object × who acts × who is told. A cell that is not here says nothing. */
const TABLE: readonly Row[] = [
  { verb: 'meet', thing: 'need', kind: 'measure' },
  { verb: 'meet', thing: 'body', kind: 'measure' },
  { verb: 'meet', passive: false, kind: 'meeting' },
  { verb: 'gather', passive: false, actor: ['board'], kind: 'meeting' },
  { verb: 'hold', thing: 'outside', kind: 'validation' },
  { verb: 'call-in', thing: 'outside', kind: 'validation' },
  { verb: 'make', thing: 'outside', kind: 'validation' },
  { verb: 'call-in', base: 'commission', thing: 'review', kind: 'validation' },
  // "make a joint statement to the Board".
  { verb: 'hold', base: 'make', thing: 'plan', told: true, kind: 'report' },
  { verb: 'hold', base: 'make', thing: 'paper', told: true, kind: 'report' },
  { verb: 'hold', thing: 'review', actor: ['department', 'nobody'], kind: 'review' },
  { verb: 'hold', thing: 'meeting', actor: ['board'], kind: 'meeting' },
  { verb: 'make', thing: 'review', actor: ['department', 'nobody'], passive: true, kind: 'review' },
  { verb: 'review', actor: ['department'], kind: 'review' },
  { verb: 'make', thing: 'plan', kind: 'plan' },
  { verb: 'make', base: 'agree', thing: 'document', kind: 'plan' },
  { verb: 'make', base: 'produce', thing: 'document', kind: 'plan' },
  { verb: 'make', base: 'draw', thing: 'document', kind: 'plan' },
  { verb: 'hand', thing: 'plan', passive: false, kind: 'plan' },
  { verb: 'hand', thing: 'plan', passive: true, told: true, kind: 'report' },
  { verb: 'hand', thing: 'paper', passive: true, told: true, kind: 'report' },
  { verb: 'hand', thing: 'paper', passive: false, actor: ['department', 'board', 'other', 'nobody'], kind: 'report' },
  { verb: 'hand', thing: 'review', passive: false, told: true, kind: 'report' },
  { verb: 'receive', thing: 'paper', actor: ['department', 'board', 'other'], kind: 'report' },
  { verb: 'make', thing: 'paper', kind: 'report' },
  { verb: 'tell', thing: 'plan', kind: 'measure' },
  { verb: 'tell', told: true, kind: 'report' },
];

const PAPERLESS =
  /^(?:agree|establish|have|set|approve|adopt|put|create|draw|finalise|formulate|revise|refresh|develop|write)$/;

/** What the table says of an act; null where it says nothing. */
function kindOfAct(act: Act, find: FindNames, stem: readonly DutyHolder[]): DutyKind | null {
  const sent = isSent(act, find);
  const thing =
    act.passive && !sent ? thingOf(act.subject.replace(INTRODUCTION, '')) : thingOf(handed(act.object, find));
  // "publish the plan on its website": it is made already.
  if (
    act.verb.base === 'publish' &&
    !act.passive &&
    /^(?:the|that|this) (?:plan|strategy|statement) (?:on|online|in|within|as)\b/i.test(act.object)
  )
    return 'measure';
  const actor = actorOf(act, find, stem);
  const told =
    sent || find(act.object).some(({ party, from }) => !UNTOLD.includes(party) && TOLD.test(act.object.slice(0, from)));
  const row = TABLE.find(
    (one) =>
      one.verb === act.verb.class &&
      (one.base === undefined || one.base === act.verb.base) &&
      (one.thing === undefined || one.thing === thing) &&
      (one.actor === undefined || one.actor.includes(actor)) &&
      (one.told === undefined || one.told === told) &&
      (one.passive === undefined || one.passive === act.passive),
  );
  if (row?.thing === 'paper' && row.verb === 'make' && !told && PAPERLESS.test(act.verb.base)) return null;
  return row?.kind ?? null;
}

/** "The Department must be sent the papers": whoever is sent something stands in front. */
const isSent = (act: Act, find: FindNames): boolean =>
  act.passive &&
  act.verb.class === 'hand' &&
  find(act.subject).some(({ party, to }) => !UNTOLD.includes(party) && act.subject.slice(to).trim() === '') &&
  /^(?:with )?(?:the|an?|its|their|all|copies|any)\b/i.test(act.object);

const TIME_AHEAD = /^,? ?(?:by|within|no later than|before|from|on|in|for|following|after|at)\b[^,]{2,60}, /i;

/** "by 28 February 2011 a strategy" */
const TIME_THEN_THING =
  /^,? ?(?:by|before|in(?! (?:consultation|partnership|conjunction|collaboration|agreement|discussion)\b)|within|no later than|not later than)\b[^,;]{2,50}? (?=(?:an?|the|its|their|this) [a-z])/i;

/** Without whom it goes to and when: "to the Department, by May 2016, a written report", "the Board with a plan". */
function handed(object: string, find: FindNames): string {
  let rest = object.replace(TIME_AHEAD, '').replace(TIME_THEN_THING, '');
  const recipient =
    /^(?:to |for |with )?(?:(?:each|every|any|all) (?:meetings? of )?)?(?:the |its |their )?/i.exec(rest)?.[0].length ??
    0;
  const first = find(rest).find(({ from, to }) => from <= recipient && to > recipient);
  // "Board papers" are papers.
  if (
    first !== undefined &&
    /^(?: (?:with|for approval|and|an?|the|written|in writing|within|by|before|no later|at|each|every|annually|monthly|quarterly)\b|,|$)/.test(
      rest.slice(first.to),
    )
  )
    rest = rest.slice(first.to).replace(/^,? ?(?:with|for approval)? ?/, '');
  return withoutAsides(rest);
}

/** ", in consultation with the unions and the regional universities, a strategy", " annually, and for the first time by April, an assessment" */
const ASIDE_AHEAD =
  /^[ ,]{0,2}(?:and )?(?:(?:in|with|within|by|before|after|following|from|for|at|on|to|no later than|not later than|once|every|each|having|working|together|jointly|as) [^,;:.]{1,140}|annually|monthly|quarterly|termly|weekly|regularly|twice yearly|half-yearly), ?(?=[a-z])/i;
const MOST_ASIDES = 3;

function withoutAsides(words: string): string {
  let rest = words.replace(TIME_AHEAD, '');
  for (let times = 0; times < MOST_ASIDES; times += 1) rest = rest.replace(ASIDE_AHEAD, '');
  // "from a body independent of the Council a review".
  return rest.replace(
    /^(?:from|with|by|through) (?:an? |the )[^,;:.]{3,80}? (?=an? (?:[a-z-]+ ){0,3}(?:review|audit|plan|strategy|report|assessment|statement|diagnostic|evaluation)\b)/i,
    '',
  );
}

/** Who gets a report in these words is the daily work. */
const UNTOLD: readonly Party[] = ['nobody', 'ofsted', 'family'];
/** What leads to whoever is told: nothing, "to the", "in writing to", "with its". */
const TOLD = /(?:^|\b(?:to|with|by|for)(?: all| both| each)?)[ ,]*(?:the |its |their |full )?$/i;

const INTRODUCTION = /^(?:by|within|no later than|before|from|on|in|following|after|at)\b[^,]{2,60}, /i;

/** Nothing, or somebody who acts for the council. */
const BARE = /^(?:\W*|.*(?:chief executive|director|officers?|officials?|dcs|it|they|which|who|chair)\b.{0,30})$/i;

/** Somebody by a name of several words. */
const PROPER = /^(?:The )?(?:[A-Z][\w'-]{1,30} ){1,5}[A-Z][\w'-]{1,30}\s*$/;

function actorOf(act: Act, find: FindNames, stem: readonly DutyHolder[]): Actor {
  const by = act.passive ? find(/\bby\b(.{0,80})/i.exec(act.object)?.[1] ?? '') : find(act.subject);
  const own: Party[] = by.map(({ party }) => party).filter((party) => party !== 'nobody');
  // "The Adviser must:" acts in each item of its list.
  const named: readonly (Party | OwnName)[] =
    own.length === 0 && !act.passive && act.verb.class !== 'receive' ? stem : own;
  if (named.length === 0) {
    if (act.passive || BARE.test(act.subject)) return 'nobody';
    return PROPER.test(act.subject) && thingOf(act.subject) === 'other' ? 'other' : 'thing';
  }
  if (named.includes('dfe') || named.includes('minister') || named.includes('commissioner')) return 'department';
  return named.includes('board') ? 'board' : 'other';
}

/** Of several acts under one deadline the one that counts more gives the clause its kind. */
const RANK: readonly DutyKind[] = ['meeting', 'review', 'validation', 'plan', 'report'];

/** What the table says of a clause, `stem` being who acts where it names nobody; null where none of its acts is in it. */
export function tableKind(acts: readonly Act[], find: FindNames, stem: readonly DutyHolder[]): DutyKind | null {
  const said = acts.map((act) => kindOfAct(act, find, stem));
  return RANK.find((kind) => said.includes(kind)) ?? (said.includes('measure') ? 'measure' : null);
}
