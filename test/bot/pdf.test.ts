import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asPdf } from '../../bot/pdf.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pdf-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Stands for LibreOffice, which need not be on the machine of a test. */
function program(script: string): string {
  const file = join(folder, `soffice-${script.replace(/\W+/g, '-')}`);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('a paper as PDF', () => {
  it('is what LibreOffice makes of the document, in a folder of its own', async () => {
    const made = await asPdf(Uint8Array.of(1, 2, 3), program('wc -c < "$7" | tr -d " \\n" > "$6/paper.pdf"'));
    expect(made.ok && new TextDecoder().decode(made.bytes)).toBe('3');
  });

  it('is not there without LibreOffice, or where it makes none, and says what to do', async () => {
    for (const [soffice, why] of [
      [join(folder, 'nowhere'), /needs LibreOffice \(soffice\), which is not here/],
      [program('exit 0'), /LibreOffice made no PDF/],
      [program('exit 3'), /could not make a PDF/],
    ] as const) {
      const made = await asPdf(Uint8Array.of(1), soffice);
      expect(made.ok ? '' : made.why).toMatch(why);
    }
  });
});
