import { distance } from 'fastest-levenshtein';
import type { Action } from '../../model/board.ts';
import { list, oneOf } from '../../words/pattern.ts';
import { stem } from '../../words/stems.ts';
import { tokenise } from '../../words/tokens.ts';
import { swapped } from '../normalise.ts';
import { asHeard } from './as-heard.ts';
import type { CommandContext } from './command-context.ts';
import { refsOf } from './divide-at-refs.ts';
import { ASKING, CORRECTIONS } from './lexicon.ts';
import { ASKS_INSIDE, HEDGED, INVERTED } from './signs.ts';
import { said } from './sentence-part.ts';
import { withoutEnds } from './understand-command.ts';

/** The actions that words without a number name, the likeliest first. `sure`: no other comes near the first. */
export interface Titled {
  readonly ids: readonly string[];
  readonly sure: boolean;
  /** What is said of it, from its verb on: "is now amber"; null: nothing that could be its state. */
  readonly rest: string | null;
}

/** What of an action names it, and how well: most say its title. */
const FIELDS: readonly (readonly [(action: Action) => string, number])[] = [
  [({ title }) => title, 1],
  [({ how, agency }) => `${how} ${agency}`, 0.8],
  [({ success }) => success, 0.6],
  [({ owner }) => owner, 0.4],
];
/** Said of most actions, or of what becomes of them. */
const SAY_NOTHING: ReadonlySet<string> = new Set(
  list(`a an and the of in on at to for with by from as all any each per at least least is are was were be been has have had it its this that
  they she he we our you not no now new more done complete completed finished sign signed started begun progress red amber green blue plan action
  board meeting month monthly week weekly day date year agreed approved moved review reviewed report reported sent ready live place`).map(
    stem,
  ),
);
const LEAST_TERMS = 2;
const MOST_OFFERED = 3;
/** The first is sure where the next has no more than this share of it. */
const NEAR = 0.8;
/** Less than this of what the rarest word alone would say is chance. */
const LEAST_SCORE = 3.5;
const LONGEST = 900;

const HAPPENS = oneOf(
  ...list(
    'is are was were has have had been got went goes gone came started began begun finished completed signed approved now',
  ),
  ...list('agreed published launched closed recruited redrafted slipped delayed'),
  ...['so far', 'still', 'at last', 'under way', 'underway'],
);
const TELLS = new RegExp(String.raw`\b${HAPPENS}\b`);
const STATES = new RegExp(
  String.raw`\b${oneOf(
    ...list(
      'done complete completed finished signed agreed approved published launched closed sent submitted delivered live',
    ),
    ...list(
      'started begun begins recruited appointed drafted redrafted slipped delayed late moved cancelled red amber green',
    ),
    ...['under way', 'underway', 'in place', 'so far', 'held up', 'goes to', 'went to', 'came back'],
  )}\b|\d ?(?:%|per cent)`,
);

/** With these a letter begins to tell something. */
const OPENS =
  /^(?:you (?:will|may|might) (?:wish|want|like|be (?:glad|pleased)) to (?:know|hear)|i am (?:pleased|glad|happy) to (?:say|report|tell you)|i hope (?:you are|you're|this finds you) well)\b[\s,.]*(?:that )?/;
const ASKED = /\b(?:what|which|who|how many|how much)\b/;

/** Of what tells something and names no action by its number: the actions whose titles it may mean; null: it tells of none. */
export function titledIn(text: string, context: CommandContext): Titled | null {
  if (text.length > LONGEST || text.includes('?')) return null;
  const heard = said(asHeard(text, context.records, context.spell));
  const { plain } = withoutEnds(heard);
  if (!TELLS.test(plain) || !STATES.test(plain) || refsOf(heard, context).length > 0) return null;
  const told = plain.replace(OPENS, '');
  if (ASKING.test(told) || ASKS_INSIDE.test(told) || INVERTED.test(told) || HEDGED.test(told) || ASKED.test(told))
    return null;
  if (CORRECTIONS.some((pattern) => pattern.test(plain))) return null;
  const likely = likeliest(termsOf(heard.plain), context.records.actions);
  if (likely === null) return null;
  const rest = plain.slice(TELLS.exec(plain)?.index ?? 0);
  return { ...likely, rest: OF_SOMETHING.test(rest) ? null : rest };
}

/** A share of something is a measure, and not how far the action is; what is done so far is not all. */
const OF_SOMETHING =
  /(?:%|per ?cent) (?:of|seen|in|on|within|audited)\b|\b(?:so far|nearly|almost|not yet|part(?:ly)?|half)\b/;

function likeliest(terms: ReadonlySet<string>, actions: readonly Action[]): Omit<Titled, 'rest'> | null {
  const described = actions.map((action) => ({ id: action.id, terms: weightsOf(action) }));
  const rarity = (term: string): number =>
    Math.log((1 + actions.length) / (1 + described.filter((one) => one.terms.has(term)).length));
  const known = new Set(described.flatMap((one) => [...one.terms.keys()]));
  const meant = new Set([...terms].map((term) => (known.has(term) ? term : (alike(term, known) ?? term))));
  const scored = described
    .map(({ id, terms: own }) => {
      const shared = [...meant].filter((term) => own.has(term));
      return {
        id,
        shared: shared.length,
        score: shared.reduce((sum, term) => sum + rarity(term) * (own.get(term) ?? 0), 0),
      };
    })
    .filter(({ shared, score }) => shared >= LEAST_TERMS && score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined) return null;
  const near = scored.filter(({ score }) => score > first.score * NEAR);
  return { ids: near.slice(0, MOST_OFFERED).map(({ id }) => id), sure: second === undefined || near.length === 1 };
}

/** Shorter words are like too many others. */
const LEAST_LETTERS = 5;

/** The one word of the plan that is a slip of the hand away. */
function alike(term: string, known: ReadonlySet<string>): string | null {
  if (term.length < LEAST_LETTERS) return null;
  const found = [...known].filter((word) => word.length >= LEAST_LETTERS - 1 && isSlip(term, word));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

/** One letter more, less or another, or two that changed places. */
const isSlip = (one: string, other: string): boolean => swapped(one, other) || distance(one, other) === 1;

const termsOf = (words: string): ReadonlySet<string> =>
  new Set(
    tokenise(words)
      .map(({ text }) => stem(text))
      .filter((term) => /^\p{L}{3,}/u.test(term) && !SAY_NOTHING.has(term)),
  );

/** Each term with the weight of the best field that has it. */
function weightsOf(action: Action): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [field, weight] of FIELDS)
    for (const term of termsOf(field(action))) if (!weights.has(term)) weights.set(term, weight);
  return weights;
}
