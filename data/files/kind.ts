/** What a file is by its bytes; its name proves nothing. */
export type FileKind =
  | 'zip'
  | 'pdf'
  | 'picture'
  | 'archive'
  /** One container for .xls, .doc and every Office file with a password. */
  | 'password'
  | 'old-workbook'
  | 'old-office'
  | 'rich-text'
  | 'email'
  /** XML or HTML. */
  | 'web-page'
  | 'text'
  /** None of these, and no text: a few signs below 32 stand in no text, a program is full of them. */
  | 'unknown';

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Pictures: PNG, JPEG, GIF, TIFF, BMP, WebP, HEIC. */
function isPicture(bytes: Uint8Array): boolean {
  return (
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0xff, 0xd8, 0xff) ||
    starts(bytes, 0x47, 0x49, 0x46, 0x38) ||
    starts(bytes, 0x49, 0x49, 0x2a, 0x00) ||
    starts(bytes, 0x4d, 0x4d, 0x00, 0x2a) ||
    (starts(bytes, 0x42, 0x4d) && bytes[5] === 0 && bytes[9] === 0) ||
    (starts(bytes, 0x52, 0x49, 0x46, 0x46) && starts(bytes.subarray(8), 0x57, 0x45, 0x42, 0x50)) ||
    (starts(bytes.subarray(4), 0x66, 0x74, 0x79, 0x70) && starts(bytes.subarray(8), 0x68, 0x65, 0x69))
  );
}

/** What a file is. The text is there where it is one. */
export function kindOf(bytes: Uint8Array): { readonly kind: FileKind; readonly text: string } {
  const kind = signatureOf(bytes);
  if (kind !== null) return { kind, text: '' };
  const text = decoded(bytes);
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return { kind: 'unknown', text: '' };
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (start.startsWith('{\\rtf')) return { kind: 'rich-text', text: '' };
  if (/^<(?:\?xml|!doctype|html|table|head|body|!--)/.test(start)) return { kind: 'web-page', text: '' };
  if (/^(?:[\w-]{2,40}: .*\r?\n(?:[ \t].*\r?\n)*)*?mime-version:/i.test(text.slice(0, 20_000)))
    return { kind: 'email', text: '' };
  return { kind: 'text', text };
}

function signatureOf(bytes: Uint8Array): FileKind | null {
  if (starts(bytes, 0x50, 0x4b)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldOffice(bytes);
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (isPicture(bytes)) return 'picture';
  if (starts(bytes, 0x1f, 0x8b) || starts(bytes, 0x37, 0x7a, 0xbc) || starts(bytes, 0x52, 0x61, 0x72, 0x21))
    return 'archive';
  return null;
}

/** The names inside tell, in UTF-16. */
function oldOffice(bytes: Uint8Array): FileKind {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes('EncryptedPackage')) return 'password';
  if (names.includes('__substg1.0_')) return 'email';
  return names.includes('Workbook') || names.includes('Book\0') ? 'old-workbook' : 'old-office';
}

/** UTF-8, UTF-16 with its mark or without, or what Windows writes. */
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
