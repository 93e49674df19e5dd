import type { ParsedNotice } from '../../../notices/model/notice.ts';
import { readNotice } from '../../../notices/reading/read.ts';
import { placeAsWords, withOverlay } from '../../../notices/review/apply.ts';
import { carryOver } from '../../../notices/review/carry.ts';
import { compareVersions, movedRefs } from '../../../notices/review/compare.ts';
import { locate } from '../../../notices/review/locate.ts';
import type { Amendment, Correction } from '../../../notices/review/overlay.ts';
import { rowsOf } from '../../../notices/review/rows.ts';
import { AMENDED, NOTICE } from './a-notice.ts';

function read(text: string): ParsedNotice {
  const result = readNotice(text, { id: 'wexcombe' });
  if (!result.ok) throw new Error(result.reason);
  return result.reading;
}
const base = read(NOTICE);
const noHoliday = () => false;
const by = { id: 'alex', name: 'Alex Officer' };

/** What an officer says of a row of the reading. */
function said(ref: string, amendment: Amendment, was?: string): Correction {
  const row = rowsOf(withOverlay(NOTICE, base, []), noHoliday).find((one) => one.ref === ref);
  if (row === undefined) throw new Error(`there is no row ${ref}`);
  const place = locate(row.anchor, base);
  return {
    ...{ anchor: row.anchor, amendment, by, at: '2026-11-30T10:00:00.000Z' },
    was: was ?? (place === null ? '' : placeAsWords(place)),
  };
}
const reviewed = (...overlay: Correction[]) => withOverlay(NOTICE, base, overlay);
const dutyIn = ({ reading }: ReturnType<typeof reviewed>, id: string) => reading.duties.find((duty) => duty.id === id);

describe('a correction', () => {
  it('says otherwise what it names, and leaves the rest as it was read', () => {
    const done = reviewed(
      said('4', { to: 'kind', kind: 'plan' }),
      said('4', { to: 'holders', holders: ['board', 'dfe'] }),
    );
    expect(dutyIn(done, '4')).toMatchObject({
      kind: 'plan',
      holders: ['board', 'dfe'],
      quote: dutyIn(reviewed(), '4')?.quote,
    });
    expect(done.reading.duties.filter(({ id }) => id !== '4')).toEqual(base.duties.filter(({ id }) => id !== '4'));
    expect(done.conflicts).toEqual([]);
  });

  it('gives a date in the words of a notice, and never one that the words do not give', () => {
    const dated = reviewed(said('4', { to: 'deadline', words: 'within two months of this notice' }));
    const [row] = rowsOf(dated, noHoliday).filter(({ ref }) => ref === '4');
    expect(row?.dates).toEqual(['4 May 2024 (computed)']);
    expect(row?.as).toBe('duty');
    const vague = reviewed(said('4', { to: 'deadline', words: 'when it suits' }));
    expect(vague.conflicts).toMatchObject([
      { why: 'cannot', because: expect.stringContaining('“when it suits” does not say when') as string },
    ]);
    expect(dutyIn(vague, '4')).toEqual(dutyIn(reviewed(), '4'));
  });

  it('takes the date away, and what stays unclear stays in doubt', () => {
    expect(dutyIn(reviewed(said('3', { to: 'deadline', words: 'none' })), '3')).toMatchObject({
      deadlines: [],
      targets: [{ deadline: null }],
    });
    expect(reviewed(said('4', { to: 'kind', kind: 'meeting' })).reading.doubts.map(({ why }) => why)).toContain(
      'This says when, but not so that a date can be worked out',
    );
    expect(reviewed(said('4', { to: 'right' })).reading.doubts.map(({ why }) => why)).toEqual([
      'No duty was recognised here',
    ]);
  });

  it('gives another number to reach', () => {
    const done = reviewed(said('3', { to: 'target', words: 'at least 85%' }));
    expect(dutyIn(done, '3')?.targets).toMatchObject([
      { metric: 'unallocated cases', comparison: '>=', value: 85, unit: '%', deadline: 0 },
    ]);
  });

  it('divides a duty and joins it again; both halves have their exact words', () => {
    const divided = reviewed(said('1', { to: 'split', before: 'within one month' }));
    expect(divided.reading.duties.filter(({ ref }) => ref === '1').map(({ id, quote }) => [id, quote])).toEqual([
      ['1', 'The Council must appoint an independent chair of the Improvement Board'],
      ['1/2', 'within one month of the date of this Notice.'],
    ]);
    for (const { quote, span } of divided.reading.duties) expect(NOTICE.slice(...span)).toBe(quote);
    const joined = reviewed(said('2/2', { to: 'join' }));
    expect(joined.reading.duties.filter(({ ref }) => ref === '2')).toMatchObject([
      { id: '2', deadlines: [{ form: 'day' }, { form: 'every' }] },
    ]);
    expect(reviewed(said('1', { to: 'join' })).conflicts).toMatchObject([{ why: 'cannot' }]);
  });

  it('makes a duty of a sentence and no duty of another; refs of the others stay', () => {
    const done = reviewed(said('s6', { to: 'duty' }), said('3', { to: 'not-a-duty' }));
    expect(done.reading.duties.map(({ ref }) => ref)).toEqual(['1', '2', '2', '4', '5', '6']);
    expect(done.reading.provisions.find(({ ref }) => ref === '3')?.role).toBe('preamble');
    expect(rowsOf(done, noHoliday).find(({ words }) => words.includes('unallocated'))).toMatchObject({
      as: 'explanation',
      duty: null,
    });
  });

  it('is taken back', () => {
    const there = said('3', { to: 'not-a-duty' });
    expect(reviewed(there, { ...there, amendment: { to: 'as-read' } }).reading).toEqual(base);
  });
});

describe('corrections over a better reading', () => {
  const withDuty = (id: string, change: object): ParsedNotice => ({
    ...base,
    duties: base.duties.map((duty) => (duty.id === id ? { ...duty, ...change } : duty)),
  });

  it('stay where the reader now says something else, and say so', () => {
    const better = withOverlay(NOTICE, withDuty('4', { kind: 'measure' }), [said('4', { to: 'kind', kind: 'plan' })]);
    expect(better.reading.duties.find(({ id }) => id === '4')?.kind).toBe('plan');
    expect(better.conflicts).toMatchObject([{ why: 'reads-otherwise' }]);
  });

  it('are no conflict where the reader now says the same', () => {
    expect(
      withOverlay(NOTICE, withDuty('4', { kind: 'plan' }), [said('4', { to: 'kind', kind: 'plan' })]).conflicts,
    ).toEqual([]);
  });

  it('follow their words to another ref, and are told where those are gone or cut otherwise', () => {
    const correction = said('4', { to: 'kind', kind: 'plan' });
    expect(withOverlay(NOTICE, withDuty('4', { id: 'B9', ref: 'B9' }), [correction]).reading.duties).toContainEqual(
      expect.objectContaining({ id: 'B9', kind: 'plan' }),
    );
    const cut = withOverlay(NOTICE, withDuty('4', { words: 'must report progress' }), [correction]);
    expect(cut.conflicts).toMatchObject([{ why: 'cut-otherwise', now: 'must report progress' }]);
    const without = {
      ...base,
      duties: base.duties.filter(({ id }) => id !== '4'),
      coverage: { ...base.coverage, sentences: [] },
    };
    expect(withOverlay(NOTICE, without, [correction]).conflicts).toMatchObject([{ why: 'gone' }]);
  });
});

describe('a new version', () => {
  const amended = read(AMENDED);
  const compared = compareVersions(base, amended);

  it('is compared duty by duty', () => {
    expect(compared).toEqual({
      kept: [
        { from: '1', to: '1' },
        { from: '2/2', to: '2/2' },
        { from: '4', to: '3' },
        { from: '6', to: '5' },
      ],
      changed: [{ from: '2', to: '2', what: ['words', 'when'] }],
      fresh: ['6'],
      gone: ['3'],
    });
  });

  it('moves the refs of what was recorded, and keeps those of what is gone apart', () => {
    expect(movedRefs(base, amended, compared, 1)).toEqual([
      { from: '4', to: '3' },
      { from: '6', to: '5' },
      { from: '3', to: '3 of version 1' },
    ]);
  });

  it('takes over the corrections of the words that it still has', () => {
    const { overlay, lost } = carryOver(AMENDED, amended, [
      said('4', { to: 'kind', kind: 'plan' }),
      said('3', { to: 'kind', kind: 'measure' }),
    ]);
    expect(overlay).toMatchObject([{ anchor: { ref: '3' } }]);
    expect(lost).toMatchObject([{ anchor: { ref: '3' } }]);
    expect(withOverlay(AMENDED, amended, overlay).reading.duties.find(({ id }) => id === '3')?.kind).toBe('plan');
  });
});
