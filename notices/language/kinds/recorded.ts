import { type Kind } from '../kind.ts';

// What was recorded, by whom, and what was not.

export const SILENT: Kind = {
  name: 'silent',
  needs: ['silent'],
  accepts: ['silent', 'updates', 'changes', 'who', 'latest', 'last-updated', 'due', 'overdue', 'text'],
  takes: 'filters',
  fits: ({ parsed, strong }) =>
    !parsed.has('stalest') &&
    ((parsed.has('silent') && strong.length <= 1 && !parsed.has('changes')) ||
      (parsed.has('silent') && strong.length === 0)),
  examples: ['who has not updated in six weeks', 'which actions have gone quiet'],
};

export const AGREED: Kind = {
  name: 'agreed',
  needs: ['agreed'],
  accepts: ['agreed', 'issued', 'who', 'when', 'text', 'closed', 'latest', 'due', 'topic'],
  takes: 'search',
  fits: ({ parsed, hasRefs, strong, hasBoard }) => hasBoard && parsed.has('agreed') && (hasRefs || strong.length > 0),
  examples: ['who signed off A17', 'who agreed the move of A25'],
};

export const LAST_UPDATED: Kind = {
  name: 'last-updated',
  needs: ['last-updated'],
  accepts: ['last-updated', 'updates', 'when', 'latest', 'who', 'changes', 'report'],
  takes: 'search',
  fits: ({ parsed, hasRefs, strong, named, hasBoard }) =>
    hasBoard && parsed.has('last-updated') && (hasRefs || strong.length > 0 || named.who),
  examples: ['when was A7 last updated'],
};

export const EVIDENCE: Kind = {
  name: 'evidence',
  needs: ['evidence', 'no-evidence'],
  accepts: ['evidence', 'no-evidence', 'latest', 'updates', 'text', 'topic', 'who', 'reading', 'overdue'],
  takes: 'search',
  fits: ({ parsed, hasBoard, hasRefs, strong }) =>
    parsed.has('evidence', 'no-evidence') &&
    hasBoard &&
    (hasRefs || strong.length > 0 || /\bevidence\b/.test(parsed.said)),
  examples: ['evidence for A15'],
};

export const CHANGES: Kind = {
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
      (parsed.has('report', 'changes', 'updates') || (named.who && /\b(?:say|record|log|tell)\b/.test(parsed.said))) &&
      /\bdid\b/.test(parsed.said)),
  examples: ['what has changed since the last board meeting', 'updates since 20 jan pls'],
};

export const LATEST: Kind = {
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
};
