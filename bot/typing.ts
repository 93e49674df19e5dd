import { setTimeout as after } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import { faultDetails, type Log } from './log.ts';

/** Settles after so many milliseconds, or when the signal says that nobody waits any more. */
export type Waiting = (ms: number, over: AbortSignal) => Promise<void>;

export const waitForReal: Waiting = async (ms, over) => {
  await after(ms, undefined, { signal: over, ref: false }).catch(() => undefined);
};

/** From when on somebody wonders whether they were heard, and how long Teams shows that the bot is typing. */
const FIRST_MS = 1000;
const AGAIN_MS = 4000;

/** Shows that the bot is typing while work goes on that takes long. A message is answered; what a press replaces shows a wheel of its own. */
export async function whileTyping<T>(
  context: TurnContext,
  { waiting, log }: { readonly waiting: Waiting; readonly log: Log },
  work: () => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  if (context.activity.type === 'message') void type(context, waiting, over.signal, log);
  try {
    return await work();
  } finally {
    over.abort();
  }
}

async function type(context: TurnContext, waiting: Waiting, over: AbortSignal, log: Log): Promise<void> {
  try {
    for (let ms = FIRST_MS; ; ms = AGAIN_MS) {
      await waiting(ms, over);
      if (over.aborted) return;
      await context.sendActivity({ type: 'typing' });
    }
  } catch (fault) {
    // The answer matters, and comes by itself.
    log('typing-not-shown', { fault: faultDetails(fault).message });
  }
}
