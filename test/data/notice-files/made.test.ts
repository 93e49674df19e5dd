import { readFileSync } from 'node:fs';
import { noticeIds, noticeText } from '../../../data/library.ts';
import { readNoticeFile } from '../../../data/notice-files/read.ts';
import type { ParsedNotice } from '../../../notices/model/notice.ts';
import { readNotice } from '../../../notices/reading/read.ts';

// Made by make.ts: lists counted by Word, footnotes, a running head, page numbers, two columns.

const MADE = new URL('./made/', import.meta.url);

/** What was understood, without where it stands; white space is where a line ended. */
function understood({ notice, duties }: ParsedNotice) {
  const words = (text: string): string => text.replace(/[*\s]/g, '');
  return {
    council: notice.council,
    issued: notice.issued?.date ?? null,
    inspection: notice.inspection?.date ?? null,
    duties: duties.map((duty) => ({
      ...{ id: duty.id, kind: duty.kind, holders: duty.holders, recipients: duty.recipients },
      deadlines: duty.deadlines.map((rule) => ({ ...rule, span: null, words: words(rule.words) })),
      targets: duty.targets.map((target) => ({ metric: words(target.metric), value: target.value, unit: target.unit })),
      words: words(duty.words),
    })),
  };
}

const read = (text: string, id: string): ParsedNotice => {
  const result = readNotice(text, { id });
  if (!result.ok) throw new Error(result.reason);
  return result.reading;
};

describe.each(noticeIds())('the notice to %s', (id) => {
  it.each([
    ['as a Word document', `${id}.docx`, 'word'],
    ['as PDF', `${id}.pdf`, 'pdf'],
    ['as PDF in two columns', `${id}-two-columns.pdf`, 'pdf'],
  ])('holds the same duties %s', async (_, name, from) => {
    const file = await readNoticeFile({ name, bytes: new Uint8Array(readFileSync(new URL(name, MADE))) });
    if (file.outcome === 'refused') throw new Error(file.why);
    expect(file.from).toBe(from);
    expect(understood(read(file.text, id))).toEqual(understood(read(noticeText(id), id)));
  });

  it.each([`${id}.pdf`, `${id}-two-columns.pdf`])('as %s keeps no head and no number of a page', async (name) => {
    const file = await readNoticeFile({ name, bytes: new Uint8Array(readFileSync(new URL(name, MADE))) });
    expect(file.outcome === 'read' && /^Improvement Notice –|Page \d of/m.test(file.text)).toBe(false);
  });
});
