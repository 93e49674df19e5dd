import type { Block } from './blocks.ts';
import type { Party } from './mentions.ts';

const DEAR = /^[ \t]*dear\b/im;
const LETTERHEAD = 20;

/** Where a letter greets whom it is to; -1 in any other text. */
export const salutation = (blocks: readonly Block[]): number =>
  blocks.slice(0, LETTERHEAD).findIndex(({ marker, flow }) => marker === null && DEAR.test(flow.plain));

/** Whom a letter means by "me" and "you": the Minister writes it, and to whom it goes stands above "Dear". */
export function letterNames(notice: string): readonly (readonly [Party, string])[] {
  const dear = DEAR.exec(notice)?.index;
  if (dear === undefined) return [];
  const to = notice.slice(0, dear);
  const leader = /\bleader\b/i.test(to) && !/\bchief executive\b/i.test(to);
  return [
    ['minister', 'me'],
    ['dfe', 'my (?:Department|officials)'],
    [leader ? 'leader' : 'council', 'you(?:, as Leader(?: of the Council)?)?'],
  ];
}
