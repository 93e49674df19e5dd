import { Rag, Status } from '../../../notices/model/board.ts';
import { understandCommand } from '../../../notices/language/updates/understand-command.ts';
import { ragOf, statusOf } from '../../../notices/words/cells.ts';
import { expand } from '../../../notices/words/phrase-book.ts';
import { colourWordsIn, type Place, statusWordsIn } from '../../../notices/words/status-vocabulary.ts';
import { RAG_WORDS, STATUS_WORDS } from '../../../notices/words/statuses.ts';
import { askKnowsley } from '../../questions/desk.ts';
import { knowsley } from '../language/updates/desk.ts';

const context = knowsley();
const sentences = (cells: readonly string[]): string[] => cells.flatMap(expand).map((words) => words.join(' '));

/** A question that is narrowed to this status or colour says so, and lists no other. */
function narrowedTo(said: string, name: string, fits: (item: { status: Status | null; rag: Rag | null }) => boolean) {
  const { outcome, echo: reading, items } = askKnowsley(`which actions are ${said}`).answer;
  return outcome === 'answered' && reading.toLowerCase().includes(name) && items.every(fits);
}

/** What an update without more records. */
function told(said: string): { readonly status: string; readonly rag: string } | null {
  const understood = understandCommand(`A6 is ${said}`, context);
  return understood.kind === 'draft' && understood.draft.what === 'update' ? understood.draft : null;
}

const UNDERSTOOD: Readonly<Record<Place, (said: string, status: Status) => boolean>> = {
  question: (said, status) => narrowedTo(said, STATUS_WORDS[status], (item) => item.status === status),
  update: (said, status) => told(said)?.status === status,
  cell: (said, status) => statusOf(said) === status,
};

const SEEN: Readonly<Record<Place, (said: string, rag: Rag) => boolean>> = {
  question: (said, rag) => narrowedTo(said, `rag ${RAG_WORDS[rag]}`, (item) => item.rag === rag),
  update: (said, rag) => told(said)?.rag === rag,
  cell: (said, rag) => ragOf(said) === rag,
};

describe.each(['question', 'update', 'cell'] as const)('in a %s', (place) => {
  it.each(Status.options)('all words for %s are understood', (status) => {
    expect(sentences(statusWordsIn(place)[status]).filter((said) => !UNDERSTOOD[place](said, status))).toEqual([]);
  });

  it.each(Rag.options)('all words for %s are understood', (rag) => {
    expect(sentences(colourWordsIn(place)[rag]).filter((said) => !SEEN[place](said, rag))).toEqual([]);
  });
});
