import type { Question } from '../../model/question.ts';
import { dutyItem } from '../../progress/items.ts';
import { isLocal } from '../../progress/local-measures.ts';
import { type Cases, type Draft, type Kind, type Selection, unclear } from '../kind.ts';
import { type FoundTarget, findTargets } from '../find-targets.ts';
import { dutyRow, type Row } from '../row.ts';
import { byRef, fitsAll, search, NARROWED, SEARCHED } from '../search.ts';
import { within } from '../window.ts';
import { itemsOf, sentenceCase, suggestTopics } from './common.ts';
import { dateWords } from '../../words/certainty.ts';
import { targetWords } from '../../words/targets.ts';

const dateOf = ({ state, target }: FoundTarget) =>
  target.deadline === null
    ? null
    : (state.resolution.occurrences.find(({ deadline }) => deadline === target.deadline) ?? null);

function sentence(found: FoundTarget): string {
  const { target, state } = found;
  if (isLocal(found.world, state)) return `${state.duty.ref}, ${state.duty.words}`;
  const due = dateOf(found);
  const by = due === null ? ', with no date' : `, by ${dateWords(due)}`;
  const unit = target.unit === '%' ? '%' : '';
  const base = target.baseline === null ? '' : ` (from ${target.baseline.value}${unit} in ${target.baseline.period})`;
  return `${state.duty.ref}, ${target.metric}: ${targetWords(target)}${base}${by}`;
}

const worldsOf = (cases: Cases) => cases.map(({ world }) => world);
const EQUAL = 0.05;

/** The targets that fit equally well; where one stands by itself for the plan's own measure, none. */
function alike(question: Question, cases: Cases): FoundTarget[] {
  const found = findTargets(question, worldsOf(cases));
  const [top] = found;
  if (question.measure === 'success' || top === undefined || top.missing.length > 0) return [];
  return found.filter((each) =>
    question.aggregate === 'list' ? each.missing.length === 0 : each.score >= top.score - EQUAL,
  );
}

/** Each duty with such a target once; where there is none, the actions whose success measure is meant. */
function rowsOf(question: Question, cases: Cases): readonly Row[] {
  const states = new Map(alike(question, cases).map(({ state, world }) => [state, world] as const));
  return states.size > 0 ? [...states].map(([state, world]) => dutyRow(world, state)) : successes(question, cases);
}

const SUCCESSES = 6;

/** By ref, or the actions that have all the words. */
function successes(question: Question, cases: Cases): readonly Row[] {
  const worlds = worldsOf(cases);
  const matches =
    question.refs.length > 0
      ? byRef(question, worlds)
      : search(question, worlds, { types: ['action'] }).filter(fitsAll);
  const actions = matches.filter(({ type }) => type === 'action');
  const [top] = actions;
  return actions.filter(({ score }) => score >= (top?.score ?? 0) * 0.9).slice(0, SUCCESSES);
}

const SHOWN = 12;

function say(selection: Selection): Draft {
  const { question, cases, rows } = selection;
  const [{ window, world }] = cases;
  const all = alike(question, cases);
  if (all.length === 0) return success(selection);
  const kept = all.filter(({ state }) => rows.some((row) => row.type === 'duty' && row.state === state));
  const timed = kept.filter((each) => window === null || within(dateOf(each)?.date ?? '', window));
  const chosen = timed.slice(0, SHOWN);
  if (chosen.length === 0) return none(all, window?.words ?? '');
  const lead = chosen.find((each) => (dateOf(each)?.date ?? '9') >= world.today) ?? chosen[0];
  // The one whose number is the answer is shown at that number's date.
  const firsts = chosen.filter((each, at) => chosen.findIndex(({ state }) => state === each.state) === at);
  const shown = firsts.map((each) => (lead !== undefined && lead.state === each.state ? lead : each));
  const value = question.measure === 'baseline' ? lead?.target.baseline?.value : lead?.target.value;
  return {
    outcome: 'answered',
    summary: sentenceCase(chosen.map(sentence)),
    items: shown.map((each) => dutyItem(each.world, each.state, dateOf(each))),
    value: value ?? null,
  };
}

/** None on those days or of that kind: what there is instead is said, and not listed. */
const none = (all: readonly FoundTarget[], when: string): Draft => ({
  outcome: 'answered',
  summary: `No such target${when === '' ? '' : ` ${when}`}.${all.length === 0 ? '' : ` ${sentenceCase(all.slice(0, SHOWN).map(sentence))}`}`,
  items: [],
  value: null,
});

/** What the plan will count as success. */
function success({ question, cases, rows }: Selection): Draft {
  if (rows.length === 0 && successes(question, cases).length > 0) return none([], cases[0].window?.words ?? '');
  if (rows.length === 0) return unclear('I find no target in those words.', suggestTopics(question));
  const said = rows.flatMap((row) =>
    row.type === 'action'
      ? [
          `${row.state.action.id}, ${row.state.action.title}: success measure “${row.state.action.success}” (how: ${row.state.action.how})`,
        ]
      : [],
  );
  return { outcome: 'answered', summary: `${said.join('. ')}.`, items: itemsOf(rows), value: null };
}

/** The number to reach, or what it starts from, or what the plan calls success. */
export const target: Kind = {
  says: 'The target',
  countsItself: true,
  rows: rowsOf,
  date: 'happens',
  finds: SEARCHED,
  applies: [
    ...NARROWED,
    'window',
    'except',
    'any',
    'all',
    'baseline',
    'success',
    'pick',
    'versus',
    'trend',
    'overdue',
    'certainty',
    'date',
  ],
  say,
  examples: [
    {
      words: 'what is Kent’s target for the vacancy rate',
      question: { notices: ['kent'], about: [{ words: 'vacancy rate' }] },
    },
    { words: 'success measure of A6', question: { refs: ['A6'], measure: 'success' } },
  ],
};
