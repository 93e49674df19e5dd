import type { CommandContext } from './command-context.ts';
import { asks, bodyOf, headed, isNumber, SEVERAL, tells, update, type UpdateRead } from './divide-at-ref.ts';
import { RECORD_HEADS } from './lexicon.ts';
import { bare, eat, part, type Said } from './sentence-part.ts';
import { refsAtStart } from './sentence-refs.ts';
import { readStatement } from './statement.ts';

/** "Log A6: …", "add an update to A6 saying …", "note on 8b …" */
export function record(sentence: Said, context: CommandContext): UpdateRead {
  for (const [kind, pattern] of RECORD_HEADS) {
    const head = eat(sentence, pattern);
    if (head === null) continue;
    const found = headed(sentence, head.match[0].length, context);
    if (found === 'several') return SEVERAL;
    if (found === null) continue;
    if (kind === 'that')
      return update(
        readStatement(part(sentence, head.match[0].length), found.end - head.match[0].length, found.ref, context),
      );
    const { body, date, separated } = bodyOf(found.after, context);
    if (isNumber(found, sentence) && !separated && !/^(?:to|as|is|has|was)\b/.test(body.plain)) continue;
    if (kind === 'noun' && (body.plain === '' || asks(body) || (!separated && !tells(body)))) return null;
    if (body.plain === '') {
      return /^(?:log|record|note) (?:for|on|of)\b/.test(sentence.plain)
        ? null
        : update({ ...readStatement(body, 0, found.ref, context), date, text: '' });
    }
    if (!separated && asks(body)) return null;
    const whole = !separated && /^(?:to|as|is|at|=)\b/.test(body.plain);
    const fields = whole
      ? readStatement(sentence, found.end, found.ref, context)
      : readStatement(body, 0, found.ref, context);
    return update(date === '' ? fields : { ...fields, date });
  }
  return recordedElsewhere(sentence, context);
}

const ANY_REF = /\b(?:a\d{1,3}|b\d{1,2}(?:\([a-z]\))?|\d{1,2}\([a-z]\)|\d{1,2}[a-z](?=\W|$))/g;
const RECORDS =
  /^(?:log|record|note|add (?:an? )?(?:update|note|comment|entry)|put down|write down|register|lgo|make a note)(?: down)?(?: that|:| -)? (?!of\b|entries\b|for\b|since\b|keeping\b|this month\b)/;
const AT_END =
  /(?:[\s,(-]{1,9}(?:for|against|on|under|re|to|about|in)\b|\s{0,9}[,(]|\s-)\s{0,9}(?:the )?(?:action |para(?:graph)? )?$/;

/** "Log that the police have signed A10", "record 88% seen alone for A6": the action stands inside. */
function recordedElsewhere(sentence: Said, context: CommandContext): UpdateRead {
  const head = eat(sentence, RECORDS);
  if (head === null || head.rest.plain.length < 3 || asks(head.rest)) return null;
  const found = [...head.rest.plain.matchAll(ANY_REF)].flatMap((match) => {
    const { refs } = refsAtStart(part(head.rest, match.index), context);
    return refs[0]?.known === true ? [{ ref: refs[0].ref, from: match.index, to: match.index + refs[0].end }] : [];
  });
  const different = new Set(found.map(({ ref }) => ref));
  const [only] = found;
  if (different.size > 1 || only === undefined) return update(readStatement(head.rest, 0, '', context));
  const behind = bare(part(head.rest, only.to)).plain;
  const before = head.rest.plain.slice(0, only.from);
  const lead = behind === '' ? (AT_END.exec(before)?.[0] ?? '') : '';
  const outside = lead.trim() !== '';
  const body = outside ? part(head.rest, 0, only.from - lead.length) : head.rest;
  return update(readStatement(body, 0, only.ref, context));
}
