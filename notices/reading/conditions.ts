/** "If the Board wishes to meet at 6 weekly intervals": nothing recurs until somebody wishes it. */
export function isConditional(plain: string): boolean {
  return /^(?:If|Should|Unless|In the event|In case)\b/.test(plain);
}

const OPENS = /^(?:If|Should|Unless|In the event|In case|Where|Once)\b/;

/** Where a condition ends and what is asked for begins: at the comma before who must; 0 where there is none. */
export function conditionEnds(plain: string): number {
  if (!OPENS.test(plain)) return 0;
  const modal = plain.slice(8).search(/\b(?:must|shall|should|will|(?:is|are) to)\b/);
  return modal < 0 ? 0 : Math.max(0, plain.lastIndexOf(', ', modal + 8));
}
