import { actionState, updatesUpTo } from '../../progress/action-state.ts';
import type { CalendarDate } from '../../model/dates.ts';
import { type CommandContext, NOTHING_SAID, type SaidFields } from './command-context.ts';
import { dateAt, lastDayOf } from './command-dates.ts';
import { AGREED, BEFORE_LINK, DONE_BUT_AWAITED, LINK, OUTRIGHT } from './lexicon.ts';
import { bare, part, type Said, typed, wordsOf } from './sentence-part.ts';
import type { ClauseContext } from './moved-date.ts';
import { type ClauseState, readClause } from './clause-state.ts';

/** What became of an action is said before the details. */
const LONGEST_SAYING = 400;

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Marks that end a clause. A comma in 1,205 and a dash in re-referral do not. */
const BREAK = /[,;](?!\d{3}(?!\d))|[:.!](?=\s|$)|\s-+(?=\s)|-(?=\s)|\n|[()[\]]|\s\/\s/g;

/**
 * Takes what is told about an action or a paragraph apart. `from` is where the telling begins, behind the action: states, dates
 * and links go into their fields, the other words are the text. Where nothing is left, the text is all that was said.
 */
export function readStatement(body: Said, from: number, about: string, context: CommandContext): SaidFields {
  const links = linksIn(body, from);
  const linked = links.reduce((rest, { place }) => masked(rest, place), body);
  const due = (): CalendarDate | null => dueOf(about, context);
  let left = linked;
  let fields: Partial<SaidFields> = links.length === 0 ? {} : { evidence: links.map(({ words }) => words).join(' ') };
  const texts: Place[] = [];
  const places = clausesOf(linked, from);
  for (const [index, place] of places.entries()) {
    const subject = index === 0;
    const clause = part(linked, place.from, place.to);
    // "Signed off by the chair" behind a new date says who agreed to it.
    const agreedBy = fields.movedTo === undefined && fields.status !== 'withdrawn' ? null : agreedIn(clause);
    const agreed: ClauseState | null = agreedBy === null ? null : { fields: { agreedBy }, pure: true };
    const state = ORDERED_ON.test(clause.plain)
      ? null
      : (agreed ??
        readDated(clause, context) ??
        stateOf(clause, { ...context, subject, due }) ??
        shareBeside(linked, places, index, { ...context, subject, due }));
    if (state === null) {
      const edges = readEdges(linked, place, { ...context, subject, due });
      fields = { ...fields, ...edges.fields };
      for (const gone of edges.gone) left = masked(left, gone);
      texts.push(place);
    } else {
      // What was not started waits for something else than its sign-off.
      const unlikely = fields.status === 'not-started' && state.fields.status === 'complete-awaiting-sign-off';
      fields = { ...fields, ...state.fields, ...(unlikely ? { status: 'not-started' } : {}) };
      if (state.pure && !unlikely) left = masked(left, subject ? { from: 0, to: place.to } : place);
      else texts.push(place);
    }
  }
  if (fields.agreedBy === undefined && (fields.status === 'rescheduled' || fields.status === 'withdrawn')) {
    const agreed = findAgreed(linked, texts);
    if (agreed !== null) {
      fields = { ...fields, agreedBy: agreed.words };
      left = masked(left, agreed.place);
    }
  }
  const finished = fields.status === undefined || fields.status === 'complete';
  if (finished && DONE_BUT_AWAITED.test(linked.plain.slice(from, from + LONGEST_SAYING)))
    fields = { ...fields, status: 'complete-awaiting-sign-off' };
  const text = bare(left);
  // What is left of the order itself ("A12") tells nothing.
  const rest = left.plain.slice(from).replace(/\b(?:and|also|plus)\b/g, ' ');
  // "At 90%, not 70%": what is left alone would say something else.
  const told = /[\p{L}\p{N}]/u.test(rest) && !CONTRASTS.test(text.plain) ? text : bare(linked);
  return { ...NOTHING_SAID, ...fields, about, text: told.raw };
}

const SHARE_ALONE = /^(\d{1,3}(?:\.\d{1,2})?) ?(?:%|per ?cent)$/;

/** "40%. Green.": a share by itself beside a state says how far it is; beside other words it may have been measured. */
function shareBeside(whole: Said, places: readonly Place[], index: number, context: ClauseContext): ClauseState | null {
  const at = (place: Place | undefined): Said => part(whole, place?.from ?? 0, place?.to ?? 0);
  const percent = SHARE_ALONE.exec(at(places[index]).plain)?.[1];
  if (percent === undefined) return null;
  const beside = [index - 1, index + 1].some((next) => {
    const state = readClause(at(places[next]), { ...context, subject: next === 0 });
    const { status, rag } = state?.fields ?? {};
    const partly = status === 'complete' && percent !== '100';
    return state?.pure === true && (status ?? rag) !== undefined && !partly;
  });
  return beside ? { fields: { percent }, pure: true } : null;
}

const CONTRASTS = /^(?:(?:and|but) )?(?:not|instead of|rather than) \d{1,3}(?:\.\d{1,2})? ?%?$/;

/** "Drafted, approved, published" tells what became of a paper: behind the first clause a state of the action is said outright. */
function stateOf(clause: Said, context: ClauseContext): ClauseState | null {
  const state = readClause(clause, context);
  const { status } = state?.fields ?? {};
  const outright = context.subject || status === undefined || status === 'rescheduled' || OUTRIGHT.test(clause.plain);
  return outright ? state : null;
}

/** The marks at the ends of what is left are gone with `bare`, so blanks are enough. */
function masked({ raw, plain }: Said, { from, to }: Place): Said {
  // Brackets that hold nothing any more go with what they held.
  const open = /\(\s*$/.exec(plain.slice(0, from))?.[0].length ?? 0;
  const shut = open === 0 ? 0 : (/^\s*\)/.exec(plain.slice(to))?.[0].length ?? 0);
  const start = shut === 0 ? from : from - open;
  const end = to + shut;
  return { raw, plain: plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end) };
}

function clausesOf({ plain }: Said, from: number): Place[] {
  const places: Place[] = [];
  let start = from;
  const push = (to: number): void => {
    if (/[\p{L}\p{N}]/u.test(plain.slice(start, to))) places.push({ from: start, to });
  };
  for (const match of plain.slice(from).matchAll(BREAK)) {
    push(from + match.index);
    start = from + match.index + match[0].length;
  }
  push(plain.length);
  return places;
}

const MOST_LINKS = 5;

/** Every link of an update, each with the words that introduce it. */
function linksIn(body: Said, from: number): { readonly words: string; readonly place: Place }[] {
  const found: { readonly words: string; readonly place: Place }[] = [];
  for (let rest = body; found.length < MOST_LINKS;) {
    const link = findLink(rest, from);
    if (link === null) break;
    // What only joins a link to the one before it goes with it.
    const joint =
      found.length === 0
        ? 0
        : (/,?(?: ?\b(?:and|plus|also)| ?&)? ?$/.exec(rest.plain.slice(from, link.place.from))?.[0].length ?? 0);
    const place = { ...link.place, from: link.place.from - joint };
    found.push({ ...link, place });
    rest = masked(rest, place);
  }
  return found;
}

/** A link, with the words that introduce it. */
function findLink({ raw, plain }: Said, from: number): { readonly words: string; readonly place: Place } | null {
  const match = LINK.exec(plain.slice(from));
  if (match === null) return null;
  const start = from + match.index;
  const to = start + match[0].length;
  const before = BEFORE_LINK.exec(plain.slice(from, start))?.[0].length ?? 0;
  // The bracket or the full stop behind it goes too.
  const behind = /^(?:[)>\]]*[\s.!]*$|[)>\]])/.exec(plain.slice(to))?.[0].length ?? 0;
  return { words: raw.slice(start, to), place: { from: start - before, to: to + behind } };
}

/** "dated 30 January" */
function readDated(clause: Said, context: CommandContext): ClauseState | null {
  const words = wordsOf(clause);
  if (words[0]?.text !== 'dated') return null;
  const date = dateAt(words, 1, 'past', context);
  return date?.end === words.length ? { fields: { date: lastDayOf(date) }, pure: true } : null;
}

const COPULA = /\b(?:is|are|was|were|be|been|has|have)$/;
const OF_THE_ACTION =
  /^(?:(?:and|so|but|&) )?(?:now|it's|it is|its|this is|status|we are|we're|action|that's|thats|that is|which is)\b/;
const LAST_JOIN = /^(.*)\s(?:and|&|so|but|now|still|-)\s+(\S.*)$/s;
const FIRST_JOIN = /^(.*?)\s(?:and|&)\s+(?:(?:also |then )?(?:please )?(?:log|note|record|add|say)(?: that)? )?/s;
const ORDERED_ON = /\s(?:and|&)\s+(?:also |then )?(?:please )?(?:log|note|record|add|say)(?: that)?\s/;

/** A state at the end of a clause ("… and now amber") or at its beginning ("to in progress and log that …"). */
function readEdges(
  whole: Said,
  place: Place,
  context: ClauseContext,
): { readonly fields: Partial<SaidFields>; readonly gone: readonly Place[] } {
  const { plain } = whole;
  const words = plain.slice(place.from, place.to);
  const first = FIRST_JOIN.exec(words);
  const head =
    first === null ? null : readClause(part(whole, place.from, place.from + (first[1]?.length ?? 0)), context);
  const last = LAST_JOIN.exec(words);
  const at = place.from + (last?.[1]?.length ?? 0);
  const end = part(whole, at, place.to);
  const state = last === null || COPULA.test(last[1] ?? '') ? null : readClause(end, { ...context, subject: false });
  // "The memo is drafted and signed off" says that of the memo; "… and now complete" of the action.
  const measured =
    state?.fields.percent !== undefined && !/\b(?:complete|completed|done|there|progress)\b/.test(end.plain);
  const tail = !measured && (state?.fields.status === undefined || OF_THE_ACTION.test(end.plain)) ? state : null;
  const gone: Place[] = [];
  if (first !== null && head?.pure === true && ORDERED_ON.test(first[0]))
    gone.push({ from: 0, to: place.from + first[0].length });
  if (tail?.pure === true) gone.push({ from: at, to: place.to });
  return { fields: { ...head?.fields, ...(tail?.pure === true ? tail.fields : {}) }, gone };
}

/** Who agreed to a new date: a clause of its own, or the end of the one that says the date. */
function findAgreed(whole: Said, texts: readonly Place[]): { readonly words: string; readonly place: Place } | null {
  for (const place of texts) {
    const clause = part(whole, place.from, place.to);
    const found = agreedIn(clause);
    if (found !== null) return { words: found, place };
    const inside =
      /\s(?:(?:as|and) )?(?:agreed|approved|signed off|ok'?d|with (?:the )?(?:\w+ ){0,3}\w+(?:'s|')? (?:agreement|approval|ok|permission|blessing)|(?:with|by) (?:the )?(?:agreement|approval|consent|blessing|permission) (?:of|from))\b/.exec(
        clause.plain,
      );
    const behind = inside === null ? null : agreedIn(part(clause, inside.index));
    if (behind !== null) return { words: behind, place: { from: 0, to: 0 } };
  }
  return null;
}

function agreedIn(clause: Said): string | null {
  for (const pattern of AGREED) {
    const match = pattern.exec(clause.plain);
    if (match !== null) return typed(clause, match, 1);
  }
  return null;
}

/** The date of an action that counts today. */
function dueOf(about: string, { records, today }: CommandContext): CalendarDate | null {
  const action = records.actions.find(({ id }) => id === about);
  return action === undefined ? null : actionState(action, records.planDay, updatesUpTo(records, today), today).due;
}
