import { StoreError } from '../store.ts';
import { faultOf, NoAnswer, type Fault } from './faults.ts';

/**
 * How long one request may take, and how long a call of the port may go on beginning new ones, in milliseconds. The
 * last one has its full time: to cut it short would make a doubt where there is none.
 */
export interface Patience {
  readonly requestMs: number;
  readonly callMs: number;
}

/** At most 7 seconds together: well under the 10 to 15 after which Teams takes a turn for lost. */
export const PATIENCE: Patience = { requestMs: 2_500, callMs: 4_500 };

const FIRST_PAUSE_MS = 40;
const LONGEST_PAUSE_MS = 1_000;

/** One try: its signal ends it in time; `doubt` says that an earlier try may have been carried out. */
export interface Try {
  readonly signal: AbortSignal;
  readonly doubt: boolean;
}

/**
 * Does it until it is answered, waiting longer each time or as long as the service says, and gives up in time with a
 * StoreError. A write that may have been carried out ends with `unknown`. Errors that are answers about a document
 * are thrown as they came.
 */
export async function persevere<T>(
  job: { readonly host: string; readonly patience: Patience; readonly writes: boolean },
  work: (one: Try) => Promise<T>,
): Promise<T> {
  const end = performance.now() + job.patience.callMs;
  let doubt = false;
  for (let tries = 0; ; tries += 1) {
    try {
      return await within(job.patience.requestMs, (signal) => work({ signal, doubt }));
    } catch (error) {
      if (error instanceof StoreError) throw error;
      const fault = faultOf(error);
      if (fault.kind === 'answer') throw error;
      if (fault.kind === 'refused') throw doubt ? unknown(job.host, fault.what) : refused(job.host, fault);
      doubt ||= job.writes && fault.applied === 'maybe';
      const pause = fault.afterMs ?? Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
      // Jitter, so that those who were turned away together do not come back together.
      const wait = pause + Math.random() * FIRST_PAUSE_MS;
      if (performance.now() + wait >= end) throw doubt ? unknown(job.host, fault.what) : unavailable(job, fault.what);
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}

/** What the service had to say about a document, where the error is such an answer; other errors go on. */
export function answerOf(error: unknown): Extract<Fault, { kind: 'answer' }>['status'] {
  const fault = error instanceof StoreError ? null : faultOf(error);
  if (fault?.kind === 'answer') return fault.status;
  throw error;
}

/** The SDK looks at the signal only while a request is under way, so the clock ends the wait itself. */
async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new NoAnswer());
      controller.abort();
    }, ms);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

function unavailable({ host, writes }: { readonly host: string; readonly writes: boolean }, what: string): StoreError {
  return new StoreError(
    'unavailable',
    `The Cosmos DB account ${host} cannot be reached now (${what})${writes ? ', so that nothing was written' : ''}: ` +
      'see that it is up, and that this machine may reach it. A bot that runs goes on by itself once it can.',
  );
}

function unknown(host: string, what: string): StoreError {
  return new StoreError(
    'unknown',
    `The Cosmos DB account ${host} did not say whether it wrote the last change (${what}): ` +
      'what is there has to be read again before the change is repeated.',
  );
}

function refused(host: string, { why, what }: Extract<Fault, { kind: 'refused' }>): StoreError {
  switch (why) {
    case 'sign-in':
      return new StoreError(
        'unavailable',
        `The Cosmos DB account ${host} does not let this program in (${what}): see that its identity has the role ` +
          '"Cosmos DB Built-in Data Contributor" there, or that COSMOS_KEY is right, and that its network may reach it.',
      );
    case 'setup':
      return notSetUp(host, what);
    case 'request':
      return new StoreError('misuse', `The Cosmos DB account ${host} does not take such a request (${what}).`);
  }
}

/** Database or container are not there. */
export function notSetUp(host: string, what: string): StoreError {
  return new StoreError(
    'unavailable',
    `The Cosmos DB account ${host} holds no Noticeboard there yet (${what}): ` +
      'run `npm run store -- init`, or deploy infra/, which makes its database and containers.',
  );
}
