import type { UnmetOrder } from '../dialogs/protocol/problem.ts';
import type { Hopeless } from '../notices/ledger/check-outcome.ts';
import type { Forbidden, Unread } from '../notices/ledger/permission.ts';

// Why something was not recorded: what happened, that nothing was lost, what to do.

interface Sentence {
  readonly title: string;
  readonly text: string;
}

/** Below an answer that was made from the notice alone. */
export const LEFT_OUT: Readonly<Record<Unread, (council: string, place: string) => string>> = {
  nobody: (council) =>
    `From the notice alone: the records of the board of ${council} were left out, because Teams did not tell me who you are. Ask from your own account in the council’s Teams.`,
  'no-role': (council) =>
    `From the notice alone: the records of the board of ${council} were left out, because you have no role on it. Ask an officer of the board for one; “my role” shows the id that they need.`,
  'not-linked': (council, place) =>
    `From the notice alone: the records of the board of ${council} were left out. No officer has linked this channel to it, and you have no role on it. An officer of the board can say “link this channel to ${place}” here, or give you a role.`,
};

/** Where records were asked for, and nothing else. */
export const MAY_NOT_READ: Readonly<Record<Unread, (council: string, place: string) => Sentence>> = {
  nobody: (council) => ({
    title: 'The board’s records are for its own people',
    text: `Teams did not tell me who you are, so I show nothing that the board of ${council} recorded. Ask from your own account in the council’s Teams; what the notice itself says I tell anybody.`,
  }),
  'no-role': (council) => ({
    title: 'The board’s records are for its own people',
    text: `You have no role on the board of ${council}, so I show nothing that it recorded. Ask an officer of the board for one; “my role” shows the id that they need. What the notice itself says I tell anybody.`,
  }),
  'not-linked': (council, place) => ({
    title: 'The board’s records are not read here',
    text: `No officer has linked this channel to the board of ${council}, and you have no role on it, so I show nothing that it recorded. An officer of the board can say “link this channel to ${place}” here, or give you a role. What the notice itself says I tell anybody.`,
  }),
};

const NOTHING = 'Nothing was recorded.';

export const FORBIDDEN: Readonly<Record<Forbidden, (council: string) => Sentence>> = {
  'no-role': (council) => ({
    title: 'You have no role on this board yet',
    text: `Only people with a role on the board of ${council} can record something, and nothing was recorded. Ask an officer of the board to give you one; “my role” shows the id that they need.`,
  }),
  observer: (council) => ({
    title: 'Observers ask and do not record',
    text: `You are an observer on the board of ${council}: ask me anything, but nothing was recorded. An officer can record this, or give you another role; say “roles” to see who they are.`,
  }),
  'not-yours': () => ({
    title: 'That is somebody else’s to record',
    text: 'Action owners record about the actions and paragraphs that they hold. This is none of yours, so nothing was recorded. Ask its owner or an officer; say “roles” to see who holds what.',
  }),
  'officers-only': () => ({
    title: 'That is for the board’s officers',
    text: 'Your role does not let you record this, so nothing was recorded. Ask an officer to do it; say “roles” to see who they are.',
  }),
};

export const HOPELESS: Readonly<Record<Hopeless, Sentence>> = {
  'nothing-to-undo': {
    title: 'There is nothing to take back',
    text: 'You can take back your own last entry, on the day you recorded it, and there is none from today. Nothing was changed. To put an older one right, say “correction to A6: …”.',
  },
  'undo-in-use': {
    title: 'That can no longer be taken back',
    text: 'The action that you added has had updates since, so it stays in the plan. Nothing was changed. If it is not needed any more, say “A29 is no longer needed, agreed by the board”, with its number.',
  },
  'nothing-to-correct': {
    title: 'There is nothing to correct',
    text: 'I find no update of yours about this that still stands. Nothing was changed. Say “history of A6” to see what was recorded, or log a new update.',
  },
  'nothing-changes': {
    title: 'That is recorded already',
    text: 'The log says just that already, so nothing was recorded. If something is different, say what: “correct that: 89% seen alone”.',
  },
  'last-officer': {
    title: 'A board needs an officer',
    text: 'This is its only officer, and without one nobody could give roles any more. Nothing was changed. Make somebody else an officer first.',
  },
  'no-such-member': {
    title: 'I cannot tell whose role you mean',
    text: 'I find no one person of that name with a role on this board, so nothing was changed. Say “roles” to see the names as they are kept.',
  },
};

export const ORDERS: Readonly<Record<UnmetOrder, Sentence>> = {
  several: {
    title: 'One at a time, please',
    text: `I record about one action or paragraph at a time, so that nothing is changed in bulk by mistake. ${NOTHING} Say it for one, such as “A6 is done”, then for the next.`,
  },
  remind: {
    title: 'I remind owners only, a few days ahead',
    text: `I remind each owner of all of theirs that falls due, and cannot begin or end that for one action or one person. ${NOTHING} An officer can say “remind owners a week before” in the board’s channel. For yourself, ask “what is due in the next two weeks?”.`,
  },
  send: {
    title: 'I send nothing to anybody',
    text: `I answer here and write no emails or messages. ${NOTHING} Ask me for what you need and pass it on, such as “what is overdue for health?”.`,
  },
  delete: {
    title: 'Nothing is ever deleted from the log',
    text: 'All entries stay, and nothing was changed. To take back your own last entry of today, say “undo that”; to put one right, say “correct that: …”.',
  },
  assign: {
    title: 'Which post is it to go to?',
    text: `${NOTHING} An officer or the chair can hand an action on to another post: “A6 is now owned by Head of QA”. An officer lets a person record about it: “Sam Jones owns A6”.`,
  },
  digest: {
    title: 'The digest',
    text: `${NOTHING} Say “show me the digest” in our personal chat. In the board’s channel an officer can say “post the digest here every Monday at 9”, “digest now” or “stop the digest”.`,
  },
  import: {
    title: 'Attach the plan as a file',
    text: `${NOTHING} Send me the spreadsheet (.xlsx or .csv) in our personal chat. I show what I understood and what would change. Nothing is imported before you confirm. To add a single action, say “new action for 13(b): pilot the new system, Head of ICT, by 30 June”.`,
  },
  amended: {
    title: 'What the notice prints is read from the notice',
    text: `${NOTHING} The words and dates of the notice are never changed by a sentence. Where DfE amended it, the amended notice has to be read in its place by an officer; until then, log what was agreed, such as “7(a): DfE agreed March 2016”. A date of the plan is moved with “A6 moved to 31 March, agreed by the board”.`,
  },
  export: {
    title: 'The plan as a file',
    text: `${NOTHING} Say “export the plan” in our personal chat.`,
  },
  cancel: {
    title: 'I cannot tell what to cancel',
    text: `${NOTHING} Say “the board meeting on 24 October is cancelled”, or where it moves, its new date: “the 5 February meeting moved to 12 February”. If an action is no longer needed, say which, and who agreed: “A12 is no longer needed, agreed by the board”.`,
  },
  escalate: {
    title: 'I cannot escalate that for you',
    text: `${NOTHING} Log that it was escalated, and to whom, such as “A15: escalated to the LSCB chair”.`,
  },
  rename: {
    title: 'The plan’s words are changed in the plan',
    text: `${NOTHING} Change them in the spreadsheet and attach it in our personal chat. I show what is different before it is imported.`,
  },
  'undo-other': {
    title: 'I take back your own last entry only',
    text: `Nothing was changed. Say “undo that” on the day you recorded it; to put an older entry right, say “correction to A6: …”, or log a new update.`,
  },
  draft: {
    title: 'I do not write texts for you',
    text: `${NOTHING} From the records I draft the board’s papers. Say “board pack please”, “draft the chair’s report”, “draft the council’s report” or “draft a letter to the police”. I can also list what is due, overdue or recorded: “what has changed since the last board meeting?”.`,
  },
  override: {
    title: 'My rules stay as they are',
    text: `${NOTHING} Ask me what is due or overdue, or log an update, such as “A6: 88% seen alone in January, now amber”.`,
  },
  unrecorded: {
    title: 'Nothing was recorded',
    text: 'That sounds like an update, and I cannot tell which action or paragraph it is about. To record it, begin with that, such as “A6: 88% seen alone in January”. If you meant to ask something, end it with a question mark.',
  },
  unclear: {
    title: 'I could not make out what to record',
    text: `${NOTHING} Say what it is about and what happened: “A6: 88% seen alone in January, now amber”. Or “A25 moved to 30 November, agreed by the board”. Or “the next review is on 18 March”.`,
  },
};

export const REFUSED = {
  wrote: (said: string) => `You wrote: ${said}`,
  tampered: {
    title: 'That card is not as I made it',
    text: 'Something in it was changed or it belongs elsewhere, so nothing was recorded. Please say again what you want recorded.',
  },
  otherTenant: {
    title: 'I serve another organisation',
    text: 'This Noticeboard serves the people of another organisation. Nothing was done with what you sent, and nothing of it was kept.',
  },
  expired: {
    title: 'That card is too old',
    text: 'Cards can be confirmed for a year. This one is older, or an earlier version made it. Nothing was recorded or sent. Please say again what you want.',
  },
  notYourFile: {
    title: 'That file was offered to somebody else',
    text: 'A file is sent to the person to whom it was offered, so nothing was sent. If you have a role on the board, ask for it in our personal chat.',
  },
  notYours: {
    title: 'Only its author can confirm that',
    text: (name: string) =>
      `${name} wrote it and has to confirm it, so nothing was recorded. If you want it recorded yourself, say it in your own words.`,
  },
} as const;

/** Beside buttons with the numbers of actions. */
export const WHICH_TITLED =
  'That sounds like an update, and I cannot tell which of these actions it is about. Press the one that you mean: you will see all of it before it is recorded. You wrote:';
