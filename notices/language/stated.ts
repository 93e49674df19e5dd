import type { Filters, Subject, Who } from '../model/question.ts';
import type { Mark } from './parsed.ts';

/** Who is meant by a mark. */
export const whoOf = (mark: Mark, named: Subject | null): Who => {
  const first = <Key extends 'party' | 'agency' | 'owner'>(key: Key) =>
    mark.meanings.find((meaning) => meaning[key] !== undefined)?.[key] ?? null;
  return {
    party: first('party'),
    agency: first('agency'),
    post: first('owner'),
    as: mark.to && first('party') !== null ? 'recipient' : null,
    named,
  };
};

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** The statuses, colours and kinds of duty that marks name. */
export function statedBy(marks: readonly Mark[]): Pick<Filters, 'status' | 'rag' | 'dutyKinds'> {
  const each = <Value>(of: (meaning: Mark['meanings'][number]) => Value | undefined): readonly Value[] =>
    unique(
      marks.flatMap((mark) => {
        const found = mark.meanings.map(of).find((value) => value !== undefined);
        return found === undefined ? [] : [found];
      }),
    );
  return {
    status: each(({ status }) => status),
    rag: each(({ rag }) => rag),
    dutyKinds: each(({ kind }) => kind),
  };
}
