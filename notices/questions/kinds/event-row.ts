import { isOf } from '../../calendar/events.ts';
import type { AnswerItem, Occurrence } from '../../model/answer.ts';
import type { CalendarDate } from '../../model/dates.ts';
import { dutyItem, isUnresolved } from '../../progress/items.ts';
import type { NoticeWorld } from '../world.ts';
import { dateWords, unclearNote } from '../../words/certainty.ts';
import { factExplained } from '../../words/facts.ts';

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

const heldBy = (world: NoticeWorld, { kind }: Happening) => world.duties.filter(({ duty }) => isOf(kind, duty));

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

/** Why none has a date: "the day on which … is missing", "“in autumn 2010” gives no date …"; null where that is not why. */
export function whyUndated(world: NoticeWorld, of: Happening): string | null {
  const resolution = heldBy(world, of).find(isUnresolved)?.resolution;
  if (resolution === undefined) return null;
  return resolution.missing === null
    ? unclearNote(resolution.unclear)
    : `${factExplained(resolution.missing)} is missing`;
}

/** What else there is of it that has no date because its words give none, in words that follow a sentence; and its rows. */
export function unclearBesides(world: NoticeWorld, of: Happening): { words: string; items: AnswerItem[] } {
  const unclear = heldBy(world, of).filter(({ resolution }) => resolution.unclear.length > 0);
  const note = unclearNote(unclear.flatMap(({ resolution }) => resolution.unclear));
  return {
    words: note === null ? '' : ` Besides, ${note}.`,
    items: unclear.filter(isUnresolved).map((state) => dutyItem(world, state, null)),
  };
}

export function undatedItem(world: NoticeWorld, of: Happening): AnswerItem[] {
  const held = heldBy(world, of);
  const state = held.find(isUnresolved) ?? held[0];
  return state === undefined ? [] : [dutyItem(world, state, null)];
}

/** "in April 2012", "on 18 March 2015" */
export const onDay = (one: Occurrence): string => `${one.precision === 'month' ? 'in' : 'on'} ${dateWords(one)}`;
