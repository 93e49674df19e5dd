import type { BoardRecords } from '../model/board.ts';
import type { Facts } from '../model/facts.ts';

/** What the board gave in its calendar and what was given with the question: single facts given now win. */
export function mergeFacts(given: Facts, board: BoardRecords | null): Facts {
  const entries = board?.calendar ?? [];
  const latest = (fact: 'issued' | 'received' | 'ends') => entries.findLast((entry) => entry.fact === fact)?.date;
  const all = (fact: 'review' | 'meeting') =>
    [...new Set([...given[fact], ...entries.filter((entry) => entry.fact === fact).map((entry) => entry.date)])].sort();
  const issued = given.issued ?? latest('issued');
  const received = given.received ?? latest('received');
  const ends = given.ends ?? latest('ends');
  return {
    ...(issued === undefined ? {} : { issued }),
    ...(received === undefined ? {} : { received }),
    ...(ends === undefined ? {} : { ends }),
    review: all('review'),
    meeting: all('meeting'),
  };
}
