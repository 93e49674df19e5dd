import type { CalendarDate } from '../model/dates.ts';
import type { Deadline, Doubt, Duty, DutyKind, Target, DutyHolder } from '../model/notice.ts';
import { withoutBaselines } from './baselines.ts';
import { binds, explains, goesOnActing, maybeBinds } from './binding.ts';
import { type Clause, clausesOf, LONGEST_DIVIDED } from './clauses.ts';
import { type DeadlinesFound, deadlinesIn, sinceIssue } from './deadlines.ts';
import { namesUsed, quoted, tidy } from './duty-words.ts';
import type { FoundDeadline } from './findings.ts';
import { withFirstTimes } from './first-times.ts';
import { type Flow, spanOf } from './flow.ts';
import { holdersIn } from './holders.ts';
import { besideSubject, chairedBy, meetsAgain, personBefore, stemOf } from './who-goes-on.ts';
import { isBareReview, kindOf, NEXT_REPORT } from './kinds.ts';
import { ownName, recipientsNamed } from './mentions.ts';
import type { FindNames } from './names.ts';
import { actsOf } from './frames.ts';
import { otherKind } from './kind-doubts.ts';
import { outsider } from './outsiders.ts';
import { isForbiddenItem, withoutForbidden } from './prohibitions.ts';
import { printedDay, type TimeGround } from './relative-times.ts';
import { isContentItem, isRecitalItem } from './recital-items.ts';
import { isRecital } from './recitals.ts';
import { receiverDoubts, recipientsIn } from './recipients.ts';
import { sentencesOf } from './sentences.ts';
import { isPreamble } from './structure.ts';
import { targetsIn } from './targets.ts';
import { undecidedIn } from './undecided.ts';
import { unreadIn } from './unread.ts';
import type { Node } from './tree.ts';

/** A duty before its provision has a ref. */
export type DutyDraft = Omit<Duty, 'id' | 'ref'>;

/** What the words that introduce a list say for each of its items. */
export interface Lead {
  readonly holders: readonly DutyHolder[];
  readonly deadlines: readonly FoundDeadline[];
  /** The notice's day of issue. */
  readonly issued: CalendarDate | null;
  /** What stands before it in its paragraph, where none of that is a duty. */
  readonly spoken?: { readonly holders: readonly DutyHolder[]; readonly words: string };
}

/** A sentence of a printed unit, and whether it holds a duty. */
export interface Sentence {
  readonly duty: boolean;
  readonly words: string;
  readonly span: Duty['span'];
}

export interface DutiesFound {
  readonly sentences: readonly Sentence[];
  readonly duties: readonly DutyDraft[];
  readonly doubts: readonly Doubt[];
}

/** More than a page without a full stop is no sentence. */
const LONGEST_SENTENCE = 5000;

/** The duties of one printed unit, sentence by sentence. */
export function dutiesOf(node: Node, find: FindNames, issued: CalendarDate | null): DutiesFound {
  const sentences: Sentence[] = [];
  if (node.role !== 'provision' && node.role !== 'preamble') return { duties: [], doubts: [], sentences };
  const duties: DutyDraft[] = [];
  const unsure: Doubt[] = [];
  const doubts: Doubt[] = [];
  if (isForbiddenItem(node) || isRecitalItem(node) || isContentItem(node)) return { duties: [], doubts: [], sentences };
  const lead: Lead = { holders: stemOf(node, find), deadlines: deadlinesOfStem(node, issued), issued };
  withFirstTimes(sentencesOf(node.block.flow)).forEach((sentence, index) => {
    if (sentence.plain.length > LONGEST_SENTENCE) {
      doubts.push({
        why: 'This sentence is too long to be read',
        words: `${sentence.words.slice(0, 200)} …`,
        span: spanOf(sentence),
      });
      return;
    }
    const completes =
      index === 0 &&
      node.role === 'provision' &&
      node.stem !== null &&
      !explains(sentence.plain) &&
      !isWhole(sentence.plain, node.stem);
    const introduces = isPreamble(sentence.plain);
    if (introduces || !(completes || binds(sentence.plain, find))) {
      if (!introduces) sentences.push({ duty: false, words: sentence.words, span: spanOf(sentence) });
      if (!isRecital(sentence.plain)) doubts.push(...datesLeftOver(sentence));
      if (!introduces && maybeBinds(sentence.plain))
        unsure.push({ why: EXPLAINS, words: sentence.words, span: spanOf(sentence) });
      return;
    }
    if (sentence.plain.length > LONGEST_DIVIDED)
      doubts.push({ why: 'This sentence is too long to be divided', words: sentence.words, span: spanOf(sentence) });
    sentences.push({ duty: true, words: sentence.words, span: spanOf(sentence) });
    const spoken = {
      holders: [],
      words: node.block.flow.plain.slice(0, node.block.flow.plain.indexOf(sentence.plain)),
    };
    const here = { ...(completes ? lead : { ...lead, deadlines: [] }), spoken };
    const person = personBefore(node.block.flow.plain, sentence.plain, find);
    let holders: readonly DutyHolder[] =
      (person === null ? undefined : [person]) ??
      (goesOnActing(sentence.plain) ? duties.at(-1)?.holders : undefined) ??
      lead.holders;
    const first = holders;
    const aside = besideSubject(sentence.plain, find);
    for (const { flow, goesOn, antecedent } of clausesIn(sentence, find)) {
      const own = antecedent === null ? (goesOn ? (aside ?? holders) : first) : [antecedent];
      const read = dutyOf(flow, duties, { ...here, holders: own }, find);
      holders = read.duty.holders;
      duties.push(read.duty);
      doubts.push(...read.doubts);
    }
  });
  // Where none of its sentences is a duty, the whole paragraph is doubted at once.
  return { duties, doubts: duties.length > 0 ? [...doubts, ...unsure] : doubts, sentences };
}

const EXPLAINS = 'This sentence was read as an explanation';

/** An item with a subject and a modal of its own completes no "The LA will:". */
const isWhole = (plain: string, stem: Node): boolean =>
  /\b(?:must|shall|should|will|to)(?: also)?\s*:$/i.test(stem.block.flow.plain) &&
  /^(?:The |Its |Their |Each |All )?[A-Z][\w' ]{1,60}? (?:must|shall|should|will) /.test(plain);

/** Somebody by name, or an office, in front of who is to meet. */
const WHO_MEETS =
  /^(?:The |An? )?(?!It\b|They\b|Meetings?\b|Board\b)[A-Z][\w']+ [^;]{3,120}? (?:must|shall|should|will) (?:also |each |both )?meet\b/;

/** Clauses under one deadline stay one duty: "audit 20 cases every month and report the findings". */
function clausesIn(sentence: Flow, find: FindNames): Clause[] {
  const clauses = clausesOf(sentence, find);
  const reporting = clauses.some(({ flow: { plain } }, index) => index > 0 && /^report the\b/i.test(plain));
  const timed = (flow: Flow): boolean =>
    deadlinesIn(flow, 'own').deadlines.some(({ deadline }) => deadline.form !== 'standard');
  return reporting && clauses.filter(({ flow }) => timed(flow)).length === 1
    ? [{ flow: sentence, goesOn: false, antecedent: null }]
    : clauses;
}

/** One clause as one duty: `lead` is what the words before it say for it, `earlier` the duties that it goes on from. */
export function dutyOf(
  clause: Flow,
  earlier: readonly DutyDraft[],
  lead: Lead,
  find: FindNames,
): { duty: DutyDraft; doubts: readonly Doubt[] } {
  const whole = tidy(clause);
  const { flow: words, stood } = withoutBaselines(whole, lead.issued);
  const plain = words.plain;
  const ground: TimeGround = { issued: lead.issued, before: lastPrinted(earlier) };
  const first = deadlinesIn(words, 'own', ground);
  const about = kindOf(plain, targetsIn(words, first.deadlines).length > 0, find, lead.holders);
  // Reviews that nobody is named for are the Department's, unless they follow on what others do.
  const kind = isBareReview(plain, find) && followsDepartment(earlier) ? 'review' : about;
  const own = rhythmIsOwn(kind, plain, first) ? first : deadlinesIn(words, 'standard', ground);
  const due = own.deadlines.some(({ deadline }) => isDated(deadline))
    ? own
    : { ...own, deadlines: [...lead.deadlines, ...own.deadlines] };
  // "must not fall below 90% before …" is a number to keep to until then.
  const since = kind === 'review' || kind === 'meeting' ? due : sinceIssue(due, lead.issued);
  const held = kind === 'target' ? since : withoutForbidden(plain, since);
  const counted = kind === 'target' ? targetsIn(words, held.deadlines) : [];
  const found = counted.length > 0 ? withoutCounting(held, counted) : held;
  // "The Adviser must:" acts in "chair the Board until …, after which the Council shall appoint".
  const led = lead.holders.length > 0 && (goesOnActing(plain) || (kind !== 'meeting' && opensWithVerb(plain)));
  const { holders, mentions } = led
    ? { holders: lead.holders, mentions: [] }
    : (chairedBy(earlier.at(-1) ?? lead.spoken, plain, find) ??
      meetsAgain(earlier.at(-1), plain, kind, find) ??
      holdersIn(plain, kind, find));
  const outside = holders.length === 0 ? outsider(actsOf(plain), find) : null;
  const stranger = outside === null || outside === 'partner' ? [] : ownName(outside.name);
  const before = earlier.findLast((duty) => duty.kind === 'report');
  const next = kind === 'report' && before !== undefined && NEXT_REPORT.test(plain) ? before : null;
  const receivers = recipientsIn(plain, kind, find).filter((mention) => !mentions.includes(mention));
  const recipients = receivers.flatMap(recipientsNamed);
  const goesOn =
    kind === 'report' &&
    recipients.length === 0 &&
    (next !== null ||
      /^reporting\b|\balso provide\b|^(?:each|every|all) of these [\w ]{3,40} accompanied by\b|^(?:each|every) (?:such )?(?:report|letter|update) [\w ]{2,30} accompanied by\b/i.test(
        plain,
      ));
  const inherited = goesOn ? (before?.recipients ?? []) : [];
  const holding =
    next !== null
      ? next.holders
      : holders.length > 0
        ? holders
        : outside === 'partner'
          ? ['partners' as const]
          : lead.holders.length > 0
            ? lead.holders
            : stranger.length > 0
              ? stranger
              : [kind === 'review' ? ('dfe' as const) : ('council' as const)];
  const targets = kind === 'target' ? targetsIn(words, found.deadlines, stood) : [];
  const deadlines = found.deadlines.map(({ deadline }) => deadline);
  const duty: DutyDraft = {
    kind,
    // A review that the Department holds with others is the Department's.
    holders: kind === 'review' && holding.includes('dfe') ? ['dfe'] : [...holding],
    recipients: [...new Set([...recipients, ...inherited])],
    named: namesUsed([...mentions, ...receivers]),
    deadlines,
    targets,
    ...quoted(whole),
  };
  const other = otherKind(kind, plain, actsOf(plain));
  const kindDoubts =
    other === null
      ? []
      : [{ why: `This was read as a measure; it may be a ${other}`, words: words.words, span: spanOf(words) }];
  const strangers =
    stranger.length > 0 && next === null && lead.holders.length === 0
      ? [
          {
            why: `The notice gives “${stranger.join()}” no part; it was read as theirs`,
            words: words.words,
            span: spanOf(words),
          },
        ]
      : [];
  const sides = undecidedIn(words);
  return {
    duty,
    doubts: [
      ...found.doubts,
      ...strangers,
      ...(kind === 'meeting' && !led && mentions.length === 0 && WHO_MEETS.test(plain)
        ? [{ why: 'Who meets was not read; it was taken for the Board', words: words.words, span: spanOf(words) }]
        : []),
      ...receiverDoubts(whole, kind, receivers, inherited.length),
      ...(sides.length > 0 ? sides : kindDoubts),
      ...unreadIn(words, { kind, targets, deadlines, acts: actsOf(plain), said: sides }, find),
    ],
  };
}

/**
 * "within 12 months" inside what is counted says how it is counted, and no target is for it; at the beginning, or behind
 * the number where nothing else says when, it may be when the number is due.
 */
function withoutCounting({ deadlines, doubts }: DeadlinesFound, targets: readonly Target[]): DeadlinesFound {
  const dated = deadlines.some(({ deadline }) => isDated(deadline));
  const number = Math.min(...targets.map(({ span: [at] }) => at));
  const counts = ({ words, span: [at] }: Pick<Doubt, 'words' | 'span'>, from: number): boolean =>
    /^within\b/i.test(words) && (dated || (from > 0 && (at < number || /\b(?:days?|hours?|hrs?)\b/i.test(words))));
  const dropped = deadlines.filter(({ deadline, from }) => deadline.form === 'unclear' && counts(deadline, from));
  const places = dropped.map(({ deadline: { span } }) => span[0]);
  return {
    deadlines: deadlines.filter((one) => !dropped.includes(one)),
    doubts: doubts.filter(({ span }) => !places.includes(span[0])),
  };
}

/** Whether words begin with what has to be done: they take whoever acts from the words before them. */
function opensWithVerb(plain: string): boolean {
  const [act] = actsOf(plain);
  return act !== undefined && act.at === 0 && act.verb.form === 'base' && act.verb.base !== 'ensure';
}

function followsDepartment(earlier: readonly DutyDraft[]): boolean {
  const last = earlier.at(-1);
  return last === undefined || last.kind === 'review' || last.holders.includes('dfe');
}

/** What is done again and again by its date, were it no report. */
const REGULAR = new Set(['audit', 'update', 'refresh', 'publish']);
/** "carry out a monthly audit" */
const REGULAR_WORK =
  /^an? (?:weekly|fortnightly|monthly|quarterly|termly|six-monthly|half-yearly|annual|yearly) (?:[a-z-]+ ){0,3}(?:audit|survey|sample|check|census)\b/i;
const OWN_PAPER = /^(?:the|its) (?:plan|strategy|progress)\b/i;

/** Whether "monthly" in a duty of this kind is when it falls due, or how often some work is done within it. */
function rhythmIsOwn(kind: DutyKind, plain: string, { deadlines }: DeadlinesFound): boolean {
  return (
    // A rhythm that has a first day is one to keep an eye on.
    deadlines.some(({ deadline }) => deadline.form === 'every' && deadline.phase !== undefined) ||
    (kind !== 'measure' && kind !== 'target') ||
    actsOf(plain).some(
      ({ verb, object }) =>
        REGULAR.has(verb.base) ||
        (verb.class === 'hold' && REGULAR_WORK.test(object)) ||
        (verb.base === 'review' && OWN_PAPER.test(object)),
    ) ||
    /\b(?:assure|satisfy) (?:themselves|itself)\b/i.test(plain)
  );
}

/** "By 30 June 2024 the Council must have:" dates every item that has no date of its own. */
function deadlinesOfStem(node: Node, issued: CalendarDate | null): readonly FoundDeadline[] {
  const last = node.stem === null ? undefined : sentencesOf(node.stem.block.flow).at(-1);
  if (last === undefined || !last.plain.endsWith(':') || !isPreamble(last.plain)) return [];
  const { deadlines } = deadlinesIn(last, 'standard', { issued, before: null });
  return deadlines
    .filter(({ deadline: { form } }) => form !== 'standard' && form !== 'accompanies')
    .map(({ deadline }) => ({ deadline, from: -1, to: -1 }));
}

/** The last day that the duties before print. */
const lastPrinted = (earlier: readonly DutyDraft[]): CalendarDate | null =>
  earlier.flatMap(({ deadlines }) => deadlines.map(printedDay)).findLast((day) => day !== null) ?? null;

/** A deadline that comes to a date of its own, now or once a fact is known. */
const isDated = ({ form }: Deadline): boolean => form !== 'standard' && form !== 'accompanies' && form !== 'unclear';

/** A date in a sentence that binds nobody is not lost: it is put to a person. */
function datesLeftOver(sentence: Flow): Doubt[] {
  const { deadlines }: DeadlinesFound = deadlinesIn(sentence, 'standard');
  return deadlines
    .filter(({ deadline }) => ['day', 'month', 'period', 'after'].includes(deadline.form))
    .map(({ deadline }) => ({
      why: 'This date stands in words that bind nobody',
      words: deadline.words,
      span: deadline.span,
    }));
}
