import pino from 'pino';
import { z } from 'zod';
import { StoreError } from '../data/store.ts';
import { turnId } from './turn-scope.ts';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that is ever logged, and how much it matters: `error` is for somebody to look at, `warn` to know of. */
const EVENTS = {
  'start-failed': 'error',
  unhandled: 'error',
  'turn-failed': 'error',
  'request-failed': 'error',
  'not-ready': 'error',
  unhealthy: 'error',
  'posting-failed': 'error',
  'notice-not-read': 'error',
  'audit-not-kept': 'error',
  'conversation-not-kept': 'error',
  'not-kept': 'error',
  'page-not-read': 'error',
  'feed-failed': 'error',
  'apology-failed': 'warn',
  'card-not-updated': 'warn',
  'contact-not-forgotten': 'warn',
  'keys-unreachable': 'warn',
  'member-not-found': 'warn',
  'misread-not-kept': 'warn',
  'not-posted': 'warn',
  'not-pruned': 'warn',
  'not-watched': 'warn',
  'snapshot-not-written': 'warn',
  'typing-not-shown': 'warn',
  refused: 'warn',
  reminding: 'info',
  started: 'info',
  stopped: 'info',
  turn: 'info',
  posted: 'debug',
} as const satisfies Readonly<Record<string, Exclude<LogLevel, 'silent'>>>;
export type LogEvent = keyof typeof EVENTS;

/** One line of the log: what happened, without what people said. */
export type Log = (event: LogEvent, details?: Readonly<Record<string, unknown>>) => void;

/** Lines of JSON, on standard error unless another place is named; each with the turn in which it was written. */
export function createLog(
  level: LogLevel,
  to: pino.DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const turn = turnId();
        return turn === null ? {} : { turn };
      },
    },
    to,
  );
  return (event, details = {}) => {
    logger[EVENTS[event]](details, event);
  };
}

const MOST_MESSAGE = 300;
const MOST_FRAMES = 5;
/** An answer of Teams or Azure: what it says may repeat what it was sent. */
const Answered = z.object({ statusCode: z.number(), code: z.string().max(100).optional() });

export interface FaultDetails {
  readonly name: string;
  readonly message: string;
  readonly stack: readonly string[];
}

/** A fault as far as the log needs it, without anything that it quotes: that may be what somebody said. */
export function faultDetails(fault: unknown): FaultDetails {
  if (!(fault instanceof Error)) return { name: typeof fault, message: '', stack: [] };
  return { name: fault.name, message: wordsOf(fault), stack: framesOf(fault) };
}

function wordsOf(fault: Error): string {
  // Sentences of our own, about files and hosts.
  if (fault instanceof StoreError) return fault.message.slice(0, MOST_MESSAGE);
  const answered = Answered.safeParse(fault);
  if (answered.success) return `${answered.data.statusCode} ${answered.data.code ?? ''}`.trim();
  return withoutQuotes(fault.message).slice(0, MOST_MESSAGE);
}

/** The places behind the message, which stands in front of them and may have lines of its own. */
function framesOf({ stack = '', message }: Error): string[] {
  const lines = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return lines.slice(1, 1 + MOST_FRAMES).map((line) => line.trim());
}

const QUOTES = ['"', "'", '`', '“', '‘', '’', '”'];

/** From the first quotation mark to the last one nothing is left: one that is inside of another would confuse a finer cut. */
function withoutQuotes(message: string): string {
  const begins = QUOTES.map((quote) => message.indexOf(quote)).filter((at) => at >= 0);
  if (begins.length === 0) return message;
  const end = Math.max(...QUOTES.map((quote) => message.lastIndexOf(quote)));
  const begin = Math.min(...begins);
  return `${message.slice(0, begin)}…${begin === end ? '' : message.slice(end + 1)}`;
}
