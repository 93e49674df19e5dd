import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer, AnswerItem } from '../../notices/model/answer.ts';
import { CalendarDate } from '../../notices/model/dates.ts';
import { Facts, NO_FACTS } from '../../notices/model/facts.ts';
import type { Asked } from '../../dialogs/asker.ts';
import type { Setting, Turn } from '../../dialogs/hearing.ts';
import { asker, boardOf } from './desk.ts';

const Outcome = z.enum(['answered', 'clarify', 'refused']);

/** What an item must hold: a piece of its words, or the id of an action; and the date, where one is given. */
const Wanted = z.object({
  anchor: z.string().optional(),
  action: z.string().optional(),
  notice: z.string().optional(),
  due: CalendarDate.nullable().optional(),
});
type Wanted = z.infer<typeof Wanted>;

const Expected = z.object({
  outcome: z.union([Outcome, z.array(Outcome)]),
  items: z.array(Wanted).optional(),
  overdue: z.array(Wanted).optional(),
  unresolved: z.array(Wanted).optional(),
  all: z.array(Wanted).optional(),
  first: z.array(Wanted).optional(),
  /** May be listed in any group without fault. */
  may: z.array(Wanted).default([]),
  exact: z.boolean().default(true),
  value: z.union([z.number(), z.string(), z.null()]).optional(),
  says: z.array(z.union([z.string(), z.array(z.string())])).default([]),
});
type Expected = z.infer<typeof Expected>;

const QuestionLine = z.object({
  id: z.string(),
  kind: z.string(),
  notice: z.string().nullish(),
  board: z.string().nullish(),
  asOf: CalendarDate,
  facts: Facts.default(NO_FACTS),
  after: z.string().nullish(),
  question: z.string(),
  expect: Expected,
});
export type QuestionLine = z.infer<typeof QuestionLine>;

export type Verdict = 'right' | 'abstained' | 'wrong';

export interface Judged {
  readonly line: QuestionLine;
  readonly verdict: Verdict;
  readonly problems: readonly string[];
}

/** A file of questions beside this one, each with the answer that is expected. */
export function readQuestions(name: string): QuestionLine[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => QuestionLine.parse(JSON.parse(line)));
}

/** What a question is asked about, as its line says; a follow-up gets its turn from whoever asks. */
export function settingOf(line: QuestionLine, previous: Turn | null = null): Setting {
  const board = line.board === null || line.board === undefined ? null : boardOf(line.board);
  return { asOf: line.asOf, notice: line.notice ?? null, facts: line.facts, board, previous };
}

/** Asks the questions in order; a line may follow on from an earlier one. */
export function askAll(lines: readonly QuestionLine[]): { line: QuestionLine; setting: Setting; asked: Asked }[] {
  const turns = new Map<string, Turn | null>();
  return lines.map((line) => {
    const setting = settingOf(line, turns.get(line.after ?? '') ?? null);
    const asked = asker().ask(line.question, setting);
    turns.set(line.id, asked.turn);
    return { line, setting, asked };
  });
}

const plain = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const lower = (text: string): string => plain(text).toLowerCase();

function matches(item: AnswerItem, wanted: Wanted): boolean {
  const named =
    wanted.action === undefined
      ? plain(item.quote).includes(plain(wanted.anchor ?? ''))
      : item.ref === wanted.action && (item.type === 'action' || item.type === 'update');
  const there = wanted.notice === undefined || item.notice === wanted.notice;
  return named && there && (wanted.due === undefined || item.due === wanted.due);
}

/** Each wanted item must find an item of its own; where exact, none may be left over. */
function sameSet(
  items: readonly AnswerItem[],
  wanted: readonly Wanted[],
  { exact, may }: Pick<Expected, 'exact' | 'may'>,
): string[] {
  const left = [...items];
  const problems: string[] = [];
  for (const one of wanted) {
    const at = left.findIndex((item) => matches(item, one));
    if (at >= 0) left.splice(at, 1);
    else
      problems.push(`missing ${one.action ?? plain(one.anchor ?? '').slice(0, 60)}${one.due ? ` due ${one.due}` : ''}`);
  }
  const extra = left
    .filter((item) => !may.some((one) => matches(item, { ...one, due: undefined })))
    .map(({ ref, quote, due }) => `unexpected ${ref}: ${plain(quote).slice(0, 50)} due ${due ?? '-'}`);
  return exact ? [...problems, ...extra] : problems;
}

function sameValue(value: Answer['value'], expected: Answer['value']): boolean {
  if (typeof expected === 'number') return Math.abs(Number(value) - expected) < 1e-9;
  return lower(String(value ?? '')) === lower(expected ?? '');
}

/** What is wrong with an answer that was given; nothing where it is right. */
function problemsOf(answer: Answer, expect: Expected): string[] {
  const { items } = answer;
  const groups = {
    items: items.filter((item) => !item.overdue && item.certainty !== 'unresolved'),
    overdue: items.filter((item) => item.overdue),
    unresolved: items.filter((item) => item.certainty === 'unresolved'),
    all: items,
  };
  const problems = (['items', 'overdue', 'unresolved', 'all'] as const).flatMap((group) => {
    const wanted = expect[group];
    return wanted === undefined ? [] : sameSet(groups[group], wanted, expect).map((why) => `${group}: ${why}`);
  });
  const [first] = items;
  if (expect.first !== undefined && !(first && expect.first.some((wanted) => matches(first, wanted))))
    problems.push(`first item is ${first?.ref ?? 'none'}: ${plain(first?.quote ?? '').slice(0, 50)}`);
  if (expect.value !== undefined && !sameValue(answer.value, expect.value))
    problems.push(`value ${String(answer.value)}, expected ${String(expect.value)}`);
  for (const words of expect.says)
    if (![words].flat().some((one) => lower(answer.text).includes(lower(one))))
      problems.push(`text does not say ${[words].flat().join(' / ')}`);
  return problems;
}

/**
 * Right when its outcome, its items and its value are. Not answered although it could have been is `abstained`;
 * answered otherwise than expected is `wrong`, which is worse.
 */
export function judge(line: QuestionLine, answer: Answer): Judged {
  const accepted = [line.expect.outcome].flat();
  if (!accepted.includes(answer.outcome)) {
    const verdict = accepted.includes('answered') ? 'abstained' : 'wrong';
    return { line, verdict, problems: [`outcome ${answer.outcome}, expected ${accepted.join(' or ')}`] };
  }
  const problems = answer.outcome === 'answered' ? problemsOf(answer, line.expect) : [];
  return { line, verdict: problems.length === 0 ? 'right' : 'wrong', problems };
}

export type Tally = Readonly<Record<Verdict | 'asked', number>>;

export const tally = (judged: readonly Judged[]): Tally => {
  const number = (verdict: Verdict): number => judged.filter((one) => one.verdict === verdict).length;
  return { asked: judged.length, right: number('right'), abstained: number('abstained'), wrong: number('wrong') };
};

/** The score in words: a line a kind, the failures, and the whole. */
export function report(title: string, judged: readonly Judged[]): string {
  const kinds = [...new Set(judged.map(({ line }) => line.kind))].sort();
  const row = (name: string, { asked, right, abstained, wrong }: Tally): string =>
    `${name.padEnd(14)} right ${right}/${asked}  abstained ${abstained}  wrong ${wrong}`;
  const failures = judged
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ line, verdict, problems }) =>
      [`${verdict.padEnd(9)} ${line.id} [${line.kind}] ${line.question}`, ...problems.slice(0, 4)].join('\n          '),
    );
  const all = tally(judged);
  const share = ((100 * all.right) / all.asked).toFixed(1);
  const whole = `right ${all.right} of ${all.asked} (${share}%), abstained ${all.abstained}, wrong ${all.wrong}`;
  const rows = kinds.map((kind) => row(kind, tally(judged.filter(({ line }) => line.kind === kind))));
  return [title, ...failures, ...rows, whole].join('\n');
}
