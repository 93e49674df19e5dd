import { steadyNow } from './steady-clock.ts';

/** One look serves everybody who asks within so many milliseconds, while it goes on and after: asking often costs no more. */
export function sharedFor<T>(ms: number, look: () => Promise<T>, now: () => number = steadyNow): () => Promise<T> {
  let last: { readonly at: number; readonly answer: Promise<T> } | null = null;
  return () => {
    if (last === null || now() - last.at >= ms) last = { at: now(), answer: look() };
    return last.answer;
  };
}
