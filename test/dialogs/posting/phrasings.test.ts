import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { postingOrder } from '../../../dialogs/posting/understand.ts';
import { Said } from '../../../dialogs/posting/said.ts';
import { weekdayName } from '../../../notices/words/calendar-words.ts';

const Line = z.strictObject({ sentence: z.string(), expect: z.string() });
const lines = readFileSync(join(__dirname, 'orders.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Line.parse(JSON.parse(line)));

/** "mon 09:00" of a digest that is to come, "-" where nothing is said; otherwise the name of the order. */
function read(sentence: string): string {
  const order = postingOrder(sentence);
  if (order?.order !== 'subscribe') return order?.order ?? 'none';
  const { weekday, time } = order.when;
  return `${weekday === null ? '-' : weekdayName(weekday).slice(0, 3).toLowerCase()} ${time ?? '-'}`;
}

describe('orders about posts, in words that were new when they were written', () => {
  it.each(lines)('$sentence → $expect', ({ sentence, expect: expected }) => {
    expect(read(sentence)).toBe(expected);
  });
});

describe('a day or an hour that is given up', () => {
  it.each([
    ['fridays not mondays', 5, null],
    ['swap it from monday to thursday', 4, null],
    ["tuesday isn't working, make it thursday", 4, null],
    ['we meet on mondays, so fridays at 3', 5, '15:00'],
    ["make it 9 o'clock rather than half past eight", null, '09:00'],
    ['at 10 instead of 9 on wednesdays', 3, '10:00'],
  ])('is not the one that is meant: %s', (sentence, weekday, time) => {
    expect(new Said(sentence).when).toEqual({ weekday, time, zone: null });
  });
});

describe('a time of the day', () => {
  it.each([
    ['the digest at 16:30', '16:30'],
    ['the digest at 25:00', null],
    ['bring the digest forward to 8', '08:00'],
    ['move the digest to 8 March', null],
    ['the digest for 2 weeks', null],
    ['the digest here Monday 9', '09:00'],
    ['the digest here Monday 9 March', null],
  ])('%s → %s', (sentence, time) => {
    expect(new Said(sentence).when.time).toBe(time);
  });
});
