import type { Provision } from '../../model/notice.ts';
import type { Question } from '../../model/question.ts';
import { isOwn } from '../about.ts';
import { under } from '../holding.ts';
import { type Cases, type Draft, type Kind, unclear } from '../kind.ts';
import { atNext, provisionRow, refOf, type Row } from '../row.ts';
import { byRef, type Match, search, NARROWED, SEARCHED } from '../search.ts';
import { strongOf, subjectsOf } from '../subjects.ts';
import { isUnknown } from '../unknown-subject.ts';
import type { NoticeWorld } from '../world.ts';
import { itemsOf, quoted, suggestTopics } from './common.ts';
import { capital, count, listWords } from '../../words/text.ts';

const provisionsUnder = ({ reading }: NoticeWorld, above: string): Provision[] =>
  reading.provisions.filter(({ ref }) => ref !== null && under(ref, above));

/** A paragraph's duties, or its words where it binds nobody; an action of the plan. */
const rowsOfRef = (ref: string, world: NoticeWorld): Row[] => {
  const matches = byRef({ refs: [ref] }, [world]);
  return matches.length > 0
    ? matches
    : world.reading.provisions.filter((one) => one.ref === ref).map((one) => provisionRow(world, one));
};

function said({ world }: Cases[number], ref: string): string[] {
  const printed = provisionsUnder(world, ref).map((one) => `${one.ref ?? ''}: “${one.words}”`);
  const planned = world.actions
    .filter(({ action }) => action.id === ref)
    .map(
      ({ action }) =>
        `${ref}: “${action.title}”, serving ${listWords(action.serves)}; success measure: ${action.success}; how: ${action.how}`,
    );
  return [...printed, ...planned];
}

/** What a paragraph says: its own words first, then those printed below it. */
export const text: Kind = {
  says: 'The words of',
  rows: ({ refs }, cases) => refs.flatMap((ref) => cases.flatMap(({ world }) => rowsOfRef(ref, world))),
  date: 'none',
  finds: ['refs'],
  applies: ['all', 'owners', 'who', 'about', 'dutyKinds', 'subject'],
  say: ({ question, cases, rows }) => ({
    outcome: 'answered',
    summary: question.refs.flatMap((ref) => cases.flatMap((one) => said(one, ref))).join('\n'),
    items: itemsOf(rows.map(atNext)),
    value: null,
    whole: true,
  }),
  examples: [{ words: 'what does 8(b) say', question: { refs: ['8(b)'] } }],
};

const SHOWN = 8;
const SHOWN_OF_MANY = 15;

/** Paragraphs that say it in a sentence that binds nobody, where no duty says it itself. */
function besides(question: Question, worlds: readonly NoticeWorld[]): Row[] {
  const strong = strongOf(question.about);
  const saidInDuty = worlds.some(({ corpus }) =>
    corpus.docs.some((doc) => doc.what.type === 'duty' && strong.every((subject) => isOwn(corpus.has(doc, subject)))),
  );
  if (saidInDuty || strong.length === 0) return [];
  return worlds
    .flatMap((world) =>
      world.corpus
        .find(subjectsOf(question.about), ({ what }) => what.type === 'provision')
        .flatMap(({ doc: { what }, coverage, missing }) =>
          what.type === 'provision' && missing.length === 0 ? [provisionRow(world, what.provision, coverage)] : [],
        ),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN);
}

function topicRows(question: Question, cases: Cases): readonly Row[] {
  const worlds = cases.map(({ world }) => world);
  const ofPlan = question.subject === 'action' && worlds.some(({ actions }) => actions.length > 0);
  const found: Match[] = search(question, worlds, { types: [ofPlan ? 'action' : 'duty'] });
  const [top] = found;
  const others = ofPlan || top === undefined ? [] : besides(question, worlds);
  if (others.length > 0 || top === undefined) return others;
  return found
    .filter((match) => match.score >= top.score * 0.7 && match.missing.length <= top.missing.length)
    .slice(0, cases.length > 1 ? SHOWN_OF_MANY : SHOWN);
}

/** What is searched for and lies nowhere, or nowhere together. */
function unfound({ about }: Question, rows: readonly Row[], cases: Cases): Draft | null {
  const strong = about.filter(({ weak }) => !weak);
  const unknown = strong.filter((subject) => isUnknown(subject, cases, true));
  if (unknown.length > 0)
    return unclear(
      `I find nothing about ${listWords(quoted(unknown))} in the notice.`,
      suggestTopics({ about: strong.filter((subject) => !unknown.includes(subject)) }),
    );
  const [top] = rows;
  if (top === undefined) return unclear('I find nothing in the notice in those words.', suggestTopics({ about }));
  if (top.missing.length === 0 || top.missing.length * 2 < strong.length) return null;
  return unclear(
    `I find no paragraph that is about ${listWords(quoted(strong))} together.`,
    strong.slice(0, 3).map((subject) => ({
      words: `What does the notice say about ${subject.words}?`,
      question: { kind: 'topic', about: [subject] },
    })),
  );
}

/** What the notice says about a subject: the duties with its words, best first. */
export const topic: Kind = {
  says: 'What the notice says about it',
  countsItself: true,
  rows: topicRows,
  date: 'none',
  finds: SEARCHED,
  applies: [...NARROWED, 'except', 'any', 'limit', 'all', 'owners', 'overdue', 'certainty', 'frequency', 'evidence'],
  searches: true,
  say: ({ question, cases, rows }) => {
    const missing = unfound(question, rows, cases);
    if (missing !== null) return missing;
    const strong = question.about.filter(({ weak }) => !weak);
    const about = listWords((strong.length > 0 ? strong : question.about).map(({ words }) => words));
    const many = cases.length > 1;
    const refs = [...new Set(rows.map((row) => `${many ? `${row.world.reading.notice.place} ` : ''}${refOf(row)}`))];
    const paragraphs = rows.every(({ type }) => type === 'provision');
    const head = paragraphs
      ? `${capital(count(refs.length, ['paragraph mentions', 'paragraphs mention']))} ${about}`
      : `${capital(count(rows.length, ['place', 'places']))} about ${about}`;
    return {
      outcome: 'answered',
      summary: `${head}: ${listWords(refs)}.`,
      items: itemsOf(rows.map(atNext)),
      value: null,
      whole: paragraphs || rows.length <= 4,
    };
  },
  examples: [
    {
      words: 'what does Kent’s notice say about vacancy rates',
      question: { notices: ['kent'], about: [{ words: 'vacancy rates' }] },
    },
  ],
};
