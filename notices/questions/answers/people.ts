import type { AnswerItem } from '../../model/answer.ts';
import { type Duty, Recipient } from '../../model/notice.ts';
import { type Case, type Draft, unclear, type Cases } from '../draft.ts';
import { actionItem, dutyItem, nextOrLast } from '../items.ts';
import { dutyLeftOut, type Query, whoMarks, isOwn } from '../query.ts';
import { listWords } from '../../words/text.ts';
import { capital, dateWords } from '../say.ts';
import { partiesWords } from '../../words/parties.ts';
import type { DatedDuty } from '../../progress/board-state.ts';
import type { NoticeWorld } from '../world.ts';
import { suggestTopics } from './dates.ts';
import { best, byRef, fitsAll, kindsNamed, type Match, search } from './search.ts';

const matchItem = (match: Match): AnswerItem =>
  match.type === 'action'
    ? actionItem(match.world, match.state)
    : dutyItem(match.world, match.state, nextOrLast(match.state.open, match.world.today));

/** "8(b): the council; in the plan A6 (Head of Safeguarding, Council)" */
function whoSentence(match: Match): string {
  if (match.type === 'action') {
    const { id, who, agency } = match.state.action;
    return `${id} is led by the ${who} (${agency})`;
  }
  const { duty, actions } = match.state;
  const serving = actions.map(({ action }) => `${action.id} (${action.who}, ${action.agency})`);
  const plan = serving.length === 0 ? '' : `; in the plan: ${listWords(serving)}`;
  const named = duty.named.length === 0 ? '' : `, named as ${listWords(duty.named.map((name) => `“${name}”`))}`;
  const to = duty.recipients.length === 0 ? '' : `, to ${partiesWords(duty.recipients)}`;
  return `${duty.ref} is for ${partiesWords(duty.holders)}${to}${named}${plan}`;
}

/** "Who is the lead member?" asks for a name. */
const WHO_IS = /^(?:\w+ )?who is (?:the |our |your )(?!.*\b(?:for|on|of)\b)(?:\w+ ){0,3}\w+(?: i need a name)?$/;

/** Who must do something: the duty's holders and the owners of the actions that serve it. */
export function who(cases: Cases): Draft {
  const [{ query }] = cases;
  const worlds = cases.map((one) => one.world);
  if (
    WHO_IS.test(query.said) &&
    query.refs.length === 0 &&
    (query.subjects.length === 1 || query.marks.some((mark) => mark.meanings.some((m) => m.party)))
  )
    return unclear('I know posts and duties, not the names of people.', ['Which reports does the Chair have to make?']);
  const reports = [...kindsNamed(query), ...(/\breport/.test(query.said) ? (['report'] as const) : [])];
  const found = query.refs.length > 0 ? byRef(query, worlds) : search(query, worlds, { kinds: reports });
  const top = found[0];
  if (top === undefined) return unclear('I find no duty or action in those words.', suggestTopics(query));
  if (query.refs.length === 0 && !fitsAll(top))
    return unclear(`I find nobody for ${listWords(top.missing.map((s) => `“${s.words}”`))}.`, suggestTopics(query));
  // An owner in the plan answers better than "the council", where an action has all the words.
  const planned =
    query.subject === 'duty'
      ? []
      : found.filter((match) => match.type === 'action' && fitsAll(match) && match.score >= top.score * 0.7);
  const rest = best(
    found.filter((match) => !planned.includes(match)),
    0.9,
    3,
  );
  const chosen = query.refs.length > 0 ? found.slice(0, 6) : [...planned, ...rest].slice(0, 4);
  return {
    outcome: 'answered',
    summary: `${chosen.map(whoSentence).map(capital).join('. ')}.`,
    items: chosen.map(matchItem),
    value: null,
  };
}

const RECEIVES = new Set<string>(Recipient.options);
/** They only ever receive reports in a notice; the others may make them. */
const ONLY_RECEIVES = new Set(['minister', 'family', 'ofsted', 'dfe']);

/** Who makes the reports asked for, and who gets them. */
function reportFits(query: Query, { duty }: DatedDuty, holders: boolean): boolean {
  const parties = whoMarks(query).flatMap((mark) =>
    mark.meanings.flatMap((m) => (m.party ? [{ party: m.party, to: mark.to || ONLY_RECEIVES.has(m.party) }] : [])),
  );
  const makers = parties.filter(({ to }) => !to).map(({ party }) => party);
  const readers = parties.filter(({ to }) => to).map(({ party }) => party);
  const made = makers.length === 0 || makers.some((party) => duty.holders.some((holder) => holder === party));
  const read =
    readers.length === 0 || readers.some((party) => duty.recipients.some((recipient) => recipient === party));
  // "Reports the board gets": what makes no report may be meant as its reader.
  const turned =
    !holders &&
    makers.every((party) => RECEIVES.has(party)) &&
    makers.some((party) => duty.recipients.some((r) => r === party));
  return (made || turned) && read;
}

const reportItem = (world: NoticeWorld, state: DatedDuty): AnswerItem =>
  dutyItem(world, state, nextOrLast(state.open, world.today), {
    occurrences: state.resolution.occurrences.slice(0, 6),
  });

function reportSentence(state: DatedDuty): string {
  const { duty, resolution } = state;
  const dates = resolution.occurrences.slice(0, 4).map(dateWords);
  const many = resolution.occurrences.length > 4 ? ' and so on' : '';
  const when = dates.length > 0 ? `: ${listWords(dates)}${many}` : '';
  const to = duty.recipients.length === 0 ? '' : ` to ${partiesWords(duty.recipients)}`;
  return `${duty.ref}: ${partiesWords(duty.holders)} report${duty.holders.length === 1 ? 's' : ''}${to}${when}`;
}

function leftOut({ query, world }: Case, state: DatedDuty): boolean {
  const doc = query.exceptions.length === 0 ? undefined : world.corpus.ofDuty.get(state.duty.id);
  return doc !== undefined && dutyLeftOut(query, world, state, (subject) => isOwn(world.corpus.has(doc, subject)));
}

/** A report, or a duty that also reports what came of it: "… and report the results to the Board". */
const isReport = ({ kind, recipients, words }: Duty): boolean =>
  kind === 'report' || (recipients.length > 0 && /\breport(?:s|ed|ing)?\b/i.test(words));

/** Reports by maker and reader, with their dates. */
export function report(cases: Cases): Draft {
  const [{ query }] = cases;
  const all = cases.flatMap((one) =>
    one.world.duties.filter((state) => isReport(state.duty) && !leftOut(one, state)).map((state) => ({ one, state })),
  );
  const rank = new Map(
    cases.flatMap(({ world }) =>
      world.corpus
        .find(query.subjects)
        .flatMap((hit) =>
          hit.doc.what.type === 'duty' ? [[`${world.id} ${hit.doc.what.duty.id}`, hit.coverage] as const] : [],
        ),
    ),
  );
  const fit = ({ one, state }: (typeof all)[number]): number => rank.get(`${one.world.id} ${state.duty.id}`) ?? 0;
  all.sort((a, b) => fit(b) - fit(a));
  const strict = all.filter(({ state }) => reportFits(query, state, true));
  const fitting = strict.length > 0 ? strict : all.filter(({ state }) => reportFits(query, state, false));
  const inTime = fitting.filter(
    ({ one: { window }, state }) =>
      window === null ||
      state.resolution.occurrences.some(
        (o) => (window.from === null || o.date >= window.from) && (window.to === null || o.date <= window.to),
      ),
  );
  const chosen = inTime.length > 0 || cases.some((one) => one.window !== null) ? inTime : fitting;
  if (chosen.length === 0 && fitting.length === 0)
    return unclear('I find no report like that in the notice.', ['Which reports does the notice ask for?']);
  const items = chosen.map(({ one, state }) => {
    const { window, world } = one;
    if (window === null) return reportItem(world, state);
    const inside = state.resolution.occurrences.filter(
      (o) => (window.from === null || o.date >= window.from) && (window.to === null || o.date <= window.to),
    );
    const upcoming = inside.find((o) => o.date >= world.today) ?? inside[0] ?? null;
    return dutyItem(world, state, upcoming, { occurrences: inside.slice(0, 6) });
  });
  const summary =
    chosen.length === 0
      ? 'No report falls in that time.'
      : `${chosen.map(({ state }) => capital(reportSentence(state))).join('. ')}.`;
  const value = query.cues.has('when')
    ? (items.find((item) => item.due !== null && item.due >= cases[0].world.today)?.due ?? null)
    : null;
  return { outcome: 'answered', summary, items, value };
}
