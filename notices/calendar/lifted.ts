import type { CalendarDate } from '../model/dates.ts';
import type { Notice } from '../model/notice.ts';

/** The day on which a notice was lifted, once it has come; null: it is in force on this day. */
export const liftedOn = ({ lifted }: Pick<Notice, 'lifted'>, today: CalendarDate): CalendarDate | null =>
  lifted !== undefined && lifted.on <= today ? lifted.on : null;
