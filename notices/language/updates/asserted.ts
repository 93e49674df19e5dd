import type { DraftOf } from '../../model/draft.ts';
import type { Token } from '../../words/tokens.ts';
import { phrasesOf } from '../../time/cursor.ts';
import { countOf } from '../../words/numbers.ts';
import { list, oneOf } from '../../words/pattern.ts';
import { COLOURS, STATES } from './lexicon.ts';
import { part, said, timeWord, wordsOf } from './sentence-part.ts';
import { TURNS } from './signs.ts';

/** Longer messages are read up to here. */
const LONGEST = 1200;

const STATE = phrasesOf(STATES);
const TURN = phrasesOf<string>(Object.fromEntries(Object.entries(TURNS).map(([status, cells]) => [status, cells])));
const COLOUR = phrasesOf(COLOURS);

const DENIES = /^(?:not|never|nobody|none|nothing|cannot|neither|nor|no|without|far|nowhere|unlikely|\p{L}{2,6}n't)$/u;
const DENIES_RUN_TOGETHER = /^(?:is|was|are|were|has|have|had|do|does|did|ca|wo|could|should|would)nt$/;
/** "Was supposed to be", "is yet to be", "refused to be": what is to be is not. */
const TO_BE = new Set(
  list(
    'yet supposed meant expected due likely unlikely scheduled planned plan plans hoping aiming wants want intended',
  ),
);
/** "Will be complete": that is still to come. An order is none: "should be marked complete". */
const AHEAD = new Set(list("will should must might could would shall may ll 'll cannot"));
/** "Should be amber" is an order; "will go green" is still to come. */
const WILL = /^(?:will|'ll|might)$/;
/** "Anything but complete", "as good as done" */
const AS_GOOD_AS: ReadonlyMap<string, string> = new Map([
  ['but', 'anything'],
  ['as', 'good'],
]);
const MAY_ORDER = new Set(list('should must could would can shall may'));
/** Between a denial and what it denies. */
const BETWEEN = new Set([
  ...list('been be being to that the a an it is are was were as fully quite really actually entirely completely all'),
  ...list('formally officially marked mark set put show flag has have had got get gone so from near yet ready any'),
  ...list(
    'way think believe say said sure reckon agree agreed accept accepted confirm can one action we they consider',
  ),
  ...list('call close tick turn go going become anywhere close exactly even properly of by'),
]);
const MOST_BETWEEN = 9;
const SETS_DOWN = new Set(list('marked shown set rated flagged put recorded down'));

/** Whether the words before a state deny it, or say that it is still to come; a mark between them ends what they reach. */
function isDenied(words: readonly Token[], plain: string, at: number, ahead: boolean): boolean {
  let ordered = false;
  for (let from = at - 1; from >= 0 && at - from <= MOST_BETWEEN; from -= 1) {
    const [word, next, before] = [words[from], words[from + 1], words[from - 1]];
    if (word === undefined || next === undefined || /[,;:.!?\n]|\s-/.test(plain.slice(word.end, next.start)))
      return false;
    const { text } = word;
    if (DENIES.test(text) || DENIES_RUN_TOGETHER.test(text)) return true;
    if (before !== undefined && AS_GOOD_AS.get(text) === before.text) return true;
    if (ahead ? AHEAD.has(text) && !(ordered && MAY_ORDER.has(text)) : WILL.test(text)) return true;
    if (ahead && text === 'to' && TO_BE.has(before?.text ?? '')) return true;
    ordered = ordered || SETS_DOWN.has(text);
    if (!BETWEEN.has(text) && !/^a\d{1,3}$/.test(text)) return false;
  }
  return false;
}

/** "Both sessions done", "three audits finished": that is said of them. */
function isOfOthers(words: readonly Token[], at: number): boolean {
  const [thing, count] = [words[at - 1]?.text ?? '', words[at - 2]?.text ?? ''];
  return (
    /^[a-z]{3,}[^s']s$/.test(thing) &&
    thing !== 'actions' &&
    (count === 'both' || countOf(count) !== null || /^\d{1,3}$/.test(count))
  );
}

/** Whether words that say a state, and a colour, say so of what is so, at least once. */
export function assertedIn(
  typed: string,
  { status, rag }: { readonly status: string; readonly rag: string },
): { readonly status: boolean; readonly rag: boolean } {
  const whole = part(said(typed), 0, LONGEST);
  const words = wordsOf(whole);
  const texts = words.map(timeWord);
  const seen = { status: [] as boolean[], rag: [] as boolean[] };
  for (let at = 0; at < words.length; at += 1) {
    const [state, turn, colour] = [STATE.at(texts, at), TURN.at(texts, at), COLOUR.at(texts, at)];
    const hit = turn !== null && turn.end >= (state?.end ?? 0) ? turn : state;
    // "Was complete but is now amber"
    const over = /^(?:was|were)$/.test(texts[at - 1] ?? '') && texts[hit?.end ?? at] === 'but';
    if (hit?.value === status)
      seen.status.push(!over && !isDenied(words, whole.plain, at, true) && !isOfOthers(words, at));
    if (colour?.value === rag) seen.rag.push(!isDenied(words, whole.plain, at, false));
    if (hit !== null) at = hit.end - 1;
  }
  const holds = (all: readonly boolean[]): boolean => all.length === 0 || all.includes(true);
  return { status: holds(seen.status), rag: holds(seen.rag) };
}

const FINISHED: ReadonlySet<string> = new Set(['complete', 'complete-awaiting-sign-off', 'business-as-usual']);
/** "Complete once Cabinet approves" is not so yet. */
const ON_CONDITION =
  /\b(?:if (?!you\b|anyone\b|needed|necessary|possible|poss\b|ok\b|that's|there\b|any\b|required)|once (?!again|you\b|more\b|a\b)|unless |provided (?:that )?(?:the|we|they|it|that|a\d)|assuming |subject to |as long as |on condition)/;

/** An update without the states that its own words deny, tie to a condition or put off. */
export function withoutUnasserted(draft: DraftOf<'update'>, typed: string): DraftOf<'update'> {
  if (draft.status + draft.rag === '' || draft.movedTo !== '') return draft;
  const holds = assertedIn(typed, draft);
  const plain = said(typed).plain.slice(0, LONGEST);
  const open = draft.status === 'complete' && ON_CONDITION.test(plain);
  // What only waits for the words "not yet" goes on as it was.
  const stays = draft.status === 'not-started' && /\bnot yet\b(?! (?:been )?(?:started|begun|commenced))/.test(plain);
  return {
    ...draft,
    status: holds.status && !open && !stays ? draft.status : '',
    rag: holds.rag ? draft.rag : '',
    ...(FINISHED.has(draft.status) && (!holds.status || open) ? { agreedBy: '', date: '' } : {}),
  };
}

const ANYBODY = oneOf(
  ...list('someone somebody people everyone everybody they'),
  ...['(?:the |an? )?(?:local )?(?:papers?|newspaper|press|news|radio|echo|internet|website|facebook|twitter|gossip)'],
);
/** Who says so does not know it: hearsay. */
const HEARSAY = new RegExp(
  String.raw`\b(?:apparently|allegedly|supposedly|reportedly|rumou?rs?|i(?:'ve)? hear(?:d)?|word is|${ANYBODY} (?:just )?(?:told me|tells me|said|says?|reckons?|claims?|mentioned|thinks?))\b`,
);
/** The words before are not meant. */
const JOKES = new RegExp(
  oneOf(
    String.raw`[,.!-] ?(?:i wish|as if|yeah right|not!|in (?:my|your|their|our) dreams|ha ha|haha|lol|joke|joking|just kidding|only kidding|kidding|if only)\b`,
    String.raw`^(?:let's |lets )?(?:pretend|imagine)\b`,
    String.raw`\b(?:in theory|pull the other|which is (?:rubbish|nonsense|untrue|not true|wrong|a lie|news to me)|when pigs|wishful thinking|only joking)\b`,
  ),
);
const ORDERED_NOT =
  /^(?:(?:please|pls|and|but|so|ok|hi|sorry|no)[\s,]+)*(?:don't|do not|dont|never|no need to|you shouldn't|we shouldn't) (?:please |yet |just )?(?:mark|set|close|complete|record|log|put|turn|make|change|move|update|sign|tick|push|reschedule|note|add|cancel|withdraw|reopen)\b/;

const AN_ACTION = /\ba\d{1,3}\b/;

/** "Do not close A12" */
export function isForbidden(typed: string): boolean {
  const plain = said(typed).plain.slice(0, LONGEST);
  return ORDERED_NOT.test(plain) && AN_ACTION.test(plain) && !plain.includes('?');
}

/** Words of which nothing is to be recorded, though they speak of a state: hearsay and jokes. */
export function isNotToBeTaken(typed: string): boolean {
  const plain = said(typed).plain.slice(0, LONGEST);
  return HEARSAY.test(plain) || JOKES.test(plain);
}
