/** Existing refs near one that does not exist, nearest first. */
export function nearestRefs(ref: string, refs: readonly string[], most = 3): string[] {
  const parts = (text: string): [string, number, string] => {
    const match = /^([A-Z]?)(\d+)(?:\(([a-z])\))?$/.exec(text);
    return [match?.[1] ?? '', Number(match?.[2] ?? 0), match?.[3] ?? ''];
  };
  const [letter, number, sub] = parts(ref);
  const far = (other: string): number => {
    const [l, n, s] = parts(other);
    const letters = s === sub ? 0 : 1 + Math.abs((s.codePointAt(0) ?? 96) - (sub.codePointAt(0) ?? 96)) / 30;
    return (l === letter ? 0 : letter === '' && l === 'B' ? 3 : 50) + Math.abs(n - number) * 3 + letters;
  };
  return [...refs].sort((a, b) => far(a) - far(b)).slice(0, most);
}
