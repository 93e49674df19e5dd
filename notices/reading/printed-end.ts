import type { ParsedNotice } from '../model/notice.ts';

/** Words of a notice about its own end. */
const ENDING =
  /\b(?:(?:remains?|continues?|stays?|be|is|are) in (?:force|effect|place)|(?:have|has|takes?) effect until|ceas(?:e|es|ing) to (?:have|be|apply|take)|expir(?:es?|y|ing)|laps(?:e|es|ing)|terminat(?:es?|ing|ion)|(?:notice|direction)s? (?:will |shall )?(?:ends?|be (?:lifted|withdrawn|revoked)))\b/i;
const WHEN = /\b(?:19|20)\d{2}\b|\b(?:months?|years?|weeks?|days?)\b/i;
const LONGEST_QUOTE = 400;

/** The sentences in which a notice says itself when it ends, quoted with where they stand; '' where it is silent. */
export function printedEnd({ notice, provisions }: ParsedNotice): string {
  const texts = [
    ...provisions.map(({ ref, quote }) => ({ where: ref === null ? '' : ` in paragraph ${ref}`, text: quote })),
    ...notice.consequences.map(({ words }) => ({ where: '', text: words })),
  ];
  const said = texts.flatMap(({ where, text }) =>
    text
      .replace(/\s+/g, ' ')
      .split(/(?<=[.;]) (?=[A-Z])/)
      .filter((one) => ENDING.test(one) && WHEN.test(one) && /\b(?:notice|directions?)\b/i.test(one))
      .map((one) => `${where}: “${one.slice(0, LONGEST_QUOTE).trim()}”`),
  );
  return [...new Set(said)].slice(0, 3).join(' and');
}
