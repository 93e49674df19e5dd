import { clausesOf } from '../notices/language/clauses.ts';
import { howToAsked } from '../notices/language/how-to.ts';
import { withoutTrailing } from '../notices/words/ends.ts';
import { noticeWish, type NoticeWish } from '../notices/language/brings-notice.ts';
import type { Spelling } from '../notices/language/normalise.ts';
import type { AskMeaning, OrderMeaning } from '../notices/model/meaning.ts';
import type { ParsedNotice } from '../notices/model/notice.ts';
import type { Order } from '../notices/model/order.ts';
import { list, maybe, oneOf } from '../notices/words/pattern.ts';
import { type AskedPaper, paperAsked } from './papers/asked.ts';
import { feedOrder } from './papers/feed-asked.ts';
import { type SheetAsked, sheetAsked } from './papers/sheet-asked.ts';
import { noticeMentioned, noticeNamed } from './places.ts';
import { asHeard } from '../notices/language/updates/as-heard.ts';
import { signOffsAsked } from './recording/sign-off-list.ts';
import { requestFromSlots } from './request-slots.ts';
import { partsOf } from './posting/parts.ts';
import { postingOrder } from './posting/understand.ts';

/** What a sentence asks of the conversation itself, before it is taken as a question about a notice. */
export type Request =
  /** Something to be done that changes nothing in the log. */
  | OrderMeaning
  | { readonly act: 'switch-unknown'; readonly said: string }
  /** The question before, of another notice. */
  | { readonly act: 'same-for'; readonly of: ParsedNotice }
  /** A draft of one of the board's papers, or its calendar, as a file. */
  | { readonly act: 'paper'; readonly paper: AskedPaper; readonly of: ParsedNotice | null }
  /** An answer as a spreadsheet. */
  | { readonly act: 'sheet'; readonly asked: SheetAsked }
  /** A question that is read whole. */
  | AskMeaning
  /** A question, of the notice that it names or else of the conversation's. */
  | {
      readonly act: 'question';
      readonly text: string;
      readonly of: ParsedNotice | null;
      /** The notice stands in front, as one calls somebody: "for Kent, …". */
      readonly addressed: boolean;
    };

const HELP =
  /^(help|help me|hi|hello|hey|hiya|good (morning|afternoon|evening)|start|menu|what can (you|i) (do|ask)( you)?)$/;
const WHICH_PLACE = oneOf(
  'switch',
  `${oneOf(...list('switch change choose pick list show'))}(?: the| all)? (?:council|notice|board)s?`,
  `(?:which|what) (?:council|notice|board) ${oneOf('is this', 'is it', 'are (?:we|you) (?:on|in)', 'am i (?:on|in)')}`,
  '(?:which|what) (?:councils|notices|boards) (?:do you (?:know|have)|are there)',
);
const CHOOSE = new RegExp(`^${WHICH_PLACE}$`);
const SWITCH =
  /^(?:please |can you |could you |can we |let'?s )*(switch|change|move|go)(?: me| us| over| back| council| notice| board| the)*(?: to)? (.+)$/s;
const ASKED = '(?:please |can you |could you )*';
const ANY_REF = String.raw`[a-z]{0,4}\d{1,4}(?:[./-]\d{1,4}){0,5}[a-z]?(?: ?\([a-z]{1,4}\))*`;
const HISTORY = new RegExp(
  `^${ASKED}${maybe("(?:show|give|see|what is|what's)(?: me| us)? ")}(?:the |its )?(?:full |whole |complete )?` +
    `(?:history|log|audit trail) (?:of|for|on)(?: the)?(?: action| paragraph| duty)? (${ANY_REF})$`,
);
const WHO_IS_WHO = oneOf(
  '(?:show|list)(?: me)?(?: the)? (?:roles|members|people|board members)',
  ...['roles', 'members', 'my role', 'who has which roles?'],
  'who (?:may|can|is allowed to) (?:log|record|update|write)(?: here| updates| on this board)?',
  'who(?: am i| are you talking to)',
  "what(?: is|'s)? my (?:role|id)",
  'who are the (?:officers|members|owners|observers)',
);
const MEMBERS = new RegExp(`^${WHO_IS_WHO}$`);
const ASKED_FOR = '(?:please |can you |could you |can i )*';
const AS_FILE = ' (?:as|to|in|into) (?:a |an )?(?:spreadsheet|excel|xlsx|csv|file|excel file)';
const EXPORT = new RegExp(
  `^${ASKED_FOR}(?:export|download|save)(?: us| me)?(?: the| our| this)?(?: improvement| action)?(?: plan| log)?${maybe(AS_FILE)}$`,
);
const EACH = '(?:(?:one|a) sheet |sheets? )?(?:for )?(?:each|every|an|a|per)';
/** “Export the plan by agency”, “… with a sheet for each theme”. */
const EXPORT_BY = new RegExp(
  String.raw`^${ASKED_FOR}(?:export|download|save|print)\b[^,;]{0,60}?\b` +
    `${oneOf('by', 'per', EACH)} (agency|agencies|partner|partners|theme|themes)$`,
);
const THE_NOTICE = oneOf('notice(?: at a glance)?', 'at a glance', '(?:overview|summary)(?= of | for | in )');
const GLANCE = new RegExp(
  `^(?:(?:show|give|tell)(?: me| us)? )?(?:about )?(?:the |this )?${THE_NOTICE}(?: (?:for|of|in) (.+))?$`,
);
const POLITELY = "(?:please |can you |could you |can i |could i |may i |let me |i'd like to |i want to )*";
const SHOWS_DIGEST = maybe(
  '(?:show|give|preview|see|read|get|open|send|have)(?: me| us)? (?:what )?',
  "what(?:'s| is| would be| will be) (?:in|on) ",
  'what (?:does|will|would) ',
);
const WHOSE_DIGEST = `(?:a |the |our |my |this |next )*(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day's|week's|weekly|board's|board) )*`;
const ABOUT_DIGEST = oneOf(
  ...['say', 'look like', 'would look like', 'would say', 'will look like', 'will say'],
  ...['to me', 'for me', 'only', 'alone', 'just', 'first', 'before it (?:goes out|is posted|is sent)', 'card'],
  ...['please', 'pls', 'plz', 'preview', 'for (?:this|the|next) week', 'this week', 'next week', 'today'],
);
const DIGEST = new RegExp(
  `^${POLITELY}${SHOWS_DIGEST}${WHOSE_DIGEST}(?:preview of the )?digest(?: ${ABOUT_DIGEST})*(?: (?:for|of|on) (.+))?$`,
  's',
);
const PREVIEW =
  /^(?:please |can you |could you |can i |could i )*(?:(?:show|give|see|get)(?: me| us)? )?(?:a |the )?preview(?: it)?(?: (?:to|for) me)?(?: only| alone)?(?: please)?$/;
const SAME_FOR = /^(?:and|what about|how about|and what about|same for|the same for)(?: for| in)? ([^,:;?]{2,60})\??$/i;
const FOR = /^(?:for|in|at|about|on) ([^,:;?]{2,60})[,:;] *(\S.*)$/;
const FOR_BARE =
  /^(?:for|in|at) (\S+(?: \S+){0,2}?) (what|when|who|which|how|is|are|show|list|does|do|has|have|any)\b(.+)$/;
const NAME_FIRST = /^([^,:;?]{2,40})[:,] *(\S.*)$/;
const NAME_LAST = /^(.+?),? (?:for|in|at) ([^,:;?]{2,60})\??$/;

const EVERY =
  /\b(?:which|what|how many|any|all|every|each|other|compare)(?: of)?(?: the| these)?(?: five| other)? (?:councils?|notices?|authorit(?:y|ies))\b|\bacross (?:the |all )*(?:councils|notices)\b/i;

/** Whether all the notices are meant, and not the conversation's. */
export function asksEvery(text: string): boolean {
  return EVERY.test(text) && !/\b(?:this|which) (?:council|notice) (?:is|are) /i.test(text);
}

const LONGEST_REQUEST = 300;

/**
 * Reads the sentence against the notices that there are. Anything that is not plainly ours stays a question. What is put around
 * it ("hi, quick one: …, thanks, Jane") is taken off where the sentence as it stands asks nothing of the conversation.
 */
export function requestOf(text: string, library: readonly ParsedNotice[], spell: Spelling = (word) => word): Request {
  const whole = requestIn(text, library, spell);
  if (whole.act !== 'question' || whole.addressed) return whole;
  const core = coreOf(text);
  if (core === null) return whole;
  const inner = requestIn(core, library, spell);
  return inner.act === 'question' && !inner.addressed ? { ...inner, text } : inner;
}

/** The one clause of a message that is no courtesy and no context; null where it has none, or several, or nothing else. */
function coreOf(text: string): string | null {
  const { list, plain } = clausesOf(text);
  const [core, ...others] = plain ? [] : list.filter(({ act }) => act !== 'courtesy' && act !== 'context');
  // "Quick one: show me the digest please" is all courtesy, but for what stands behind the colon.
  if (core === undefined)
    return list.map(({ text: words }) => behindColon(words)).find((words) => words !== '') ?? null;
  return others.length > 0 || core.act === 'tell' ? null : core.text;
}

const behindColon = (words: string): string => {
  const at = words.indexOf(':');
  return at < 0 ? '' : words.slice(at + 1).trim();
};

function requestIn(text: string, library: readonly ParsedNotice[], spell: Spelling): Request {
  const plain = withoutTrailing(text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' '), ' .!?').trim();
  // Nothing that is asked of the conversation itself is long, and patterns take their time over what is.
  if (plain.length > LONGEST_REQUEST) return question(text, library);
  if (HELP.test(plain)) return ordered({ order: 'help' });
  const howTo = howToAsked(text);
  if (howTo !== null) return ordered({ order: 'how-to', of: howTo });
  const wish = noticeWish(plain);
  if (wish !== null) return ordered(NOTICE_ORDERS[wish]);
  const feed = feedOrder(plain);
  if (feed !== null) return ordered(feed);
  const paper = paperAsked(plain, library);
  if (paper !== null) return { act: 'paper', ...paper };
  const sheet = sheetAsked(plain);
  if (sheet !== null) return { act: 'sheet', asked: sheet };
  const waiting = signOffsAsked(plain);
  if (waiting !== null) return waiting;
  const posting = postingOrder(text, spell);
  if (posting !== null) return ordered(besides(plain, posting, library, spell) ?? posting);
  if (CHOOSE.test(plain)) return ordered({ order: 'choose' });
  const parted = EXPORT_BY.exec(plain)?.[1];
  if (parted !== undefined) return ordered({ order: 'export', by: parted.startsWith('theme') ? 'theme' : 'agency' });
  if (EXPORT.test(plain)) return ordered({ order: 'export' });
  if (MEMBERS.test(plain)) return ordered({ order: 'members' });
  const [, ref] = HISTORY.exec(plain) ?? [];
  if (ref !== undefined)
    return ordered({
      order: 'history',
      ref: ref.replaceAll(' ', '').replace(/^[a-z]/, (letter) => letter.toUpperCase()),
    });
  const near = switching(plain, library) ?? digest(plain, library) ?? glance(plain, library);
  if (near !== null) return near;
  const heard = (): string => asHeard(text, { actions: null }, spell);
  const asked = question(text, library);
  const order =
    asked.act !== 'question' || asked.addressed ? null : requestFromSlots(withoutTrailing(heard(), ' .!?'), library);
  return order === null ? asked : ordered(order);
}

/**
 * Beside an order about posts something else may be wanted, which that order would drop: then each is to be said by itself, and
 * is offered so.
 */
function besides(plain: string, { order }: Order, library: readonly ParsedNotice[], spell: Spelling): Order | null {
  if (order === 'both' || order === 'cannot' || order === 'where') return null;
  const parts = partsOf(plain);
  if (parts.length < 2) return null;
  const isOther = (part: string): boolean => {
    // What else is wanted of posts was read already.
    if (postingOrder(part, spell) !== null) return false;
    const request = requestIn(part, library, spell);
    if (request.act === 'order') return !OF_NOTHING.has(request.order.order);
    return request.act === 'paper' || request.act === 'sheet' || request.act === 'ask' || ASKS_FIRST.test(part);
  };
  return parts.some(isOther) && parts.some((part) => postingOrder(part, spell) !== null)
    ? { order: 'cannot', why: 'one-at-a-time', parts: parts.slice(0, MOST_PARTS) }
    : null;
}

const MOST_PARTS = 3;
/** "Good morning", and a council that is only named. */
const OF_NOTHING: ReadonlySet<Order['order']> = new Set<Order['order']>(['help', 'switch', 'choose', 'glance']);
const ASKS_FIRST = /^(?:what|which|who|when|how|where)\b/;

/** What is wanted of a notice of one's own. */
const NOTICE_ORDERS: Readonly<Record<NoticeWish, Order>> = {
  add: { order: 'add-notice' },
  review: { order: 'review-notice', of: null },
  lift: { order: 'lift-notice' },
};

const ordered = (order: Order): OrderMeaning => ({ act: 'order', order });

function switching(plain: string, library: readonly ParsedNotice[]): Request | null {
  const [, verb, said] = SWITCH.exec(plain) ?? [];
  if (verb === undefined || said === undefined) return null;
  const to = noticeNamed(said, library);
  if (to !== null) return ordered({ order: 'switch', to: to.notice.id });
  // "Change the date to Friday" is no switch; "switch to Kant" is one that went wrong.
  return verb === 'switch' ? { act: 'switch-unknown', said } : null;
}

function digest(plain: string, library: readonly ParsedNotice[]): Request | null {
  if (PREVIEW.test(plain)) return ordered({ order: 'preview', of: null });
  const found = DIGEST.exec(plain);
  if (found === null) return null;
  if (found[1] === undefined) return ordered({ order: 'preview', of: null });
  const of = noticeNamed(found[1], library);
  return of === null ? null : ordered({ order: 'preview', of: of.notice.id });
}

function glance(plain: string, library: readonly ParsedNotice[]): Request | null {
  const found = GLANCE.exec(plain);
  if (found === null) return null;
  if (found[1] === undefined) return ordered({ order: 'glance', of: null });
  const of = noticeNamed(found[1], library);
  return of === null ? null : ordered({ order: 'glance', of: of.notice.id });
}

function question(text: string, library: readonly ParsedNotice[]): Request {
  const other = noticeNamed(SAME_FOR.exec(text)?.[1] ?? '', library);
  if (other !== null) return { act: 'same-for', of: other };
  const whole = noticeNamed(text, library);
  if (whole !== null) return ordered({ order: 'switch', to: whole.notice.id });
  for (const [pattern, name, ...rest] of FORMS) {
    const found = new RegExp(pattern.source, 'isu').exec(text.trim());
    const of = found === null ? null : noticeNamed(found[name] ?? '', library);
    if (found !== null && of !== null)
      return { act: 'question', text: rest.map((i) => found[i]).join(''), of, addressed: name === 1 };
  }
  return { act: 'question', text, of: asksEvery(text) ? null : noticeMentioned(text, library), addressed: false };
}

/** A pattern, the group that names a council, the groups that are the question. */
const FORMS: readonly (readonly [RegExp, number, ...number[]])[] = [
  [FOR, 1, 2],
  [FOR_BARE, 1, 2, 3],
  [NAME_FIRST, 1, 2],
  [NAME_LAST, 2, 1],
];
