const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Figures as a footnote's mark; other text stays as it is. */
export const raised = (text: string): string =>
  /^\d{1,3}$/.test(text.trim()) ? text.trim().replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : text;
