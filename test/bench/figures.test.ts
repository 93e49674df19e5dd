import { boundsOf, type Figures, quantile, type Row, tableOf } from './turns/figures.ts';

const row = (name: Row['name'], kind: string, connections: number, ms: number): Row => ({
  ...{ name, kind, connections, times: [ms, ms, ms, ms], wall: 4 * ms, cpu: ms, delay: 1 },
});

const figures = (question: number, confirmed: number, heap: number): Figures => ({
  rows: [1, 16].flatMap((connections) => [
    row('echo', 'question', connections, 2),
    row('bot', 'question', connections, question),
    row('echo', 'update confirmed', connections, 2),
    row('bot', 'update confirmed', connections, confirmed),
  ]),
  ...{ heap: { bot: heap, echo: 10 }, resident: {}, upIn: {}, cardBytes: 100 },
});

it('takes the value that a share of the times does not exceed', () => {
  const times = Array.from({ length: 100 }, (_, n) => 100 - n);
  expect([0.5, 0.95, 0.99, 1].map((share) => quantile(times, share))).toEqual([50, 95, 99, 100]);
  expect(quantile([7], 0.99)).toBe(7);
});

it('says of each bound whether it holds, as a ratio to the echo', () => {
  expect(boundsOf(figures(3, 4, 15)).map(({ is, ok }) => [is, ok])).toEqual([
    [1.5, true],
    [2, true],
    [1.5, true],
    [2 / 3, true],
    [1.5, true],
  ]);
  expect(boundsOf(figures(4, 4.2, 16)).map(({ ok }) => ok)).toEqual([false, false, false, false, false]);
});

it('says nothing of connections that were not measured', () => {
  const one = figures(3, 4, 15);
  expect(boundsOf({ ...one, rows: one.rows.filter(({ connections }) => connections === 1) })).toHaveLength(3);
});

it('shows each kind beside the echo, and the bounds', () => {
  const table = tableOf(figures(4, 4, 15), { rounds: 1, turns: 4 });
  expect(table).toMatch(/ {3}1 {2}question +bot +4\.00 +4\.00 +4\.00 +2\.00 +250 +0\.50 +4\.00/);
  expect(table).toContain('PAST   a question, p50, 1 connection: at most 1.6 ×: 2.00');
});
