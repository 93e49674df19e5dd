import type { Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import { stateOfAction } from '../progress/action-state.ts';
import { incomplete, recordable, type Checked } from './check-outcome.ts';
import { findRef, type CheckContext } from './check-context.ts';
import type { DraftOf } from '../model/draft.ts';
import { Fields, readDate, readLink, readPercent, readRag, readStatus, readWords } from './draft-fields.ts';

/** An update about an action or a paragraph. */
export function checkUpdate(draft: DraftOf<'update'>, context: CheckContext): Checked {
  const fields = new Fields();
  const update = readUpdate(draft, fields, context);
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
  const evidence = fields.take(readLink(said.evidence));
  const meeting = fields.take(readDate('meeting', said.meeting, 'up-to-today', context.today));
  const moved = readMove(said, status === 'rescheduled', subject, fields, context);
  if (subject === null || text === null) return null;
  const by = context.author.name;
  const now = moved === null ? status : 'rescheduled';
  return {
    ...{ about: subject.ref, date, by, text, status: now, rag, percent, evidence, moved },
    ...(meeting === null ? {} : { meeting }),
    ...(said.attests === '' ? {} : { attests: true }),
  };
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
