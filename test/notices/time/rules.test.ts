import { CATEGORIES } from '../../../notices/time/rules.ts';
import { Text } from '../../../notices/time/text.ts';
import { separate } from '../../../notices/time/separate.ts';
import { tokensOf } from './worlds.ts';

/** "[overdue] by two weeks": what stands in brackets is around the example, and is not read. */
function asked(example: string): { readonly text: Text; readonly start: number; readonly end: number } {
  const wordsOf = (said: string) => separate(tokensOf(said)).words;
  const [, before = '', said = '', behind = ''] = /^(?:\[(.*?)\] )?([^[]*?)(?: \[(.*)\])?$/.exec(example) ?? [];
  const start = wordsOf(before).length;
  const words = [...wordsOf(before), ...wordsOf(said), ...wordsOf(behind)];
  return { text: new Text(words, { near: 2015 }), start, end: start + wordsOf(said).length };
}

const rules = [...CATEGORIES].flatMap(([made, category]) =>
  category.rules.map((rule) => ({ made, category, rule, name: `${made}: ${rule.name}` })),
);

/** Two rules that read the same words, and what each makes of them: the first wins. */
const OVERLAPS = [
  // "1 and 15 March": two days, not a day beside a month.
  'between days of one month, not from a point to another',
  // "third quarter of 2012/13": three months of the financial year, not of the calendar's.
  'quarter of a year near today, not part of a stretch by its length',
  'quarter of a year of work, not part of a stretch by its length',
  'quarter of a year, not part of a stretch by its length',
  'quarter of the year, not part of a stretch by its length',
  // "3rd day of March": the date.
  'day of a month, not part of a stretch by its length',
  // Both mean the same.
  'from a point to another, not list of months',
  'from now, not length after a point',
  // "Mar 15" near 2015.
  'month and day of it, not month and day of it in words',
  'month and short year, not month and day',
];

describe('each rule', () => {
  it('has a name of its own, and words that nobody has to scroll for', () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(80);
    for (const { rule } of rules) expect(rule.pattern.length).toBeLessThan(100);
  });

  it.each(rules)('$name reads its examples, whole', ({ category, rule }) => {
    for (const example of rule.examples) {
      const { text, start, end } = asked(example);
      const hit = category.longest(text, start);
      expect({ example, rule: hit?.rule, end: hit?.end }).toEqual({ example, rule: rule.name, end });
    }
  });

  it('has an example', () => {
    expect(rules.filter(({ rule }) => rule.examples.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('shares its examples with no other rule that makes the same, beside those listed', () => {
    const found = new Set<string>();
    const wider = ['date', 'calendar'].flatMap((name) => CATEGORIES.get(name) ?? []);
    for (const { category, rule } of rules) {
      for (const example of rule.examples) {
        const { text, start, end } = asked(example);
        for (const one of [category, ...wider]) {
          const all = one.each(text, start).filter((hit) => hit.end === end);
          if (!all.some((hit) => hit.rule === rule.name)) continue;
          for (const other of all) {
            const wins = one.longest(text, start)?.rule;
            if (other.rule !== rule.name)
              found.add(wins === rule.name ? `${rule.name}, not ${other.rule}` : `${other.rule}, not ${rule.name}`);
          }
        }
      }
    }
    expect([...found].sort()).toEqual([...OVERLAPS].sort());
  });
});
