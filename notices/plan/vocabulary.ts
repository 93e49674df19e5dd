import type { Rag, Status } from '../model/board.ts';

/** Only letters and figures, in small letters: "Complete - awaiting sign-off" is "complete awaiting sign off". */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();

const STATUSES: Readonly<Record<Status, readonly string[]>> = {
  'not-started': ['not started', 'not yet started', 'yet to start', 'to be started', 'not commenced', 'not begun'],
  'in-progress': [
    ...['in progress', 'work in progress', 'started', 'underway', 'under way', 'ongoing', 'on going'],
    ...['commenced', 'in hand', 'partially complete', 'partly complete'],
  ],
  'complete-awaiting-sign-off': [
    ...['complete awaiting sign off', 'completed awaiting sign off', 'done awaiting sign off', 'awaiting sign off'],
    ...['complete awaiting signoff', 'awaiting signoff', 'complete pending sign off', 'completed pending sign off'],
    ...['complete subject to sign off', 'complete not signed off', 'completed not signed off'],
    ...['complete awaiting approval', 'complete awaiting board sign off', 'awaiting board sign off'],
  ],
  complete: [
    ...['complete', 'completed', 'done', 'finished', 'closed', 'delivered', 'achieved', 'signed off'],
    ...['complete signed off', 'completed signed off', 'complete and signed off', 'completed and signed off'],
  ],
  'business-as-usual': ['business as usual', 'bau', 'complete bau', 'complete business as usual', 'embedded'],
  rescheduled: [
    'rescheduled',
    're scheduled',
    'reprogrammed',
    're programmed',
    're profiled',
    'reprofiled',
    'date moved',
  ],
};

const STATUS_OF: ReadonlyMap<string, Status> = new Map(
  (Object.entries(STATUSES) as [Status, readonly string[]][]).flatMap(([status, words]) =>
    words.map((word) => [word, status] as const),
  ),
);

/** The status that these words mean, null where they mean none. */
export const statusOf = (words: string): Status | null => STATUS_OF.get(plainWords(words)) ?? null;

/** How it goes, and not where it stands: what BRAG is for. */
const PROGRESS =
  /\b(?:on track|off track|on target|on schedule|at risk|delayed|behind|slipp(?:ed|ing)|overdue|red|amber|green)\b/;
export const tellsHowItGoes = (words: string): boolean => PROGRESS.test(plainWords(words));

const RAGS: Readonly<Record<string, Rag>> = {
  b: 'blue',
  r: 'red',
  a: 'amber',
  g: 'green',
  yellow: 'amber',
  complete: 'blue',
};
const COLOURS = /\b(?:blue|red|amber|green)\b/g;

/** The RAG that a letter or a word means; "Green - on track" is green, "Amber/Green" and "X" are none. */
export function ragOf(words: string): Rag | null {
  const plain = plainWords(words);
  const colours = new Set(plain.match(COLOURS));
  const [colour] = colours;
  if (colours.size === 1 && colour !== undefined && plain.startsWith(colour)) return RAGS[colour.charAt(0)] ?? null;
  return Object.hasOwn(RAGS, plain) ? (RAGS[plain] ?? null) : null;
}

/** What people write into a cell that they leave empty. */
export const meansNothing = (text: string): boolean => /^(?:|n\/?a|none|tbc|tba|nil|[-–—?.])$/i.test(text.trim());
