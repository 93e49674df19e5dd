import type { BoardLog } from '../../../notices/model/log.ts';
import type { Paper } from '../../../notices/papers/model.ts';
import { reportPaper } from '../../../notices/papers/report.ts';
import { boardLog, isEnglandHoliday, readingOf, recorded, update } from '../digest/boards.ts';
import { headingsOf, rowsUnder, wordsOf } from './reading-a-paper.ts';

const TODAY = '2015-02-02';

const report = (
  id: string,
  today: string,
  kind: 'minister' | 'council',
  { since = null, log = boardLog(id) }: { since?: string | null; log?: BoardLog } = {},
): Paper => reportPaper({ reading: readingOf(id), log, today, isHoliday: isEnglandHoliday }, kind, since);

/** What stands under a heading up to the next one, a line for each part. */
function under(paper: Paper, title: string): string[] {
  const at = paper.blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  if (at < 0) throw new Error(`no heading “${title}”`);
  const rest = paper.blocks.slice(at + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  return rest
    .slice(0, end < 0 ? undefined : end)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? [...block.items] : []));
}

const knowsley = report('knowsley', TODAY, 'minister');

describe('the chair’s report to the Minister', () => {
  it('is to whom the notice says, and begins with the notice where no report is recorded', () => {
    expect(knowsley.title).toBe('Report of the Chair of the Improvement Board');
    expect(knowsley.lead.slice(1)).toEqual([
      'To: Parliamentary Under Secretary of State for Children and Families.',
      'Period: 16 September 2014 to 2 February 2015.',
      'No earlier report is recorded as made, so the period begins with the notice.',
    ]);
  });

  it('has a section for each heading under which the notice puts duties, in its order', () => {
    const known = readingOf('knowsley').notice.headings.map(({ words }) => words.replace(/:$/, ''));
    const sections = headingsOf(knowsley).filter((title) => known.includes(title));
    expect(sections).toEqual(known.slice(0, 8));
  });

  it('has every duty with its words, but the report itself and DfE’s reviews', () => {
    const words = wordsOf(knowsley);
    const { duties } = readingOf('knowsley');
    const absent = duties.filter((duty) => !words.includes(duty.words)).map(({ ref }) => ref);
    expect([...new Set(absent)]).toEqual(['19']);
  });

  it('says where a duty stands, what was said of it, what evidence is held and what holds it back', () => {
    expect(under(knowsley, 'Paragraph 8(a)')).toEqual([
      '“all partners attend child protection meetings and strategy meetings and this is escalated and addressed when not occurring”',
      expect.stringMatching(/^Whose: .*Standing: in progress, as A15, the least advanced of its actions\.$/),
      'A15: Escalate non-attendance at child protection conferences (Conference Service Manager, Council): in progress, RAG red, due 31 December 2014',
      'Updates in this period:',
      '8 January 2015, Conference Service Manager, on A15: Police attendance 64%; escalated to the LSCB chair.',
      'Evidence: https://example.org/knowsley/attendance',
      'What holds it back:',
      'A15: RAG red; 33 days overdue; last said on 8 January 2015: Police attendance 64%; escalated to the LSCB chair.',
    ]);
  });

  it('names the duties of which nothing was recorded, and fills nothing in', () => {
    expect(under(knowsley, 'Paragraph 5(a)').at(-1)).toBe(
      'No action of the plan serves it. Nothing was recorded of it in this period.',
    );
    const silent = under(knowsley, 'Paragraphs of which nothing was recorded in this period').map(
      (line) => line.split(':')[0],
    );
    expect(silent).toContain('5(a)');
    expect(silent).not.toContain('8(a)');
    expect(silent).not.toContain('14(f)');
  });

  it('checks off what the notice demands of it', () => {
    const asked = rowsUnder(knowsley, 'What the notice asks of this report').map(([demand, met]) => [
      demand?.[0]?.slice(0, 50),
      met?.[0]?.slice(0, 44),
    ]);
    expect(asked).toEqual([
      ['17: The Improvement Board Chair must provide to th', 'A section for each heading of the notice, wi'],
      ["17: The Chair's report should be based on independ", 'Not in the records: which testing and valida'],
    ]);
    const kent = rowsUnder(report('kent', '2011-08-05', 'minister'), 'What the notice asks of this report');
    expect(kent[0]?.[1]?.[0]).toBe(
      'The section on targets: 5 measures have readings, 10 targets have none and are named. The commentary on them is for the author to add.',
    );
  });

  it('counts the targets without a reading as the figures and the list of them do', () => {
    const kent = report('kent', '2011-08-05', 'minister');
    const figure = rowsUnder(kent, 'Where the board stands').find(
      ([name]) => name?.[0] === 'Targets without a reading',
    );
    expect(figure?.[1]).toEqual(['10']);
    const listed = rowsUnder(kent, 'Targets without a reading');
    expect(listed).toHaveLength(10);
    expect(listed[2]?.slice(1)).toEqual([
      ["Referrals to children's social care going on to initial assessment"],
      ['At least 65%', 'At least 65%'],
      ['31 March 2012 (end of its period)', '31 March 2013 (end of its period)'],
    ]);
  });

  it('counts readings as something recorded', () => {
    const kent = report('kent', '2011-08-05', 'minister');
    expect(under(kent, 'Paragraph B3')).toContain(
      'Readings in this period: unallocated cases over 28 days (5); initial assessments out of timescale (5); core assessments out of timescale (5).',
    );
    const silent = under(kent, 'Paragraphs of which nothing was recorded in this period').map(
      (line) => line.split(':')[0],
    );
    expect(silent).not.toContain('B3');
    expect(silent).toContain('B4');
  });
});

describe('the period of a report', () => {
  const made = recorded(boardLog('knowsley'), [
    '2014-12-12T09:00:00Z',
    update('17', '2014-12-12', { status: 'complete', text: 'Report sent to the Minister.' }),
  ]);

  it('begins with the last report that is recorded as made', () => {
    const next = report('knowsley', TODAY, 'minister', { log: made });
    expect(next.lead).toContain('Period: 12 December 2014 to 2 February 2015.');
    expect(under(next, 'Paragraph 4').join(' ')).not.toContain('3 October 2014, Director');
    expect(under(next, 'Paragraph 4')).toContain('Evidence held from before: https://example.org/knowsley/vision');
  });

  it('is not begun by a report of somebody else', () => {
    expect(report('knowsley', TODAY, 'council', { log: made }).lead).toContain(
      'Period: 16 September 2014 to 2 February 2015.',
    );
  });

  it('may be given', () => {
    const since = report('knowsley', TODAY, 'minister', { since: '2015-01-20' });
    expect(since.lead).toContain('Period: 20 January 2015 to 2 February 2015.');
    expect(under(since, 'Paragraph 8(a)').some((line) => line.startsWith('8 January'))).toBe(false);
  });

  it('is all that is recorded where the notice has no date', () => {
    const log = {
      ...boardLog('kent'),
      records: { ...boardLog('kent').records, notice: 'sutton', measurements: [], calendar: [] },
    };
    expect(report('sutton', '2012-09-01', 'minister', { log }).lead).toContain('Period: up to 1 September 2012.');
  });
});

describe('the council’s report', () => {
  it('has the duties that the council holds or has actions for, and the plan', () => {
    const council = report('knowsley', TODAY, 'council');
    expect(council.title).toBe('Report of the Council on progress');
    expect(council.lead).toContain('To: DfE.');
    expect(headingsOf(council)).toContain('Annex: the plan by theme');
    expect(headingsOf(council)).toContain('Paragraph 8(a)');
    expect(headingsOf(council)).not.toContain('Paragraph 14(f)');
  });

  it('is the Leader’s where the notice asks for that, and says where it asks for none', () => {
    expect(report('herefordshire', '2013-06-01', 'council', { log: { ...boardLog('kent'), entries: [] } }).title).toBe(
      'Report of the Leader of the Council on progress',
    );
    expect(report('kent', '2011-08-05', 'council').lead).toContain('The notice asks for no such report by name.');
  });
});
