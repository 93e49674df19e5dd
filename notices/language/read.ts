import type { Edit } from '../model/edit.ts';
import type { Meaning } from '../model/meaning.ts';
import { type Question, questionOf } from '../model/question.ts';
import { courtesyOf } from './courtesy.ts';
import { countsSomethingElse } from './counting.ts';
import { explain, type Explanation } from './explain.ts';
import { follow } from './follow-up.ts';
import type { Ground } from './ground.ts';
import type { KnownWords } from './mask.ts';
import { asksForName, misgiving } from './misgivings.ts';
import { parse, type Parsed } from './parse.ts';
import { meantBy } from './meant-by.ts';
import { refusal } from './refuse.ts';
import { twoQuestions } from './second.ts';
import { understand } from './understand.ts';
import type { Understood } from './understood.ts';
import type { Vocabulary } from './vocabulary.ts';
import { capital } from '../words/text.ts';

/** What a sentence means, or why it is better asked back. */
export interface Reading {
  readonly meaning: Meaning | null;
  /** Where there is no meaning: a sentence for whoever asked. */
  readonly unclear: string | null;
  /** Of two questions in one message, the second: this is the reading of the first. */
  readonly left: string | null;
  /** How the question before was changed, where it was. */
  readonly edit: Edit | null;
  readonly explain: (known: KnownWords) => Explanation;
}

/** Where a sentence is said. */
export interface Said {
  readonly vocabulary: Vocabulary;
  readonly ground: Ground;
  /** The question before, which it may go on from. */
  readonly before: Question | null;
}

const NOT_UNDERSTOOD = 'I did not understand that.';
const NO_NAMES = 'I know posts and duties, not the names of people.';
const NO_FIGURE = 'I hold no figure for that; I count duties, actions, updates, reviews and meetings.';

/** Reads one sentence. Nothing is answered here, and nothing after this looks at its words again. */
export function read(text: string, { vocabulary, ground, before }: Said): Reading {
  const refuses = refusal(text);
  if (refuses !== null) return reading({ act: 'refuse', why: refuses.says }, null, null);
  const context = {
    names: vocabulary.names,
    spell: vocabulary.spell,
    refExists: ground.hasRef,
    printed: ground.prints,
    times: { today: ground.today },
  };
  const parsed = parse(text, context);
  const courtesy = courtesyOf(parsed);
  if (courtesy !== null) return reading({ act: 'social', courtesy }, parsed, null);
  const impossible = parsed.times.find(({ time }) => time.kind === 'impossible')?.time;
  if (impossible?.kind === 'impossible') return back(capital(impossible.why), parsed, null);
  const foreign = parsed.refs.find(({ ref, known }) => !known && ground.hasRef(ref));
  if (foreign !== undefined)
    return back(`I cannot tell which document ${foreign.ref} is of; I know the notice's own paragraphs.`, parsed, null);
  const followed = before === null ? null : follow(parsed, before, ground);
  const two = followed === null ? twoQuestions(text, context, ground) : null;
  if (two !== null) return { ...read(two[0], { vocabulary, ground, before }), left: two[1] };
  const understood = followed?.understood ?? understand(parsed, ground);
  if (understood === null) return unread(parsed);
  const question = followed?.question ?? meantBy(understood);
  const doubt = doubtOf(parsed, understood, question);
  if (doubt !== null) return back(doubt, parsed, understood);
  return { ...reading({ act: 'ask', question }, parsed, understood), edit: followed?.edit ?? null };
}

/** A ref that is nowhere is better told with its nearest than not understood at all. */
function unread(parsed: Parsed): Reading {
  const refs = parsed.refs.filter(({ known }) => !known).map(({ ref }) => ref);
  if (refs.length === 0) return back(NOT_UNDERSTOOD, parsed, null);
  return reading({ act: 'ask', question: questionOf('text', { refs }) }, parsed, null);
}

function doubtOf(parsed: Parsed, understood: Understood, { kind, asOf }: Question): string | null {
  if (kind === 'help') return null;
  if (countsSomethingElse(understood)) return NO_FIGURE;
  return asksForName(understood) ? NO_NAMES : misgiving(parsed, understood, asOf !== null);
}

const reading = (meaning: Meaning, parsed: Parsed | null, understood: Understood | null): Reading => ({
  meaning,
  unclear: null,
  left: null,
  edit: null,
  explain: (known) => explain(parsed, understood, meaning.act === 'ask' ? meaning.question : null, known),
});

const back = (unclear: string, parsed: Parsed, understood: Understood | null): Reading => ({
  meaning: null,
  unclear,
  left: null,
  edit: null,
  explain: (known) => explain(parsed, understood, null, known),
});
