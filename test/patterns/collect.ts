import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
export const ROOMS = ['bot', 'cards', 'data', 'dialogs', 'notices'] as const;

export interface Place {
  /** "notices/language/updates/clause-state.ts:19" */
  readonly at: string;
  readonly file: string;
}

export interface Collected {
  readonly literals: readonly (Place & { readonly pattern: RegExp })[];
  /** Where a pattern is put together when the program runs. */
  readonly builders: readonly Place[];
}

/** Every pattern that stands in the sources, and every place that builds one, from their syntax trees. */
export function collect(): Collected {
  const literals: (Place & { pattern: RegExp })[] = [];
  const builders: Place[] = [];
  for (const file of ROOMS.flatMap(sourcesIn)) {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const placeOf = (node: ts.Node): Place => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      return { at: `${file}:${line + 1}`, file };
    };
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        literals.push({ ...placeOf(node), pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
      }
      const makes = ts.isNewExpression(node) || ts.isCallExpression(node);
      if (makes && node.expression.getText() === 'RegExp') builders.push(placeOf(node));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { literals, builders };
}

const sourcesIn = (room: string): string[] =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`);

const IN_A_ROOM = new RegExp(String.raw`[\\/]((?:${ROOMS.join('|')})[\\/][^:()]+\.ts:\d+)`);

/** From here on every pattern that is built is written down with the place that built it. Modules have to be loaded after. */
export function recordBuilt(): ReadonlyMap<string, ReadonlyMap<string, RegExp>> {
  const built = new Map<string, Map<string, RegExp>>();
  const note = (made: unknown): void => {
    if (!(made instanceof RegExp)) return;
    const rows = (new Error().stack ?? '').split('\n').filter((row) => row.includes(ROOT));
    const from = rows.map((row) => IN_A_ROOM.exec(row.replace(ROOT, ''))?.[1]?.replaceAll('\\', '/'));
    const at = from.find((one) => one !== undefined);
    if (at === undefined) return;
    const there = built.get(at) ?? new Map<string, RegExp>();
    built.set(at, there.set(String(made), made));
  };
  globalThis.RegExp = new Proxy(RegExp, {
    construct: (target, given: ConstructorParameters<typeof RegExp>) => {
      const made = new target(...given);
      note(made);
      return made;
    },
    apply: (target, _self, given: Parameters<typeof RegExp>) => {
      const made = target(...given);
      note(made);
      return made;
    },
  });
  return built;
}
