import { alsoDue, asksHowItStands, asksWhatIsOwed, countsDownTo, type Kind, receives } from './kind.ts';
import { alternativesIn } from './alternatives.ts';
import { finishedIn } from './finished.ts';
import type { Cue } from './lexicon/phrases.ts';
import type { Parsed } from './parse.ts';

/** Cues that any kind may carry: they order, restrict, count. */
export const COMMON: readonly Cue[] = [
  'only',
  'not',
  'except',
  'or',
  'count',
  'share',
  'they',
  'which-notice',
  'greeting',
  'thanks',
  'next',
  'first',
  'last',
  'soonest',
  'latest-first',
  'least-done',
  'most-done',
  'stalest',
  'freshest',
  'open',
  'closed',
  'not-overdue',
  'mine',
];

/** How far things have come: only a list can be narrowed by it. */
const OF_PROGRESS = [
  'finished-on-time',
  'finished-late',
  'no-colour',
  'other-colour',
] as const satisfies readonly Cue[];

const ORDERED = ['least-done', 'most-done', 'stalest', 'freshest'] as const satisfies readonly Cue[];

const asksOfProgress = (parsed: Parsed): boolean =>
  parsed.percent !== null ||
  parsed.grouping !== null ||
  parsed.has(...OF_PROGRESS, ...ORDERED) ||
  alternativesIn(parsed) !== null;

/** The order decides where two kinds fit: the more definite question comes first. */
export const KINDS: readonly Kind[] = [
  {
    name: 'help',
    needs: ['help'],
    accepts: ['help', 'topic', 'text'],
    takes: 'nothing',
    fits: ({ parsed, strong, hasRefs, hasWindow }) =>
      parsed.has('help') &&
      strong.length === 0 &&
      !hasRefs &&
      !hasWindow &&
      // "Which are yet to start?" asks for actions, and not how to start.
      !parsed.marks.some(({ meanings }) => meanings.some(({ status }) => status !== undefined)) &&
      !parsed.has('due', 'overdue', 'who', 'review', 'target'),
    examples: ['help', 'what can you do'],
  },
  {
    name: 'consequence',
    needs: ['consequence'],
    accepts: ['consequence', 'text', 'topic'],
    takes: 'nothing',
    fits: ({ parsed, strong }) => parsed.has('consequence') && strong.length === 0,
    examples: ['what happens if we fail to comply'],
  },
  {
    name: 'issued',
    needs: ['issued', 'ends', 'in-force'],
    accepts: ['issued', 'ends', 'in-force', 'when', 'who', 'text', 'glance', 'unresolved', 'which-notice'],
    takes: 'nothing',
    fits: ({ parsed, strong, hasRefs }) =>
      (parsed.has('issued', 'in-force') || (parsed.has('ends') && parsed.has('when'))) &&
      (!parsed.has('unresolved') ||
        /\b(?:notices|councils) (?:are |is )?(?:not )?(?:un)?dated|undated notices/.test(parsed.said)) &&
      strong.length === 0 &&
      !hasRefs,
    examples: ['when was the notice issued'],
  },
  {
    name: 'glance',
    needs: ['glance', 'summary'],
    accepts: ['glance', 'summary', 'text', 'topic'],
    takes: 'nothing',
    fits: ({ parsed, strong, hasRefs, hasWindow, hasBoard }) =>
      (parsed.has('glance') || (parsed.has('summary') && !hasBoard && !parsed.has('situation'))) &&
      strong.length === 0 &&
      !hasRefs &&
      !hasWindow,
    examples: ['give me the notice at a glance'],
  },
  {
    name: 'everything',
    needs: ['everything'],
    accepts: ['everything', 'topic', 'text'],
    takes: 'search',
    fits: ({ parsed, strong, subjects, hasRefs, hasWindow, listsActions }) =>
      parsed.has('everything') &&
      (hasRefs || strong.length > 0 || subjects.length > 0) &&
      !hasWindow &&
      !listsActions &&
      !parsed.has('due', 'overdue', 'when', 'who', 'count', 'except', 'changes'),
    examples: ['everything about adoption', 'tell me everything about A6'],
  },
  {
    name: 'unresolved',
    needs: ['unresolved'],
    accepts: ['unresolved', 'due', 'when', 'text', 'silent', 'issued'],
    takes: 'filters',
    fits: ({ parsed, strong, hasRefs, hasActionRef, named }) =>
      parsed.has('unresolved') &&
      // "Which targets are we missing" asks what is not met.
      !(parsed.has('not-met') && named.kind && !/\b(?:dates?|deadlines?)\b/.test(parsed.said)) &&
      /\b(?:dates?|deadlines?|undated|unresolved|tbc|work|worked|fixed|fact|facts|missing)\b/.test(parsed.said) &&
      strong.length <= 1 &&
      !hasRefs &&
      !hasActionRef,
    examples: ['which deadlines have no date yet', 'what dates are still missing'],
  },
  {
    name: 'uncovered',
    needs: ['no-action'],
    accepts: ['no-action', 'overdue', 'who', 'due', 'text', 'topic', 'report', 'target'],
    takes: 'filters',
    fits: ({ named, parsed, hasRefs }) =>
      !hasRefs &&
      (named.kind || /\b(?:dut(?:y|ies)|obligations?|requirements?|paragraphs?|provisions?)\b/.test(parsed.said)),
    examples: ['which duties have no action', 'paragraphs that are not covered by an action'],
  },
  {
    name: 'frequency',
    needs: ['how-often', 'vary-meetings'],
    accepts: ['how-often', 'vary-meetings', 'meeting', 'when', 'topic', 'trend', 'due'],
    takes: 'nothing',
    fits: ({ parsed }) => {
      const said = parsed.said;
      if (
        parsed.has('vary-meetings') &&
        /\b(?:meet|meets|meeting|meetings|board|boards)\b/.test(said) &&
        /\b(?:weekly|monthly|often|frequency|frequently|fewer|vary|change|every|interval|intervals|less|more)\b/.test(
          said,
        )
      )
        return !parsed.has('overdue');
      return parsed.has('how-often') && /\b(?:meet|meets|meeting|meetings|sit|sits)\b/.test(said);
    },
    examples: ['how often does the board have to meet', 'can we move to 6 weekly meetings'],
  },
  {
    name: 'silent',
    needs: ['silent'],
    accepts: ['silent', 'updates', 'changes', 'who', 'latest', 'last-updated', 'due', 'overdue', 'text'],
    takes: 'filters',
    fits: ({ parsed, strong }) =>
      !parsed.has('stalest') &&
      ((parsed.has('silent') && strong.length <= 1 && !parsed.has('changes')) ||
        (parsed.has('silent') && strong.length === 0)),
    examples: ['who has not updated in six weeks', 'which actions have gone quiet'],
  },
  {
    name: 'agreed',
    needs: ['agreed'],
    accepts: ['agreed', 'issued', 'who', 'when', 'text', 'closed', 'latest', 'due', 'topic'],
    takes: 'search',
    fits: ({ parsed, hasRefs, strong, hasBoard }) => hasBoard && parsed.has('agreed') && (hasRefs || strong.length > 0),
    examples: ['who signed off A17', 'who agreed the move of A25'],
  },
  {
    name: 'last-updated',
    needs: ['last-updated'],
    accepts: ['last-updated', 'updates', 'when', 'latest', 'who', 'changes', 'report'],
    takes: 'search',
    fits: ({ parsed, hasRefs, strong, named, hasBoard }) =>
      hasBoard && parsed.has('last-updated') && (hasRefs || strong.length > 0 || named.who),
    examples: ['when was A7 last updated'],
  },
  {
    name: 'evidence',
    needs: ['evidence', 'no-evidence'],
    accepts: ['evidence', 'no-evidence', 'latest', 'updates', 'text', 'topic', 'who', 'reading', 'overdue'],
    takes: 'search',
    fits: ({ parsed, hasBoard, hasRefs, strong }) =>
      parsed.has('evidence', 'no-evidence') &&
      hasBoard &&
      (hasRefs || strong.length > 0 || /\bevidence\b/.test(parsed.said)),
    examples: ['evidence for A15'],
  },
  {
    name: 'reading',
    accepts: [
      'reading',
      'versus-target',
      'not-met',
      'trend',
      'target',
      'latest',
      'status',
      'changes',
      'when',
      'updates',
      'text',
      'overdue',
      'due',
      'silent',
    ],
    takes: 'search',
    fits: ({ parsed, hasSeries, hasTarget, hasRefs, hasActionRef, hasWindow }) => {
      if (hasActionRef || parsed.has('who') || /\b(?:say|says|mention|mentions|notice)\b/.test(parsed.said))
        return false;
      const said = parsed.said;
      if (parsed.has('when', 'review', 'meeting') && !hasSeries()) return false;
      if (parsed.has('when') && /\b(?:did|was|were)\b/.test(said)) return true;
      const told = hasWindow && !parsed.has('due', 'when', 'target');
      const asked =
        told ||
        parsed.has('reading', 'versus-target', 'not-met', 'trend') ||
        parsed.has('latest', 'status', 'changes') ||
        (parsed.has('count') && !/\b(?:may|allowed|can|should|must|target|permitted)\b/.test(parsed.said)) ||
        /\b(?:was|were|is|are) (?:the |our )?(?:number|figure|rate|level)\b/.test(parsed.said);
      const definite =
        parsed.has('versus-target', 'trend') ||
        /\b(?:latest|current|figure|figures|reading|readings|now|at the moment|currently)\b/.test(parsed.said);
      return (
        (asked && hasSeries()) ||
        (definite &&
          !hasRefs &&
          hasTarget() &&
          (parsed.has('versus-target', 'trend') ||
            /\b(?:latest|current|currently|now|moment|reading|readings|have had|has had|have been|are being)\b/.test(
              parsed.said,
            )) &&
          !(
            parsed.has('target') &&
            !parsed.has('versus-target', 'trend') &&
            !/\b(?:latest|current|currently)\b/.test(parsed.said)
          ))
      );
    },
    examples: ['are we meeting the vacancy rate target'],
  },
  {
    name: 'situation',
    accepts: [
      'situation',
      'audience',
      'faring',
      'summary',
      'status',
      'versus-target',
      'help',
      'glance',
      'reading',
      'latest',
      'text',
    ],
    takes: 'filters',
    fits: asksHowItStands,
    examples: [
      'how are we doing',
      'summary',
      'how are the police doing',
      'what are the biggest risks',
      'how did we stand a year ago',
    ],
  },
  {
    name: 'rag-history',
    needs: ['rag-history'],
    accepts: ['rag-history', 'trend', 'status', 'changes', 'text', 'slipped'],
    takes: 'filters',
    fits: ({ parsed, hasBoard, hasWindow }) =>
      hasBoard && parsed.has('rag-history') && !hasWindow && !parsed.has('count', 'share', 'who', 'when'),
    examples: ['RAG over time', "how has A6's colour changed"],
  },
  {
    name: 'status',
    accepts: ['status', 'latest', 'text', 'who', 'versus-target', 'overdue', 'due', 'trend', 'reading', 'countdown'],
    takes: 'search',
    fits: ({ parsed, hasRefs, named, hasBoard, listsActions, strong }) =>
      !listsActions &&
      !asksWhatIsOwed(parsed) &&
      (hasRefs ||
        (parsed.has('status') &&
          strong.length > 0 &&
          !named.status &&
          !named.subject &&
          /\b(?:status|rag|brag|rating|rated|colour|doing|looking|state)\b/.test(parsed.said))) &&
      !parsed.has('success') &&
      hasBoard &&
      !parsed.has('when', 'who') &&
      (parsed.has('status', 'overdue', 'trend', 'versus-target') || named.status || named.rag) &&
      !parsed.has('updates'),
    examples: ['whats the status of A10', 'is A12 done?'],
  },
  {
    name: 'changes',
    accepts: ['changes', 'updates', 'latest', 'text', 'who', 'reading', 'report', 'status', 'trend', 'due', 'slipped'],
    takes: 'filters',
    fits: ({ parsed, hasWindow, lean, hasRefs, strong, hasBoard, named }) =>
      ((hasBoard || hasWindow) &&
        parsed.has('changes', 'updates') &&
        (hasWindow ? lean !== 'future' : !hasRefs && strong.length === 0)) ||
      (parsed.has('latest') && hasWindow && lean === 'past') ||
      (lean === 'past' && parsed.has('slipped', 'trend') && strong.length === 0) ||
      (hasBoard &&
        hasWindow &&
        strong.length === 0 &&
        (parsed.has('report', 'changes', 'updates') ||
          (named.who && /\b(?:say|record|log|tell)\b/.test(parsed.said))) &&
        /\bdid\b/.test(parsed.said)),
    examples: ['what has changed since the last board meeting', 'updates since 20 jan pls'],
  },
  {
    name: 'latest',
    accepts: ['latest', 'updates', 'changes', 'status', 'text', 'who', 'reading', 'report', 'topic', 'trend'],
    takes: 'search',
    fits: ({ parsed, hasRefs, strong, hasBoard, named }) =>
      hasBoard &&
      !parsed.has('when') &&
      // "Which reports must be sent to DfE" asks for no update, though something is sent.
      !(named.kind && /\b(?:must|should|have to|has to|needs? to)\b/.test(parsed.said)) &&
      ((parsed.has('latest', 'updates') && (hasRefs || strong.length > 0 || named.who)) ||
        (named.owner && /\b(?:say|said|report|reported|update)\b/.test(parsed.said))),
    examples: ['what is the latest on A6', 'latest on rereferrals', 'has the lscb chairs report come in yet'],
  },
  {
    name: 'review',
    accepts: [
      'review',
      'when',
      'who',
      'due',
      'text',
      'how-often',
      'latest',
      'and-after',
      'report',
      'countdown',
      'trend',
      'status',
      'topic',
    ],
    takes: 'filters',
    fits: ({ parsed, strong, hasRefs }) =>
      (parsed.has('review') || countsDownTo(parsed, 'review')) &&
      strong.length === 0 &&
      !hasRefs &&
      !parsed.has('overdue', 'who') &&
      !/\breports?\b|\b(?:submit|send|provide|give)\b.{0,200} to\b/.test(parsed.said),
    examples: ['when is the next DfE review', 'date of next dfe review?'],
  },
  {
    name: 'meeting',
    accepts: [
      'meeting',
      'when',
      'due',
      'latest',
      'text',
      'and-after',
      'how-often',
      'countdown',
      'vary-meetings',
      'status',
      'where',
    ],
    takes: 'filters',
    fits: ({ parsed, strong, hasRefs }) =>
      !parsed.has('where') &&
      (parsed.has('meeting') || countsDownTo(parsed, 'meeting')) &&
      strong.length === 0 &&
      !hasRefs &&
      !parsed.has('overdue', 'who', 'report', 'changes', 'updates') &&
      !(parsed.has('due') && !parsed.has('when')),
    examples: ['when is the next board meeting', 'date of last imp board'],
  },
  {
    name: 'report',
    accepts: ['report', 'who', 'when', 'due', 'text', 'how-often', 'topic', 'evidence', 'target', 'review'],
    takes: 'filters',
    fits: ({ parsed, strong, hasRefs, named, hasWindow }) => {
      const said = parsed.said;
      const reports = /\b(?:report|reports|reporting|reported)\b/.test(said);
      const sent =
        named.who &&
        /\b(?:goes|go|send|sent|submit|submits|tell|owe|provide|give)\b/.test(said) &&
        parsed.has('report');
      if (!(reports || sent) || hasRefs || strong.length > 0 || parsed.has('overdue')) return false;
      if (parsed.has('when') && !/\band when\b|\bwhen$/.test(said)) return false;
      return receives(parsed) || (!hasWindow && !parsed.has('due') && !named.status);
    },
    examples: ['which reports does the chair have to make', 'what goes to ministers and when'],
  },
  {
    name: 'who',
    needs: ['who'],
    accepts: [
      'who',
      'text',
      'due',
      'topic',
      'report',
      'status',
      'latest',
      'meeting',
      'how-often',
      'trend',
      'overdue',
      'silent',
      'when',
    ],
    takes: 'search',
    fits: ({ parsed, hasRefs, subjects, narrows }) =>
      parsed.has('who') &&
      (!parsed.has('when') || /\bwho\b/.test(parsed.said)) &&
      (hasRefs || subjects.length > 0) &&
      !(parsed.has('overdue', 'silent') && subjects.every((subject) => subject.weak)) &&
      !(narrows && !hasRefs),
    examples: ['who owns 8(b)', 'who carries out the multi-agency audits'],
  },
  {
    name: 'when',
    accepts: [
      'when',
      'due',
      'target',
      'report',
      'text',
      'overdue',
      'review',
      'who',
      'reading',
      'versus-target',
      'status',
      'how-often',
      'trend',
    ],
    takes: 'search',
    fits: ({ parsed, hasRefs, subjects, named, onlyNames }) =>
      (parsed.has('when') && (hasRefs || (subjects.length > 0 && !(onlyNames && parsed.has('next', 'first'))))) ||
      (parsed.has('due') && hasRefs) ||
      (parsed.has('how-often') && subjects.length > 0) ||
      (parsed.has('when') && named.kind && named.who),
    examples: ['when is A12 due', 'deadline for the improvement plan'],
  },
  {
    name: 'text',
    accepts: [
      'reading',
      'text',
      'topic',
      'target',
      'due',
      'who',
      'report',
      'help',
      'trend',
      'status',
      'words-of',
      'glance',
      'summary',
      'latest',
    ],
    takes: 'nothing',
    fits: ({ hasRefs, strong, parsed, listsActions }) =>
      hasRefs && strong.length === 0 && !listsActions && !parsed.has('overdue', 'success'),
    examples: ['what does 8(b) say', 'para 3e wording pls'],
  },
  {
    name: 'target',
    accepts: [
      'target',
      'text',
      'due',
      'reading',
      'versus-target',
      'topic',
      'count',
      'share',
      'when',
      'trend',
      'baseline',
      'success',
    ],
    takes: 'search',
    fits: ({ parsed, hasTarget, hasWindow, strong, hasBoard, hasRefs }) => {
      if (parsed.has('overdue', 'open')) return false;
      if (parsed.has('success') && hasBoard && (hasRefs || strong.length > 0)) return true;
      const said = parsed.said;
      if (!parsed.has('target', 'share', 'count', 'baseline') && !(/%/.test(said) && hasTarget())) return false;
      if (strong.length === 0 || (parsed.has('due') && hasWindow && !/\bwhat is|%|gap\b/.test(said))) return false;
      return (
        hasTarget() ||
        (hasBoard && /\b(?:target|targets|aim|aiming|meant to|supposed to|goal)\b/.test(said) && parsed.has('target'))
      );
    },
    examples: ['what is the target for the vacancy rate', 'adoption target for 2012-13'],
  },
  {
    name: 'overdue',
    ignoresStatus: true,
    accepts: ['overdue', 'due', 'who', 'text', 'report', 'target', 'status', 'review', 'silent'],
    takes: 'filters',
    fits: ({ parsed, hasWindow }) =>
      finishedIn(parsed) === null &&
      alternativesIn(parsed) === null &&
      ((parsed.has('overdue') && !parsed.has('not-overdue') && !(hasWindow && alsoDue(parsed))) ||
        parsed.times.some(({ time }) => time.kind === 'age')),
    examples: ['what is overdue', 'is anything late already??'],
  },
  {
    name: 'due',
    ignoresStatus: true,
    accepts: [
      'due',
      'overdue',
      'when',
      'who',
      'text',
      'report',
      'target',
      'topic',
      'review',
      'meeting',
      'status',
      'reading',
    ],
    takes: 'filters',
    fits: ({ parsed, hasWindow, named, strong, lean }) => {
      if ((named.status || named.rag) && !parsed.has('due')) return false;
      // "How many tasks are outstanding" counts what is open, dated or not.
      if (parsed.has('open', 'closed') && parsed.has('count') && named.subject && !hasWindow) return false;
      const plainly = /\b(?:due|deadline|deadlines|outstanding|upcoming|milestone|milestones|coming)\b/.test(
        parsed.said,
      );
      if (strong.length > 0 && !hasWindow && (parsed.has('topic') || !plainly)) return false;
      // "What do the partners have to do?" asks for all that is theirs, dated or not.
      if (named.who && !hasWindow && !plainly && !parsed.has('when', 'next')) return false;
      return (
        parsed.has('due') ||
        (hasWindow &&
          lean !== 'past' &&
          (strong.length === 0 || parsed.has('when') || named.subject || named.kind || named.who)) ||
        (parsed.has('when', 'next') && strong.length === 0 && (named.kind || named.subject))
      );
    },
    examples: ["what's due before the next review?", 'whats coming up in next 3 months'],
  },
  {
    name: 'list',
    accepts: [
      'status',
      'text',
      'who',
      'when',
      'target',
      'report',
      'review',
      'meeting',
      'topic',
      'reading',
      'latest',
      'due',
      ...OF_PROGRESS,
      ...ORDERED,
    ],
    takes: 'filters',
    fits: ({ named, parsed, strong }) =>
      asksOfProgress(parsed) ||
      named.status ||
      named.rag ||
      (named.who && strong.length === 0 && asksWhatIsOwed(parsed)) ||
      (named.subject && !(parsed.has('topic') && strong.length > 0)) ||
      (named.kind && !parsed.has('topic') && (strong.length === 0 || parsed.has('count'))) ||
      (parsed.has('open', 'closed') && strong.length === 0) ||
      ((named.who || named.kind) && strong.length === 0 && !parsed.has('topic')),
    examples: ['which actions are rated red', 'which actions have not started yet'],
  },
  {
    name: 'topic',
    accepts: [
      'topic',
      'text',
      'report',
      'target',
      'who',
      'review',
      'due',
      'evidence',
      'status',
      'when',
      'help',
      'latest',
      'changes',
      'reading',
    ],
    takes: 'search',
    fits: ({ subjects, strong, parsed }) =>
      (strong.length > 0 || (subjects.length > 0 && parsed.has('topic'))) &&
      !(parsed.has('where') && !parsed.has('topic', 'text')) &&
      !(parsed.has('count') && !parsed.has('topic', 'text')),
    examples: ['what does the notice say about vacancy rates', 'does it mention dentists'],
  },
];
