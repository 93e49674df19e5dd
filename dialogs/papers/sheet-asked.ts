import { list, oneOf } from '../../notices/words/pattern.ts';

/** What is wanted as a spreadsheet: the answer that was given last, or that of a question. */
export type SheetAsked = { readonly what: 'that' } | { readonly what: 'question'; readonly question: string };

const FILE = oneOf(
  '(?:(?:as|in|to|into|in the form of|via) )?(?:an? )?(?:excel|spread ?sheet|xlsx|\\.xlsx)(?: (?:file|format|spread ?sheet|document|sheet))?',
);
const POLITE = oneOf(...list('please pls plz thanks now then too instead'), 'thank you', 'for me', 'to me', 'for us');
/** "… as a spreadsheet please" */
const AT_END = new RegExp(String.raw`^(.*?),? ?\b${FILE}(?: ${POLITE}){0,2}$`, 's');
/** "A spreadsheet of …" */
const OF =
  /^(?:an? |the )?(?:excel|spread ?sheet|xlsx)(?: (?:file|sheet|spread ?sheet))? (?:of|with|showing|listing|for) (.+)$/s;
const EXPORTS = /^(?:export|download)$/;

const LEADING = new Set(
  list(
    "please pls plz can could would may will you we i i'd i'll like need want to let's get give show send export download save put have me us and ok okay now also just",
  ),
);
const THAT = new Set([
  ...['', 'that', 'this', 'it', 'those', 'these', 'them', 'all that', 'all of that', 'all of it', 'all of those'],
  ...['all of these', 'all of them', 'all those', 'the answer', 'that answer', 'this answer', 'that list', 'this list'],
  ...['the list', 'the whole list', 'the whole lot', 'the lot', 'the results', 'the same', 'the table', 'that table'],
]);
/** What opens a wish for something; "A6: sent them the list as a spreadsheet" is told. */
const ASKS =
  /^(?:what|which|who|when|how|list|all|any|every|the|our|my|overdue|open|red|amber|green|late|complete|completed|outstanding|due|actions?|duties|targets?|updates?|readings?)\b/;
/** The plan and its log have a file of their own; so has the calendar. */
const OWN_FILE = /^(?:the |our |this |whole |full |improvement |action )*(?:plan|log|calendar)\b/;

/** Reads a whole sentence, in small letters and without its last mark, as the wish for an answer as a file; null: it is none. */
export function sheetAsked(plain: string): SheetAsked | null {
  if (/[:;]/.test(plain)) return null;
  const core = withoutLeading(plain);
  const [, of] = OF.exec(core.rest) ?? [];
  if (of !== undefined) return wanted(of);
  const [, before] = AT_END.exec(core.rest) ?? [];
  if (before !== undefined) return wanted(before.trim());
  // "Export that", with no word of a spreadsheet.
  return EXPORTS.test(core.verb) && core.rest !== '' && THAT.has(core.rest) ? { what: 'that' } : null;
}

function wanted(rest: string): SheetAsked | null {
  if (THAT.has(rest)) return { what: 'that' };
  return OWN_FILE.test(rest) || !ASKS.test(rest) ? null : { what: 'question', question: rest };
}

/** Without what stands before the thing; `verb` is the last of it that says what to do. */
function withoutLeading(plain: string): { readonly rest: string; readonly verb: string } {
  const all = plain.split(' ').filter((word) => word !== '');
  const from = all.findIndex((word) => !LEADING.has(word.replace(/,$/, '')));
  const leading = from < 0 ? all : all.slice(0, from);
  return {
    rest: from < 0 ? '' : all.slice(from).join(' '),
    verb: leading.findLast((word) => EXPORTS.test(word)) ?? '',
  };
}
