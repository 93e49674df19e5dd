import { join } from 'node:path';
import ts from 'typescript';
import type { Button } from '../../cards/press.ts';
import type { Problem } from '../../dialogs/protocol/problem.ts';

const root = join(import.meta.dirname, '../..');

/** One more member of each union of the protocol: where it stands, what is put in, and who then has to know it. */
const PLANTED: readonly (readonly [file: string, at: string, planted: string, missed: readonly string[]])[] = [
  ['reply.ts', 'export type Reply =', "\n  | { readonly kind: 'planted' }", ['bot/render.ts']],
  ['problem.ts', 'export type Problem =', "\n  | { readonly kind: 'planted' }", ['cards/problem.ts']],
  ['posting.ts', 'export type PostingSaid =', "\n  | { readonly kind: 'planted' }", ['cards/posting.ts']],
  [
    'command.ts',
    "z.discriminatedUnion('do', [",
    "\n  z.object({ do: z.literal('planted') }),",
    ['cards/press.ts', 'dialogs/press.ts', 'bot/remembered.ts'],
  ],
  ['incoming.ts', 'export type Incoming =', "\n  | (Common & { readonly kind: 'planted' })", ['dialogs/dialog.ts']],
];

describe('the protocol', () => {
  test('does not compile where a kind has no card, no case or no button', () => {
    const changed = new Map(
      PLANTED.map(([file, at, planted]) => {
        const path = join(root, 'dialogs/protocol', file);
        const text = ts.sys.readFile(path) ?? '';
        expect(text.split(at)).toHaveLength(2);
        return [path, text.replace(at, at + planted)];
      }),
    );
    const missed = PLANTED.flatMap(([, , , files]) => files);
    // A card that says nothing of its own of a kind goes on compiling.
    expect(faultyFiles([...missed, 'cards/answer.ts'], changed)).toEqual([...missed].sort());
  }, 60_000);

  test('has no button without a command, and no problem without a kind', () => {
    const button: Button = {
      title: 'Delete it all',
      // @ts-expect-error Nothing is done for a command of that name.
      data: { do: 'delete' },
    };
    // @ts-expect-error Nothing is said for a problem of that kind.
    const problem: Problem = { kind: 'unheard-of' };
    expect([button.title, problem.kind]).toEqual(['Delete it all', 'unheard-of']);
  });
});

/** Those of the files that do not compile where some others have another text. */
function faultyFiles(files: readonly string[], texts: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  const program = ts.createProgram(
    files.map((file) => join(root, file)),
    options,
    {
      ...host,
      readFile: (path) => texts.get(path) ?? readFile(path),
      getSourceFile: (path, how, ...rest) => {
        const text = texts.get(path);
        return text === undefined ? getSourceFile(path, how, ...rest) : ts.createSourceFile(path, text, how);
      },
    },
  );
  return files
    .filter((file) => {
      const source = program.getSourceFile(join(root, file));
      if (source === undefined) throw new Error(`${file} is not there`);
      return program.getSemanticDiagnostics(source).length > 0;
    })
    .sort();
}
