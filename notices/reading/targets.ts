import type { Target } from '../model/notice.ts';
import { STOOD_FROM } from './baselines.ts';
import type { FoundDeadline } from './findings.ts';
import { type Flow, spanOf } from './flow.ts';
import { boundBefore } from '../words/bounds.ts';
import { type Comparison, comparisonOf, fractions, fractionsOfIt, type Raw, shares } from './shares.ts';
import { between, unitOf } from './ranges.ts';
import { MEASURED, metricAfter, metricBefore } from './metrics.ts';

/** A number that is to be reached, with what may stand around it. */
const VALUE =
  /\b(?:(to|of|at|is|are|be|than|least|for|in|on|by|above|below|under|over|exceed|exceeds|exceeding) )?(?:the ([\w ]{3,40}? average) of )?(\d{1,3}(?:,\d{3})*(?:\.\d+)?|zero|nil) ?(%|per ?cent\b|percentage points?\b|(?:per 10,000|per 1,000)[\w ]{0,40}?(?=[,.;]| by| or))?(?: ?(or (?:less|fewer|lower|below|under|more|above|higher|better|over)\b))?/gi;
const BENCHMARK =
  /\b(?:(?:to )?at least|at or above|at or below|in line with|within \w+ percentage points? of|to|with|at|below|above|than) (?:the |its )?((?:statistical neighbours?|national|England|regional|comparator)(?:'s?)? averages?|average of (?:the [\w']{2,30}'s? |its |their )?(?:statistical neighbours|comparators)|levels? (?:prevailing|seen|recorded|reported|reached|achieved|of|in|for)\b[^,;.]{0,60})/gi;
const LEANING: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:at or )?below/i, '<='],
  [/^(?:at or )?above/i, '>='],
  [/^(?:to )?at least/i, '>='],
  [/^(?:in line with|within)/i, '='],
];
const BASELINE =
  /\b(?:from (?:the |a )?|(?=baseline ))((?:\d{4}[-/]\d{2,4}|\w+ \d{4}) )?(?:baseline |level )?(?:of )?(\d+(?:\.\d+)?)(?: ?%| ?per ?cent\b|(?= \()|(?<!\d{4})(?=(?: children| cases)?,? to (?:(?:no|not|at|a|more|less|fewer|than|least|most|under|below|above|over|maximum|minimum|of) ){0,4}\d))(?: \(([^)]*)\)| (?:in|at|as at) ((?:[A-Z]\w+ )?\d{4}(?:[-/]\d{2,4})?))?/i;

/** "(2015/16: 14%)": where it stood in that year. */
const BRACKETED =
  /\((?:in |at |as at )?((?:19|20)\d{2}[-/]\d{2,4})(?: (?:outturn|baseline|figure|level|result|position|performance))?: ?(\d+(?:\.\d+)?) ?(?:%|per ?cent)\)/i;

/** The numbers that a clause wants reached, in order, each tied to the deadline behind it. */
export function targetsIn(
  clause: Flow,
  deadlines: readonly FoundDeadline[],
  stood: Target['baseline'] = null,
): Target[] {
  const plain = clause.plain;
  const blocked = deadlines
    .filter(({ deadline }) => deadline.form !== 'standard')
    .map(({ from, to }): [number, number] => [from, to]);
  const baseline = BASELINE.exec(plain) ?? BRACKETED.exec(plain);
  if (baseline !== null) blocked.push([baseline.index, baseline.index + baseline[0].length]);
  for (const { index, 0: words } of plain.matchAll(STOOD_FROM)) blocked.push([index, index + words.length]);
  const raws = [
    ...between(plain),
    ...values(plain, [...blocked, ...between(plain).map(({ at, to }): [number, number] => [at, to])]),
    ...shares(plain),
    ...fractions(plain),
    ...fractionsOfIt(plain),
    ...changes(plain),
    ...multiplied(plain),
    ...benchmarks(plain),
    ...maintained(plain),
  ].sort((a, b) => a.at - b.at);
  // "maintain this" without a number before it names nothing that could be measured.
  const kept = raws.filter((raw, index) => raw.value !== null || raw.metric !== '' || index > 0);
  const only = kept.length === 1 ? kept[0]?.at : undefined;
  const compared =
    kept.find(({ at }) => baseline !== null && at > baseline.index)?.at ??
    (baseline?.[0].startsWith('(') === true ? kept.findLast(({ to }) => to <= baseline.index)?.at : undefined) ??
    only;
  return withMetrics(kept, plain).map((raw, index) => ({
    metric: raw.metric,
    comparison: raw.bounded === true ? raw.comparison : (movedFrom(baseline, raw, plain, stood) ?? raw.comparison),
    value: raw.value,
    unit: raw.unit,
    benchmark: raw.benchmark,
    baseline:
      baseline !== null && raw.at === compared ? baselineOf(baseline) : baseline === null && index === 0 ? stood : null,
    deadline: deadlineFor(kept[index] ?? raw, kept, deadlines),
    span: spanOf(clause, raw.at, raw.to),
  }));
}

/** "come down from 24% to 15%": what lies below where it stands is to go down, whatever the verb. */
function movedFrom(
  baseline: RegExpExecArray | null,
  raw: Raw,
  plain: string,
  beside: Target['baseline'],
): Comparison | null {
  const stood = baseline === null ? (beside?.value ?? null) : Number(baseline[2]);
  if (
    stood === null ||
    raw.value === null ||
    raw.at < (baseline?.index ?? 0) ||
    boundBefore(plain.slice(0, raw.at)) !== null
  )
    return null;
  return raw.value === stood || raw.comparison === 'maintain' ? null : raw.value < stood ? '<=' : '>=';
}

function values(plain: string, blocked: readonly (readonly [number, number])[]): Raw[] {
  const found: Raw[] = [];
  for (const match of plain.matchAll(VALUE)) {
    const digits = match[3] ?? '';
    const at = match.index + match[0].indexOf(digits, (match[1]?.length ?? 0) + (match[2]?.length ?? 0));
    const to = match.index + match[0].length;
    if (blocked.some(([from, end]) => at < end && to > from)) continue;
    // "by 5 percentage points" says how far, not where to: see `changes`.
    if (match[1]?.toLowerCase() === 'by' || /\bby (?:(?:no|not) )?\w{4,7} than $/i.test(plain.slice(0, at))) continue;
    // "which stood at 31%" is where it was.
    if (
      /\b(?:stood|stands|standing|currently|was|were)(?: only| about)? (?:at )?$/i.test(
        plain.slice(0, match.index + (match[1] === undefined ? 0 : match[1].length + 1)),
      )
    )
      continue;
    if (isBaseline(plain, at)) continue;
    const suffix = match[5] ?? '';
    const unit = unitOf(match[4] ?? '');
    if (/\b(?:audit|sample|dip[- ]sampl|check)\w* (?:of )?(?:at least )?$/i.test(plain.slice(0, at))) continue;
    // "to 18 by June and 16 by December": the second number is of the same thing.
    const next = found.length > 0 && AND_THEN.test(plain.slice(0, at)) && /^ ?by /i.test(plain.slice(to));
    if (unit === '' && !next && !counts(plain, at, match[1], suffix)) continue;
    if (boundBefore(plain.slice(0, at))?.side === 'unsure') continue;
    const end = blocked.find(([from]) => from >= to)?.[0] ?? plain.length;
    const metric = metricBefore(plain, at) ?? metricAfter(plain, to, end);
    const ahead = plain.slice(0, at).replace(/the [\w ]{3,40}? average of $/i, '');
    found.push({
      at,
      to,
      // Nothing is less than none.
      comparison: /^(?:zero|nil|0)$/i.test(digits) ? '<=' : comparisonOf(ahead, suffix),
      value: /^(?:zero|nil)$/i.test(digits) ? 0 : Number(digits.replaceAll(',', '')),
      unit: unit === '' && /^(?:\w+ ){0,2}cases\b/i.test(metric) ? 'cases' : unit,
      benchmark: match[2] ?? null,
      metric,
    });
  }
  return found;
}

const AND_THEN = /\band(?: to)?(?: (?:no|not) (?:more|less|fewer|higher|lower) than| at (?:least|most))? $/i;
const COMPARED_WITH = /\b(?:against|compared (?:with|to)|presently|up from|down from)(?: the| a)? $/i;
/** "(April 2023: 78%)", "(Q1 2014/15: 212)": what it was then. */
const ITS_DATE =
  /\((?:in |at |as at )?(?:the )?(?:(?:calendar|financial|academic|school) year |quarter (?:to|ending) )?(?:[A-Z][\w /-]{1,20}\d{2}|(?:19|20)\d{2}(?:[-/]\d{2,4})?)(?: (?:outturn|baseline|figure|level|result|position|performance))?:? $/;

/** Whether a number tells where something stood, not where it has to get to. */
function isBaseline(plain: string, at: number): boolean {
  const ahead = plain.slice(Math.max(0, at - 40), at);
  return COMPARED_WITH.test(ahead) || ITS_DATE.test(ahead);
}

const CHANGE =
  /\bby (?:at least |(?:no|not) (?:less|fewer) than |up to |a (?:further|minimum of) )?(\d{1,3}(?:\.\d+)? ?(?:%|per ?cent\b|percentage points?\b)|half|(?:a |one[- ])(?:half|third|quarter))(?!\w)/gi;

/** "halve the number of": a change in one word. */
const MULTIPLIED: Readonly<Record<string, string>> = {
  halve: 'half of before',
  double: 'twice as many as before',
  treble: 'three times as many as before',
  triple: 'three times as many as before',
};
const MULTIPLY =
  /\b(halve|double|treble|triple)\b (?:the )?(?:(?:number|rate|proportion|percentage|average) of )?([^,;.]{3,80}?)(?= by | from | within |[,;.]|$)/gi;

function multiplied(plain: string): Raw[] {
  return [...plain.matchAll(MULTIPLY)].map((match) => {
    const verb = match[1]?.toLowerCase() ?? '';
    const [at, to] = [match.index, match.index + match[0].length];
    const benchmark = MULTIPLIED[verb] ?? null;
    return {
      at,
      to,
      value: null,
      unit: '',
      benchmark,
      comparison: verb === 'halve' ? '<=' : '>=',
      metric: match[2] ?? '',
    };
  });
}

/** "reduce the number by 50%": how far and not where to, so that no reading can be held against it. */
function changes(plain: string): Raw[] {
  return [...plain.matchAll(CHANGE)].flatMap((match) => {
    const metric = metricBefore(plain, match.index);
    if (metric === null) return [];
    const comparison = comparisonOf(plain.slice(0, match.index), '');
    const benchmark = `${match[1] ?? ''} ${comparison === '<=' ? 'less' : 'more'} than before`;
    return [
      { at: match.index, to: match.index + match[0].length, value: null, unit: '', benchmark, comparison, metric },
    ];
  });
}

/** A plain figure is a target only as "the number of … to 200". */
function counts(plain: string, at: number, lead: string | undefined, suffix: string): boolean {
  const led = lead?.toLowerCase() ?? '';
  if (['is', 'are', 'be'].includes(led) && /^(?:zero|nil)$/i.test(plain.slice(at, at + 4).trim()))
    return COUNTED.test(plain.slice(0, at));
  const upTo = /\bat or (?:under|below) $/i.test(plain.slice(0, at));
  if (!upTo && !['to', 'than', 'least'].includes(led) && !led.startsWith('exceed') && suffix === '') return false;
  const behind = plain.slice(at).replace(/^[\d,.]+/, '');
  // "increasing to 350 the number of families"
  if (/^ the (?:number|rate|total|average)\b/i.test(behind)) return true;
  if (PER_WORKER.test(plain.slice(0, at)) && /^ (?:open )?(?:cases|children|families)\b/i.test(behind)) return true;
  if (
    (WAITING.test(plain.slice(0, at)) || /\bwaits? (?:for )?longer than $/i.test(plain.slice(0, at))) &&
    /^ (?:working |calendar )?(?:days|weeks|months)\b/i.test(behind)
  )
    return true;
  if (/^\s*(?:days?|weeks?|months?|years?|hours?|working|intervals)/i.test(plain.slice(at).replace(/^[\d,.]+/, '')))
    return false;
  // "… at or below 18 children, and that of new workers at or below 12".
  if (/\b(?:that|those) (?:of|for|in) [^,;]{3,80}$/i.test(plain.slice(0, at))) return true;
  if (/\bchildren aged|\baged\b[^,;]{0,20}$/i.test(plain.slice(Math.max(0, at - 25), at))) return false;
  return /\b(?:number|rate|caseloads?|average|total|backlog)\b(?:[^,;]|,\d){0,120}$/i.test(plain.slice(0, at));
}

const COUNTED = /\b(?:number|rate|total|backlog)\b[^,;]{0,120}$/i;
/** "no social worker holds more than 18 cases" */
const PER_WORKER = /\b(?:social workers?|workers?|caseloads?|practitioners?)\b[^,;]{0,80}$/i;
/** "the average time … should be no longer than 426 days", "waits not to exceed 26 weeks" */
const WAITING =
  /\b(?:average (?:time|number|length|duration|wait)|waits? (?:for|of)|waiting times?|time (?:taken|between))\b[^;]{0,120}(?:than|exceed|to|most|at or (?:under|below)) $/i;

function benchmarks(plain: string): Raw[] {
  return [...plain.matchAll(BENCHMARK)].flatMap((match) => {
    const name = match[1] ?? '';
    if (/^ of\b/.test(plain.slice(match.index + match[0].length))) return [];
    const metric = metricBefore(plain, match.index);
    if (metric === null) return [];
    const maintain = /\b(?:maintain\w*|keep|kept|hold|sustain\w*)\b/i.test(plain.slice(0, match.index));
    const at = match.index + match[0].length - name.length;
    const to = match.index + match[0].length;
    const bound = LEANING.find(([pattern]) => pattern.test(match[0]))?.[1] ?? null;
    const comparison = maintain
      ? 'maintain'
      : (bound ?? comparisonOf(plain.slice(0, at).replace(/ (?:the|its) $/i, ' '), ''));
    return [
      {
        at,
        to,
        comparison,
        value: null,
        unit: benchmarkUnit(plain.slice(0, match.index), metric),
        benchmark: name,
        metric,
      },
    ];
  });
}

function benchmarkUnit(ahead: string, metric: string): string {
  if (/\bper 10,000\b/.test(metric)) return 'per 10,000';
  return /\b(?:percentage|proportion)\b/i.test(ahead) ? '%' : '';
}

/** "to at least maintain that": the number before, to be kept. */
function maintained(plain: string): Raw[] {
  const match = /\bmaintain(?:ing)? (?:that|this|it)\b/i.exec(plain);
  if (match === null) return [];
  return [
    {
      at: match.index,
      to: match.index + match[0].length,
      comparison: 'maintain',
      value: null,
      unit: '',
      benchmark: null,
      metric: '',
    },
  ];
}

/** "an average of at least 65%" and "maintain that" speak of the metric before them. */
function withMetrics(raws: readonly Raw[], plain: string): Raw[] {
  const done: Raw[] = [];
  for (const raw of raws) {
    const last = done.at(-1);
    const again =
      last !== undefined && (raw.metric === '' || /^(?:an )?average$/i.test(raw.metric) || sameStart(raw, last, plain));
    done.push(
      again
        ? {
            ...raw,
            metric: last.metric,
            unit: raw.unit || last.unit,
            value: raw.value ?? (raw.comparison === 'maintain' ? last.value : null),
          }
        : raw,
    );
  }
  return done;
}

function sameStart(raw: Raw, last: Raw, plain: string): boolean {
  return raw.value !== null && ![...plain.slice(last.to, raw.at).matchAll(MEASURED)].length;
}

function deadlineFor(raw: Raw, raws: readonly Raw[], deadlines: readonly FoundDeadline[]): number | null {
  const dated = deadlines.flatMap(({ deadline, from }, index) =>
    deadline.form === 'standard' ? [] : [{ from, index }],
  );
  // "by September at least 75%, and by March at least 85%": each date in front of its number.
  const inFront = raws.length > 1 && dated.length === raws.length && (dated[0]?.from ?? 0) < (raws[0]?.at ?? 0);
  if (inFront) return dated[raws.indexOf(raw)]?.index ?? null;
  const after = dated.find(({ from }) => from >= raw.to);
  if (after === undefined) return dated.findLast(({ from }) => from < raw.at)?.index ?? null;
  // A benchmark with a number of its own behind it: the date is that number's.
  const other = raw.value === null && raws.some(({ at, value }) => value !== null && at > raw.to && at < after.from);
  return other ? null : after.index;
}

function baselineOf(match: RegExpExecArray): { value: number; period: string } {
  return { value: Number(match[2]), period: (match[1] ?? match[3] ?? match[4] ?? '').trim() };
}
