/**
 * Milliseconds that only go forward, for how long something has lasted in this run of the program: the clock may be set, and
 * what waits for a moment by it would wait a day when it was set back by one. As far from 1970 as the clock was at the start.
 */
export const steadyNow = (): number => performance.timeOrigin + performance.now();
