import type { Answer, Offer } from '../model/answer.ts';
import { nearestRefs } from '../words/nearest-refs.ts';
import { OFFERS } from './kinds/common.ts';
import { SMALL_TALK } from './answer-text.ts';
import type { NoticeWorld } from './world.ts';
import { listWords } from '../words/text.ts';

/** An answer without the sentence that it answers. */
export type Outcome = Omit<Answer, 'question' | 'asOf'>;

const NOTHING = { echo: '', items: [], value: null, refinements: [], series: [], figures: [], sections: [] };

/** At most three questions that can be answered here, to tap. */
export const suggest = (worlds: readonly NoticeWorld[]): Offer[] => [
  OFFERS.review,
  worlds.some(({ actions }) => actions.length > 0) ? OFFERS.lateActions : OFFERS.late,
  OFFERS.nextReview,
];

/** Something said that is no list: a greeting, what can be asked. */
export const told = (echo: string, text: string, worlds: readonly NoticeWorld[]): Outcome => ({
  ...NOTHING,
  outcome: 'answered',
  echo,
  text,
  summary: text,
  suggestions: suggest(worlds),
});

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

export const clarify = (why: string, worlds: readonly NoticeWorld[], offers?: readonly Offer[]): Outcome => ({
  ...NOTHING,
  outcome: 'clarify',
  text: `${sentence(why)} ${SMALL_TALK.canAsk}`,
  summary: sentence(why),
  suggestions: [...(offers ?? suggest(worlds))].slice(0, 3),
});

/**
 * A sentence that may be read in several ways, or in one that something speaks against (`why`): the readings are offered, each
 * called by what would be answered. Where none has an answer, what can be asked here is.
 */
export function askedBack(why: string | null, offers: readonly Offer[], worlds: readonly NoticeWorld[]): Outcome {
  if (offers.length === 0) return clarify(why ?? SMALL_TALK.notSure, worlds);
  const text = why === null ? (offers.length > 1 ? SMALL_TALK.severalWays : SMALL_TALK.perhaps) : sentence(why);
  return { ...clarify(text, worlds, offers), text };
}

export const refused = (says: string): Outcome => ({
  ...NOTHING,
  outcome: 'refused',
  text: says,
  summary: says,
  suggestions: [OFFERS.review, OFFERS.late, OFFERS.help],
});

export function unknownRef(wrong: readonly string[], worlds: readonly NoticeWorld[]): Outcome {
  const refs = worlds.flatMap((world) => [...world.refs]);
  const near = nearestRefs(wrong[0] ?? '', [...new Set(refs)]);
  const why = `There is no ${listWords(wrong)} here; the nearest ${near.length === 1 ? 'is' : 'are'} ${listWords(near)}.`;
  const measures = new Set(worlds.flatMap(({ local, ended }) => [...local, ...ended].map(({ duty }) => duty.ref)));
  const offers = near.map((ref): Offer =>
    measures.has(ref)
      ? { words: `How is ${ref} doing?`, question: { kind: 'reading', refs: [ref], versus: true } }
      : { words: `What does ${ref} say?`, question: { kind: 'text', refs: [ref] } },
  );
  return { ...clarify(why, worlds, offers), text: why };
}
