import { Holder } from '../../model/notice.ts';
import type { Deadline, Duty, DutyKind, Provision } from '../../model/notice.ts';
import { MONTHS } from '../../words/calendar-words.ts';
import { NUMBERS } from '../../words/numbers.ts';
import { stem } from '../../words/stems.ts';
import { plainText } from '../flow.ts';
import type { FindNames, Party } from '../names.ts';

/** Words with the parties that they name. */
export interface Passage {
  readonly plain: string;
  readonly names: readonly { readonly party: Party; readonly from: number; readonly to: number }[];
}

/** A duty as the opinion sees it: its words with what stands around them, and what the rules made of it. */
export interface Seen {
  readonly clause: Passage;
  /** The words that introduce its list, where it is the first of its item. */
  readonly stem: Passage | null;
  /** What stands before it in its own paragraph. */
  readonly before: Passage | null;
  readonly heading: string;
  readonly read: {
    readonly kind: DutyKind;
    readonly holders: readonly Holder[];
    /** Somebody is read as getting it. */
    readonly told: boolean;
    readonly forms: readonly Deadline['form'][];
    /** The numbers that were read as ones to reach. */
    readonly values: readonly number[];
  };
}

/** What the opinion sees of a duty of `provisions`. */
export function seenOf(duty: Duty, provisions: readonly Provision[], find: FindNames): Seen {
  const own = provisions.find(({ ref }) => ref === duty.ref);
  const parent = provisions.find(({ ref }) => ref !== null && ref === own?.parent);
  const plain = plainText(duty.words);
  const at = plainText(own?.words ?? '').indexOf(plain);
  return {
    clause: passageOf(plain, find),
    stem: parent === undefined || at > 0 ? null : passageOf(plainText(parent.words), find),
    before: at > 0 ? passageOf(plainText(own?.words ?? '').slice(0, at), find) : null,
    heading: own?.heading ?? '',
    read: {
      kind: duty.kind,
      // Of somebody who is known by name alone nothing was learnt.
      holders: duty.holders.flatMap((one) => Holder.safeParse(one).data ?? []),
      told: duty.recipients.length > 0,
      forms: duty.deadlines.map(({ form }) => form),
      values: duty.targets.flatMap(({ value }) => value ?? []),
    },
  };
}

const passageOf = (plain: string, find: FindNames): Passage => ({
  plain,
  names: find(plain).map(({ party, from, to }) => ({ party, from, to })),
});

/** A word by its stem, a figure, or whoever is named there. */
export interface Token {
  readonly word: string;
  readonly party: Party | null;
  readonly at: number;
}

const WORD = /[A-Za-z][A-Za-z']{0,40}|\d[\d,.]{0,12}%?|[,;:()]/g;
const MONTH_NAMES = new Set(MONTHS.map(([name]) => name.toLowerCase()));

/** Words in their order; a name is one word, and so that no name is learnt by heart, figures and months are classes. */
export function tokensOf({ plain, names }: Passage): Token[] {
  const words = [...plain.matchAll(WORD)].flatMap(({ 0: word, index: at }): Token[] =>
    names.some(({ from, to }) => at >= from && at < to) ? [] : [{ word: classOf(word), party: null, at }],
  );
  const named = names.map(({ party, from }): Token => ({ word: `<${party}>`, party, at: from }));
  return [...words, ...named].sort((a, b) => a.at - b.at);
}

function classOf(word: string): string {
  const small = word.toLowerCase();
  if (/^\d/.test(word)) return /^(?:19|20)\d\d\b/.test(word) ? '<year>' : word.endsWith('%') ? '<share>' : '<figure>';
  if (MONTH_NAMES.has(small)) return '<month>';
  return NUMBERS.includes(small) ? '<number>' : stem(small.replace(/'s?$/, ''));
}

const MODALS = new Set(['must', 'shall', 'should', 'will'].map(stem));
/** "is to", "are expected to" */
const BEFORE_TO = new Set(['is', 'are', 'expected', 'required', 'directed'].map(stem));

/** Where it is said that something has to be done: the place of its modal, -1 where none is. */
export const modalAt = (tokens: readonly Token[]): number =>
  tokens.findIndex(
    ({ word }, at) => MODALS.has(word) || (word === 'to' && at > 0 && BEFORE_TO.has(tokens[at - 1]?.word ?? '')),
  );
