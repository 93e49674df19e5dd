/**
 * A theme is a subject that people call by many names. `said` is how they call it in a question; `means` is how
 * notices and plans word it. A question about the theme finds everything that has any of the `means` (or `said`)
 * in any inflection. One theme is one entry; another name for it is one cell.
 */
export interface Theme {
  readonly name: string;
  readonly said: readonly string[];
  readonly means: readonly string[];
}

const theme = (name: string, said: string, means: string): Theme => ({
  name,
  said: said.split(',').map((cell) => cell.trim()),
  means: means.split(',').map((cell) => cell.trim()),
});

export const THEMES: readonly Theme[] = [
  theme(
    'looked after children',
    'looked after children, looked after child, children in care, children looked after, child in care, kids in care, care population',
    'looked after children, looked after child, children in care, children looked after, entering care',
  ),
  theme('care leavers', 'care leavers, leaving care, care leaver', 'care leavers'),
  theme('dental checks', 'dentist, dentists, dental, dental checks, teeth, dental health, dentistry', 'dental'),
  theme(
    'health checks',
    'health checks, health assessments, medicals, medical checks, health and dental checks',
    'health and dental checks, health checks',
  ),
  theme(
    'early help',
    'early help, early intervention, prevention, preventative services, preventive services, early support',
    'early help, early intervention, preventative, prevention, targeted services',
  ),
  theme(
    'staff training',
    'training, cpd, professional development, continuous professional development, learning and development, courses, staff development, upskilling',
    'training, trained, professional development, induction',
  ),
  theme('induction', 'induction, inductions', 'induction'),
  theme(
    'caseloads',
    'caseloads, caseload, workload, workloads, case load, case loads',
    'caseload, caseloads, workload, workloads',
  ),
  theme(
    'supervision',
    'supervision, supervising, supervisors, supervise, supervised',
    'supervision, supervising, supervisors',
  ),
  theme(
    'agency staff',
    'agency staff, agency workers, agency social workers, locums, locum, temps, interim staff',
    'agency staff',
  ),
  theme('recruitment', 'recruitment, recruiting, recruit, hiring, hire', 'recruitment, recruit'),
  theme('retention', 'retention, staff turnover, turnover, keeping staff', 'retention, stability, stable'),
  theme(
    'vacancies',
    'vacancy rate, vacancy rates, vacancies, vacancy, unfilled posts, vacant posts',
    'vacancy rate, vacancy',
  ),
  theme(
    'workforce strategy',
    'workforce strategy, workforce plan, staffing strategy, people strategy',
    'workforce strategy',
  ),
  theme(
    'foster carers',
    'foster carers, foster carer, fostering, foster parents, foster placements, foster homes, foster',
    'foster carers, fostering',
  ),
  theme('adoption', 'adoption, adoptions, adopted, adopt, adopters, adoptive', 'adoption, adopted, adoptions'),
  theme(
    'educational achievement',
    'education, educational, educational achievement, educational attainment, school results, exam results, attainment, schooling results',
    'educational achievement, attainment, education, educational',
  ),
  theme('GCSE', 'gcse, gcses, key stage 4, five good gcses, 5 good gcses', 'gcse'),
  theme('Key Stage 2', 'key stage 2, primary school results, sats', 'key stage 2'),
  theme(
    'school absence',
    'school absence, absence, absences, absent, attendance at school, school attendance, truancy, missing school, missed school, miss school, schooling, days of school, days off school',
    'schooling, days of schooling',
  ),
  theme('thresholds', 'thresholds, threshold, criteria for access, access criteria', 'thresholds, threshold'),
  theme('referrals', 'referrals, referral, referrer, referrers', 'referral, referrals, referrers'),
  theme(
    're-referrals',
    'rereferrals, rereferral, repeat referrals, rereferral rates',
    'rereferral, rereferrals, re referral',
  ),
  theme(
    'unallocated cases',
    'unallocated cases, unallocated, cases without a social worker, unallocateds',
    'unallocated',
  ),
  theme(
    'initial assessments',
    'initial assessments, initial assessment',
    'initial assessments, initial assessment, initial and core assessments',
  ),
  theme('core assessments', 'core assessments, core assessment', 'core assessments, core assessment'),
  theme(
    'out of timescale',
    'out of timescale, out of timescales, outside timescale, outside timescales, out of time, off timescale',
    'out of timescale',
  ),
  theme(
    'child protection plans',
    'child protection plans, child protection plan, protection plans',
    'child protection plans, child protection plan',
  ),
  theme(
    'children in need plans',
    'children in need plans, child in need plans, child in need plan',
    'children in need plans, children in need',
  ),
  theme('care plans', 'care plans, care plan, care planning', 'care plans, care planning, care plan'),
  theme(
    'conference chairs',
    'conference chairs, conference chair, child protection conference chairs, child protection conference chair, child protection chairs, case conference chairs',
    'conference chairs, conference chair',
  ),
  theme(
    'child protection conferences',
    'child protection conferences, case conferences, conferences, child protection conference, case conference, conference',
    'conferences, conference',
  ),
  theme('core groups', 'core groups, core group', 'core group'),
  theme(
    'serious case reviews',
    'serious case reviews, serious case review, lessons from serious cases',
    'serious case reviews',
  ),
  theme(
    'independent reviewing officers',
    'independent reviewing officers, independent reviewing officer, reviewing officers, reviewing officer',
    'independent reviewing officers, independent reviewing officer',
  ),
  theme(
    'newly qualified social workers',
    'newly qualified social workers, newly qualified social worker, newly qualified, newly qualified staff, new social workers, newly qualifieds',
    'newly qualified',
  ),
  theme(
    'elected members',
    'elected members, elected member, councillors, councillor, members of the council, cllrs, cllr, politicians, politician, members, backbenchers',
    'elected members, members of the council, lead member',
  ),
  theme(
    'corporate parenting',
    'corporate parent, corporate parenting, corporate parents',
    'corporate parent, corporate parenting',
  ),
  theme('lead member', 'lead member, lead members', 'lead member'),
  theme(
    'scrutiny',
    'scrutiny, scrutinise, scrutinising, scrutinised, scrutinize, scrutinizing',
    'scrutiny, scrutinise, scrutinising',
  ),
  theme(
    'peer review',
    'peer review, peer challenge, external validation, outside validation, independent validation',
    'peer review, external validation, validation, peer challenge',
  ),
  theme(
    'peer mentoring',
    'peer mentor, peer mentoring, mentoring, mentor, mentors, experienced peer',
    'mentoring, experienced peer',
  ),
  theme(
    'vision and ambition',
    'vision and ambition, vision, ambition, vision statement, statement of vision',
    'vision, ambition',
  ),
  theme(
    'improvement plan',
    'improvement plan, improvement plans, improvement programme',
    'improvement plan, improvement programme',
  ),
  theme(
    'quality assurance',
    'quality assurance, quality assurance framework, quality assurance system',
    'quality assurance',
  ),
  theme('audits', 'audits, audit, auditing, audited, auditors', 'audit, audits, auditing'),
  theme(
    'multi-agency audits',
    'multi agency audits, multi agency audit, multiagency audits, multiagency audit, joint audits',
    'multi agency audits, multi agency practice, multi agency',
  ),
  theme(
    'case files',
    'case files, case file, case records, case recording, recording, record keeping, recordkeeping, files, records, case notes',
    'case file, case files, case records, recording, recorded',
  ),
  theme(
    'management oversight',
    'management oversight, oversight, manager oversight',
    'management oversight, oversight',
  ),
  theme(
    'legal advice',
    'legal advice, legal, lawyers, solicitors, legal planning, court, legal intervention',
    'legal advice, legal planning, legal',
  ),
  theme('offenders', 'offenders, offender, offending, probation, criminals, sex offenders', 'offenders, probation'),
  theme(
    'views of children',
    'views of children, childrens views, voice of the child, child voice, childs voice, voice of children, wishes and feelings, what children think, listening to children, views of young people, views of the child, childrens voices, voice of children and young people, hear from children',
    'views, experiences, views of children, views of the child, seen alone',
  ),
  theme(
    'staff views',
    'staff views, views of staff, staff surveys, staff survey, staff feedback, staff opinion, what staff think, staff engagement, staff voice, staff consultation, feedback from staff',
    'views of staff, staff surveys, staff engagement, staff survey',
  ),
  theme('complaints', 'complaints, complain, complaint, complaining, entitlements', 'complain, complaints'),
  theme('seen alone', 'seen alone, seeing children alone, alone, see children alone, seen on their own', 'seen alone'),
  theme(
    'statutory visits',
    'statutory visits, visits, visited, visiting, home visits, social worker visits, visit',
    'visited, visits, statutory visits',
  ),
  theme(
    'foster and residential placements',
    'placements, placement, residential, childrens homes, sufficiency',
    'placements, placement',
  ),
  theme('matching', 'matching, match children', 'matching'),
  theme('permanency', 'permanency, permanence', 'permanency'),
  theme(
    'concurrent planning',
    'concurrent planning, parallel planning, twin track',
    'concurrent and parallel planning',
  ),
  theme(
    'risk assessment',
    'risk assessment, risk assessments, assessing risk, assessment of risk, risk analysis, analysis of risk, risk',
    'risk assessment, assessment of risk, risk analysis, risk',
  ),
  theme('conceptual framework', 'conceptual framework', 'conceptual framework'),
  theme('assessments', 'assessments, assessment', 'assessment, assessments'),
  theme(
    'performance data',
    'performance data, dataset, data set, data sets, performance information, management information, kpis, kpi, performance indicators, indicators, data, metrics',
    'data set, dataset, performance information, management information, performance indicators, data sets, indicators, performance targets',
  ),
  theme(
    'information sharing',
    'information sharing, sharing information, data sharing',
    'information is shared, shared, communication',
  ),
  theme(
    'electronic system',
    'electronic system, it system, ict, it systems, case management system, electronic case system, ics, computer system, information system, electronic information system',
    'electronic information system, electronic case management system, ict, electronic',
  ),
  theme('police', 'police, constabulary', 'police'),
  theme(
    'health',
    'health partners, health services, health commissioners, nhs, health agencies, health colleagues, health',
    'health',
  ),
  theme('schools', 'schools, school', 'schools, schooling'),
  theme(
    'needs analysis',
    'needs analysis, joint strategic needs analysis, joint strategic needs assessment, needs assessment',
    'joint strategic needs analysis, needs analysis',
  ),
  theme(
    'process map',
    'process map, journey map, journey of the child, childs journey, childrens journey, child journey',
    'process map, journey',
  ),
  theme('common assessment framework', 'caf, common assessment framework', 'caf'),
  theme('protocol for early assessment', 'protocol, local protocol, protocols', 'protocol, protocols'),
  theme(
    'step down',
    'step down, step up, step up and step down, stepping down, stepping up',
    'step up, step down, step up step down',
  ),
  theme('family pathways', 'family pathways, pathways, pathway', 'pathways'),
  theme(
    'core staff standards',
    'employer standards, standards for employers, eight standards, employers of social workers, health check',
    'standards for employers',
  ),
  theme('membership of the LSCB', 'membership, lscb membership, membership of the lscb', 'membership'),
  theme('chronologies', 'chronologies, chronology', 'chronologies'),
  theme('escalation', 'escalation, escalate, escalating, escalated', 'escalation, escalated, escalate'),
  theme(
    'sector support',
    'sector support, sector led support, package of support, lga support, lga',
    'sector support, package of support, local government sector',
  ),
  theme(
    'statement to family before conference',
    'conference reports, reports to family, sharing reports with families, reports before conferences, report with parents',
    'shared with the family, conference reports, share conference',
  ),
  theme(
    'administrative support',
    'administrative support, admin support, admin, administration, secretariat',
    'administrative support',
  ),
  theme(
    'independent testing',
    'independent testing, testing and validation, testing',
    'independent testing, testing and validation',
  ),
  theme('remit', 'remit, terms of reference, remits', 'remit, roles of each body'),
  theme("children's trust", 'childrens trust', 'childrens trust'),
  theme('health and wellbeing board', 'health and wellbeing board, wellbeing board', 'health and wellbeing board'),
  theme(
    'poor performance',
    'capability, capability issues, poor performance, underperformance',
    'poor performance, capability',
  ),
  theme(
    'supervision of social workers',
    'supervision of social workers, supervising social workers',
    'supervising social workers, supervision',
  ),
  theme(
    'second child protection plans',
    'repeat plans, repeat child protection plans, second plans, second or subsequent, second time, plan again, subsequent time, repeat',
    'second or subsequent time',
  ),
  theme(
    'long child protection plans',
    'lasting two years or more, two years or more, over two years, 2 years or more, more than two years, long plans, two years, 2 years, over 2 years, more than 2 years, two year plans',
    'lasting two years or more',
  ),
  theme('days missed', '25 days or more, 25 or more days, 25 days, 25+ days, 25+, 25', '25 days or more'),
  theme('over 28 days', 'over 28 days, 28 days, more than 28 days, 28', 'over 28 days'),
  theme('closed cases', 'closed cases, cases closed, closed case audit', 'cases closed'),
  theme('maths', 'maths, mathematics, math', 'maths'),
  theme('english', 'english, literacy', 'english'),
  theme('decision making', 'decision making, decisions, decisionmaking, decision', 'decision making, decisions'),
  theme(
    'frequency of meetings',
    'how often the board meets, frequency of meetings, meeting frequency, how often the board can meet',
    'frequency of meetings, weekly intervals',
  ),
  theme(
    'parents and families',
    'parents, families, family, parent, mums and dads, carers',
    'parents, family, families',
  ),
  theme('feedback', 'feedback', 'feedback, surveys'),
  theme(
    'director of childrens services',
    'director of childrens services, director of children services, director',
    'dcs, director of childrens services, director of children',
  ),
  theme(
    'participant observer',
    'sit in on the board, sit in, sit on the board, attend the board, attend board meetings, attends the board, observer, observers, observe, participant observer, come to the board, comes to the board',
    'participant observer, attend as, attend board meetings',
  ),
  theme('minutes', 'minutes', 'minutes'),
];

const NAMES = new Set(THEMES.map(({ name }) => name));

export const isTheme = (name: string): boolean => NAMES.has(name);
