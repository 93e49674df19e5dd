import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer } from '../../../notices/model/answer.ts';
import { Meaning } from '../../../notices/model/meaning.ts';
import type { Setting } from '../../../dialogs/hearing.ts';
import { KINDS } from '../../../notices/language/kinds.ts';
import { CUES } from '../../../notices/language/lexicon/phrases.ts';
import { THEMES } from '../../../notices/words/themes.ts';
import { asker, boardOf } from '../../questions/desk.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/questions.md'), 'utf8');

/** The blocks of the guide between ```name and ```. */
const blocks = (name: string): string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${name}\\n([^]*?)\\n\`\`\`$`, 'gm'))].map(([, inside = '']) => inside);

const ReadAs = z.object({
  board: z.string(),
  asOf: z.iso.date(),
  question: z.string(),
  kind: z.string(),
  span: z.string(),
  reading: z.string(),
  rows: z.string(),
});

const Typed = z.object({
  board: z.string(),
  asOf: z.iso.date(),
  question: z.string(),
  reading: z.string(),
  rows: z.string(),
});

function headed(block: string): Record<string, string> {
  const [head = '', ...rest] = block.split('\n');
  const named = Object.fromEntries(
    rest.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  );
  return { ...named, ...(/^(?<board>\S+) (?<asOf>\S+): (?<question>.+)$/.exec(head)?.groups ?? {}) };
}

const rowsOf = ({ items }: Answer): string => items.map(({ ref }) => ref).join(' ');

const settingOf = (board: string, asOf: string): Setting => ({
  asOf,
  notice: board,
  facts: { review: [], meeting: [] },
  board: boardOf(board),
  previous: null,
});

const ask = (question: string, board: string, asOf: string) => asker().ask(question, settingOf(board, asOf));

/** What the tables of the guide's cells hold, by name. */
const TABLES: Readonly<Record<string, ReadonlyMap<string, readonly string[]>>> = {
  CUES: new Map(Object.entries(CUES)),
  THEMES: new Map(THEMES.map(({ name, said }) => [name, said])),
  KINDS: new Map(KINDS.map(({ name, examples }) => [name, examples])),
};

describe('the guide to questions', () => {
  it('has three examples of words and two of types, and one misreading', () => {
    expect(['cell', 'read-as', 'typed', 'console'].map((name) => blocks(name).length)).toEqual([3, 3, 2, 1]);
  });

  it.each(blocks('cell'))('names a cell that is there: %s', (block) => {
    const {
      table = '',
      entry = '',
      cell = '',
    } = /^(?<table>\w+) (?<entry>[^:]+): (?<cell>.+)$/.exec(block)?.groups ?? {};
    expect(TABLES[table]?.get(entry)).toContain(cell);
  });

  it.each(blocks('read-as').map((block) => ReadAs.parse(headed(block))))(
    '$question: is read as $kind',
    ({ question, board, asOf, kind, span, reading, rows }) => {
      const { answer, explain } = ask(question, board, asOf);
      expect(explain()).toMatchObject({ kind, spans: expect.arrayContaining([span]) as string[] });
      expect(answer).toMatchObject({ outcome: 'answered', echo: reading });
      expect(rowsOf(answer)).toBe(rows);
    },
  );

  it.each(blocks('typed').map((block) => Typed.parse(headed(block))))(
    'the typed question $question is answered as it says',
    ({ question, board, asOf, reading, rows }) => {
      const { answer } = asker().answer(
        Meaning.parse(JSON.parse(`{"act":"ask","question":${question}}`)),
        settingOf(board, asOf),
      );
      expect(answer).toMatchObject({ outcome: 'answered', echo: reading });
      expect(rowsOf(answer)).toBe(rows);
    },
  );

  it('shows how a message is divided', () => {
    const [message = '', ...clauses] = (blocks('clauses')[0] ?? '').split('\n').filter((line) => line !== '');
    expect(ask(message, 'knowsley', '2015-02-02').explain().clauses).toEqual(clauses);
    expect(clauses.length).toBeGreaterThan(1);
  });

  it('shows a misreading as the command prints it', () => {
    const [command = '', ...printed] = (blocks('console')[0] ?? '').split('\n');
    const {
      board = '',
      asOf = '',
      question = '',
    } = /--board (?<board>\S+) --as-of (?<asOf>\S+) "(?<question>[^"]+)"/.exec(command)?.groups ?? {};
    const { answer, explain } = ask(question, board, asOf);
    const { words, spans, kind, leftOver } = explain();
    const [said = ''] = printed.slice(-1);
    expect(printed.slice(0, -2)).toEqual([
      `words: ${words.join(' ')}`,
      ...spans,
      `kind: ${String(kind)}`,
      `searched for: ${leftOver.join(', ')}`,
    ]);
    expect(answer.outcome).toBe('clarify');
    expect(answer.text.startsWith(said.replace(/ …$/, ''))).toBe(true);
  });

  it('names files that are there', () => {
    const files = [...guide.matchAll(/`((?:notices|dialogs|test)\/[\w./-]+\.(?:ts|jsonl))`/g)].map(
      ([, name = '']) => name,
    );
    expect(files.length).toBeGreaterThan(15);
    const root = join(import.meta.dirname, '../../..');
    const missing = files.filter((name) => {
      try {
        return readFileSync(join(root, name)).length === 0;
      } catch {
        return true;
      }
    });
    expect(missing).toEqual([]);
  });
});
