import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticeCommand } from '../../../bot/commands/notice.ts';
import { openSqliteStore } from '../../../data/sqlite/store.ts';
import { verifyLog } from '../../../data/verify.ts';
import { AMENDED, NOTICE } from '../../notices/review/a-notice.ts';

jest.setTimeout(60_000);

let folder = '';
let store = '';
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notice-'));
  store = at('board.db');
  writeFileSync(at('notice.txt'), NOTICE);
  writeFileSync(at('amended.txt'), AMENDED);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function notice(...args: string[]): Promise<string> {
  const outcome = await noticeCommand([...args, '--store', store]);
  return outcome.ok ? outcome.text : `REFUSED ${outcome.why}`;
}
const ask = (...args: string[]): string =>
  execFileSync('node', ['bot/commands/ask.ts', '--store', store, ...args], { encoding: 'utf8' });

it('takes a notice from its file to an answer', async () => {
  const added = await notice('add', at('notice.txt'));
  expect(added).toContain('A notice to Wexcombe County Council');
  expect(added).toContain('2 rows are in doubt');
  expect(await notice('publish', 'wexcombe')).toContain('REFUSED 2 rows are still in doubt: 4, s6');
  expect(await notice('correct', 'wexcombe', '4', '--when', 'by 30 June 2024')).toContain('1 row is still in doubt');
  expect(await notice('correct', 'wexcombe', 's6', '--not-a-duty')).toContain('Nothing is in doubt any more');
  expect(await notice('publish', 'wexcombe')).toContain(
    'Version 1 of the notice to Wexcombe County Council is published',
  );
  expect(await notice('list')).toMatch(/^wexcombe .*6 duties {2}version 1$/m);
  const answer = ask('--notice', 'wexcombe', '--as-of', '2024-06-01', 'what is due in June 2024?');
  expect(answer).toContain('4: “The Chair of the Improvement Board must report progress');
  expect(answer).toContain('30 June 2024');
});

it('answers by the version that counted on the day, and says that it was lifted', async () => {
  await notice('add', at('notice.txt'));
  await notice('publish', 'wexcombe', '--with-doubts');
  expect(await notice('add', at('amended.txt'))).toContain('Changed: 2: its words and when it is due.');
  await notice('publish', 'wexcombe', '--with-doubts');
  // Both were published today: the one before it is read as it was until then.
  expect(ask('--notice', 'wexcombe', '--as-of', '2024-05-01', 'what does 2 say?')).toContain('31 May 2024');
  expect(ask('--notice', 'wexcombe', 'what does 2 say?')).toContain('30 June 2024');
  expect(await notice('lift', 'wexcombe', '--on', '2024-06-01')).toContain('is lifted from 1 June 2024');
  expect(ask('--notice', 'wexcombe', 'what is overdue?')).toContain('was lifted on 1 June 2024');
  expect(ask('--notice', 'wexcombe', '--as-of', '2024-05-31', 'what is overdue?')).not.toContain('lifted');
  const opened = openSqliteStore(store);
  expect(await verifyLog(opened, 'wexcombe')).toMatchObject({ ok: true, entries: 3 });
  await opened.close();
});

it('takes corrections over to the next version, and opens what is published to be corrected', async () => {
  await notice('add', at('notice.txt'));
  await notice('correct', 'wexcombe', '4', '--kind', 'plan', '--when', 'by 30 June 2024');
  await notice('publish', 'wexcombe', '--with-doubts');
  expect(await notice('review', 'wexcombe', '--all')).toContain('corrected: it is a plan');
  expect(await notice('publish', 'wexcombe', '--with-doubts')).toContain('That is what version 1 says already');
  const next = await notice('add', at('amended.txt'));
  expect(next).toContain('4, now 3');
  expect(await notice('review', 'wexcombe', '--all')).toContain('3  [plan; the Chair of the Improvement Board]');
});

it('reads the words of time that questions know, and keeps the day that they gave', async () => {
  await notice('add', at('notice.txt'));
  const when = (words: string) => notice('correct', 'wexcombe', '4', '--when', words);
  expect(await when('the last Friday of May 2024')).toContain('when: by 31 May 2024');
  expect(await when('end of March 2025')).toContain('by the end of March 2025');
  expect(await when('Easter 2024')).toContain('by 1 April 2024');
  expect(await when('the last working day of June 2024')).toContain('by 28 June 2024');
  expect(await when('after June 2024')).toContain('REFUSED “after June 2024” does not say when');
  expect(await when('when we can')).toContain('REFUSED “when we can” does not say when');
});

it('corrects who is told', async () => {
  await notice('add', at('notice.txt'));
  const told = (...who: string[]) => notice('correct', 'wexcombe', '4', ...who.flatMap((one) => ['--recipient', one]));
  expect(await told('minister', 'board')).toMatch(/told: .*Minister.* and .*Board/i);
  expect(await told('none')).not.toContain('told: ');
  expect(await told('everybody')).toContain('REFUSED “everybody” is nobody who is told: ');
});

it('is lifted on no day before it was issued', async () => {
  await notice('add', at('notice.txt'));
  await notice('publish', 'wexcombe', '--with-doubts');
  expect(await notice('lift', 'wexcombe', '--on', '2024-03-03')).toBe(
    'REFUSED The notice was issued on 4 March 2024, so it cannot be lifted on 3 March 2024. Nothing was recorded.',
  );
  expect(await notice('list')).not.toContain('lifted');
  expect(await notice('lift', 'wexcombe', '--on', '2024-03-04')).toContain('is lifted from 4 March 2024');
});

it.each([
  [['correct', 'wexcombe', '77', '--right'], 'There is no row 77'],
  [['correct', 'wexcombe', '4', '--kind', 'wish'], '“wish” is no kind of duty'],
  [['correct', 'wexcombe', '4', '--when', '31 February 2025'], 'does not say when'],
  [['correct', 'wexcombe', '4', '--split', 'not in it'], 'is not found within 4'],
  [['correct', 'wexcombe', '4'], 'Nothing is said of the row'],
  [['publish', 'nowhere'], 'No review of nowhere is open'],
  [['review', 'nowhere'], 'There is no notice nowhere'],
  [['lift', 'wexcombe', '--on', 'soon'], 'Say from which day'],
  [['add', 'no-such-file.txt'], 'cannot be read'],
])('%j is refused in a sentence', async (args, why) => {
  await notice('add', at('notice.txt'));
  expect(await notice(...args)).toContain(why);
});
