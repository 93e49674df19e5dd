import { stem } from '../../words/stems.ts';
import type { CommandContext } from './command-context.ts';
import { dateAt, lastDayOf } from './command-dates.ts';
import { asks, bodyOf, headed, isNumber, SEVERAL, tells, update, type UpdateRead } from './divide-at-ref.ts';
import { HAPPENED, STATEMENT } from './lexicon.ts';
import { fieldOf, marked, stateBefore, stateVerb } from './set-field.ts';
import { agreedFirst, moving, weHave } from './moving.ts';
import { record } from './record-update.ts';
import { part, type Said, said, wordsOf } from './sentence-part.ts';
import { refsAtStart } from './sentence-refs.ts';
import { readStatement } from './statement.ts';

/** Reads a sentence about one action or paragraph, in any of the orders that people put its parts in. */
export function readUpdate(sentence: Said, context: CommandContext): UpdateRead {
  return withoutDate(sentence, context) ?? dateFirst(sentence, context);
}

function withoutDate(sentence: Said, context: CommandContext): UpdateRead {
  return (
    agreedFirst(sentence, context) ??
    weHave(sentence, context) ??
    fieldOf(sentence, context) ??
    stateBefore(sentence, context) ??
    record(sentence, context) ??
    stateVerb(sentence, context) ??
    marked(sentence, context) ??
    moving(sentence, context) ??
    subjectFirst(sentence, context)
  );
}

/** "Yesterday A6: …", "on 30 January - A6 …" */
function dateFirst(sentence: Said, context: CommandContext): UpdateRead {
  const words = wordsOf(sentence);
  const at = /^(?:on|dated|for|from)$/.test(words[0]?.text ?? '') ? 1 : 0;
  const date = dateAt(words, at, 'past', context);
  const next = date === null ? undefined : words[date.end];
  if (date === null || next === undefined) return null;
  const read = withoutDate(part(sentence, next.start), context);
  return read?.kind === 'update' ? { ...read, fields: { ...read.fields, date: lastDayOf(date) } } : read;
}

/** "A12 is done", "8(b): audit finished", "A25 moved to 30 November", "A6 60%" */
function subjectFirst(sentence: Said, context: CommandContext): UpdateRead {
  // "Re A15: …"
  const re = RE.exec(sentence.plain)?.[0].length ?? 0;
  const start = re > 0 ? re : ownWords(sentence, context);
  const found = headed(sentence, start, context);
  if (found === null) return null;
  if (found === 'several') {
    const { end } = refsAtStart(sentence, context);
    const rest = part(sentence, end);
    return rest.plain !== '' && !asks(rest) && (tells(rest) || isState(rest, context)) ? SEVERAL : null;
  }
  const { body, date, separated } = bodyOf(found.after, context);
  if (body.plain === '' || asks(body)) return null;
  if (isNumber(found, sentence) && !separated && !IS_DONE.test(body.plain)) return null;
  if (start > 0 && /^(?:is|are|was|were|has|have|had|does|do|did|can|could|should|will|would)\b/.test(body.plain))
    return null;
  if (separated) {
    const fields = readStatement(body, 0, found.ref, context);
    return update(date === '' ? fields : { ...fields, date });
  }
  if (STATEMENT.test(body.plain) || tells(body) || HAPPENED.test(body.plain) || isState(body, context))
    return update(readStatement(part(sentence, start), found.end - start, found.ref, context));
  return null;
}

/** "16 is complete": a number alone may be anything, but nothing else is said to be complete. */
const IS_DONE = /^(?:is|has been|is now|has now been) (?:now )?(?:complete|completed|done|finished|met|closed)$/;

const RE =
  /^(?:re|regarding|about|for|on|ref)[\s:]+(?:(?=[^:]{1,20}(?::|\s-\s))|(?=(?:action )?a\d{1,3} (?!and\b|or\b|to\b)))/;
const BEFORE_ACTION = /^(?:(?:the|our) )?((?:[a-z'-]+ ){1,6})(?=(?:action )?a\d{1,3}\b)/;

/** "Foster carers A18 now at 12": how much of the sentence is the action's own words, before its number. */
function ownWords(sentence: Said, context: CommandContext): number {
  const before = BEFORE_ACTION.exec(sentence.plain);
  const found = before === null ? null : headed(sentence, before[0].length, context);
  if (before === null || found === null || found === 'several') return 0;
  const action = context.records.actions.find(({ id }) => id === found.ref);
  if (action === undefined) return 0;
  const own = new Set(wordsOf(said(`${action.title} ${action.success}`)).map(({ text }) => stem(text)));
  return wordsOf(part(sentence, 0, before[0].length)).every(
    ({ text }) => /^(?:the|our|of|on|action)$/.test(text) || own.has(stem(text)),
  )
    ? before[0].length
    : 0;
}

function isState(body: Said, context: CommandContext): boolean {
  const fields = readStatement(body, 0, '', context);
  return fields.status + fields.rag + fields.percent + fields.movedTo + fields.evidence !== '';
}
