import type { NoticeFileRefusal } from '../model/notice-file.ts';
import { fileTitle } from './file-title.ts';

const SAVE_AS = 'Open it, save it as PDF or .docx and send that.';
const SEND = 'Send the notice as .pdf, .docx or .txt.';
const COPY = 'Copy the notice’s text into a new Word document and send that.';
const RECOGNISE =
  'Ask whoever issued the notice for the Word file, or have the text recognised (OCR), check it, and send that.';

interface Sentence {
  /** What follows the file's name. */
  readonly is: string;
  readonly advice: string;
}

const SENTENCES: Readonly<Record<NoticeFileRefusal, Sentence>> = {
  empty: { is: 'is empty', advice: 'Send the file that holds the notice.' },
  'too-large': {
    is: 'is larger than 20 MB',
    advice: 'Send the notice alone, or save it as a PDF of the smallest size and send that.',
  },
  'too-many-pages': {
    is: 'has more than 150 pages, which no notice has',
    advice: 'Save the pages of the notice as a PDF of their own and send that.',
  },
  'too-slow': { is: 'takes too long to read', advice: COPY },
  'unpacks-too-far': { is: 'unpacks to more than a notice can need', advice: COPY },
  'too-much-text': {
    is: 'holds more text than a notice can need',
    advice: 'Send the notice alone, without the papers around it.',
  },
  scan: { is: 'is a scan: its pages are pictures and hold no text', advice: RECOGNISE },
  form: {
    is: 'is a form: what is filled into its fields is no text that can be read as a notice',
    advice: 'Print it to PDF, or copy its text into a Word document, and send that.',
  },
  'no-text': {
    is: 'holds no text',
    advice: 'If the notice is in it as a picture, put the text itself there and send that.',
  },
  'unreadable-letters': {
    is: 'does not tell which letters it shows: what is copied from it is other signs',
    advice: RECOGNISE,
  },
  password: {
    is: 'is protected by a password, so I cannot read it',
    advice: 'Save it without the password and send that.',
  },
  damaged: {
    is: 'is damaged: it cannot be read to its end',
    advice: 'Open it, save it again under another name and send that.',
  },
  unsafe: {
    is: 'declares XML entities, which no Word document needs, so I did not read it',
    advice: 'Open it in Word, save it again under another name and send that.',
  },
  picture: { is: 'is a picture', advice: `I read no text from pictures. ${SEND}` },
  archive: { is: 'is an archive', advice: 'Unpack it and send the notice itself.' },
  spreadsheet: { is: 'is a spreadsheet and no notice', advice: SEND },
  slides: { is: 'is a presentation and no notice', advice: SEND },
  'old-office': { is: 'is an Office file of the kind before 2007', advice: `I do not read those. ${SAVE_AS}` },
  'rich-text': { is: 'is a rich text document (.rtf)', advice: `I do not read those. ${SAVE_AS}` },
  'open-document': { is: 'is an OpenDocument file', advice: `I do not read those. ${SAVE_AS}` },
  'web-page': {
    is: 'is a web page or XML',
    advice: 'Print it to PDF, or copy the notice’s text into a Word document, and send that.',
  },
  email: { is: 'is an e-mail', advice: 'Save the notice that is attached to it, and send that.' },
  unknown: { is: 'is no file that I can read', advice: SEND },
};

/** Kinds of file that a name with one of our endings does not promise. */
const OTHER_KINDS: ReadonlySet<NoticeFileRefusal> = new Set<NoticeFileRefusal>([
  ...(['picture', 'archive', 'spreadsheet', 'slides', 'old-office', 'rich-text', 'open-document'] as const),
  ...(['web-page', 'email', 'unknown'] as const),
]);

/** What is wrong with a file of this name, that nothing was added, and what to do. */
export function sayNoticeFileRefusal(name: string, why: NoticeFileRefusal): string {
  const { is, advice } = SENTENCES[why];
  const ending = OTHER_KINDS.has(why) ? /\.(?:pdf|docx|txt)$/i.exec(name.trim())?.[0].toLowerCase() : undefined;
  const although = ending === undefined ? '' : `, although its name ends in ${ending}`;
  return `“${fileTitle(name)}” ${is}${although}. Nothing was added. ${advice}`;
}
