import { type Found, longestOf } from '../words/phrase-book.ts';
import type { Cue } from './lexicon/phrases.ts';
import type { Names } from './marks.ts';
import type { Mark } from './parsed.ts';

const EXCEPT_UNTIL = /^(?:but|and|that|which|due|before|by|in)$/;

/** "Not" turns the next filter round; what "except" leaves out is found by exceptions.ts. */
function negated(cues: readonly Found<Cue>[], start: number, texts: readonly string[], between: number): boolean {
  return cues.some((cue) => {
    if (cue.value !== 'not' || cue.end > start || cue.end < between) return false;
    // "With no RAG are the council's": what there is none of is taken, and nothing further on is denied.
    if (cues.some((one) => one !== cue && one.start <= cue.start && one.end > cue.end && one.end <= start))
      return false;
    const gap = texts.slice(cue.end, start);
    // "No evidence are the council's": "no" belongs to the noun beside it.
    if (texts[cue.start] === 'no' && gap.some((word) => /^(?:is|are|was|were|has|have)$/.test(word))) return false;
    return gap.length <= 3 && !gap.some((word) => EXCEPT_UNTIL.test(word));
  });
}

const ABOUT =
  /\b(?:to do with|about|mention|mentions|mentioning|name|names|naming|involving|regarding|concerning|relating to|around|on|re)(?: the| our| any)?$/;
const WHAT_ABOUT = /\b(?:what|how) about(?: the| our| any)?$/;
/** "Has to be done", "must be complete": what shall be, not what is. */
const SHALL_BE = /\b(?:be|get|gets|to|must|should|need|needs|needing|getting)(?: all| it| them| these)?$/;

const isAbout = (before: string): boolean => ABOUT.test(before) && !WHAT_ABOUT.test(before);

const IS_WHOSE = /^(?:to|plate|plates|list|desk|radar|books|shoulders)$/;

/** The stretches of a question that name something, each with all that it can mean and how it stands among the words. */
export function marksIn(
  texts: readonly string[],
  cues: readonly Found<Cue>[],
  { book }: Names,
  taken: (at: number) => boolean,
): Mark[] {
  const everything = book.all(texts);
  const places = [...new Map(longestOf(everything, taken).map((one) => [one.start, one])).values()];
  // "Updates on the police's actions": whose actions they are, and not what something is about.
  const nounAfter = (end: number): boolean =>
    everything.some((one) => one.start === end && one.value.subject === 'action');
  return places.map(({ start, end }, at): Mark => {
    const previous = places[at - 1]?.end ?? 0;
    return {
      start,
      end,
      words: texts.slice(start, end).join(' '),
      meanings: everything
        .filter((one) => one.start === start && one.end === end)
        .map((one) => one.value)
        .filter((meaning) => !(meaning.status === 'complete' && SHALL_BE.test(texts.slice(0, start).join(' ')))),
      not:
        negated(cues, start, texts, previous) ||
        texts[end] === 'aside' ||
        // "Not red or amber", "neither police nor health"
        (at > 0 &&
          /^(?:or|nor)(?: the)?$/.test(texts.slice(previous, start).join(' ')) &&
          negated(cues, places[at - 1]?.start ?? 0, texts, places[at - 2]?.end ?? 0)),
      to: texts.slice(Math.max(previous, start - 2), start).some((word) => /^(?:to|with)$/.test(word)),
      about:
        !nounAfter(end) &&
        isAbout(texts.slice(Math.max(previous, start - 4), start).join(' ')) &&
        !texts.slice(end, end + 4).some((word) => IS_WHOSE.test(word)),
      joined: at > 0 && texts.slice(previous, start).every((word) => word === 'of' || word === 'the'),
    };
  });
}
