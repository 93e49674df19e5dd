import { createModel, type Weights } from '../../learnt/model.ts';
import { DutyKind, type Holder } from '../../model/notice.ts';
import { actsOf } from '../frames.ts';
import { candidatesOf, featuresOfDate, featuresOfFigure, featuresOfHolder, featuresOfKind } from './features.ts';
import { type Figure, figuresIn } from './figures.ts';
import type { Seen } from './seen.ts';

/** What a second reader, who learnt from labelled duties and knows no rule, holds of what the rules made of a duty. */
export interface Opinion {
  /** Another kind, where the kind that was read is unlikely. */
  readonly kind: DutyKind | null;
  /** Somebody else, where who was read is unlikely; `nobody`: it cannot tell who. */
  readonly holder: Holder | 'nobody' | null;
  /** Numbers that are likely ones to reach and were not read so, or the other way round. */
  readonly figures: readonly { readonly figure: Figure; readonly toReach: boolean }[];
  /** A report that nobody was read as getting. */
  readonly untold: boolean;
  /** It was read without a date, and words like these mostly have one. */
  readonly dated: boolean;
}

/** Below these a reading is doubted: taken from authors who were left out (docs/decisions/0043-second-opinion.md). */
const LEAST = { kind: 0.25, holder: 0.2, figure: 0.5, date: 0.3 } as const;
/** Somebody else has to be likelier by so much. */
const LIKELIER = 0.3;

export type Holds = (seen: Seen) => Opinion;

/** How likely each value of a part is, of what it is made of. */
type Chances = (part: string, features: ReadonlySet<string>) => ReadonlyMap<string, number>;

export function createOpinion(weights: Weights): Holds {
  const model = createModel(weights);
  const chances: Chances = (part, features) => model.seen(features).likely().get(part) ?? new Map<string, number>();
  const yes: Yes = (part, features) => chances(part, features).get('yes') ?? 0;
  return (seen) => ({
    kind: otherKind(seen, chances('kind', featuresOfKind(seen))),
    holder: otherHolder(seen, yes),
    figures: otherFigures(seen, yes),
    untold: isUntold(seen),
    dated: isUndated(seen) && yes('date', featuresOfDate(seen)) > 1 - LEAST.date,
  });
}

type Yes = (part: string, features: ReadonlySet<string>) => number;

/** What is published goes to everybody, and what goes with something else goes where that goes. */
const isUntold = ({ clause, read }: Seen): boolean =>
  read.kind === 'report' &&
  !read.told &&
  !read.forms.includes('accompanies') &&
  !actsOf(clause.plain).some(({ verb }) => verb.base === 'publish');

const isUndated = ({ read }: Seen): boolean =>
  read.forms.every((form) => form === 'standard' || form === 'accompanies');

function otherKind({ read }: Seen, chances: ReadonlyMap<string, number>): DutyKind | null {
  if ((chances.get(read.kind) ?? 0) >= LEAST.kind) return null;
  const [best] = [...chances].sort((a, b) => b[1] - a[1]);
  const kind = DutyKind.safeParse(best?.[0]);
  return kind.success && kind.data !== read.kind ? kind.data : null;
}

function otherHolder(seen: Seen, yes: Yes): Opinion['holder'] {
  const chance = (holder: Holder): number => yes('holder', featuresOfHolder(seen, holder));
  const own = Math.min(...seen.read.holders.map(chance));
  const [best] = candidatesOf(seen)
    .filter((holder) => !seen.read.holders.includes(holder))
    .map((holder) => ({ holder, likely: chance(holder) }))
    .sort((a, b) => b.likely - a.likely);
  if (best !== undefined && best.likely >= own + LIKELIER && best.likely >= LEAST.holder) return best.holder;
  return own < LEAST.holder ? 'nobody' : null;
}

/** Only of what may be a target: the numbers of a report or a meeting say how it is done. */
function otherFigures(seen: Seen, yes: Yes): Opinion['figures'] {
  const { kind, values } = seen.read;
  if (kind !== 'target' && kind !== 'measure') return [];
  return figuresIn(seen.clause.plain).flatMap((figure) => {
    const toReach = yes('figure', featuresOfFigure(seen, figure)) >= LEAST.figure;
    return toReach === values.includes(figure.value) ? [] : [{ figure, toReach }];
  });
}
