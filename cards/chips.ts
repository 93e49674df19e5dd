import type { Rag, Status } from '../notices/model/board.ts';
import { ragWords, STATUS_WORDS } from '../notices/words/statuses.ts';
import { capital } from '../notices/words/text.ts';
import { run, type Run } from './card.ts';

/** A labelled chip: Teams draws a Badge, and other clients the same words. */
export interface Chip {
  readonly words: string;
  readonly badge: 'Attention' | 'Warning' | 'Good' | 'Accent' | 'Subtle';
  readonly runs: readonly Run[];
}

interface Look {
  readonly badge: Chip['badge'];
  readonly run: Omit<Run, 'type' | 'text'>;
}

/** Without chips only red has a colour of its own: the amber and green of clients are too pale on white to be read. */
const LOOKS: Readonly<Record<Rag | 'status', Look>> = {
  red: { badge: 'Attention', run: { weight: 'Bolder', color: 'Attention' } },
  amber: { badge: 'Warning', run: { weight: 'Bolder' } },
  green: { badge: 'Good', run: { weight: 'Bolder' } },
  blue: { badge: 'Accent', run: { weight: 'Bolder' } },
  status: { badge: 'Subtle', run: {} },
};

type State = Readonly<Record<'rag', Rag | null> & Record<'status', Status | null>>;

/** What is recorded of something: RAG first, then its status. The colour is in the words, too. */
export const chipsOf = ({ rag, status }: State): Chip[] => [
  ...(rag === null ? [] : [chip(ragWords(rag), rag)]),
  ...(status === null ? [] : [chip(capital(STATUS_WORDS[status]), 'status')]),
];

/** The same as words of a line. */
export const stateWords = ({ rag, status }: State): string[] => [
  ...(rag === null ? [] : [ragWords(rag)]),
  ...(status === null ? [] : [STATUS_WORDS[status]]),
];

const chip = (words: string, look: keyof typeof LOOKS): Chip => ({
  ...{ words, badge: LOOKS[look].badge },
  runs: [run(words, { size: 'Small', ...LOOKS[look].run })],
});
