import { monitorEventLoopDelay } from 'node:perf_hooks';

// What the benches that need no server share.

/** Milliseconds of the processor each time, in their order: the clock says little on a machine that others use too. */
export function timesOf(rounds: number, work: () => void): number[] {
  return Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

/** The middle one. */
export const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/** The longest time in milliseconds that the main loop was held while something was done, a job at a time. */
export async function heldBy(jobs: readonly (() => void)[]): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 20));
  // It is told by a timer that comes too late, so that has to run before and after.
  delay.enable();
  await pause();
  delay.reset();
  for (const job of jobs) {
    await pause();
    job();
  }
  await pause();
  await pause();
  delay.disable();
  return delay.max / 1e6;
}

/** Prints the lines and what holds; with `--check` the program ends with 1 where something does not. */
export function report(lines: readonly string[], bounds: readonly (readonly [what: string, holds: boolean])[]): void {
  const told = bounds.map(([what, holds]) => `${holds ? 'holds' : 'PAST '}  ${what}`);
  process.stdout.write(`${[...lines, '', ...told].join('\n')}\n`);
  if (process.argv.includes('--check') && bounds.some(([, holds]) => !holds)) process.exitCode = 1;
}
