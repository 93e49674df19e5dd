import { type Question, written, type WrittenQuestion } from '../model/question.ts';
import type { Meaning } from './marks.ts';
import type { Parsed } from './parsed.ts';
import { shapeOf, shapeOfWords, type KnownWords } from './mask.ts';
import type { Evidence } from './rank/evidence.ts';
import type { Weighed } from './weigh.ts';
import type { Understood } from './understood.ts';

/** One of several things that a sentence may mean. */
export interface Rival {
  readonly question: WrittenQuestion;
  readonly score: number;
  readonly evidence: Evidence;
  readonly doubt: string | null;
  /** The rules by themselves come to the same. */
  readonly ruled: boolean;
}

/** How a question was taken apart: the tool with which a misreading is mended. */
export interface Explanation {
  /** How a message was divided, "courtesy: Hope you are well"; empty where it was read as it stands. */
  readonly clauses: readonly string[];
  readonly words: readonly string[];
  readonly spans: readonly string[];
  readonly kind: string | null;
  readonly question: WrittenQuestion | null;
  readonly leftOver: readonly string[];
  /** What it may mean, likeliest first, with the logarithm of how likely each is and what speaks against it. */
  readonly candidates: readonly Rival[];
  /** What kinds of sentence it looks like, and how likely each is. */
  readonly acts: readonly (readonly [string, number])[];
  /** How likely the first is right; it is asked about where that is too little. */
  readonly chance: number | null;
  /** The question and what was left over with every word masked that could say something about a person. */
  readonly shape: { readonly words: string; readonly left: readonly string[] };
}

const meaningWords = ({ theme, ...named }: Meaning): string =>
  [
    ...(theme === undefined ? [] : [`theme ${theme.name}`]),
    ...Object.entries(named).map((pair) => pair.join(' ')),
  ].join(', ');

export function explain(
  parsed: Parsed | null,
  understood: Understood | null,
  question: Question | null,
  known: KnownWords,
  weighed: Weighed | null = null,
): Explanation {
  const subjects = understood?.query.subjects ?? [];
  const spans =
    parsed === null
      ? []
      : [
          ...parsed.times.map((span) => `time: ${span.words} ${JSON.stringify(span.time)}`),
          ...parsed.refs.map((ref) => `ref: ${ref.ref}${ref.known ? '' : ' (unknown)'}`),
          ...parsed.marks.map(
            (mark) =>
              `${mark.not ? 'not ' : ''}${mark.to ? 'to ' : ''}${mark.meanings.map(meaningWords).join(' / ')}: ${mark.words}`,
          ),
          ...parsed.cues.map((cue) => `cue ${cue.value}: ${parsed.texts.slice(cue.start, cue.end).join(' ')}`),
        ];
  return {
    clauses: [],
    words: parsed?.texts ?? [],
    spans,
    kind: question?.kind ?? understood?.kind.name ?? null,
    question: question === null ? null : written(question),
    leftOver: subjects.map(({ words, weak }) => `${words}${weak ? ' (weak)' : ''}`),
    candidates: (weighed?.candidates ?? []).map((one) => ({
      question: written(one.question),
      score: one.score,
      evidence: one.evidence,
      doubt: one.doubt(),
      ruled: one.ruled,
    })),
    acts: weighed?.acts ?? [],
    chance: weighed?.chance ?? null,
    shape: {
      words: parsed === null ? '' : shapeOf(parsed, known),
      left: subjects.map(({ words }) => shapeOfWords(words, known)),
    },
  };
}
