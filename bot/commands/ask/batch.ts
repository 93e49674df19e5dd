import type { Asked } from '../../../dialogs/asker.ts';
import type { Setting, Turn } from '../../../dialogs/hearing.ts';
import { askLine, type Desk, keptOr, openDesk, settingOf } from './desk.ts';
import { type Line, Misuse, namedIn, parseLine, readBatch } from './line.ts';
import { asJson } from './print.ts';

/** Answers the lines of a file in order; a line may follow on from an earlier one of the same file. */
export async function batch(store: string | undefined, file: string, print: (line: string) => void): Promise<void> {
  const lines = readBatch(file);
  const desk = openDesk(await keptOr(store, lines.flatMap(namedIn)));
  const turns = new Map<string, Turn | null>();
  for (const [at, raw] of lines.entries()) {
    const line = parseLine(raw, at + 1);
    const after = line.after === null || line.after === undefined ? null : String(line.after);
    if (after !== null && !turns.has(after))
      throw new Misuse(`Line ${at + 1} follows “${after}”, which no line before it has as its id.`);
    const setting = settingOf(desk, line, after === null ? null : (turns.get(after) ?? null));
    const asked = askOrFault(desk, line, setting);
    if (line.id !== undefined) turns.set(String(line.id), asked.turn);
    print(asJson(line.id ?? null, asked));
  }
}

/** A fault at one question is told in its own line and in the exit code: the lines after it are answered all the same. */
function askOrFault(desk: Desk, line: Line, setting: Setting): Pick<Asked, 'answer' | 'meaning' | 'more' | 'turn'> {
  const question = line.question ?? JSON.stringify(line.meaning);
  try {
    return askLine(desk, line, setting);
  } catch (error) {
    process.exitCode = 1;
    const why = 'Something went wrong inside the program at this question; it was not answered.';
    process.stderr.write(
      `${why} ${JSON.stringify(question)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    const empty = { items: [], value: null, suggestions: [], refinements: [], series: [], figures: [], sections: [] };
    return {
      answer: { question, asOf: setting.asOf, outcome: 'clarify', echo: '', text: why, summary: why, ...empty },
      meaning: null,
      more: [],
      turn: null,
    };
  }
}
