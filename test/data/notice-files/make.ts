// Makes test/data/notice-files/made: the notices that come with the program as .docx, and as PDF in one and in two columns.
// Needs LibreOffice: node test/data/notice-files/make.ts

import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticeIds, noticeText } from '../../../data/library.ts';
import { noticeDocument } from './notice-document.ts';

const MADE = new URL('./made/', import.meta.url).pathname;
const work = mkdtempSync(join(tmpdir(), 'notices-'));
for (const id of noticeIds()) {
  for (const columns of [1, 2]) {
    const name = columns === 1 ? id : `${id}-two-columns`;
    const docx = join(work, `${name}.docx`);
    const title = `${id[0]?.toUpperCase() ?? ''}${id.slice(1)}`;
    writeFileSync(docx, await noticeDocument(noticeText(id), { title, columns }));
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', work, docx]);
    renameSync(join(work, `${name}.pdf`), join(MADE, `${name}.pdf`));
    if (columns === 1) renameSync(docx, join(MADE, `${name}.docx`));
  }
}
rmSync(work, { recursive: true });
