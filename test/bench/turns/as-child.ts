import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ToChild, type Usage } from './messages.ts';

/** Tells the bench the port and, when asked, what this process has used; ends when it is told to. */
export function asChild(port: number, end: () => Promise<void>, card: (card: Record<string, unknown>) => void): void {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const cpuNow = (): number => {
    const { user, system } = process.cpuUsage();
    return user + system;
  };
  const usage = (): Usage => {
    const cpu = cpuNow();
    globalThis.gc?.();
    const { heapUsed: heap, rss: resident } = process.memoryUsage();
    const longest = delay.max / 1e6;
    delay.reset();
    return { cpu, cpuCollected: cpuNow(), heap, resident, delay: longest };
  };
  process.on('message', (said) => {
    const message = ToChild.parse(said);
    if ('card' in message) card(message.card);
    else if (message.tell === 'usage') process.send?.({ usage: usage() });
    else void end().then(() => process.exit(0));
  });
  process.send?.({ port });
}
