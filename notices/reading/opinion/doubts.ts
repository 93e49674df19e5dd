import type { Doubt, Duty, Provision } from '../../model/notice.ts';
import { KIND_WORDS } from '../../words/kinds.ts';
import { PARTY_NAMES, partiesWords } from '../../words/parties.ts';
import { listWords } from '../../words/text.ts';
import type { FindNames } from '../names.ts';
import { createOpinion, type Holds, type Opinion } from './opinion.ts';
import { seenOf } from './seen.ts';
import learnt from './weights.json' with { type: 'json' };

/** A reading as the rules leave it: `doubts` are their own. */
export interface ByRules {
  readonly duties: readonly Duty[];
  readonly provisions: readonly Provision[];
  readonly doubts: readonly Doubt[];
}

/** Turns a reading by the rules into the doubts that somebody has of it. */
export type Doubting = (reading: ByRules, find: FindNames) => Doubt[];

/**
 * What a second opinion doubts of the duties. Nothing of the reading changes by it: a printed date stays what it is, and whoever
 * corrects or confirms the duty settles it.
 */
export function doubtsBy(holds: Holds): Doubting {
  return ({ duties, provisions, doubts }, find) =>
    duties.flatMap((duty) => {
      const { words, span } = duty;
      const own = doubts.filter(({ span: [start, end] }) => start < span[1] && end > span[0]);
      const opinion = holds(seenOf(duty, provisions, find));
      // Whoever settles a doubt about a date may take what it is and whose for settled; the rest they see.
      const said = [
        ...(own.some(({ why }) => why.startsWith(READ_AS)) ? [] : aboutWhat(duty, opinion)),
        ...(own.length > 0 ? [] : aboutRest(duty, opinion)),
      ];
      return said.map((why) => ({ why, words, span }));
    });
}

/** The doubts of the opinion that was learnt. */
export const opinionDoubts = doubtsBy(createOpinion(learnt));

/** How every doubt about a kind begins. */
const READ_AS = 'This was read as';

/** Both readings in words: which kind, and whose. */
function aboutWhat({ kind, holders }: Duty, opinion: Opinion): string[] {
  const other = [
    ...(opinion.kind === null ? [] : [withArticle(KIND_WORDS[opinion.kind][0])]),
    ...(opinion.holder === null ? [] : [byWhom(opinion.holder)]),
  ];
  if (other.length === 0) return [];
  const read = `${withArticle(KIND_WORDS[kind][0])} by ${partiesWords(holders)}`;
  return [`${READ_AS} ${read}; it may be ${other.join(' ')}`];
}

function aboutRest({ words }: Duty, { figures, untold, dated }: Opinion): string[] {
  const numbers = (toReach: boolean): string =>
    listWords(
      figures.filter((one) => one.toReach === toReach).map(({ figure: { from, to } }) => `“${words.slice(from, to)}”`),
    );
  const [unread, overread] = [numbers(true), numbers(false)];
  return [
    ...(unread === '' ? [] : [`${unread} may be to be reached, and was not read as a target`]),
    ...(overread === '' ? [] : [`${overread} was read as a target; it may be none`]),
    ...(untold ? ['This was read as a report, and nobody was found who gets it'] : []),
    ...(dated ? ['No date was read here, and duties in words like these mostly have one'] : []),
  ];
}

const byWhom = (holder: Exclude<Opinion['holder'], null>): string =>
  `by ${holder === 'nobody' ? 'somebody else' : PARTY_NAMES[holder].long}`;

const withArticle = (words: string): string => `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
