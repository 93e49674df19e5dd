import type { DutyKind, Holder, Recipient } from '../model/notice.ts';
import { colourWordsIn, statusWordsIn } from './status-vocabulary.ts';

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
  lscb: [
    'lscb|lscbs',
    'local? safeguarding childrens|children|child board',
    'childrens|children board',
    'safeguarding board',
    'safeguarding childrens|children partnership',
  ],
  board: ['improvement board|boards', 'board'],
  leader: ['leader of the? council', 'council leader', 'leader|leaders'],
  'lead-member': ['lead member|members', 'lead member for childrens|children services', 'cabinet member'],
  dfe: [
    'dfe|dfes',
    'department for education',
    'department of education',
    'department',
    'dfe officials|official',
    'whitehall',
    'department officials',
    'civil servants',
    'education department',
  ],
  council: [
    'council|councils|authority',
    'local authority',
    'la',
    'county council',
    'borough council',
    'borough',
    'council officers',
  ],
  partners: [
    'partner|partners agency|agencies|organisation|organisations',
    'partner|partners',
    'other agencies',
    'agencies',
    'partnership',
  ],
  minister: [
    'minister|ministers',
    'secretary of state',
    'parliamentary under secretary',
    'parliamentary under secretary of state',
    'puss',
    'under secretary of state',
    'sos',
    'parliament',
  ],
  adviser: ['improvement? adviser|advisor|advisers|advisors'],
  commissioner: ['commissioner|commissioners'],
  icb: ['icb|icbs', 'integrated care board|boards'],
  ofsted: ['ofsted'],
};

/** What people call the agencies of a plan, where it is not simply the agency's name. */
export const AGENCIES: Readonly<Record<string, readonly string[]>> = {
  Police: ['police|constabulary|cops|polices'],
  Health: [
    'health|nhs|ccg|icb',
    'health partners|colleagues|services|agencies|providers',
    'clinical commissioning group',
    'public health',
  ],
  Schools: ['schools|school', 'education partners', 'headteachers', 'virtual school'],
  LSCB: ['lscb|lscbs', 'safeguarding childrens|children board', 'local safeguarding childrens|children board'],
  Council: ['council|councils', 'local authority', 'la'],
};

export const DUTY_KINDS: Readonly<Record<DutyKind, readonly string[]>> = {
  target: ['target|targets'],
  plan: ['plans'],
  report: ['report|reports'],
  validation: [
    'external? validation|validations',
    'peer review|reviews',
    'outside check|checks',
    'external check|checks|scrutiny',
  ],
  meeting: ['meetings'],
  review: ['reviews'],
  measure: ['measure|measures'],
};

const SAID = statusWordsIn('question');
/** "What have we got done" asks for what is finished; "what has to be got done" does not, so this is no word of its own. */
export const STATUSES: typeof SAID = { ...SAID, complete: [...SAID.complete, 'we|they got done|finished'] };
export const RAGS = colourWordsIn('question');

/** Which of the two an answer is about. */
export const SUBJECTS: Readonly<Record<'action' | 'duty', readonly string[]>> = {
  action: [
    'action|actions',
    'action point|points',
    'plan action|actions',
    'action|actions in|on|from the? improvement? plan',
    'line|lines of|in|on the? improvement? plan',
    'improvement plan actions',
    'task|tasks',
    'in|on the improvement? plan',
  ],
  duty: [
    'duty|duties|obligation|obligations',
    'notice requirements|duties',
    'requirements of the notice',
    'requirements',
    'provisions',
  ],
};
