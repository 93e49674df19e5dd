import { refusal } from '../refuse.ts';
import type { CommandContext } from './command-context.ts';
import { Draft } from '../../model/draft.ts';
import { cancelledIn } from './cancelled.ts';
import { readFact } from './facts.ts';
import { readHandedOn } from './handed-on.ts';
import { readIndicator } from './indicator.ts';
import { readMeasureTerms } from './measure-terms.ts';
import { ASKING, BULK, CLOSERS, FRAMES, MAY_WE, OPENERS, type OtherOrder, OTHERS, TAG } from './lexicon.ts';
import { readMember } from './members.ts';
import { readNewAction } from './new-action.ts';
import { readCorrection, readUndo } from './undo-and-correct.ts';
import { readReading } from './measurement.ts';
import { eat, part, type Said, said } from './sentence-part.ts';
import { asWritten } from './dictation.ts';
import { renumbered } from './own-numbers.ts';
import { readUpdate } from './update.ts';
import { readWithdrawn } from './withdrawn.ts';

export type { CommandContext } from './command-context.ts';

/** What a sentence wants: an answer, or something recorded as far as it was said. */
export type Understood =
  | { readonly kind: 'question' }
  /** An order, but not one that can be made out. */
  | { readonly kind: 'unclear' }
  /** An order that is something else. */
  | { readonly kind: 'other'; readonly name: OtherOrder }
  | { readonly kind: 'draft'; readonly draft: Draft };

const QUESTION: Understood = { kind: 'question' };
const UNCLEAR: Understood = { kind: 'unclear' };

/** Whether a sentence is an order, and what it wants recorded. What asks is never taken for an order. */
export function understandCommand(text: string, context: CommandContext): Understood {
  const other = renumbered(text, context);
  if (other === null) return understood(text, context);
  const read = understood(other.text, other.context);
  return read.kind === 'draft' ? { ...read, draft: Draft.parse(mapped(read.draft, other.back)) } : read;
}

/** Every field of a draft is words. */
const mapped = (draft: Draft, change: (value: string) => string): object =>
  Object.fromEntries(Object.entries(draft).map(([field, value]) => [field, field === 'what' ? value : change(value)]));

function understood(text: string, context: CommandContext): Understood {
  const typed = said(asWritten(text));
  const isOrder = isRefusedAsOrder(typed);
  const opened = repeatedly(typed, OPENERS);
  const framed = eat(opened, MAY_WE) ?? eat(opened, FRAMES);
  const asked = ENDS_ASKING.test(typed.plain) || TAG.test(typed.plain);
  // "Can you mark A6 complete?" is polite, not curious; questions do not begin in that way.
  if (asked && !(isOrder && isImperative(framed?.rest ?? opened))) return isOrder ? UNCLEAR : QUESTION;
  if (framed === null && ASKING.test(opened.plain)) return isOrder ? afterQuestion(opened) : QUESTION;
  const sentence = withoutCourtesy(framed === null ? opened : repeatedly(framed.rest, OPENERS));
  if (sentence.plain === '') return QUESTION;
  const found = order(sentence, context);
  if (found !== null) return found;
  if (refusalOf(text) === 'drafting') return { kind: 'other', name: 'draft' };
  return isOrder ? UNCLEAR : QUESTION;
}

function order(sentence: Said, context: CommandContext): Understood | null {
  const undo = readUndo(sentence);
  if (undo !== null) return { kind: 'draft', draft: undo };
  const handed = readHandedOn(sentence, context) ?? readWithdrawn(sentence, context);
  if (handed !== null) return { kind: 'draft', draft: { what: 'update', ...handed } };
  const [cancelled, ...others] = cancelledIn(sentence, context);
  if (cancelled !== undefined) return others.length > 0 ? QUESTION : { kind: 'draft', draft: cancelled };
  const indicator = readMeasureTerms(sentence, context) ?? readIndicator(sentence, context);
  if (indicator !== null) return { kind: 'draft', draft: indicator };
  const member = readMember(sentence, context);
  if (member !== null) return { kind: 'draft', draft: member };
  const other = OTHERS.find(([, pattern]) => pattern.test(sentence.plain));
  if (other !== undefined) return { kind: 'other', name: other[0] };
  if (BULK.test(sentence.plain)) return { kind: 'other', name: 'several' };
  const draft =
    readCorrection(sentence, context) ??
    readNewAction(sentence, context) ??
    readFact(sentence, context) ??
    readReading(sentence, context);
  if (draft !== null) return { kind: 'draft', draft };
  const update = readUpdate(sentence, context);
  if (update === null) return null;
  return update.kind === 'several'
    ? { kind: 'other', name: 'several' }
    : { kind: 'draft', draft: { what: 'update', ...update.fields } };
}

const ENDS_ASKING = /\?["')\s!.]*(?:(?:please|pls|thanks|thank you|many thanks|ta|cheers|thx)[\s.!]*)*$/;
const IMPERATIVE =
  /^(?:log|record|note|add|mark|set|update|updating|change|move|push|put|close|reopen|sign|tick|turn|make|create|delete|remove|undo|correct|cancel|send|email|remind|nudge|assign|give|postpone|reschedule|extend|enter|flag|complete|approve|export|import|register)\b/;

const isImperative = ({ plain }: Said): boolean => IMPERATIVE.test(plain);

/** "What is overdue? And mark them red": the order is about many. */
const afterQuestion = ({ plain }: Said): Understood => {
  const other = OTHERS.find(([name, pattern]) => name === 'several' && pattern.test(plain));
  return other === undefined ? UNCLEAR : { kind: 'other', name: 'several' };
};

const MOST_COURTESIES = 8;

/** What was said without the courtesy at its ends. */
export const withoutEnds = (one: Said): Said => withoutCourtesy(repeatedly(one, OPENERS));

function repeatedly(one: Said, pattern: RegExp): Said {
  let rest = one;
  for (let turns = 0; turns < MOST_COURTESIES; turns += 1) {
    const next = eat(rest, pattern);
    if (next === null || next.match[0] === '') break;
    rest = next.rest;
  }
  return rest;
}

function withoutCourtesy(one: Said): Said {
  let rest = one;
  for (let turns = 0; turns < MOST_COURTESIES; turns += 1) {
    const end = CLOSERS.exec(rest.plain.slice(-80));
    if (end === null) break;
    rest = part(rest, 0, rest.plain.length - Math.min(80, rest.plain.length) + end.index);
  }
  return rest;
}

/** What `ask` calls an order, whether or not it can be made out here. */
const isRefusedAsOrder = ({ raw }: Said): boolean => refusalOf(raw) === 'command';
const refusalOf = (text: string): string | null => refusal(text)?.name ?? null;
