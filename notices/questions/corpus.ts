import MiniSearch from 'minisearch';
import type { Action, BoardRecords, Update } from '../model/board.ts';
import type { Duty, ParsedNotice, Provision } from '../model/notice.ts';
import { stemmed } from '../words/stems.ts';
import { besideOf, wordedOf, wordsIn } from './worded.ts';
import type { Subject } from './subjects.ts';

/** Something that can be found by its words: a duty, an action of the plan, an entry of the log. */
export interface Doc {
  readonly id: number;
  readonly what:
    | { readonly type: 'duty'; readonly duty: Duty }
    | { readonly type: 'action'; readonly action: Action }
    | { readonly type: 'update'; readonly update: Update; readonly action: Action | null }
    /** What a paragraph says besides its duties. */
    | { readonly type: 'provision'; readonly provision: Provision };
  /** Its own stems in order, with a space before and after each. */
  readonly text: string;
  /** The same of what stands around it: heading, the paragraph above, who it is about. */
  readonly aroundText: string;
}

export interface Hit {
  readonly doc: Doc;
  /** Share of the strong subjects that it has, weighted by how telling each is: 0 to 1. */
  readonly coverage: number;
  readonly score: number;
  /** The telling subjects that it lacks, as typed. */
  readonly missing: readonly string[];
}

/** Where a doc has a subject: as said, in other words that mean it, in what stands around. */
export type Place = 'said' | 'own' | 'around';

/** How many subjects' places, words' scores and phrases are kept. */
const REMEMBERED = 2000;

export interface Corpus {
  readonly docs: readonly Doc[];
  /** The docs of duties and of actions, by their ids; those of entries by the entry. */
  readonly ofDuty: ReadonlyMap<string, Doc>;
  readonly ofAction: ReadonlyMap<string, Doc>;
  readonly ofUpdate: ReadonlyMap<Update, Doc>;
  /** Docs by how well they have the subjects, best first; those with none are left out. */
  find(subjects: readonly Subject[], keep?: (doc: Doc) => boolean): Hit[];
  /** Whether the doc has the subject: as said, in words that mean it, around it, or not at all. */
  has(doc: Doc, subject: Subject): Place | null;
  /** Whether any doc has these words in this order. */
  says(phrase: string): boolean;
  /** Every word of letters, as typed, for the spelling: in lists that stay the same while what they are of does. */
  readonly wordLists: readonly (readonly string[])[];
}

/** With a space before and after, so that only whole words fit. */
const spaced = (phrase: string): string => (phrase.trim() === '' ? '' : ` ${phrase.trim()} `);

/** What has no word fits nothing. */
const holds = (text: string, phrase: string): boolean => phrase !== '' && text.includes(phrase);

/** Words that nobody means by themselves find less than a hint at kind or party does. */
const WEAK_ONLY = 0.3;

const ANAPHORA =
  /^(?:(?:the|this|that|these|such) (?!council|board|chair|lscb|leader|department|minister|partners)(?:\w+ )?|it |they )(?:should|must|will|shall|is|are)\b/i;

/** How much a place counts: the words themselves, their synonyms, the heading above. */
const WORTH = { said: 1, own: 0.85, around: 0.45 } as const;

/** Shorter leftovers of a paragraph are punctuation and "and". */
const FRAGMENT = 40;

type Draft = { what: Doc['what']; own: string; around: string };

function drafts(reading: ParsedNotice, board: BoardRecords | null): Draft[] {
  const provisions = new Map(reading.provisions.map((provision) => [provision.ref, provision]));
  const duties = reading.duties.map((duty): Draft => {
    const provision = provisions.get(duty.ref);
    const parent = provision?.parent ? provisions.get(provision.parent) : undefined;
    const around = [provision?.heading, parent?.words, provision?.words].filter(Boolean).join(' ');
    return { what: { type: 'duty', duty }, own: duty.words, around };
  });
  const besides = reading.provisions.flatMap((provision): Draft[] => {
    const own = reading.duties
      .filter((duty) => duty.ref === provision.ref)
      .reduce((words, duty) => words.replace(duty.words, ' '), provision.words);
    const says = provision.role === 'duty' && own.trim().length > FRAGMENT;
    return says ? [{ what: { type: 'provision', provision }, own, around: '' }] : [];
  });
  if (board === null) return [...duties, ...besides];
  const byId = new Map(board.actions.map((action) => [action.id, action]));
  const actions = board.actions.map((action): Draft => ({
    what: { type: 'action', action },
    own: `${action.title}. ${action.success}`,
    around: `${action.how}. ${action.owner}. ${action.agency}`,
  }));
  const updates = board.updates.map((update): Draft => {
    const action = byId.get(update.about) ?? null;
    return { what: { type: 'update', update, action }, own: update.text, around: besideOf(action, update.by) };
  });
  return [...duties, ...besides, ...actions, ...updates];
}

type Indexed = Pick<Doc, 'id' | 'text' | 'aroundText'>;

function indexOf(docs: readonly Doc[]): MiniSearch<Indexed> {
  const index = new MiniSearch<Indexed>({
    fields: ['text', 'aroundText'],
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
    searchOptions: { boost: { text: 3, aroundText: 1 }, combineWith: 'OR' },
  });
  index.addAll(docs);
  return index;
}

/** Makes a notice and its board's records searchable. */
export function createCorpus(reading: ParsedNotice, board: BoardRecords | null): Corpus {
  const wordLists = new Set<readonly string[]>();
  const docs = drafts(reading, board).map(({ what, own, around }, id): Doc => {
    const of = what.type === 'update' ? what.update : what.type === 'action' ? what.action : null;
    const worded = wordedOf(own, around, of);
    wordLists.add(worded.own.words).add(worded.beside.words);
    return { id, what, text: worded.own.text, aroundText: worded.beside.text };
  });
  // What the board measures besides is no doc, and its words are words all the same.
  const measures = (board?.indicators ?? []).map(({ name }) => wordsIn(name));
  for (const measure of measures) wordLists.add(measure.words);
  const namesOf = measures.map(({ text }) => text);
  // Made at the first search: of a notice that nobody asks about, only the words are needed.
  let index: MiniSearch<Indexed> | null = null;

  const place = (doc: Doc, phrases: readonly string[]): Place | null => {
    const [said = ''] = phrases;
    if (holds(doc.text, said)) return 'said';
    if (phrases.some((phrase) => holds(doc.text, phrase))) return 'own';
    if (!phrases.some((phrase) => holds(doc.aroundText, phrase))) return null;
    // "The plan should be agreed …": the sentence before it says which plan.
    return doc.what.type === 'duty' && ANAPHORA.test(doc.what.duty.words) ? 'own' : 'around';
  };
  // The same subjects are asked for again and again: where each stands is worked out once.
  const byWords = new Map<string, readonly (Place | null)[]>();
  const bySubject = new WeakMap<Subject, readonly (Place | null)[]>();
  const placesOf = (subject: Subject): readonly (Place | null)[] => {
    const known = bySubject.get(subject);
    if (known !== undefined) return known;
    const key = subject.phrases.join('|');
    const phrases = subject.phrases.map(spaced);
    if (byWords.size >= REMEMBERED) byWords.clear();
    const places = byWords.get(key) ?? docs.map((doc) => place(doc, phrases));
    byWords.set(key, places);
    bySubject.set(subject, places);
    return places;
  };
  const has: Corpus['has'] = (doc, subject) => placesOf(subject)[doc.id] ?? null;

  // Questions are made of the same words again and again: how well each fits is worked out once.
  const byTerm = new Map<string, ReadonlyMap<number, number>>();
  const scoresOfTerm = (term: string): ReadonlyMap<number, number> => {
    const known = byTerm.get(term);
    if (known !== undefined) return known;
    if (byTerm.size >= REMEMBERED) byTerm.clear();
    const scores = new Map((index ??= indexOf(docs)).search(term).map((result) => [Number(result.id), result.score]));
    byTerm.set(term, scores);
    return scores;
  };
  /** As the index ranks them by these words together: the sum, times how many of the words there are. */
  const scoreOf = (columns: readonly ReadonlyMap<number, number>[], id: number): number => {
    let sum = 0;
    let matched = 0;
    for (const column of columns) {
      const score = column.get(id);
      if (score === undefined) continue;
      sum += score;
      matched += 1;
    }
    return sum * matched;
  };
  const find: Corpus['find'] = (subjects, keep = () => true) => {
    // Where a subject stands decides; how well the words as said fit orders what is left alike.
    const terms = [...new Set(subjects.flatMap(({ phrases }) => (phrases[0] ?? '').trim().split(' ')))];
    if (subjects.length === 0) return [];
    const scores = terms.map(scoresOfTerm);
    const columns = subjects.map(placesOf);
    const among = docs.filter((doc) => columns.some((column) => (column[doc.id] ?? null) !== null));
    const telling = subjects.map((subject, at) => {
      const carriers = among.filter((doc) => (columns[at]?.[doc.id] ?? null) !== null).length;
      return (subject.strong ? 1 : 0.25) * Math.log(1 + docs.length / (1 + carriers));
    });
    const hasStrong = subjects.some((subject) => subject.strong);
    const whole = telling.reduce((sum, weight) => sum + weight, 0);
    return among
      .filter(keep)
      .map((doc): Hit => {
        const places = columns.map((column) => column[doc.id] ?? null);
        const covered = places.reduce(
          (sum, place, at) => sum + (telling[at] ?? 0) * (place === null ? 0 : WORTH[place]),
          0,
        );
        const missing = subjects.flatMap(({ strong, words }, at) => (strong && places[at] === null ? [words] : []));
        return {
          doc,
          coverage: (covered / whole) * (hasStrong ? 1 : WEAK_ONLY),
          score: scoreOf(scores, doc.id),
          missing,
        };
      })
      .filter((hit) => hit.coverage > 0)
      .sort((a, b) => b.coverage - a.coverage || b.score - a.score);
  };
  const said = new Map<string, boolean>();
  const says = (phrase: string): boolean => {
    const known = said.get(phrase);
    if (known !== undefined) return known;
    if (said.size >= REMEMBERED) said.clear();
    const wanted = stemmed(phrase.split(' '));
    const found = docs.some((doc) => doc.text.includes(wanted)) || namesOf.some((name) => name.includes(wanted));
    said.set(phrase, found);
    return found;
  };
  const ofDuty = new Map(docs.flatMap((doc) => (doc.what.type === 'duty' ? [[doc.what.duty.id, doc] as const] : [])));
  const ofAction = new Map(
    docs.flatMap((doc) => (doc.what.type === 'action' ? [[doc.what.action.id, doc] as const] : [])),
  );
  const ofUpdate = new Map(
    docs.flatMap((doc) => (doc.what.type === 'update' ? [[doc.what.update, doc] as const] : [])),
  );
  return { docs, ofDuty, ofAction, ofUpdate, find, has, says, wordLists: [...wordLists] };
}
