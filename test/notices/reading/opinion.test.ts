import { statSync } from 'node:fs';
import { resolveDuty } from '../../../notices/calendar/timetable.ts';
import { NO_FACTS } from '../../../notices/model/facts.ts';
import type { ParsedNotice } from '../../../notices/model/notice.ts';
import { namesOf } from '../../../notices/reading/names.ts';
import { doubtsBy } from '../../../notices/reading/opinion/doubts.ts';
import { figuresIn } from '../../../notices/reading/opinion/figures.ts';
import { createOpinion, type Opinion } from '../../../notices/reading/opinion/opinion.ts';
import { type Seen, tokensOf } from '../../../notices/reading/opinion/seen.ts';
import { readNotice } from '../../../notices/reading/read.ts';
import { withOverlay } from '../../../notices/review/apply.ts';
import { rowsOf } from '../../../notices/review/rows.ts';
import { noticeAround } from './seed-notices.ts';

const NONE: Opinion = { kind: null, holder: null, figures: [], untold: false, dated: false };

/** The notice around a sentence, as somebody of a fixed opinion doubts it. */
function doubted(sentence: string, opinion: Partial<Opinion>): { text: string; reading: ParsedNotice } {
  const text = noticeAround(sentence);
  const isOurs = (seen: Seen): boolean => sentence.includes(seen.clause.plain);
  const result = readNotice(text, {
    id: 'test',
    opinion: doubtsBy((seen) => (isOurs(seen) ? { ...NONE, ...opinion } : NONE)),
  });
  if (!result.ok) throw new Error(result.reason);
  return { text, reading: result.reading };
}
const whysOf = (sentence: string, opinion: Partial<Opinion>): string[] =>
  doubted(sentence, opinion).reading.doubts.map(({ why }) => why);

const PLAN = 'The Council must publish an improvement plan by 31 May 2024.';

describe('a second opinion', () => {
  it('says both readings in words', () => {
    expect(whysOf(PLAN, { kind: 'report' })).toEqual(['This was read as a plan by the council; it may be a report']);
    expect(whysOf(PLAN, { holder: 'board' })).toEqual([
      'This was read as a plan by the council; it may be by the Improvement Board',
    ]);
    expect(whysOf(PLAN, { kind: 'validation', holder: 'nobody' })).toEqual([
      'This was read as a plan by the council; it may be an outside check by somebody else',
    ]);
    expect(whysOf(PLAN, {})).toEqual([]);
  });

  it('says which number it means, and what else was passed over', () => {
    const sentence = 'The Council must audit 40 files each month.';
    const [figure] = figuresIn(sentence);
    if (figure === undefined) throw new Error('no figure');
    expect(whysOf(sentence, { figures: [{ figure, toReach: true }] })).toEqual([
      '“40” may be to be reached, and was not read as a target',
    ]);
    expect(whysOf(sentence, { dated: true })).toEqual([
      'No date was read here, and duties in words like these mostly have one',
    ]);
  });

  it('turns no printed date into one that is not resolved', () => {
    const { reading } = doubted(PLAN, { kind: 'report', holder: 'board' });
    const [duty] = reading.duties.filter(({ ref }) => ref === '2');
    if (duty === undefined) throw new Error('no duty');
    const found = resolveDuty(duty, { reading, facts: NO_FACTS, isHoliday: () => false }, '2030-01-01');
    expect(found.occurrences).toMatchObject([{ date: '2024-05-31', certainty: 'stated' }]);
    expect(found).toMatchObject({ missing: null, unclear: [] });
  });

  it('is settled by whoever confirms or corrects the duty', () => {
    const { text, reading } = doubted(PLAN, { kind: 'report' });
    const row = rowsOf(withOverlay(text, reading, []), () => false).find(({ ref }) => ref === '2');
    expect(row?.as).toBe('doubt');
    if (row === undefined) throw new Error('no row');
    const by = { id: 'alex', name: 'Alex Officer' };
    for (const amendment of [{ to: 'right' }, { to: 'kind', kind: 'report' }] as const) {
      const said = { anchor: row.anchor, amendment, by, at: '2026-11-30T10:00:00.000Z', was: '' };
      expect(withOverlay(text, reading, [said]).reading.doubts).toEqual([]);
    }
  });

  it('adds nothing about dates and numbers where the rules doubt already, and no second doubt about a kind', () => {
    const kind = 'The Council must prepare for the stocktake.';
    expect(whysOf(kind, { kind: 'plan', dated: true })).toEqual(['This was read as a measure; it may be a review']);
  });
});

describe('what the opinion is made of', () => {
  it('doubts a kind only where the one that was read is unlikely', () => {
    const seen: Seen = {
      clause: { plain: 'The Council must write.', names: [{ party: 'council', from: 0, to: 11 }] },
      ...{ stem: null, before: null, heading: '' },
      read: { kind: 'measure', holders: ['council'], told: false, forms: [], values: [] },
    };
    const opinionWith = (weight: number): Opinion =>
      createOpinion({
        classes: ['kind=measure', 'kind=report', 'holder=no', 'holder=yes', 'date=no', 'date=yes'],
        bias: [0, 0, 0, 3, 0, -3],
        features: { 'k.asks0:write': [1, weight] },
      })(seen);
    expect(opinionWith(0)).toEqual(NONE);
    expect(opinionWith(500)).toEqual({ ...NONE, kind: 'report' });
  });

  it('finds figures, and no years, days or parts of dates', () => {
    const plain = 'from 1,200 to 85% by 31 March 2024, 12/3, the 2nd of 4.5 per cent';
    expect(figuresIn(plain).map(({ value, share }) => [value, share])).toEqual([
      [1200, false],
      [85, true],
      [4.5, true],
    ]);
  });

  it('learns no name and no date by heart', () => {
    const plain = 'The Board will meet by 3 May 2024';
    const names = namesOf('the Improvement Board')('The Board');
    expect(tokensOf({ plain, names }).map(({ word }) => word)).toEqual([
      '<board>',
      'will',
      'meet',
      'by',
      '<figure>',
      '<month>',
      '<year>',
    ]);
  });

  it('is small', () => {
    expect(statSync('notices/reading/opinion/weights.json').size).toBeLessThan(150_000);
  });
});
