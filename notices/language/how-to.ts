import { HowToName } from '../model/how-to.ts';
import { HOW_TOS, type HowTo } from '../words/how-tos.ts';
import { list, oneOf } from '../words/pattern.ts';

const POLITELY = oneOf(...list('please pls hi hello so and ok sorry'), 'can you', 'could you');
/** Who would do it: what is asked of the board (“how do we reach 90%”) is no how-to unless it names one. */
const ASKS = oneOf(
  'how (?:do|can|could|should|would|might) (?:i|we|you|one|an officer|the chair|somebody|someone)',
  'how to',
  "how(?:'s| is) (?:the best way|it possible) to",
  "what(?:'s| is) the (?:best )?way to",
  'what (?:do|should|must|would) (?:i|we) (?:say|type|write|do)(?: in order)? to',
  'is there (?:a|any) way (?:to|of|for me to)',
  'where (?:do|can) (?:i|we)',
  '(?:show|tell|explain to) me how (?:to|i|we|you)',
  '(?:explain|any idea) how (?:to|i|we|you)',
  "i (?:don't|do not|dont) know how to",
  'i (?:want|need|would like) to know how to',
);
const HEAD = new RegExp(String.raw`^(?:${POLITELY} ){0,4}${ASKS}\b ?`);
const LONGEST = 200;

/** “How do I import the plan”: what is asked how to do; null where nothing of the kind is asked, or nothing that is known. */
export function howToAsked(text: string): HowToName | null {
  if (text.length > LONGEST) return null;
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[?!.,\s]+/g, ' ')
    .trim();
  const head = HEAD.exec(plain);
  if (head === null) return null;
  const told = ` ${plain.slice(head[0].length)} `;
  return HowToName.options.find((name) => isAsked(HOW_TOS[name], told)) ?? null;
}

/** One word of each group begins a word of the sentence, and none of those with which something else is asked. */
const isAsked = ({ asked, not = [] }: HowTo, told: string): boolean => {
  const has = (word: string): boolean => told.includes(` ${word}`);
  return asked.every((group) => group.some(has)) && !not.some(has);
};
