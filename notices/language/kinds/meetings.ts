import { countsDownTo, type Kind } from '../kind.ts';

// Reviews and meetings, and how often there is one.

export const FREQUENCY: Kind = {
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
};

export const REVIEW: Kind = {
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
};

export const MEETING: Kind = {
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
};
