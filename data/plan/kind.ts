import { Refusal, REFUSALS } from './refusals.ts';

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** What a file is by its bytes: its name proves nothing. Refusals are thrown for all that is no table. */
export function kindOf(bytes: Uint8Array): 'zip' | 'text' {
  if (starts(bytes, 0x50, 0x4b)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldOffice(bytes);
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw new Refusal('not-a-spreadsheet', REFUSALS.pdf);
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x47, 0x49, 0x46, 0x38))
    throw new Refusal('not-a-spreadsheet', REFUSALS.picture);
  if (starts(bytes, 0x1f, 0x8b) || starts(bytes, 0x37, 0x7a, 0xbc) || starts(bytes, 0x52, 0x61, 0x72, 0x21))
    throw new Refusal('not-a-spreadsheet', REFUSALS.archive);
  return 'text';
}

/** One container for .xls, .doc and every Office file with a password: the names inside tell, in UTF-16. */
function oldOffice(bytes: Uint8Array): Refusal {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes('EncryptedPackage')) return new Refusal('encrypted', REFUSALS.encrypted);
  if (names.includes('Workbook') || names.includes('Book\0')) return new Refusal('other-spreadsheet', REFUSALS.xls);
  return new Refusal('not-a-spreadsheet', REFUSALS.oldOffice);
}

/** The text of a file that is none of the above: UTF-8, UTF-16 with its mark or without, or what Excel on Windows writes. */
export function textOfFile(bytes: Uint8Array): string {
  const text = decoded(bytes);
  // A few bytes below 32 stand in no text; a picture or a program is full of them.
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) throw new Refusal('not-a-spreadsheet', REFUSALS.unknown);
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (start.startsWith('{\\rtf')) throw new Refusal('not-a-spreadsheet', REFUSALS.rtf);
  if (/^<(?:\?xml|!doctype|html|table|head|body|!--)/.test(start))
    throw new Refusal('other-spreadsheet', REFUSALS.xmlSheet);
  return text;
}

function decoded(bytes: Uint8Array): string {
  if (starts(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (starts(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const unmarked = utf16Without(bytes);
  if (unmarked !== null) return new TextDecoder(unmarked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** UTF-16 without its mark: in a text of our letters every other byte is 0. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = (from: number): number => sample.filter((byte, at) => at % 2 === from && byte === 0).length;
  const most = sample.length / 2;
  if (zeros(1) > most * 0.7 && zeros(0) < most * 0.1) return 'utf-16le';
  return zeros(0) > most * 0.7 && zeros(1) < most * 0.1 ? 'utf-16be' : null;
}
