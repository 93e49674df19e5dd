import type { Step } from '../model/dates.ts';
import type { GroupBy } from '../model/question.ts';
import type { findTimes, TimeSpan } from '../time/find.ts';
import type { Found } from '../words/phrase-book.ts';
import type { Cue } from './lexicon/phrases.ts';
import type { Meaning, Names } from './marks.ts';
import type { Spelling, Word } from './normalise.ts';
import type { PercentAsked } from './percent.ts';
import type { RefMark } from './refs.ts';

/** One stretch of a question that means something definite: a filter, a subject, a number. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Everything that the stretch can mean. */
  readonly meanings: readonly Meaning[];
  /** "not the finished ones", "everything except training". */
  readonly not: boolean;
  /** "report to the board": the party receives. */
  readonly to: boolean;
  /** "Things to do with the LSCB": named as a subject, not as the one who must act. */
  readonly about: boolean;
  /** "Except the chair's reports": it belongs to the mark before it. */
  readonly joined: boolean;
}

/** A question taken apart, before anything is decided. */
export interface Parsed {
  readonly question: string;
  readonly words: readonly Word[];
  readonly texts: readonly string[];
  /** The same in one string. */
  readonly said: string;
  readonly cues: readonly Found<Cue>[];
  /** Cues in what is left out: "except the overdue ones". */
  readonly leftOut: readonly Found<Cue>[];
  readonly marks: readonly Mark[];
  readonly refs: readonly RefMark[];
  readonly times: readonly TimeSpan[];
  readonly limit: Found<number> | null;
  /** "By agency": of what it is to be counted apart. */
  readonly grouping: Found<GroupBy> | null;
  /** "At least half done": how much of it is to be done. */
  readonly percent: Found<PercentAsked> | null;
  /** "Every six months": what comes round. */
  readonly frequency: Found<Step> | null;
  /** Places of words that are there for another reason and narrow nothing. */
  readonly idle: ReadonlySet<number>;
  has(...cues: readonly Cue[]): boolean;
}

export interface ParseContext {
  readonly names: Names;
  readonly spell: Spelling;
  readonly refExists: (ref: string) => boolean;
  /** The plan's own numbers for its actions. */
  readonly ownNumbers: ReadonlyMap<string, string>;
  /** Whether a notice has these words. */
  readonly printed: (phrase: string) => boolean;
  readonly times: Parameters<typeof findTimes>[1];
}
