import { monthOf } from '../words/calendar-words.ts';

const GLUED = /^(\d{1,3})(days?|wks?|weeks?|mths?|mnths?|months?|yrs?|years?)\+?$/;
const DAY_MONTH = /^(\d{1,2}(?:st|nd|rd|th)?)([a-z]{3,9})(\d{4}|\d{2}|)$/;
const MONTH_NUMBER = /^([a-z]{3,9})(\d{1,2}(?:st|nd|rd|th)?|\d{4})$/;

interface Separated {
  readonly words: readonly string[];
  /** For each word, the token that it is part of. */
  readonly places: readonly number[];
}

/** Words that people run together: "6wks", "31oct", "feb2014", "mid-march", each still knowing its token. */
export function separate(tokens: readonly string[]): Separated {
  if (!tokens.some((token) => /\d[a-z]|[a-z]\d|[a-z\d]-[a-z]|[a-z]-\d/.test(token))) {
    return { words: [...tokens], places: tokens.map((_, place) => place) };
  }
  const words: string[] = [];
  const places: number[] = [];
  tokens.forEach((token, place) => {
    for (const word of parts(token)) {
      words.push(word);
      places.push(place);
    }
  });
  return { words, places };
}

function parts(token: string): string[] {
  if (token.length > 24) return [token];
  if (/[a-z]-|-[a-z]/.test(token)) {
    const pieces = token.split('-').filter((piece) => piece !== '');
    const range = pieces.length === 2 && pieces.every((piece) => monthOf(piece) !== undefined);
    return range ? [pieces[0] ?? '', 'to', pieces[1] ?? ''] : pieces.flatMap(parts);
  }
  const length = GLUED.exec(token);
  if (length !== null) return length.slice(1, 3);
  const day = DAY_MONTH.exec(token);
  if (day !== null && monthOf(day[2]) !== undefined) return day.slice(1).filter((piece) => piece !== '');
  const month = MONTH_NUMBER.exec(token);
  if (month !== null && monthOf(month[1]) !== undefined) return month.slice(1, 3);
  return [token];
}
