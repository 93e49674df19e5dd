import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT_DAYS } from '../../bot/posting/prune.ts';
import { KINDS } from '../../data/copy.ts';
import type { DocumentKind } from '../../data/documents.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/privacy.md'), 'utf8');
const rows = new Map([...page.matchAll(/^\| `([a-z-]+)` +\|(.*)$/gm)].map(([, kind = '', row = '']) => [kind, row]));

/** The kinds that are pruned, and what the page has to say of each. */
const DAYS: Partial<Record<DocumentKind, readonly number[]>> = {
  misread: [KEPT_DAYS.misread],
  'plan-file': [KEPT_DAYS.planFile],
  'asked-officer': [KEPT_DAYS.askedOfficer],
  conversation: [KEPT_DAYS.questions, KEPT_DAYS.unused],
  contact: [KEPT_DAYS.unused],
  reminder: [KEPT_DAYS.unused],
  subscription: [KEPT_DAYS.unused],
  posted: [KEPT_DAYS.posted],
  audit: [KEPT_DAYS.audit],
};

describe('docs/privacy.md', () => {
  it('names every kind of document that is stored, and no other', () => {
    expect([...rows.keys()].sort()).toEqual([...KINDS].sort());
  });

  it.each(Object.entries(DAYS))('says how long %s is kept', (kind, days) => {
    for (const day of days) expect(rows.get(kind)).toMatch(new RegExp(`\\b${day} days?\\b`));
  });
});
