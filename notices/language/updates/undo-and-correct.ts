import { type CommandContext, NOTHING_SAID } from './command-context.ts';
import type { Draft } from '../../model/draft.ts';
import { CORRECTIONS, REF_SHOULD, UNDO, UNDO_WORDS } from './lexicon.ts';
import { eat, part, type Said } from './sentence-part.ts';
import { refsAtStart } from './sentence-refs.ts';
import { readStatement } from './statement.ts';

/** "Undo that", "delete my last entry" */
export const readUndo = ({ plain }: Said): Draft | null =>
  UNDO.test(plain) || UNDO_WORDS.test(plain) ? { what: 'undo' } : null;

/** "Correct that: 89% seen alone", "A6 should have said …" */
export function readCorrection(sentence: Said, context: CommandContext): Draft | null {
  const head = CORRECTIONS.map((pattern) => eat(sentence, pattern)).find((found) => found !== null) ?? null;
  if (head !== null) {
    const about = aboutIn(head.rest, context);
    return corrected(about.rest, about.ref, context);
  }
  const sorry = eat(sentence, /^(?:sorry|oops|whoops|apologies|my mistake)\b[\s,:.-]*/);
  const said = sorry?.rest ?? sentence;
  const { refs, end } = refsAtStart(said, context);
  const [ref] = refs;
  // "A10 should be red" is an update; said with regret, it puts the last one right.
  const pattern = sorry === null ? REF_SHOULD : /^\s*(?:(?:should|shd) (?:have )?(?:be|been|said|say|read)|is|was)\b/;
  const should = ref === undefined || refs.length > 1 ? null : eat(part(said, end), pattern);
  return ref === undefined || should === null ? null : corrected(should.rest, ref.ref, context);
}

/** "to A6", "on A6's update": which update, where that is said. */
function aboutIn(said: Said, context: CommandContext): { readonly ref: string; readonly rest: Said } {
  const lead =
    /^[\s:,-]*(?:(?:to|for|on|about|re|of)\s+)?(?:(?:my|the|last|update|entry|note)\s+(?:on|for|about|to|of)?\s*)*/.exec(
      said.plain,
    )?.[0].length ?? 0;
  for (const from of new Set([0, lead])) {
    const { refs, end } = refsAtStart(part(said, from), context);
    const [ref] = refs;
    if (ref === undefined || /^\d+$/.test(ref.ref)) continue;
    return { ref: ref.ref, rest: part(part(said, from), end) };
  }
  return { ref: '', rest: said };
}

const LEAD =
  /^(?:[\s:,;.-]+|(?:to|as|should|have|be|been|is|say|said|read|that|it|was|now|with|by|in|and|actually)\b(?! \d+ \w+ ago))*/;

function corrected(said: Said, about: string, context: CommandContext): Draft {
  const body = part(said, LEAD.exec(said.plain)?.[0].length ?? 0);
  const fields = readStatement(body, 0, about, context);
  // A state alone changes the state and leaves the words as they were; a bare share was measured, or how far it is: kept as words.
  const onlyShare = /^\d+(?:\.\d+)?\s?(?:%|per ?cent)\.?$/.test(body.plain);
  const { status, rag, percent, evidence, movedTo } = fields;
  const stated = !onlyShare && [status, rag, percent, evidence, movedTo].some((one) => one !== '');
  const text = stated && isAll(fields.text, body) ? '' : fields.text;
  return {
    what: 'correction',
    entry: '',
    instead: '',
    ...NOTHING_SAID,
    ...fields,
    percent: onlyShare ? '' : percent,
    text,
  };
}

/** Nothing but states was said, so the text that was kept is the states themselves. */
const isAll = (text: string, body: Said): boolean =>
  body.raw.startsWith(text) &&
  text !== '' &&
  text.length >= body.raw.slice(0, body.raw.search(/https?:|www\.|$/)).trimEnd().length - 12;
