import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** A paper as a PDF, or in a sentence why there is none. */
export type AsPdf = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: string };

const PATIENCE_MS = 60_000;
const Fault = z.object({ code: z.union([z.string(), z.number()]).nullish() });

/** Has LibreOffice print a Word document as a PDF, in a folder and with settings of its own that go again. */
export async function asPdf(document: Uint8Array, program = 'soffice'): Promise<AsPdf> {
  const folder = await mkdtemp(join(tmpdir(), 'noticeboard-pdf-'));
  try {
    const file = join(folder, 'paper.docx');
    await writeFile(file, document);
    const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`;
    const why = await run(program, [settings, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    if (why !== null) return { ok: false, why };
    return { ok: true, bytes: await readFile(join(folder, 'paper.pdf')) };
  } catch (fault) {
    const { code } = Fault.parse(fault);
    if (code !== 'ENOENT') throw fault;
    return { ok: false, why: 'LibreOffice made no PDF of it. Write the .docx and save it as PDF in Word.' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Null: it ended well. */
function run(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((done) => {
    execFile(program, [...args], { timeout: PATIENCE_MS }, (fault) => {
      if (fault === null) done(null);
      else if (Fault.parse(fault).code === 'ENOENT')
        done('A PDF needs LibreOffice (soffice), which is not here. Write the .docx and save it as PDF in Word.');
      else done(`LibreOffice could not make a PDF of it: ${fault.message.split('\n')[0] ?? 'no reason given'}.`);
    });
  });
}
