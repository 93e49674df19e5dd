import type { Deadline } from '../../../notices/model/notice.ts';

/** Straight quotation marks, no bold or italic marks, no footnote figures, one space. */
export const plainWords = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[*\u00b9\u00b2\u00b3\u2070-\u2079]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** "day 2014-10-06", "after issued 1 month", "every 4 week": one line for a deadline rule. */
export const compactDeadline = (deadline: Deadline): string => {
  switch (deadline.form) {
    case 'day':
      return `day ${deadline.date}`;
    case 'month':
      return `month ${deadline.month}`;
    case 'period':
      return `period ${deadline.from}..${deadline.to}`;
    case 'after':
      return `after ${deadline.anchor} ${deadline.step.count} ${deadline.step.unit}`;
    case 'every': {
      const from = deadline.anchor === 'issued' ? '' : ` from ${deadline.anchor}`;
      return `every ${deadline.step.count} ${deadline.step.unit}${from}`;
    }
    case 'every-meetings':
      return `every-meetings ${deadline.count}${deadline.after === null ? '' : ` after ${deadline.after}`}`;
    case 'before-review':
      return `before-review ${deadline.step.count} ${deadline.step.unit}`;
    case 'before-end':
    case 'standard':
    case 'accompanies':
    case 'unclear':
      return deadline.form;
  }
};
