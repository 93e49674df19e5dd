import { type AST, parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';
import { isOneCharacter } from './counting-matcher.ts';

/** A text that may make a pattern work: `head`, then `pump` over and over, then `tail`. */
export interface Attack {
  readonly head: string;
  readonly pump: string;
  readonly tail: string;
}

export const textOf = ({ head, pump, tail }: Attack, length: number): string =>
  head + pump.repeat(Math.max(1, Math.ceil(length / pump.length))) + tail;

const ALPHABET = Array.from(' aeszAS01.,-()"\'<>/:;%\n\t_@&*#=é\u00a0');
/** Repetitions up to here are as good as a word: what they cost is measured with what is around them. */
const SHORT = 8;
const MOST_PUMPS = 10;
/** One ends a line and fits next to nothing; what a repetition does not take comes as a third. */
const TAILS = ['', '\n\u0001'];

/** For every repetition in a pattern: what leads there, and runs of what it takes, alone and with what leads there. */
export function attacksOn(pattern: RegExp): Attack[] {
  const ast = parseRegExpLiteral(pattern);
  const loops: AST.Quantifier[] = [];
  const own = new Set(ALPHABET);
  visitRegExpAST(ast, {
    onQuantifierEnter: (loop) => {
      if (loop.max > SHORT) loops.push(loop);
    },
    onCharacterEnter: ({ value }) => {
      own.add(String.fromCodePoint(value));
    },
  });
  const tests = new Map<string, RegExp>();
  const fits = ({ raw }: AST.Element, char: string): boolean => {
    let test = tests.get(raw);
    if (test === undefined) tests.set(raw, (test = new RegExp(`^(?:${raw})$`, pattern.flags.replace(/[dgmy]/g, ''))));
    return test.test(char);
  };
  const accepted = new Map<string, readonly string[]>();
  const charsOf = (element: AST.Element): readonly string[] => {
    let chars = accepted.get(element.raw);
    if (chars === undefined) accepted.set(element.raw, (chars = [...own].filter((char) => fits(element, char))));
    return chars;
  };
  const singles = loops.flatMap(({ element }) => (isOneCharacter(element) ? [element] : []));
  const signature = (char: string): string => singles.map((one) => (fits(one, char) ? '1' : '0')).join('');

  /** Words that the elements take: the nth way of each choice. */
  const word = (elements: readonly AST.Element[], nth: number): string =>
    elements.map((element) => wordOf(element, nth)).join('');
  const wordOf = (element: AST.Element, nth: number): string => {
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return word(element.alternatives[nth % element.alternatives.length]?.elements ?? [], nth);
      case 'Quantifier':
        return wordOf(element.element, nth).repeat(element.min === 0 ? nth % 2 : element.min);
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass': {
        const chars = charsOf(element);
        return chars[nth % Math.max(1, chars.length)] ?? '';
      }
      case 'Assertion':
      case 'Backreference':
      case 'ExpressionCharacterClass':
        return '';
    }
  };
  const pumpsOf = ({ element }: AST.Quantifier): string[] => {
    if (isOneCharacter(element)) {
      const different = new Map(charsOf(element).map((char) => [signature(char), char]));
      // A letter within a word and a mark between words are different where \b stands.
      const [letter, space] = ['a', ' '].map((char) => (fits(element, char) ? [char] : []));
      return [...new Set([...(letter ?? []), ...(space ?? []), ...different.values()])].slice(0, MOST_PUMPS);
    }
    const words = Array.from({ length: MOST_PUMPS }, (_, nth) => wordOf(element, nth));
    return [...new Set(words)].filter((one) => one !== '');
  };

  const made = new Map<string, Attack>();
  const add = (head: string, pump: string, tails: readonly string[] = TAILS): void => {
    if (pump === '') return;
    for (const tail of tails) made.set(JSON.stringify([head, pump, tail]), { head, pump, tail });
  };
  for (const loop of loops) {
    const { element } = loop;
    const refused = isOneCharacter(element) ? [...own].find((char) => !fits(element, char)) : undefined;
    const tails = refused === undefined ? TAILS : [...TAILS, refused];
    for (const pump of pumpsOf(loop)) {
      add('', pump, tails);
      for (const nth of [0, 1, 2]) {
        const head = word(before(loop), nth);
        add(head, pump, tails);
        add('', head + pump, tails);
      }
    }
  }
  if (loops.length > 0)
    for (let nth = 0; nth < MOST_PUMPS; nth += 1) {
      const whole = word(ast.pattern.alternatives[nth % ast.pattern.alternatives.length]?.elements ?? [], nth);
      add('', whole.slice(0, -1));
      add('', `${whole} `);
    }
  return [...made.values()];
}

/** What stands before a node in the ways that lead to it, outermost first. */
function before(node: AST.Node): AST.Element[] {
  const { parent } = node;
  if (parent === null) return [];
  if (parent.type !== 'Alternative') return before(parent);
  const at = parent.elements.findIndex((element) => element === node);
  return [...before(parent), ...parent.elements.slice(0, at)];
}
