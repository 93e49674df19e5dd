import type { Draft, DraftOf } from '../../model/draft.ts';
import { list, oneOf } from '../../words/pattern.ts';
import type { CommandContext } from './command-context.ts';
import { dividedAtRefs, refsOf } from './divide-at-refs.ts';
import { fromPieces } from './pieces.ts';
import { part, type Said, said } from './sentence-part.ts';

const LONGEST = 4000;
const REF = String.raw`(?:a\d{1,3}|[bp]\d{1,2}|\d{1,2} ?\([a-z]\))(?!\w)`;
const BETWEEN = String.raw`(?:,? (?:of|for|from|in|the|both|all|yet|just|either|actions?|para|paras|paragraphs?|items?|these|following|two|three)){0,3}[\s:,]{1,2}`;
const APART = oneOf(
  ...list('neither nor either or none nobody unlike except excepting excluding bar without minus not'),
  ...[
    'apart from',
    'aside from',
    'other than',
    'save for',
    'rather than',
    'instead of',
    'as opposed to',
    'exception of',
  ],
  ...[
    '(?:all|everything|every one|none|nothing|any) but',
    '(?:one|some|most|any|half|which) of',
    'compared (?:to|with)',
  ],
);
/** "Neither A6 nor A7", "A6 except A7", "one of A6 and A7": which of them is told of stands in no order of words. */
const SETS_APART = new RegExp(String.raw`\b${APART}${BETWEEN}${REF}`);
/** "A6 waits until A9 is done": the one is told of the other; in "A6 until A9 are amber" they are the ends of a list. */
const UNTIL = new RegExp(String.raw`\b(?:until|till)${BETWEEN}${REF}(?!,? (?:are|have|were|all)\b)`);
const ONLY = new RegExp(String.raw`\b(?:only|solely|just)${BETWEEN}${REF}`);
/** "8(b) to 8(d)": which paragraphs lie between is not known. */
const PARAGRAPHS = /\b(?:[bp]\d{1,2}|\d{1,2} ?\([a-z]\)) ?(?:-|to) ?(?:[bp]\d|\d{1,2} ?\([a-z]\))/;
/** What somebody thinks or does not say is not told. */
const THINKS =
  /\b(?:nobody|no ?one|no-one|not everyone) (?:\w{1,12} )?(?:say|said|think|thought|believe|claim|agree|told|know|confirm)|\b(?:thinks|believes|reckons|claims|doubts|suspects|pretends|i doubt|they (?:think|believe|reckon|claim)|(?:he|she|they|chair|board|officer|lead|director|council) (?:thought|believed|claimed|doubted))\b/;
const DENIES = /\b(?:not|never|no longer|re-?open\w{0,3}|cannot|incomplete|unfinished|undone)\b|n't\b/;
const SENTENCE = /[;\n]|[.!?](?=\s|$)/g;
const MOST = 24;

type Told = DraftOf<'update'>;

/**
 * An update has no state where its sentence sets the actions that it names apart from each other, or tells it of one that it
 * denies it of elsewhere: the words are kept whole, and which state is meant is asked for on the card.
 */
export function withoutDisagreement(drafts: readonly Draft[], text: string, context: CommandContext): Draft[] {
  const heard = part(said(text), 0, LONGEST);
  const apart = setApart(heard, context);
  const twice = toldTwice(heard, context);
  const seen = new Set<string>();
  const kept = drafts.flatMap((draft): Draft[] => {
    if (draft.what !== 'update') return [draft];
    const again = twice.get(draft.about);
    if (again !== undefined && seen.has(draft.about)) return [];
    seen.add(draft.about);
    if (apart.has(draft.about) || again === null) return [stateless(draft, heard)];
    return [again === undefined ? draft : { ...draft, ...filled(draft, again), text: heard.raw }];
  });
  const others = [...twice].filter(([about]) => !seen.has(about));
  return twice.size === 0 || seen.size === 0 ? kept : [...kept, ...others.flatMap(([, told]) => told ?? [])];
}

const stateless = (draft: Told, heard: Said): Told => ({
  ...draft,
  ...{ status: '', rag: '', percent: '', movedTo: '', agreedBy: '', newOwner: '', text: heard.raw },
});

const filled = (draft: Told, more: Told): Partial<Told> => ({
  status: draft.status === '' ? more.status : draft.status,
  rag: draft.rag === '' ? more.rag : draft.rag,
  percent: draft.percent === '' ? more.percent : draft.percent,
});

/** Whether a sentence names actions or paragraphs of which it does not tell the same. */
export const setsApart = ({ plain }: Said, refs: number): boolean =>
  SETS_APART.test(plain) ||
  UNTIL.test(plain) ||
  (refs > 1 && ONLY.test(plain)) ||
  PARAGRAPHS.test(plain) ||
  THINKS.test(plain);

/** The actions and paragraphs of sentences that do not tell the same of all that they name. */
function setApart(heard: Said, context: CommandContext): ReadonlySet<string> {
  const ends = [...heard.plain.matchAll(SENTENCE)].map(({ index }) => index).slice(0, MOST);
  const sentences = [0, ...ends.map((end) => end + 1)].map((from, at) => part(heard, from, ends[at]));
  return new Set(
    sentences.flatMap((one) => {
      const refs = refsOf(one, context);
      return setsApart(one, refs.length) ? refs : [];
    }),
  );
}

/** What is told of an action in two places and more, put together; null where the one denies the other. */
function toldTwice(heard: Said, context: CommandContext): ReadonlyMap<string, Told | null> {
  const parts = dividedAtRefs(heard, context).map((one) => ({ one, refs: refsOf(one, context) }));
  const named = parts.flatMap(({ refs }) => refs);
  const again = new Set(named.filter((ref, at) => named.indexOf(ref) !== at));
  const found = new Map<string, Told | null>();
  for (const about of again.size === 0 ? [] : new Set(named)) {
    const own = parts.filter(({ refs }) => refs.includes(about));
    const told = own.map(({ one }) => fromPieces(one, about, context)).filter((fields) => fields !== null);
    const [first] = told;
    if (first === undefined) continue;
    const of = (field: 'status' | 'rag' | 'percent' | 'movedTo'): string[] => [
      ...new Set(told.map((fields) => fields[field]).filter((value) => value !== '')),
    ];
    const [status, rag, percent, movedTo] = [of('status'), of('rag'), of('percent'), of('movedTo')];
    const partly = status.includes('complete') && percent.some((share) => share !== '100');
    const several = [status, rag, percent, movedTo].some(({ length }) => length > 1);
    const denied = own.length > 1 && own.some(({ one }) => DENIES.test(one.plain));
    if (own.length > 1 && (partly || several || denied)) found.set(about, null);
    else {
      const whole = { status: status[0] ?? '', rag: rag[0] ?? '', percent: percent[0] ?? '' };
      found.set(about, { what: 'update', ...first, ...whole, text: heard.raw });
    }
  }
  return found;
}
