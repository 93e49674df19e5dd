import { readFileSync } from 'node:fs';
import { resolveDuty } from '../../../notices/calendar/timetable.ts';
import { Facts } from '../../../notices/model/facts.ts';
import { readNotice } from '../../../notices/reading/read.ts';
import { readAnnotation } from './annotation-file.ts';
import { plainWords } from './compact.ts';
import { annotationFor } from './compare.ts';

const cases = ['sutton', 'kingston', 'herefordshire'].flatMap((id) => {
  const file = `data/notices/${id}.txt`;
  const given = readAnnotation(annotationFor(file)).issuedWith ?? [];
  return given.map((one) => ({ id, file, ...one, known: Object.keys(one.facts).join(', ') }));
});

it('has facts for each undated notice', () => {
  expect(cases.length).toBe(6);
});

describe.each(cases)('$id, given $known', ({ id, file, facts, upTo, dates }) => {
  const outcome = readNotice(readFileSync(file, 'utf8'), { id });
  if (!outcome.ok) throw new Error(outcome.reason);
  const situation = { reading: outcome.reading, facts: Facts.parse(facts), isHoliday: () => false };

  it.each(dates.map(([anchor = '', ...rest]) => ({ anchor, rest })))(
    'has the right dates: $anchor',
    ({ anchor, rest }) => {
      const duty = outcome.reading.duties.find((one) => plainWords(one.quote).includes(plainWords(anchor)));
      if (duty === undefined) throw new Error(`nothing says: ${anchor}`);
      expect(resolveDuty(duty, situation, upTo).occurrences.map(({ date }) => date)).toEqual(rest);
    },
  );
});
