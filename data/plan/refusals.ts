import { z } from 'zod';
import { fileTitle } from '../../notices/words/file-title.ts';
import type { FileFault } from '../files/fault.ts';
import type { FileKind } from '../files/kind.ts';
import { PLAN_LIMITS } from './limits.ts';

/**
 * Why a file was not read. `other-spreadsheet`: one of a kind that is not read (.xls, .xlsb). `unsafe`: it declares
 * entities, which no spreadsheet program writes.
 */
export const PlanFileRefusal = z.enum([
  ...(['empty', 'too-large', 'other-spreadsheet', 'not-a-spreadsheet', 'encrypted', 'unsafe', 'damaged'] as const),
]);
type PlanFileRefusal = z.infer<typeof PlanFileRefusal>;

/** Thrown by the parts of the reader and caught in `readPlanFile`, so that none of them has to hand it on. */
export class Refusal extends Error {
  readonly reason: PlanFileRefusal;
  constructor(reason: PlanFileRefusal, what: string) {
    super(what);
    this.reason = reason;
  }
}

const NOTHING = 'Nothing was imported.';
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const SAVE_AS = 'Open it in Excel, save it as .xlsx or .csv and send that.';
const AGAIN = 'Open it in Excel, save it again under another name and send that.';

/** What follows the file's name in a refusal. */
export const REFUSALS = {
  empty: `is empty. ${NOTHING} Send the file that holds the plan.`,
  noCells: `has no sheet with anything in it. ${NOTHING} Send the file that holds the plan.`,
  file: `is larger than ${megabytes(PLAN_LIMITS.file)}. ${NOTHING} Send the plan alone, without pictures or other sheets.`,
  unpacked: `unpacks to more than a plan can need. ${NOTHING} Copy the plan's cells into a new workbook and send that.`,
  sheet: `has more than ${PLAN_LIMITS.rows.toLocaleString('en-GB')} rows or ${PLAN_LIMITS.columns} columns. ${NOTHING} Copy the plan's own rows and columns into a new workbook and send that.`,
  cells: `has more than ${PLAN_LIMITS.cells.toLocaleString('en-GB')} cells with something in them. ${NOTHING} Copy the plan's own rows and columns into a new workbook and send that.`,
  slow: `takes too long to read. ${NOTHING} Copy the plan's own rows and columns into a new workbook and send that.`,
  text: `holds more text than a plan can need. ${NOTHING} Copy the plan's own rows and columns into a new workbook and send that.`,
  xls: `is an Excel file of the kind before 2007 (.xls), which I do not read. ${NOTHING} ${SAVE_AS}`,
  xlsb: `is a binary Excel file (.xlsb), which I do not read. ${NOTHING} ${SAVE_AS}`,
  otherOpenDocument: `is an OpenDocument file and no spreadsheet. ${NOTHING} Send the plan as .ods, .xlsx or .csv.`,
  xmlSheet: `is an XML or web page, even if Excel opens it. ${NOTHING} ${SAVE_AS}`,
  encrypted: `is protected by a password, so I cannot read it. ${NOTHING} Save it without the password and send that.`,
  word: `is a Word document without a table. ${NOTHING} Send the document with the plan's table, or copy the table into Excel, save it as .xlsx and send that.`,
  rtf: `is a rich text document and no spreadsheet. ${NOTHING} Copy the plan's table into Excel, save it as .xlsx and send that.`,
  slides: `is a presentation and no spreadsheet. ${NOTHING} Send the plan as .xlsx or .csv.`,
  pdf: `is a PDF and no spreadsheet. ${NOTHING} Send the plan as .xlsx or .csv.`,
  picture: `is a picture and no spreadsheet. ${NOTHING} Send the plan as .xlsx or .csv.`,
  oldOffice: `is an Office file of the kind before 2007 and no spreadsheet. ${NOTHING} Send the plan as .xlsx or .csv.`,
  archive: `is an archive and no spreadsheet. ${NOTHING} Unpack it and send the plan itself.`,
  unknown: `is not a spreadsheet that I can read. ${NOTHING} Send the plan as .xlsx or .csv.`,
  unsafe: `declares XML entities, which no spreadsheet needs, so I did not read it. ${NOTHING} ${AGAIN}`,
  damaged: `is damaged: it cannot be read to its end. ${NOTHING} ${AGAIN}`,
  csv: `cannot be read as CSV: a quotation mark may be missing. ${NOTHING} Save the plan as .xlsx and send that.`,
} as const;

/** What a file is that is no table, whatever is in it. */
export const OTHER_KINDS: Readonly<Partial<Record<FileKind, Refusal>>> = {
  pdf: new Refusal('not-a-spreadsheet', REFUSALS.pdf),
  picture: new Refusal('not-a-spreadsheet', REFUSALS.picture),
  archive: new Refusal('not-a-spreadsheet', REFUSALS.archive),
  password: new Refusal('encrypted', REFUSALS.encrypted),
  'old-workbook': new Refusal('other-spreadsheet', REFUSALS.xls),
  'old-office': new Refusal('not-a-spreadsheet', REFUSALS.oldOffice),
  'rich-text': new Refusal('not-a-spreadsheet', REFUSALS.rtf),
  email: new Refusal('not-a-spreadsheet', REFUSALS.unknown),
  'web-page': new Refusal('other-spreadsheet', REFUSALS.xmlSheet),
  unknown: new Refusal('not-a-spreadsheet', REFUSALS.unknown),
};

/** What is wrong with the file itself, as it is said of a plan. */
export const FAULTS: Readonly<Record<FileFault['reason'], Refusal>> = {
  damaged: new Refusal('damaged', REFUSALS.damaged),
  password: new Refusal('encrypted', REFUSALS.encrypted),
  'unpacks-too-far': new Refusal('too-large', REFUSALS.unpacked),
  unsafe: new Refusal('unsafe', REFUSALS.unsafe),
};

/** The refusal of one file. */
export function refused(name: string, { reason, message }: Refusal) {
  return { ok: false as const, reason, why: `“${fileTitle(name)}” ${message}` };
}
