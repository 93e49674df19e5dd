import type { Deadline, Doubt } from '../model/notice.ts';
import { type Flow, spanOf } from './flow.ts';

export interface FoundDeadline {
  readonly deadline: Deadline;
  readonly from: number;
  readonly to: number;
}

/** A deadline without the words that say it. */
export type Rule = {
  [F in Deadline['form']]: Omit<Extract<Deadline, { form: F }>, 'words' | 'span'>;
}[Deadline['form']];

/** What was found in a clause so far. Words serve once: what is found first takes them. */
export class Findings {
  readonly clause: Flow;
  readonly found: FoundDeadline[] = [];
  readonly doubts: Doubt[] = [];
  private readonly taken: [number, number][] = [];

  constructor(clause: Flow) {
    this.clause = clause;
  }

  /** Adds what `build` makes of each match whose words are still free. */
  each(pattern: RegExp, build: (match: RegExpExecArray) => Rule | null): void {
    for (const match of this.clause.plain.matchAll(pattern)) {
      const to = match.index + match[0].length;
      const rule = this.free(match.index, to) ? build(match) : null;
      if (rule !== null) this.add(match.index, to, [rule]);
    }
  }

  add(from: number, to: number, rules: readonly Rule[]): void {
    if (!this.free(from, to)) return;
    for (const rule of rules) this.found.push({ deadline: { ...rule, ...this.place(from, to) }, from, to });
    this.take(from, to);
  }

  /** Words that say when and cannot be read: a doubt, and a deadline that stays unresolved. */
  doubt(from: number, to: number, why: string): void {
    if (!this.free(from, to)) return;
    this.doubts.push({ why, ...this.place(from, to) });
    this.found.push({ deadline: { form: 'unclear', ...this.place(from, to) }, from, to });
    this.take(from, to);
  }

  /** What says when so far, in the order of the words; not how the work is done. */
  times(): readonly FoundDeadline[] {
    return this.found.filter(({ deadline: { form } }) => form !== 'standard').sort((a, b) => a.from - b.from);
  }

  /** A doubt about all these words in place of whatever was read of them. */
  instead(from: number, to: number, why: string): void {
    const within = this.found.filter((one) => one.from < to && one.to > from);
    const spans = within.map(({ deadline }) => deadline.span.join());
    for (const one of within) this.found.splice(this.found.indexOf(one), 1);
    const doubted = this.doubts.filter(({ span }) => spans.includes(span.join()));
    for (const one of doubted) this.doubts.splice(this.doubts.indexOf(one), 1);
    const place = this.place(from, to);
    this.doubts.push({ why, ...place });
    this.found.push({ deadline: { form: 'unclear', ...place }, from, to });
    this.take(from, to);
  }

  skip(pattern: RegExp): void {
    for (const match of this.clause.plain.matchAll(pattern)) this.take(match.index, match.index + match[0].length);
  }

  take(from: number, to: number): void {
    this.taken.push([from, to]);
  }

  free(from: number, to: number): boolean {
    return this.taken.every(([start, end]) => to <= start || from >= end);
  }

  private place(from: number, to: number): Pick<Doubt, 'words' | 'span'> {
    const words = this.clause.words.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    return { words: words.trim(), span: spanOf(this.clause, start, start + words.trim().length) };
  }
}
