import type { Question } from '../model/question.ts';
import { FILTER_NAMES, FILTERS, filterWords, type FilterName } from './filters.ts';
import type { Case, Cases, ConstraintName, Kind } from './kind.ts';
import { SHAPE_NAMES, SHAPES } from './shapes.ts';
import { capital, dayWords, listWords } from '../words/text.ts';

/** Said together, as one list. */
const INCLUDING: readonly FilterName[] = ['subject', 'who', 'status', 'rag', 'dutyKinds'];
/** Of these a row has one, so any of several will do. */
const ANY_OF: readonly FilterName[] = ['status', 'rag'];
/** Said by themselves before that list. */
const FIRST: readonly FilterName[] = ['refs', 'about'];

export interface Echoed {
  readonly kind: Kind;
  readonly question: Question;
  readonly applied: ReadonlySet<ConstraintName>;
  readonly cases: Cases;
  /** Every notice was asked, and none by name. */
  readonly all: boolean;
}

/** How a question was read, in words, made of what was applied: a misreading must be visible before the answer is. */
export function echo({ kind, question, applied, cases, all }: Echoed): string {
  const said = (name: FilterName): readonly string[] =>
    applied.has(name) || (name === 'about' && isSearching(kind)) ? FILTERS[name].says(heard(kind, question)) : [];
  const including = [
    ...new Set(
      INCLUDING.filter((name) => !isSearched(kind, question, name)).flatMap((name) =>
        (question.either || ANY_OF.includes(name)) && said(name).length > 1
          ? [listWords(said(name), 'or')]
          : said(name),
      ),
    ),
  ];
  const rather = applied.has('dutyKinds') && isSearching(kind) ? `rather ${listWords(said('dutyKinds'), 'or')}` : '';
  const [first] = cases;
  const window = applied.has('window') ? (first.window?.words ?? '') : '';
  const others = FILTER_NAMES.filter((name) => !INCLUDING.includes(name) && !FIRST.includes(name)).flatMap(said);
  const without = applied.has('except') ? question.except.map(filterWords) : [];
  const parts = [
    window === '' ? kind.says : `${kind.says} ${window}`,
    question.asOf === null ? '' : `as of ${dayWords(first.world.today)}`,
    ...FIRST.flatMap(said),
    including.length === 0 ? anyone(kind) : listWords(including),
    without.length === 0 ? '' : `not ${listWords(without, 'or')}`,
    applied.has('any') ? anyWords(question) : '',
    applied.has('me') ? 'yours' : '',
    ...others,
    rather,
    ...SHAPE_NAMES.filter((name) => applied.has(name)).map((name) => SHAPES[name].says(question)),
    all ? 'all notices' : listWords(cases.map(({ world }: Case) => world.reading.notice.place)),
  ];
  return capital(parts.filter((part) => part !== '').join(', '));
}

/** Who must do it is a question of its own of what falls due. */
const anyone = ({ date }: Kind): string => (date === 'due' || date === 'late' ? 'any holder' : '');

/** Its rows are found by words, the weak ones too. */
const isSearching = ({ finds }: Kind): boolean => finds.includes('about') && finds.includes('refs');

/** A weak word narrows no list. */
function heard(kind: Kind, question: Question): Question {
  return isSearching(kind) ? question : { ...question, about: question.about.filter(({ weak }) => !weak) };
}

/** A name that was searched for among the words is said there, and a kind only helps to choose. */
const isSearched = (kind: Kind, { about, who }: Question, name: FilterName): boolean =>
  isSearching(kind) && ((name === 'who' && about.length > 0 && isAmong(who, about)) || name === 'dutyKinds');

const isAmong = (who: Question['who'], about: Question['about']): boolean =>
  who.every(({ party }) => party === null || about.some((subject) => subject.party === party));

/** "RAG red or overdue ones" */
const anyWords = ({ any }: Question): string => listWords(any.map(filterWords), 'or');

/** What was asked for and could not be applied, said as it was understood. */
export function unapplied(question: Question, refused: readonly ConstraintName[], cases: Cases): string {
  const [{ window }] = cases;
  const said = refused.flatMap((name): readonly string[] => {
    if (name === 'window') return [window === null || window.words === '' ? 'the time' : window.words];
    if (name === 'except') return [`not ${listWords(question.except.map(filterWords), 'or')}`];
    if (name === 'any') return [anyWords(question)];
    if (name === 'me') return ['what is yours'];
    return name in FILTERS
      ? FILTER_NAMES.filter((one) => one === name).flatMap((one) => FILTERS[one].says(question))
      : SHAPE_NAMES.filter((one) => one === name).map((one) => SHAPES[one].says(question));
  });
  const words = said.filter((one) => one !== '');
  return words.length === 0 ? '' : ` This does not take into account: ${listWords(words.map((one) => `“${one}”`))}.`;
}
