import type { AnswerItem } from '../../model/answer.ts';
import { type Cases, type Draft, unclear } from '../draft.ts';
import { actionItem, dutyItem, nextOrLast } from '../items.ts';
import type { Provision } from '../../model/notice.ts';
import { isOwn, type Query, under, unknownSubjects } from '../query.ts';
import { dayWords, listWords } from '../../words/text.ts';
import { capital, count, KIND_WORDS } from '../say.ts';
import type { NoticeWorld } from '../world.ts';
import { suggestTopics } from './dates.ts';
import { byRef, type Match, search } from './search.ts';

const matchItem = (match: Match): AnswerItem =>
  match.type === 'action'
    ? actionItem(match.world, match.state)
    : dutyItem(match.world, match.state, nextOrLast(match.state.open, match.world.today));

/** A provision with no duty of its own, shown for its words all the same. */
function provisionItem(world: NoticeWorld, ref: string): AnswerItem[] {
  return world.reading.provisions
    .filter((provision) => provision.ref === ref)
    .map((provision) => ({
      type: 'duty',
      notice: world.id,
      ref,
      duties: [],
      kind: null,
      holders: [],
      owner: null,
      quote: provision.quote,
      words: provision.words,
      span: provision.span,
      occurrences: [],
      due: null,
      dueWords: null,
      certainty: 'continuing',
      missing: null,
      status: null,
      rag: null,
      overdue: false,
      note: null,
    }));
}

/** What a paragraph says: its own words first, then those printed below it. */
export function text(cases: Cases): Draft {
  const [{ query }] = cases;
  const sentences: string[] = [];
  const items = query.refs.flatMap((ref) =>
    cases.flatMap(({ world }) => {
      const provisions = world.reading.provisions.filter(
        (provision) => provision.ref !== null && under(provision.ref, ref),
      );
      for (const provision of provisions) sentences.push(`${provision.ref ?? ''}: “${provision.words}”`);
      const matches = byRef({ ...query, refs: [ref] }, [world]);
      for (const match of matches)
        if (match.type === 'action')
          sentences.push(
            `${ref}: “${match.state.action.what}”, serving ${listWords(match.state.action.serves)}; success measure: ${match.state.action.success}; how: ${match.state.action.how}`,
          );
      return matches.length > 0 ? matches.map(matchItem) : provisionItem(world, ref);
    }),
  );
  return { outcome: 'answered', summary: sentences.join('\n'), items, value: null, whole: true };
}

const SHOWN = 8;

interface Explained {
  readonly world: NoticeWorld;
  readonly provision: Provision;
  readonly coverage: number;
}

/** Paragraphs that say it in a sentence that binds nobody, where no duty says it itself. */
function explained(query: Query, worlds: readonly NoticeWorld[], top: Match | undefined): Explained[] {
  const strong = query.subjects.filter((subject) => subject.strong);
  const said = worlds.some(({ corpus }) =>
    corpus.docs.some((doc) => doc.what.type === 'duty' && strong.every((subject) => isOwn(corpus.has(doc, subject)))),
  );
  if (said || strong.length === 0 || top === undefined) return [];
  return worlds
    .flatMap((world) =>
      world.corpus
        .find(query.subjects, (doc) => doc.what.type === 'provision')
        .flatMap(({ doc, coverage, missing }) =>
          doc.what.type === 'provision' && missing.length === 0
            ? [{ world, provision: doc.what.provision, coverage }]
            : [],
        ),
    )
    .sort((a, b) => b.coverage - a.coverage)
    .slice(0, SHOWN);
}

function besidesDuties(query: Query, found: readonly Explained[]): Draft {
  const items = found.flatMap(({ world, provision }) => provisionItem(world, provision.ref ?? ''));
  const refs = [...new Set(found.map(({ provision }) => provision.ref ?? ''))];
  const about = listWords(query.subjects.filter((s) => s.strong).map((s) => s.words));
  const summary = `${capital(count(refs.length, ['paragraph mentions', 'paragraphs mention']))} ${about}: ${listWords(refs)}.`;
  return { outcome: 'answered', summary, items, value: null, whole: true };
}

/** What the notice says about a subject: the duties with its words, best first. */
export function topic(cases: Cases): Draft {
  const [{ query }] = cases;
  const worlds = cases.map((one) => one.world);
  const unknown = unknownSubjects(query, worlds);
  if (unknown.length > 0)
    return unclear(
      `I find nothing about ${listWords(unknown.map((s) => `“${s.words}”`))} in the notice.`,
      suggestTopics({ ...query, subjects: query.subjects.filter((s) => s.strong && !unknown.includes(s)) }),
    );
  const types =
    query.subject === 'action' && worlds.some((world) => world.actions.length > 0)
      ? (['action'] as const)
      : (['duty'] as const);
  const found = search(query, worlds, { types });
  const besides = types[0] === 'duty' ? explained(query, worlds, found[0]) : [];
  if (besides.length > 0) return besidesDuties(query, besides);
  const top = found[0];
  if (top === undefined) return unclear('I find nothing in the notice in those words.', suggestTopics(query));
  const strong = query.subjects.filter((subject) => subject.strong).length;
  if (top.missing.length > 0 && top.missing.length * 2 >= strong)
    return unclear(
      `I find no paragraph that is about ${listWords(query.subjects.filter((s) => s.strong).map((s) => `“${s.words}”`))} together.`,
      query.subjects
        .filter((s) => s.strong)
        .slice(0, 3)
        .map((s) => `What does the notice say about ${s.words}?`),
    );
  const perNotice = cases.length > 1;
  const kept = found
    .filter((match) => match.score >= top.score * 0.7 && match.missing.length <= top.missing.length)
    .slice(0, perNotice ? 15 : SHOWN);
  const refs = [
    ...new Set(
      kept.map(
        (match) =>
          `${perNotice ? `${match.world.reading.notice.place} ` : ''}${match.type === 'duty' ? match.state.duty.ref : match.state.action.id}`,
      ),
    ),
  ];
  const about =
    listWords(query.subjects.filter((s) => s.strong).map((s) => s.words)) ||
    query.subjects.map((s) => s.words).join(' ');
  return {
    outcome: 'answered',
    summary: `${capital(count(kept.length, ['place', 'places']))} about ${about}: ${listWords(refs)}.`,
    items: kept.map(matchItem),
    value: null,
    whole: kept.length <= 4,
  };
}

/** What happens if the council does not comply: the notice's own words. */
export function consequence(cases: Cases): Draft {
  const sentences = cases.flatMap(({ world }) =>
    world.reading.notice.consequences.map(
      (one) => `${cases.length > 1 ? `${world.reading.notice.place}: ` : ''}“${one.words}”`,
    ),
  );
  return sentences.length === 0
    ? unclear('The notice names no consequences that I can find.', [])
    : { outcome: 'answered', summary: sentences.join('\n'), items: [], value: null };
}

/** Who issued the notice to whom and why, and what it holds. */
export function glance(cases: Cases): Draft {
  const sentences = cases.map(({ world }) => {
    const { notice, duties } = world.reading;
    const kinds = [...new Set(duties.map((duty) => duty.kind))].map((kind) =>
      count(duties.filter((duty) => duty.kind === kind).length, KIND_WORDS[kind]),
    );
    const when = notice.issued === null ? 'undated' : `issued on ${dayWords(notice.issued.date)}`;
    return `The notice to ${notice.council} (${when}) holds ${count(duties.length, ['duty', 'duties'])}: ${listWords(kinds)}. ${notice.grounds.words}`;
  });
  return { outcome: 'answered', summary: sentences.join('\n'), items: [], value: null };
}
