import type { Answer } from '../model/answer.ts';
import { NOISE } from './lexicon/words.ts';
import type { Parsed } from './parse.ts';
import { nearestRefs } from './refs.ts';
import { listWords } from '../words/text.ts';
import { SMALL_TALK } from './say.ts';
import { suggest } from './suggest.ts';
import type { NoticeWorld } from './world.ts';

/** An answer without the question that it answers. */
export type Outcome = Omit<Answer, 'question' | 'asOf' | 'refinements'>;

/** Something said that is no list: a greeting, what can be asked. */
export const told = (reading: string, text: string, worlds: readonly NoticeWorld[]): Outcome => ({
  outcome: 'answered',
  reading,
  text,
  summary: text,
  items: [],
  value: null,
  suggestions: suggest(worlds),
  series: [],
});

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

export const clarify = (why: string, worlds: readonly NoticeWorld[]): Outcome => ({
  outcome: 'clarify',
  reading: '',
  text: `${sentence(why)} ${SMALL_TALK.canAsk}`,
  summary: sentence(why),
  items: [],
  value: null,
  suggestions: suggest(worlds),
  series: [],
});

export function refused(says: string): Outcome {
  return {
    outcome: 'refused',
    reading: '',
    text: says,
    summary: says,
    items: [],
    value: null,
    suggestions: ["What's due before the next review?", 'What is overdue?', 'help'],
    series: [],
  };
}

export function unknownRef(wrong: readonly string[], worlds: readonly NoticeWorld[]): Outcome {
  const refs = worlds.flatMap((world) => [...world.refs]);
  const near = nearestRefs(wrong[0] ?? '', [...new Set(refs)]);
  const why = `There is no ${listWords(wrong)} here; the nearest ${near.length === 1 ? 'is' : 'are'} ${listWords(near)}.`;
  return { ...clarify(why, worlds), text: why, suggestions: near.map((ref) => `What does ${ref} say?`) };
}

/** A greeting or thanks and nothing else. */
export function smallTalk(parsed: Parsed): string | null {
  const only = (cue: 'greeting' | 'thanks'): boolean =>
    parsed.has(cue) &&
    parsed.texts.every(
      (word, at) =>
        NOISE.has(word) ||
        parsed.cues.some(
          (one) => (one.value === 'greeting' || one.value === 'thanks') && at >= one.start && at < one.end,
        ),
    ) &&
    parsed.refs.length + parsed.times.length === 0;
  if (only('thanks')) return SMALL_TALK.thanks;
  return only('greeting') ? SMALL_TALK.greeting : null;
}
