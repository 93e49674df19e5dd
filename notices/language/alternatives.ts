import { type Filters, filtersOf } from '../model/question.ts';
import type { Mark, Parsed } from './parsed.ts';
import { statedBy, whoOf } from './stated.ts';

/** Something that a row may be: a name, a status, a colour, lateness. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly sort: string;
  readonly filters: Filters;
}

/** "Red or overdue": two things that are not alike, of which a row has to be one. */
export interface Alternatives {
  readonly any: readonly Filters[];
  readonly parts: readonly Pick<Part, 'start' | 'end' | 'sort'>[];
}

const partOf = (mark: Mark): Part[] => {
  const { start, end, meanings } = mark;
  if (mark.not || mark.about) return [];
  const { status, rag, dutyKinds } = statedBy([mark]);
  if (status.length > 0) return [{ start, end, sort: 'status', filters: filtersOf({ status }) }];
  if (rag.length > 0) return [{ start, end, sort: 'rag', filters: filtersOf({ rag }) }];
  if (meanings.some((m) => m.theme)) return [];
  if (meanings.some((m) => m.party ?? m.agency ?? m.owner))
    return [{ start, end, sort: 'who', filters: filtersOf({ who: [whoOf(mark, null)] }) }];
  return dutyKinds.length > 0 ? [{ start, end, sort: 'kind', filters: filtersOf({ dutyKinds }) }] : [];
};

const known = new WeakMap<Parsed, Alternatives | null>();

/** Either of two things that are not alike; null where nothing of the sort is asked for. */
export function alternativesIn(parsed: Parsed): Alternatives | null {
  const before = known.get(parsed);
  if (before !== undefined) return before;
  const made = find(parsed);
  known.set(parsed, made);
  return made;
}

function find({ texts, marks, cues }: Parsed): Alternatives | null {
  const late = cues.filter(({ value }) => value === 'overdue');
  const parts: Part[] = [
    ...marks.flatMap(partOf),
    ...late.map(({ start, end }) => ({ start, end, sort: 'overdue', filters: filtersOf({ overdue: true }) })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const [at, word] of texts.entries()) {
    if (word !== 'or') continue;
    const left = parts.findLast((part) => part.end <= at && at - part.end <= 1);
    const right = parts.find((part) => part.start > at && part.start - at <= 3);
    if (left === undefined || right === undefined || left.sort === right.sort) continue;
    const all = [...listedBefore(parts, left, texts), left, right];
    return { any: all.map(({ filters }) => filters), parts: all };
  }
  return null;
}

/** "Red, amber or overdue": what stands before it without a word between. */
function listedBefore(parts: readonly Part[], first: Part, texts: readonly string[]): Part[] {
  const before = parts.find(({ end }) => end === first.start || (end === first.start - 1 && texts[end] === 'or'));
  return before === undefined ? [] : [...listedBefore(parts, before, texts), before];
}
