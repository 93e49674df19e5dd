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

/** "a plan that shows for each of them:", "Its members include:": what is listed is part of something, and nobody's act. */
const CONTENT =
  /\b(?:shows?|showing|sets? out|setting out|includ(?:e|es|ing)|contain(?:s|ing)?|comprises?|comprising|covers?|covering|identif(?:y|ies|ying)|specif(?:y|ies|ying)|consists? of|are|is)\b(?:,? (?:as a minimum|at least|in particular|the following|for each|for every|of)\b[^:.]{0,60}?)?,?\s*:$/i;
/** "The plan must include:" asks for each of them. */
const ASKED_TO_HOLD =
  /\b(?:must|should|shall|will|to)(?: also)? (?:show|set out|include|contain|comprise|cover|identify|specify|consist of)\b[^:.]{0,80}:$/i;
const THING_ALONE =
  /^(?:an?|the|all|any|its|their|how|what|why|who|when|where|whether|proposals|arrangements|details|functions|senior|representatives?)\b/i;

/** An item that only names a part of what its list is about: no act, no figure and no date stands in it. */
export function isContentItem(node: Node): boolean {
  const own = node.block.flow.plain;
  const stem = node.stem === null ? '' : (sentencesOf(node.stem.block.flow).at(-1)?.plain ?? '');
  if (node.level === 'paragraph' || !CONTENT.test(stem) || ASKED_TO_HOLD.test(stem) || !THING_ALONE.test(own))
    return false;
  if (/\b(?:must|shall|should)\b|\d ?%|\bper ?cent\b|\b(?:by|within) (?:the end of )?(?:\d|[A-Z])/.test(own))
    return false;
  return !actsOf(own).some(({ at, verb }) => at === 0 && verb.form === 'base');
}

const startsWithAct = (plain: string): boolean =>
  /\b(?:must|shall|should)\b/.test(plain) || actsOf(plain).some(({ at, verb }) => at === 0 && verb.form === 'base');
