// On which side of a number something has to be: a word that bounds, and whether a negation before it turns it round.

export type Side = '>=' | '<=';

export interface Bound {
  /** Where its words begin: at the negation, unless that has a subject of its own ("no worker above"). */
  readonly from: number;
  /** `unsure`: something is negated, and what that makes of the number cannot be told. */
  readonly side: Side | 'unsure';
}

const THAN: Readonly<Record<string, Side>> = {
  ...{ more: '>=', greater: '>=', higher: '>=', longer: '>=' },
  ...{ less: '<=', fewer: '<=', lower: '<=', smaller: '<=', shorter: '<=' },
};
const ALONE: Readonly<Record<string, Side>> = {
  ...{ above: '>=', over: '>=', exceed: '>=', exceeds: '>=', exceeding: '>=' },
  ...{ below: '<=', under: '<=', beneath: '<=' },
};
/** Bounds that say their side themselves: nobody negates them, and where somebody does, it cannot be told. */
const OWN: Readonly<Record<string, Side>> = {
  ...{ 'at least': '>=', 'minimum of': '>=', 'at most': '<=', 'up to': '<=', 'maximum of': '<=' },
  ...{ minimum: '>=', maximum: '<=', max: '<=' },
};
const NEGATION = /^(?:no|not|never|nor|neither|cannot|without|nobody|no-one|none|\w+n't)$/;
/** Deny whatever is said of them: they are what the clause speaks of. */
const NOBODY = /^(?:nobody|no-one|none)$/;
/** Words that deny without a "not". */
const DENIAL = /^(?:avoid|prevent|fail|unless|rather|hardly|refus)(?:s|ed|ing)?$/;
/** What may stand between a negation and its bound without a thing of its own. */
const LIGHT =
  /^(?:to|be|been|being|is|are|at|allowed|permitted|ever|any|go|goes|going|get|stay|remain|run|stand|fall|falls|falling|drop|drops|dropping|dip|dips|dipping|sink|slip|decline|reduce|rise|rises|rising|climb|climbs|climbing|grow|increase)$/;
const MODAL = /^(?:must|should|shall|will|may|can|could|do|does|did|is|are)$/;
const ALLOWS = /^(?:allow|permit|let|see|have|accept|tolerate)$/;
/** The words before "no" where it denies what the whole clause says of its subject. */
const OPENS = /^(?:that|ensure|ensures|ensuring|where|in|at|on|under|so)$/;
const LEAVES = /^(?:to|is|are|be|must|should|shall|will|was|were)$/;

/** "must not, in any month, fall below" */
const ASIDE = /\b(not|never),[^,;.:]{1,60},/g;

/** So many words back a negation still bears on a number. */
const REACH = 10;
/** … and further back where it opens the clause: "no social worker in the first year of practice is to be responsible for more than". */
const OPENING_REACH = 25;

interface Word {
  readonly text: string;
  readonly at: number;
}

/** The words that lead up to a number, back to the last comma or stop. */
function wordsBefore(ahead: string): Word[] {
  const start = Math.max(0, ahead.length - 160);
  const near = ahead
    .slice(start)
    .toLowerCase()
    .replace(ASIDE, (words, negation: string) => negation.padEnd(words.length));
  const cut = Math.max(...[',', ';', '.', ':', '('].map((mark) => near.lastIndexOf(mark)));
  return [...near.slice(cut + 1).matchAll(/[^\s]+/g)].map((match) => ({
    text: match[0],
    at: start + cut + 1 + match.index,
  }));
}

/** What bounds a number, by the words right before it; null where nothing does. */
export function boundBefore(ahead: string): Bound | null {
  const words = wordsBefore(ahead);
  const found = plainBound(words);
  const before = words.slice(0, words.length - (found?.length ?? 0));
  const from = words[before.length]?.at ?? ahead.length;
  const at = before.findLastIndex(
    ({ text }, place) => (NEGATION.test(text) && !isOfSubject(before, place)) || DENIAL.test(text),
  );
  const negation = before[at];
  const reach = opensClause(before, at) ? OPENING_REACH : REACH;
  if (negation === undefined || before.length - at > reach) return found === null ? null : { from, side: found.side };
  const turn = bearing(before.slice(0, at), negation.text, before.slice(at + 1));
  if (turn === 'none') return found === null ? null : { from, side: found.side };
  // "must not be 20%" says nothing about a side; far from the number, the negation is another thing's.
  if (found === null) return turn === 'near' ? { from: negation.at, side: 'unsure' } : null;
  const twice = before
    .slice(0, at)
    .some(
      ({ text }, place) =>
        at - place <= REACH && NEGATION.test(text) && !isOfBound(before, place) && !isOfSubject(before, place),
    );
  if (turn === 'unsure' || found.own || twice) return { from: negation.at, side: 'unsure' };
  return { from: turn === 'near' ? negation.at : from, side: found.side === '>=' ? '<=' : '>=' };
}

const opensClause = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === 'no' && (at === 0 || OPENS.test(words[at - 1]?.text ?? ''));

/** "the number of cases without an allocated worker must have fallen to": what is counted, and nothing is denied of it. */
const isOfSubject = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === 'without' && words.slice(at + 1).some(({ text }) => MODAL.test(text));

/** "no more than 22 by December and no more than 18 by June": the first "no" belongs to the first number. */
const isOfBound = (words: readonly Word[], at: number): boolean =>
  words[at + 2]?.text === 'than' && THAN[words[at + 1]?.text ?? ''] !== undefined;

interface Plain {
  readonly side: Side;
  readonly length: number;
  readonly own: boolean;
}

function plainBound(words: readonly Word[]): Plain | null {
  const last = words.at(-1)?.text ?? '';
  const before = words.at(-2)?.text ?? '';
  const two = OWN[`${before} ${last}`];
  if (two !== undefined) return { side: two, length: words.at(-3)?.text === 'a' && last === 'of' ? 3 : 2, own: true };
  const one = OWN[last];
  if (one !== undefined) return { side: one, length: 1, own: true };
  const than = last === 'than' ? THAN[before] : undefined;
  if (than !== undefined) return { side: than, length: 2, own: false };
  const alone = ALONE[last];
  return alone === undefined ? null : { side: alone, length: 1, own: false };
}

/** Whether a negation bears on what follows: `near` with nothing of weight between, `subject` as "no child waits more than". */
function bearing(
  ahead: readonly Word[],
  negation: string,
  between: readonly Word[],
): 'near' | 'subject' | 'none' | 'unsure' {
  const texts = between.map(({ text }) => text);
  const opens = negation === 'no' && (ahead.length === 0 || OPENS.test(ahead.at(-1)?.text ?? ''));
  // "no worker in the referral and assessment teams holds more than": the "and" may join two words of the subject.
  if (texts.some((text) => /^(?:and|but|then)$/.test(text)))
    return opens && !texts.some((text) => MODAL.test(text)) ? 'unsure' : 'none';
  if (DENIAL.test(negation)) return 'unsure';
  if (texts.every((text) => LIGHT.test(text))) return 'near';
  if (texts.includes('or') || texts.includes('nor')) return 'unsure';
  const last = ahead.at(-1)?.text ?? '';
  const relative = texts.some((text) => /^(?:that|which|who|if|because|until)$/.test(text));
  if (negation === 'no' && (last === '' || OPENS.test(last))) return relative ? 'unsure' : 'subject';
  if (NOBODY.test(negation)) return relative ? 'unsure' : 'subject';
  if (ALLOWS.test(texts[0] ?? '')) return relative ? 'unsure' : 'subject';
  // "the percentage of children not in education must be below 5%": what is counted is what is not.
  const leaves = texts.findIndex((text) => LEAVES.test(text)) > 0;
  return leaves && !MODAL.test(last) && /^(?:no|not|without)$/.test(negation) ? 'none' : 'unsure';
}
