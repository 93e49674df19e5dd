import { type Kind, unclear } from '../kind.ts';
import { noticeRow } from '../row.ts';
import { SMALL_TALK } from '../answer-text.ts';
import { count, dayWords, listWords } from '../../words/text.ts';
import { KIND_WORDS } from '../../words/kinds.ts';

const ofNotices: Pick<Kind, 'rows' | 'date' | 'finds' | 'applies'> = {
  rows: (_question, cases) => cases.map(({ world }) => noticeRow(world)),
  date: 'none',
  finds: [],
  applies: ['all'],
};

/** What can be asked. */
export const help: Kind = {
  ...ofNotices,
  says: 'What I can answer',
  say: () => ({ outcome: 'answered', summary: SMALL_TALK.help, items: [], value: null, bare: true }),
  examples: [{ words: 'what can you do', question: {} }],
};

/** What happens if the council does not comply: the notice's own words. */
export const consequence: Kind = {
  ...ofNotices,
  says: 'What follows if the council does not comply',
  say: ({ rows }) => {
    const sentences = rows.flatMap(({ world: { reading } }) =>
      reading.notice.consequences.map(({ words }) => `${rows.length > 1 ? `${reading.notice.place}: ` : ''}“${words}”`),
    );
    return sentences.length === 0
      ? unclear('The notice names no consequences that I can find.')
      : { outcome: 'answered', summary: sentences.join('\n'), items: [], value: null };
  },
  examples: [{ words: 'what happens if we fail to comply', question: {} }],
};

/** Who issued the notice to whom and why, and what it holds. */
export const glance: Kind = {
  ...ofNotices,
  says: 'The notice at a glance',
  say: ({ rows }) => {
    const sentences = rows.map(({ world: { reading } }) => {
      const { notice, duties } = reading;
      const kinds = [...new Set(duties.map(({ kind }) => kind))].map((kind) =>
        count(duties.filter((duty) => duty.kind === kind).length, KIND_WORDS[kind]),
      );
      const when = notice.issued === null ? 'undated' : `issued on ${dayWords(notice.issued.date)}`;
      return `The notice to ${notice.council} (${when}) holds ${count(duties.length, ['duty', 'duties'])}: ${listWords(kinds)}. ${notice.grounds.words}`;
    });
    return { outcome: 'answered', summary: sentences.join('\n'), items: [], value: null };
  },
  examples: [{ words: 'give me the notice at a glance', question: {} }],
};
