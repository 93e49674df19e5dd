import { NOISE } from './lexicon/words.ts';
import type { Parsed } from './parsed.ts';

/** A greeting or thanks and nothing else. */
export function courtesyOf(parsed: Parsed): 'greeting' | 'thanks' | null {
  if (parsed.refs.length + parsed.times.length > 0) return null;
  const said = parsed.cues.filter(({ value }) => value === 'greeting' || value === 'thanks');
  const polite = (at: number): boolean => said.some(({ start, end }) => at >= start && at < end);
  if (!parsed.texts.every((word, at) => NOISE.has(word) || polite(at))) return null;
  if (parsed.has('thanks')) return 'thanks';
  return parsed.has('greeting') ? 'greeting' : null;
}
