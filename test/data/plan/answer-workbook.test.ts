import { answerWorkbook } from '../../../data/plan/answer-workbook.ts';
import { readTable } from '../../../data/plan/table.ts';
import { answerTable } from '../../../notices/questions/answer-table.ts';
import type { Answer } from '../../../notices/model/answer.ts';
import { Question, type WrittenQuestion } from '../../../notices/model/question.ts';
import { asker, kent, knowsley } from '../../questions/desk.ts';
import { boardLog } from '../../notices/digest/boards.ts';

const log = boardLog('knowsley');

const asked = (question: WrittenQuestion, setting = knowsley()): Answer =>
  asker().answer({ act: 'ask', question: Question.parse(question) }, setting).answer;

async function sheetsOf(answer: Answer, words = '') {
  const table = answerTable(answer, words, { board: 'knowsley', entries: log.entries });
  const read = await readTable('answer.xlsx', await answerWorkbook(table));
  if (!read.ok) throw new Error(read.why);
  return new Map(read.sheets.map(({ name, rows }) => [name, rows]));
}

describe('an answer as a spreadsheet', () => {
  it('has every row of the answer, dates as dates, and says overdue in a word', async () => {
    const answer = asked({ kind: 'overdue' });
    const rows = (await sheetsOf(answer)).get('Answer') ?? [];
    const [head = [], ...lines] = rows;
    expect(lines).toHaveLength(answer.items.length);
    const column = (name: string) => lines.map((line) => line[head.indexOf(name)]);
    expect(column('Ref')).toEqual(answer.items.map(({ ref }) => ref));
    expect(column('Date')).toEqual(answer.items.map(({ due }) => (due === null ? null : { date: due })));
    expect(column('Overdue').filter((cell) => cell === 'overdue')).toHaveLength(
      answer.items.filter(({ overdue }) => overdue).length,
    );
    expect(answer.items.some(({ overdue }) => overdue)).toBe(true);
  });

  it('says how it was understood, and from which log', async () => {
    const answer = asked({ kind: 'situation' });
    const about = (await sheetsOf(answer, 'how are we doing')).get('About') ?? [];
    const said = new Map(about.map(([name, words]) => [name, words]));
    expect(said.get('Question')).toBe('how are we doing');
    expect(said.get('Understood as')).toBe(answer.echo);
    for (const { name, words } of answer.figures) expect(said.get(name)).toBe(words);
    expect(said.get('Hash of the last entry')).toBe(log.entries.at(-1)?.hash);
  });

  it('holds the measured series beside the rows', async () => {
    const { answer } = asker().ask('what is the latest figure for unallocated cases?', kent());
    const points = (await sheetsOf(answer)).get('Readings') ?? [];
    const all = answer.series.flatMap((one) => one.points);
    expect(all.length).toBeGreaterThan(0);
    expect(points.slice(1).map(([, , , value]) => value)).toEqual(all.map(({ value }) => value));
  });
});
