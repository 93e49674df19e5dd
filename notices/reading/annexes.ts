import type { Block } from './blocks.ts';

const ANNEX =
  /^(annex|appendix|schedule)(?: ?(?:no\.? ?)?([a-z]|\d{1,2}|[ivx]{1,4}))?(?=$|[\s:.,\u2013\u2014-])(?! of\b)/i;

/** "Annex A" of a line that begins one, as it is named in a ref: "Annex A", "Schedule 2", "Annex"; null for any other line. */
export function annexOf({ marker, flow }: Block): string | null {
  if (marker !== null || flow.plain.length > 160 || /[.;,]$/.test(flow.plain)) return null;
  if (/\b(?:must|shall|should|will|sets?|contains?|is|are)\b/i.test(flow.plain)) return null;
  const found = ANNEX.exec(flow.plain);
  if (found === null) return null;
  const [, word = '', label = ''] = found;
  const name = `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`;
  return label === '' ? name : `${name} ${label.toUpperCase()}`;
}
