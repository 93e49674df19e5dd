import type { CommandContext } from './command-context.ts';
import { asks, BEGINS, headed, SEVERAL, update, type UpdateRead, withoutLink } from './divide-at-ref.ts';
import { FIELD_NAMES, MARK_HEAD, STATE_HEADS } from './lexicon.ts';
import { moveOf, PUT_OFF } from './moving.ts';
import { bare, eat, part, type Said } from './sentence-part.ts';
import { readClause } from './clause-state.ts';
import { readStatement } from './statement.ts';

const FIELD = FIELD_NAMES.map(([, pattern]) => pattern).join('|');
const FIELDS = FIELD_NAMES.map(([field, pattern]) => [field, new RegExp(`^${pattern}$`)] as const);
const FIELD_OF = new RegExp(
  String.raw`^(?:(?:set|change|chnage|chagne|update|move|make|amend|put|mark|push|extend|record|log|edit|switch|turn) )?(?:the |a )?(${FIELD}) (?:of|for|on) `,
);

/** "Change the due date of A11 to 31 March", "new date for A25 is 30 November" */
export function fieldOf(sentence: Said, context: CommandContext): UpdateRead {
  const head = eat(sentence, FIELD_OF);
  const found = head === null ? null : headed(sentence, head.match[0].length, context);
  if (head === null || found === null) return null;
  if (found === 'several') return SEVERAL;
  const value = bare({ raw: found.after.raw.replace(/^[:=]/, ' '), plain: found.after.plain.replace(/^[:=]/, ' ') });
  if (value.plain === '' || asks(value)) return null;
  const name = head.match[1] ?? '';
  const said = { raw: `${name} ${value.raw}`, plain: `${name} ${value.plain}` };
  const fields = readStatement(said, 0, found.ref, context);
  const field = FIELDS.find(([, one]) => one.test(name))?.[0];
  // "Progress on A20: …" is a note, unless it says how far.
  const filled =
    field === 'status' || field === 'rag' ? fields.status + fields.rag : field === undefined ? '' : fields[field];
  return filled === '' ? null : update({ ...fields, text: withoutLink(sentence, fields.evidence) });
}

const STATE_BEFORE =
  /^(?:(?:mark|set|flag|log|record|close|show) (?:as |off )?)?((?:[a-z][a-z-]{1,15} ){0,2}[a-z][a-z-]{1,15})(?:\s?[:-]\s?| )(?=(?:action |para(?:graph)? )?(?:a\d|b\d|p\d|\d+\s?\())/;

/** "Mark complete A14", "set amber A6" */
export function stateBefore(sentence: Said, context: CommandContext): UpdateRead {
  const head = eat(sentence, STATE_BEFORE);
  const found = head === null ? null : headed(sentence, head.match[0].length, context);
  if (head === null || found === null) return null;
  const words = head.match[1] ?? '';
  const state = readClause({ raw: words, plain: words }, { ...context, subject: true, due: () => null });
  if (state === null || !state.pure || state.fields.status === 'rescheduled') return null;
  if (found === 'several') return SEVERAL;
  const fields = readStatement(sentence, found.end, found.ref, context);
  return update({ ...fields, ...state.fields });
}

/** "Close A4", "sign A21 off" */
export function stateVerb(sentence: Said, context: CommandContext): UpdateRead {
  for (const [status, pattern] of STATE_HEADS) {
    const head = eat(sentence, pattern);
    const found = head === null ? null : headed(sentence, head.match[0].length, context);
    if (found === null) continue;
    if (found === 'several') return SEVERAL;
    const off =
      /^\s*(?:off|down|up|again|as (?:complete|done))\b/.exec(sentence.plain.slice(found.end))?.[0].length ?? 0;
    const rest = part(sentence, found.end + off);
    const mark = BEGINS.exec(rest.plain)?.[0].length ?? 0;
    const told = mark > 0 && bare(rest).plain !== '';
    const fields = told
      ? readStatement(part(rest, mark), 0, found.ref, context)
      : readStatement(sentence, found.end + off, found.ref, context);
    return update({
      ...fields,
      status: fields.status || status,
      text: bare(rest).plain === '' ? sentence.raw : fields.text,
    });
  }
  return null;
}

/** "Mark A14 complete", "set A13 to amber", "put A12 on hold" */
export function marked(sentence: Said, context: CommandContext): UpdateRead {
  const head = eat(sentence, MARK_HEAD);
  const found = head === null ? null : headed(sentence, head.match[0].length, context);
  if (head === null || found === null) return null;
  if (found === 'several') return SEVERAL;
  if (found.after.plain === '') return null;
  const moved = moveOf(found, sentence.plain, context);
  if (moved !== null) return update(moved);
  const fields = readStatement(sentence, found.end, found.ref, context);
  if (fields.status + fields.rag + fields.percent + fields.movedTo + fields.evidence !== '') return update(fields);
  if (asks(found.after) || PUT_OFF.test(found.after.plain)) return null;
  // "Put A12 on hold": a state that does not exist is kept as it was typed.
  const value = bare(
    part(
      found.after,
      /^(?:(?:[=:]|(?:to|as|at|status|now|be|is)(?![\p{L}\d'-])) ?)*/u.exec(found.after.plain)?.[0].length ?? 0,
    ),
  );
  const words = value.plain.split(/\s+/);
  const state = words.length <= 3 && !/\d/.test(value.plain) ? value.raw : '';
  return update({ ...fields, status: state });
}
