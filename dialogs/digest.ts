import { digestOf } from '../notices/digest/digest.ts';
import type { DigestGroup } from '../notices/digest/model.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { DateStyle } from '../notices/model/posting.ts';
import { nameOf } from './places.ts';
import type { DigestReply } from './protocol/answers.ts';
import type { ScopedServices } from './boards.ts';
import type { Desk } from './services.ts';

/** Which digest, and what of it. */
export interface DigestAsked {
  /** The day of the digest before; null: what changed in the last seven days is told. */
  readonly since: CalendarDate | null;
  /** The group to show in full; null: the digest itself. */
  readonly show: DigestGroup | null;
  readonly offset: number;
  /** How its dates are written; left out: in words. */
  readonly dates?: DateStyle;
}

/** The digest of a board on the desk's day: for a post, for a preview, and for the buttons on both. */
export function digestReply(
  { reading, log, today }: Pick<Desk, 'reading' | 'log' | 'today'>,
  { since, show, offset, dates = 'words' }: DigestAsked,
  { isHoliday }: Pick<ScopedServices, 'isHoliday'>,
): DigestReply {
  const digest = digestOf({ reading, log, today, since, isHoliday, dates });
  return { kind: 'digest', notice: nameOf(reading), digest, show, offset };
}
