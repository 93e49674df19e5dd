import type { DocumentOf } from '../../data/documents.ts';
import { listAll, type Store, type Stored } from '../../data/store.ts';
import { canonicalJson } from '../../notices/ledger/canonical-json.ts';
import type { ScopedServices } from '../boards.ts';

export type Feed = DocumentOf<'feed'>;
type Sealer = Pick<ScopedServices, 'seal'>;

/** The partition of all feeds: whoever asks for one says nothing but its secret. */
export const FEEDS = 'feeds';

/** A feed is found under a hash of its secret, which tells nothing of it: how long looking takes says nothing either. */
export const feedId = (secret: string, { seal }: Sealer): string => `feed-${seal(canonicalJson(['feed-id', secret]))}`;

/** The secret of a feed: made with this installation's key, so that it cannot be guessed and is kept nowhere. */
export const feedSecret = (
  { board, whose, made, nonce }: Pick<Feed, 'board' | 'whose' | 'made' | 'nonce'>,
  { seal }: Sealer,
) => seal(canonicalJson(['feed', board, whose, made, nonce]));

/** The address of a feed below the program's own. */
export const feedPath = (secret: string): string => `/calendar/${secret}.ics`;

/** The feeds of one person or channel; there are few in all. */
export async function feedsOf(posts: Store, whose: Feed['whose']): Promise<Stored<Feed>[]> {
  const all = await listAll(posts, FEEDS, 'feed');
  return all.filter(({ document }) => document.whose.to === whose.to && document.whose.id === whose.id);
}
