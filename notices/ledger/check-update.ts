import type { Status, Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import { stateOfAction } from '../progress/action-state.ts';
import { incomplete, recordable, type Checked } from './check-outcome.ts';
import { findRef, type CheckContext } from './check-context.ts';
import type { DraftOf } from '../model/draft.ts';
import { Fields, readDate, readLinks, readPercent, readRag, readStatus, readWords } from './draft-fields.ts';

/** An update about an action or a paragraph. */
export function checkUpdate(draft: DraftOf<'update'>, context: CheckContext): Checked {
  const fields = new Fields();
  const update = readUpdate(draft, fields, context);
  const owner = context.log.records.actions.find(({ id }) => id === update?.about)?.owner;
  if (update?.newOwner !== undefined && update.newOwner === owner)
    fields.wrong.push({ why: 'same-owner', field: 'newOwner', said: owner });
  return update === null || !fields.fine
    ? incomplete(fields.missing, fields.wrong)
    : recordable({ what: 'update', update });
}

/** The fields of an update, read one by one; what is missing or wrong is left in `fields`. */
export function readUpdate(
  said: Omit<DraftOf<'update'>, 'what'>,
  fields: Fields,
  context: CheckContext,
): Omit<Update, 'entry'> | null {
  const subject = readAbout(said.about, fields, context);
  const text = fields.need('text', readWords('text', said.text));
  const date = fields.take(readDate('date', said.date, 'up-to-today', context.today)) ?? context.today;
  const status = fields.take(readStatus(said.status));
  const rag = fields.take(readRag(said.rag));
  const percent = fields.take(readPercent(said.percent));
  const [evidence = null, ...more] = fields.take(readLinks(said.evidence)) ?? [];
  const meeting = fields.take(readDate('meeting', said.meeting, 'up-to-today', context.today));
  const moved = readMove(said, status === 'rescheduled', subject, fields, context);
  const newOwner = readOwner(said.newOwner, subject, fields, context);
  const agreedBy = moved === null ? readAgreed(said.agreedBy, status, subject, fields) : null;
  if (subject === null || text === null) return null;
  const by = context.author.name;
  const now = moved === null ? (status ?? begun(percent, subject, context)) : 'rescheduled';
  return {
    ...{ about: subject.ref, date, by, text, status: now, rag, percent, evidence, moved },
    ...(more.length === 0 ? {} : { moreEvidence: more }),
    ...(agreedBy === null ? {} : { agreedBy }),
    ...(newOwner === null ? {} : { newOwner }),
    ...(meeting === null ? {} : { meeting }),
    ...(said.attests === '' ? {} : { attests: true }),
  };
}

/** What has come some way has begun, also where nobody says so. */
function begun(percent: number | null, { ref, isAction }: Subject, { log, today }: CheckContext): Status | null {
  if (percent === null || percent === 0 || !isAction) return null;
  return stateOfAction(log.records, ref, today)?.status === 'not-started' ? 'in-progress' : null;
}

/** What is no longer needed wants to know who agreed; of a sign-off it is kept where it was said. */
function readAgreed(said: string, status: Status | null, subject: Subject | null, fields: Fields): string | null {
  const read = readWords('agreedBy', said);
  if (status !== 'withdrawn') return said.trim() === '' ? null : fields.take(read);
  if (subject === null || subject.isAction) return fields.need('agreedBy', read);
  fields.wrong.push({ why: 'printed-duty', field: 'status', said: subject.ref });
  return null;
}

/** The post that an action goes to; null where it stays where it is. */
function readOwner(said: string, subject: Subject | null, fields: Fields, { log }: CheckContext): string | null {
  if (said.trim() === '') return null;
  if (subject !== null && !subject.isAction) {
    fields.wrong.push({ why: 'printed-duty', field: 'newOwner', said: subject.ref });
    return null;
  }
  const words = fields.take(readWords('newOwner', said));
  if (words === null || words === '') return null;
  return log.records.actions.find(({ owner }) => owner.toLowerCase() === words.toLowerCase())?.owner ?? words;
}

type Subject = { readonly ref: string; readonly isAction: boolean };

function readAbout(said: string, fields: Fields, context: CheckContext): Subject | null {
  if (said.trim() === '') {
    fields.missing.push('about');
    return null;
  }
  const found = findRef(said, context);
  if ('ref' in found) return found;
  fields.wrong.push({ why: 'unknown-ref', field: 'about', said, nearest: found.nearest });
  return null;
}

/** A new date wants to know who agreed; the first one is never lost. */
function readMove(
  { movedTo, agreedBy }: Pick<DraftOf<'update'>, 'movedTo' | 'agreedBy'>,
  rescheduled: boolean,
  subject: Subject | null,
  fields: Fields,
  context: CheckContext,
): Update['moved'] {
  if (movedTo.trim() === '' && !rescheduled) return null;
  if (subject !== null && !subject.isAction) {
    fields.wrong.push({ why: 'printed-deadline', field: 'movedTo', said: subject.ref });
    return null;
  }
  const to = fields.need('movedTo', readDate('movedTo', movedTo, 'from-today', context.today));
  const agreed = fields.need('agreedBy', readWords('agreedBy', agreedBy));
  if (to !== null && subject !== null && to === dueOf(subject.ref, context))
    fields.wrong.push({ why: 'same-date', field: 'movedTo', said: movedTo });
  return to === null || agreed === null ? null : { to, agreedBy: agreed };
}

function dueOf(id: string, { log: { records }, today }: CheckContext): CalendarDate | null {
  return stateOfAction(records, id, today)?.due ?? null;
}
