import type { Case, Draft } from '../draft.ts';
import { dutyItem, isUnresolved } from '../items.ts';
import { listWords } from '../../words/text.ts';
import { factExplained } from '../../words/facts.ts';
import { selected } from './lists.ts';

/** "Which targets have no date": what is continuing belongs to it too. */
const WITHOUT_DATE =
  /\b(?:targets?|duties|measures|plans|requirements|reports|obligations)\b.{0,200}\b(?:no|without|lack|lacks|lacking) (?:a |any |fixed |set ){0,3}(?:date|dates|deadline|deadlines)\b/;

function undated(cases: readonly Case[]): Draft {
  const items = cases.flatMap((one) =>
    selected(one)
      .duties.filter((state) => state.resolution.occurrences.length === 0)
      .map((state) => dutyItem(one.world, state, null)),
  );
  const open = items.filter((item) => item.missing !== null).length;
  const summary = `${items.length === 1 ? '1 has' : `${items.length} have`} no date: ${items.length - open} continuing, ${open} waiting for a missing fact.`;
  return { outcome: 'answered', summary, items, value: null };
}

/** Duties whose deadline cannot be dated yet, with the fact that is missing. Meetings and reviews only when asked for. */
export function unresolved(cases: readonly Case[]): Draft {
  if (cases.some(({ query }) => WITHOUT_DATE.test(query.said))) return undated(cases);
  const items = cases.flatMap((one) => {
    const named = one.query.marks.flatMap((mark) =>
      mark.meanings.flatMap((meaning) => (meaning.kind ? [meaning.kind] : [])),
    );
    return selected(one)
      .duties.filter(
        (state) =>
          isUnresolved(state) &&
          ((state.duty.kind !== 'meeting' && state.duty.kind !== 'review') || named.includes(state.duty.kind)),
      )
      .map((state) => dutyItem(one.world, state, null));
  });
  const facts = [...new Set(items.flatMap((item) => (item.missing === null ? [] : [factExplained(item.missing)])))];
  const summary =
    items.length === 0
      ? 'Every deadline that the notice gives can be dated.'
      : `${items.length === 1 ? '1 deadline cannot' : `${items.length} deadlines cannot`} be dated yet. Missing: ${listWords(facts)}.`;
  return { outcome: 'answered', summary, items, value: null };
}
