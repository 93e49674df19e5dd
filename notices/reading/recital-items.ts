import { actsOf } from './frames.ts';
import { isRecital } from './recitals.ts';
import { sentencesOf } from './sentences.ts';
import type { Node } from './tree.ts';

/** "It rests on the following evidence:", "The inspectors found these weaknesses:": what is listed is why, and not what to do. */
const WHY =
  /\b(?:evidence|findings?|found|reasons?|grounds|failings?|failures?|weaknesses|concerns?|shortcomings|judgements?|strengths|factors|matters)\b[^:]{0,80}:$/i;
const ASKS =
  /\b(?:must|shall|should|will|(?:is|are) (?:expected|required|asked|directed)|directs?|expects?|requires?|actions?|measures?|steps?|address|tackle|remedy|improve|to)\b/i;

/** An item of what was considered or found: "The Secretary of State … has considered the following:". */
export function isRecitalItem(node: Node): boolean {
  const own = node.block.flow.plain;
  for (let stem = node.stem; stem !== null; stem = stem.stem) {
    const last = sentencesOf(stem.block.flow).at(-1)?.plain ?? '';
    if (last.endsWith(':') && isRecital(last)) return true;
    if (WHY.test(last) && !ASKS.test(last) && !startsWithAct(own)) return true;
  }
  return false;
}

const startsWithAct = (plain: string): boolean =>
  /\b(?:must|shall|should)\b/.test(plain) || actsOf(plain).some(({ at, verb }) => at === 0 && verb.form === 'base');
