import { windowsOf, type Asked } from './worlds.ts';

export type Row = readonly [question: string, window: string, Partial<Asked>?];

/** Each table has its own day; a row may differ from it. */
export function table(name: string, asked: Asked, rows: readonly Row[]): void {
  describe(`${name}, asked on ${asked.today}`, () => {
    for (const [question, window, other] of rows) {
      it(`${question} → ${window}`, () => {
        expect(windowsOf(question, { ...asked, ...other })).toBe(window);
      });
    }
  });
}
