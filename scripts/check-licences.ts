import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceFaults } from './licences.ts';

// `npm run check:licences`: every package of the lock file has a licence that is allowed. It asks no network.

const root = join(import.meta.dirname, '..');
const json = (path: string): unknown => {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
};

const faults = licenceFaults(json('package-lock.json'), (path) => json(join(path, 'package.json')));
if (faults.length > 0) {
  process.stderr.write(
    `${faults.join('\n')}\nUse another package, or add the licence or an exception with its reason in scripts/licences.ts.\n`,
  );
  process.exitCode = 1;
}
