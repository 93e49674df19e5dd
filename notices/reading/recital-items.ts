import { isRecital } from './recitals.ts';
import { sentencesOf } from './sentences.ts';
import type { Node } from './tree.ts';

/** An item of what was considered: "The Secretary of State … has considered the following:". */
export function isRecitalItem(node: Node): boolean {
  for (let stem = node.stem; stem !== null; stem = stem.stem) {
    const last = sentencesOf(stem.block.flow).at(-1)?.plain ?? '';
    if (last.endsWith(':') && isRecital(last)) return true;
  }
  return false;
}
