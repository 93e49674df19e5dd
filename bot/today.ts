import type { CalendarDate } from '../notices/model/dates.ts';

let london: Intl.DateTimeFormat | null = null;

/** Made when it is first asked for: a command that is given its day needs none. */
const inLondon = (): Intl.DateTimeFormat =>
  (london ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }));

/** Today in London: the one place where the clock is read for it. */
export function londonToday(now: Date = new Date()): CalendarDate {
  const parts = new Map(
    inLondon()
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}
