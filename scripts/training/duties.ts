import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Weights } from '../../notices/learnt/model.ts';
import { DutyKind, type Holder } from '../../notices/model/notice.ts';
import {
  candidatesOf,
  featuresOfDate,
  featuresOfFigure,
  featuresOfHolder,
  featuresOfKind,
} from '../../notices/reading/opinion/features.ts';
import { figuresIn } from '../../notices/reading/opinion/figures.ts';
import type { Seen } from '../../notices/reading/opinion/seen.ts';
import type { Example } from './learn.ts';
import { type Pruning, table } from './weigh.ts';

/** One labelled duty: what the reader made of it when it was gathered, and what people say that it is. */
export const DutyLine = z.strictObject({
  notice: z.string(),
  /** What `seenOf` gives. */
  seen: z.custom<Seen>((value) => typeof value === 'object' && value !== null && 'clause' in value && 'read' in value),
  kinds: z.array(DutyKind).min(1),
  /** Any of them is right; names that are no party of ours are somebody else's. */
  holders: z.array(z.string()),
  /** The numbers to reach; null: nobody said. */
  values: z.array(z.number()).nullable(),
  /** `open`: nobody can tell from the text alone. */
  dated: z.enum(['yes', 'no', 'open']),
  /** What the rules alone had wrong. */
  faults: z.array(z.string()),
  /** Something doubted it already. */
  doubted: z.boolean(),
});
export type DutyLine = z.infer<typeof DutyLine>;

export const CORPUS = join(import.meta.dirname, '..', '..', 'notices', 'reading', 'opinion', 'corpus');
/** How readers that had not met them read notices: for measuring alone, never learnt from. */
export const AT_FIRST = join(CORPUS, 'at-first');

/** The labelled duties of a folder, by the author who labelled them: a file each. */
export function readDuties(folder = CORPUS): ReadonlyMap<string, readonly DutyLine[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return new Map(
    names.sort().map((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n');
      return [name.slice(0, -'.jsonl'.length), lines.map((line) => DutyLine.parse(JSON.parse(line)))];
    }),
  );
}

const PRUNING: Pruning = { least: 0.3, seldom: 2, worth: 0.5 };

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');

/** Whether a party is one of those that hold it; a commissioner is an adviser, too. */
export const isHolder = ({ holders }: DutyLine, holder: Holder): boolean =>
  holders.includes(holder) || (holder === 'commissioner' && holders.includes('adviser'));

/** What labelled duties teach: one table for all that the opinion tells. */
export function weighDuties(lines: readonly DutyLine[]): Weights {
  const kinds = lines.map(({ seen, kinds: all }): Example => {
    // Of several right ones, the one that the rules chose: no doubt is wanted of it.
    const label = all.includes(seen.read.kind) ? seen.read.kind : (all[0] ?? seen.read.kind);
    return { features: featuresOfKind(seen), label };
  });
  const holders = lines.flatMap((line) => {
    const { read } = line.seen;
    const right = read.holders.every((one) => isHolder(line, one));
    // Whom the rules could have chosen as well teaches nothing, where they were right.
    return candidatesOf(line.seen)
      .filter((holder) => !right || read.holders.includes(holder) || !isHolder(line, holder))
      .map((holder): Example => {
        return { features: featuresOfHolder(line.seen, holder), label: yesOrNo(isHolder(line, holder)) };
      });
  });
  const figures = lines.flatMap(({ seen, values }) =>
    values === null
      ? []
      : figuresIn(seen.clause.plain).map((figure): Example => ({
          features: featuresOfFigure(seen, figure),
          label: yesOrNo(values.includes(figure.value)),
        })),
  );
  const dates = lines.flatMap(({ seen, dated }): Example[] =>
    dated === 'open' ? [] : [{ features: featuresOfDate(seen), label: dated }],
  );
  const parts: [string, readonly Example[]][] = [
    ['kind', kinds],
    ['holder', holders],
    ['figure', figures],
    ['date', dates],
  ];
  return table(parts, PRUNING);
}
