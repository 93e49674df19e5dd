import type { Doubt, Provision } from '../model/notice.ts';
import { explains } from './binding.ts';
import type { DutyDraft } from './duties.ts';
import type { Flow } from './flow.ts';
import { isForbiddenItem } from './prohibitions.ts';
import { isRecitalItem } from './recital-items.ts';
import { sentencesOf } from './sentences.ts';
import type { Node } from './tree.ts';

const FORBIDDEN = 'The words before this list forbid it, so it is no duty to do it';

export interface Unit {
  readonly provision: Provision;
  readonly duties: readonly DutyDraft[];
  readonly doubts: readonly Doubt[];
}

/** Gives every unit its ref: the printed one, or the count of bullets and paragraphs that carry a duty. */
export function numbered(read: readonly { node: Node; duties: readonly DutyDraft[] }[]): Unit[] {
  const refs = new Map<Node, string>();
  const nested = new Map<Node, number>();
  /** How often each ref was given. */
  const taken = new Map<string, number>();
  let bullets = 0;
  let paragraphs = 0;
  /** The annex that the first number was met in, and whether that number was the body's already. */
  let annex: { readonly name: string | null; anew: boolean | null } = { name: null, anew: false };
  return read.map(({ node, duties }) => {
    if (node.annex !== annex.name) annex = { name: node.annex, anew: null };
    const ref = refFor();
    const repeated = ref !== null && taken.has(ref);
    const own = repeated ? unused(ref, taken) : ref;
    if (own !== null) {
      taken.set(own, 1);
      refs.set(node, own);
    }
    const { flow, span } = node.block;
    const doubts: Doubt[] = [];
    if (repeated)
      doubts.push({
        why: `${ref} is printed more than once; this one is called ${own ?? ''}`,
        words: flow.words,
        span,
      });
    if (node.role === 'provision' && duties.length === 0 && !isRecitalItem(node) && !explained(flow))
      doubts.push({ why: isForbiddenItem(node) ? FORBIDDEN : 'No duty was recognised here', words: flow.words, span });
    return { provision: provisionOf(node, own, refs, duties), duties, doubts };

    function refFor(): string | null {
      const parent = node.parent === null ? null : withoutInner(refs.get(node.parent) ?? null, node.parent);
      if (node.level === 'numbered') return `${annexed(node.label)}${innerOf(node)}`;
      if (node.level === 'lettered')
        return parent === null ? annexed(`${node.section}(${node.label})`) : `${parent}(${node.label})`;
      if (duties.length === 0) return null;
      if (node.level === 'paragraph') return `P${(paragraphs += 1)}`;
      if (node.parent?.level === 'bullet' && parent !== null) {
        const index = nested.get(node.parent) ?? 0;
        nested.set(node.parent, index + 1);
        return `${parent}(${String.fromCharCode(97 + (index % 26))})`;
      }
      return `B${(bullets += 1)}`;
    }

    /** An annex that numbers anew gives its name to what it numbers. */
    function annexed(printed: string): string {
      annex.anew ??= taken.has(printed);
      return annex.anew && annex.name !== null ? `${annex.name} ${printed}` : printed;
    }
  });
}

/** "6. (a)" holds its first item; the others belong to the number alone. */
const innerOf = ({ block: { marker } }: Node): string => (marker?.inner === undefined ? '' : `(${marker.inner})`);

const withoutInner = (ref: string | null, node: Node): string | null =>
  ref === null ? null : ref.slice(0, ref.length - innerOf(node).length);

/** Words that only explain need no doubt. */
function explained(flow: Flow): boolean {
  return sentencesOf(flow).every(({ plain }) => explains(plain));
}

function unused(ref: string, taken: Map<string, number>): string {
  let count = (taken.get(ref) ?? 0) + 1;
  while (taken.has(`${ref}-${count}`)) count += 1;
  taken.set(ref, count);
  return `${ref}-${count}`;
}

function provisionOf(
  node: Node,
  ref: string | null,
  refs: ReadonlyMap<Node, string>,
  duties: readonly DutyDraft[],
): Provision {
  const { flow, span } = node.block;
  return {
    ref,
    level: node.level,
    role: roleOf(node, duties),
    heading: node.heading,
    parent: node.parent === null ? null : (refs.get(node.parent) ?? null),
    quote: '',
    span,
    words: flow.words,
  };
}

function roleOf(node: Node, duties: readonly DutyDraft[]): Provision['role'] {
  if (node.role === 'grounds') return 'evidence';
  if (node.role === 'consequence') return 'consequence';
  return duties.length > 0 ? 'duty' : 'preamble';
}
