import type { ContainerRequest } from '@azure/cosmos';

/** The two containers of a database: what belongs to a board, and everything else. */
export type Place = 'boards' | 'others';
export const PLACES: readonly Place[] = ['boards', 'others'];

/**
 * The partitions that are not a board's. The key alone has to tell, because a document is fetched by key and id.
 * Keys are made with `keyOf`, which never writes two `~` behind a word, so that no board can be named like this.
 * A name once given here stays: what is stored under it would not be found in the other container.
 */
const NOT_A_BOARD: readonly { readonly pk: RegExp; readonly holds: string }[] = [
  { pk: /^[a-z-]+~~/, holds: 'word~~name: talk~~ is a conversation; whatever is named alike later belongs here too' },
  { pk: /^every$/, holds: 'questions about no one board that could not be read' },
  { pk: /^contacts$/, holds: 'people and places, and what they were reminded of' },
  { pk: /^lease$/, holds: 'which of several instances sends' },
  { pk: /^installation$/, holds: 'the secret that this installation seals with' },
];

/** Where the documents of a partition are kept. */
export function placeOf(pk: string): Place {
  return NOT_A_BOARD.some((rule) => rule.pk.test(pk)) ? 'others' : 'boards';
}

/**
 * What a container has to be. Only what is asked for is indexed: a partition's documents of a kind by id, and all of
 * a kind in the order of partition and id. Cosmos DB indexes `id` itself, whatever the policy says.
 */
export function containerOf(place: Place): ContainerRequest {
  return {
    id: place,
    partitionKey: { paths: ['/pk'] },
    indexingPolicy: {
      indexingMode: 'consistent',
      automatic: true,
      includedPaths: [{ path: '/pk/?' }, { path: '/kind/?' }],
      excludedPaths: [{ path: '/*' }],
      compositeIndexes: [
        [
          { path: '/pk', order: 'ascending' },
          { path: '/id', order: 'ascending' },
        ],
      ],
    },
  };
}
