import { annexOf } from './annexes.ts';
import type { Block } from './blocks.ts';
import { spanOf } from './flow.ts';
import { type ActionRow, actionsOf } from './tables.ts';
import type { Placed, Role } from './structure.ts';

/** A block that is a printed unit, with what it belongs to. */
export interface Node {
  readonly block: Block;
  readonly role: Role;
  readonly level: 'numbered' | 'lettered' | 'bullet' | 'paragraph';
  readonly label: string;
  readonly parent: Node | null;
  /** The words that introduce it, where it is one of several: its parent, or a paragraph such as "The Council must:". */
  readonly stem: Node | null;
  readonly heading: string | null;
  /** A line of a table of actions, of which the block is the action. */
  readonly row: ActionRow | null;
  /** What stands ahead of the table that it is a line of. */
  readonly above?: string;
  /** The number of a heading above it: "1. Governance" over "(a)". */
  readonly section: string;
  /** "Annex A", for what stands in one. */
  readonly annex: string | null;
}

/** Hangs the units of a notice under each other: numbers, letters under numbers, roman figures and nested bullets. */
export function treeOf(text: string, placed: readonly Placed[]): Node[] {
  const nodes: Node[] = [];
  let open: Node[] = [];
  let stem: Node | null = null;
  let stemServed = false;
  let heading: string | null = null;
  let section = '';
  let annex: string | null = null;
  for (const [at, { block, role }] of placed.entries()) {
    annex = annexOf(block) ?? annex;
    if (role === 'heading') {
      heading = block.flow.words.replace(/:$/, '');
      section = block.marker?.label ?? '';
      open = [];
      if (stemServed) stem = null;
      continue;
    }
    if (role === 'table') {
      for (const row of actionsOf(text, block) ?? []) {
        const cell: Block = { ...block, flow: row.action, span: spanOf(row.action) };
        nodes.push({
          ...{ block: cell, role: 'provision', level: 'paragraph', label: '', parent: null },
          stem: null,
          heading,
          row,
          above: placed[at - 1]?.block.flow.plain ?? '',
          section,
          annex,
        });
      }
      continue;
    }
    const evidence = role === 'grounds' && block.marker !== null;
    if (role !== 'provision' && role !== 'preamble' && role !== 'consequence' && !evidence) continue;
    const level = levelOf(block);
    open = level === 'paragraph' ? [] : stillOpen(open, block, nodes);
    const parent = open.at(-1) ?? null;
    const own: Node = {
      block,
      role,
      level,
      label: labelOf(block),
      parent,
      stem: parent ?? stem,
      heading,
      row: null,
      section,
      annex,
    };
    nodes.push(own);
    if (level === 'paragraph') {
      stem = block.flow.plain.endsWith(':') ? own : null;
      stemServed = false;
    } else {
      open.push(own);
      if (parent === null) stemServed = true;
    }
  }
  return nodes;
}

function levelOf(block: Block): Node['level'] {
  switch (block.marker?.style) {
    case undefined:
      return 'paragraph';
    case 'bullet':
      return 'bullet';
    case 'number':
    case 'dotted':
      return 'numbered';
    default:
      return 'lettered';
  }
}

function labelOf(block: Block): string {
  return block.marker?.label ?? '';
}

/** Which of the open units the new one stands under: the rest is closed by it. */
function stillOpen(open: readonly Node[], block: Block, nodes: readonly Node[]): Node[] {
  const style = block.marker?.style;
  if (style === 'number') return [];
  if (style === 'dotted')
    return open.filter(({ label, level }) => level === 'numbered' && labelOf(block).startsWith(`${label}.`));
  if (style === 'bullet') return bulletParents(open, block);
  const letters = open.filter(({ block: other }) => isLetter(other, nodes));
  const roman = style === 'roman' || (style === 'letter-or-roman' && !followsLetter(block, letters, open));
  const upper = open.filter(({ level }) => level !== 'lettered');
  return roman ? [...upper, ...letters] : upper;
}

function bulletParents(open: readonly Node[], block: Block): Node[] {
  const kept = open.filter((node) => node.level !== 'bullet' || node.block.indent < block.indent);
  const top = kept.at(-1);
  if (top === undefined || top.level === 'bullet') return kept;
  return top.block.flow.plain.endsWith(':') ? kept : [];
}

function isLetter(block: Block, nodes: readonly Node[]): boolean {
  const style = block.marker?.style;
  if (style === 'letter') return true;
  if (style !== 'letter-or-roman') return false;
  const before = nodes.findLast(
    ({ block: other }) => labelOf(other).charCodeAt(0) === labelOf(block).charCodeAt(0) - 1,
  );
  return before !== undefined && before.block.span[0] < block.span[0] && before.block.marker?.style === 'letter';
}

function followsLetter(block: Block, letters: readonly Node[], open: readonly Node[]): boolean {
  const last = letters.at(-1) ?? open.findLast(({ level }) => level === 'lettered');
  return last !== undefined && last.label.length === 1 && last.label.charCodeAt(0) + 1 === labelOf(block).charCodeAt(0);
}
