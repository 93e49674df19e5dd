import { groupsOf, linesOf } from './lines.ts';
import type { Digest } from './model.ts';
import type { DigestLine } from './row.ts';
import { comingWords, groupTitle, headline, TARGET_WORDS, title } from './say.ts';

/** The digest as plain text: the whole of it, as somebody without cards reads or hears it. A quiet week is one line. */
export function digestText(digest: Digest): string {
  if (digest.quiet) return [title(digest), headline(digest)].join('\n');
  const groups = groupsOf(digest).flatMap((group) => {
    const lines = linesOf(group, digest).map((line) => `- ${lineText(line)}`);
    const unmeasured = group === 'targets' && digest.unmeasured > 0;
    const after = unmeasured ? [TARGET_WORDS.unmeasured(digest.unmeasured)] : [];
    return [`${groupTitle(group, digest)} (${lines.length}):`, ...lines, ...after];
  });
  return [title(digest), headline(digest), ...dateLines(digest), ...groups].join('\n');
}

/** When the board meets and when DfE reviews, the earlier first. */
export function dateLines({ meeting, review, beforeFirst, dates }: Digest): string[] {
  const lines = [comingWords('meeting', meeting, dates), comingWords('review', review, dates)];
  return beforeFirst === 'meeting' ? lines : lines.toReversed();
}

/** A row in one line. */
export const lineText = ({ ref, mark, words, foot }: DigestLine): string =>
  [`${[ref, mark].filter((part) => part !== '').join(', ')}: ${words}`, ...foot].join('; ');
