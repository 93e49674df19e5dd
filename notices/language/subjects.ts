import type { Subject } from '../model/question.ts';
import { NUMBERS as NUMBER_NAMES } from '../words/numbers.ts';
import type { Cue } from './lexicon/phrases.ts';
import { NOISE, WEAK } from './lexicon/words.ts';
import type { Mark, Parsed } from './parsed.ts';

/** How a kind of question takes what was said. */
interface Taken {
  /** Cues that it takes for itself. */
  readonly accepts: readonly Cue[];
  readonly filters: (mark: Mark) => boolean;
  /** Places in what is left out. */
  readonly left: (at: number) => boolean;
  /** Its rows are searched for in their words. */
  readonly searched: boolean;
  /** "Every six months" narrows its rows, and is not looked for among their words. */
  readonly rhythm: boolean;
}

/** Words that no accepted cue, filter, ref, time or rhythm took: the subject of the question. */
export function subjectsOf(parsed: Parsed, { accepts, filters, left, searched, rhythm }: Taken): Subject[] {
  const served = new Array<boolean>(parsed.texts.length).fill(false);
  const serve = ({ start, end }: { start: number; end: number }): void => void served.fill(true, start, end);
  for (const found of [parsed.limit, parsed.grouping, parsed.percent]) if (found !== null) serve(found);
  if (parsed.frequency !== null && rhythm) serve(parsed.frequency);
  parsed.times.forEach(serve);
  parsed.refs.forEach(serve);
  const subjects: { readonly subject: Subject; readonly start: number }[] = [];
  for (const mark of parsed.marks) {
    if (filters(mark)) serve(mark);
    else {
      if (left(mark.start)) {
        serve(mark);
        continue;
      }
      const subject = markSubject(mark);
      // A status or colour says nothing about which paragraph is meant.
      if (subject === null && (mark.meanings.length === 0 || mark.meanings.some((m) => m.status ?? m.rag))) serve(mark);
      if (subject !== null) {
        subjects.push({ subject, start: mark.start });
        serve(mark);
      }
    }
  }
  for (const cue of parsed.cues) if (accepts.includes(cue.value)) serve(cue);
  parsed.texts.forEach((word, at) => {
    // "Initial report": the word orders and describes.
    if (served[at] && searched && /^(?:initial|final)$/.test(word))
      subjects.push({ subject: plainSubject(word, { weak: true }), start: at });
    if (
      served[at] ||
      left(at) ||
      parsed.idle.has(at) ||
      NOISE.has(word) ||
      /^[a-z]$/.test(word) ||
      (!searched && /^\d$/.test(word))
    )
      return;
    subjects.push({ subject: wordSubject(parsed, at, word), start: at });
  });
  return subjects.sort((a, b) => a.start - b.start).map(({ subject }) => subject);
}

const NUMBERS = new Map(NUMBER_NAMES.slice(1).map((word, at) => [word, at + 1] as const));

/** A number in words is looked for in figures too, and the other way round. */
const ALIKE = new Map(
  [...NUMBERS].flatMap(([name, number]): [string, string[]][] => [
    [name, [String(number)]],
    [String(number), [...NUMBERS].filter(([, other]) => other === number).map(([other]) => other)],
  ]),
);
const NONE_ALIKE: readonly string[] = [];

const ofWords = new WeakMap<Parsed, (Subject | undefined)[]>();

/** A word as a subject: one of them, whichever kind asks, so that what it is found by is worked out once. */
function wordSubject(parsed: Parsed, at: number, word: string): Subject {
  const known = ofWords.get(parsed) ?? [];
  ofWords.set(parsed, known);
  const also = ALIKE.get(word) ?? NONE_ALIKE;
  return (known[at] ??= plainSubject(word, { also, weak: WEAK.has(word) || also.length > 0 }));
}

/** A filter phrase read as a subject to look for; null where it is no subject at all (a status, a colour). */
export function markSubject(mark: Mark): Subject | null {
  const known = subjectOfMark.get(mark);
  if (known !== undefined) return known;
  const made = makeSubject(mark);
  subjectOfMark.set(mark, made);
  return made;
}

const subjectOfMark = new WeakMap<Mark, Subject | null>();

function makeSubject(mark: Mark): Subject | null {
  const { words } = mark;
  for (const { theme } of mark.meanings)
    if (theme !== undefined) return { words, also: [], theme: theme.name, party: null, weak: false };
  const party = mark.meanings.find((meaning) => meaning.party !== undefined)?.party;
  if (party !== undefined) return { words, also: [], theme: null, party, weak: !mark.about };
  if (mark.meanings.some(({ agency, owner }) => agency !== undefined || owner !== undefined))
    return plainSubject(words);
  return null;
}

/** A word to look for as it stands. */
export const plainSubject = (words: string, more: Partial<Subject> = {}): Subject => ({
  words,
  also: [],
  theme: null,
  party: null,
  weak: false,
  ...more,
});
