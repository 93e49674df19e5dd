/** One line of the log: what happened, without what people said. */
export type Log = (event: string, details?: Readonly<Record<string, unknown>>) => void;

/** Lines of JSON on standard error. */
export const logToStderr: Log = (event, details = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...details })}\n`);
};

/** A fault as far as the log needs it. */
export function faultDetails(fault: unknown): { name: string; message: string; stack: string[] } {
  if (!(fault instanceof Error)) return { name: typeof fault, message: String(fault), stack: [] };
  const stack = (fault.stack ?? '').split('\n').slice(1, 6);
  return { name: fault.name, message: fault.message.slice(0, 500), stack: stack.map((line) => line.trim()) };
}
