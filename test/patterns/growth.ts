import { type Attack, attacksOn, textOf } from './attacks.ts';
import { countingMatcher, TooManySteps } from './counting-matcher.ts';

/** Far more than the longest bounded repetition of any pattern: what grows beyond it has no bound. */
const LENGTH = 400;
/** Nothing that is linear comes near: some hundred steps a character. */
const MOST_A_CHARACTER = 1500;
const NOISE = 0.02;

/**
 * The attack under which a pattern's work grows faster than the text; null where none does.
 *
 * Work that is linear grows by the same with every further run of pumps: S(3k) - 2 S(2k) + S(k) is nothing, but for what
 * happens at the ends, which becomes less against S(k) as k grows. Of quadratic work it becomes more.
 */
export function growing(pattern: RegExp): Attack | null {
  const count = countingMatcher(pattern);
  const steps = (attack: Attack, length: number): number =>
    count(textOf(attack, length), MOST_A_CHARACTER * length).steps;
  const bend = (attack: Attack, length: number): number => {
    const run = Math.ceil(length / attack.pump.length) * attack.pump.length;
    const [one, two, three] = [steps(attack, run), steps(attack, 2 * run), steps(attack, 3 * run)];
    return (three - 2 * two + one) / one;
  };
  return (
    attacksOn(pattern).find((attack) => {
      try {
        const short = bend(attack, LENGTH);
        return short > NOISE && bend(attack, 3 * LENGTH) > short / 2;
      } catch (fault) {
        if (fault instanceof TooManySteps) return true;
        throw fault;
      }
    }) ?? null
  );
}
