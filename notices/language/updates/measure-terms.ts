import type { BoardRecords, Indicator } from '../../model/board.ts';
import type { DraftOf } from '../../model/draft.ts';
import { list, oneOf } from '../../words/pattern.ts';
import type { CommandContext } from './command-context.ts';
import { dateAt, lastDayOf } from './command-dates.ts';
import { dueIn, targetIn } from './indicator.ts';
import { rhythmIn } from './meetings-ahead.ts';
import { bare, eat, part, type Said, wordsOf } from './sentence-part.ts';

const FOLLOWING = oneOf(
  ...list('track tracking follow following monitor monitoring measure measuring report reporting record recording'),
);
const NOUN = '(?:the )?(?:local )?(?:(?:measure|indicator|kpi) )?';
const WE = "(?:(?:we|the board)(?:'ve| have| are| will| want to| agreed to)? (?:now |just )?)?";
const ENDING = oneOf(...list('stop stopped stopping end ended drop dropped retire retired discontinue remove delete'));
const STOPS = new RegExp(`^${WE}(?:${ENDING}|no longer)(?: ${FOLLOWING})?(?: on)? ${NOUN}`);
const STOPPED =
  /^\s(?:(?:is|was|has|has been|is to be|should be) )?(?:now )?(?:(?:no longer|not) (?:being )?(?:tracked|followed|monitored|measured|needed|reported)|ended|ends|stopped|stops|dropped|discontinued|retired|withdrawn)(?: any ?more)?\b/;
const RESUMES = new RegExp(
  `^(?:we )?(?:resume|restart|reinstate|bring back|start|track|follow)(?: ${FOLLOWING})? ${NOUN}`,
);

const TARGET = 'target|aim|goal|target value';
const DAY = 'target date|deadline|due date|date';
const OWNER = 'owner|lead|post';
const RHYTHM = 'frequency|rhythm';
const TERM = `(${TARGET}|${DAY}|${OWNER}|${RHYTHM})`;
const CHANGES = new RegExp(
  String.raw`^(?:(?:the )?(?:new )?${TERM} (?:of|for|on) |(?:change|set|move|raise|lower|increase|reduce|cut|update|make|put|revise|amend|extend|track|follow)(?: up| down)? (?:the )?(?:(?:new )?${TERM} (?:of|for|on) )?)${NOUN}`,
);
/** Behind the measure: which of its terms, and what joins it to what it is from now on. */
const TERM_BEHIND = new RegExp(String.raw`^(?:'s)?,? (?:new )?${TERM}\b`);
const JOINT =
  /^[\s,:=-]*(?:(?:is|are|was|has been|been|gets|has|should be|will be|becomes|changes|changed|moves|moved|raised|lowered|now|to|at(?! (?:most|least)\b)|as|from now on)\b[\s:,]*){0,6}/;
const GIVEN =
  /^[\s,:-]*(?:(?:is|are|will be|has been|now|to be) ){0,4}(?:owned|given|reported|provided|led|supplied) by |^ (?:now )?belongs to /;

/** What a sentence says of a measure's terms; what it does not say stays as it is. */
type Terms = Partial<Omit<DraftOf<'indicator'>, 'what' | 'metric'>>;

/** "Stop tracking L1", "L1 target is now 95% by June", "L1 is now given by Head of QA". Null: it says nothing of the kind. */
export function readMeasureTerms(sentence: Said, context: CommandContext): DraftOf<'indicator'> | null {
  return stopped(sentence, context) ?? resumed(sentence, context) ?? changed(sentence, context);
}

interface Found {
  readonly measure: Indicator;
  /** What stands behind it. */
  readonly rest: Said;
}

/** The measure that a stretch begins with, by its number or its whole name. */
function measureAt(one: Said, { records }: CommandContext): Found | null {
  const named = measuresIn(records)
    .filter(({ id, name }) => [id, name].some((word) => begins(one, word)))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (named === undefined) return null;
  const end = begins(one, named.id) ? named.id.length : named.name.length;
  return { measure: named, rest: { raw: one.raw.slice(end), plain: one.plain.slice(end) } };
}

/** A plan that came later may call one of its actions so. */
const measuresIn = ({ indicators = [], actions }: BoardRecords): Indicator[] =>
  indicators.filter(({ id }) => actions.every((action) => action.id.toUpperCase() !== id));

const begins = ({ plain }: Said, word: string): boolean =>
  plain.startsWith(word.toLowerCase()) && !/^[\w%]|^[.,]\d/.test(plain.slice(word.length));

function stopped(sentence: Said, context: CommandContext): DraftOf<'indicator'> | null {
  const head = eat(sentence, STOPS);
  const found = measureAt(head?.rest ?? sentence, context);
  if (found === null) return null;
  const told = head === null ? eat(found.rest, STOPPED)?.rest : found.rest;
  if (told === undefined) return null;
  const ends = dayIn(told, context);
  return ends === null ? null : termsOf(found.measure, { ends });
}

/** The day from which, today where none is said; null where something else is said. */
function dayIn(told: Said, context: CommandContext): string | null {
  const words = wordsOf(told);
  const at = words.findIndex(
    ({ text }) => !/^(?:from|on|as|of|at|with|effect|effective|since|in|please|now)$/.test(text),
  );
  if (at === -1) return context.today;
  const date = dateAt(words, at, 'past', context);
  return date === null || date.end < words.length ? null : lastDayOf(date);
}

function resumed(sentence: Said, context: CommandContext): DraftOf<'indicator'> | null {
  const head = eat(sentence, RESUMES);
  const found = head === null ? null : measureAt(head.rest, context);
  if (found === null || !/^(?: again| once more)?[\s.!]*$/.test(found.rest.plain)) return null;
  return termsOf(found.measure, {});
}

function changed(sentence: Said, context: CommandContext): DraftOf<'indicator'> | null {
  const head = eat(sentence, CHANGES);
  const found = measureAt(head?.rest ?? sentence, context);
  if (found === null) return null;
  const behind = eat(found.rest, TERM_BEHIND);
  const term = head?.match[1] ?? head?.match[2] ?? behind?.match[1] ?? '';
  const rest = behind?.rest ?? found.rest;
  const terms = termsIn(term, rest, found.measure, { ordered: head !== null, context });
  return terms === null ? null : termsOf(found.measure, terms);
}

const isOf = (terms: string, term: string): boolean => terms.split('|').includes(term);

function termsIn(
  term: string,
  rest: Said,
  measure: Indicator,
  { ordered, context }: { readonly ordered: boolean; readonly context: CommandContext },
): Terms | null {
  const told = eat(rest, JOINT)?.rest ?? rest;
  const given = eat(rest, GIVEN)?.rest ?? null;
  if (given !== null || isOf(OWNER, term)) return ownerFrom(given ?? told, context);
  const every = everyIn(told);
  if (isOf(RHYTHM, term)) return every === null ? null : { every };
  const target = isOf(TARGET, term) || (term === '' && ordered) ? targetFrom(told, measure) : null;
  const when = dayFrom(told, isOf(DAY, term), context);
  const terms: Terms = { ...target, ...(when === null ? {} : { when }), ...(every === null ? {} : { every }) };
  if (term !== '' || ordered) return Object.keys(terms).length === 0 ? null : terms;
  // "L1 is now quarterly": a rhythm and nothing beside it. A number would be a reading.
  return every !== null && ONLY_RHYTHM.test(told.plain) ? { every } : null;
}

const ONLY_RHYTHM =
  /^(?:(?:measured|reported|tracked|followed|monitored|collected|given) )?(?:weekly|fortnightly|monthly|quarterly|(?:every|each) [a-z\d]+(?: weeks?| months?)?)(?: from now on| now)?[\s.!]*$/;

function everyIn(told: Said): string | null {
  const step = rhythmIn(told);
  return step === null ? null : `${step.count} ${step.unit}`;
}

/** The number in front of "by June"; on the side that it has, where no other is said, and in the unit that it has. */
function targetFrom(told: Said, { comparison, unit }: Indicator): Terms | null {
  const end = /\b(?:by|until|before)\b/.exec(told.plain)?.index ?? told.plain.length;
  const stretch = part(told, 0, end);
  const bound = targetIn(stretch);
  const plain = /(?<![\w.,/-])\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,4})?(?![\w/.-]*\d|\w)/.exec(stretch.plain)?.[0];
  const value = bound?.value ?? plain?.replaceAll(',', '');
  if (value === undefined || value === '') return null;
  const said = bound !== null && SIDE.test(stretch.plain) ? bound.comparison : comparison;
  return { value: value.endsWith('%') ? value : `${value}${unit}`, comparison: said };
}

const SIDE =
  /\b(?:at least|at most|no more|no less|no fewer|more|less|fewer|up to|under|over|below|above|within|max|min|maximum|minimum)\b|[<>]/;

function dayFrom(told: Said, alone: boolean, context: CommandContext): string | null {
  const by = dueIn(told, context);
  if (by !== '') return by;
  const date = alone ? dateAt(wordsOf(told), 0, 'future', context) : null;
  return date === null ? null : lastDayOf(date);
}

const LONGEST_POST = 80;

function ownerFrom(told: Said, context: CommandContext): Terms | null {
  const stretch = bare(part(told, /^the\s+/.exec(told.plain)?.[0].length ?? 0, /[,;.(]/.exec(told.plain)?.index));
  const isPost = stretch.plain.length > 1 && stretch.plain.length <= LONGEST_POST && !/^\d/.test(stretch.plain);
  return !isPost || dateAt(wordsOf(stretch), 0, 'future', context) !== null ? null : { who: stretch.raw };
}

/** All its terms, those that were said in the place of those that it had. */
function termsOf({ name, comparison, value, unit, due, every, owner }: Indicator, said: Terms): DraftOf<'indicator'> {
  return {
    ...{ what: 'indicator', metric: name, comparison, value: `${value}${unit}`, when: due ?? '', who: owner, ends: '' },
    every: every === null ? '' : `${every.count} ${every.unit}`,
    ...said,
  };
}
