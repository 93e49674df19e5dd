import { filtersOf, type Parts, Question } from '../../model/question.ts';
import { FACETS, type Facet, leavesOut } from './facets.ts';
import type { Likely } from '../../learnt/model.ts';

/** How much surer than the rules what was learnt must be, by the logarithm of the chances, to add something, and to take it away. */
const ADDS = 1;
const TAKES = 4;

const words = (value: string): string[] => value.split(' ').filter((word) => word !== '');
const truth = (value: string): boolean | null => (value === '' ? null : value === 'yes');

/** A question with one facet put to what was learnt; null where the value says nothing by itself. */
const SET: Readonly<Partial<Record<Facet, (question: Question, value: string) => unknown>>> = {
  aggregate: (_, value) => ({ aggregate: value || null }),
  subject: (_, value) => ({ subject: value || null }),
  progress: (_, value) => ({ progress: value || null }),
  overdue: (_, value) => ({ overdue: truth(value) }),
  evidence: (_, value) => ({ evidence: truth(value) }),
  held: (_, value) => ({ held: value || null }),
  me: (_, value) => ({ me: value === 'yes' }),
  status: (_, value) => ({ status: words(value) }),
  rag: (_, value) => ({ rag: words(value) }),
  met: (_, value) => ({ met: truth(value) }),
  measure: (_, value) => ({ measure: value }),
  versus: (_, value) => ({ versus: value === 'yes' }),
  trend: (_, value) => ({ trend: value === 'yes' }),
  owners: (_, value) => ({ owners: value === 'yes' }),
  pick: (_, value) => ({ pick: value || null }),
  kinds: (_, value) => ({ dutyKinds: words(value) }),
  became: (_, value) => ({ became: value || null }),
  original: (_, value) => ({ original: value === 'yes' }),
  order: (_, value) => ({ order: value || null }),
  groupBy: (_, value) => ({ groupBy: value || null }),
  colour: (_, value) => ({ colour: value || null }),
  finished: ({ subject }, value) => ({ finished: value || null, subject: value === '' ? subject : 'action' }),
  // A figure is read by rules.
  percent: ({ percent }, value) =>
    value === 'figure' || (percent !== null && percent !== 'none') ? null : { percent: value || null },
  as: ({ who }, value) => ({ who: who.map((one) => ({ ...one, as: one.party === null ? null : value || null })) }),
  except: (question, value) => exceptOf(question, value === 'yes'),
  certainty: (_, value) => ({ certainty: words(value) }),
  further: (_, value) => ({ further: value === '' ? 0 : Number(value) }),
  unit: (_, value) => ({ unit: value || null }),
  past: (question, value) => pastOf(question, value === 'yes'),
};

function pastOf({ window, asOf }: Question, past: boolean): Parts | null {
  const [time, ...others] = window;
  if (past && asOf === null && time !== undefined && others.length === 0) return { asOf: time, window: [] };
  return !past && asOf !== null ? { asOf: null, window: [...window, asOf] } : null;
}

/** "I have theirs already": the one whom it names is left out. What it leaves out by its words stays left out. */
function exceptOf({ who, about, except }: Question, leaves: boolean): Parts | null {
  if (!leaves || except.length > 0) return null;
  if (who.length > 0) return { who: [], except: [filtersOf({ who })] };
  return about.length > 0 ? { about: [], except: [filtersOf({ about })] } : null;
}

/** Facets that names and filters in the sentence decide; what was learnt only fills them where there is none. */
const NAMED: ReadonlySet<string> = new Set<Facet>(['status', 'rag', 'kinds', 'subject']);

/** What falls due lies in the notice as well as in the plan: only a word for one of them leaves the other out. */
const OF_BOTH: ReadonlySet<string> = new Set<Question['kind']>(['due', 'overdue']);

const isDecided = (facet: Facet, ruled: string, question: Question): boolean =>
  (NAMED.has(facet) && (ruled !== '' || leavesOut(question, facet))) ||
  (facet === 'subject' && OF_BOTH.has(question.kind)) ||
  // "Due first" says which end of the row is meant, and asks for no order beside it.
  (facet === 'order' && question.pick !== null) ||
  // A time says by itself whether what lies in it is over or to come.
  (facet === 'held' && question.window.length > 0);

/** What the rules made of a sentence, with what was learnt beside it: of each facet the likelier value. */
export function settle(made: Question, likely: Likely): Question {
  let question = made;
  for (const facet of Object.keys(FACETS) as Facet[]) {
    const chances = likely.get(facet);
    const ruled = FACETS[facet](question);
    if (chances === undefined || isDecided(facet, ruled, question)) continue;
    const [best, chance] = likeliest(chances);
    const surer = Math.log(chance) - Math.log((chances.get(ruled) ?? 0) + NEVER);
    if (best === ruled || surer < (isNothing(facet, ruled) ? ADDS : takes(facet))) continue;
    const change = SET[facet]?.(question, best) ?? null;
    if (change !== null) question = Question.parse({ ...question, ...change });
  }
  return agreeing(question);
}

/** Words that say which of several, or which date, are seldom there for another reason: what the rules made of them stays. */
const SAID: ReadonlySet<Facet> = new Set<Facet>([
  ...(['pick', 'original', 'became', 'further', 'unit', 'order', 'certainty', 'measure', 'groupBy'] as const),
  ...(['colour', 'finished', 'percent'] as const),
]);
const takes = (facet: Facet): number => (SAID.has(facet) ? Infinity : TAKES);

/** What does not go together is put so that it does: "have there been" asks for none to come, and those behind us are all of them. */
function agreeing(question: Question): Question {
  const held = question.lean === 'past' && question.held === 'ahead' && question.pick === null ? 'past' : question.held;
  const all = held !== null && question.pick === null && question.aggregate === null;
  const { finished, groupBy, order } = question;
  return {
    ...question,
    held,
    aggregate: all ? 'list' : question.aggregate,
    // What is counted apart by owner or agency says who has it, and what was finished need not be said to be complete.
    owners: question.owners && groupBy === null,
    pick: finished === null && (order === null || PLACED.has(order)) ? question.pick : null,
    ...(finished === null ? {} : { status: [], progress: null }),
  };
}

/** Orders by date, of which the next or the last may be meant. */
const PLACED: ReadonlySet<string> = new Set(['soonest', 'latest']);

const NEVER = 1e-4;

const isNothing = (facet: Facet, value: string): boolean => value === (facet === 'measure' ? 'value' : '');

const likeliest = (chances: ReadonlyMap<string, number>): readonly [string, number] =>
  [...chances].reduce((a, b) => (b[1] > a[1] ? b : a));
