import type { Rag, Status } from '../model/board.ts';
import { plainWords, ragOf, statusOf } from '../words/cells.ts';
import { dateIn } from './cell-dates.ts';

/** How it goes, and not where it stands: what BRAG is for. */
const PROGRESS =
  /\b(?:on track|off track|on target|on schedule|at risk|delayed|behind|slipp(?:ed|ing)|overdue|red|amber|green)\b/;
export const tellsHowItGoes = (words: string): boolean => PROGRESS.test(plainWords(words));

/** "Not started - delayed": where it stands beside how it goes. Null where it says not where it stands, or two places. */
export function standsAt(words: string): Status | null {
  const parts = words.length > 80 ? [] : words.split(/[;:,()[\]–—/]|\s-\s/).filter((part) => part.trim() !== '');
  const said = new Set(parts.map((part) => progressIn(part.trim())?.status ?? null).filter((one) => one !== null));
  const [status, ...others] = said;
  return status === undefined || others.length > 0 ? null : status;
}

/** What people write into a cell that they leave empty. */
export const meansNothing = (text: string): boolean => /^(?:|n\/?a|none|tbc|tba|nil|[-–—?.])$/i.test(text.trim());

/** A status, and how much of it is done where that was said in per cent. */
export interface Progress {
  readonly status: Status;
  readonly percent: number | null;
}

/** "75%", "100% complete". What is said to be done in full may still wait for somebody: whether it is complete is asked. */
export function percentIn(words: string): Progress | null {
  const found = /^(\d{1,3}(?:\.\d{1,2})?) ?%(?: (?:complete|completed|done))?$/i.exec(words.trim());
  const percent = found === null ? null : Number(found[1]);
  if (percent === null || percent > 100) return null;
  return { status: percent === 0 ? 'not-started' : 'in-progress', percent };
}

/** The status that a cell says: "Underway", "75%", "Completed 12/01/2015". Null where it says none. */
export function progressIn(words: string): Progress | null {
  const percent = percentIn(words);
  if (percent !== null) return percent;
  // Whoever asks does not know.
  if (/\?\s*$/.test(words)) return null;
  const whole = statusOf(words);
  if (whole !== null) return { status: whole, percent: null };
  // Behind a status only a date or a percentage may stand: "Complete - awaiting evidence" is not complete.
  const at = words.search(/[\d([:;,–-]/);
  if (at <= 0 || words.length > 80) return null;
  const rest = words
    .slice(at)
    .replace(/^[\s([:;,–-]{1,5}/, '')
    .replace(/[\s)\]]{1,3}$/, '');
  const status = statusOf(words.slice(0, at).replace(/\s(?:on|at|in|by)\s*$/i, ''));
  if (status === null || !(rest === '' || dateIn(rest).ok || percentIn(rest) !== null)) return null;
  return { status, percent: percentIn(rest)?.percent ?? null };
}

/** The colour that a cell says; "A - at risk" is amber. */
export function ragIn(words: string): Rag | null {
  if (/\?\s*$/.test(words)) return null;
  const whole = ragOf(words);
  if (whole !== null) return whole;
  const at = words.search(/[–:([-]/);
  return at <= 0 ? null : ragOf(words.slice(0, at));
}

/** What our export says behind a colour that nobody recorded. */
export const COMPUTED = '(computed)';
export const isComputed = (words: string): boolean => words.trim().toLowerCase().endsWith(COMPUTED);

/** When an action is due without a day of its own: kept in the plan's words. */
const RULES =
  /^(?:(?:every )?\d{1,2}[ -]?(?:weekly|monthly)|ongoing|on-going|continuous|continuing|continual|regular(?:ly)?|rolling|as required|as needed|asap|immediate(?:ly)?|daily|weekly|fortnightly|monthly|quarterly|half[ -]?termly|termly|six[ -]?monthly|6[ -]?monthly|annual(?:ly)?|yearly|bi-?annual(?:ly)?)\b/i;
export const isTiming = (words: string): boolean => RULES.test(words.trim());
