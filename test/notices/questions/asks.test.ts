import { Question, type WrittenQuestion } from '../../../notices/model/question.ts';
import type { Answer } from '../../../notices/model/answer.ts';
import { asker, knowsley } from '../../questions/desk.ts';
import { idsOf, isDone, isLate, LOG, PLAN, type PlanLine, tallyOf } from './plan-csv.ts';

// What the typed question could not say, held against the board's own spreadsheets.

const answerTo = (question: WrittenQuestion): Answer =>
  asker().answer({ act: 'ask', question: Question.parse(question) }, knowsley()).answer;

const refs = ({ items }: Answer): string[] => items.map(({ ref }) => ref).sort();
const figures = ({ figures: all }: Answer): Record<string, number> =>
  Object.fromEntries(all.filter(({ words }) => words !== '0').map(({ name, words }) => [name, Number(words)]));

const late = PLAN.filter(isLate);
const reds = PLAN.filter(({ colour }) => colour === 'R');

const january = {
  kind: 'window',
  relation: 'in',
  point: { is: 'month', month: 1, year: 2015, which: null },
  approx: false,
} as const;
const byNewYear = {
  kind: 'window',
  relation: 'by',
  point: { is: 'date', date: '2014-12-31' },
  approx: false,
} as const;

describe('counted apart', () => {
  it('by agency: how many reds each has, those without any too', () => {
    const answer = answerTo({ kind: 'list', subject: 'action', rag: ['red'], groupBy: 'agency', aggregate: 'count' });
    expect(figures(answer)).toEqual(tallyOf(reds, ({ agency }) => agency));
    expect(answer.value).toBe(reds.length);
    expect(answer.figures.filter(({ words }) => words === '0').map(({ name }) => name)).toEqual([
      'Health',
      'Schools',
      'LSCB',
    ]);
    expect(answer.echo).toBe('List, actions only and RAG red, by agency, counted, Knowsley');
    expect(answer.summary).toContain('The most: Council, 2.');
  });

  it('by owner, in the order of their names, without saying who has the most', () => {
    const answer = answerTo({ kind: 'overdue', subject: 'action', groupBy: 'owner' });
    expect(figures(answer)).toEqual(tallyOf(late, ({ owner }) => owner));
    const names = answer.figures.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(answer.summary).not.toContain('The most');
  });

  it.each([
    ['status', (line: PlanLine) => line.status.replace('Complete awaiting', 'Complete, awaiting')],
    ['month', ({ due }: PlanLine) => due.slice(0, 7)],
  ] as const)('by %s: every action once', (groupBy, of) => {
    const counts = Object.values(tallyOf(PLAN, of)).sort();
    const answer = answerTo({ kind: 'list', subject: 'action', groupBy });
    expect(Object.values(figures(answer)).sort()).toEqual(counts);
    expect(answer.items).toHaveLength(PLAN.length);
    expect(answer.sections.reduce((sum, { size }) => sum + size, 0)).toBe(PLAN.length);
  });

  it('by month: in which most falls due', () => {
    const answer = answerTo({ kind: 'due', subject: 'action', groupBy: 'month' });
    const open = PLAN.filter((line) => line.due >= '2015-02-02' && !isDone(line));
    expect(Object.values(figures(answer))).toEqual(
      Object.entries(tallyOf(open, ({ due }) => due.slice(0, 7)))
        .sort()
        .map(([, n]) => n),
    );
    expect(answer.summary).toContain('The most: March 2015,');
  });

  it('of what was finished by the month in which it was', () => {
    const answer = answerTo({ kind: 'list', subject: 'action', progress: 'closed', groupBy: 'month' });
    expect(figures(answer)).toEqual({ 'October 2014': 4, 'November 2014': 2 });
  });

  it('by theme: what is about several under each, listed once', () => {
    const answer = answerTo({ kind: 'list', subject: 'action', rag: ['red'], groupBy: 'theme' });
    expect(refs(answer)).toEqual(idsOf(reds));
    expect(answer.summary).toContain('counted under each');
  });

  it('is said not to be where a kind has nothing to count', () => {
    expect(answerTo({ kind: 'text', refs: ['8(b)'], groupBy: 'agency' }).summary).toContain(
      'This does not take into account: “by agency”',
    );
  });
});

describe('a colour that was recorded', () => {
  it('and one that was not', () => {
    const without = answerTo({ kind: 'list', subject: 'action', colour: 'computed' });
    expect(refs(without)).toEqual(idsOf(PLAN.filter(({ colour }) => colour === '')));
    expect(without.echo).toContain('without a RAG that was recorded');
    const recorded = answerTo({ kind: 'list', subject: 'action', colour: 'recorded' });
    expect(refs(recorded)).toEqual(idsOf(PLAN.filter(({ colour }) => colour !== '')));
  });

  it('and is another than its date would give', () => {
    const { items } = answerTo({ kind: 'list', subject: 'action', colour: 'differing' });
    const byDate = (line: PlanLine): string =>
      isDone(line) ? 'B' : !isLate(line) ? 'G' : line.due >= '2015-01-02' ? 'A' : 'R';
    const other = PLAN.filter((line) => line.colour !== '' && line.colour !== byDate(line));
    expect(items.map(({ ref }) => ref).sort()).toEqual(idsOf(other));
  });
});

describe('finished in time', () => {
  const finishedOn = (id: string): string =>
    LOG.find(({ about, status }) => about === id && status === 'Complete')?.date ?? '';
  const done = PLAN.filter(isDone);

  it('or late, by the day since which the log has it so', () => {
    const inTime = answerTo({ kind: 'list', subject: 'action', finished: 'on-time', aggregate: 'count' });
    expect(refs(inTime)).toEqual(idsOf(done.filter(({ id, due }) => finishedOn(id) <= due)));
    expect(inTime.value).toBe(6);
    expect(inTime.items.map(({ note }) => note)).toContain('finished on 27 November 2014, 1 day before its date');
    expect(answerTo({ kind: 'list', subject: 'action', finished: 'late' }).items).toEqual([]);
  });
});

describe('how much is done', () => {
  const percentOf = (line: PlanLine): number | null =>
    isDone(line) ? 100 : (LOG.findLast(({ about, percent }) => about === line.id && percent !== null)?.percent ?? null);

  it.each([
    ['>=', 50],
    ['<', 50],
    ['>', 75],
  ] as const)('is compared with a figure: %s %i%%', (comparison, value) => {
    const is = (done: number | null): boolean =>
      done !== null && (comparison === '<' ? done < value : comparison === '>' ? done > value : done >= value);
    const answer = answerTo({ kind: 'list', percent: { comparison, value } });
    expect(refs(answer)).toEqual(idsOf(PLAN.filter((line) => is(percentOf(line)))));
  });

  it('was not recorded of the others', () => {
    const told = new Set(LOG.flatMap(({ about, percent }) => (percent === null ? [] : [about])));
    const answer = answerTo({ kind: 'list', subject: 'action', percent: 'none' });
    expect(refs(answer)).toEqual(idsOf(PLAN.filter(({ id }) => !told.has(id))));
  });

  it('orders what is asked for, the least first, and what nobody told last', () => {
    const { items } = answerTo({ kind: 'list', subject: 'action', progress: 'open', order: 'least-done' });
    const open = PLAN.filter((line) => !isDone(line));
    const known = open.flatMap((line) => percentOf(line) ?? []).sort((a, b) => a - b);
    const given = items.flatMap(({ ref }) => open.filter(({ id }) => id === ref).map(percentOf));
    expect(given.slice(0, known.length)).toEqual(known);
    expect(given.slice(known.length).every((one) => one === null)).toBe(true);
    expect(items[0]?.note).toContain('20% done');
  });

  it('the longest without an update first', () => {
    const { items } = answerTo({ kind: 'list', subject: 'action', progress: 'open', order: 'stalest' });
    const last = (id: string): string => LOG.findLast(({ about }) => about === id)?.date ?? '';
    const days = items.map(({ ref }) => last(ref));
    expect(days).toEqual(days.toSorted());
  });
});

describe('any of several', () => {
  it('red or overdue', () => {
    const answer = answerTo({ kind: 'list', subject: 'action', any: [{ rag: ['red'] }, { overdue: true }] });
    expect(refs(answer)).toEqual(idsOf(PLAN.filter((line) => reds.includes(line) || isLate(line))));
    expect(answer.echo).toContain('RAG red or overdue ones');
  });

  it('narrows with the rest of the question, and is told of a kind that cannot', () => {
    const any = [{ rag: ['red' as const] }, { status: ['not-started' as const] }];
    const police = answerTo({ kind: 'list', subject: 'action', who: [{ agency: 'Police' }], any });
    expect(refs(police)).toEqual(['A10']);
    expect(answerTo({ kind: 'meeting', pick: 'next', any }).summary).toContain('“RAG red or not started”');
  });
});

describe('what was due in a time behind us', () => {
  it('is counted whether it is overdue by now or not', () => {
    const was = PLAN.filter(({ due }) => due <= '2014-12-31');
    const answer = answerTo({ kind: 'due', subject: 'action', window: [byNewYear], aggregate: 'count' });
    expect(refs(answer)).toEqual(idsOf(was));
    expect(answer).toMatchObject({ value: was.length });
    expect(answer.summary).toMatch(/^9 actions were due by 31 December 2014\. 3 of them are still overdue\./);
  });

  it('is what a share of it is a share of', () => {
    const was = PLAN.filter(({ due }) => due.startsWith('2014-11') || due.startsWith('2015-01'));
    const share = (month: number, year: number) =>
      answerTo({
        kind: 'due',
        window: [{ ...january, point: { ...january.point, month, year } }],
        progress: 'closed',
        aggregate: 'share',
      });
    const of = (month: string) => was.filter(({ due }) => due.startsWith(month));
    expect(share(11, 2014).summary).toContain(`2 of ${of('2014-11').length} actions (100%)`);
    expect(share(1, 2015).summary).toContain(`0 of ${of('2015-01').length} actions (0%)`);
  });

  it('with what is overdue already counts that too', () => {
    const february = { ...january, point: { ...january.point, month: 2 } };
    const answer = answerTo({
      kind: 'due',
      subject: 'action',
      window: [february],
      withOverdue: true,
      aggregate: 'count',
    });
    const due = PLAN.filter((line) => line.due.startsWith('2015-02') && !isDone(line));
    expect(answer.value).toBe(due.length + late.length);
    expect(refs(answer)).toEqual(idsOf([...due, ...late]));
  });
});
