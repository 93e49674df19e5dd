import type { Draft } from '../../model/draft.ts';
import type { CommandContext } from './command-context.ts';
import { dateAt, lastDayOf } from './command-dates.ts';
import { cancelledIn } from './cancelled.ts';
import { datesTold } from './dates-told.ts';
import { dividedAtRefs, refsOf } from './divide-at-refs.ts';
import { MONTH_WORD } from '../../words/calendar-words.ts';
import { ASKING, LINK, TAG } from './lexicon.ts';
import { figureIn, readReading } from './measurement.ts';
import { readNewAction } from './new-action.ts';
import { fromPieces } from './pieces.ts';
import { reportSent } from './report-sent.ts';
import { part, type Said, wordsOf } from './sentence-part.ts';
import { ASKS_INSIDE, HANDED_ON, HEDGED, INVERTED, TAKEN_OUT, WANTED } from './signs.ts';
import { withoutEnds } from './understand-command.ts';

/** What is told by words that stand anywhere; `assign`: an action gets another owner, and it cannot be told which. */
export type Loose = { readonly drafts: readonly Draft[] } | 'assign' | null;

/**
 * Reads what the order of a sentence's words does not tell: which actions it names, and what is said of each. Only for what
 * no other reader takes, and never for what asks, hopes or fears.
 */
export function readLoosely(heard: Said, context: CommandContext): Loose {
  const { plain } = heard;
  const wanted = WANTED.test(plain);
  const opened = withoutEnds(heard).plain;
  const linked = LINK.test(plain);
  if (ASKS_INSIDE.test(plain) || (!wanted && plain.includes('?'))) return null;
  const asks = (ASKING.test(opened) && !/^(?:had|have|been)\b/.test(opened)) || INVERTED.test(plain);
  if (!wanted && !linked && asks) return null;
  if (TAG.test(plain) || FOR_ANOTHER.test(plain) || ASKS_BEHIND.test(plain)) return null;
  if (TAKEN_OUT.test(plain)) return { drafts: [{ what: 'undo' }] };
  const action = newActionIn(heard, context);
  if (action !== null) return { drafts: [action] };
  if (!wanted && HEDGED.test(plain.replace(WISHED_WELL, ' '))) return null;
  return refsOf(heard, context).length > 0 ? aboutRefs(heard, context) : aboutNone(heard, context);
}

const WISHED_WELL = /\b(?:hope|hoping) (?:you|all|everyone|everybody|that you|this finds|things)\b[^,.!]{0,60}/g;

/** "For Surrey, A6 is done": of another council than this one. */
const FOR_ANOTHER = /^for [a-z]{3,20},/;
/** "A17 tracker: who signed it off", "on A15 were the police asked" */
const ASKS_BEHIND =
  /[:-] ?(?:who|what|when|where|why|how|which)\b|[,;] (?:so|and|but) (?:who|what|when|where|why|how|which)(?:'s|s)?\b|^(?:on |for |re )?a\d{1,3} (?:were|was|is|are|did|has|have|do|does) (?:the|we|they|it|anyone)\b/;

function aboutRefs(heard: Said, context: CommandContext): Loose {
  const parts = dividedAtRefs(heard, context).map((said) => ({ said, refs: refsOf(said, context) }));
  const drafts = parts.flatMap(({ said, refs }) =>
    refs.map((about): Draft | null => {
      const fields = fromPieces(said, about, context);
      return fields === null ? null : { what: 'update', ...fields };
    }),
  );
  const told = drafts.filter((draft) => draft !== null);
  const states = told.some((draft) => draft.what === 'update' && draft.status + draft.rag + draft.percent !== '');
  if (!states && namesPost(heard.plain, context) && (HANDED_ON.test(heard.plain) || NOW_POST.test(heard.plain)))
    return 'assign';
  const named = refsOf(heard, context).every((ref) => context.records.actions.some(({ id }) => id === ref));
  // What a paragraph is mentioned for may be a new action, and no note on it.
  if (!states && !named) return null;
  return told.length < drafts.length || told.length === 0 ? null : { drafts: told };
}

const NOW_POST = /\bnow (?:the )?[a-z ]{3,40}(?:'s|$)/;

const namesPost = (plain: string, { records }: CommandContext): boolean =>
  records.actions.some(({ owner }) => owner !== '' && plain.includes(owner.toLowerCase()));

function aboutNone(heard: Said, context: CommandContext): Loose {
  const cancelled = cancelledIn(heard, context);
  if (cancelled.length > 0) return { drafts: cancelled };
  const dates = datesTold(heard, context);
  if (dates.length > 0) return { drafts: dates };
  const report = reportSent(heard, context);
  if (report !== null) return { drafts: [report] };
  const reading = readingIn(heard, context);
  return reading === null ? null : { drafts: [reading] };
}

const A_NEW_ACTION =
  /\b(?:(?:a |another |one more |the )?new (?:action|line|item)|another (?:action|line|item)(?: in the plan)?|(?:an )?extra action|one more action)\b/;
const BEFORE_TASK = /^[\s,:-]*(?:in the plan|which is|that is|is|please|in|to the plan|for|the|[,:-]|\s)*/;

/** "We want another line in the plan, which is for the Performance Manager to produce a list, by 27 March" */
function newActionIn(heard: Said, context: CommandContext): Draft | null {
  const found = A_NEW_ACTION.exec(heard.plain);
  if (found === null) return null;
  const rest = part(heard, found.index + found[0].length);
  const behind = part(rest, BEFORE_TASK.exec(rest.plain)?.[0].length ?? 0);
  if (behind.plain === '' || /^(?:has|was|is|been|will|on|from)\b/.test(behind.plain)) return null;
  const lead = 'new action: ';
  const read = readNewAction({ raw: lead + behind.raw, plain: lead + behind.plain }, context);
  return read !== null && read.task !== '' && (read.who !== '' || read.when !== '') ? read : null;
}

const CLAUSE = /[,:;\n]|[.!](?=\s|$)/g;
const MOST_CLAUSES = 12;

const IS_FIGURE = /\d ?%/;
const OF_A_FIGURE = new RegExp(
  String.raw`\b(?:figure|rate|data|latest|survey|came (?:out|in)|percentage|per ?cent|${MONTH_WORD})\b`,
);

/** A measured value in one of the clauses of a message. */
function readingIn(heard: Said, context: CommandContext): Draft | null {
  const ends = [...heard.plain.matchAll(CLAUSE)].map(({ index }) => index).slice(0, MOST_CLAUSES);
  const clauses = [0, ...ends.map((end) => end + 1)].map((from, at) =>
    part(heard, from, ends[at] ?? heard.plain.length),
  );
  for (const clause of clauses.filter(({ plain }) => IS_FIGURE.test(plain))) {
    const read = readReading(clause, context) ?? readReading(withFigure(clause), context);
    if (read !== null && read.ref !== '') return read;
  }
  const told = clauses.filter(({ plain }) => IS_FIGURE.test(plain));
  const [one] = told;
  if (one === undefined || told.length > 1 || !OF_A_FIGURE.test(heard.plain)) return null;
  const figure = figureIn(withFigure(one), context) ?? figureIn(heard, context);
  if (figure === null) return null;
  const whole = figure.metric.length > 2 ? figure : figureIn(heard, context);
  const date = figure.date === '' ? (monthIn(heard, context) ?? '') : figure.date;
  return { ...(whole ?? figure), date };
}

const AROUND =
  /^(?:and |but |so |come |our |the |latest |newest |[a-z]+'s )*(?:figures? for |data for |figures? )?(?:the )?/;

/** The month that a figure is of, in another clause than the figure. */
function monthIn(heard: Said, context: CommandContext): string | null {
  const words = wordsOf(heard);
  for (let at = 0; at < words.length; at += 1) {
    const date = dateAt(words, at, 'past', context);
    if (date?.to !== undefined && date.to !== null && date.to <= context.today && /[a-z]{3}/.test(date.words))
      return lastDayOf(date);
  }
  return null;
}

/** "The figure for staff who know the vision was 84%" */
const withFigure = (clause: Said): Said => part(clause, AROUND.exec(clause.plain)?.[0].length ?? 0);
