import { candidates } from '../refs.ts';
import type { CommandContext } from './command-context.ts';
import { part, type Said } from './sentence-part.ts';

/** An action or a paragraph that a sentence names, and what stands behind it. */
export interface SaidRef {
  readonly ref: string;
  readonly known: boolean;
  /** Where it ends in the stretch that it was read from. */
  readonly end: number;
}

const NAMED =
  /^(?:the )?(action|actions|task|paragraph|paragraphs|para|paras|section|bullet|item|duty|provision|point|no|number|#)?\.?\s*(?:no\.?\s+|number\s+|#\s*)?/;
/** "A6", "8(b)", "8 (b)", "8b", "b15 (a)", "a 6", "13" */
const SHAPE =
  /^([abp]?)[ -]?(\d{1,3})(?:\s?\(([a-z])\)|([a-z])(?![a-z\d])|\s([b-z])(?![a-z\d'(]))?(?![\w%(]|[.,/]\d|-\d)/;

/** The ref that a stretch begins with; one that the board does not have is given as it was typed. */
export function refAtStart(
  { raw, plain }: Said,
  { reading, records }: CommandContext,
  bareNumbers = true,
): SaidRef | null {
  const named = NAMED.exec(plain);
  const at = named?.[0].length ?? 0;
  const exists = (ref: string): boolean =>
    records.actions.some(({ id }) => id === ref) || reading.provisions.some((provision) => provision.ref === ref);
  // The plan of another board may number its actions in its own way.
  const own = /^[\w./-]*\w/.exec(raw.slice(at))?.[0] ?? '';
  const asPrinted = records.actions.find(({ id }) => id.toLowerCase() === own.toLowerCase());
  if (asPrinted !== undefined) return { ref: asPrinted.id, known: true, end: at + own.length };
  const shape = SHAPE.exec(plain.slice(at));
  if (shape === null) return null;
  const [whole, letter = '', number = '', printed, glued, apart] = shape;
  const action = /^(?:action|task)/.test(named?.[1] ?? '');
  const formsWith = (sub = ''): string[] =>
    candidates(`${action && letter === '' ? 'a' : letter}${number}${sub === '' ? '' : `(${sub})`}`);
  const forms = formsWith(printed ?? glued ?? apart);
  const end = at + whole.length;
  const sure = bareNumbers || letter !== '' || printed !== undefined || glued !== undefined || named?.[1] !== undefined;
  const known = sure ? forms.find(exists) : undefined;
  if (known !== undefined) return { ref: known, known: true, end };
  // "8 m" may be anything, but it may begin with paragraph 8.
  const alone = apart !== undefined && sure ? formsWith().find(exists) : undefined;
  if (alone !== undefined) return { ref: alone, known: true, end: end - 2 };
  if (apart !== undefined && letter === '') return null;
  const meant = letter !== '' || printed !== undefined || named?.[1] !== undefined;
  const first = forms[0];
  return meant && first !== undefined ? { ref: first, known: false, end } : null;
}

/** What joins one ref to the next in a list. */
const JOIN =
  /^\s*(?:,\s*(?:and\s+|&\s*)?|and\s+|&\s*|\/\s*|\+\s*|or\s+|(?:up to|to|through|thru)\s+(?=[abp]\d)|(?:until|till)\s+(?=[abp]\d{1,3},? (?:are|have|were|all)\b)|-(?=[abp]?\d)|\s(?=a\d{1,3}(?:[\s,&:]|$)))/;

/** A list of refs at the beginning: "A6, A7 and A9". */
export function refsAtStart(
  one: Said,
  context: CommandContext,
): { readonly refs: readonly SaidRef[]; readonly end: number } {
  const refs: SaidRef[] = [];
  let end = 0;
  let spans = false;
  for (let at = 0; ;) {
    const found = refAtStart(part(one, at), context, refs.length === 0);
    if (found === null) break;
    const start = at + (/^\s*/.exec(one.plain.slice(at))?.[0].length ?? 0);
    refs.push(...(spans ? between(refs.at(-1), found, context) : []), found);
    end = start + found.end;
    const join = JOIN.exec(one.plain.slice(end));
    if (join === null) break;
    spans = /^\s*(?:up to\s|to\s|until\s|till\s|through\s|thru\s|-)/.test(join[0]);
    at = end + join[0].length;
  }
  return { refs, end };
}

/** The plan's own actions that lie between the ends of "A6 to A9". */
function between(first: SaidRef | undefined, last: SaidRef, { records }: CommandContext): SaidRef[] {
  const [from, to] = [numberOf(first?.ref ?? ''), numberOf(last.ref)];
  if (from === null || to === null) return [];
  return records.actions
    .map(({ id }) => ({ id, number: numberOf(id) }))
    .filter(({ number }) => number !== null && number > from && number < to)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map(({ id }) => ({ ref: id, known: true, end: last.end }));
}

const numberOf = (ref: string): number | null => {
  const number = /^a(\d{1,3})$/i.exec(ref)?.[1];
  return number === undefined ? null : Number(number);
};
