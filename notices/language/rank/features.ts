import { stem } from '../../words/stems.ts';
import type { Mark, Parsed } from '../parsed.ts';

/**
 * What the ranker sees of a sentence: every feature that there is, by name. Entities stand masked, so that what is learnt of
 * one action, post or month holds for all.
 *
 * - `w:` a word, `s:` its stem, `b:` two words beside each other, where the sentence begins and ends among them
 * - `q:` a cue of the lexicon, `m:` a sort of mark, `n:` which sorts of entity there are
 */
export function featuresOf(parsed: Parsed): ReadonlySet<string> {
  const features = new Set<string>();
  const words = ['^', ...maskedWords(parsed), '$'];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next !== undefined) features.add(`b:${word} ${next}`);
    if (word === '^' || word === '$') continue;
    features.add(`w:${word}`);
    if (/^[a-z]{4,30}$/.test(word)) features.add(`s:${stem(word)}`);
  }
  for (const { value } of parsed.cues) features.add(`q:${value}`);
  for (const mark of parsed.marks) features.add(`m:${sortOf(mark)}${mark.to ? ':to' : ''}`);
  for (const sort of sortsIn(parsed)) features.add(`n:${sort}`);
  return features;
}

const FAR = [2, 3] as const;

/**
 * What a sentence is shows as well in words that stand further apart, and in how it begins and ends.
 *
 * - `d:` two stems with one or two words between them, `o:` two stems beside each other
 * - `4:` four letters of a stem beside each other, which outlast a slip of the keys
 * - `1:` the first word, `2:` the first two, `z:` the last
 * - `n:` whether there is a plan, and whether it is a name and nothing else
 */
export function featuresOfAct(parsed: Parsed, planned: boolean): ReadonlySet<string> {
  // Stems beside each other say what words do, and more of them were seen.
  const features = new Set([...featuresOf(parsed)].filter((feature) => !feature.startsWith('b:')));
  const stems = maskedWords(parsed).map((word) => (/^[a-z]{4,30}$/.test(word) ? stem(word) : word));
  for (const [at, word] of ['^', ...stems].entries()) {
    features.add(`o:${word} ${stems[at] ?? '$'}`);
    if (word === '^') continue;
    for (const part of partsOf(word)) features.add(`4:${part}`);
    for (const far of FAR) {
      const other = stems[at - 1 + far];
      if (other !== undefined) features.add(`d:${word} ${other}`);
    }
  }
  const [first = '', second = ''] = stems;
  return features
    .add(`n:${planned ? 'plan' : 'no plan'}${isBare(parsed) ? ' bare' : ''}`)
    .add(`1:${first}`)
    .add(`2:${first} ${second}`)
    .add(`z:${stems.at(-1) ?? ''}`);
}

/** "Foster carers?", "A6": all of it names something, and nothing says what is asked of it. */
function isBare({ texts, cues, marks, refs, times }: Parsed): boolean {
  const named = [...marks, ...refs];
  const isNamed = (at: number): boolean => named.some(({ start, end }) => start <= at && end > at);
  return named.length > 0 && cues.length + times.length === 0 && texts.every((_, at) => isNamed(at));
}

const PART = 4;

function partsOf(word: string): string[] {
  if (!/^[a-z]{1,30}$/.test(word)) return [];
  const framed = `^${word}$`;
  return Array.from({ length: Math.max(0, framed.length - PART + 1) }, (_, at) => framed.slice(at, at + PART));
}

/** The features of a sentence that is taken for a question of a kind: what "none" says depends on what is asked. */
export const givenKind = (features: ReadonlySet<string>, kind: string): ReadonlySet<string> =>
  new Set([...features, ...besides(features, kind)]);

/** What is seen besides of a sentence that is taken for a question of a kind. */
export function besides(features: ReadonlySet<string>, kind: string): readonly string[] {
  const given = [`kind:${kind}`];
  for (const feature of features) if (/^[swbqm]:/.test(feature)) given.push(`${kind}~${feature}`);
  return given;
}

const SORTS = ['owner', 'agency', 'party', 'theme', 'status', 'rag', 'kind', 'subject', 'notice'] as const;

export const sortOf = ({ meanings }: Mark): string =>
  SORTS.find((sort) => meanings.some((meaning) => meaning[sort] !== undefined)) ?? 'none';

const isWhoever = (sort: string): boolean => sort === 'owner' || sort === 'agency' || sort === 'party';

/**
 * Who, what about, when and which are masked by their sort. A status or a colour tells what is asked, and stands for all the words
 * that mean it; a kind of duty stays as it is said.
 */
export function maskOf(mark: Mark): string | null {
  const sort = sortOf(mark);
  if (isWhoever(sort)) return '[who]';
  if (sort === 'theme') return '[theme]';
  if (sort === 'notice') return '[notice]';
  const named = mark.meanings.find(({ status, rag }) => status !== undefined || rag !== undefined);
  return named === undefined ? null : `[${named.status ?? named.rag ?? ''}]`;
}

function maskedWords(parsed: Parsed): string[] {
  const spans: { readonly start: number; readonly end: number; readonly mask: string }[] = [
    ...parsed.times.map(({ start, end, time }) => ({ start, end, mask: `[${time.kind}]` })),
    ...parsed.refs.map(({ start, end, ref }) => ({ start, end, mask: isActionRef(ref) ? '[action]' : '[paragraph]' })),
    ...parsed.marks.flatMap((mark) => {
      const mask = maskOf(mark);
      return mask === null ? [] : [{ start: mark.start, end: mark.end, mask }];
    }),
  ];
  const words: string[] = [];
  let at = 0;
  while (at < parsed.texts.length) {
    const span = spans.find(({ start, end }) => start === at && end > start);
    const word = parsed.texts[at] ?? '';
    words.push(span?.mask ?? (/^\d/.test(word) ? '[number]' : word));
    at = span?.end ?? at + 1;
  }
  return words;
}

function sortsIn({ times, refs, marks, limit, frequency, words }: Parsed): string[] {
  return [
    ...times.map(({ time }) => `time ${time.kind === 'window' ? `${time.relation} ${time.point.is}` : time.kind}`),
    ...refs.map(({ ref }) => (isActionRef(ref) ? 'action' : 'paragraph')),
    ...(marks.some((mark) => isWhoever(sortOf(mark))) ? ['who'] : []),
    ...(limit === null ? [] : ['limit']),
    ...(frequency === null ? [] : ['frequency']),
    words.length <= 3 ? 'short' : words.length > 20 ? 'long' : 'middling',
  ];
}

const PARAGRAPH = /^[BP]?\d{1,3}(?:\([a-z]{1,4}\))*$/;

/** Whether a ref is an action's: a plan numbers its own as it likes, and a notice its paragraphs in few ways. */
export const isActionRef = (ref: string): boolean => !PARAGRAPH.test(ref);
