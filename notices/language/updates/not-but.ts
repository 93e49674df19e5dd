const REF = String.raw`(?:action )?a\d{1,3}\b`;
const SAYS = '(?:is|has|was|now|are|have|done|complete|completed|finished|red|amber|green|moved|slipped)';
/** "Not A6 but A7 is done", "A7, not A6, is done", "A7 is done, not A6": told of the one alone. */
const LEFT_OUT = [
  new RegExp(
    String.raw`\b(?:it(?:'s| is| was) )?not ${REF},? (?:but|it's|it is|it was|rather) (?:rather )?(?=${REF})`,
    'i',
  ),
  new RegExp(String.raw`(?<=\ba\d{1,3}) ?, (?:and )?not ${REF},?(?= ${SAYS}\b)`, 'i'),
  new RegExp(String.raw`(?<=\w), (?:and )?not ${REF}(?=[\s.!]*$)`, 'i'),
];

/** What is said without the one action of which it is not said; null where none is set beside another in that way. */
export function withoutLeftOut(text: string): string | null {
  const pattern = LEFT_OUT.find((one) => one.test(text));
  return pattern === undefined || text.includes('?') ? null : text.replace(pattern, '');
}
