/** A file's name as it can be shown: it is somebody's text, so without what does not print, and shortened. */
export function fileTitle(name: string): string {
  const printable = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  if (printable === '') return 'The file';
  return printable.length > 80 ? `${printable.slice(0, 60)}…${printable.slice(-15)}` : printable;
}
