import type { AnswerItem, Occurrence } from '../../model/answer.ts';
import type { CalendarDate } from '../../model/dates.ts';
import type { FactName } from '../../model/facts.ts';
import { dutyItem, isUnresolved } from '../../progress/items.ts';
import type { NoticeWorld } from '../world.ts';
import { dateWords } from '../../words/certainty.ts';

/** What happens by itself and again: DfE's reviews, the board's meetings. */
export interface Happening {
  readonly kind: 'review' | 'meeting';
  readonly names: readonly [string, string];
  readonly row: (world: NoticeWorld) => readonly Occurrence[];
}

export const REVIEWS: Happening = {
  kind: 'review',
  names: ['DfE review', 'DfE reviews'],
  row: ({ reviews }) => reviews,
};
export const MEETINGS: Happening = {
  kind: 'meeting',
  names: ['board meeting', 'board meetings'],
  row: ({ meetings }) => meetings,
};

const heldBy = (world: NoticeWorld, { kind }: Happening) => world.duties.filter(({ duty }) => duty.kind === kind);

/** No last one can be named: it goes on until the notice ends. */
export const isEndless = (world: NoticeWorld, of: Happening): boolean =>
  world.facts.ends === undefined &&
  heldBy(world, of).some(({ duty }) => duty.deadlines.some(({ form }) => form === 'every'));

/** Of an endless row those of the next year are told. */
export function horizonOf(row: readonly Occurrence[], { today }: NoticeWorld): CalendarDate {
  const endless = row.length > 8 || row.some(({ certainty }) => certainty === 'assumed');
  return endless ? `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` : '9999-12-31';
}

const SHOWN = 6;

/** The duty that the occurrence belongs to, about that occurrence. */
export function happeningItem(
  world: NoticeWorld,
  of: Happening,
  occurrence: Occurrence,
  row: readonly Occurrence[] = [occurrence],
): AnswerItem[] {
  const duties = heldBy(world, of);
  const state =
    duties.find(({ resolution }) => resolution.occurrences.some(({ date }) => date === occurrence.date)) ?? duties[0];
  return state === undefined ? [] : [dutyItem(world, state, occurrence, { occurrences: row.slice(0, SHOWN) })];
}

/** The fact without which none has a date. */
export const missingFact = (world: NoticeWorld, of: Happening): FactName | null =>
  heldBy(world, of).find(isUnresolved)?.resolution.missing ?? null;

export function undatedItem(world: NoticeWorld, of: Happening): AnswerItem[] {
  const [state] = heldBy(world, of);
  return state === undefined ? [] : [dutyItem(world, state, null)];
}

/** "in April 2012", "on 18 March 2015" */
export const onDay = (one: Occurrence): string => `${one.precision === 'month' ? 'in' : 'on'} ${dateWords(one)}`;
