import type { Row } from './pdf-pieces.ts';
import { textOfRow } from './pdf-words.ts';

/** How many rows at the top and at the bottom of a page may be its head and feet. */
const MARGIN_ROWS = 3;

const PAGE_NUMBER = /^[-–—|\s]*(?:page\s*)?\d{1,3}(?:\s*(?:of|\/|\|)\s*\d{1,3})?[-–—|\s]*$/i;

/** "Improvement Notice – Kent 3": the same on each page but for its figures. */
const keyOf = (row: Row): string => textOfRow(row).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/** The rows of each page without running heads, feet and page numbers. */
export function withoutFurniture(pages: readonly (readonly Row[])[]): Row[][] {
  const places = new Map<string, Set<number>>();
  pages.forEach((rows, page) => {
    for (const row of marginRows(rows)) {
      const key = `${keyOf(row)} @${Math.round(row.base / 6)}`;
      for (const near of [-1, 0, 1]) {
        const place = `${keyOf(row)} @${Math.round(row.base / 6) + near}`;
        if (near !== 0 && !places.has(place)) continue;
        places.set(place, (places.get(place) ?? new Set<number>()).add(page));
      }
      places.set(key, (places.get(key) ?? new Set<number>()).add(page));
    }
  });
  const isRunning = (row: Row): boolean =>
    [-1, 0, 1].some((near) => (places.get(`${keyOf(row)} @${Math.round(row.base / 6) + near}`)?.size ?? 0) > 1);
  return pages.map((rows) => {
    const margin = new Set(marginRows(rows));
    const edges = new Set([rows[0], rows.at(-1)]);
    return rows.filter((row) => {
      if (edges.has(row) && PAGE_NUMBER.test(textOfRow(row))) return false;
      return !margin.has(row) || !isRunning(row);
    });
  });
}

function marginRows(rows: readonly Row[]): Row[] {
  return rows.length <= 2 * MARGIN_ROWS ? [...rows] : [...rows.slice(0, MARGIN_ROWS), ...rows.slice(-MARGIN_ROWS)];
}
