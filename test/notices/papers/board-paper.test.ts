import { overdueItems } from '../../../notices/digest/due.ts';
import { boardPaper, type BoardPaperOptions } from '../../../notices/papers/board-paper.ts';
import { paperDesk } from '../../../notices/papers/desk.ts';
import type { BoardLog, Member } from '../../../notices/model/log.ts';
import type { Paper } from '../../../notices/papers/model.ts';
import { boardLog, isEnglandHoliday, readingOf, recorded, update } from '../digest/boards.ts';
import { firstCells, rowOf, rowsUnder, wordsOf } from './reading-a-paper.ts';

const NEXT: BoardPaperOptions = { meeting: null, by: 'theme' };

const partsOf = (id: string, today: string, log: BoardLog = boardLog(id)) => ({
  ...{ reading: readingOf(id), log, today, isHoliday: isEnglandHoliday },
});

function made(id: string, today: string, options: BoardPaperOptions = NEXT, log: BoardLog = boardLog(id)): Paper {
  const paper = boardPaper(partsOf(id, today, log), options);
  if ('why' in paper) throw new Error(paper.why);
  return paper;
}

const knowsley = made('knowsley', '2015-02-02');

describe('the paper for Knowsley’s board of 5 February 2015', () => {
  it('is for the next meeting and names the last, the following and the review', () => {
    expect(knowsley.council).toBe('Knowsley Metropolitan Borough Council');
    expect(knowsley.title).toBe('Improvement Board, 5 February 2015');
    expect(knowsley.lead.slice(1)).toEqual([
      'Last meeting: 15 January 2015 (confirmed by the board).',
      'Next meeting after this one: 19 March 2015 (confirmed by the board).',
      'Next DfE review: 18 March 2015 (confirmed by the board).',
    ]);
  });

  it('says each figure with what it counts', () => {
    const figures = rowsUnder(knowsley, 'Where the board stands').map((row) => row.map((lines) => lines.join(' | ')));
    expect(figures).toEqual([
      ['Actions on the plan', '28', ''],
      ['Red', '3', 'A6, A10 and A15'],
      ['Amber', '8', 'A3, A7, A11, A14, A20, A22, A23 and A25'],
      ['Green', '11', 'A5, A8, A12, A13, A16, A18, A19, A21, A24, A26 and A27'],
      ['Complete', '6 of 28 (21%)', 'A1, A2, A4, A9, A17 and A28 | of them business as usual: A17'],
      ['Overdue actions', '6', 'A6, A7, A15, A3, A10 and A23'],
      ['Overdue duties', '1', '17'],
      ['Waiting for sign-off', '2', 'A11 and A21'],
      ['Newly red since 15 January 2015', '1', 'A10'],
      ['Completed since 15 January 2015', '0', ''],
      [
        'No update for four weeks (of those begun, or due in the next four)',
        '13',
        'A10, A24, A27, A12, A8, A22, A26, A20, A14, A19, A18, A6 and A7',
      ],
      ['Deadlines that wait for a date to be settled', '0', ''],
    ]);
  });

  it('shows the colours month by month, as the log stood', () => {
    const months = (paper: Paper): string[] =>
      rowsUnder(paper, 'Month by month').map((row) => row.map((lines) => lines.join()).join(' | '));
    expect(months(knowsley)).toEqual([
      '30 September 2014 | 0 | 0 | 28 | 0 | ',
      '31 October 2014 | 0 | 0 | 24 | 4 | ',
      '30 November 2014 | 0 | 0 | 22 | 6 | ',
      '31 December 2014 | 1 | 1 | 20 | 6 | A6',
      '31 January 2015 | 2 | 6 | 14 | 6 | A6 and A15',
      '2 February 2015 | 3 | 8 | 11 | 6 | A6, A10 and A15',
    ]);
    const late = recorded(boardLog('knowsley'), [
      '2015-02-02T09:00:00Z',
      update('A20', '2014-12-10', { rag: 'red', text: 'No trajectory yet.' }),
    ]);
    const [, , , december, , today] = months(made('knowsley', '2015-02-02', NEXT, late));
    expect(december).toBe('31 December 2014 | 1 | 1 | 20 | 6 | A6');
    expect(today).toBe('2 February 2015 | 4 | 7 | 11 | 6 | A6, A10, A15 and A20');
  });

  it('shows them as a picture that says in words what it shows, by theme and for each action', () => {
    const bars = knowsley.blocks.flatMap((block) => (block.kind === 'bars' ? [block] : []));
    expect(bars).toHaveLength(1);
    expect(bars[0]?.bars.at(-1)).toEqual({ day: '2015-02-02', red: 3, amber: 8, green: 11, complete: 6 });
    expect(bars[0]?.described).toContain('2 February 2015: 3 red, 8 amber, 11 green, 6 complete');
    const tables = knowsley.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    const themes = tables.find(({ title }) => title.startsWith('Colours by theme'));
    expect(themes?.columns.map(({ heading: words }) => words).slice(-2)).toEqual(['Jan 2015', 'Today']);
    const each = rowOf(knowsley, 'Each action month by month', 'A6').map((lines) => lines.join());
    expect(each).toEqual(['A6', 'Green', 'Green', 'Green', 'Red', 'Red', 'Red']);
  });

  it('lists what waits for sign-off with its success measure and the evidence that is held', () => {
    expect(rowOf(knowsley, 'Sign-off', 'A21')).toEqual([
      ['A21', 'for 11(b), 11(c)'],
      ['Audit programme with independent moderation', 'Quality Assurance Manager (Council)'],
      ['23 January 2015'],
      ['60 audits with themes reported to the Board'],
      [
        '63 audits done with moderation; report goes to the Board on 5 February.',
        'Quality Assurance Manager, 23 January 2015',
        'Evidence: https://example.org/knowsley/audit-q3',
      ],
    ]);
    expect(rowOf(knowsley, 'Sign-off', 'A11').at(-1)).toContain('Evidence: none recorded');
  });

  it('lists as overdue what the digest and the answers do', () => {
    const overdue = overdueItems(paperDesk(partsOf('knowsley', '2015-02-02')).state).map(({ ref }) => ref);
    expect(firstCells(knowsley, 'Overdue')).toEqual(overdue);
    expect(rowOf(knowsley, 'Overdue', 'A6')[2]).toEqual(['31 December 2014', '33 days overdue']);
  });

  it('shows what slipped with its first date, and does not invent who agreed', () => {
    expect(rowsUnder(knowsley, 'Slipped: dates that were moved')).toEqual([
      [
        ['A25'],
        ['New electronic case management system', 'Head of ICT (Council)'],
        ['30 April 2015'],
        ['30 October 2015', '183 days later'],
        [
          'Who agreed to it is not recorded',
          'Board agreed to move from 30 April to 30 October 2015 after the procurement challenge.',
          'Head of ICT, 9 January 2015',
        ],
      ],
    ]);
  });

  it('shows the reds, and whether somebody recorded them', () => {
    expect(rowsUnder(knowsley, 'Risks: red actions').map(([ref]) => ref)).toEqual([
      ['A6', 'Red as recorded'],
      ['A15', 'Red as recorded'],
      ['A10', 'Red as recorded'],
    ]);
  });

  it('tells what changed since the last meeting, newly red first', () => {
    const refs = firstCells(knowsley, 'What changed since the board on 15 January 2015');
    expect(refs).toEqual(['A10', 'A13', 'A23', 'A3', 'A5', 'A21', 'A11', 'A17', '14(f)']);
  });

  it('lists what falls due once, by the first day that reaches it', () => {
    const all = ['By the board meeting on 5 February 2015', 'After that, by the DfE review on 18 March 2015'].map(
      (title) => firstCells(knowsley, title),
    );
    expect(all).toEqual([[], ['19', 'A5', 'A24', 'A27']]);
    expect(firstCells(knowsley, 'After that, by the board meeting on 19 March 2015')).toEqual(['17']);
  });

  it('puts every action into the annex', () => {
    const groups = ['theme', 'agency', 'paragraph'] as const;
    const ids = boardLog('knowsley').records.actions.map(({ id }) => id);
    for (const by of groups) {
      const paper = made('knowsley', '2015-02-02', { meeting: null, by });
      const from = paper.blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('Annex'));
      const listed = new Set(
        paper.blocks
          .slice(from)
          .flatMap((block) => (block.kind === 'table' ? block.rows.map(([one]) => one?.lines[0]) : [])),
      );
      expect([...listed].sort()).toEqual([...ids].sort());
    }
    const byAgency = made('knowsley', '2015-02-02', { meeting: null, by: 'agency' });
    expect(firstCells(byAgency, 'Police: 1 action')).toEqual(['A10']);
  });
});

describe('the meeting that a paper is for', () => {
  it('may be a later one', () => {
    const paper = made('knowsley', '2015-02-02', { meeting: '2015-03-19', by: 'theme' });
    expect(paper.title).toBe('Improvement Board, 19 March 2015');
    expect(paper.lead).toContain('Next meeting after this one: 30 April 2015 (confirmed by the board).');
  });

  it('has to be one that is known from today on', () => {
    expect(boardPaper(partsOf('knowsley', '2015-02-02'), { meeting: '2015-01-15', by: 'theme' })).toEqual({
      why: 'no-such-meeting',
      next: '5 February 2015 (confirmed by the board)',
    });
  });

  it('is said to be assumed where no date was given', () => {
    expect(made('kent', '2011-08-05').title).toBe('Improvement Board, 8 August 2011 (date assumed)');
  });

  it('is left open where nothing gives it a date, and the missing fact is named', () => {
    const log = {
      ...boardLog('kent'),
      records: { ...boardLog('kent').records, notice: 'sutton', measurements: [], calendar: [] },
    };
    const paper = made('sutton', '2012-09-01', NEXT, log);
    expect(paper.title).toBe('Improvement Board, next meeting');
    expect(paper.lead).toContain('No date of the next meeting is known.');
    expect(wordsOf(paper)).toContain('The day on which the notice was issued (the notice is undated)');
  });
});

describe('the targets of Kent', () => {
  const kent = made('kent', '2011-08-05');

  it('stand with their first and latest reading, the distance and the RAG', () => {
    expect(rowsUnder(kent, 'Targets')[0]).toEqual([
      ['B3'],
      ['Core assessments out of timescale'],
      ['2,010 on 31 March 2011'],
      ['610 on 31 July 2011'],
      ['510 above the target of no more than 100 by August 2011', 'Moving towards the target'],
      ['RAG amber'],
    ]);
  });

  it('are drawn, and the same is said in words and as a table', () => {
    const charts = kent.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
    expect(charts).toHaveLength(5);
    expect(charts[0]?.described).toBe(
      'Line chart of core assessments out of timescale. 2,010 on 31 March 2011; 1,780 on 30 April 2011; 1,320 on 31 May 2011; ' +
        '905 on 30 June 2011; 610 on 31 July 2011. The dashed line is the target: no more than 100 by August 2011.',
    );
    expect(rowsUnder(kent, 'B3: core assessments out of timescale')).toHaveLength(5);
  });

  it('without a reading are named', () => {
    expect(firstCells(kent, 'Targets without a reading')).toContain('B16');
  });
});

describe('what was recorded in the chat', () => {
  const log = recorded(
    boardLog('knowsley'),
    ['2015-02-02T09:00:00Z', update('A6', '2015-02-02', { text: '88% seen alone in January.', rag: 'amber' })],
    [
      '2015-02-02T09:01:00Z',
      update('A14', '2015-02-02', { status: 'rescheduled', moved: { to: '2015-09-30', agreedBy: 'the board' } }),
    ],
  );
  const alex: Member = { id: 'alex', name: 'Alex Officer', role: 'owner', holds: ['A6', 'Head of Safeguarding'] };
  const paper = made('knowsley', '2015-02-02', NEXT, { ...log, members: [alex] });

  it('carries its place in the log and the post, and names nobody', () => {
    expect(rowOf(paper, 'Overdue', 'A6').at(-1)).toEqual([
      '88% seen alone in January.',
      'Head of Safeguarding, 2 February 2015, log entry 2',
    ]);
    expect(wordsOf(paper)).not.toContain('Alex Officer');
  });

  it('counts as newly red what it tells as newly red, also what was recorded late', () => {
    const late = recorded(boardLog('knowsley'), [
      '2015-02-01T09:00:00Z',
      update('A20', '2015-01-10', { rag: 'red', text: 'No trajectory yet.' }),
    ]);
    const red = made('knowsley', '2015-02-02', NEXT, late);
    const told = rowsUnder(red, 'What changed since the board on 15 January 2015').filter(([, , became]) =>
      became?.includes('Newly red'),
    );
    const figure = rowsUnder(red, 'Where the board stands').find(([name]) => name?.[0]?.startsWith('Newly red'));
    expect(told.map(([ref]) => ref)).toEqual([['A20'], ['A10']]);
    expect(figure?.slice(1)).toEqual([['2'], ['A20 and A10']]);
  });

  it('says who agreed to a new date', () => {
    expect(rowOf(paper, 'Slipped: dates that were moved', 'A14').at(-1)?.[0]).toBe('Agreed by the board');
  });

  it('calls whoever holds no post by their role', () => {
    const noPost = made('knowsley', '2015-02-02', NEXT, log);
    expect(wordsOf(noPost)).toContain('Officer of the Improvement Board, 2 February 2015, log entry 2');
    expect(wordsOf(noPost)).not.toContain('Alex Officer');
  });
});

it('a board without any record has a paper of the notice alone, without a hash', () => {
  const empty: BoardLog = {
    ...{ entries: [], members: [], places: [] },
    records: { ...boardLog('kent').records, measurements: [] },
  };
  const paper = made('kent', '2011-05-01', NEXT, empty);
  expect(paper.stamp).toEqual({ board: 'kent', asOf: '2011-05-01', entries: 0, hash: null });
  expect(wordsOf(paper)).toContain('Nothing is recorded on this board yet: what is here is the notice alone.');
});
