const ORDERS = new Set(['import', 'upload', 'load']);
const PLANS = new Set(['plan', 'tracker', 'spreadsheet', 'workbook']);
const BRINGING = new Set('here attached attaching enclosed find sending updated latest new'.split(' '));
/** A sentence that says more says something of its own. */
const MOST_WORDS = 12;
/** "The improvement plan" needs no word that brings it. */
const FEW_WORDS = 3;

/** Whether what is said beside a file is that it is the improvement plan: "here is the updated plan", "import this". */
export function bringsPlan(sentence: string): boolean {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const has = (some: ReadonlySet<string>): boolean => words.some((word) => some.has(word));
  // "A6: the new plan is attached" is about A6.
  if (words.length > MOST_WORDS || sentence.includes('?') || words.some((word) => /\d/.test(word))) return false;
  return has(ORDERS) || (has(PLANS) && (words.length <= FEW_WORDS || has(BRINGING)));
}
