import { z } from 'zod';
import { plainSheet, PlanSheet } from '../../notices/plan/table.ts';
import { fileTitle } from '../../notices/words/file-title.ts';
import { FileFault } from '../files/fault.ts';
import { kindOf } from '../files/kind.ts';
import { openZip } from '../files/zip.ts';
import { readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import { PLAN_LIMITS } from './limits.ts';
import { readOds } from './ods.ts';
import { FAULTS, OTHER_KINDS, PlanFileRefusal, Refusal, refused, REFUSALS } from './refusals.ts';
import { readWorkbook, type WorkbookTable } from './xlsx.ts';

/** What a file holds, or why it was not read. */
export const PlanTable = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    /** In the order of their tabs; of a Word document its tables. */
    sheets: z.array(PlanSheet),
    /** What the person should know of the file itself: that it holds macros, that formulas were not worked out. */
    notes: z.array(z.string()),
  }),
  z.strictObject({
    ok: z.literal(false),
    reason: PlanFileRefusal,
    /** A whole sentence for people: what is wrong, that nothing was imported, what to do. */
    why: z.string(),
  }),
]);
export type PlanTable = z.infer<typeof PlanTable>;

/** `readPlanFile` within the thread that calls it. */
export async function readTable(name: string, bytes: Uint8Array): Promise<PlanTable> {
  try {
    const { sheets, notes } = await tableOf(name, bytes);
    if (!sheets.some(({ rows }) => rows.some((row) => row.some((cell) => cell !== null))))
      throw new Refusal('empty', REFUSALS.noCells);
    return { ok: true, sheets: [...sheets], notes: [...notes] };
  } catch (error) {
    if (error instanceof Refusal) return refused(name, error);
    if (error instanceof FileFault) return refused(name, FAULTS[error.reason]);
    // The libraries throw errors of many kinds at a file that is torn: each means the same to whoever sent it.
    return refused(name, new Refusal('damaged', REFUSALS.damaged));
  }
}

async function tableOf(name: string, bytes: Uint8Array): Promise<WorkbookTable> {
  if (bytes.length === 0) throw new Refusal('empty', REFUSALS.empty);
  if (bytes.length > PLAN_LIMITS.file) throw new Refusal('too-large', REFUSALS.file);
  const { kind, text } = kindOf(bytes);
  const other = OTHER_KINDS[kind];
  if (other !== undefined) throw other;
  if (kind === 'text') return { sheets: [plainSheet(fileTitle(name), readCsv(text))], notes: [] };
  const archive = openZip(bytes, PLAN_LIMITS);
  if (archive.names.includes('word/document.xml')) return readDocx(archive);
  const isWorkbook = archive.names.some((path) => path.startsWith('xl/'));
  return !isWorkbook && archive.names.includes('content.xml') ? readOds(archive) : readWorkbook(archive);
}
