import { PLAN_LIMITS } from './limits.ts';
import { Refusal, REFUSALS } from './refusals.ts';
import { tagsOf } from '../files/xml.ts';

/**
 * A workbook's styles reduced to what tells dates from numbers: the number format of each cell style. A format longer than
 * Excel allows is left out, because the library takes ever longer to look for a date in it. Throws a Refusal.
 */
export function numberFormats(styles: string): string {
  const formats: string[] = [];
  const cells: string[] = [];
  let within = false;
  for (const { name, kind, attributes } of tagsOf(styles)) {
    if (name === 'cellXfs') within = kind === 'open';
    if (kind === 'close' || (name !== 'numFmt' && !(name === 'xf' && within))) continue;
    const given = attributes();
    const id = /^\d{1,5}$/.exec(given.get('numFmtId') ?? '')?.[0] ?? '0';
    const code = given.get('formatCode') ?? '';
    if (name === 'xf') cells.push(`<xf numFmtId="${id}"/>`);
    else if (code.length <= PLAN_LIMITS.format)
      formats.push(`<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`);
    if (cells.length + formats.length > PLAN_LIMITS.styles) throw new Refusal('damaged', REFUSALS.damaged);
  }
  return `<styleSheet><numFmts>${formats.join('')}</numFmts><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}
