import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedNotice } from '../../../notices/model/notice.ts';

// Made-up notices to councils that do not exist, each with a hundred duties or so, in the words of the real one to Knowsley.

const BEGINNINGS = [
  'Ash',
  'Barn',
  'Cold',
  'Dun',
  'Elm',
  'Fair',
  'Green',
  'Hasel',
  'Ink',
  'Kings',
  'Long',
  'Mill',
  'North',
  'Oak',
  'Pen',
];
const ENDINGS = ['ford', 'ham', 'ton', 'wick', 'bury', 'ley', 'mere', 'stoke', 'worth', 'combe'];
const PARAGRAPHS = 17;
/** With the paragraph itself six duties each: 102. */
const PER_PARAGRAPH = 5;

/** The first is Knowsley, where a conversation begins. */
export const placeOf = (n: number): string =>
  n === 0
    ? 'Knowsley'
    : `${BEGINNINGS[n % BEGINNINGS.length] ?? ''}${ENDINGS[Math.floor(n / BEGINNINGS.length) % ENDINGS.length] ?? ''}`;

export const boardOf = (n: number): string => placeOf(n).toLowerCase();

/** The text of one, in the words of another. */
export function textFor(place: string, like: ParsedNotice, paragraphs = PARAGRAPHS): string {
  const items = like.duties
    .map(({ words }) =>
      words
        .replace(/\s+/g, ' ')
        .replace(/[;:,.]?(?: and)?$/, '')
        .replaceAll('Knowsley', place),
    )
    .filter((words) => /^[a-z]/.test(words) && words.length > 40);
  const body = Array.from({ length: paragraphs }, (_, at) => {
    const own = Array.from({ length: PER_PARAGRAPH }, (__, n) => {
      const words = items[(at * PER_PARAGRAPH + n) % items.length] ?? '';
      const by = n === 0 ? ` by ${String((at % 27) + 1)} ${at % 2 === 0 ? 'March' : 'June'} 2015` : '';
      return ` - ${'abcde'.charAt(n)}. ${words}${by}${n === PER_PARAGRAPH - 1 ? '.' : ';'}`;
    });
    return `${String(at + 3)}. Improve the quality and consistency of practice by:\n\n${own.join('\n')}`;
  });
  const council = `${place} Metropolitan Borough Council`;
  return [
    'Improvement Notice',
    `To: ${council} (“the Council”)\nADDRESS Archway Road, ${place} L36 9YU`,
    `This Improvement Notice is issued to ${council} on 16 September 2014 following the findings of inadequate performance as identified in the Ofsted inspection report published 30 June 2014.`,
    '1. This Notice is given to address all the areas for improvement identified in the report of the inspection of services for children in need of help and protection.',
    '2. To comply with this Notice, the following actions are required of the Council, working with its partner agencies (“partners”), with clear evidence of improvement:',
    ...body,
  ].join('\n\n');
}

/** Writes so many notices as texts into a folder. */
export function writeNotices(folder: string, count: number, like: ParsedNotice): void {
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < count; n += 1) writeFileSync(join(folder, `${boardOf(n)}.txt`), textFor(placeOf(n), like));
}
