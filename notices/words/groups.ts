/** Headings under which what is asked for or posted is listed. */
export const GROUP_WORDS = {
  overdue: 'Overdue',
  upcoming: 'Coming up',
  waiting: 'Waiting for sign-off',
  unresolved: 'No date yet',
  past: 'Earlier',
  undated: 'In force all the time',
  log: 'From the log',
} as const;
