import type { Filters } from '../model/question.ts';
import type { Parsed } from './parsed.ts';

const FIRST = /\b(?:original|originally|first agreed|initial|initially|first set)\b/;

/** "Finished on time", "completed after their date"; "not completed on time" asks for what is overdue. */
export function finishedIn({ cues, said }: Pick<Parsed, 'cues' | 'said'>): Filters['finished'] {
  const found = cues.find(({ value }) => value === 'finished-on-time' || value === 'finished-late');
  if (found === undefined) return null;
  const { start, end } = found;
  const isDenied = cues.some((cue) => cue.value === 'overdue' && cue.start < start && cue.end >= end);
  if (isDenied || cues.some((cue) => cue.value === 'not' && cue.end <= start && start - cue.end <= 2)) return null;
  const inTime = found.value === 'finished-on-time';
  return FIRST.test(said) ? (inTime ? 'on-time-by-first' : 'late-by-first') : inTime ? 'on-time' : 'late';
}
