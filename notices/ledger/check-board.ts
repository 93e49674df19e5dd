import type { Action } from '../model/board.ts';
import type { BoardLog } from '../model/log.ts';
import { FactName } from '../model/facts.ts';
import { actionIdsOf } from './action-ids.ts';
import { incomplete, recordable, type Checked } from './check-outcome.ts';
import { findRef, type CheckContext } from './check-context.ts';
import type { DraftOf } from '../model/draft.ts';
import { Fields, readDate, readList, readValue, readWords } from './draft-fields.ts';
import { metricsOf, nearestMetrics } from '../progress/metrics.ts';

/** A measured value of something that the notice or the board measures. */
export function checkReading(draft: DraftOf<'reading'>, { reading, log, today }: CheckContext): Checked {
  const fields = new Fields();
  const metrics = metricsOf(reading, log.records);
  const said = draft.metric.trim();
  const found = metrics.find(
    ({ ref, metric }) => metric.toLowerCase() === said.toLowerCase() && (draft.ref === '' || draft.ref === ref),
  );
  if (said === '') fields.missing.push('metric');
  else if (found === undefined)
    fields.wrong.push({ why: 'unknown-metric', field: 'metric', said, nearest: nearestMetrics(said, metrics) });
  const value = fields.need('value', readValue(draft.value, found?.unit ?? ''));
  const date = fields.take(readDate('date', draft.date, 'up-to-today', today)) ?? today;
  if (found === undefined || value === null || !fields.fine) return incomplete(fields.missing, fields.wrong);
  const { ref, metric } = found;
  const same = log.records.measurements.some(
    (one) => one.ref === ref && one.metric === metric && one.date === date && one.value === value,
  );
  const ended = log.records.indicators?.find(({ id }) => id === ref)?.ended;
  if (ended !== undefined && date > ended)
    return incomplete([], [{ why: 'measure-ended', field: 'date', said: draft.date || today, ref, ended }]);
  if (same) return { kind: 'hopeless', why: 'nothing-changes' };
  return recordable({ what: 'reading', reading: { ref, metric, date, value } });
}

/** A date that the notice leaves open. What it prints is never changed. */
export function checkFact(draft: DraftOf<'fact'>, context: CheckContext): Checked {
  const { reading, log, today } = context;
  const fields = new Fields();
  const name = FactName.safeParse(draft.fact);
  if (!name.success) return incomplete(['fact', ...(draft.date === '' ? (['date'] as const) : [])], []);
  const fact = name.data;
  const printed = reading.notice.issued?.date ?? null;
  if (fact === 'issued' && printed !== null)
    return incomplete([], [{ why: 'printed-issue', field: 'fact', said: printed }]);
  const past = fact === 'issued' || fact === 'received';
  const date = fields.need('date', readDate('date', draft.date, past ? 'up-to-today' : 'either', today));
  const note = fields.take(readWords('text', draft.note)) ?? '';
  if (date === null || !fields.fine) return incomplete(fields.missing, fields.wrong);
  const issued = printed ?? log.records.calendar.find((entry) => entry.fact === 'issued')?.date ?? null;
  if (fact !== 'issued' && issued !== null && date < issued)
    return incomplete([], [{ why: 'before-notice', field: 'date', said: draft.date }]);
  const known = log.records.calendar.filter((entry) => entry.fact === fact).map((entry) => entry.date);
  if (known.includes(date)) return incomplete([], [{ why: 'already-known', field: 'fact', said: date }]);
  const replaces = known.includes(draft.replaces) ? draft.replaces : null;
  // What is still to come cannot be moved to a day that is over.
  if (replaces !== null && replaces >= today && date < today)
    return incomplete([], [{ why: 'past-date', field: 'date', said: draft.date }]);
  return recordable({ what: 'fact', entry: { fact, date, note }, replaces });
}

/** What a meeting that was held decided or noted. */
export function checkMinutes(draft: DraftOf<'minutes'>, { today }: CheckContext): Checked {
  const fields = new Fields();
  const meeting = fields.need('meeting', readDate('meeting', draft.meeting, 'up-to-today', today));
  const note = fields.take(readWords('note', draft.note));
  return meeting === null || note === null
    ? incomplete(fields.missing, fields.wrong)
    : recordable({ what: 'minutes', meeting, note });
}

/** A new line of the council's plan. It gets the next number. */
export function checkAction(draft: DraftOf<'action'>, context: CheckContext): Checked {
  const { log, today } = context;
  const fields = new Fields();
  const serves = readServed(draft.serves, fields, context);
  const what = fields.need('task', readWords('task', draft.task));
  const who = fields.need('who', readWords('who', draft.who));
  const agency = fields.need('agency', readWords('agency', draft.agency || agencyOf(draft.who, log.records.actions)));
  const when = fields.need('when', readDate('when', draft.when, 'from-today', today));
  const success = fields.take(readWords('success', draft.success)) ?? '';
  if (what === null || who === null || agency === null || when === null || !fields.fine)
    return incomplete(fields.missing, fields.wrong);
  return recordable({
    what: 'action',
    action: {
      id: nextId(log),
      serves,
      title: what,
      owner: who,
      agency,
      how: '',
      due: when,
      firstDate: null,
      success,
      status: 'not-started',
      rag: null,
    },
  });
}

function readServed(said: string, fields: Fields, context: CheckContext): string[] {
  const refs = fields.take(readList('serves', said));
  if (refs?.length === 0) fields.missing.push('serves');
  const served = (refs ?? []).flatMap((ref) => {
    const found = findRef(ref, context);
    if ('ref' in found && !found.isAction) return [found.ref];
    const nearest = 'nearest' in found ? found.nearest : [];
    fields.wrong.push({ why: 'unknown-ref', field: 'serves', said: ref, nearest });
    return [];
  });
  return [...new Set(served)];
}

/** The agency that the same post has in the plan already. */
function agencyOf(who: string, actions: readonly Action[]): string {
  return actions.find((action) => action.owner.toLowerCase() === who.trim().toLowerCase())?.agency ?? '';
}

/** A number that was taken back is not given again: what was said about it would be said about another. */
function nextId({ records, entries }: BoardLog): string {
  const ids = [...records.actions.map(({ id }) => id), ...actionIdsOf(entries)];
  const numbers = ids.flatMap((id) => /^A(\d{1,6})$/.exec(id)?.[1] ?? []).map(Number);
  return `A${Math.max(0, ...numbers) + 1}`;
}
