import type { Edit } from '../model/edit.ts';
import type { Meaning } from '../model/meaning.ts';
import { type Question, questionOf } from '../model/question.ts';
import { courtesyOf } from './courtesy.ts';
import { countsSomethingElse } from './counting.ts';
import { explain, type Explanation } from './explain.ts';
import { follow } from './follow-up.ts';
import type { Ground } from './ground.ts';
import type { KnownWords } from './mask.ts';
import { measureAsked } from './measure-asked.ts';
import { asActionNumbers } from './own-refs.ts';
import { asksForName, misgiving } from './misgivings.ts';
import { parse } from './parse.ts';
import type { ParseContext, Parsed } from './parsed.ts';
import { shareOf } from './share-of.ts';
import { refusal } from './refuse.ts';
import type { Ranker } from './rank/ranker.ts';
import { weigh, type Weighed } from './weigh.ts';
import type { Understood } from './understood.ts';
import type { Vocabulary } from './vocabulary.ts';
import { capital } from '../words/text.ts';
import { tokenise } from '../words/tokens.ts';

/** What a sentence means, or why it is better asked back. */
export interface Reading {
  readonly meaning: Meaning | null;
  /** Where there is no meaning: why, in a sentence for whoever asked. Null: only that none of `rivals` is far enough ahead. */
  readonly unclear: string | null;
  /** How the question before was changed, where it was. */
  readonly edit: Edit | null;
  /** What it may mean as well, or instead: to be asked about. */
  readonly rivals: readonly Question[];
  /** The rules and what was learnt come to the same. */
  readonly firm: boolean;
  readonly explain: (known: KnownWords) => Explanation;
}

/** Where a sentence is said. */
export interface Said {
  readonly vocabulary: Vocabulary;
  readonly ground: Ground;
  /** The question before, which it may go on from. */
  readonly before: Question | null;
  /** What was learnt from labelled sentences. */
  readonly ranker: Ranker;
}

const NOT_UNDERSTOOD = 'I did not understand that.';
const PERHAPS_NOT_HELD = 'I may not hold that: I know the notice, the plan and what was recorded.';
const WHICH_SHARE =
  'I am not sure of what that is to be a share; ask “what share of the overdue actions are red?”, with what it is of before “are”.';
const NO_NAMES = 'I know posts and duties, not the names of people.';
const NO_FIGURE = 'I hold no figure for that; I count duties, actions, updates, reviews and meetings.';

/** What taking a sentence apart has to know of where it is said. */
export const parseContext = ({ vocabulary, ground }: Said): ParseContext => ({
  names: vocabulary.names,
  spell: vocabulary.spell,
  refExists: ground.hasRef,
  ownNumbers: ground.ownNumbers,
  printed: ground.prints,
  times: { today: ground.today },
});

/** Reads one clause. Nothing is answered here, and nothing after this looks at its words again. */
export function read(text: string, said: Said): Reading {
  const { ground, before } = said;
  const tokens = tokenise(text);
  const plain = asActionNumbers(text, ground.ownNumbers);
  const refuses = plain === text ? refusal(text, tokens) : refusal(plain);
  if (refuses !== null) return reading({ act: 'refuse', why: refuses.says }, null, null);
  const parsed = parse(text, tokens, parseContext(said));
  const courtesy = courtesyOf(parsed);
  if (courtesy !== null) return reading({ act: 'social', courtesy }, parsed, null);
  const impossible = parsed.times.find(({ time }) => time.kind === 'impossible')?.time;
  if (impossible?.kind === 'impossible') return back(capital(impossible.why), parsed, null);
  const foreign = parsed.refs.find(({ ref, known }) => !known && ground.hasRef(ref));
  if (foreign !== undefined)
    return back(`I cannot tell which document ${foreign.ref} is of; I know the notice's own paragraphs.`, parsed, null);
  const measured = measureAsked(parsed, ground, said.vocabulary.spell);
  if (typeof measured === 'string') return back(measured, parsed, null);
  if (measured !== null) return { ...reading({ act: 'ask', question: measured }, parsed, null), firm: true };
  const followed = before === null ? null : follow(parsed, before, ground);
  if (followed !== null) {
    const { understood, question, edit } = followed;
    const doubt = doubtOf(parsed, understood, question);
    return doubt === null
      ? { ...reading({ act: 'ask', question }, parsed, understood), edit }
      : back(doubt, parsed, understood);
  }
  return weighed(parsed, weigh(parsed, ground, said.ranker));
}

function weighed(parsed: Parsed, all: Weighed): Reading {
  const { best, sure, refused, rivals } = all;
  if (best === null) return unread(parsed);
  const { understood, question } = best;
  const doubt = doubtOf(best.parsed, understood, question) ?? best.doubt() ?? (refused ? PERHAPS_NOT_HELD : null);
  if (doubt === null && sure) {
    const asked = shareOf(best.parsed, question);
    if (asked === null) return back(WHICH_SHARE, parsed, understood, all);
    return { ...reading({ act: 'ask', question: asked }, parsed, understood, all), firm: best.ruled };
  }
  return { ...back(doubt, parsed, understood, all), rivals: rivals.map((one) => one.question) };
}

/** A ref that is nowhere is better told with its nearest than not understood at all. */
function unread(parsed: Parsed): Reading {
  const refs = parsed.refs.filter(({ known }) => !known).map(({ ref }) => ref);
  if (refs.length === 0) return back(NOT_UNDERSTOOD, parsed, null);
  return reading({ act: 'ask', question: questionOf('text', { refs }) }, parsed, null);
}

function doubtOf(parsed: Parsed, understood: Understood, question: Question): string | null {
  if (question.kind === 'help') return null;
  if (countsSomethingElse(understood)) return NO_FIGURE;
  return asksForName(understood) ? NO_NAMES : misgiving(parsed, understood, question);
}

const reading = (
  meaning: Meaning,
  parsed: Parsed | null,
  understood: Understood | null,
  all: Weighed | null = null,
): Reading => ({
  meaning,
  unclear: null,
  edit: null,
  rivals: [],
  firm: false,
  explain: (known) => explain(parsed, understood, meaning.act === 'ask' ? meaning.question : null, known, all),
});

const back = (
  unclear: string | null,
  parsed: Parsed,
  understood: Understood | null,
  all: Weighed | null = null,
): Reading => ({
  meaning: null,
  unclear,
  edit: null,
  rivals: [],
  firm: false,
  explain: (known) => explain(parsed, understood, null, known, all),
});
