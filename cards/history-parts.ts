import type { Told } from '../notices/ledger/history.ts';
import type { Change } from '../notices/model/log.ts';
import { amountWords } from '../notices/words/targets.ts';
import { capital, dayWords } from '../notices/words/text.ts';
import { briefly, describe } from './change-facts.ts';
import type { Described } from './described.ts';
import { authorWords, FACT, HISTORY, londonDay } from './recording-words.ts';
import { clean, shorten } from './text.ts';

/** An entry of a history in words. */
export interface ToldParts {
  readonly date: string;
  readonly by: string;
  readonly words: string;
  readonly foot: string;
  readonly fate: string;
}

/** A note holds several lines of a meeting. */
const NOTE_ROOM = 10;
const LONGEST_VALUE = 160;

/** What is said of one entry, before the `older` ones; `limit` is how many characters of its text are shown. */
export function partsOf(one: Told, older: readonly Told[], limit: number): ToldParts {
  const { seq, at, by, role } = one;
  const change = ofPlan(one.change);
  const { texts, facts } = described(change, older);
  const rest = facts
    .filter(([label]) => label !== FACT.date)
    .map(([label, value]) => `${label} ${shorten(value, LONGEST_VALUE)}`);
  const corrects = change.what === 'correction' ? [HISTORY.corrects(change.corrects)] : [];
  const entry = seq === null || at === null || role === 'system' ? HISTORY.sheet : HISTORY.entry(seq, at);
  return {
    date: dateOf(change, at),
    by: shorten(clean(authorWords(by, role)), 120),
    words: shorten(clean(wordsOf(change, texts)), change.what === 'minutes' ? limit * NOTE_ROOM : limit),
    foot: shorten(clean(capital([...rest, ...corrects, entry].join(' · '))), Math.max(limit, 160)),
    fate: shorten(clean(fateOf(one)), 240),
  };
}

/** What a plan's file says of an action that was there already is an update like any other. */
function ofPlan(change: Change): Change {
  const update = change.what === 'plan' && change.actions.length === 0 ? change.updates[0] : undefined;
  return update === undefined ? change : { what: 'update', update };
}

/** With the status and RAG that stood before, where an older entry says them. */
function described(change: Change, older: readonly Told[]): Described {
  const { texts, facts } = describe({ change, subject: null, before: null, replaced: null, unit: '' });
  if (change.what !== 'update' && change.what !== 'correction')
    return { texts, facts: change.what === 'fact' || change.what === 'member' ? facts : [] };
  const stood = older
    .filter(({ undone, corrected }) => undone === null && corrected === null)
    .flatMap(({ change: past }) => (past.what === 'update' || past.what === 'correction' ? [past.update] : []));
  const before = (label: string): string | null => {
    const found = stood.map((update) => describe({ ...BARE, change: { what: 'update', update } }).facts).flat();
    return found.find(([name]) => name === label)?.[1] ?? null;
  };
  const changed = new Set<string>([FACT.status, FACT.rag]);
  return {
    texts,
    facts: facts.map(([label, now]) => {
      const then = changed.has(label) ? before(label) : null;
      return [label, then === null || then === now ? now : `${then} → ${now}`];
    }),
  };
}

const BARE = { subject: null, before: null, replaced: null, unit: '' } as const;

function wordsOf(change: Change, texts: Described['texts']): string {
  switch (change.what) {
    case 'reading':
      return HISTORY.reading(change.reading.metric, amountWords(change.reading.value, ''));
    case 'action':
      return HISTORY.action(change.action.title);
    case 'minutes':
      return HISTORY.note(texts[0]?.text ?? '');
    case 'plan':
      return HISTORY.plan(change.actions[0]?.title ?? change.file);
    default:
      return texts[0]?.text ?? briefly(change);
  }
}

/** The day that it is about; where it has none, the day it was recorded. */
function dateOf(change: Change, at: string | null): string {
  switch (change.what) {
    case 'update':
    case 'correction':
      return dayWords(change.update.date);
    case 'reading':
      return dayWords(change.reading.date);
    default:
      return at === null ? '' : londonDay(at);
  }
}

function fateOf({ undone, corrected }: Told): string {
  return [
    undone === null ? '' : HISTORY.undone(undone.by.name, undone.at),
    corrected === null ? '' : HISTORY.corrected(corrected.by.name, corrected.at, corrected.seq),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
