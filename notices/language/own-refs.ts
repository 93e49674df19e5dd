/** A stretch of a text that is the number of an action in the board's own way of counting: "S3", "1.1.1", "IA3". */
export interface OwnRef {
  readonly start: number;
  readonly end: number;
  /** As the plan has it. */
  readonly ref: string;
  /** False: it has the form of the plan's numbers, and the plan has no such one. */
  readonly known: boolean;
}

/** The numbers that are not of the form A6, by what people may type for them. A number without a figure is a word. */
export function ownNumbers(ids: Iterable<string>): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const id of ids) if (/\d/.test(id) && !/^A\d{1,6}$/i.test(id)) own.set(id.toLowerCase(), id);
  return own;
}

/** A number with what belongs to it: taken whole, so that 1.10 is not 1.1. */
const RUN = /[\p{L}\p{N}](?:[\p{L}\p{N}]|[._/-](?=[\p{L}\p{N}]))*/gu;
/** 1.1 and 1.1.1, S3, IA3: what a number looks like without its figures. */
const formOf = (id: string): string => id.toLowerCase().replace(/\d+/g, '0');
/** A day looks like 1.1.15, and 2.5 may be a figure. */
const SURE = /^[a-z]{1,4}0$|^0(?:\.0){2}$/;

/** Finds the board's own numbers in a text. `own` is what `ownNumbers` gives. */
export function findOwnRefs(text: string, own: ReadonlyMap<string, string>): OwnRef[] {
  if (own.size === 0) return [];
  const forms = new Set([...own.keys()].map(formOf));
  const found: OwnRef[] = [];
  for (const match of text.matchAll(RUN)) {
    const [run] = match;
    const typed = run.toLowerCase();
    const ref = own.get(typed);
    const at = { start: match.index, end: match.index + run.length };
    const several = ref === undefined ? piecesOf(run, match.index, own) : [];
    if (ref !== undefined) found.push({ ...at, ref, known: true });
    else if (several.length > 0) found.push(...several);
    else if (
      forms.has(formOf(typed)) &&
      isMeant(typed, text.slice(Math.max(0, at.start - 40), at.start), text.slice(at.end, at.end + 20))
    )
      found.push({ ...at, ref: run, known: false });
  }
  return found;
}

/** What stands before a figure that is meant as an action's number. */
const NAMES_ACTION =
  /(?:\baction (?:no\.? |number )?|\b(?:status of|when is|what is|whats|who owns|happening w|happening with|latest on|update on) )$/i;

/** What is told of an action behind its number, where a sentence begins with that. */
const TELLS =
  /^(?::| (?:is|was|has been|now) (?:now )?(?:complete|done|finished|closed|started|red|amber|green|blue)\b)/i;

/** "S9" of a plan that counts S1 to S8 is meant as one; "2.5" only where it is named as an action, or begins what is told. */
function isMeant(typed: string, before: string, after: string): boolean {
  if (NAMES_ACTION.test(before)) return true;
  if (before === '' && TELLS.test(after)) return true;
  return SURE.test(formOf(typed)) && !/^[bp]\d|^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(typed);
}

/** "S3/S4" names both. */
function piecesOf(run: string, start: number, own: ReadonlyMap<string, string>): OwnRef[] {
  const found: OwnRef[] = [];
  let at = start;
  for (const piece of run.split(/([/-])/)) {
    const ref = own.get(piece.toLowerCase());
    if (ref !== undefined) found.push({ start: at, end: at + piece.length, ref, known: true });
    at += piece.length;
  }
  return found;
}

const [FIRST, LAST] = [501, 999];

/** A number of the form A6 that neither the plan nor the text has. */
export function freeNumber(taken: ReadonlySet<string>, text: string): string | null {
  for (let number = FIRST; number <= LAST; number += 1) {
    const id = `A${number}`;
    if (!taken.has(id) && !text.toUpperCase().includes(id)) return id;
  }
  return null;
}

/** A text with other numbers in the place of those found. */
export function replaced(text: string, found: readonly OwnRef[], by: (ref: string) => string): string {
  const parts: string[] = [];
  let last = 0;
  for (const { start, end, ref } of found) {
    parts.push(text.slice(last, start), by(ref));
    last = end;
  }
  return [...parts, text.slice(last)].join('');
}

/** A text with every number of the plan's own as one of the form A6: for what only has to know that an action stands there. */
export function asActionNumbers(text: string, own: ReadonlyMap<string, string>): string {
  const found = findOwnRefs(text, own);
  return found.length === 0 ? text : replaced(text, found, () => `A${FIRST}`);
}
