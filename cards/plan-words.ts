/** What is said about plans that come and go as files. */
export const PLAN = {
  titles: { plan: 'A plan to import', readings: 'Measured figures to import' },
  nothingYet: (file: string) =>
    `Nothing of “${file}” is imported yet. This is how I understood it, and what importing would change:`,
  changed: (file: string) =>
    `The board changed while this card was open, so nothing of “${file}” was imported. This is how it would be now:`,
  nothingToDo: (file: string) => `There is nothing to import from “${file}”.`,
  showing: (from: number, to: number, of: number) => `Lines ${from} to ${to} of ${of}.`,
  columnsTitle: 'Which column is which?',
  columns: (file: string) => `I read “${file}”, but not which of its columns is which.`,
  sayColumns: 'Say it here and I read it so; nothing is imported before you confirm.',
  noColumn: 'No column says it',
  readSo: 'Read it so',
  settleLater: (more: number) =>
    `${more === 1 ? '1 more cell' : `${more} more cells`} changed on both sides: import this, then attach the file again to settle ${more === 1 ? 'it' : 'them'}.`,
  takeHidden: (rows: number) => (rows === 1 ? 'Take in the hidden row' : `Take in ${rows} hidden rows`),
  takeStruck: (rows: number) => (rows === 1 ? 'Take in the struck row' : `Take in ${rows} struck rows`),
  more: 'Show more lines',
  confirm: 'Import it',
  cancel: 'Cancel',
  imported: 'Imported',
  importedText: (file: string, actions: number, updates: number, seq: number) =>
    `“${file}” is in the board’s log as entry ${seq}: ${actions === 1 ? '1 line' : `${actions} lines`} of the plan and ${updates === 1 ? '1 change' : `${updates} changes`} of date, status or RAG. To take it back today, say “undo that”.`,
  readingsText: (file: string, readings: number, seq: number) =>
    `“${file}” is in the board’s log as entry ${seq}: ${readings === 1 ? '1 reading' : `${readings} readings`}. To take it back today, say “undo that”.`,
  importedAgain: (file: string, seq: number) =>
    `“${file}” was imported already, as entry ${seq}. Nothing was recorded twice.`,
  sent: (name: string) => `“${name}” is in your files.`,
  notSent: (name: string, again: string) =>
    `Teams did not take “${name}”, so it is not in your files. Nothing of the board was changed; please say “${again}” again.`,
  declined: 'No file was made.',
  notUsed: (file: string) =>
    `Nothing was done with “${file}”: beside an update it is kept as evidence, and by itself it is read as the plan.`,
  file: 'I could not use that file',
  why: (name: string, why: string) => `“${name}”: ${why}`,
  tooLargeToKeep:
    'It holds more than can be confirmed in a chat, so nothing was imported. Split it, or ask whoever runs the bot to import it on the command line.',
  fetch: {
    notAllowed: 'It does not lie where Teams keeps files, so I did not open it. Nothing was imported.',
    notThere: 'I could not fetch it from Teams, so nothing was imported. Please attach it again.',
    tooLarge: (megabytes: number) =>
      `It is larger than ${megabytes} MB, so I did not read it and nothing was imported. A plan is much smaller: please remove pictures and other sheets.`,
  },
  gone: {
    title: 'That plan is no longer kept',
    text: 'It was imported already, or it was too long ago. Nothing was changed: please attach the file again.',
  },
  personal: {
    title: 'Files go through our personal chat',
    text: 'In a channel or a group chat I cannot read or give files, and nothing was done with yours. Open a chat with me and attach the plan, or say “export the plan”, “board pack please” or “send me the calendar”, there.',
  },
} as const;
