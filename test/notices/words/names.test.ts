import { FactName } from '../../../notices/model/facts.ts';
import { itemLine } from '../../../notices/questions/answer-text.ts';
import { factName } from '../../../notices/words/facts.ts';
import { PARTY_NAMES } from '../../../notices/words/parties.ts';
import { targetWords } from '../../../notices/words/targets.ts';
import { whenWords } from '../../../cards/items.ts';
import { dutyItem } from '../../dialogs/hand-made.ts';

describe('the names of things', () => {
  it.each(['long', 'short'] as const)('call no two parties the same: %s', (form) => {
    const names = Object.values(PARTY_NAMES).map((name) => name[form]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(FactName.options)('say on a card what the text says: %s', (missing) => {
    const item = dutyItem('1', { certainty: 'unresolved', missing, due: null, dueWords: null, occurrences: [] });
    expect(whenWords(item)).toBe(`no date yet: needs ${factName(missing)}`);
    expect(itemLine(item, false, false)).toContain(`no date yet: ${factName(missing)}`);
  });

  it.each([
    ['<=', 1205, 'cases', null, 'no more than 1,205 cases'],
    ['>=', 65, '%', 'England average', 'at least 65% (England average)'],
    ['=', 0, '', null, '0'],
    ['maintain', null, '', 'the England average', 'at least maintained at the England average'],
    ['<=', null, '', null, 'no more than the level named in the notice'],
  ] as const)('say a target %s %s %s', (comparison, value, unit, benchmark, said) => {
    const rest = { metric: 'cases', baseline: null, deadline: null, span: [0, 1] as [number, number] };
    expect(targetWords({ ...rest, comparison, value, unit, benchmark })).toBe(said);
  });
});
