import type { Question } from '../model/question.ts';
import { PLACES } from './dates.ts';
import { FILTER_NAMES, FILTERS, keeping } from './filters.ts';
import { type Holdings, isMine } from './asker-holdings.ts';
import { dayOf, inOrder } from './order.ts';
import type { Case, Cases, ConstraintName, Kind, Selection } from './kind.ts';
import { noted } from './noted.ts';
import type { Row } from './row.ts';
import { SHAPE_NAMES, SHAPES } from './shapes.ts';

/** What was asked for of a kind: what it has applied, and what it could not. */
export interface Applied {
  readonly applied: ReadonlySet<ConstraintName>;
  readonly refused: readonly ConstraintName[];
}

/** All that a question asks for besides its kind. */
export function askedOf(question: Question): ConstraintName[] {
  return [
    ...(question.window.length > 0 ? (['window'] as const) : []),
    ...FILTER_NAMES.filter((name) => FILTERS[name].asked(question)),
    ...(question.except.length > 0 ? (['except'] as const) : []),
    ...(question.any.length > 0 ? (['any'] as const) : []),
    ...(question.me ? (['me'] as const) : []),
    ...SHAPE_NAMES.filter((name) => SHAPES[name].asked(question)),
  ];
}

export function appliedBy(kind: Kind, question: Question): Applied {
  const can = (name: ConstraintName): boolean =>
    kind.applies.includes(name) || kind.finds.some((found) => found === name);
  const asked = askedOf(question);
  return { applied: new Set(asked.filter(can)), refused: asked.filter((name) => !can(name)) };
}

/** The rows of a question: filtered, windowed, without what is excepted, ordered and limited, for every kind alike. */
export function select(
  kind: Kind,
  question: Question,
  cases: Cases,
  mine: Holdings | null,
  { applied }: Applied = appliedBy(kind, question),
): Selection {
  const caseOf = new Map(cases.map((one) => [one.world, one]));
  const tests = new Map(cases.map((one) => [one.world, testsFor(kind, question, applied, one)]));
  const own = applied.has('me') && mine !== null ? isMine(mine) : () => true;
  // A row is placed before it is tested: of a duty that is late and comes round again, only one of the two is overdue.
  const kept = kind
    .rows(question, cases)
    .flatMap((row) =>
      PLACES[kind.date](row, applied.has('window') ? (caseOf.get(row.world)?.window ?? null) : null, question),
    )
    .filter((row) => tests.get(row.world)?.(row) === true && own(row));
  const ordered = inOrder(kind, question, applied, kept);
  const rows = applied.has('limit') ? limited(kind, question, ordered) : picked(kind, question, applied, ordered);
  return { question, cases, mine, rows: rows.map((row) => noted(row, question)), whole: ordered.length };
}

/** Every restriction that has been asked for and that the rows were not found by. */
function testsFor(
  kind: Kind,
  question: Question,
  applied: ReadonlySet<ConstraintName>,
  { world }: Case,
): (row: Row) => boolean {
  const names = FILTER_NAMES.filter((name) => applied.has(name) && !kind.finds.includes(name));
  const { except, any } = question;
  const asked = { ...question, except: applied.has('except') ? except : [], any: applied.has('any') ? any : [] };
  return keeping(names, asked, world);
}

/** "The next action due": of what is to come, all that falls on the first day; beside it stays what is late or has no date. */
function picked(
  { main }: Kind,
  { pick, nth }: Question,
  applied: ReadonlySet<ConstraintName>,
  rows: readonly Row[],
): readonly Row[] {
  if (main !== 'open' || !applied.has('pick') || pick === null || nth > 1) return rows;
  const days = rows.filter(({ group }) => group === main).map(dayOf);
  const byDate = days.toSorted();
  const day = pick === 'next' || pick === 'first' ? byDate[0] : byDate.at(-1);
  return rows.filter((row) => row.group !== main || dayOf(row) === day);
}

/** The first few of what is counted; the next few are those to come, without what is late or cannot be dated. */
function limited({ main }: Kind, { limit, order }: Question, rows: readonly Row[]): readonly Row[] {
  const counted = main === undefined ? rows : rows.filter(({ group }) => group === main);
  if (limit === null) return rows;
  // Of a log the last few are meant.
  const fromLog = order === null && counted.every(({ type }) => type === 'update');
  return fromLog ? counted.slice(-limit) : counted.slice(0, limit);
}
