/** Takes a character's place and is dropped when the words are put together. */
const NOTHING = '\uFEFF';

/** Windows-1252 characters that were decoded as Latin-1. */
const CONTROLS: Readonly<Record<string, string>> = {
  '\u0085': '\u2026',
  '\u0091': '\u2018',
  '\u0092': '\u2019',
  '\u0093': '\u201C',
  '\u0094': '\u201D',
  '\u0095': '\u2022',
  '\u0096': '\u2013',
  '\u0097': '\u2014',
};

/** UTF-8 that was decoded as Windows-1252: the third of "\u00E2\u20AC\u2122" tells which character it was. */
const DECODED: Readonly<Record<string, string>> = {
  '\u02DC': '\u2018',
  '\u2122': '\u2019',
  '\u0153': '\u201C',
  '\u009D': '\u201D',
  '\uFFFD': '\u201D',
  '\u201C': '\u2013',
  '\u201D': '\u2014',
  '\u00A2': '\u2022',
  '\u00A6': '\u2026',
};
const OPENING = '\u2018\u201C';

/** "The Council shall secure that\u2014" and below it "(a)": where statutes print a dash, notices print a colon. */
const LEADS_TO_LIST =
  /(?<=\w)[\u2013\u2014](?=[ \t]{0,9}\r?\n[ \t]{0,40}(?:\r?\n[ \t]{0,40}){0,3}(?:["'\u2018\u201C\u2022*-]|\(?[A-Za-z0-9]{1,4}[.)]))/g;

/** Mends what copying and decoding did to the characters. As long as before, so that every place stays where it was. */
export function mended(text: string): string {
  return unquoted(text)
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u00AD(?=[ \t]*[\r\n])/g, '-')
    .replace(/[\u0085\u0091-\u0097]/g, (character) => CONTROLS[character] ?? character)
    .replace(/\u00E2\u20AC(.)/g, (broken, third: string) => {
      const mark = DECODED[third];
      if (mark === undefined) return broken;
      // A quote that opens stands where its words begin, any other where they end.
      return OPENING.includes(mark) ? mark + NOTHING + NOTHING : NOTHING + NOTHING + mark;
    })
    .replace(LEADS_TO_LIST, ':')
    .replace(/\u00C2(?=[\u00A0\u00A3\u00B0-\u00B3])/g, NOTHING);
}

/** Without the "> " in front of every line of a forwarded message. */
function unquoted(text: string): string {
  const lines = text.match(/^.*\S/gm)?.length ?? 0;
  const quoted = text.match(/^[ \t]*>/gm)?.length ?? 0;
  return quoted * 10 < lines * 9 ? text : text.replace(/^[ \t]*(?:>[ \t]?)+/gm, (mark) => ' '.repeat(mark.length));
}
