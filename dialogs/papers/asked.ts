import type { ParsedNotice } from '../../notices/model/notice.ts';
import { Grouping } from '../../notices/papers/order.ts';
import { TIME_WORDS } from '../../notices/time/find.ts';
import { noticeNamed } from '../places.ts';

/** A paper that somebody asks for, as far as their words say; the board tells the rest. */
export type AskedPaper =
  /** `meeting`: the words that name it, "19 march"; null: the next. */
  | { readonly what: 'board'; readonly meeting: string | null; readonly by: Grouping }
  | { readonly what: 'minister' }
  | { readonly what: 'council' }
  | { readonly what: 'letter'; readonly agency: string }
  | { readonly what: 'calendar' };

export interface PaperRequest {
  readonly paper: AskedPaper;
  /** The notice that it names; null: the conversation's. */
  readonly of: ParsedNotice | null;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What stands before the name of a paper, in any order; a verb of `DRAFTING` says that it is to be made. */
const LEADING = words(
  "please pls plz can could would may will you we i i'd i'll like need want to let's get give show me us have have the a an our my this next up another for",
);
const DRAFTING = words('draft write prepare produce make create generate send do build download export');
const TRAILING = words(
  'please pls plz thanks thank you now today then as in a word document doc docx file outlook ics to me us',
);

const NAMES: Readonly<Record<'board' | 'minister' | 'council' | 'calendar', readonly string[]>> = {
  board: [
    ...['board pack', 'board paper', 'board papers', "board's pack", "board's paper", "board's papers", 'meeting pack'],
    ...[
      'pack for the board',
      'paper for the board',
      'papers for the board',
      'pack for the meeting',
      'papers for the meeting',
    ],
  ],
  minister: [
    ...["chair's report", 'chairs report', "chair's report to the minister", 'chairs report to the minister'],
    ...[
      'report to the minister',
      'report for the minister',
      'minister report',
      "minister's report",
      'ministerial report',
    ],
  ],
  council: [
    ...[
      "council's report",
      'councils report',
      'council report',
      'council progress report',
      "council's progress report",
    ],
    ...["leader's report", 'leaders report'],
  ],
  calendar: ['calendar', 'board calendar', "board's calendar", 'calendar of the board', 'calendar file', 'ical', 'ics'],
};

/**
 * Reads a whole sentence, in small letters and without its last mark, as the wish for a paper; null where it is none. A
 * report and a letter have to be asked to be made: "the chair's report" alone asks what the notice says of it.
 */
export function paperAsked(plain: string, library: readonly ParsedNotice[]): PaperRequest | null {
  const { rest, drafting } = core(plain);
  const grouped = groupedBy(rest);
  const board = boardAsked(grouped.rest, library);
  if (board !== null)
    return { of: board.of, paper: { what: 'board', meeting: board.meeting, by: grouped.by ?? 'theme' } };
  if (grouped.by !== null) return null;
  const calendar = namedBy(NAMES.calendar, rest, library);
  if (calendar !== null) return { of: calendar.of, paper: { what: 'calendar' } };
  if (!drafting) return null;
  for (const what of ['minister', 'council'] as const) {
    const found = namedBy(NAMES[what], rest, library);
    if (found !== null) return { of: found.of, paper: { what } };
  }
  const agency = withoutArticle(after('letter to ', rest) ?? '');
  return agency === '' ? null : { of: null, paper: { what: 'letter', agency } };
}

/** Without what stands around the name, and whether something of it asks for a draft. */
function core(plain: string): { readonly rest: string; readonly drafting: boolean } {
  const all = plain
    .replaceAll(',', ' ')
    .split(' ')
    .filter((word) => word !== '');
  let from = 0;
  let to = all.length;
  let drafting = false;
  while (from < to && (LEADING.has(all[from] ?? '') || DRAFTING.has(all[from] ?? ''))) {
    drafting ||= DRAFTING.has(all[from] ?? '');
    from += 1;
  }
  while (to > from && TRAILING.has(all[to - 1] ?? '')) to -= 1;
  return { rest: all.slice(from, to).join(' '), drafting };
}

/** "… by agency" */
function groupedBy(rest: string): { readonly rest: string; readonly by: Grouping | null } {
  const by = Grouping.options.find((one) => rest.endsWith(` by ${one}`)) ?? null;
  return { by, rest: by === null ? rest : rest.slice(0, -` by ${by}`.length) };
}

interface Named {
  readonly of: ParsedNotice | null;
}

/** Exactly one of these names, or one of them for a council that is named. */
function namedBy(names: readonly string[], rest: string, library: readonly ParsedNotice[]): Named | null {
  if (names.includes(rest)) return { of: null };
  for (const name of names) {
    const of = noticeNamed(after(`${name} for `, rest) ?? '', library);
    if (of !== null) return { of };
  }
  return null;
}

/** "board pack", "board pack for Kent", "paper for the 19 march board", "board paper for 19 march". */
function boardAsked(
  rest: string,
  library: readonly ParsedNotice[],
): (Named & { readonly meeting: string | null }) | null {
  const named = namedBy(NAMES.board, rest, library);
  if (named !== null) return { ...named, meeting: null };
  for (const name of [...NAMES.board, 'pack', 'paper', 'papers']) {
    const meant = withoutArticle(after(`${name} for `, rest) ?? '');
    const ofBoard = ['board meeting', 'board', 'meeting'].find((one) => meant.endsWith(` ${one}`) || meant === one);
    // "The paper for 19 March" may be any paper; the board's own names need no more words.
    if (meant === '' || (ofBoard === undefined && !NAMES.board.includes(name))) continue;
    const named = (ofBoard === undefined ? meant : meant.slice(0, meant.length - ofBoard.length)).trim();
    const when = named.replace(/'s$/, '');
    if (when === '' || when === 'next') return { of: null, meeting: null };
    if (/\d/.test(when) || TIME_WORDS.has(when.split(' ')[0] ?? '')) return { of: null, meeting: when };
  }
  return null;
}

const after = (start: string, text: string): string | null =>
  text.startsWith(start) ? text.slice(start.length) : null;

const withoutArticle = (text: string): string => text.replace(/^the /, '').trim();
