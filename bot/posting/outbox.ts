import type { DocumentOf } from '../../data/documents.ts';
import { StoreError, type Operation, type Store, type Stored } from '../../data/store.ts';
import { instantOf, type PostEnd, type SuspendedFor } from '../../notices/model/posting.ts';
import { subscriptionOf, type Subscription } from '../../dialogs/posting/documents.ts';
import { settle } from './settle.ts';

export type Post = DocumentOf<'post'>;

/** Posts that are not ended are of kind `post`; when one ends it becomes a `posted`, so that the outbox stays short. */
export interface Outbox {
  /** Marks it as being sent, before it is sent. Null: somebody else has it, or it is gone. */
  claim(post: Stored<Post>, claim: string): Promise<Stored<Post> | null>;
  /** Back, to be tried again later: it was surely not taken. `gone`: Teams said that nobody is there. */
  putBack(post: Stored<Post>, notBefore: number, gone?: Post['gone']): Promise<void>;
  /** Its end, together with what that means for its subscription; nothing where somebody else ended it. */
  end(post: Stored<Post>, how: Ending): Promise<void>;
}

export interface Ending {
  readonly end: PostEnd;
  readonly note: string | null;
  /** Teams takes nothing there: said to the officers, and tried again at each turn. */
  readonly suspend?: SuspendedFor;
  /** Written together with it, in the same partition: read anew at each try. */
  readonly besides?: () => Promise<readonly Operation[]>;
}

interface OutboxParts {
  readonly store: Store;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Is told of each post that ended. */
  readonly ended: (posted: DocumentOf<'posted'>) => void;
}

const MOST_OWED = 4;

export const postId = (whose: string, slot: string): string => `post-${whose}-${slot}`;

export function createOutbox({ store, now, sleep, ended: tell }: OutboxParts): Outbox {
  /** Replaces a post that is as it was read, or was already replaced so by a write whose answer was lost. */
  async function replace(post: Stored<Post>, document: Post): Promise<Stored<Post> | null> {
    return settle(async () => {
      const current = await read(store, post.document);
      if (current === null) return null;
      if (JSON.stringify(current.document) === JSON.stringify(document)) return current;
      if (current.etag !== post.etag) return null;
      const done = await store.commit(document.pk, [{ op: 'replace', document, etag: post.etag }]);
      return done.ok ? { document, etag: done.etags.get(document.id) ?? '' } : null;
    }, sleep);
  }

  return {
    claim: (post, claim) =>
      replace(post, { ...post.document, state: 'sending', claim, attempts: post.document.attempts + 1 }),
    putBack: async (post, notBefore, gone) => {
      const back = { ...post.document, state: 'due' as const, claim: null, notBefore: instantOf(notBefore) };
      await replace(post, gone === undefined ? back : { ...back, gone });
    },
    end: (post, how) =>
      settle(async () => {
        const { document } = post;
        for (;;) {
          // Gone or changed: somebody else ended it, or a try of ours went through although it did not say so.
          if ((await read(store, document))?.etag !== post.etag) return;
          const posted = postedOf(document, how, now());
          const besides = await besidesOf(store, document, how, now());
          const done = await store.commit(document.pk, [
            { op: 'delete', id: document.id, etag: post.etag },
            { op: 'upsert', document: posted },
            ...besides,
          ]);
          if (done.ok) {
            tell(posted);
            return;
          }
          if (done.reason === 'invalid' || done.reason === 'too-large') throw new StoreError('misuse', done.why);
        }
      }, sleep),
  };
}

async function read(store: Store, { pk, id }: Post): Promise<Stored<Post> | null> {
  const stored = await store.get(pk, id);
  return stored?.document.kind === 'post' ? { document: stored.document, etag: stored.etag } : null;
}

function postedOf({ pk, id, target, slot, attempts }: Post, { end, note }: Ending, at: number): DocumentOf<'posted'> {
  const posted = id.replace(/^post-/, 'posted-');
  const short = note === null ? null : note.slice(0, 500);
  return { pk, id: posted, kind: 'posted', target, slot, end, at: instantOf(at), attempts, note: short };
}

async function besidesOf(store: Store, { pk, target, slot }: Post, how: Ending, at: number): Promise<Operation[]> {
  const more = [...((await how.besides?.()) ?? [])];
  if (target.to !== 'channel') return more;
  const stored = await subscriptionOf(store, pk, target.subscription);
  if (stored?.document.open !== slot) return more;
  return [...more, { op: 'replace', document: ended(stored.document, slot, how, at), etag: stored.etag }];
}

/** The subscription after a turn: what went clears what was owed, what did not is told with the next one. */
function ended(before: Subscription, slot: string, { end, suspend }: Ending, at: number): Subscription {
  const owed = end === 'sent' ? [] : [...before.owed, { slot, end }].slice(-MOST_OWED);
  return {
    ...before,
    open: null,
    last: { slot, end },
    sent: end === 'sent' ? slot : before.sent,
    owed,
    suspended: suspendedAfter(before.suspended, end, suspend, at),
  };
}

/** Where a post was taken all is well again; where something happened to the place, that counts for more than an answer. */
function suspendedAfter(
  before: Subscription['suspended'],
  end: PostEnd,
  suspend: SuspendedFor | undefined,
  at: number,
): Subscription['suspended'] {
  if (before?.refused === true && end === 'sent') return null;
  return before ?? (suspend === undefined ? null : { why: suspend, since: instantOf(at), refused: true });
}
