import { anchorDate } from '../calendar/situation.ts';
import type { Case, Cases, ConstraintName, Draft } from './kind.ts';
import type { NoticeWorld } from './world.ts';
import { dayWords, listWords } from '../words/text.ts';

/** On a past day, those whose notice there was by then; where there was none yet, all of them, to be told so. */
export function inForce(cases: readonly Case[]): readonly Case[] {
  const issued = cases.filter(({ world }) => !isBeforeNotice(world));
  return issued.length === 0 ? cases : issued;
}

export const isBeforeNotice = ({ situation, today }: NoticeWorld): boolean =>
  (anchorDate('issued', situation) ?? today) > today;

/** A day on which there was no notice yet: nothing stood anywhere. */
export function noneYet(cases: Cases, applied: ReadonlySet<ConstraintName>): Draft {
  const dated = cases.flatMap(({ world }) => {
    const issued = anchorDate('issued', world.situation);
    return issued === null ? [] : [`${world.reading.notice.place}’s is dated ${dayWords(issued)}`];
  });
  const summary = `There was no notice yet on ${dayWords(cases[0].world.today)}: ${listWords(dated)}.`;
  return { outcome: 'answered', summary, items: [], value: applied.has('count') ? 0 : null };
}
