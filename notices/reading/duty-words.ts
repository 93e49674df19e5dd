import type { Duty } from '../model/notice.ts';
import { type Flow, part, spanOf } from './flow.ts';
import type { Mention } from './names.ts';

/** Without the "; and" or the "by ensuring that:" that leads to the next item of a list. */
export function tidy(clause: Flow): Flow {
  const trimmed = clause.plain
    .replace(
      /(?:[;,](?: and| or)?|,?(?: so| such)?(?: by)?(?: ensuring)?(?: that)?(?:,? in particular)?(?: by)? ?:)\s*$/,
      '',
    )
    .trimEnd();
  return part(clause, 0, trimmed.length);
}

export function quoted(flow: Flow): Pick<Duty, 'quote' | 'span' | 'words'> {
  return { quote: '', span: spanOf(flow), words: flow.words };
}

export function namesUsed(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.map(({ words }) => words.replace(/^(?:the|all|its|their) /i, '')))];
}
