import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Meaning } from '../../../notices/model/meaning.ts';

const command = join(import.meta.dirname, '../../../bot/commands/ask.ts');
const KNOWSLEY = ['--board', 'knowsley', '--notice', 'knowsley', '--as-of', '2015-02-02'];
const run = (...args: readonly string[]) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });

const Line = z.object({
  id: z.union([z.string(), z.null()]),
  outcome: z.string(),
  reading: z.string(),
  value: z.unknown(),
  suggestions: z.array(z.string()),
  meaning: Meaning.nullable(),
});
const POLICE = { act: 'ask', question: { kind: 'overdue', who: [{ agency: 'Police' }], aggregate: 'count' } };

describe('ask', () => {
  it('answers a typed question, and prints what was meant beside the answer', () => {
    const { stdout, status } = run(...KNOWSLEY, '--json', '--meaning', JSON.stringify(POLICE));
    expect(status).toBe(0);
    const line = Line.parse(JSON.parse(stdout));
    expect(line).toMatchObject({ outcome: 'answered', reading: 'Overdue, Police, counted, Knowsley', value: 1 });
    expect(line.meaning).toEqual(Meaning.parse(POLICE));
  });

  it('says in one sentence what is wrong with a meaning', () => {
    const { stderr, status } = run(...KNOWSLEY, '--meaning', '{"act":"ask","question":{"kind":"gossip"}}');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--meaning: question\.kind: /);
  });

  it('takes sentences and meanings in one batch, and follows on from either', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ask-'));
    try {
      const file = join(folder, 'batch.jsonl');
      const setting = { board: 'knowsley', notice: 'knowsley', asOf: '2015-02-02' };
      const lines = [
        { id: 'a', meaning: { act: 'ask', question: { kind: 'overdue' } }, ...setting },
        { id: 'b', question: 'only the police ones', after: 'a', ...setting },
      ];
      writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
      const { stdout, status } = run('--batch', file);
      expect(status).toBe(0);
      const printed = stdout
        .trim()
        .split('\n')
        .map((line) => Line.parse(JSON.parse(line)));
      expect(printed.map(({ id, reading }) => [id, reading])).toEqual([
        ['a', 'Overdue, any holder, Knowsley'],
        ['b', 'Overdue, Police, Knowsley'],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
