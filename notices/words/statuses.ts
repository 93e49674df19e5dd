import { Rag, Status } from '../model/board.ts';
import { listWords } from './text.ts';

/** Statuses as the bot says them. What people say for them is in status-vocabulary.ts. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  'not-started': 'not started',
  rescheduled: 'rescheduled',
  'in-progress': 'in progress',
  'complete-awaiting-sign-off': 'complete, awaiting sign-off',
  complete: 'complete',
  'business-as-usual': 'business as usual',
  withdrawn: 'withdrawn',
};

export const RAG_WORDS: Readonly<Record<Rag, string>> = { red: 'red', amber: 'amber', green: 'green', blue: 'blue' };

/** "RAG amber": a colour is never said, or shown, alone. */
export const ragWords = (rag: Rag): string => `RAG ${RAG_WORDS[rag]}`;

/** "not started, rescheduled, …" to choose from; no comma stands inside one of them. */
export const ALL_STATUSES = listWords(
  Status.options.map((status) => STATUS_WORDS[status].replace(',', '')),
  'or',
);

/** "blue, red, amber or green" */
export const ALL_COLOURS = listWords(
  Rag.options.map((rag) => RAG_WORDS[rag]),
  'or',
);
