/** Existing refs near one that does not exist, nearest first. */
export function nearestRefs(ref: string, refs: readonly string[], most = 3): string[] {
  const parts = (text: string): [string, number, string] => {
    const match = /^([A-Z]?)(\d+)(?:\(([a-z])\))?$/.exec(text);
    return [match?.[1] ?? '', Number(match?.[2] ?? 0), match?.[3] ?? ''];
  };
  const own = nearestOwn(ref, refs, most);
  if (own !== null) return own;
  const [letter, number, sub] = parts(ref);
  const far = (other: string): number => {
    const [l, n, s] = parts(other);
    const letters = s === sub ? 0 : 1 + Math.abs((s.codePointAt(0) ?? 96) - (sub.codePointAt(0) ?? 96)) / 30;
    return (l === letter ? 0 : letter === '' && l === 'B' ? 3 : 50) + Math.abs(n - number) * 3 + letters;
  };
  return [...refs].sort((a, b) => far(a) - far(b)).slice(0, most);
}

/** Numbers that a board counts in its own way (S9, 1.1.12): the nearest of the same form. Null: it is none, or the only one. */
function nearestOwn(ref: string, refs: readonly string[], most: number): string[] | null {
  const formOf = (text: string): string => text.toLowerCase().replace(/\d+/g, '0');
  const figures = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);
  const form = formOf(ref);
  if (/^[abp]?0(?:\([a-z]\))?$/.test(form)) return null;
  const alike = refs.filter((one) => formOf(one) === form);
  const wanted = figures(ref);
  const far = (other: string): number =>
    figures(other).reduce((sum, figure, at) => sum * 100 + Math.abs(figure - (wanted[at] ?? 0)), 0);
  return alike.length === 0 ? null : alike.sort((a, b) => far(a) - far(b)).slice(0, most);
}
