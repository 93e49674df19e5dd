import { Rag, Status } from '../model/board.ts';
import { PhraseBook } from './phrase-book.ts';
import { colourWordsIn, statusWordsIn } from './status-vocabulary.ts';

// A status or a colour that is written by itself: in a cell of a spreadsheet, or a field of a form.

/** Only letters and figures, in small letters: "Complete - awaiting sign-off" is "complete awaiting sign off". */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();

const STATUS_CELLS = statusWordsIn('cell');
const STATUSES = new PhraseBook(Status.options.map((status) => [status, STATUS_CELLS[status]]));
const COLOUR_CELLS = colourWordsIn('cell');
const COLOURS = new PhraseBook(Rag.options.map((rag) => [rag, COLOUR_CELLS[rag]]));

/** What these words mean as a whole; null where they mean nothing of the table. */
function meaningOf<Value>(book: PhraseBook<Value>, plain: string): Value | null {
  const words = plain.split(' ');
  return book.all(words).find(({ start, end }) => start === 0 && end === words.length)?.value ?? null;
}

/** The status that these words mean, null where they mean none. */
export const statusOf = (words: string): Status | null => meaningOf(STATUSES, plainWords(words));

const COLOUR = /\b(?:blue|red|amber|green)\b/g;

/** The RAG that a letter or a word means; "Green - on track" is green, "Amber/Green" and "X" are none. */
export function ragOf(words: string): Rag | null {
  const plain = plainWords(words);
  const colours = new Set(plain.match(COLOUR));
  const [colour] = colours;
  return colours.size === 1 && colour !== undefined && plain.startsWith(colour)
    ? meaningOf(COLOURS, colour)
    : meaningOf(COLOURS, plain);
}
