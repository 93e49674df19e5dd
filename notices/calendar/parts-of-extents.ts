import { addDays, addMonths, dayNumber, weekday } from './arithmetic.ts';
import type { Edge, Relation } from '../model/time.ts';
import { weekdayName } from '../words/calendar-words.ts';
import { dayWords } from '../words/text.ts';
import { mondayOf } from './recurring.ts';
import { type Extent, extent, type TimeContext } from './time-context.ts';

// Days that are a part of other days, or lie beside them.

/** "The end of May", "mid-March", "the rest of the year". */
export function side(of: Extent, which: Edge, relation: Relation, { today }: TimeContext): Extent {
  const name = of.note ?? of.label;
  switch (which) {
    case 'start': {
      const week = relation === 'in' && addDays(of.from, 27) <= of.to;
      return extent(of.from, week ? addDays(of.from, 6) : of.from, { note: name && `start of ${name}`, approx: week });
    }
    case 'end': {
      // A week at work ends on Friday, unless it is the weekend already. A month's last day needs no explaining.
      const friday = of.note?.endsWith('week') === true ? addDays(of.to, -2) : of.to;
      const last = today > friday && today <= of.to ? of.to : friday;
      return extent(last, last, { note: of.note && `end of ${of.note}`, closed: true });
    }
    case 'early':
    case 'mid':
    case 'late':
      return part(of, which);
    case 'first-half':
    case 'second-half':
      return half(of, which);
    case 'rest':
    case 'later':
      return {
        ...of,
        from: later(of.from, which === 'rest' ? today : addDays(today, 1), of.to),
        label: null,
        note: name && `the rest of ${name}`,
      };
    case 'earlier':
      return {
        ...of,
        to: today < of.from || today > of.to ? of.to : today,
        label: null,
        note: name && `${name} so far`,
      };
  }
}

const PARTS = { early: 'the early part', mid: 'the middle', late: 'the late part' } as const;

/** A month is taken whole, since nobody means a day of it; of a longer stretch a third is meant. */
function part(of: Extent, which: 'early' | 'mid' | 'late'): Extent {
  if (of.approx) return of;
  const name = of.note ?? of.label;
  const days = dayNumber(of.to) - dayNumber(of.from) + 1;
  const said = name && `${PARTS[which]} of ${name}`;
  if (days < 80) return { ...of, label: null, note: said && `${said}, taken as all of it`, approx: true };
  const third = Math.max(1, Math.round(days / 91));
  const from = which === 'early' ? of.from : addMonths(of.from, (which === 'mid' ? 1 : 2) * third);
  const to = which === 'late' ? of.to : addDays(addMonths(from, third), -1);
  return extent(from, to, { note: said, approx: true });
}

function half(of: Extent, which: 'first-half' | 'second-half'): Extent {
  const days = dayNumber(of.to) - dayNumber(of.from) + 1;
  const months = Math.round(days / 30.4);
  const middle =
    months > 1 && months % 2 === 0
      ? addMonths(of.from, months / 2)
      : addDays(of.from, Math.min(15, Math.ceil(days / 2)));
  const name = of.note ?? of.label;
  const note = name && `the ${which.replace('-', ' ')} of ${name}`;
  return which === 'first-half' ? extent(of.from, addDays(middle, -1), { note }) : extent(middle, of.to, { note });
}

/** Today, where it lies inside; otherwise the beginning. */
function later(from: string, day: string, to: string): string {
  return day > from && day <= to ? day : from;
}

/** The week that begins or ends with these days, or holds their first. */
export function weekOf(of: Extent, how: 'starts' | 'ends' | 'holds'): Extent {
  const from = how === 'starts' ? of.from : how === 'ends' ? addDays(of.to, -6) : mondayOf(of.from);
  const note =
    how === 'ends'
      ? `week ending ${dayWords(addDays(from, 6))}`
      : how === 'starts'
        ? `week commencing ${dayWords(from)}`
        : 'that week';
  return extent(from, addDays(from, 6), { note });
}

/** "The Friday before Easter": the last one that lies wholly before it. */
export function nearest(day: number, of: Extent, side: 1 | -1): Extent {
  const start = addDays(side === 1 ? of.to : of.from, side);
  const away = ((((day - weekday(start)) * side) % 7) + 7) % 7;
  const date = addDays(start, away * side);
  return extent(date, date, {
    note: `the ${weekdayName(day)} ${side === 1 ? 'after' : 'before'} ${of.note ?? of.label ?? dayWords(of.from)}`,
    anchor: of.anchor,
  });
}
