import { type Flow, part } from './flow.ts';
import type { FindNames } from './names.ts';
import { timesIn } from './times.ts';

/** Where a sentence may fall into two duties, because what follows differs in who, what or when. */
const SEAMS: readonly RegExp[] = [
  /,? (?:and )?(?=which (?:we (?:would )?expects? )?(?:will|shall|should|must)? ?meets?\b)/i,
  /,? (?:whilst|while) (?=(?:also )?ensuring )/i,
  /, for which (?=(?:the )?[A-Z][\w ]{1,40} (?:must|should|shall|will) )/,
  /; (?:and )?(?=by (?:the end of )?(?:\d{1,2} )?[A-Z][a-z]+ \d{4},? )/i,
  /,? (?=the results? of which (?:should|must|will) be reported\b)/i,
];

/** The clauses of a sentence that are duties of their own; mostly the sentence itself. */
export function clausesOf(sentence: Flow, find: FindNames): Flow[] {
  for (const seam of SEAMS) {
    const match = seam.exec(sentence.plain);
    if (match === null) continue;
    return cut(sentence, match.index, match.index + match[0].length, find);
  }
  const at = newSubject(sentence.plain, find) ?? newDate(sentence.plain);
  return at === null ? [sentence] : cut(sentence, at.from, at.to, find);
}

function cut(sentence: Flow, from: number, to: number, find: FindNames): Flow[] {
  return [part(sentence, 0, from), ...clausesOf(part(sentence, to, sentence.plain.length), find)];
}

/** "The Council must …, and the Adviser will …": another holder with a verb of its own. */
function newSubject(plain: string, find: FindNames): { from: number; to: number } | null {
  const mentions = find(plain);
  const first = mentions[0];
  for (const match of plain.matchAll(/(?:[,;] and|[,;]| and) /g)) {
    const to = match.index + match[0].length;
    const mention = mentions.find(({ from }) => from === to);
    if (mention === undefined || first === undefined || mention.party === first.party || mention.party === 'nobody')
      continue;
    const opened = /\b(?:must|should|shall|will)\b/i.test(plain.slice(0, match.index));
    if (opened && /^ (?:must|should|shall|will) \w/.test(plain.slice(mention.to))) return { from: match.index, to };
  }
  return null;
}

/** "A draft must reach the Adviser by …, and the final plan must be sent by …": another thing with a date of its own. */
function newDate(plain: string): { from: number; to: number } | null {
  for (const match of plain.matchAll(/,? and (?=(?:the|an?|its) (?:[\w'-]+ ){1,5}(?:must|should|shall|will) )/gi)) {
    const to = match.index + match[0].length;
    const opening = plain.slice(0, match.index);
    const opened = /\b(?:must|should|shall|will)\b/i.test(opening);
    if (opened && timesIn(opening).length > 0 && timesIn(plain.slice(to)).length > 0) return { from: match.index, to };
  }
  return null;
}
