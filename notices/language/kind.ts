import type { KindName, Subject } from '../model/question.ts';
import type { Cue } from './lexicon/phrases.ts';
import type { Parsed } from './parsed.ts';

/** What deciding on a kind may look at, besides the cues. */
export interface Look {
  readonly parsed: Parsed;
  /** What the question is about once this kind's cues are taken away. */
  readonly subjects: readonly Subject[];
  readonly strong: readonly Subject[];
  readonly hasBoard: boolean;
  readonly hasRefs: boolean;
  readonly hasActionRef: boolean;
  readonly hasWindow: boolean;
  readonly lean: 'past' | 'future' | null;
  readonly named: {
    readonly who: boolean;
    readonly owner: boolean;
    readonly status: boolean;
    readonly rag: boolean;
    readonly kind: boolean;
    readonly subject: boolean;
  };
  /** Nothing but names of who must do it is left to be searched for, and actions are asked for: whose they are. */
  readonly onlyNames: boolean;
  /** Such actions are narrowed by how they stand or when they are due: a list of them is asked for. */
  readonly narrows: boolean;
  /** "Actions under paragraph 12": the ref narrows a list and is not itself asked for. */
  readonly listsActions: boolean;
  /** Whether a recorded metric, or a target of the notice, has all telling words. */
  readonly hasSeries: () => boolean;
  readonly hasTarget: () => boolean;
}

/** How sentences of one kind of question are known. */
export interface Kind {
  readonly name: KindName;
  /** Cues that this kind takes for itself; words of other cues stay what the question is about. */
  readonly accepts: readonly Cue[];
  /** Filters narrow a list; subjects are searched for in the words of duties and actions. */
  readonly takes: 'filters' | 'search' | 'nothing';
  /** "What must be completed by May" does not ask for what is complete. */
  readonly ignoresStatus?: boolean;
  /** One of these has to be there; saves looking further where none is. */
  readonly needs?: readonly Cue[];
  readonly fits: (look: Look) => boolean;
  /** Each is a test: it must be read as this kind. */
  readonly examples: readonly string[];
}

const OWED = /\b(?:supposed|meant|expected|required|obliged|asked|told) to (?:be )?(?:do|doing|deliver|delivering)\b/;

/** "What are the police supposed to be doing": what is asked of somebody, and not how it stands. */
export const asksWhatIsOwed = ({ texts }: Parsed): boolean => OWED.test(texts.join(' '));

const HOW = /\bhow (?:is|are|have|was|were)\b/;
const GOES = /\b(?:doing|performing|faring|going|looking)\b/;
const ON_TRACK = /\b(?:are|were) (?:we|things) on (?:track|course|schedule)\b/;
/** One council beside another, or what may befall somebody: no question about figures. */
export const ELSEWHERE = /\bcompar|\b(?:risks?|dangers?) (?:to|for) (?:the )?(?:child|children|families|young)\b/;
const GETS_ON = /\bgetting (?:on|along)\b/;

/**
 * "How are we doing", "summary" of a board with a plan, "how are the police doing", "how is adoption going". What is
 * counted, dated or asked of one paragraph is another question.
 */
export function asksHowItStands({ parsed, strong, hasRefs, hasBoard, named }: Look): boolean {
  if (hasRefs || parsed.has('count', 'share', 'who', 'when', 'silent', 'no-evidence', 'countdown')) return false;
  const said = parsed.texts.join(' ');
  if (ELSEWHERE.test(said)) return false;
  const goes = hasBoard && ((HOW.test(said) && GOES.test(said)) || ON_TRACK.test(said));
  // Of two subjects together one wants to hear what was said of them last.
  if (strong.length > 0) return goes && strong.length === 1 && strong.every(({ theme }) => theme !== null);
  if (parsed.has('situation') || (parsed.has('summary') && hasBoard)) return true;
  return named.who && (goes || (hasBoard && HOW.test(said) && GETS_ON.test(said)));
}

/** "How many days until the next review": the time phrase is the question itself. */
export const countsDownTo = (parsed: Parsed, event: 'review' | 'meeting'): boolean =>
  parsed.has('countdown') &&
  parsed.times.some(({ time }) => time.kind === 'window' && time.point.is === 'event' && time.point.event === event);

/** A party that only receives, or one that something goes to. */
export const receives = (parsed: Parsed): boolean =>
  parsed.marks.some(
    (mark) =>
      !mark.not &&
      mark.meanings.some(({ party }) => party !== undefined && (mark.to || party === 'minister' || party === 'dfe')),
  );

const LATE_AND_DUE = /\b(?:overdue|late) (?:and|or|plus|as well as) (?:what is |those |anything )?due\b/;
const DUE_AND_LATE = /\bdue\b.{0,60} (?:and|or|plus) (?:what is |those |anything )?(?:overdue|late)\b/;

/** "Overdue and due this month": what falls in the time, and what is late already. */
export const alsoDue = (parsed: Parsed): boolean =>
  parsed.has('due') && (LATE_AND_DUE.test(parsed.said) || DUE_AND_LATE.test(parsed.said));
