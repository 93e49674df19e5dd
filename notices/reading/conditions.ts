/** "If the Board wishes to meet at 6 weekly intervals": nothing recurs until somebody wishes it. */
export function isConditional(plain: string): boolean {
  return /^(?:If|Should)\b/.test(plain);
}
