import { deadlinesIn } from './deadlines.ts';
import { type Flow, together } from './flow.ts';

/** "The first of these letters should be sent by 29 May 2020.", "The first survey is to be complete by the end of October." */
const FIRST =
  /^The (?:first|initial)(?: (of (?:these|them|those))(?: [a-z]+)?| (?:such )?([a-z]+))? (?:should|must|shall|will|is to|is) (?:be |take place |fall )?(?:[a-z]+ )?(?:to [a-z]+ )?(?:by|on|in|no later than|before|within|at)\b/;
const TOLD = /^(?:report|letter|update|return|statement|briefing)s?$/;
const TELLS = /\b(?:report|write|letter|update|brief|statement)/i;

/** Sentences, with one that only says when something recurring is first due joined to the one that says that it recurs. */
export function withFirstTimes(sentences: readonly Flow[]): Flow[] {
  const done: Flow[] = [];
  for (const sentence of sentences) {
    const before = done.at(-1);
    if (before !== undefined && goesWith(before, sentence.plain)) done[done.length - 1] = together(before, sentence);
    else done.push(sentence);
  }
  return done;
}

/** "This training must be finished within eight weeks of …": when what the sentence before asks for has to be done. */
const FINISHED =
  /^(?:This|That|The) (?:work|training|exercise|review|audit|programme|process|task|action|survey|recruitment|check|these) (?:must|should|shall|will|is to|needs to) (?:also )?be (?:finished|completed?|concluded|done|carried out|delivered) (?:by|within|no later than|not later than|before|on or before)\b/;

const finishes = (before: Flow, plain: string): boolean =>
  FINISHED.test(plain) &&
  deadlinesIn(before, 'own').deadlines.every(({ deadline: { form } }) => form === 'standard') &&
  /\b(?:must|should|shall|will)\b/.test(before.plain);

function goesWith(before: Flow, plain: string): boolean {
  const match = FIRST.exec(plain);
  if (match === null) return finishes(before, plain);
  const [, these, thing] = match;
  const same =
    these !== undefined ||
    thing === undefined ||
    before.plain.toLowerCase().includes(thing.replace(/s$/, '')) ||
    (TOLD.test(thing) && TELLS.test(before.plain));
  const rhythms = deadlinesIn(before, 'own').deadlines;
  const [rhythm] = rhythms;
  if (!same || rhythms.length !== 1 || rhythm?.deadline.form !== 'every' || rhythm.deadline.phase !== undefined)
    return false;
  // What it counts from is said already.
  return !/^,? (?:from|after|following) /.test(before.plain.slice(rhythm.to));
}
