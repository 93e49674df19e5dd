import { digestReply, type DigestAsked } from '../../dialogs/digest.ts';
import type { Reply } from '../../dialogs/protocol/reply.ts';
import type { BoardLog } from '../../notices/model/log.ts';
import {
  boardLog,
  calendarOnly,
  hugePlan,
  isEnglandHoliday,
  readingOf,
  recorded,
  update,
} from '../notices/digest/boards.ts';

type Samples = Readonly<Record<string, Extract<Reply, { kind: 'digest' }>>>;

/** Knowsley a week after the demonstration's day, with a week of work behind it. */
const busy = recorded(
  boardLog('knowsley'),
  ['2015-02-03T10:00:00Z', update('A6', '2015-02-03', { text: '88% seen alone in January.', rag: 'amber' })],
  ['2015-02-05T15:00:00Z', update('A21', '2015-02-05', { text: 'Signed off by the Board.', status: 'complete' })],
  [
    '2015-02-05T15:10:00Z',
    update('A3', '2015-02-05', {
      ...{ text: 'The Health and Wellbeing Board wants one more draft.', status: 'rescheduled', rag: 'red' },
      moved: { to: '2015-02-27', agreedBy: 'the Board' },
    }),
  ],
  [
    '2015-02-06T09:00:00Z',
    update('A23', '2015-02-06', { text: 'Five newly qualified workers above 15 cases.', rag: 'red' }),
  ],
);

function sample(id: string, today: string, log: BoardLog, asked: Partial<DigestAsked> = {}): Samples[string] {
  const desk = { reading: readingOf(id), log, today };
  return digestReply(desk, { since: null, show: null, offset: 0, ...asked }, { isHoliday: isEnglandHoliday });
}

const since = '2015-02-02';
const kent = boardLog('kent');
const huge = hugePlan(200);
const quiet = calendarOnly('knowsley');
const late = sample('knowsley', '2015-02-02', quiet).digest.overdue.map(({ ref }) => ref);
const routine = [...new Set(late)].map((ref) => update(ref, '2015-01-05', { status: 'business-as-usual' }));

/** The digest of real boards, for looking at and for going through. */
export const DIGEST_SAMPLES: Samples = {
  digest: sample('knowsley', '2015-02-09', busy, { since }),
  'digest-overdue': sample('knowsley', '2015-02-09', busy, { since, show: 'overdue' }),
  'digest-changes': sample('knowsley', '2015-02-09', busy, { since, show: 'changes' }),
  'digest-silent': sample('knowsley', '2015-02-09', busy, { since, show: 'silent', offset: 8 }),
  'digest-kent': sample('kent', '2011-08-05', kent),
  'digest-targets': sample('kent', '2011-08-05', kent, { show: 'targets' }),
  'digest-undated': sample('sutton', '2012-09-01', boardLog('sutton')),
  'digest-unresolved': sample('sutton', '2012-09-01', boardLog('sutton'), { show: 'unresolved' }),
  'digest-quiet': sample(
    'knowsley',
    '2015-02-02',
    recorded(quiet, ...routine.map((change) => ['2015-01-05T10:00:00Z', change] as const)),
    { since: '2015-01-26' },
  ),
  'digest-200': sample('knowsley', '2015-02-02', huge, { since: '2015-01-26' }),
  'digest-200-overdue': sample('knowsley', '2015-02-02', huge, { since: '2015-01-26', show: 'overdue', offset: 96 }),
};
