import { badStore } from './bad-store.ts';
import type { Fault } from './bad-store.ts';
import { CONTRACT, describeStore } from './store-contract.ts';

describeStore('a store in memory without a fault', () => badStore(null));

/** Each fault, and a case that has to find it. */
const FOUND_BY: readonly (readonly [fault: Exclude<Fault, null>, by: string])[] = [
  ['writes half a commit', 'writes all of a commit or nothing'],
  ['ignores etags', 'replaces only the version that was read'],
  ['ignores etags', 'lets one of two writers through who read the same version'],
  ['reuses etags', 'gives what is deleted and created again another etag'],
  ['leaks partitions', 'keeps partitions apart'],
  ['creates over what is there', 'does not create what is there'],
  ['lists in the order of writing', 'lists one kind by id, page by page, each once'],
  ['forgets where a page ended', 'lists one kind by id, page by page, each once'],
  ['checks nothing', 'takes as much as the limits allow, and nothing over them'],
  ['checks nothing', 'refuses a document of another partition'],
  ['takes an empty etag for any', 'takes nothing for any etag'],
  ['renews the etag of what it checks', 'lets whoever read a document before it was checked still replace it'],
  ['ignores etags', 'checks several documents at once without writing anything'],
  ['lists in the order of writing', 'goes on behind any id, whether it is there or not'],
  ['leaks partitions', 'scans what belongs to a board and what does not, each document once'],
  ['works after it was closed', 'says that using it after closing it is a misuse'],
];

test.each(FOUND_BY)('the contract finds a store that %s: "%s" fails', async (fault, by) => {
  const found = CONTRACT.find(({ name }) => name === by);
  await expect(found?.run(badStore(fault))).rejects.toThrow(/expect\(/);
});
