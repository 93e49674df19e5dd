import type { Step } from '../model/dates.ts';
import type { KindName, Subject } from '../model/question.ts';
import type { TimeMeaning } from '../model/time.ts';
import type { Exception } from './exceptions.ts';
import type { Cue } from './lexicon/phrases.ts';
import type { Mark } from './parsed.ts';

/** A sentence with its words given their parts, before it is a question. */
export interface Query {
  readonly kind: KindName;
  /** Notices asked for by name. */
  readonly notices: readonly string[];
  /** "All notices except Kent". */
  readonly exceptNotices: readonly string[];
  readonly refs: readonly string[];
  readonly times: readonly TimeMeaning[];
  /** Filters that were recognised: parties, agencies, posts, statuses, colours, kinds. */
  readonly marks: readonly Mark[];
  /** What it is about, in words to be found. */
  readonly subjects: readonly Subject[];
  /** What is left out. */
  readonly exceptions: readonly Exception[];
  readonly subject: 'action' | 'duty' | null;
  readonly cues: ReadonlySet<Cue>;
  readonly limit: number | null;
  /** What comes round: every six months. */
  readonly frequency: Step | null;
  /** The words of the question, mended, in one string. */
  readonly said: string;
}

/** Who is meant by a mark, for a duty and for an action. */
export const whoMarks = ({ marks }: Pick<Query, 'marks'>): readonly Mark[] =>
  marks.filter((mark) => !(mark.about && !mark.not) && mark.meanings.some((m) => m.party ?? m.agency ?? m.owner));
