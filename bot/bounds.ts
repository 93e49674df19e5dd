/** How long and how many, for everything that somebody outside could stretch. Times in milliseconds. */
export interface Bounds {
  /** Until the keys of the Bot Connector service have come. */
  readonly keysMs: number;
  /** From a fetch of them that failed to the next one. */
  readonly keysRestMs: number;
  /** One call to Teams, with its token and its tries. */
  readonly callMs: number;
  /** One turn; Teams itself waits 15 seconds. */
  readonly turnMs: number;
  /** Until a request's headers have come. */
  readonly headersMs: number;
  /** Until a request has come whole. */
  readonly requestMs: number;
  /** Between two requests on one socket. */
  readonly idleMs: number;
  /** A socket on which nothing moves; longer than a turn. */
  readonly socketMs: number;
  /** How often it is looked for sockets that are over the above. */
  readonly checkMs: number;
  readonly connections: number;
  /** Requests a minute for calendar feeds that are not known, and for each that is. */
  readonly feedsUnknown: number;
  readonly feedsEach: number;
  /** A board's calendar that was made is given again. */
  readonly feedLastsMs: number;
}

export const BOUNDS: Bounds = {
  keysMs: 800,
  keysRestMs: 1000,
  callMs: 5000,
  turnMs: 12_000,
  headersMs: 5000,
  requestMs: 10_000,
  idleMs: 5000,
  socketMs: 30_000,
  checkMs: 2000,
  // Half of what a process may usually open (1,024 descriptors): the rest is for the store and for calls to Teams.
  connections: 500,
  feedsUnknown: 300,
  feedsEach: 20,
  feedLastsMs: 60_000,
};
