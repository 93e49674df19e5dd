import type { Deadline, Doubt, DutyKind, Target } from '../model/notice.ts';
import { NUMBER_WORD, NUMBERS } from '../words/numbers.ts';
import { oneOf } from '../words/pattern.ts';
import { conditionEnds } from './conditions.ts';
import { type Flow, spanOf } from './flow.ts';
import type { Act } from './frames.ts';
import type { FindNames } from './names.ts';
import { verbOf } from './verbs.ts';

/** What was made of a clause. */
interface Read {
  readonly kind: DutyKind;
  readonly targets: readonly Target[];
  readonly deadlines: readonly Deadline[];
  readonly acts: readonly Act[];
  /** What is doubted of it already. */
  readonly said: readonly Doubt[];
}

/** What a clause says and no part of the reading has taken: a figure, a verb, another who must, a rhythm. */
export function unreadIn(clause: Flow, read: Read, find: FindNames): Doubt[] {
  return [
    ...figures(clause, read),
    ...verb(clause, read),
    ...second(clause),
    ...secondModal(clause, read),
    ...again(clause, read),
    ...agent(clause, find),
  ].filter(({ span: [start, end] }) => !read.said.some(({ span: [at, to] }) => at < end && to > start));
}

const doubtAt = (clause: Flow, why: string, from = 0, to = clause.plain.length): Doubt => ({
  why,
  words: clause.words.slice(from, to),
  span: spanOf(clause, from, to),
});

const NO_TIME =
  '(?![- ]?(?:working |calendar |school |consecutive |clear )?(?:hours?|hrs?|days?|weeks?|months?|years?|terms?|minutes?|fortnights?|%|per ?cent)\\b)(?!,?\\d)';
const SHARE_WORD = oneOf(
  'nil',
  'zero',
  'half',
  '(?:a|one) (?:half|third|quarter)',
  '(?:two|three)[- ](?:thirds|quarters)',
);
const BOUND = oneOf(
  ...['at least', 'at most', 'up to', '(?:maximum|minimum) of', 'exceed(?:s|ing)?', 'below', 'above', 'under', 'over'],
  '(?:no |not )?(?:more|less|fewer|lower|higher|greater|larger|smaller) than',
);
const FIGURES: readonly RegExp[] = [
  new RegExp(
    `\\b${BOUND} (\\d[\\d,.]{0,9}\\b|(?!(?:${NUMBERS.slice(1, 6).join('|')})\\b)${NUMBER_WORD}\\b|${SHARE_WORD}\\b)${NO_TIME}`,
    'gi',
  ),
  new RegExp(
    `\\b(?<![\\d,])(\\d[\\d,]{0,9})${NO_TIME} or (?:less|fewer|lower|below|under|more|above|higher|better|over)\\b`,
    'gi',
  ),
  new RegExp(`\\b(?:down|up|fall|falls|rise|rises|reduced?|increased?|returns?)(?: back)? to (${SHARE_WORD})\\b`, 'gi'),
  /\bfrom (?:some )?\d[\d,.]{0,9} (?:[a-z]+ ){0,2}to (\d[\d,.]{0,9})\b(?! (?:[A-Z]|hours|days|weeks|months|years))/g,
  /\bbetween (\d[\d.]{0,7} ?%?) and \d[\d.]{0,7} ?(?:%|per ?cent\b)/gi,
  new RegExp(`\\b(?:is|are|be|average|averages) (?:at )?(nil|zero|(?:(?<=averages? )\\d[\\d.]*))${NO_TIME}`, 'gi'),
  // "60 additional places are open"
  /^(\d[\d,]{0,6}) (?:additional|more|new|extra|further) [a-z]/gi,
  /\b(halved|doubled|trebled|tripled)\b/gi,
];
/** How much is looked at, and how often something is done, is no number to reach. */
const HOW_IT_IS_DONE =
  /\b(?:audit|sampl|review|look|meet|visit|interview|train|invit|consult|attend|aged|children|age|once|twice)\w*\b[^,;]{0,40}$/i;

/** … but whether as many as are to be audited is a number to reach is for a person to say. */
const SAMPLED = /\b(?:audit|sampl|dip[- ]sampl)\w*\b[^,;]{0,40}$/i;
const SAMPLE = 'This number was taken for how much of the work is looked at, and not for one to reach';

const LOOKED_AT = /^ [^,;]{0,40}\b(?:audit|sampl|review|visit|interview)/i;

/** A figure with a bound that no target has taken. */
function figures(clause: Flow, { kind, targets }: Read): Doubt[] {
  if (kind !== 'measure' && kind !== 'target') return [];
  const { plain } = clause;
  const from = conditionEnds(plain);
  const why = 'This number was not read as a target';
  return FIGURES.flatMap((pattern) => [...plain.matchAll(pattern)]).flatMap((match) => {
    const to = match.index + match[0].length;
    const [start, end] = spanOf(clause, match.index, to);
    const range = /^between\b/i.test(match[0]);
    const taken = !range && targets.some(({ span: [at, till] }) => at < end && till > start);
    if (taken || match.index < from || LOOKED_AT.test(plain.slice(to, to + 60))) return [];
    const ahead = plain.slice(Math.max(0, match.index - 60), match.index);
    if (SAMPLED.test(ahead) && /\d/.test(match[0])) return [doubtAt(clause, SAMPLE, match.index, to)];
    return HOW_IT_IS_DONE.test(ahead) ? [] : [doubtAt(clause, why, match.index, to)];
  });
}

const ASKED =
  /\b(?:must|shall|should|will|(?:is|are) (?:expected |required )?to)(?:, [^,;]{3,60},)?(?: (?:also|then|first|each|jointly|[a-z]{3,20}ly)){0,3} (?!be\b|have\b|not\b|[a-z]+ly\b)([a-z-]{3,})/i;

/** A measure because its verb is not known to belong to any kind. */
function verb(clause: Flow, { kind, acts }: Read): Doubt[] {
  if (kind !== 'measure' || acts.length > 0) return [];
  const word = ASKED.exec(clause.plain)?.[1];
  return word === undefined || verbOf(word) !== null || QUIET.has(word)
    ? []
    : [doubtAt(clause, 'What is asked for by this verb is not known; it was read as a measure')];
}

/** Of these nothing but a measure comes. */
const QUIET = new Set(
  'include detail reflect contain cover set remain understand aim seek consider pay lead inform form comply continue refrain cease desist'.split(
    ' ',
  ),
);

const MODAL = '(?:must|shall|should|will|(?:is|are) (?:(?:jointly|also|each|both|together) )?to)';
const JOINT = /(?:[,;]| and| but)(?: and)?(?:,? of (?:these|them|those),)? (?=[\w'])/g;
const OTHER_SUBJECT = new RegExp(
  `^(?:the|an?|its|it|they|these|those|that|no|each|every|both|${NUMBER_WORD}|\\d{1,4}|[A-Z]\\w{0,30})` +
    `(?: (?!(?:and|that|which|who|where|if)\\b)[\\w'-]{1,40}){0,7} ${MODAL} `,
);

/** "…, and five shall be audited again by the Adviser": a second thing with a modal of its own. */
function second(clause: Flow): Doubt[] {
  const { plain } = clause;
  const asked = conditionEnds(plain);
  const first = plain.slice(asked).search(A_MODAL);
  if (first < 0) return [];
  for (const { index, 0: joint } of plain.matchAll(JOINT)) {
    const from = index + joint.length;
    if (from < asked + first || !OTHER_SUBJECT.test(plain.slice(from, from + 200))) continue;
    // "The Council must …, and the Council must …": the same one goes on.
    if (subjectOf(plain.slice(from)) === subjectOf(plain.slice(asked))) return [];
    return [doubtAt(clause, 'This is asked for as well, and was read with what stands before it', from)];
  }
  return [];
}

/** "must provide a dashboard to each meeting, and must tell the Department": the date of the one is not known to be the other's. */
function secondModal(clause: Flow, { deadlines }: Read): Doubt[] {
  if (!deadlines.some(({ form }) => form !== 'standard' && form !== 'accompanies')) return [];
  const asked = conditionEnds(clause.plain);
  const first = clause.plain.slice(asked).search(A_MODAL);
  const again = [...clause.plain.matchAll(MODAL_AGAIN)].find(({ index }) => first >= 0 && index > asked + first);
  return again === undefined
    ? []
    : [doubtAt(clause, 'This is asked for as well, and was read with what stands before it', again.index)];
}

const MODAL_AGAIN = /(?<=[ ,;]and )(?:must|shall|should|will) (?!include\b|contain\b)[a-z]/g;
const A_MODAL = new RegExp(`\\b${MODAL}\\b`);
const withoutJoint = (words: string): string => words.replace(/^[, ]+/, '').toLowerCase();
const subjectOf = (plain: string): string => withoutJoint(plain.slice(0, plain.search(A_MODAL)));

/** "by June 2023, and a refresher annually": where a day is printed, what comes again is not only how the work is done. */
function again(clause: Flow, { kind, deadlines }: Read): Doubt[] {
  if (kind !== 'measure' || !deadlines.some(({ form }) => form === 'day' || form === 'month')) return [];
  const rhythm = deadlines.find(({ form, words }) => form === 'standard' && AGAIN.test(words));
  // The words of a deadline alone are settled; the doubt is about the clause that it was taken for.
  return rhythm === undefined ? [] : [doubtAt(clause, 'This comes again, and was taken for how the work is done')];
}

const AGAIN = /^(?:annually|quarterly|monthly|termly|half-yearly|six-monthly|each (?:year|quarter|month))$/i;

const BY_SOMEBODY =
  /\bbe (?:[a-z]+ly )?[a-z-]{3,}(?:ed|en|ought|eld|ade|one)(?: [a-z]{3,20}){0,2} by ((?:Mrs?|Ms|Dr|Sir|Dame|Professor|Lord|Lady|Baroness|Councillor|Cllr)\.? [A-Z][\w'-]+)/;

/** Done by somebody whom the notice gives no part. */
function agent(clause: Flow, find: FindNames): Doubt[] {
  const match = BY_SOMEBODY.exec(clause.plain);
  if (match === null) return [];
  const name = match[1] ?? '';
  const from = match.index + match[0].length - name.length;
  const known = find(clause.plain).some((mention) => mention.from < from + name.length && mention.to > from);
  return known ? [] : [doubtAt(clause, 'The notice does not tell who this is', from, from + name.length)];
}
