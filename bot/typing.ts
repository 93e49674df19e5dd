import type { TurnContext } from 'botbuilder';
import { faultDetails, type Log } from './log.ts';

/** Settles after so many milliseconds, or when the signal says that nobody waits any more. */
export type Waiting = (ms: number, over: AbortSignal) => Promise<void>;

/** With no fault to be thrown and caught when it is over, as nearly every turn is before the time is. */
export const waitForReal: Waiting = (ms, over) =>
  new Promise((done) => {
    if (over.aborted) {
      done();
      return;
    }
    const end = (): void => {
      clearTimeout(timer);
      over.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, ms).unref();
    over.addEventListener('abort', end);
  });

/** Why nobody waits any more; an abort without a reason makes a fault with its stack, for each turn. */
const DONE = 'done';

/** From when on somebody wonders whether they were heard, and how long Teams shows that the bot is typing. */
const FIRST_MS = 1000;
const AGAIN_MS = 4000;

/**
 * Shows that the bot is typing while work goes on that takes long, until it says something: what comes after the answer
 * would be shown for ever. A message is answered; what a press replaces shows a wheel of its own.
 */
export async function whileTyping<T>(
  context: TurnContext,
  { waiting, log }: { readonly waiting: Waiting; readonly log: Log },
  work: () => Promise<T>,
): Promise<T> {
  if (context.activity.type !== 'message') return work();
  const over = new AbortController();
  let shown: Promise<unknown> = Promise.resolve();
  const show = (): Promise<unknown> => {
    // The answer matters, and comes by itself.
    shown = context.sendActivity({ type: 'typing' }).catch((fault: unknown) => {
      log('typing-not-shown', { fault: faultDetails(fault).message });
    });
    return shown;
  };
  context.onSendActivities(async (_context, activities, next) => {
    if (activities.some(({ type }) => type !== 'typing')) {
      over.abort(DONE);
      await shown;
    }
    return next();
  });
  void keepShowing(show, waiting, over.signal);
  try {
    return await work();
  } finally {
    over.abort(DONE);
  }
}

async function keepShowing(show: () => Promise<unknown>, waiting: Waiting, over: AbortSignal): Promise<void> {
  for (let ms = FIRST_MS; ; ms = AGAIN_MS) {
    await waiting(ms, over);
    if (over.aborted) return;
    await show();
  }
}
