import { type BoardRecords, Indicator } from '../model/board.ts';
import { Step } from '../model/dates.ts';
import type { DraftOf } from '../model/draft.ts';
import type { BoardLog } from '../model/log.ts';
import type { CheckContext } from './check-context.ts';
import { incomplete, recordable, type Checked } from './check-outcome.ts';
import { Fields, readDate, readValue, readWords } from './draft-fields.ts';

/** A measure of the board's own. One of the same name keeps its number, and gets the new terms; one that has ended has them still. */
export function checkIndicator(draft: DraftOf<'indicator'>, { log, today }: CheckContext): Checked {
  const fields = new Fields();
  const name = fields.need('metric', readWords('metric', draft.metric));
  const unit = draft.value.trim().endsWith('%') ? '%' : '';
  const value = fields.need('value', readValue(draft.value, unit));
  const same = name === null ? null : sameName(name, log.records);
  // A day that has passed may stay where it stood: the target was for then.
  const kept = same?.due === draft.when ? same.due : null;
  const due = kept ?? fields.take(readDate('when', draft.when, 'from-today', today));
  const ended = fields.take(readDate('ends', draft.ends, 'up-to-today', today));
  const owner = fields.take(readWords('who', draft.who)) ?? '';
  const every = stepOf(draft.every);
  if (every === 'wrong') fields.wrong.push({ why: 'frequency', field: 'every', said: draft.every });
  if (name === null || value === null || every === 'wrong' || !fields.fine)
    return incomplete(fields.missing, fields.wrong);
  const comparison = draft.comparison === '<=' ? '<=' : '>=';
  // What was never followed cannot be stopped.
  if (ended !== null && (same === null || same.ended !== undefined))
    return { kind: 'hopeless', why: 'nothing-changes' };
  const id = same?.id ?? nextId(log);
  const indicator: Indicator = { id, name: same?.name ?? name, comparison, value, unit, due, every, owner };
  const terms = ended === null ? indicator : { ...indicator, ended };
  return same !== null && JSON.stringify(Indicator.parse(same)) === JSON.stringify(Indicator.parse(terms))
    ? { kind: 'hopeless', why: 'nothing-changes' }
    : recordable({ what: 'indicator', indicator: terms });
}

const sameName = (name: string, { indicators = [] }: BoardRecords): Indicator | null =>
  indicators.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;

/** "1 month"; null where nothing was said. */
function stepOf(said: string): Step | null | 'wrong' {
  if (said.trim() === '') return null;
  const [count, unit] = said.trim().split(' ');
  const step = Step.safeParse({ count: Number(count), unit });
  return step.success ? step.data : 'wrong';
}

/** The next number that neither a measure nor an action of the plan ever had: "L1" may be the plan's own. */
function nextId({ records, entries }: BoardLog): string {
  const given = entries.flatMap(({ change }) => (change.what === 'indicator' ? [change.indicator.id] : []));
  const taken = new Set([...records.actions.map(({ id }) => id.toUpperCase()), ...given]);
  // Other terms of a measure, and its end, are entries with its number.
  let number = new Set(given).size + 1;
  while (taken.has(`L${number}`)) number += 1;
  return `L${number}`;
}
