import type { Status } from '../../model/board.ts';
import type { Draft, DraftOf } from '../../model/draft.ts';
import { MOST_DRAFTS, type TellMeaning } from '../../model/meaning.ts';
import { clausesOf } from '../clauses.ts';
import { asHeard, isDictated } from './as-heard.ts';
import { isForbidden, isNotToBeTaken, withoutUnasserted } from './asserted.ts';
import type { CommandContext } from './command-context.ts';
import { withoutDisagreement } from './disagreeing.ts';
import { withoutDoubted } from './doubted.ts';
import { dividedAtRefs, refsOf, saidOfEach } from './divide-at-refs.ts';
import { ASKING, LINK, type OtherOrder, TAG } from './lexicon.ts';
import { readLoosely } from './loose.ts';
import { withNamedDays } from './named-day.ts';
import { withoutLeftOut } from './not-but.ts';
import { agreedIn, dayIn } from './pieces.ts';
import { said, type Said } from './sentence-part.ts';
import { INVERTED } from './signs.ts';
import { understandCommand, type Understood, withoutEnds } from './understand-command.ts';

/** What of a message is to be recorded. */
export type Telling =
  /** `said`: the words that it was read from. `besides`: a question beside it, which is not answered. */
  | { readonly kind: 'tell'; readonly meaning: TellMeaning; readonly said: string; readonly besides: string | null }
  /** An order that is something else, or that cannot be made out. */
  | { readonly kind: 'unmet'; readonly order: OtherOrder | 'unclear'; readonly said: string }
  | { readonly kind: 'nothing' };

const NOTHING: Telling = { kind: 'nothing' };

/** Reads what a message tells, one draft for each thing that it tells. Nothing of it is recorded here. */
export function readTelling(text: string, context: CommandContext): Telling {
  const without = withoutLeftOut(text);
  const telling = without === null ? agreeing(text, context) : retyped(agreeing(without, context), text);
  if (telling.kind !== 'tell') return telling;
  return { ...telling, meaning: { act: 'tell', drafts: withNamedDays(telling.meaning.drafts, text, context) } };
}

function agreeing(text: string, context: CommandContext): Telling {
  if (isForbidden(text)) return { kind: 'unmet', order: 'unclear', said: text };
  const telling = toldIn(text, context);
  if (telling.kind !== 'tell') return telling;
  if (telling.meaning.drafts.some(isUpdate) && isNotToBeTaken(text))
    return { kind: 'unmet', order: 'unclear', said: text };
  const drafts = withoutDisagreement(telling.meaning.drafts, withoutEnds(said(text)).raw, context);
  return { ...telling, meaning: { act: 'tell', drafts } };
}

const isUpdate = ({ what }: Draft): boolean => what === 'update';

function toldIn(text: string, context: CommandContext): Telling {
  const dictated = isDictated(text);
  const plainly = dictated ? NOTHING : inOrder(text, context);
  if (plainly.kind === 'nothing' && !dictated && (asksPlainly(text) || TAG.test(said(text).plain))) return NOTHING;
  const heard = asHeard(text, context.records, context.spell);
  const mended = heard === text.toLowerCase() || (dictated && INVERTED.test(heard)) ? NOTHING : inOrder(heard, context);
  const best = weight(mended) > weight(plainly) ? retyped(mended, text) : plainly;
  const loose = isSure(best, heard) && !namesMore(heard, text, context) ? null : readLoosely(said(heard), context);
  if (typeof loose === 'string') return { kind: 'unmet', order: loose, said: text };
  if (loose !== null && loose.drafts.length <= MOST_DRAFTS) {
    const other = asTyped(withDaysOf(best, loose.drafts), text, null);
    if (best.kind !== 'tell' || weight(other) > weight(best)) return dated(other, said(heard), context);
  }
  // Beside a question, what cannot be made out is nothing that was told.
  if (best.kind === 'unmet' && !isSure(best, heard) && asksBeside(text)) return NOTHING;
  return dated(best, said(heard), context);
}

/** "Action six … and action seven": more of them are named when it is heard than were typed in figures. */
const namesMore = (heard: string, text: string, context: CommandContext): boolean =>
  heard !== text.toLowerCase() && refsOf(said(heard), context).length > Math.max(1, refsOf(said(text), context).length);

/** A day that was said is kept, also one that does not exist: it is told to whoever said it. */
const withDaysOf = (telling: Telling, drafts: readonly Draft[]): readonly Draft[] =>
  drafts.map((draft) => {
    const same = telling.kind !== 'tell' ? [] : telling.meaning.drafts;
    const dated = same.find((one) => one.what === 'update' && draft.what === 'update' && one.about === draft.about);
    return draft.what === 'update' && draft.date === '' && dated?.what === 'update'
      ? { ...draft, date: dated.date }
      : draft;
  });

/** Most of what is typed asks in its first word, and saying that is cheap. */
const asksPlainly = (text: string): boolean => {
  const { plain } = withoutEnds(said(text));
  return ASKING.test(plain) && !MAY_TELL.test(plain) && !LINK.test(plain);
};
const MAY_TELL = /^(?:can|could|would|will|had|have|may|any)/;

const asksBeside = (text: string): boolean =>
  clausesOf(text).list.some(({ act }) => act === 'ask') && text.includes('?');

/** How much of what was said has found a field: of two readings the fuller is meant. */
function weight(telling: Telling): number {
  if (telling.kind !== 'tell') return telling.kind === 'unmet' ? 0.5 : 0;
  return telling.meaning.drafts.reduce((sum, draft) => sum + weightOf(draft), 0);
}

function weightOf(draft: Draft): number {
  switch (draft.what) {
    case 'update': {
      const { about, status, rag, percent, movedTo, evidence, newOwner } = draft;
      const fields = [status, rag, percent, movedTo, evidence, newOwner].filter((field) => field !== '').length;
      return about === '' ? fields : 1 + fields;
    }
    case 'fact':
      return 2 + (draft.date === '' ? 0 : 1) + (draft.replaces === '' ? 0 : 1);
    default:
      return 3;
  }
}

const retyped = (telling: Telling, text: string): Telling =>
  telling.kind === 'tell' ? asTyped(telling.meaning.drafts, text, telling.besides) : telling;

const IT = /\b(?:it|that|this)(?: one| action)?(?='s\b|\b)/;
const MEANS_IT =
  /^(?:(?:please|pls|can you|could you|and|so|ok|okay|now|oh|also|actually|yes|then|well|hi|thanks)[\s,]+)*(?:(?:it|that|this)(?: one| action)?(?:'s| is| has| was| needs| should)|(?:mark|set|close|put|show|turn|change|move|push|log|record|note|complete|finish|make|sign|get)(?: off)? (?:it|that|this)(?: one| action)?)\b/;

/** As `readTelling`, where "it" is an action or paragraph that was spoken of before: only what gives it a state is told of it. */
export function readTellingOfIt(text: string, it: string | null, context: CommandContext): Telling {
  const telling = readTelling(text, context);
  const heard = asHeard(text, context.records, context.spell);
  const told = telling.kind === 'tell' && telling.meaning.drafts.some((draft) => draft.what !== 'correction');
  if (it === null || told || !MEANS_IT.test(heard) || heard.includes('?')) return telling;
  if (refsOf(said(heard), context).length > 0) return telling;
  const named = readTelling(heard.replace(IT, it), context);
  return named.kind === 'tell' && weight(named) > 1 ? { ...named, said: text } : telling;
}

/** A message in which the words stand where grammar has them. */
function inOrder(text: string, context: CommandContext): Telling {
  const several = severalIn(text, context);
  if (several !== null) return tell(several, text, null);
  const whole = understandCommand(text, context);
  if (whole.kind === 'draft' || whole.kind === 'other') return toldBy(whole, text, null);
  return inClauses(text, context) ?? toldBy(whole, text, null);
}

/** Nothing else can have been meant: an order that is known, or an update with all that it says in its fields. */
function isSure(telling: Telling, heard: string): boolean {
  if (telling.kind === 'nothing') return false;
  if (telling.kind === 'unmet') {
    const { order } = telling;
    return order !== 'unclear' && order !== 'several' && !(order === 'import' && LINK.test(heard));
  }
  return telling.meaning.drafts.every((draft) => {
    if (draft.what === 'fact') return draft.replaces !== '' || !/\d/.test(draft.note);
    if (draft.what !== 'update') return true;
    // What stands behind a colon was written to be kept as it is.
    const kept = heard.includes(`${draft.about.toLowerCase()}:`) || /\b(?:saying|note)\b/.test(heard);
    return draft.about !== '' && (weightOf(draft) > 1 || kept);
  });
}

/** With the words as they were typed: what was mended is not what somebody said. */
function asTyped(drafts: readonly Draft[], text: string, besides: string | null): Telling {
  const words = withoutEnds(said(text)).raw;
  return tell(
    drafts.map((draft) => (draft.what === 'update' || draft.what === 'correction' ? { ...draft, text: words } : draft)),
    text,
    besides,
  );
}

/** The day that a sentence says is the day of what it tells, unless it says when something is to be. */
function dated(telling: Telling, heard: Said, context: CommandContext): Telling {
  if (telling.kind !== 'tell') return telling;
  const drafts = telling.meaning.drafts.map((draft) => {
    if (draft.what !== 'update') return draft;
    const words = telling.meaning.drafts.length > 1 ? draft.text : telling.said;
    if (draft.movedTo !== '') {
      const agreedBy = fullerOf(draft.agreedBy, agreedIn(said(telling.said)) || agreedIn(heard));
      return withoutDoubted({ ...draft, agreedBy }, words);
    }
    const agreedBy = SETTLED.has(draft.status)
      ? fullerOf(draft.agreedBy, telling.meaning.drafts.length > 1 ? '' : agreedIn(said(telling.said)))
      : draft.agreedBy;
    const date = draft.date === '' && draft.status !== 'rescheduled' ? dayIn(said(draft.text), context) : draft.date;
    return withoutUnasserted(withoutDoubted({ ...draft, agreedBy, date }, words), words);
  });
  return { ...telling, meaning: { act: 'tell', drafts } };
}

/** What somebody signs off, or agrees is no longer needed. */
const SETTLED: ReadonlySet<string> = new Set(['complete', 'business-as-usual', 'withdrawn'] satisfies Status[]);

/** "The board on 15 January" says more than "the board", and "agreed it" names nobody. */
const fullerOf = (agreedBy: string, other: string): string =>
  agreedBy === '' || /^(?:it|this|that)\b/.test(agreedBy) || other.toLowerCase().startsWith(agreedBy.toLowerCase())
    ? other
    : agreedBy;

const tell = (drafts: readonly Draft[], words: string, besides: string | null): Telling => ({
  kind: 'tell',
  meaning: { act: 'tell', drafts: [...drafts] },
  said: words,
  besides,
});

function toldBy(understood: Understood, words: string, besides: string | null): Telling {
  switch (understood.kind) {
    case 'draft':
      return tell([understood.draft], words, besides);
    case 'other':
      return { kind: 'unmet', order: understood.name, said: words };
    case 'unclear':
      return { kind: 'unmet', order: 'unclear', said: words };
    case 'question':
      return NOTHING;
  }
}

/** The one clause of a message that tells or orders something; null where there is none, or where it asks. */
function inClauses(text: string, context: CommandContext): Telling | null {
  const { list, plain } = clausesOf(text);
  if (plain) return null;
  const asked = list.filter(({ act }) => act === 'ask').map((clause) => clause.text);
  const told = list.filter(({ act }) => act === 'order' || (asked.length === 0 && (act === 'tell' || act === 'part')));
  const [one, ...others] = told;
  if (one === undefined || others.length > 0) return null;
  const several = severalIn(one.text, context);
  const besides = asked.length === 0 ? null : asked.join(' ');
  if (several !== null) return tell(several, one.text, besides);
  const understood = understandCommand(one.text, context);
  return understood.kind === 'draft' ? toldBy(understood, one.text, besides) : null;
}

/** Two updates and more; null where the message tells of one thing, or of nothing. */
function severalIn(text: string, context: CommandContext): DraftOf<'update'>[] | null {
  const groups: { words: Said[]; drafts: DraftOf<'update'>[] }[] = [];
  for (const words of dividedAtRefs(said(text), context)) {
    const drafts = updatesIn(words, context);
    const last = groups.at(-1);
    // What tells nothing by itself belongs to what was told before it.
    if (drafts.length > 0) groups.push({ words: [words], drafts });
    else if (last !== undefined) last.words.push(words);
  }
  const drafts = groups.flatMap((group) => (group.words.length > 1 ? longer(group, context) : group.drafts));
  const about = new Set(drafts.map((draft) => draft.about));
  return about.size < 2 || about.size < drafts.length || drafts.length > MOST_DRAFTS ? null : drafts;
}

function longer(
  { words, drafts }: { words: readonly Said[]; drafts: readonly DraftOf<'update'>[] },
  context: CommandContext,
): readonly DraftOf<'update'>[] {
  const [first] = drafts;
  const whole = understandCommand(words.map(({ raw }) => raw).join(', '), context);
  return first !== undefined && whole.kind === 'draft' && whole.draft.what === 'update' && drafts.length === 1
    ? [whole.draft]
    : drafts;
}

/** What a part says of its action, or of each of its actions. */
function updatesIn(words: Said, context: CommandContext): DraftOf<'update'>[] {
  const each = saidOfEach(words, context);
  if (each !== null) {
    const drafts = each.map(({ text, ref }) => {
      const draft = updateIn(text, context);
      return draft?.about === ref ? { ...draft, text: words.raw } : null;
    });
    return drafts.every((draft) => draft !== null) ? drafts : [];
  }
  const draft = updateIn(words.raw, context);
  return draft === null || draft.about === '' ? [] : [draft];
}

function updateIn(text: string, context: CommandContext): DraftOf<'update'> | null {
  const understood = understandCommand(text, context);
  return understood.kind === 'draft' && understood.draft.what === 'update' ? understood.draft : null;
}
