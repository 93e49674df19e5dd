import type { Reply } from '../../dialogs/protocol/reply.ts';
import { readNotice } from '../../notices/reading/read.ts';
import { withOverlay } from '../../notices/review/apply.ts';
import { compareVersions } from '../../notices/review/compare.ts';
import type { NoticeReview } from '../../notices/review/desk.ts';
import type { Correction } from '../../notices/review/overlay.ts';
import { rowsOf } from '../../notices/review/rows.ts';
import { AMENDED, NOTICE } from '../notices/review/a-notice.ts';

const wexcombe = { id: 'wexcombe', place: 'Wexcombe', council: 'Wexcombe County Council' };
const noHoliday = (): boolean => false;

function read(text: string) {
  const result = readNotice(text, { id: 'wexcombe' });
  if (!result.ok) throw new Error(result.reason);
  return result.reading;
}

function reviewOf(text: string, overlay: readonly Correction[], before: string | null): NoticeReview {
  const reviewed = withOverlay(text, read(text), overlay);
  return {
    ...{ id: 'wexcombe', file: 'Improvement notice.pdf', revision: '0123456789abcdef', reading: reviewed.reading },
    ...{ rows: rowsOf(reviewed, noHoliday), conflicts: [], lost: [], openedBy: 'Alex Officer' },
    ...{ at: '2026-11-30T10:00:00.000Z', version: before === null ? 1 : 2 },
    comparison: before === null ? null : compareVersions(read(before), reviewed.reading),
  };
}

const review = reviewOf(NOTICE, [], null);
const [doubted] = review.rows;
if (doubted === undefined) throw new Error('the notice has rows');
const by = { id: 'alex', name: 'Alex Officer' };
const corrected = reviewOf(
  NOTICE,
  [
    {
      ...{ anchor: doubted.anchor, by, at: '2026-11-30T10:00:00.000Z', was: 'report' },
      amendment: { to: 'deadline', words: 'by 30 June 2024' },
    },
  ],
  null,
);

/** A council's own notice: read, checked, published, lifted. */
export const OWN_NOTICE_SAMPLES: Readonly<Record<string, Reply>> = {
  'own-notice-review': { kind: 'notice-review', review, offset: 0, said: null },
  'own-notice-corrected': {
    ...{ kind: 'notice-review', review: corrected, offset: 0 },
    said: 'Kept: due: by 30 June 2024.',
  },
  'own-notice-amended': { kind: 'notice-review', review: reviewOf(AMENDED, [], NOTICE), offset: 0, said: null },
  'own-notice-row': {
    ...{ kind: 'notice-row', notice: 'wexcombe', council: wexcombe.council, row: doubted, offset: 0 },
    wrong: { why: '“soonish” does not say when so that a date can be worked out.', typed: { when: 'soonish' } },
  },
  'own-notice-doubts': { kind: 'notice-doubts', review },
  'own-notice-published': {
    ...{ kind: 'notice-published', notice: wexcombe, version: 1, duties: 6, undated: true, again: false },
  },
  'own-notice-wanted': { kind: 'notice-wanted', open: [{ id: 'wexcombe', council: wexcombe.council }] },
  'own-notice-lift': { kind: 'notice-lift', notice: wexcombe, today: '2026-11-30', lifted: '2026-11-01' },
  'own-notice-lifted': { kind: 'notice-lifted', notice: wexcombe, on: '2026-11-01', again: false },
  'own-notice-not-used': {
    kind: 'problem',
    problem: {
      kind: 'notice-file',
      why: '“scan.pdf” is a scan: its pages are pictures and hold no text. Nothing was added.',
    },
  },
  'own-notice-first-officer': {
    kind: 'problem',
    problem: { kind: 'first-officer', id: '00000000-0000-0000-0000-000000000020' },
  },
  'own-notice-no-review': { kind: 'problem', problem: { kind: 'no-review', council: wexcombe.council } },
  'own-notice-nothing-new': {
    kind: 'problem',
    problem: { kind: 'nothing-new', council: wexcombe.council, version: 1 },
  },
};
