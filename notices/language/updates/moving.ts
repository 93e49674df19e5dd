import type { CommandContext, SaidFields } from './command-context.ts';
import { AGREED_HEAD, EARLIER_HEAD, MOVE_HEAD, WE_HAVE } from './lexicon.ts';
import { type Headed, headed, SEVERAL, update, type UpdateRead, withoutLink } from './divide-at-ref.ts';
import { eat, part, type Said, typed } from './sentence-part.ts';
import { readStatement } from './statement.ts';

/** "We've agreed A20 moves to the end of May" */
export function agreedFirst(sentence: Said, context: CommandContext): UpdateRead {
  const head = eat(sentence, AGREED_HEAD);
  const found = head === null ? null : headed(sentence, head.match[0].length, context);
  if (head === null || found === null) return null;
  if (found === 'several') return SEVERAL;
  // "Agreed to move A20 to May": the verb stands before the action.
  const verb = /\bto (?:move|extend|push|reschedule|postpone|put|shift|defer|delay) $/.test(head.match[0]);
  const may = /^(?:can|may|could|should|will|is to|to) (?:be )?/.exec(found.after.plain)?.[0].length ?? 0;
  const fields = verb
    ? moveOf(found, sentence.plain, context)
    : may > 0
      ? readStatement(part(found.after, may), 0, found.ref, context)
      : readStatement(sentence, found.end, found.ref, context);
  if (fields === null || fields.movedTo === '') return null;
  const who = typed(sentence, head.match, 1);
  return update({ ...fields, text: sentence.raw, agreedBy: fields.agreedBy || (/^(?:i|we)$/i.test(who) ? '' : who) });
}

/** "I have finished A6", "we've moved A7 to May" */
export function weHave(sentence: Said, context: CommandContext): UpdateRead {
  for (const [value, pattern] of WE_HAVE) {
    const head = eat(sentence, pattern);
    const found = head === null ? null : headed(sentence, head.match[0].length, context);
    if (found === null) continue;
    if (found === 'several') return SEVERAL;
    if (value === 'moved') {
      const fields = moveOf(found, sentence.plain, context);
      if (fields !== null) return update(fields);
      continue;
    }
    const fields = readStatement(sentence, found.end, found.ref, context);
    return update({ ...fields, status: fields.status || value });
  }
  return null;
}

/** "Move A15 to May", "push A13 back a month" */
export function moving(sentence: Said, context: CommandContext): UpdateRead {
  const head = eat(sentence, MOVE_HEAD);
  const found = head === null ? null : headed(sentence, head.match[0].length, context);
  if (found === null) return null;
  if (found === 'several') return SEVERAL;
  const fields = moveOf(found, sentence.plain, context);
  if (fields !== null) return update(fields);
  return /^(?:postpone|reschedule|re-?schedule|re-?date|reprogramme|defer|delay|extend|push|slip)\b/.test(
    sentence.plain,
  ) || PUT_OFF.test(found.after.plain)
    ? update({ ...readStatement(sentence, found.end, found.ref, context), status: 'rescheduled' })
    : null;
}

/** "Put A25 off till Christmas": moved, though to no date that can be read. */
export const PUT_OFF = /^(?:off|back|out|forward)\b/;

/** The verb of moving that stood before the action, put behind it: "A13 moved back a month". */
export function moveOf(found: Headed, sentence: string, context: CommandContext): SaidFields | null {
  const verb = EARLIER_HEAD.test(sentence) ? 'forward ' : 'moved ';
  const back = /\b(?:back|out) $/.test(sentence.slice(0, found.end - found.ref.length)) ? 'back ' : '';
  if (found.after.plain === '') return null;
  const said = { raw: verb + back + found.after.raw, plain: verb + back + found.after.plain };
  const fields = readStatement(said, 0, found.ref, context);
  if (fields.movedTo === '') return null;
  // Where nothing else was told, all of it is the text.
  const told = said.raw.startsWith(fields.text) || fields.text.startsWith(verb);
  return { ...fields, text: told ? withoutLink(found.whole, fields.evidence) : fields.text };
}
