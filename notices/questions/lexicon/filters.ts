import type { Rag, Status } from '../../model/board.ts';
import type { DutyKind, Holder, Recipient } from '../../model/notice.ts';

/** What people call those who hold duties or receive reports. Same small pattern language as phrases.ts. */
export const PARTIES: Readonly<Partial<Record<Holder | Recipient, readonly string[]>>> = {
  'board-chair': [
    'chair|chairs|chairperson|chairman|chairwoman of the? improvement? board|boards',
    'improvement? board chair|chairs|chairperson|chairman',
    'independent improvement? board? chair|chairs|chairperson',
    'chair|chairs|chairperson',
    'board chairs',
  ],
  'lscb-chair': [
    'lscb|lscbs chair|chairs|chairperson',
    'chair|chairs of the? lscb|lscbs',
    'chair of the? local? safeguarding childrens|children|child board',
    'local? safeguarding childrens|children board chair',
  ],
  lscb: ['lscb|lscbs', 'local? safeguarding childrens|children|child board', 'childrens|children board', 'safeguarding board', 'safeguarding childrens|children partnership'],
  board: ['improvement board|boards', 'board'],
  leader: ['leader of the? council', 'council leader', 'leader|leaders'],
  'lead-member': ['lead member|members', 'lead member for childrens|children services', 'cabinet member'],
  dfe: ['dfe', 'department for education', 'department of education', 'department', 'dfe officials|official', 'whitehall', 'department officials', 'civil servants', 'education department'],
  council: ['council|councils|authority', 'local authority', 'la', 'county council', 'borough council', 'borough', 'council officers'],
  partners: ['partner|partners agency|agencies|organisation|organisations', 'partner|partners', 'other agencies', 'agencies', 'partnership'],
  minister: [
    'minister|ministers',
    'secretary of state',
    'parliamentary under secretary', 'parliamentary under secretary of state', 'puss',
    'under secretary of state',
    'sos',
    'parliament',
  ],
  adviser: ['improvement? adviser|advisor|advisers|advisors'],
  icb: ['icb|icbs', 'integrated care board|boards'],
  ofsted: ['ofsted'],
};

/** What people call the agencies of a plan, where it is not simply the agency's name. */
export const AGENCIES: Readonly<Record<string, readonly string[]>> = {
  Police: ['police|constabulary|cops|polices'],
  Health: ['health|nhs|ccg|icb', 'health partners|colleagues|services|agencies|providers', 'clinical commissioning group', 'public health'],
  Schools: ['schools|school', 'education partners', 'headteachers', 'virtual school'],
  LSCB: ['lscb|lscbs', 'safeguarding childrens|children board', 'local safeguarding childrens|children board'],
  Council: ['council|councils', 'local authority', 'la'],
};

export const DUTY_KINDS: Readonly<Record<DutyKind, readonly string[]>> = {
  target: ['target|targets'],
  plan: ['plans'],
  report: ['report|reports'],
  validation: ['external? validation|validations', 'peer review|reviews', 'outside check|checks', 'external check|checks|scrutiny'],
  meeting: ['meetings'],
  review: ['reviews'],
  measure: ['measure|measures'],
};

export const STATUSES: Readonly<Record<Status, readonly string[]>> = {
  'not-started': ['not yet? been? started|begun|commenced|underway', 'not-started', 'unstarted', 'yet to be? start|started|begin|begun', 'have|has not? yet? to start', 'not begun', 'not got going|started', 'no progress', 'to be started', 'no start', 'not kicked off', 'nobody has started', 'never started', 'untouched', 'started not'],
  'in-progress': ['in progress|train|hand|flight', 'in-progress', 'underway', 'under way', 'ongoing', 'on the go', 'being worked on', 'started', 'half done', 'work in progress', 'wip'],
  'complete-awaiting-sign-off': [
    'awaiting|waiting|await|awaits|waits|wait|pending|needs|need|needing for|on|a|to? be? a|the|board|boards|final|chairs? sign|signing|signed off|offs',
    'awaiting|waiting|await|awaits|pending|needs|needing for? a|the|board|boards? signoff|approval|agreement',
    'awaiting|waiting|await|waits|waiting for|on the? board',
    'complete|completed|done|finished but|and? not yet? signed|agreed off?',
    'complete|completed|done|finished awaiting|waiting|pending for? sign|signoff|board? off?',
    'signed off yet',
    'not yet? been? signed off',
    'to be signed off',
    'to sign off',
    'sign off',
    'signoff',
    'pending approval',
    'unsigned',
    'board to? sign',
    'board|boards approval|signature',
  ],
  complete: ['complete|completed|completes', 'done', 'finished', 'closed off?', 'fully? delivered', 'ticked off', 'signed off', 'achieved', 'wrapped up', 'in the bag'],
  'business-as-usual': ['business as usual', 'bau', 'embedded', 'mainstreamed', 'become routine', 'routine', 'day job', 'normal business'],
  rescheduled: [
    'rescheduled|reprofiled|reprogrammed|postponed|deferred|redated|delayed',
    'moved|put|pushed|gone|slipped|knocked back|out',
    'been moved|slipped|pushed',
    'had|have|has|got? their|its|a|the? new|changed|moved|revised date|dates|deadline|deadlines',
    'had|have|has? their|its|the? date|dates|deadline|deadlines been? moved|changed|pushed|put|revised|slipped back?',
    'date|dates|deadline|deadlines been? moved|changed|pushed|revised|slipped back?',
    'moved to a? later|new date',
    're scheduled|profiled|programmed|dated',
  ],
};

export const RAGS: Readonly<Record<Rag, readonly string[]>> = {
  red: ['red|reds'],
  amber: ['amber|ambers|orange|yellow'],
  green: ['green|greens'],
  blue: ['blue|blues'],
};

/** Which of the two an answer is about. */
export const SUBJECTS: Readonly<Record<'action' | 'duty', readonly string[]>> = {
  action: ['action|actions', 'action point|points', 'plan action|actions', 'action|actions in|on|from the? improvement? plan', 'line|lines of|in|on the? improvement? plan', 'improvement plan actions', 'task|tasks', 'in|on the improvement? plan', 'the improvement plan'],
  duty: ['duty|duties|obligation|obligations', 'notice requirements|duties', 'requirements of the notice', 'requirements', 'provisions'],
};
