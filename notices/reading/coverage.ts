import type { Doubt, ParsedNotice, ReadSentence, Span } from '../model/notice.ts';
import type { Page } from './blocks.ts';
import { isRow } from './joining.ts';
import type { Sentence } from './duties.ts';
import { actionsOf } from './tables.ts';
import type { Placed } from './structure.ts';

/** Accounts for every character: what no block with a role, footnote or page furniture holds is unaccounted. */
export function coverageOf(
  text: string,
  page: Page,
  placed: readonly Placed[],
): { coverage: Omit<ParsedNotice['coverage'], 'sentences'>; doubts: Doubt[] } {
  const accounted = new Set(page.lines.filter(({ kind }) => kind !== 'text'));
  const doubts: Doubt[] = [];
  for (const { block, role } of placed) {
    if (role === 'table' && actionsOf(text, block) !== null) for (const line of block.lines) accounted.add(line);
    else if (role === 'unknown' || role === 'table') {
      const table = isRow(block.lines[0]?.text ?? '');
      const why = table ? 'This looks like a table; its figures were not read' : 'This text fits nowhere in a notice';
      doubts.push({ why, words: block.flow.words, span: block.span });
    } else for (const line of block.lines) accounted.add(line);
  }
  const unaccounted: Span[] = [];
  for (const line of page.lines) {
    if (accounted.has(line) || line.end === line.start) continue;
    const last = unaccounted.at(-1);
    if (last !== undefined && text.slice(last[1], line.start).trim() === '') last[1] = line.end;
    else unaccounted.push([line.start, line.end]);
  }
  const missing = unaccounted.reduce((sum, [start, end]) => sum + end - start, 0);
  return { coverage: { characters: text.length, accounted: text.length - missing, unaccounted }, doubts };
}

/** A sentence as it was read; whatever lies in it that is doubted makes it doubted. */
export function readAs(sentences: readonly Sentence[], doubts: readonly Doubt[]): ReadSentence[] {
  const waiting = [...doubts].sort((a, b) => a.span[0] - b.span[0]);
  return sentences.map(({ duty, words, span }) => {
    const doubted = waiting.some(({ span: [from, to] }) => from < span[1] && to > span[0]);
    return { as: doubted ? 'doubt' : duty ? 'duty' : 'explanation', words, span };
  });
}
