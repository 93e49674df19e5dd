/** The same numbers for the same seed, so that what fails once can be seen again. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

type Random = () => number;
type Mutation = (question: string, random: Random) => string;

const below = (random: Random, n: number): number => Math.floor(random() * n);
const pick = <Value>(random: Random, values: readonly [Value, ...Value[]]): Value =>
  values[below(random, values.length)] ?? values[0];

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const EMOJI = [
  '\u{1F600}',
  '\u{1F64F}\u{1F3FD}',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  '\u2705',
  '\u{1F1EC}\u{1F1E7}',
] as const;
/** Control characters, zero-width ones, marks of direction, half of a pair, a byte-order mark, a combining accent. */
const UNSEEN = [
  '\u0000',
  '\u0007',
  '\t',
  '\r\n',
  '\u001b[31m',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u202e',
  '\u200f',
  '\u2066',
  '\ud83d',
  '\u0301',
  '\u00a0',
] as const;
const ALPHABETS = [
  'что просрочено',
  'ما هو المتأخر',
  'מה באיחור',
  '什么逾期了',
  'τι έχει καθυστερήσει',
  'क्या देर है',
  'ｏｖｅｒｄｕｅ',
  'ſtatus',
  'İstanbul',
  'ǆ',
] as const;
const HOSTILE = [
  "'; DROP TABLE documents; --",
  '" OR "1"="1',
  '{"question":"x","expect":{"$ne":null}}',
  '[[[[[[[[',
  '(a+)+$',
  '.*?+^${}()|[]\\',
  '${process.env}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '<at>Noticeboard</at>',
  '__proto__',
  'constructor',
  'toString hasOwnProperty',
  '%00%n%s',
  '../../etc/passwd',
  '\\u0000',
  'null',
  'NaN undefined',
  '-1e999',
  '99999999999999999999',
  '31/02/2015',
  '2015-13-45',
] as const;

const words = (question: string): string[] => question.split(' ');

const onWords =
  (change: (list: string[], at: number, random: Random) => void): Mutation =>
  (question, random) => {
    const list = words(question);
    change(list, below(random, list.length), random);
    return list.join(' ');
  };

const onLetters =
  (change: (text: string, at: number, random: Random) => string): Mutation =>
  (question, random) =>
    question === '' ? question : change(question, below(random, question.length), random);

const inserted =
  (things: readonly [string, ...string[]], apart: boolean): Mutation =>
  (question, random) => {
    const thing = pick(random, things);
    if (!apart) {
      const at = below(random, question.length + 1);
      return question.slice(0, at) + thing + question.slice(at);
    }
    const list = words(question);
    list.splice(below(random, list.length + 1), 0, thing);
    return list.join(' ');
  };

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a word dropped': onWords((list, at) => void list.splice(at, 1)),
  'a word doubled': onWords((list, at) => void list.splice(at, 0, list[at] ?? '')),
  'two words swapped': onWords((list, at) => void list.splice(at, 2, ...list.slice(at, at + 2).reverse())),
  'words of another place': onWords((list, at, random) => void list.push(...list.slice(at, at + 1 + below(random, 4)))),
  'a letter dropped': onLetters((text, at) => text.slice(0, at) + text.slice(at + 1)),
  'a letter doubled': onLetters((text, at) => text.slice(0, at + 1) + text.slice(at)),
  'two letters swapped': onLetters(
    (text, at) => text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
  ),
  'another letter': onLetters(
    (text, at, random) => text.slice(0, at) + (LETTERS[below(random, 26)] ?? 'x') + text.slice(at + 1),
  ),
  'a space lost': (question, random) => {
    const list = words(question);
    const at = below(random, list.length);
    return [...list.slice(0, at), list.slice(at, at + 2).join(''), ...list.slice(at + 2)].join(' ');
  },
  'cut short': onLetters((text, at) => text.slice(0, at)),
  beheaded: onLetters((text, at) => text.slice(at)),
  shouted: (question) => question.toUpperCase(),
  'without marks': (question) => question.replace(/[^\p{L}\p{N} ]/gu, ''),
  'an emoji': inserted(EMOJI, false),
  'an unseen character': inserted(UNSEEN, false),
  'another alphabet': inserted(ALPHABETS, true),
  'something hostile': inserted(HOSTILE, true),
};

/** Questions of 10,000 characters. Each takes as long as ten others, so they are the fewer. */
const LONG: Readonly<Record<string, Mutation>> = {
  'very long, in front': (question, random) =>
    `${pick(random, ['so ', 'xyz ', '((((', '  ', '8(b) ', 'by may ', 'ü'] as const)
      .repeat(5_000)
      .slice(0, 10_000)}${question}`,
  'very long, behind': (question, random) =>
    question +
    pick(random, [' a', ' due', 'a', ' 12', ' not', '\u0301', ' 2015-02-02', ' police'] as const)
      .repeat(5_000)
      .slice(0, 10_000),
  'said over and over': (question) => `${question} `.repeat(Math.ceil(10_000 / (question.length + 1))).slice(0, 10_000),
};

const USUAL = Object.entries(MUTATIONS);
const ENDLESS = Object.entries(LONG);
const ONE_LONG_IN = 40;

export interface Mutant {
  readonly how: string;
  readonly question: string;
}

/** The question with one thing done to it, now and then two. */
export function mutate(question: string, random: Random): Mutant {
  const times = random() < 0.25 ? 2 : 1;
  let mutant: Mutant = { how: '', question };
  for (let done = 0; done < times; done += 1) {
    const among = below(random, ONE_LONG_IN) === 0 ? ENDLESS : USUAL;
    const [how, change] = among[below(random, among.length)] ?? ['nothing', (same: string) => same];
    mutant = { how: mutant.how === '' ? how : `${mutant.how}, ${how}`, question: change(mutant.question, random) };
  }
  return mutant;
}
