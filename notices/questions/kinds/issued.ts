import type { Question } from '../../model/question.ts';
import { printedEnd } from '../../reading/printed-end.ts';
import type { Kind } from '../kind.ts';
import { noticeRow } from '../row.ts';
import type { NoticeWorld } from '../world.ts';
import { dayWords } from '../../words/text.ts';

const isAsked = ({ certainty }: Question, { reading }: NoticeWorld): boolean =>
  !certainty.includes('unresolved') || reading.notice.issued === null;

function issuedWords({ reading: { notice }, facts }: NoticeWorld): string {
  if (notice.issued !== null)
    return `The notice to ${notice.council} was issued by ${notice.issuedBy} on ${dayWords(notice.issued.date)}.`;
  const undated = `The notice to ${notice.council}, issued by ${notice.issuedBy}, is undated`;
  return facts.issued === undefined
    ? `${undated}: nobody has given its issue date yet.`
    : `${undated}; the board gave ${dayWords(facts.issued)} as its issue date.`;
}

/** When and by whom the notice was issued, or that it is undated. */
export const issued: Kind = {
  says: 'When the notice was issued',
  rows: (question, cases) => cases.flatMap(({ world }) => (isAsked(question, world) ? [noticeRow(world)] : [])),
  date: 'none',
  finds: ['certainty'],
  applies: ['why', 'date'],
  say: ({ question, rows }) => {
    const worlds = rows.map(({ world }) => world);
    const grounds = question.why ? worlds.map(({ reading }) => reading.notice.grounds.words) : [];
    const [only] = worlds;
    const value =
      only === undefined || worlds.length > 1 ? null : (only.reading.notice.issued?.date ?? only.facts.issued);
    return {
      outcome: 'answered',
      summary: [...worlds.map(issuedWords), ...grounds].join(' ') || 'All of the notices are dated.',
      items: [],
      value: value ?? null,
    };
  },
  examples: [
    { words: 'when was the notice issued', question: {} },
    { words: 'when was the notice issued and why', question: { why: true } },
  ],
};

function endWords(world: NoticeWorld): string {
  const { lifted, today, facts, reading } = world;
  const { notice } = reading;
  const day = facts.ends;
  if (lifted !== null) return `It is no longer in force${noteWords(notice.lifted?.note ?? '')}.`;
  if (notice.lifted !== undefined)
    return `The notice to ${notice.council} is in force on ${dayWords(today)}, and is lifted from ${dayWords(notice.lifted.on)}.`;
  const printed = day === undefined ? printedEnd(reading) : '';
  if (printed !== '')
    return `Whether the notice to ${notice.council} ends on a day of its own cannot be told for certain; it speaks of its end${printed}. The board has given no day.`;
  if (day === undefined)
    return `The notice to ${notice.council} names no day on which it ends, and the board has given none: it is in force until it is lifted.`;
  return day <= today
    ? `The notice to ${notice.council} ended on ${dayWords(day)}, as the board said: it is no longer in force.`
    : `The notice to ${notice.council} ends on ${dayWords(day)}, as the board said, and is in force until then.`;
}

const noteWords = (note: string): string => (note === '' ? '' : `: ${note}`);

/** When the notice ends, where the board said so. */
export const ends: Kind = {
  says: 'When the notice ends',
  rows: (_question, cases) => cases.map(({ world }) => noticeRow(world)),
  date: 'none',
  finds: [],
  applies: ['date'],
  say: ({ cases }) => {
    const [only] = cases;
    const value = only.world.lifted ?? only.world.facts.ends ?? null;
    return { outcome: 'answered', summary: cases.map(({ world }) => endWords(world)).join(' '), items: [], value };
  },
  examples: [{ words: 'when does the notice end', question: {} }],
};
