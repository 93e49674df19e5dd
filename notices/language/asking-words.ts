import type { Heard } from './heard.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ALWAYS = set('what how whose');
const EITHER = set('who which whom');
const INVERTED = set('when where why');
const AUXILIARIES = set('is are was were do does did has have had can could should must will would am');
const MUST_FOLLOW = set('is are was were do does did has have had can could should must will would am');
/** "We have to get it down to what by March": what is asked of stays where it is. */
const IN_PLACE = set('by with when from until and or to please pls');
const BEFORE_WH = set('by until till since in on of for to with under at from before');
const SUBJECTS = set('there any anything anyone anybody it we they all everything everyone anybody nothing');
const SUBJECTS_OF_START = set(
  'the our this that these those i my you u a an both either police council dfe health schools partners each every kent sutton',
);
const ORDERS = set(
  'show list give tell find read quote remind count summarise summarize explain compare check describe',
);
const ANYS = set('any anything anyone anybody whats');
/** Behind these "who" and "which" ask; behind a noun they go with it. */
const LEADS_TO = set(
  `about of on to for me us you u know tell told ask asked asking wondering wonder check find out see but so and now please pls again
   exactly is was sure idea confirm remember forgotten clear work understand`.replace(/\s+/g, ' '),
);

/** The word at this place of a clause that ends at `to`; empty where there is none. */
const at = (heard: readonly Heard[], place: number, to: number): string =>
  place >= 0 && place < to ? (heard[place]?.text ?? '') : '';

/** Whether a question begins here whatever stands before: "what is", "how many", "when does", "by when". */
export function asksOutright(heard: readonly Heard[], place: number, to: number, from = 0): boolean {
  const word = at(heard, place, to);
  const next = at(heard, place + 1, to);
  if (next === '') return false;
  if (ALWAYS.has(word)) return !IN_PLACE.has(next);
  if (INVERTED.has(word)) return MUST_FOLLOW.has(next);
  // "Those of us who joined late"
  if (EITHER.has(word) && at(heard, place - 2, to) === 'of') return false;
  if (EITHER.has(word)) return place === from || heard[place]?.gap !== '' || LEADS_TO.has(at(heard, place - 1, to));
  return (
    BEFORE_WH.has(word) && (ALWAYS.has(next) || EITHER.has(next) || next === 'when') && at(heard, place + 2, to) !== ''
  );
}

/** "Is there", "are we": a question without a question word, in the middle of a sentence. */
export const asksByOrder = (heard: readonly Heard[], place: number, to: number): boolean =>
  AUXILIARIES.has(at(heard, place, to)) && SUBJECTS.has(at(heard, place + 1, to));

/** Whether words at the beginning of a clause ask: "what", "is the", "show", "anything". */
export function asksFrom(heard: readonly Heard[], place: number, to: number): boolean {
  const word = at(heard, place, to);
  const next = at(heard, place + 1, to);
  if (ALWAYS.has(word) || EITHER.has(word) || INVERTED.has(word) || ORDERS.has(word) || ANYS.has(word)) return true;
  if (BEFORE_WH.has(word) && (ALWAYS.has(next) || EITHER.has(next) || next === 'when')) return true;
  return AUXILIARIES.has(word) && (SUBJECTS.has(next) || SUBJECTS_OF_START.has(next) || /\d/.test(next));
}
