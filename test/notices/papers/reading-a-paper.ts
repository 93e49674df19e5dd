import type { Block, Paper } from '../../../notices/papers/model.ts';

/** The rows of the first table under a heading, each cell as its lines; none where a sentence stands for it. */
export function rowsUnder({ blocks }: Paper, title: string): (readonly string[])[][] {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  if (at < 0) throw new Error(`no heading “${title}” among ${headingsOf({ blocks }).join('; ')}`);
  for (const block of blocks.slice(at + 1)) {
    if (block.kind === 'table') return block.rows.map((row) => row.map(({ lines }) => lines));
    if (block.kind === 'heading' && block.level === 1) break;
    if (block.kind === 'paragraph' && block.as === 'body') return [];
  }
  return [];
}

export const headingsOf = ({ blocks }: Pick<Paper, 'blocks'>): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

export const firstCells = (paper: Paper, title: string): string[] =>
  rowsUnder(paper, title).map(([first]) => first?.[0] ?? '');

export function rowOf(paper: Paper, title: string, ref: string): (readonly string[])[] {
  const found = rowsUnder(paper, title).find(([first]) => first?.[0] === ref);
  if (found === undefined) throw new Error(`no row ${ref} under “${title}”`);
  return found;
}

/** All that is printed, a line for each part. */
export const wordsOf = ({ title, lead, blocks }: Paper): string =>
  [title, ...lead, ...blocks.flatMap(linesOf)].join('\n');

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [
        block.title,
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flat().flatMap(({ lines }) => lines),
      ];
    case 'chart':
    case 'bars':
      return [block.described];
  }
}
