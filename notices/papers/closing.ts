import { type Block, heading, said, type Stamp } from './model.ts';
import { MADE } from './words.ts';

/** What every draft ends with: what it was made from, and how that is proved. */
export function howMade(stamp: Stamp): Block[] {
  return [
    heading(1, MADE.title),
    said(stamp.hash === null ? MADE.nothing : MADE.records(stamp)),
    ...(stamp.hash === null ? [] : [said(MADE.hash(stamp.hash), 'note')]),
    said(MADE.posts, 'note'),
    said(MADE.proof, 'note'),
  ];
}
