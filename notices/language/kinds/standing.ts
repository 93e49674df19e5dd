import { asksHowItStands, asksWhatIsOwed, type Kind } from '../kind.ts';

// How things stand: actions, figures and the whole.

export const READING: Kind = {
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
    if (hasActionRef || parsed.has('who') || /\b(?:say|says|mention|mentions|notice)\b/.test(parsed.said)) return false;
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
};

export const SITUATION: Kind = {
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
};

export const RAG_HISTORY: Kind = {
  name: 'rag-history',
  needs: ['rag-history'],
  accepts: ['rag-history', 'trend', 'status', 'changes', 'text', 'slipped'],
  takes: 'filters',
  fits: ({ parsed, hasBoard, hasWindow }) =>
    hasBoard && parsed.has('rag-history') && !hasWindow && !parsed.has('count', 'share', 'who', 'when'),
  examples: ['RAG over time', "how has A6's colour changed"],
};

export const STATUS: Kind = {
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
};

export const TARGET: Kind = {
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
};
