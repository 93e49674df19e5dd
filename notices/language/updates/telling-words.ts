import { MONTH_WORDS, WEEKDAYS } from '../../words/calendar-words.ts';
import { expand } from '../../words/phrase-book.ts';
import { list } from '../../words/pattern.ts';
import { createSpelling, type Spelling } from '../normalise.ts';
import { COLOURS, STATES } from './lexicon.ts';
import { TURNS } from './signs.ts';

/** Words of updates and orders that stand in no table of states, and are mended where they were typed in a hurry. */
const WORDS =
  list(`about action actions again agreed allowed already approved asked away because been before board change changed
  chair channel complete completed confirmed could date deadline digest digests done down during evidence extra figure finished
  fridays from going half have history holidays instead just keep last latest leave link list making management meeting meetings
  mondays month moved moving need needs nothing number officer owner owners paragraph people percent perhaps person please
  plan police post posting posted preview progress publish putting record recorded recording remind reminder reminders report reports review roles
  school send sending sent servces services should signed skip slip slipping spreadsheet started starting status still stop stopping switch
  teams term thanks that their there time today track trying until update updates visit wanted week weekly what when where which with
  would wrong year yesterday directory safeguarding manager managers`);

/** The words that are known to be right, longest used first. */
const KNOWN: ReadonlySet<string> = new Set([
  ...WORDS,
  ...[STATES, COLOURS, TURNS].flatMap((table) => Object.values(table).flatMap((cells) => cells.flatMap(expand).flat())),
]);
const NAMES_OF_TIME = [
  ...MONTH_WORDS,
  ...WEEKDAYS.flat().flatMap((day) => [day.toLowerCase(), `${day.toLowerCase()}s`]),
];

/** Mends what is nearly a word of updates and orders, or one of these names; a correct English word stays as it is. */
export function tellingSpelling(english: ReadonlySet<string>, names: readonly string[]): Spelling {
  // The tables hold misspellings too, and nothing is mended into one.
  const right = [...KNOWN].filter((word) => english.has(word));
  const mend = createSpelling(
    new Set([...right, ...NAMES_OF_TIME, ...names.flatMap((name) => name.toLowerCase().split(/\W+/))]),
    english,
  );
  return (word) => (KNOWN.has(word) ? word : mend(word));
}
