import { FactName, Facts } from '../../notices/model/facts.ts';

/** Facts from `--fact issued=2012-11-01` flags, or the sentence that says what is wrong with them. */
export function factsFromFlags(pairs: readonly string[]): Facts | string {
  const given: Record<string, string[]> = {};
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=');
    if (!FactName.safeParse(name).success) return `--fact ${pair}: the facts are ${FactName.options.join(', ')}.`;
    given[name] = [...(given[name] ?? []), rest.join('=')];
  }
  const facts = Object.entries(given).map(([name, dates]) => [
    name,
    name === 'review' || name === 'meeting' ? dates : dates.at(-1),
  ]);
  const parsed = Facts.safeParse(Object.fromEntries(facts));
  return parsed.success ? parsed.data : `--fact needs a date such as issued=2012-11-01, not ${pairs.join(', ')}.`;
}
