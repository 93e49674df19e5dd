import { plainWords } from '../words/cells.ts';

/** How it goes, and not where it stands: what BRAG is for. */
const PROGRESS =
  /\b(?:on track|off track|on target|on schedule|at risk|delayed|behind|slipp(?:ed|ing)|overdue|red|amber|green)\b/;
export const tellsHowItGoes = (words: string): boolean => PROGRESS.test(plainWords(words));

/** What people write into a cell that they leave empty. */
export const meansNothing = (text: string): boolean => /^(?:|n\/?a|none|tbc|tba|nil|[-–—?.])$/i.test(text.trim());
