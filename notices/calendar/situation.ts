import type { Occurrence } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { FactName, Facts } from '../model/facts.ts';
import type { Anchor, ParsedNotice } from '../model/notice.ts';
import type { IsHoliday } from './arithmetic.ts';

/** A notice with what the board has said about its open dates so far. */
export interface Situation {
  readonly reading: Pick<ParsedNotice, 'notice' | 'duties'>;
  readonly facts: Facts;
  readonly isHoliday: IsHoliday;
}

/** When a duty falls due, or which fact is missing to say so. */
export interface Resolution {
  readonly occurrences: readonly Occurrence[];
  readonly missing: FactName | null;
  /** Words of its deadlines that say when and that no date could be made of, as printed. */
  readonly unclear: readonly string[];
  /** In force all the time: it has no date and lacks none. */
  readonly continuing: boolean;
}

/** The date that deadlines count from. A printed issue date is never changed by a fact. */
export function anchorDate(anchor: Anchor, { reading, facts }: Situation): CalendarDate | null {
  switch (anchor) {
    case 'issued':
      return reading.notice.issued?.date ?? facts.issued ?? null;
    case 'received':
      return facts.received ?? null;
    case 'inspection':
      return reading.notice.inspection?.date ?? null;
  }
}
