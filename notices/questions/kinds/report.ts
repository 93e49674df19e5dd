import { type Duty, Recipient } from '../../model/notice.ts';
import type { Question } from '../../model/question.ts';
import { atNext, type DutyRow, type Row } from '../row.ts';
import { type Cases, type Kind, unclear } from '../kind.ts';
import { subjectsOf } from '../subjects.ts';
import { duties, earlierOpen, itemsOf, OFFERS } from './common.ts';
import { capital, listWords } from '../../words/text.ts';
import { dateWords } from '../../words/certainty.ts';
import { partiesWords } from '../../words/parties.ts';

const RECEIVES: ReadonlySet<string> = new Set(Recipient.options);
/** They only ever receive reports in a notice; the others may make them. */
const ONLY_RECEIVES: ReadonlySet<string> = new Set(['minister', 'family', 'ofsted', 'dfe']);

/** Who makes the reports asked for, and who gets them. */
function fits({ who }: Question, { state: { duty } }: DutyRow, asMaker: boolean): boolean {
  const parties = who.flatMap(({ party, as }) =>
    party === null ? [] : [{ party, to: as === 'recipient' || ONLY_RECEIVES.has(party) }],
  );
  const makers = parties.filter(({ to }) => !to).map(({ party }) => party);
  const readers = parties.filter(({ to }) => to).map(({ party }) => party);
  const receives = (party: string): boolean => duty.recipients.some((recipient) => recipient === party);
  const made = makers.length === 0 || makers.some((party) => duty.holders.some((holder) => holder === party));
  const read = readers.length === 0 || readers.some(receives);
  // "Reports the board gets": what makes no report may be meant as its reader.
  const turned = !asMaker && makers.every((party) => RECEIVES.has(party)) && makers.some(receives);
  return (made || turned) && read;
}

/** A report, or a duty that also reports what came of it: "… and report the results to the Board". */
const isReport = ({ kind, recipients, words }: Duty): boolean =>
  kind === 'report' || (recipients.length > 0 && /\breport(?:s|ed|ing)?\b/i.test(words));

function rowsOf(question: Question, cases: Cases): readonly Row[] {
  const all = cases.flatMap(({ world }) => {
    const hits = world.corpus.find(subjectsOf(question.about));
    const rank = new Map(
      hits.flatMap(({ doc: { what }, coverage }) => (what.type === 'duty' ? [[what.duty.id, coverage] as const] : [])),
    );
    return duties(world)
      .filter(({ state }) => isReport(state.duty))
      .map((row) => ({ ...row, score: rank.get(row.state.duty.id) ?? 0 }));
  });
  const ranked = all.toSorted((a, b) => b.score - a.score);
  const strict = ranked.filter((row) => fits(question, row, true));
  return strict.length > 0 ? strict : ranked.filter((row) => fits(question, row, false));
}

const TOLD = 4;

function sentence(row: Row): string {
  if (row.type !== 'duty') return '';
  const { duty, resolution } = row.state;
  const dates = (row.shown ?? resolution.occurrences).slice(0, TOLD).map(dateWords);
  const many = resolution.occurrences.length > TOLD && row.shown === null ? ' and so on' : '';
  const when = dates.length > 0 ? `: ${listWords(dates)}${many}` : '';
  const to = duty.recipients.length === 0 ? '' : ` to ${partiesWords(duty.recipients)}`;
  return `${duty.ref}: ${partiesWords(duty.holders)} report${duty.holders.length === 1 ? 's' : ''}${to}${when}`;
}

const SHOWN = 6;

const shownNext = (row: Row): Row => {
  const next = atNext(row);
  return next.type === 'duty' && next.shown === null
    ? { ...next, shown: next.state.resolution.occurrences.slice(0, SHOWN) }
    : next;
};

/** Reports by maker and reader, with their dates. */
export const report: Kind = {
  says: 'Reports',
  rows: rowsOf,
  date: 'happens',
  finds: ['who', 'about'],
  applies: [
    'refs',
    'subject',
    'dutyKinds',
    'status',
    'progress',
    'overdue',
    'certainty',
    'frequency',
    'me',
    'window',
    'except',
    'any',
    'order',
    'limit',
    'date',
    'count',
    'share',
    'all',
    'owners',
  ],
  say: ({ question, cases, rows }) => {
    const [{ world }] = cases;
    if (rows.length === 0) {
      if (question.window.length > 0)
        return { outcome: 'answered', summary: 'No report falls in that time.', items: [], value: null };
      return unclear('I find no report like that in the notice.', [OFFERS.reports]);
    }
    const items = itemsOf(rows.map(shownNext));
    const first = items.find(({ due }) => due !== null && due >= world.today)?.due ?? null;
    return {
      outcome: 'answered',
      summary: `${rows.map((row) => capital(sentence(row))).join('. ')}.${earlierOpen(rows.map(atNext))}`,
      items,
      value: question.aggregate === 'date' ? first : null,
    };
  },
  examples: [
    { words: 'which reports does the chair have to make', question: { who: [{ party: 'board-chair' }] } },
    {
      words: 'which of Herefordshire’s reports come every six months',
      question: { notices: ['herefordshire'], frequency: { count: 6, unit: 'month' } },
    },
    {
      words: 'what goes to the minister and when',
      question: { who: [{ party: 'minister', as: 'recipient' }], aggregate: 'date' },
    },
  ],
};
