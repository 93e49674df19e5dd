import { stemmer } from 'stemmer';

const remembered = new Map<string, string>();
const REMEMBERED = 20_000;

/** British and American spellings share a stem, and so do the forms that the Porter stemmer keeps apart. */
const SAME = new Map(
  Object.entries({
    child: 'child',
    children: 'child',
    childrens: 'child',
    childs: 'child',
    fewer: 'few',
    families: 'famili',
    men: 'man',
    women: 'woman',
    chairs: 'chair',
    met: 'meet',
    scrutiny: 'scrutin',
    scrutinise: 'scrutin',
    scrutinised: 'scrutin',
    scrutinising: 'scrutin',
    scrutinize: 'scrutin',
    timely: 'time',
    timeliness: 'time',
    analyses: 'analysi',
    police: 'police',
    policing: 'police',
    policy: 'policy',
    policies: 'policy',
    board: 'board',
    boarding: 'boarding',
    generalise: 'generalis',
    partners: 'partner',
    partnership: 'partnership',
    organisation: 'organis',
    leader: 'leader',
    leaders: 'leader',
    leadership: 'leadership',
    led: 'lead',
    held: 'hold',
    sent: 'send',
    written: 'write',
    wrote: 'write',
    chosen: 'choos',
    lost: 'lose',
    taught: 'teach',
    agreement: 'agre',
    quarterly: 'quarter',
    monthly: 'month',
    weekly: 'week',
    yearly: 'year',
    annually: 'year',
    annual: 'year',
    frequency: 'frequenc',
    frequent: 'frequenc',
    frequently: 'frequenc',
  }),
);

/** The stem of one lower-case word; a number stays as it is, without its percent sign. */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const made = SAME.get(word) ?? (/\d/.test(word) ? word.replace(/[%+]$/, '') : stemmer(word));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(word, made);
  return made;
}

/** A phrase's stems in order, with a space before and after: ready to be looked for in another. */
export function stemmed(words: readonly string[]): string {
  return ` ${words.map(stem).join(' ')} `;
}
