import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readEnvironment } from '../bot/config.ts';
import { appPackage } from './app-package.ts';
import { manifestFaults } from './manifest-schema.ts';

// `npm run --silent package:teams -- --out noticeboard.zip`: the Teams app, ready to be uploaded, from the settings in .env or the
// environment. `--manifest` prints the manifest instead. Nothing is written where something is missing or wrong.

const teams = join(import.meta.dirname, '../teams');
const Program = z.object({ version: z.string() });

const { values } = parseArgs({ options: { out: { type: 'string' }, manifest: { type: 'boolean', default: false } } });
const made = appPackage(readEnvironment(), {
  manifest: readFileSync(join(teams, 'manifest.json'), 'utf8'),
  version: Program.parse(JSON.parse(readFileSync(join(teams, '../package.json'), 'utf8'))).version,
  icons: { color: readFileSync(join(teams, 'color.png')), outline: readFileSync(join(teams, 'outline.png')) },
  faultsOf: manifestFaults,
});
if (!made.ok) {
  process.stderr.write(`${made.why.join('\n')}\n`);
  process.exitCode = 2;
} else if (values.manifest) {
  process.stdout.write(made.manifest);
} else {
  const out = values.out ?? 'noticeboard.zip';
  writeFileSync(out, made.zip);
  process.stdout.write(`${out} is ready to be uploaded: docs/deploy.md says where.\n`);
}
