import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';

/** Where a match ends, or -1. */
type Matcher = (at: number) => number;

const NONE = -1;

/** More steps were made than allowed. */
export class TooManySteps extends Error {}

export interface Count {
  /** Characters tested and ways tried, over all the matches that `matchAll` would find (or the one of `exec`). */
  readonly steps: number;
  /** From and to of the first match; null where there is none. */
  readonly first: readonly [number, number] | null;
}

/**
 * A backtracking matcher that does what the engine of JavaScript does, in the same order, and counts: so that how a
 * pattern's work grows can be asserted without a clock. It takes the same matches; a test holds it to that.
 */
export function countingMatcher(pattern: RegExp): (text: string, most: number) => Count {
  const { pattern: root, flags } = parseRegExpLiteral(pattern);
  let text = '';
  let steps = 0;
  let most = Infinity;
  const step = (): void => {
    steps += 1;
    if (steps > most) throw new TooManySteps();
  };
  const tests = new Map<string, (char: string) => boolean>();
  const start = alternatives(root.alternatives, (at) => at, false);
  const atStart = !flags.multiline && root.alternatives.every(({ elements: [first] }) => isStart(first));

  return (given, limit) => {
    [text, steps, most] = [given, 0, limit];
    let first: Count['first'] = null;
    for (let from = 0; from <= text.length; from += 1) {
      const to = start(from);
      if (to !== NONE) {
        first ??= [from, to];
        if (!flags.global) break;
        from = Math.max(from, to - 1);
      }
      if (flags.sticky || (atStart && from === 0)) break;
    }
    return { steps, first };
  };

  function alternatives(all: readonly AST.Alternative[], next: Matcher, back: boolean): Matcher {
    const ways = all.map(({ elements }) => sequence(elements, next, back));
    const [only] = ways;
    if (ways.length === 1 && only !== undefined) return only;
    return (at) => {
      for (const way of ways) {
        step();
        const end = way(at);
        if (end !== NONE) return end;
      }
      return NONE;
    };
  }

  function sequence(elements: readonly AST.Element[], next: Matcher, back: boolean): Matcher {
    if (back) return elements.reduce((rest, element) => compiled(element, rest, back), next);
    let rest = next;
    for (let to = elements.length; to > 0;) {
      let from = to - 1;
      while (from > 0 && isCharacter(elements[from]) && isCharacter(elements[from - 1])) from -= 1;
      const [element] = elements.slice(from, from + 1);
      if (element === undefined) break;
      rest = to - from > 1 ? word(elements.slice(from, to), rest) : compiled(element, rest, back);
      to = from;
    }
    return rest;
  }

  /** Letters that follow one another: in a loop, so that words need no more stack than letters. */
  function word(letters: readonly AST.Element[], next: Matcher): Matcher {
    const fits = letters.map(testOf);
    return (at) =>
      fits.every((test, index) => at + index < text.length && test(text.charAt(at + index)))
        ? next(at + fits.length)
        : NONE;
  }

  function compiled(element: AST.Element, next: Matcher, back: boolean): Matcher {
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return alternatives(element.alternatives, next, back);
      case 'Assertion':
        return assertion(element, next);
      case 'Quantifier':
        return quantifier(element, next, back);
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass': {
        const fits = testOf(element);
        return back
          ? (at) => (at > 0 && fits(text.charAt(at - 1)) ? next(at - 1) : NONE)
          : (at) => (at < text.length && fits(text.charAt(at)) ? next(at + 1) : NONE);
      }
      case 'Backreference':
      case 'ExpressionCharacterClass':
        throw new Error(`${element.type} is not counted: ${element.raw}`);
    }
  }

  /** A character at a time, by the engine itself: so case and Unicode are as there. */
  function testOf({ raw }: AST.Element): (char: string) => boolean {
    const known = tests.get(raw);
    if (known !== undefined) return known;
    const one = new RegExp(`^(?:${raw})$`, pattern.flags.replace(/[dgmy]/g, ''));
    const seen = new Map<string, boolean>();
    const made = (char: string): boolean => {
      step();
      let fits = seen.get(char);
      if (fits === undefined) seen.set(char, (fits = one.test(char)));
      return fits;
    };
    tests.set(raw, made);
    return made;
  }

  function assertion(element: AST.Assertion, next: Matcher): Matcher {
    const isWord = (at: number): boolean => /\w/.test(text.charAt(at));
    const ends = (at: number): boolean => flags.multiline && /[\n\r\u2028\u2029]/.test(text.charAt(at));
    const holds = ((): ((at: number) => boolean) => {
      switch (element.kind) {
        case 'start':
          return (at) => at === 0 || ends(at - 1);
        case 'end':
          return (at) => at === text.length || ends(at);
        case 'word':
          return (at) => (isWord(at - 1) !== isWord(at)) !== element.negate;
        case 'lookahead':
        case 'lookbehind': {
          const inside = alternatives(element.alternatives, (at) => at, element.kind === 'lookbehind');
          return (at) => (inside(at) !== NONE) !== element.negate;
        }
      }
    })();
    return (at) => {
      step();
      return holds(at) ? next(at) : NONE;
    };
  }

  function quantifier({ element, min, max, greedy }: AST.Quantifier, next: Matcher, back: boolean): Matcher {
    if (greedy && !back && isOneCharacter(element)) return run(testOf(element), min, max, next);
    let count = 0;
    let from = NONE;
    const again: Matcher = (at) => {
      const [done, before] = [count, from];
      step();
      // The engine gives an empty turn up.
      if (done > min && at === before) return NONE;
      if (!greedy && done >= min) {
        const end = next(at);
        if (end !== NONE) return end;
      }
      if (done < max) {
        [count, from] = [done + 1, at];
        const end = once(at);
        [count, from] = [done, before];
        if (end !== NONE) return end;
      }
      return greedy && done >= min ? next(at) : NONE;
    };
    const once = compiled(element, again, back);
    return (at) => {
      const [outer, before] = [count, from];
      [count, from] = [0, NONE];
      const end = again(at);
      [count, from] = [outer, before];
      return end;
    };
  }

  /** As many as there are, given back one by one: in a loop, so that long runs need no stack. */
  function run(fits: (char: string) => boolean, min: number, max: number, next: Matcher): Matcher {
    return (at) => {
      let to = at;
      while (to - at < max && to < text.length && fits(text.charAt(to))) to += 1;
      for (; to - at >= min; to -= 1) {
        step();
        const end = next(to);
        if (end !== NONE) return end;
      }
      return NONE;
    };
  }
}

export function isOneCharacter(element: AST.Element): element is AST.Character | AST.CharacterSet | AST.CharacterClass {
  return element.type === 'Character' || element.type === 'CharacterSet' || element.type === 'CharacterClass';
}

const isCharacter = (element: AST.Element | undefined): boolean => element?.type === 'Character';

function isStart(element: AST.Element | undefined): boolean {
  if (element === undefined) return false;
  if (element.type === 'Assertion') return element.kind === 'start';
  const grouped = element.type === 'Group' || element.type === 'CapturingGroup';
  return grouped && element.alternatives.every(({ elements: [first] }) => isStart(first));
}
